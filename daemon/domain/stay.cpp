#include "domain/stay.h"

#include "domain/words.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

constexpr WordList<ClaimState, 9> StateWords{{
    {ClaimState::Held, "held"},
    {ClaimState::Expired, "expired"},
    {ClaimState::Released, "released"},
    {ClaimState::Declined, "declined"},
    {ClaimState::Booked, "booked"},
    {ClaimState::NoShow, "no_show"},
    {ClaimState::Cancelled, "cancelled"},
    {ClaimState::Present, "present"},
    {ClaimState::Departed, "departed"},
}};

constexpr WordList<Basis, 5> BasisWords{{
    {Basis::Order, "order"},
    {Basis::NextOrder, "next_order"},
    {Basis::OtherMeasure, "other_measure"},
    {Basis::Voluntary, "voluntary"},
    {Basis::WindDown, "wind_down"},
}};

bool isOrder(Basis basis)
{
    return basis == Basis::Order || basis == Basis::NextOrder;
}

/// Without the wind-down at the end: what remains ends with the reason why the stay may last.
BasisSegments reasonsOf(BasisSegments segments)
{
    while (!segments.empty() && segments.back().basis == Basis::WindDown)
        segments.pop_back();
    return segments;
}

/// Adds a segment that rests on `basis` until `end`, then the wind-down to the house's departure hour.
void appendWithWindDown(BasisSegments& segments, Basis basis, std::optional<OrderId> order, Period during,
                        const HouseRules& house)
{
    segments.push_back({.basis = basis, .during = during, .order = order});
    if (const auto windDown = Period::parse(during.until(), plannedEnd(house, during.until())))
        segments.push_back({.basis = Basis::WindDown, .during = *windDown});
}

struct Blocked {
    Refusal why;
    Moment from;
    std::optional<Moment> until; ///< none: it does not pass
    Moment limit; ///< the latest end that would be allowed
};

/// What keeps a stay from lasting until `until`; nothing stands in the way of getting shorter. The house's limit
/// comes first: it would still be there if the other claim went away.
std::optional<Blocked> blockedBy(const OpenStay& stay, Moment until, const HouseRules& house)
{
    if (until <= stay.until)
        return std::nullopt;
    const Moment limit = houseLimit(house, stay.placedFrom);
    if (until > limit)
        return Blocked{Refusal::OverHouseLimit, limit, std::nullopt, limit};
    if (!stay.next)
        return std::nullopt;
    const auto& [kind, nextFrom, nextUntil] = *stay.next;
    const bool closed = kind == Obstacle::Kind::Closure;
    const Moment last = closed ? nextFrom : nextFrom - house.turnover;
    if (until <= last)
        return std::nullopt;
    return Blocked{closed ? Refusal::PlaceClosed : Refusal::PlaceTaken, nextFrom, nextUntil, last};
}

/// The present segments up to where a next basis begins.
BasisSegments keptSegments(const OpenStay& stay, std::optional<Moment> cutAt)
{
    BasisSegments kept = reasonsOf(stay.segments);
    assert(!kept.empty()); // nobody stays for no reason
    if (!cutAt || !isOrder(kept.back().basis) || *cutAt >= kept.back().during.until())
        return kept;
    const BasisSegment last = kept.back();
    kept.pop_back();
    if (const auto before = Period::parse(last.during.from(), *cutAt))
        kept.push_back({.basis = last.basis, .during = *before, .order = last.order});
    return kept;
}

} // namespace

std::string_view wordFor(ClaimState state)
{
    return wordIn(StateWords, state);
}

std::optional<ClaimState> claimStateNamed(std::string_view word)
{
    return valueIn(StateWords, word);
}

bool isOpenStay(ClaimState state)
{
    return state == ClaimState::Booked || state == ClaimState::Present;
}

std::string_view wordFor(Basis basis)
{
    return wordIn(BasisWords, basis);
}

std::optional<Basis> basisNamed(std::string_view word)
{
    return valueIn(BasisWords, word);
}

std::optional<BasisSegments> restOnOrder(Moment from, OrderId order, Moment orderEnd, const HouseRules& house)
{
    const auto during = Period::parse(from, orderEnd);
    if (!during)
        return std::nullopt;
    BasisSegments segments;
    appendWithWindDown(segments, Basis::Order, order, *during, house);
    return segments;
}

