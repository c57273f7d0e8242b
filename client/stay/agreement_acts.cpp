#include "stay/agreement_acts.h"

namespace adempauze::client {

AgreementAct::AgreementAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_whoLabel(new QLabel)
    , m_who(new QComboBox)
    , m_withLabel(new QLabel)
    , m_with(new WordChoice(Vocabulary::TalksWith, wire::TalksWithWords, true))
    , m_otherLabel(new QLabel)
    , m_other(new QComboBox)
    , m_aboutLabel(new QLabel)
    , m_about(new WordChoice(Vocabulary::TalksAbout, wire::TalksAboutWords, true))
{
    addChoice(m_who, m_whoLabel, "talks");
    addChoice(m_with, m_withLabel, "talksWith");
    addChoice(m_other, m_otherLabel, "talksWithAgency");
    addChoice(m_about, m_aboutLabel, "talksAbout");
    connect(m_with, &QComboBox::currentIndexChanged, this, &AgreementAct::showFields);
    showFields();
}

QString AgreementAct::title() const
{
    return tr("Agree who talks to whom");
}

void AgreementAct::fill()
{
    m_who->clear();
    m_other->clear();
    offerAll();
    m_with->setWord({});
    m_about->setWord({});
}

void AgreementAct::refreshed()
{
    offerAll();
}

void AgreementAct::offerAll()
{
    offer(m_who, takingPart());
    offer(m_other, takingPart());
}

void AgreementAct::showFields()
{
    const bool agency = m_with->word() == "agency";
    m_other->setVisible(agency);
    m_otherLabel->setVisible(agency);
}

QString AgreementAct::missing() const
{
    if (const QString why = CaseAct::missing(); !why.isEmpty())
        return why;
    if (!chosen(m_who))
        return tr("Choose which organisation talks.");
    if (!m_with->word())
        return tr("Choose with whom.");
    if (m_with->word() == "agency" && !chosen(m_other))
        return tr("Choose with which organisation.");
    return m_about->word() ? QString() : tr("Choose about what.");
}

void AgreementAct::send(bool)
{
    const bool with = m_with->word() == "agency";
    change(
        "agreements",
        wire::AgreeAgreement{.organisationId = chosen(m_who).value_or(QUuid()),
                             .talksWith = m_with->word().value_or(std::string()),
                             .withOrganisationId = with ? chosen(m_other) : std::nullopt,
                             .about = m_about->word().value_or(std::string())},
        tr("Agreed: %1 talks with %2 about %3.")
            .arg(m_who->currentText(), with ? m_other->currentText() : m_with->currentText(), m_about->currentText()));
}

QString AgreementAct::verb() const
{
    return tr("Agree on it  Enter");
}

void AgreementAct::tell()
{
    m_whoLabel->setText(tr("Who talks"));
    m_who->setPlaceholderText(tr("choose"));
    m_withLabel->setText(tr("With"));
    m_otherLabel->setText(tr("Which organisation"));
    m_other->setPlaceholderText(tr("choose"));
    m_aboutLabel->setText(tr("About"));
    offerAll();
}

EndAgreementAct::EndAgreementAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_whichLabel(new QLabel)
    , m_which(new QComboBox)
{
    addChoice(m_which, m_whichLabel, "agreement");
}

QString EndAgreementAct::title() const
{
    return tr("An agreement ends");
}

void EndAgreementAct::fill()
{
    m_which->clear();
    offerAll();
}

void EndAgreementAct::refreshed()
{
    offerAll();
}

void EndAgreementAct::offerAll()
{
    std::vector<std::pair<QUuid, QString>> running;
    if (view().network)
        for (const wire::Agreement& each : view().network->agreements)
            if (!each.untilAt)
                running.emplace_back(each.id, NetworkWords::agreement(each, view(), names()));
    offer(m_which, running);
}

QString EndAgreementAct::missing() const
{
    if (const QString why = CaseAct::missing(); !why.isEmpty())
        return why;
    if (m_which->count() == 0)
        return tr("It was not agreed who talks to whom.");
    return chosen(m_which) ? QString() : tr("Choose the agreement.");
}

void EndAgreementAct::send(bool)
{
    change("agreement-ends", wire::EndAgreement{.agreementId = chosen(m_which).value_or(QUuid())},
           tr("Ended: %1.").arg(m_which->currentText()));
}

QString EndAgreementAct::verb() const
{
    return tr("End it  Enter");
}

void EndAgreementAct::tell()
{
    m_whichLabel->setText(tr("Agreement"));
    m_which->setPlaceholderText(m_which->count() == 0 ? tr("none") : tr("choose"));
    offerAll();
}

} // namespace adempauze::client
