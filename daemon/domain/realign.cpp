#include "domain/basis_segments.h"

#include <algorithm>

namespace adempauze {

namespace {

/// Where `order` ends at `end`, before segments that rest on it do, what follows on each begins then; a next order that
/// was imposed later cannot, and a person decides. The last reason is another than this order.
Realignment begunSooner(const OpenStay& stay, OrderId order, Moment end)
{
    BasisSegments segments = stay.segments;
    const auto outlastsIt = [&](const BasisSegment& each) {
        return isOrder(each.basis) && each.order == order && each.during.until() > end;
    };
    bool begun = false;
    for (auto left = segments.begin(); (left = std::ranges::find_if(segments, outlastsIt)) != segments.end();
         begun = true) {
        const auto next = std::next(left);
        const Moment from = std::max(end, left->during.from());
        const auto* following = inForce(stay, next->order);
        if (isOrder(next->basis) && (!following || following->from > from))
            return AwaitsDecision{end};
        next->during = Period(from, next->during.until());
        if (const auto before = Period::parse(left->during.from(), from))
            left->during = *before;
        else
            segments.erase(left);
    }
    if (!begun)
        return Untouched{};
    return Follows{.until = stay.until, .segments = std::move(segments)};
}

/// The stay grows to `segments`, or what stands in its way.
Realignment grownTo(const OpenStay& stay, BasisSegments segments, const HouseRules& house)
{
    const Moment until = segments.back().during.until();
    if (const auto blocked = blockedBy(stay, until, house))
        return StandsInTheWay{
            .why = blocked->why, .obstacleFrom = blocked->from, .wantedUntil = until, .deadline = stay.until};
    return Follows{.until = until, .segments = std::move(segments)};
}

/// Where the stay ends as a next order does, and `order`, under which it began, lasts longer by now.
Realignment outlasted(const OpenStay& stay, OrderId order, Moment end, const HouseRules& house)
{
    BasisSegments segments = reasonsOf(stay.segments);
    const auto last = segments.back();
    const auto* next = isOrder(last.basis) ? inForce(stay, last.order) : nullptr;
    const bool endsAsItDoes =
        next && next->until == last.during.until() && stay.until == plannedEnd(house, last.during.until());
    const bool restsOnIt = std::ranges::find(segments, order, &BasisSegment::order) != segments.end();
    if (!endsAsItDoes || !restsOnIt || plannedEnd(house, end) <= stay.until)
        return Untouched{};
    appendWithWindDown(segments, Basis::NextOrder, order, Period(last.during.until(), end), house);
    return grownTo(stay, std::move(segments), house);
}

/// Where another order than `order`, which the segments rest on too, ends later than they do, they go on under that.
BasisSegments untilTheLastEnds(const OpenStay& stay, BasisSegments segments, OrderId order, const HouseRules& house)
{
    const OrderInForce* last = nullptr;
    for (const OrderInForce& each : stay.orders)
        if (each.order != order && std::ranges::find(segments, each.order, &BasisSegment::order) != segments.end()
            && (!last || each.until > last->until))
            last = &each;
    if (!last || plannedEnd(house, last->until) <= segments.back().during.until())
        return segments;
    segments = reasonsOf(std::move(segments));
    const Period rest(segments.back().during.until(), last->until);
    appendWithWindDown(segments, Basis::NextOrder, last->order, rest, house);
    return segments;
}

/// An extension that was none, under which the stay would have gone on after another order: that one says until when.
Realignment withoutTheLast(const OpenStay& stay, BasisSegments segments, OrderId order, Moment end,
                           const HouseRules& house)
{
    const auto* before = segments.empty() ? nullptr : inForce(stay, segments.back().order);
    if (!before || before->until < segments.back().during.until())
        return AwaitsDecision{end};
    OpenStay shorter = stay;
    const BasisSegment last = segments.back();
    segments.pop_back();
    appendWithWindDown(segments, last.basis, last.order, last.during, house);
    shorter.segments = untilTheLastEnds(stay, std::move(segments), order, house);
    shorter.until = shorter.segments.back().during.until();
    const auto sooner = begunSooner(shorter, order, end);
    return std::holds_alternative<Untouched>(sooner) ? grownTo(stay, std::move(shorter.segments), house) : sooner;
}

} // namespace

bool endsEarly(const OrderStanding& before, const OrderStanding& after)
{
    return after.endedEarlyBy && (before.endedEarlyBy != after.endedEarlyBy || before.until != after.until);
}

bool undoesEarlyEnd(const OrderStanding& before, const OrderStanding& after)
{
    return before.endedEarlyBy && (!after.endedEarlyBy || endsEarly(before, after));
}

Realignment realign(const OpenStay& stay, OrderId order, const OrderStanding& before, const OrderStanding& after,
                    const HouseRules& house)
{
    BasisSegments segments = reasonsOf(stay.segments);
    if (!isOpenStay(stay.state) || segments.empty())
        return Untouched{};
    if (!isOrder(segments.back().basis) || segments.back().order != order) {
        const auto sooner = begunSooner(stay, order, after.until);
        return std::holds_alternative<Untouched>(sooner) ? outlasted(stay, order, after.until, house) : sooner;
    }

    if (after.endedEarlyBy)
        return endsEarly(before, after) ? Realignment(AwaitsDecision{after.until}) : Untouched{};

    // An early end never moved the stay, so whatever ended it, the stay still stands where duration had put it.
    if (stay.until != plannedEnd(house, before.planned.at))
        return Untouched{};

    const BasisSegment current = segments.back();
    const auto during = Period::parse(current.during.from(), after.until);
    segments.pop_back();
    if (!during) // corrected to an end before this basis began: nothing of that is left to rest on
        return withoutTheLast(stay, std::move(segments), order, after.until, house);
    appendWithWindDown(segments, current.basis, current.order, *during, house);
    segments = untilTheLastEnds(stay, std::move(segments), order, house);
    if (segments == stay.segments)
        return Untouched{};
    return grownTo(stay, std::move(segments), house);
}

} // namespace adempauze
