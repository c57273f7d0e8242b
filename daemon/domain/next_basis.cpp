#include "domain/basis_segments.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

/// The present reasons: those before a next basis begins, and those after it that go on holding.
struct Kept {
    BasisSegments before;
    BasisSegments after;
};

/// Until when a segment's reason holds: its order may have ended sooner.
Moment endOf(const OpenStay& stay, const BasisSegment& segment)
{
    const auto* order = isOrder(segment.basis) ? inForce(stay, segment.order) : nullptr;
    return order ? std::min(order->until, segment.during.until()) : segment.during.until();
}

Kept keptSegments(const OpenStay& stay, std::optional<Moment> cutAt)
{
    Kept kept{.before = reasonsOf(stay.segments), .after = {}};
    assert(!kept.before.empty()); // nobody stays for no reason
    const auto ends = [&](const BasisSegment& each) {
        const bool isCut = cutAt && &each == &kept.before.back() && isOrder(each.basis);
        return isCut ? std::min(*cutAt, endOf(stay, each)) : endOf(stay, each);
    };
    const auto left =
        std::ranges::find_if(kept.before, [&](const BasisSegment& each) { return ends(each) < each.during.until(); });
    if (left == kept.before.end())
        return kept;
    const auto still = Period::parse(left->during.from(), ends(*left));
    kept.after.assign(std::next(left), kept.before.end());
    kept.before.erase(still ? std::next(left) : left, kept.before.end());
    if (still)
        kept.before.back().during = *still;
    return kept;
}

/// What holds after `at` of the reasons that were agreed on before, each from where the one before it ends. A next
/// order that is not in force by then would leave a gap: from when it is.
Outcome<BasisSegments> goingOn(const OpenStay& stay, const BasisSegments& after, Moment at)
{
    BasisSegments rest;
    for (const BasisSegment& each : after) {
        const auto during = Period::parse(at, endOf(stay, each));
        if (!during)
            continue;
        const auto* order = inForce(stay, each.order);
        if (order && order->from > at)
            return No{.why = Refusal::TimeRunsBackwards, .limitAt = order->from, .pointer = "/until"};
        rest.push_back({.basis = each.basis, .during = *during, .order = each.order});
        at = during->until();
    }
    return rest;
}

} // namespace

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

    auto [segments, after] = keptSegments(stay, cutAt);
    const Moment start = segments.empty() ? stay.from : segments.back().during.until();
    const auto during = Period::parse(start, until);
    if (!during)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = start, .pointer = "/until"};
    const auto rest = goingOn(stay, after, until);
    if (!rest)
        return rest.no();
    segments.push_back({.basis = basis, .during = *during, .order = order});
    segments.insert(segments.end(), rest->begin(), rest->end());
    const BasisSegment last = segments.back();
    if (isOrder(last.basis)) { // else a person chose this end: it is the planned end as it stands
        segments.pop_back();
        appendWithWindDown(segments, last.basis, last.order, last.during, house);
    }

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

} // namespace adempauze
