#include "usecases/stay_rest.h"

#include "usecases/claim_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

/// The same segments, cut off where the stay has to end as things are.
BasisSegments within(const BasisSegments& segments, const Period& stay)
{
    BasisSegments kept;
    for (BasisSegment segment : segments) {
        const auto during = Period::parse(segment.during.from(), std::min(segment.during.until(), stay.until()));
        if (!during)
            continue;
        segment.during = *during;
        kept.push_back(segment);
    }
    if (kept.back().during.until() < stay.until())
        kept.push_back({.basis = Basis::WindDown, .during = Period(kept.back().during.until(), stay.until())});
    return kept;
}

} // namespace

Outcome<Rest> restOf(const ClaimRow& claim, const std::optional<OrderRow>& order)
{
    if (!order)
        return Rest{claim.until, {{.basis = Basis::Voluntary, .during = Period(claim.from, claim.until)}}};
    auto segments = restOnOrder(claim.from, order->id, order->standing.until, claim.facility.rules);
    if (!segments)
        return No{.why = Refusal::OrderEnded, .untilAt = order->standing.until};
    const Moment until = segments->back().during.until();
    return Rest{until, *std::move(segments), order->standing};
}

std::optional<No> cannotLast(const ClaimRow& claim, Moment until)
{
    const auto& house = claim.facility.rules;
    if (until > houseLimit(house, claim.placedFrom()))
        return No{.why = Refusal::OverHouseLimit,
                  .fromAt = houseLimit(house, claim.placedFrom()),
                  .limitAt = latestPlannedEnd(house, claim.placedFrom())};
    return obstacleTo(claim.blockers, Period(claim.from, until), house.turnover);
}

std::optional<StandsInTheWay> restWithin(ClaimRow& claim, const Rest& rest, std::string_view why)
{
    const Moment planned = claim.until;
    const auto no = rest.until > planned ? cannotLast(claim, rest.until) : std::nullopt;
    const Moment until = no ? planned : rest.until;
    moveEnd(claim, until, within(rest.segments, Period(claim.from, until)), why);
    protectTail(claim, rest.standing);
    return no ? std::optional(StandsInTheWay{no->why, no->fromAt.value_or(planned), rest.until, planned})
              : std::nullopt;
}

} // namespace adempauze
