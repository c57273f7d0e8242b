#pragma once

#include "time/period.h"

#include <optional>
#include <string>
#include <string_view>

namespace adempauze {

/// What can happen to an order. Each is one decision or fact, recorded once and never overwritten.
enum class OrderEventKind {
    Served, ///< handed over or told; where the law counts from notice, the term begins here
    Extension,
    Withdrawal, ///< by the authority itself (Wth art. 2(9))
    Suspension, ///< by a court; on a condition when `dueAt` says until when it must be met
    ConditionMet, ///< the suspension stays
    ConditionBroken, ///< the suspension falls: in force again
    Annulment,
    PartialAnnulment, ///< with `untilAt` the duration is cut there; without, something else fell and the dates stay
    Reinstatement, ///< what had ended or shortened it is lifted
    Breach, ///< reported while in force; an outcome fact, moves nothing
    CourtRequest, ///< a ruling was asked for: starts the hearing term (Wth art. 6)
    Decision, ///< what a term "until the decision" waits for has come: the order ends there
    Correction, ///< of a typing error: in the imposition, or in the event that `corrects` names
};

std::string_view wordFor(OrderEventKind kind); ///< "extension", "condition_met", …
std::optional<OrderEventKind> orderEventNamed(std::string_view word);

/// One decision about an order. A late entry has decidedAt well before the moment of its recording.
struct OrderEvent {
    OrderEventKind kind;
    Moment decidedAt; ///< when the authority decided, or when it happened
    Moment effectiveAt; ///< from when it holds; the same as decidedAt for an extension
    std::optional<int> days{}; ///< Extension: days, counted as the regime's extension basis says
    std::optional<Moment> imposedAt{}; ///< Correction: the true moment of imposition
    std::optional<Moment> untilAt{}; ///< Extension, PartialAnnulment: the end that the decision names, instead of days
    std::optional<Moment> filedAt{}; ///< Extension that counts from a filing
    std::optional<Moment> dueAt{}; ///< Suspension: until when its condition must be met
    std::optional<int> corrects{}; ///< Correction: the number of the event that was typed wrong; none: the imposition
    std::optional<Moment> trueDecidedAt{}; ///< Correction of an event: when it was decided
    std::optional<Moment> trueEffectiveAt{}; ///< and from when it held; none: it moves along with trueDecidedAt
    std::optional<int> firstDays{}; ///< Correction of the imposition: the days that the decision says
    bool voids = false; ///< Correction: the event never was; the rest says nothing then

    friend bool operator==(const OrderEvent&, const OrderEvent&) = default;
};

/// An event and when this house learnt of it.
struct RecordedEvent {
    int number; ///< from 1, in the order of recording
    OrderEvent event;
    Moment recordedAt;
};

} // namespace adempauze
