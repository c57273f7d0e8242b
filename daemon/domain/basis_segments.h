#pragma once

#include "domain/stay.h"

#include <optional>

/// What realign and continueOn share: how the reasons of a stay follow on one another.
namespace adempauze {

/// Whether a segment of that basis names an order.
bool isOrder(Basis basis);

/// Without the wind-down at the end: what remains ends with the reason why the stay may last.
BasisSegments reasonsOf(BasisSegments segments);

/// Adds a segment that rests on `basis` until `end`, then the wind-down to the house's departure hour.
void appendWithWindDown(BasisSegments& segments, Basis basis, std::optional<OrderId> order, Period during,
                        const HouseRules& house);

/// An order that the stay rests on, if it is known when that is in force.
const OrderInForce* inForce(const OpenStay& stay, const std::optional<OrderId>& order);

struct Blocked {
    Refusal why;
    Moment from;
    std::optional<Moment> until; ///< none: it does not pass
    Moment limit; ///< the latest end that would be allowed
};

/// What keeps a stay from lasting until `until`; nothing stands in the way of getting shorter. The house's limit
/// comes first: it would still be there if the other claim went away.
std::optional<Blocked> blockedBy(const OpenStay& stay, Moment until, const HouseRules& house);

} // namespace adempauze