bool endsEarly(const OrderStanding& before, const OrderStanding& after)
{
    return after.endedEarlyBy && (before.endedEarlyBy != after.endedEarlyBy || before.until != after.until);
}

Realignment realign(const OpenStay& stay, OrderId order, const OrderStanding& before, const OrderStanding& after,
                    const HouseRules& house)
{
    BasisSegments segments = reasonsOf(stay.segments);
    if (!isOpenStay(stay.state) || segments.empty() || !isOrder(segments.back().basis)
        || segments.back().order != order)
        return Untouched{};

    if (after.endedEarlyBy)
        return endsEarly(before, after) ? Realignment(AwaitsDecision{after.until}) : Untouched{};

    // An early end never moved the stay, so whatever ended it, the stay still stands where duration had put it.
    if (stay.until != plannedEnd(house, before.planned.at))
        return Untouched{};

    const BasisSegment current = segments.back();
    const auto during = Period::parse(current.during.from(), after.until);
    if (!during) // corrected to an end before this basis began: nothing is left to rest on
        return AwaitsDecision{after.until};
    segments.pop_back();
    appendWithWindDown(segments, current.basis, current.order, *during, house);
    if (segments == stay.segments)
        return Untouched{};

    const Moment until = segments.back().during.until();
    if (const auto blocked = blockedBy(stay, until, house))
        return StandsInTheWay{
            .why = blocked->why, .obstacleFrom = blocked->from, .wantedUntil = until, .deadline = stay.until};
    return Follows{.until = until, .segments = std::move(segments)};
}

Outcome<Follows> continueOn(const OpenStay& stay, Basis basis, std::optional<OrderId> order, Moment until,
                            std::optional<Moment> cutAt, const HouseRules& house)
{
    const bool known = basis == Basis::NextOrder || basis == Basis::OtherMeasure || basis == Basis::Voluntary;
    if (!known || (basis == Basis::NextOrder) != order.has_value())
        return No{.why = Refusal::InvalidInput, .pointer = known ? "/order" : "/basis"};
    if (!isOpenStay(stay.state))
        return Refusal::StayNotOpen;
    if (reasonsOf(stay.segments).empty())
        return Refusal::StayNotBased;

    BasisSegments segments = keptSegments(stay, cutAt);
    const Moment start = segments.empty() ? stay.from : segments.back().during.until();
    const auto during = Period::parse(start, until);
    if (!during)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = start, .pointer = "/until"};
    if (basis == Basis::NextOrder)
        appendWithWindDown(segments, basis, order, *during, house);
    else // a person chose this end: it is the planned end as it stands
        segments.push_back({.basis = basis, .during = *during});

    const Moment wanted = segments.back().during.until();
    if (const auto blocked = blockedBy(stay, wanted, house)) {
        const bool ours = blocked->why == Refusal::OverHouseLimit;
        return No{.why = blocked->why,
                  .fromAt = blocked->from,
                  .untilAt = blocked->until,
                  .limitAt = blocked->limit,
                  .pointer = ours ? "/until" : ""};
    }
    return Follows{.until = wanted, .segments = std::move(segments)};
}

Outcome<Follows> shortened(const OpenStay& stay, Moment until, Moment now)
{
    if (!isOpenStay(stay.state))
        return Refusal::StayNotOpen;
    if (stay.segments.empty())
        return Refusal::StayNotBased;
    if (until >= stay.until)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = stay.until, .pointer = "/untilAt"};
    if (const Moment earliest = std::max(stay.from, now); until <= earliest)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = earliest, .pointer = "/untilAt"};
    BasisSegments kept;
    for (BasisSegment segment : stay.segments) {
        const auto during = Period::parse(segment.during.from(), std::min(segment.during.until(), until));
        if (!during)
            continue;
        segment.during = *during;
        kept.push_back(segment);
    }
    return Follows{.until = until, .segments = std::move(kept)};
}

Cover coverOf(const Period& stay, const Period& order)
{
    const Periods housed{stay};
    const Periods barred{order};
    return {.covered = housed & barred, .without = housed - barred, .unhoused = barred - housed};
}

} // namespace adempauze
