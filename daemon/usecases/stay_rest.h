#pragma once

#include "storage/claim_store.h"
#include "storage/order_store.h"

/// What a stay rests on once case, person and order are known.
namespace adempauze {

/// A stay on this order: the order's part and the wind-down; for a voluntary one, a single segment to its end.
struct Rest {
    Moment until;
    BasisSegments segments;
    std::optional<OrderStanding> standing{};
};

/// Refusals: OrderEnded (before the claim begins).
Outcome<Rest> restOf(const ClaimRow& claim, const std::optional<OrderRow>& order);

/// What keeps the claim from lasting that long, if anything: its house's limit, or what else stands on its place.
std::optional<No> cannotLast(const ClaimRow& claim, Moment until);

/// Gives the claim its rest, for somebody who is in the house: they stay in it, so where the exact end does not fit,
/// the stay keeps the end it has, and what stands in the way is answered.
std::optional<StandsInTheWay> restWithin(ClaimRow& claim, const Rest& rest, std::string_view why);

} // namespace adempauze
