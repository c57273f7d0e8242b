#include "domain/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze {

using samples::extension;
using samples::orderNumber;
using samples::standing;
using samples::utc;

namespace {

const OrderId Order = orderNumber(1);

Moment anyImposition()
{
    return utc("2026-01-01T00:00:00Z") + std::chrono::seconds(*rc::gen::inRange(0, 5 * 365 * 86400));
}

HouseRules anyHouse()
{
    HouseRules house = samples::house();
    house.longestStayDays = *rc::gen::inRange(12, 60);
    house.turnover = std::chrono::minutes(*rc::gen::inRange(0, 300));
    if (*rc::gen::inRange(0, 4) == 0)
        house.departureTime.reset();
    else
        house.departureTime = TimeOfDay(*rc::gen::inRange(0, 24 * 60));
    return house;
}

OpenStay anyStayOn(const OrderStanding& order, const HouseRules& house)
{
    const auto length = (order.until - order.imposedAt).count();
    const Moment from = order.imposedAt + std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, length));
    const auto segments = *restOnOrder(from, Order, order.planned.at, house);
    OpenStay stay{.id = {},
                  .state = ClaimState::Present,
                  .from = from,
                  .placedFrom = from,
                  .until = segments.back().during.until(),
                  .segments = segments};
    if (*rc::gen::inRange(0, 3) > 0) {
        const auto kind = *rc::gen::element(Obstacle::Kind::Claim, Obstacle::Kind::Closure);
        stay.next = Obstacle{kind, stay.until + house.turnover + std::chrono::hours(*rc::gen::inRange(0, 24 * 25))};
    }
    return stay;
}

/// The events that a standing may come from, besides being plain.
OrderStanding anyChangeOf(Moment imposed)
{
    switch (*rc::gen::inRange(0, 3)) {
    case 0: return standing(imposed, {extension(imposed + std::chrono::hours(24), *rc::gen::inRange(1, 19))});
    case 1:
        return standing(imposed,
                        {samples::correction(imposed + std::chrono::hours(48),
                                             imposed + std::chrono::minutes(*rc::gen::inRange(-2000, 2000)))});
    default: return standing(imposed);
    }
}

void assertGapless(const BasisSegments& segments, Moment from, Moment until)
{
    RC_ASSERT(!segments.empty());
    RC_ASSERT(segments.front().during.from() == from);
    RC_ASSERT(segments.back().during.until() == until);
    for (std::size_t i = 1; i < segments.size(); ++i)
        RC_ASSERT(segments[i - 1].during.until() == segments[i].during.from());
}

void assertFits(const OpenStay& stay, Moment until, const HouseRules& house)
{
    RC_ASSERT(until <= stay.until || until <= houseLimit(house, stay.placedFrom));
    if (!stay.next)
        return;
    const auto turnover = stay.next->kind == Obstacle::Kind::Claim ? house.turnover : std::chrono::minutes(0);
    RC_ASSERT(until + turnover <= stay.next->fromAt);
}

} // namespace

RC_GTEST_PROP(StayProperty, segmentsCoverTheStayWithoutGapFromTheFirstMoment, ())
{
    const HouseRules house = anyHouse();
    const auto order = anyChangeOf(anyImposition());
    const OpenStay stay = anyStayOn(order, house);
    assertGapless(stay.segments, stay.from, stay.until);
    RC_ASSERT(stay.until == plannedEnd(house, order.planned.at));
    RC_ASSERT(stay.until - order.planned.at <= std::chrono::hours(25));
}

