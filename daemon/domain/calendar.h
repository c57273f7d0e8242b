#pragma once

#include "domain/language.h"
#include "domain/regime.h"
#include "domain/stay.h"

#include <optional>
#include <string>
#include <vector>

/// What stands in somebody's calendar: moments, neutral words, and what can be said over the telephone. A calendar ends
/// up on telephones and with strangers' servers, so whoever reads over a shoulder learns that somebody has work to do:
/// no name, no house, no address, nothing of what happened.
namespace adempauze {

enum class CalendarKind {
    Arrival, ///< expected, or recorded
    PlannedEnd, ///< of a stay, or its departure
    OrderEnd, ///< the end that stands
    Hearing,
    Advice, ///< on an extension
    Decision, ///< the last moment to extend
    Condition, ///< of a suspension, judged by then
    Task,
};

struct CalendarEntry {
    CalendarKind kind;
    Uuid subject;
    int number = 1; ///< which of them, where a subject has several of the kind
    std::string label{}; ///< the spoken code, or a short reference
    Moment at;
    std::int64_t sequence; ///< rises with every change: the subject's version
    Moment changedAt;
    bool cancelled = false;

    friend bool operator==(const CalendarEntry&, const CalendarEntry&) = default;
};

/// Stays the same whatever changes: "planned_end-7c0e…", "hearing-2-7c0e…".
std::string uidOf(const CalendarEntry& entry);

/// "Aankomst · KRF 5294"
std::string summaryOf(const CalendarEntry& entry, Language language);

/// The dates of a hold or stay.
struct ClaimDates {
    ClaimId id;
    ClaimState state;
    std::string code;
    Moment expectedArrivalAt;
    std::optional<Moment> arrivedAt{};
    Moment until;
    std::optional<Moment> departedAt{};
    std::optional<Moment> expiresAt{};
    std::optional<OrderId> order{};
    std::int64_t version;
    Moment changedAt;
};

/// Its arrival, and of a stay its end. What did not come about is there as cancelled, also a hold that has expired and
/// that no sweep has seen.
std::vector<CalendarEntry> entriesOf(const ClaimDates& claim, Moment now);

/// What an order, or something that it makes due, has to do by when.
struct OrderDates {
    OrderId id;
    std::optional<DeadlineKind> deadline{}; ///< none: the order's end
    int number = 1; ///< which of its deadlines of the kind
    Moment at;
    std::int64_t version;
    Moment changedAt;
};

/// Nothing for a deadline that is no decision and no appointment: that is a task. `code` is that of its stay, if known.
std::optional<CalendarEntry> entryOf(const OrderDates& order, const std::optional<std::string>& code);

struct TaskDates {
    TaskId id;
    std::optional<std::string> code{}; ///< of its stay
    Moment dueAt;
    bool cancelled;
    std::int64_t version;
    Moment changedAt;
};
CalendarEntry entryOf(const TaskDates& task);

} // namespace adempauze
