#include "stay/network_acts.h"

#include "shell/time_words.h"

#include <QSignalBlocker>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int ConsentWithdrawn = 1; // the other choice: takes part no more

} // namespace

JoinAct::JoinAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_agencyLabel(new QLabel)
    , m_agency(new QComboBox)
    , m_partLabel(new QLabel)
    , m_part(new WordChoice(Vocabulary::Part, wire::Parts, true))
    , m_groundLabel(new QLabel)
    , m_ground(new WordChoice(Vocabulary::Ground, wire::Grounds, true))
    , m_consentLabel(new QLabel)
{
    addChoice(m_agency, m_agencyLabel, "joinAgency");
    addChoice(m_part, m_partLabel, "joinPart");
    addChoice(m_ground, m_groundLabel, "joinGround");
    m_consent = addMoment(m_consentLabel, "joinConsent");
    connect(m_ground, &QComboBox::currentIndexChanged, this, &JoinAct::showFields);
    showFields();
}

QString JoinAct::title() const
{
    return tr("Organisation takes part");
}

void JoinAct::fill()
{
    m_agency->clear();
    offerAll();
    m_part->setWord({});
    m_ground->setWord({});
    m_consent->setMoment(frame().link.now(), stayZone());
}

void JoinAct::refreshed()
{
    offerAll();
}

void JoinAct::offerAll()
{
    std::vector<std::pair<QUuid, QString>> all;
    for (const wire::Agency& each : names().agencies)
        all.emplace_back(each.id, QString::fromStdString(each.name));
    offer(m_agency, all);
}

// Consent is dated; no other ground is.
void JoinAct::showFields()
{
    const bool consent = m_ground->word() == "consent";
    m_consent->setVisible(consent);
    m_consentLabel->setVisible(consent);
}

QString JoinAct::missing() const
{
    if (const QString why = CaseAct::missing(); !why.isEmpty())
        return why;
    if (!chosen(m_agency))
        return tr("Choose the organisation.");
    if (!m_part->word())
        return tr("Choose the part that it takes.");
    return m_ground->word() ? QString() : tr("Choose the ground on which it is told.");
}

void JoinAct::send(bool)
{
    const bool consent = m_ground->word() == "consent";
    change("participants",
           wire::JoinCase{.organisationId = chosen(m_agency).value_or(QUuid()),
                          .part = m_part->word().value_or(std::string()),
                          .ground = m_ground->word().value_or(std::string()),
                          .consentedAt = consent ? std::optional(m_consent->moment(stayZone())) : std::nullopt},
           tr("%1 takes part from now on, and is told so.").arg(m_agency->currentText()));
}

QString JoinAct::verb() const
{
    return tr("Let it take part  Enter");
}

void JoinAct::tell()
{
    m_agencyLabel->setText(tr("Organisation"));
    m_agency->setPlaceholderText(tr("choose"));
    m_partLabel->setText(tr("Part"));
    m_groundLabel->setText(tr("Ground on which it is told"));
    m_consentLabel->setText(tr("Consent was given"));
    offerAll();
}

LeaveAct::LeaveAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_partLabel(new QLabel)
    , m_part(new QComboBox)
    , m_whyLabel(new QLabel)
    , m_why(new QComboBox)
{
    m_why->addItems({QString(), QString()});
    addChoice(m_part, m_partLabel, "leavePart");
    addChoice(m_why, m_whyLabel, "leaveWhy");
}

QString LeaveAct::title() const
{
    return tr("Organisation leaves");
}

void LeaveAct::fill()
{
    m_part->clear();
    offerAll();
    m_why->setCurrentIndex(0);
}

void LeaveAct::refreshed()
{
    offerAll();
}

void LeaveAct::offerAll()
{
    std::vector<std::pair<QUuid, QString>> parts;
    if (view().network)
        for (const wire::Participation& each : view().network->participants)
            if (!each.leftAt)
                parts.emplace_back(each.id,
                                   tr("%1: %2, on %3", "organisation, part, ground")
                                       .arg(agency(each.organisationId), wordText(Vocabulary::Part, each.part),
                                            wordText(Vocabulary::Ground, each.ground)));
    offer(m_part, parts);
}

QString LeaveAct::missing() const
{
    const QString why = CaseAct::missing();
    return why.isEmpty() && !chosen(m_part) ? tr("Choose the organisation.") : why;
}