RC_GTEST_PROP(StayProperty, aRealignedStayIsGaplessAndNeverReachesTheObstacleOrTheLimit, ())
{
    const HouseRules house = anyHouse();
    const Moment imposed = anyImposition();
    const auto before = standing(imposed);
    const auto after = anyChangeOf(imposed);
    const OpenStay stay = anyStayOn(before, house);
    const auto moved = realign(stay, Order, before, after, house);
    RC_TAG(std::vector<std::string>{"follows", "stands in the way", "untouched", "awaits decision"}[moved.index()]);
    if (const auto* follows = std::get_if<Follows>(&moved)) {
        assertGapless(follows->segments, stay.from, follows->until);
        assertFits(stay, follows->until, house);
        RC_ASSERT(follows->until == plannedEnd(house, after.until));
        RC_ASSERT(follows->segments.front().during.until() == after.until);
    }
    if (const auto* obstacle = std::get_if<StandsInTheWay>(&moved)) {
        RC_ASSERT(obstacle->deadline == stay.until);
        RC_ASSERT(obstacle->wantedUntil > stay.until);
    }
}

RC_GTEST_PROP(StayProperty, realigningTwiceChangesNothingMore, ())
{
    const HouseRules house = anyHouse();
    const Moment imposed = anyImposition();
    const auto after = anyChangeOf(imposed);
    OpenStay stay = anyStayOn(standing(imposed), house);
    const auto moved = realign(stay, Order, standing(imposed), after, house);
    const auto* follows = std::get_if<Follows>(&moved);
    if (!follows)
        return;
    stay.until = follows->until;
    stay.segments = follows->segments;
    RC_ASSERT(std::holds_alternative<Untouched>(realign(stay, Order, after, after, house)));
}

RC_GTEST_PROP(StayProperty, aContinuedStayIsGaplessAndFits, ())
{
    const HouseRules house = anyHouse();
    const auto order = standing(anyImposition());
    const OpenStay stay = anyStayOn(order, house);
    const auto basis = *rc::gen::element(Basis::Voluntary, Basis::OtherMeasure, Basis::NextOrder);
    const auto next = basis == Basis::NextOrder ? std::optional(orderNumber(2)) : std::nullopt;
    const Moment until = stay.from + std::chrono::hours(*rc::gen::inRange(-24, 24 * 60));
    const auto cutAt = *rc::gen::inRange(0, 2) == 0
        ? std::nullopt
        : std::optional(order.imposedAt + std::chrono::hours(*rc::gen::inRange(0, 240)));
    const auto outcome = continueOn(stay, basis, next, until, cutAt, house);
    RC_TAG(outcome ? "continued" : std::string(wordFor(outcome.no().why)));
    if (!outcome)
        return;
    assertGapless(outcome->segments, stay.from, outcome->until);
    assertFits(stay, outcome->until, house);
    RC_ASSERT(outcome->until >= until);
}

RC_GTEST_PROP(StayProperty, thePartsOfACoverAddUpAndShareNothing, ())
{
    const auto anyPeriod = [] {
        const Moment from(std::chrono::hours(*rc::gen::inRange(0, 50)));
        return Period(from, from + std::chrono::hours(*rc::gen::inRange(1, 30)));
    };
    const Period stay = anyPeriod();
    const Period order = anyPeriod();
    const Cover cover = coverOf(stay, order);
    RC_ASSERT((cover.covered | cover.without) == Periods{stay});
    RC_ASSERT((cover.covered | cover.unhoused) == Periods{order});
    RC_ASSERT((cover.covered & cover.without).empty());
    RC_ASSERT((cover.covered & cover.unhoused).empty());
    RC_ASSERT((cover.without & cover.unhoused).empty());
}

RC_GTEST_PROP(StayProperty, theLatestPlannedEndIsADepartureWithinTheLimitAndTheNextIsNot, ())
{
    const HouseRules house = anyHouse();
    const Moment from = anyImposition();
    const Moment latest = latestPlannedEnd(house, from);
    RC_ASSERT(latest <= houseLimit(house, from));
    RC_ASSERT(plannedEnd(house, latest) == latest);
    if (house.departureTime)
        RC_ASSERT(plannedEnd(house, latest + std::chrono::seconds(1)) > houseLimit(house, from));
}

} // namespace adempauze
