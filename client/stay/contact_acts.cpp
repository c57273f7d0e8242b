#include "stay/contact_acts.h"

#include "shell/task_title.h"
#include "shell/time_words.h"

#include <QSignalBlocker>

namespace adempauze::client {

namespace {

constexpr int ThereIsNone = 1; // the other choice: there is one

} // namespace

ContactAct::ContactAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_kindLabel(new QLabel)
    , m_kind(new WordChoice(Vocabulary::ContactKind, wire::ContactKinds, false))
    , m_withLabel(new QLabel)
    , m_with(new WordChoice(Vocabulary::ContactWith, wire::ContactsWith, false))
    , m_whenLabel(new QLabel)
    , m_stepLabel(new QLabel)
    , m_step(new QComboBox)
{
    addChoice(m_kind, m_kindLabel, "contactKind");
    addChoice(m_with, m_withLabel, "contactWith");
    m_when = addMoment(m_whenLabel, "contactAt");
    addChoice(m_step, m_stepLabel, "contactStep");
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ContactAct::offerSteps);
    offerSteps();
}

QString ContactAct::title() const
{
    return tr("Log a contact");
}

void ContactAct::fill()
{
    m_kind->setCurrentIndex(0);
    m_with->setCurrentIndex(0); // a house is in touch with whoever stays there, and says nothing of others
    m_with->setVisible(!isHouse());
    m_withLabel->setVisible(!isHouse());
    m_when->setMoment(frame().link.now(), stayZone());
    m_step->clear();
    offerSteps();
}

void ContactAct::refreshed()
{
    offerSteps();
}

// An attempt that nobody answered does no step.
void ContactAct::offerSteps()
{
    const bool attempt = m_kind->word() == "attempt";
    std::vector<std::pair<QUuid, QString>> steps;
    if (view().followUp && !attempt)
        for (const wire::Task& each : view().followUp->steps)
            if (each.state == "open" || each.state == "planned")
                steps.emplace_back(each.id, tr("%1, due %2").arg(titleOf(each), completeDate(each.dueAt)));
    offer(m_step, steps);
    const QSignalBlocker quiet(m_step);
    m_step->insertItem(0, tr("none"));
    m_step->setCurrentIndex(std::max(m_step->currentIndex(), 0));
    m_step->setVisible(!steps.empty());
    m_stepLabel->setVisible(!steps.empty());
}

void ContactAct::send(bool)
{
    const auto step = chosen(m_step);
    put<wire::Contact>(false, path("contacts"),
                       wire::LogContact{.kind = m_kind->word().value_or(std::string()),
                                        .withWhom = m_with->word().value_or(std::string()),
                                        .happenedAt = m_when->moment(stayZone()),
                                        .stayId = view().stayId(),
                                        .taskId = step,
                                        .completes = step ? std::optional(true) : std::nullopt},
                       [zone = stayZone()](const wire::Contact& contact) {
                           return Lines{{Tone::Good,
                                         tr("Logged: %1, with %2, %3.")
                                             .arg(wordText(Vocabulary::ContactKind, contact.kind),
                                                  wordText(Vocabulary::ContactWith, contact.withWhom),
                                                  completeDate(contact.happenedAt, zone))}};
                       });
}

QString ContactAct::verb() const
{
    return tr("Log the contact  Enter");
}

void ContactAct::tell()
{
    m_kindLabel->setText(tr("How"));
    m_withLabel->setText(tr("With"));
    m_whenLabel->setText(tr("When"));
    m_stepLabel->setText(tr("Step that is done by it"));
    offerSteps();
}

OutcomeAct::OutcomeAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_kindLabel(new QLabel)
    , m_kind(new WordChoice(Vocabulary::OutcomeKind, wire::RecordedOutcomes, true))
    , m_whenLabel(new QLabel)
{
    addChoice(m_kind, m_kindLabel, "outcomeKind");
    m_when = addMoment(m_whenLabel, "outcomeAt");
}

QString OutcomeAct::title() const
{
    return tr("What came of it");
}

void OutcomeAct::fill()
{
    m_kind->setWord({});
    m_when->setMoment(frame().link.now(), stayZone());
}

QString OutcomeAct::missing() const
{
    const QString why = CaseAct::missing();
    return why.isEmpty() && !m_kind->word() ? tr("Choose what happened.") : why;
}

void OutcomeAct::send(bool)
{
    put<wire::CaseOutcome>(
        false, path("outcomes"),
        wire::RecordOutcome{.kind = m_kind->word().value_or(std::string()), .happenedAt = m_when->moment(stayZone())},
        [zone = stayZone()](const wire::CaseOutcome& outcome) {
            return Lines{
                {Tone::Good,
                 tr("%1, %2.", "what, when")
                     .arg(wordText(Vocabulary::OutcomeKind, outcome.kind), completeDate(outcome.happenedAt, zone))}};
        });
}

QString OutcomeAct::verb() const
{
    return tr("Record what came of it  Enter");
}

void OutcomeAct::tell()
{
    m_kindLabel->setText(tr("What"));
    m_whenLabel->setText(tr("When"));
}

SafetyPlanAct::SafetyPlanAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_thereLabel(new QLabel)
    , m_there(new QComboBox)
    , m_sinceLabel(new QLabel)
{
    m_there->addItems({QString(), QString()});
    addChoice(m_there, m_thereLabel, "planThere");
    m_since = addMoment(m_sinceLabel, "planSince");
    connect(m_there, &QComboBox::currentIndexChanged, this, &SafetyPlanAct::showFields);
}

QString SafetyPlanAct::title() const
{
    return tr("Safety plan");
}

QString SafetyPlanAct::stands() const
{
    const auto since = view().ofCase ? view().ofCase->safetyPlanSinceAt : std::nullopt;
    return NetworkWords::safetyPlan(wire::FollowUp{.safetyPlanSinceAt = since}, stayZone());
}

void SafetyPlanAct::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto ofCase = wire::fromJson<wire::Case>(current, wire::Unknown::Ignored, errors);
    if (errors.empty() && ofCase.id == subject())
        viewToUpdate().ofCase = ofCase;
    else
        Q_EMIT stale();
}

void SafetyPlanAct::fill()
{
    m_there->setCurrentIndex(0);
    m_since->setMoment(frame().link.now(), stayZone());
}

void SafetyPlanAct::showFields()
{
    const bool there = m_there->currentIndex() != ThereIsNone;
    m_since->setVisible(there);
    m_sinceLabel->setVisible(there);
}

void SafetyPlanAct::send(bool)
{
    const bool there = m_there->currentIndex() != ThereIsNone;
    put<wire::Case>(false, path("safety-plan"),
                    wire::SetSafetyPlan{.sinceAt = there ? std::optional(m_since->moment(stayZone())) : std::nullopt},
                    [zone = stayZone()](const wire::Case& after) {
                        return Lines{{Tone::Good,
                                      NetworkWords::safetyPlan(
                                          wire::FollowUp{.safetyPlanSinceAt = after.safetyPlanSinceAt}, zone)}};
                    });
}

QString SafetyPlanAct::verb() const
{
    return tr("Record it  Enter");
}

void SafetyPlanAct::tell()
{
    const QSignalBlocker quiet(m_there);
    m_thereLabel->setText(tr("Safety plan"));
    m_there->setItemText(0, tr("there is one"));
    m_there->setItemText(ThereIsNone, tr("there is none"));
    m_sinceLabel->setText(tr("Since"));
    showFields();
}

} // namespace adempauze::client
