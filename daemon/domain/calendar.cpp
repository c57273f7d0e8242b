#include "domain/calendar.h"

#include "domain/short_reference.h"
#include "domain/words.h"

namespace adempauze {

namespace {

constexpr WordList<CalendarKind, 8> Words{{
    {CalendarKind::Arrival, "arrival"},
    {CalendarKind::PlannedEnd, "planned_end"},
    {CalendarKind::OrderEnd, "order_end"},
    {CalendarKind::Hearing, "hearing"},
    {CalendarKind::Advice, "advice"},
    {CalendarKind::Decision, "decision"},
    {CalendarKind::Condition, "condition"},
    {CalendarKind::Task, "task"},
}};

constexpr WordList<CalendarKind, 8> Dutch{{
    {CalendarKind::Arrival, "Aankomst"},
    {CalendarKind::PlannedEnd, "Einde verblijf"},
    {CalendarKind::OrderEnd, "Einde termijn"},
    {CalendarKind::Hearing, "Afspraak"},
    {CalendarKind::Advice, "Advies nodig"},
    {CalendarKind::Decision, "Besluit nodig"},
    {CalendarKind::Condition, "Besluit nodig"},
    {CalendarKind::Task, "Taak"},
}};

constexpr WordList<CalendarKind, 8> English{{
    {CalendarKind::Arrival, "Arrival"},
    {CalendarKind::PlannedEnd, "End of stay"},
    {CalendarKind::OrderEnd, "End of term"},
    {CalendarKind::Hearing, "Appointment"},
    {CalendarKind::Advice, "Advice due"},
    {CalendarKind::Decision, "Decision due"},
    {CalendarKind::Condition, "Decision due"},
    {CalendarKind::Task, "Task"},
}};

/// "KRF5294" as it is said: "KRF 5294".
std::string said(std::string code)
{
    constexpr std::size_t Letters = 3;
    return code.size() > Letters ? code.insert(Letters, 1, ' ') : code;
}

std::optional<CalendarKind> kindOf(std::optional<DeadlineKind> deadline)
{
    if (!deadline)
        return CalendarKind::OrderEnd;
    switch (*deadline) {
    case DeadlineKind::Hearing: return CalendarKind::Hearing;
    case DeadlineKind::ExtensionAdvice: return CalendarKind::Advice;
    case DeadlineKind::ExtensionDecision: return CalendarKind::Decision;
    case DeadlineKind::SuspensionCondition: return CalendarKind::Condition;
    case DeadlineKind::Reachability:
    case DeadlineKind::NextStepWarning: return std::nullopt;
    } // no default: a new deadline must say whether it stands in calendars
    return std::nullopt;
}

bool cameToNothing(const ClaimDates& claim, Moment now)
{
    switch (claim.state) {
    case ClaimState::Held: return claim.expiresAt && *claim.expiresAt <= now;
    case ClaimState::Expired:
    case ClaimState::Released:
    case ClaimState::Declined:
    case ClaimState::NoShow:
    case ClaimState::Cancelled: return true;
    case ClaimState::Booked:
    case ClaimState::Present:
    case ClaimState::Departed: return false;
    } // no default: a new state must say whether it came about
    return false;
}

bool isHold(ClaimState state)
{
    return state == ClaimState::Held || state == ClaimState::Expired || state == ClaimState::Released
        || state == ClaimState::Declined;
}

} // namespace

std::string uidOf(const CalendarEntry& entry)
{
    const std::string number = entry.number == 1 ? "" : std::to_string(entry.number) + "-";
    return std::string(wordIn(Words, entry.kind)) + "-" + number + entry.subject.text();
}

std::string summaryOf(const CalendarEntry& entry, Language language)
{
    const auto& words = language == Language::Dutch ? Dutch : English;
    return std::string(wordIn(words, entry.kind)) + " · " + entry.label;
}

std::vector<CalendarEntry> entriesOf(const ClaimDates& claim, Moment now)
{
    CalendarEntry entry{.kind = CalendarKind::Arrival,
                        .subject = claim.id.value,
                        .label = said(claim.code),
                        .at = claim.arrivedAt.value_or(claim.expectedArrivalAt),
                        .sequence = claim.version,
                        .changedAt = claim.changedAt,
                        .cancelled = cameToNothing(claim, now)};
    std::vector<CalendarEntry> entries{entry};
    if (isHold(claim.state))
        return entries;
    entry.kind = CalendarKind::PlannedEnd;
    entry.at = claim.departedAt.value_or(claim.until);
    entries.push_back(entry);
    return entries;
}

std::optional<CalendarEntry> entryOf(const OrderDates& order, const std::optional<std::string>& code)
{
    const auto kind = kindOf(order.deadline);
    if (!kind)
        return std::nullopt;
    return CalendarEntry{.kind = *kind,
                         .subject = order.id.value,
                         .number = order.number,
                         .label = code ? said(*code) : shortReference(order.id.value),
                         .at = order.at,
                         .sequence = order.version,
                         .changedAt = order.changedAt};
}

CalendarEntry entryOf(const TaskDates& task)
{
    return {.kind = CalendarKind::Task,
            .subject = task.id.value,
            .label = task.code ? said(*task.code) : shortReference(task.id.value),
            .at = task.dueAt,
            .sequence = task.version,
            .changedAt = task.changedAt,
            .cancelled = task.cancelled};
}

} // namespace adempauze
