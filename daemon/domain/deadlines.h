#pragma once

#include "domain/order.h"

#include <string>
#include <vector>

namespace adempauze {

/// Something that has to have happened by then, and the rule that says so.
struct Deadline {
    DeadlineKind kind;
    Moment dueAt;
    LocalTime dueLocal;
    bool needsConfirmation; ///< it falls in a clock change (R9)
    std::string source; ///< the article or the practice
    Moment from; ///< where the term begins
    std::optional<Term> term; ///< none: the moment itself
    DeadlineCounting counting;

    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// The deadlines of an order as it stands, by due moment, then in the order of the regime's file. What can no longer
/// matter is left out: an extension's advice and decision once it may not be extended, warnings about the next step at
/// or after the end that stands, a suspension's condition that was met or fell. Whether a deadline was met (a booked
/// stay discharges reachability, an agreed next step the warnings) is for whoever knows the case.
std::vector<Deadline> deadlinesOf(const Regime& regime, const OrderStanding& standing);

} // namespace adempauze
