#include "stay/help_acts.h"

#include "shell/help_words.h"
#include "shell/time_words.h"

#include <algorithm>

namespace adempauze::client {

namespace {

bool isOver(const wire::CaseHelp& help)
{
    return help.state == "declined" || help.state == "completed" || help.state == "broken_off";
}

} // namespace

OfferHelpAct::OfferHelpAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_offerLabel(new QLabel)
    , m_offer(new QComboBox)
    , m_forLabel(new QLabel)
    , m_for(new WordChoice(Vocabulary::HelpFor, wire::HelpFor, false))
    , m_whenLabel(new QLabel)
{
    addChoice(m_offer, m_offerLabel, "helpOffer");
    addChoice(m_for, m_forLabel, "helpFor");
    m_when = addMoment(m_whenLabel, "helpOfferedAt");
}

QString OfferHelpAct::title() const
{
    return tr("Offer help");
}

void OfferHelpAct::fill()
{
    m_offer->clear();
    offerAll();
    m_for->setCurrentIndex(0);
    m_when->setMoment(frame().link.now(), stayZone());
}

void OfferHelpAct::refreshed()
{
    offerAll();
}

void OfferHelpAct::offerAll()
{
    std::vector<std::pair<QUuid, QString>> offers;
    for (const wire::HelpOffer& each : names().helpOffers)
        if (!each.closedAt)
            offers.emplace_back(each.id, HelpWords::offer(each, agency(each.organisationId)));
    offer(m_offer, offers);
}

QString OfferHelpAct::missing() const
{
    if (const QString why = CaseAct::missing(); !why.isEmpty())
        return why;
    if (m_offer->count() == 0)
        return tr("There is no help to choose from yet. Whoever gives it enters it under “Help that we give”.");
    return chosen(m_offer) ? QString() : tr("Choose the help.");
}

void OfferHelpAct::send(bool)
{
    put<wire::CaseHelp>(
        false, path("help"),
        wire::OfferHelp{.offerId = chosen(m_offer).value_or(QUuid()),
                        .forWhom = m_for->word().value_or(std::string()),
                        .offeredAt = m_when->moment(stayZone())},
        [](const wire::CaseHelp& help) {
            return Lines{{Tone::Good,
                          tr("Offered: %1, for %2.")
                              .arg(QString::fromStdString(help.name), wordText(Vocabulary::HelpFor, help.forWhom))}};
        });
}

QString OfferHelpAct::verb() const
{
    return tr("Record the offer  Enter");
}

void OfferHelpAct::tell()
{
    m_offerLabel->setText(tr("Help"));
    m_offer->setPlaceholderText(m_offer->count() == 0 ? tr("none to choose from") : tr("choose"));
    m_forLabel->setText(tr("For whom"));
    m_whenLabel->setText(tr("Offered"));
    offerAll();
}

HelpProgressAct::HelpProgressAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_helpLabel(new QLabel)
    , m_help(new QComboBox)
    , m_stateLabel(new QLabel)
    , m_state(new WordChoice(Vocabulary::HelpState, wire::NextHelpStates, false))
    , m_whenLabel(new QLabel)
{
    addChoice(m_help, m_helpLabel, "caseHelp");
    addChoice(m_state, m_stateLabel, "helpState");
    m_when = addMoment(m_whenLabel, "helpStateAt");
}

QString HelpProgressAct::title() const
{
    return tr("What became of help");
}

const wire::CaseHelp* HelpProgressAct::help() const
{
    const auto id = chosen(m_help);
    const auto found = std::ranges::find(view().help, id.value_or(QUuid()), &wire::CaseHelp::id);
    return found == view().help.end() ? nullptr : &*found;
}

std::int64_t HelpProgressAct::version() const
{
    return help() ? help()->version : 0;
}

QString HelpProgressAct::stands() const
{
    return help() ? tr("%1: %2", "help, state")
                        .arg(QString::fromStdString(help()->name), wordText(Vocabulary::HelpState, help()->state))
                  : tr("not known");
}

void HelpProgressAct::take(const QJsonObject&)
{
    Q_EMIT stale();
}

void HelpProgressAct::fill()
{
    m_help->clear();
    offerAll();
    if (m_help->count() == 1)
        m_help->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    m_when->setMoment(frame().link.now(), stayZone());
}

void HelpProgressAct::refreshed()
{
    offerAll();
}

void HelpProgressAct::offerAll()
{
    std::vector<std::pair<QUuid, QString>> items;
    for (const wire::CaseHelp& each : view().help)
        if (!isOver(each))
            items.emplace_back(each.id,
                               tr("%1, for %2: %3")
                                   .arg(QString::fromStdString(each.name), wordText(Vocabulary::HelpFor, each.forWhom),
                                        wordText(Vocabulary::HelpState, each.state)));
    offer(m_help, items);
}

QString HelpProgressAct::missing() const
{
    if (const QString why = CaseAct::missing(); !why.isEmpty())
        return why;
    if (m_help->count() == 0)
        return tr("No help runs in this case.");
    return help() ? QString() : tr("Choose the help.");
}

void HelpProgressAct::send(bool)
{
    const QUuid id = chosen(m_help).value_or(QUuid());
    put<wire::CaseHelp>(
        false, QStringLiteral("/v1/help/%1/progress").arg(id.toString(QUuid::WithoutBraces)),
        wire::MoveHelp{.state = m_state->word().value_or(std::string()), .at = m_when->moment(stayZone())},
        [](const wire::CaseHelp& after) {
            return Lines{{Tone::Good,
                          tr("%1: %2.", "help, state")
                              .arg(QString::fromStdString(after.name), wordText(Vocabulary::HelpState, after.state))}};
        });
}

QString HelpProgressAct::verb() const
{
    return tr("Record it  Enter");
}

void HelpProgressAct::tell()
{
    m_helpLabel->setText(tr("Help"));
    m_help->setPlaceholderText(m_help->count() == 0 ? tr("no help runs") : tr("choose"));
    m_stateLabel->setText(tr("What became of it"));
    m_whenLabel->setText(tr("When"));
    offerAll();
}

} // namespace adempauze::client