void LeaveAct::send(bool)
{
    const QUuid part = chosen(m_part).value_or(QUuid());
    if (m_why->currentIndex() == ConsentWithdrawn)
        change("consent-withdrawals", wire::WithdrawConsent{.participationId = part},
               tr("Consent is withdrawn. The organisation is told nothing more of this case."));
    else
        change("participant-departures", wire::LeaveCase{.participationId = part},
               tr("The organisation takes part no more, and is told nothing more of this case."));
}

QString LeaveAct::gravity() const
{
    return tr("%1: it is told nothing more of this case, not even what waits to be sent.").arg(m_part->currentText());
}

QString LeaveAct::verb() const
{
    return tr("Let it leave  Enter");
}

void LeaveAct::tell()
{
    const QSignalBlocker quiet(m_why);
    m_partLabel->setText(tr("Organisation"));
    m_part->setPlaceholderText(tr("choose"));
    m_whyLabel->setText(tr("Why"));
    m_why->setItemText(0, tr("it takes part no more"));
    m_why->setItemText(ConsentWithdrawn, tr("consent was withdrawn"));
    offerAll();
}

LeadAct::LeadAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_stands(prose())
    , m_agencyLabel(new QLabel)
    , m_agency(new QComboBox)
    , m_answerLabel(new QLabel)
    , m_answer(new QComboBox)
{
    m_stands->setObjectName(QStringLiteral("leadStands"));
    form()->addRow(m_stands);
    m_answer->addItems({QString(), QString(), QString()});
    addChoice(m_agency, m_agencyLabel, "leadAgency");
    addChoice(m_answer, m_answerLabel, "leadAnswer");
}

QString LeadAct::title() const
{
    return tr("The lead");
}

QString LeadAct::stands() const
{
    if (!view().network)
        return tr("not known");
    const QString lead = NetworkWords::lead(view(), names());
    const QString open = NetworkWords::leadOffer(view(), names());
    return open.isEmpty() ? lead : QString(lead + QLatin1Char(' ') + open);
}

void LeadAct::fill()
{
    m_agency->clear();
    offerAll();
    m_answer->setCurrentIndex(0);
    showFields();
}

void LeadAct::refreshed()
{
    offerAll();
    showFields();
}

void LeadAct::offerAll()
{
    offer(m_agency, takingPart());
}

// An offer that is open is answered, or taken back, before there is another.
void LeadAct::showFields()
{
    const bool answer = isAnswer();
    for (QWidget* each : std::initializer_list<QWidget*>{m_agency, m_agencyLabel})
        each->setVisible(!answer);
    for (QWidget* each : std::initializer_list<QWidget*>{m_answer, m_answerLabel})
        each->setVisible(answer);
    setFocusProxy(answer ? m_answer : m_agency);
    m_stands->setText(stands());
}

QString LeadAct::missing() const
{
    if (!view().network)
        return tr("The network of the case is not known here yet.");
    return isAnswer() || chosen(m_agency) ? QString() : tr("Choose to whom the lead is offered.");
}

void LeadAct::send(bool)
{
    if (!isAnswer()) {
        change("lead-offers", wire::OfferLead{.organisationId = chosen(m_agency).value_or(QUuid())},
               tr("The lead is offered to %1. Until they accept, nothing changes.").arg(m_agency->currentText()));
        return;
    }
    const auto answer = static_cast<std::size_t>(std::max(m_answer->currentIndex(), 0));
    const std::array told{tr("The lead is yours from now on. Everybody who takes part is told."),
                          tr("The lead was not taken over."), tr("The offer of the lead is withdrawn.")};
    change("lead-answers",
           wire::AnswerLeadOffer{.offerId = view().network->leadOffer->id,
                                 .answer = std::string(wire::LeadAnswers[answer])},
           told[answer]);
}

QString LeadAct::verb() const
{
    return isAnswer() ? tr("Answer  Enter") : tr("Offer the lead  Enter");
}

void LeadAct::tell()
{
    const QSignalBlocker quiet(m_answer);
    m_agencyLabel->setText(tr("To whom"));
    m_agency->setPlaceholderText(tr("choose"));
    m_answerLabel->setText(tr("Answer"));
    m_answer->setItemText(0, tr("we take the lead"));
    m_answer->setItemText(1, tr("we do not take it"));
    m_answer->setItemText(2, tr("take the offer back"));
    offerAll();
    showFields();
}

} // namespace adempauze::client
