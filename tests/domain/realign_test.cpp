#include "domain/basis_segments.h"
#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::correction;
using samples::event;
using samples::extension;
using samples::house;
using samples::orderNumber;
using samples::standing;
using samples::utc;

namespace {

const OrderId Order = orderNumber(1);
const Moment Imposed = utc("2026-11-06T22:14:00+01:00");
const Moment Arrival = utc("2026-11-06T23:40:00+01:00");
const Moment Day5 = utc("2026-11-11T10:00:00+01:00");
const Moment Day8 = utc("2026-11-14T10:00:00+01:00");
const Moment FirstDeparture = utc("2026-11-17T11:00:00+01:00");
const Moment LatestEnd = utc("2026-12-04T22:14:00+01:00");
const Moment LatestDeparture = utc("2026-12-05T11:00:00+01:00");

OpenStay stayOn(const OrderStanding& order, Moment from = Arrival)
{
    const auto segments = *restOnOrder(from, Order, order.planned.at, house());
    return {.id = {},
            .state = ClaimState::Present,
            .from = from,
            .placedFrom = from,
            .until = segments.back().during.until(),
            .segments = segments};
}

OrderStanding extended()
{
    return standing(Imposed, {extension(Day8, 18)});
}

Realignment afterExtension(const OpenStay& stay)
{
    return realign(stay, Order, standing(Imposed), extended(), house());
}

template<class Kind>
bool is(const Realignment& realignment)
{
    return std::holds_alternative<Kind>(realignment);
}

} // namespace

TEST(Realign, aStayFollowsItsExtendedOrder)
{
    const auto moved = afterExtension(stayOn(standing(Imposed)));
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).until, LatestDeparture);
    EXPECT_EQ(std::get<Follows>(moved).segments,
              (BasisSegments{{Basis::Order, Period(Arrival, LatestEnd), Order},
                             {Basis::WindDown, Period(LatestEnd, LatestDeparture)}}));
}

TEST(Realign, aStayOnAnotherBasisOrAnotherOrderIsUntouched)
{
    const OpenStay stay = stayOn(standing(Imposed));
    EXPECT_TRUE(is<Untouched>(realign(stay, orderNumber(2), standing(Imposed), extended(), house())));
    OpenStay voluntary = stay;
    const auto next = continueOn(stay, Basis::Voluntary, std::nullopt, FirstDeparture + 24h, std::nullopt, house());
    voluntary.segments = next->segments;
    voluntary.until = next->until;
    EXPECT_TRUE(is<Untouched>(afterExtension(voluntary)));
}

TEST(Realign, aStayThatIsOverOrNotYetBookedIsUntouched)
{
    OpenStay stay = stayOn(standing(Imposed));
    for (const auto state : {ClaimState::Held, ClaimState::Departed, ClaimState::Cancelled, ClaimState::NoShow}) {
        stay.state = state;
        EXPECT_TRUE(is<Untouched>(afterExtension(stay)));
    }
    stay.state = ClaimState::Booked;
    EXPECT_TRUE(is<Follows>(afterExtension(stay)));
}

TEST(Realign, anEndThatAPersonChoseIsUntouched)
{
    OpenStay stay = stayOn(standing(Imposed));
    stay.until -= 24h;
    EXPECT_TRUE(is<Untouched>(afterExtension(stay)));
}

TEST(Realign, aStayWithoutABasisIsUntouched)
{
    OpenStay stay = stayOn(standing(Imposed));
    stay.segments.clear();
    EXPECT_TRUE(is<Untouched>(afterExtension(stay)));
}

TEST(Realign, anotherClaimInTheWayLeavesTheStayAsItIsAndNamesTheDeadline)
{
    OpenStay stay = stayOn(standing(Imposed));
    const Moment next = utc("2026-11-25T15:00:00+01:00");
    stay.next = Obstacle{Obstacle::Kind::Claim, next};
    const auto moved = afterExtension(stay);
    ASSERT_TRUE(is<StandsInTheWay>(moved));
    const auto& obstacle = std::get<StandsInTheWay>(moved);
    EXPECT_EQ(obstacle.why, Refusal::PlaceTaken);
    EXPECT_EQ(obstacle.obstacleFrom, next);
    EXPECT_EQ(obstacle.wantedUntil, LatestDeparture);
    EXPECT_EQ(obstacle.deadline, FirstDeparture);
}

TEST(Realign, theTurnoverBeforeTheNextClaimStaysFree)
{
    OpenStay stay = stayOn(standing(Imposed));
    stay.next = Obstacle{Obstacle::Kind::Claim, LatestDeparture + 60min};
    EXPECT_TRUE(is<Follows>(afterExtension(stay)));
    stay.next = Obstacle{Obstacle::Kind::Claim, LatestDeparture + 60min - 1s};
    EXPECT_TRUE(is<StandsInTheWay>(afterExtension(stay)));
}

TEST(Realign, aClosureMayBeginAtTheVeryDeparture)
{
    OpenStay stay = stayOn(standing(Imposed));
    stay.next = Obstacle{Obstacle::Kind::Closure, LatestDeparture};
    EXPECT_TRUE(is<Follows>(afterExtension(stay)));
    stay.next = Obstacle{Obstacle::Kind::Closure, LatestDeparture - 1s};
    EXPECT_EQ(std::get<StandsInTheWay>(afterExtension(stay)).why, Refusal::PlaceClosed);
}

TEST(Realign, theHouseLimitIsCountedFromArrivalInThePresentHouse)
{
    HouseRules shortStays = house();
    shortStays.longestStayDays = 21;
    OpenStay stay = stayOn(standing(Imposed));
    const auto limited = realign(stay, Order, standing(Imposed), extended(), shortStays);
    ASSERT_TRUE(is<StandsInTheWay>(limited));
    EXPECT_EQ(std::get<StandsInTheWay>(limited).why, Refusal::OverHouseLimit);
    EXPECT_EQ(std::get<StandsInTheWay>(limited).obstacleFrom, utc("2026-11-27T23:40:00+01:00"));
    stay.placedFrom = utc("2026-11-14T11:00:00+01:00"); // transferred since: 21 days from there is the departure itself
    EXPECT_TRUE(is<Follows>(realign(stay, Order, standing(Imposed), extended(), shortStays)));
}

TEST(Realign, anEarlyEndWaitsForAPersonAndMovesNothing)
{
    for (const auto kind : {OrderEventKind::Withdrawal, OrderEventKind::Annulment, OrderEventKind::Suspension}) {
        const auto moved = realign(stayOn(standing(Imposed)), Order, standing(Imposed),
                                   standing(Imposed, {event(kind, Day5)}), house());
        ASSERT_TRUE(is<AwaitsDecision>(moved));
        EXPECT_EQ(std::get<AwaitsDecision>(moved).endedAt, Day5);
    }
}

TEST(Realign, anEarlyEndThatStandsAlreadyIsNotAskedTwice)
{
    const auto suspended = standing(Imposed, {event(OrderEventKind::Suspension, Day5)});
    EXPECT_TRUE(is<Untouched>(realign(stayOn(standing(Imposed)), Order, suspended, suspended, house())));
    const auto withdrawn =
        standing(Imposed, {event(OrderEventKind::Suspension, Day5), event(OrderEventKind::Withdrawal, Day8)});
    EXPECT_TRUE(is<AwaitsDecision>(realign(stayOn(standing(Imposed)), Order, suspended, withdrawn, house())));
}

TEST(Realign, aStayThatStayedPutNeedsNothingWhenItsOrderIsReinstated)
{
    const auto suspended = standing(Imposed, {event(OrderEventKind::Suspension, Day5)});
    const auto reinstated =
        standing(Imposed, {event(OrderEventKind::Suspension, Day5), event(OrderEventKind::Reinstatement, Day8)});
    const OpenStay stay = stayOn(standing(Imposed));
    EXPECT_TRUE(is<Untouched>(realign(stay, Order, suspended, reinstated, house())));
    const auto longer = standing(
        Imposed,
        {event(OrderEventKind::Suspension, Day5), event(OrderEventKind::Reinstatement, Day8), extension(Day8, 18)});
    EXPECT_TRUE(is<Follows>(realign(stay, Order, reinstated, longer, house())));
}

TEST(Realign, whatWasAgreedOnForAfterAnOrderBeginsAsSoonAsThatEnds)
{
    OpenStay stay = stayOn(standing(Imposed));
    const Moment until = FirstDeparture + 24h;
    stay.segments = continueOn(stay, Basis::Voluntary, std::nullopt, until, std::nullopt, house())->segments;
    stay.until = until;
    const auto withdrawn = standing(Imposed, {event(OrderEventKind::Withdrawal, Day5)});
    const auto moved = realign(stay, Order, standing(Imposed), withdrawn, house());
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).until, until) << "nobody has to leave sooner";
    EXPECT_EQ(std::get<Follows>(moved).segments,
              (BasisSegments{{Basis::Order, Period(Arrival, Day5), Order}, {Basis::Voluntary, Period(Day5, until)}}));
    stay.segments = std::get<Follows>(moved).segments;
    EXPECT_TRUE(is<Untouched>(realign(stay, Order, standing(Imposed), withdrawn, house())));
    EXPECT_TRUE(is<Untouched>(realign(stay, orderNumber(2), standing(Imposed), withdrawn, house())));
}

TEST(Realign, nothingRestsOnAnOrderThatWasOverBeforeTheStay)
{
    const Moment late = standing(Imposed).until - 1h;
    OpenStay stay = stayOn(standing(Imposed), late);
    const Moment until = FirstDeparture + 24h;
    stay.segments = continueOn(stay, Basis::Voluntary, std::nullopt, until, std::nullopt, house())->segments;
    stay.until = until;
    const auto withdrawn = standing(Imposed, {event(OrderEventKind::Withdrawal, Day5)});
    const auto moved = realign(stay, Order, standing(Imposed), withdrawn, house());
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).segments, (BasisSegments{{Basis::Voluntary, Period(late, until)}}));
}

TEST(Realign, aNextOrderBeginsWhenItDoesSoThatAPersonDecidesWhereTheFirstEndsSooner)
{
    OpenStay stay = stayOn(standing(Imposed));
    const Moment end = utc("2026-11-26T20:00:00+01:00");
    const auto next = continueOn(stay, Basis::NextOrder, orderNumber(2), end, std::nullopt, house());
    stay.segments = next->segments;
    stay.until = next->until;
    const auto withdrawn = standing(Imposed, {event(OrderEventKind::Withdrawal, Day5)});
    const auto moved = realign(stay, Order, standing(Imposed), withdrawn, house());
    ASSERT_TRUE(is<AwaitsDecision>(moved));
    EXPECT_EQ(std::get<AwaitsDecision>(moved).endedAt, Day5);
}

TEST(Realign, aCorrectionByMinutesMovesTheSegmentsAndKeepsTheDepartureHour)
{
    const auto corrected = standing(Imposed, {correction(Day5, Imposed + 27min)});
    const auto moved = realign(stayOn(standing(Imposed)), Order, standing(Imposed), corrected, house());
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).until, FirstDeparture);
    EXPECT_EQ(std::get<Follows>(moved).segments[0].during.until(), corrected.until);
    EXPECT_EQ(std::get<Follows>(moved).segments[1].during.from(), corrected.until);
}

TEST(Realign, aCorrectionThatShortensTakesTheStayAlongWhateverComesNext)
{
    const auto corrected = standing(Imposed, {correction(Day5, Imposed - 12h)});
    OpenStay stay = stayOn(standing(Imposed));
    stay.next = Obstacle{Obstacle::Kind::Claim, stay.until + 60min};
    const auto moved = realign(stay, Order, standing(Imposed), corrected, house());
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).until, FirstDeparture - 24h);
}

TEST(Realign, anOrderCorrectedToHaveEndedBeforeTheStayLeavesItToAPerson)
{
    const Moment late = standing(Imposed).until - 1h;
    const auto corrected = standing(Imposed, {correction(Day5, Imposed - 2h)});
    EXPECT_TRUE(
        is<AwaitsDecision>(realign(stayOn(standing(Imposed), late), Order, standing(Imposed), corrected, house())));
}

TEST(Realign, aNextOrderIsFollowedToo)
{
    OpenStay stay = stayOn(standing(Imposed));
    const OrderId second = orderNumber(2);
    const Moment imposedAgain = utc("2026-11-15T20:00:00+01:00");
    const auto next = continueOn(stay, Basis::NextOrder, second, standing(imposedAgain).until, std::nullopt, house());
    stay.segments = next->segments;
    stay.until = next->until;
    const auto longer = standing(imposedAgain, {extension(imposedAgain + 24h, 18)});
    const auto moved = realign(stay, second, standing(imposedAgain), longer, house());
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).segments[0], stay.segments[0]);
    EXPECT_EQ(std::get<Follows>(moved).segments[1].basis, Basis::NextOrder);
    EXPECT_TRUE(is<Untouched>(realign(stay, Order, standing(Imposed), extended(), house())));
}

namespace {

const OrderId Second = orderNumber(2);

/// Goes on under a next order of the 14th of November, each known as it stands.
OpenStay underTwo(Moment imposedAgain = utc("2026-11-14T20:00:00+01:00"))
{
    OpenStay stay = stayOn(standing(Imposed));
    const Moment end = standing(imposedAgain).until;
    const auto next = continueOn(stay, Basis::NextOrder, Second, end, std::nullopt, house());
    stay.segments = next->segments;
    stay.until = next->until;
    stay.orders = {{Order, Imposed, standing(Imposed).until}, {Second, imposedAgain, end}};
    return stay;
}

} // namespace

TEST(Realign, aNextOrderThatIsInForceBeginsSoonerWhereTheFirstEndsSooner)
{
    const OpenStay stay = underTwo();
    const Moment day9 = utc("2026-11-15T10:00:00+01:00");
    const auto withdrawn = standing(Imposed, {event(OrderEventKind::Withdrawal, day9)});
    const auto moved = realign(stay, Order, standing(Imposed), withdrawn, house());
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).until, stay.until);
    EXPECT_EQ(std::get<Follows>(moved).segments[0].during.until(), day9);
    EXPECT_EQ(std::get<Follows>(moved).segments[1].during.from(), day9);
    const auto before = standing(Imposed, {event(OrderEventKind::Withdrawal, Day5)});
    EXPECT_TRUE(is<AwaitsDecision>(realign(stay, Order, standing(Imposed), before, house())));
}

TEST(Realign, whereTheFirstOfTwoOrdersLastsLongestTheStayGoesOnUnderItAgain)
{
    const OpenStay stay = underTwo();
    const auto moved = afterExtension(stay);
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).until, LatestDeparture);
    const auto& segments = std::get<Follows>(moved).segments;
    ASSERT_EQ(segments.size(), 4U);
    EXPECT_EQ(segments[1], stay.segments[1]);
    EXPECT_EQ(segments[2], (BasisSegment{Basis::NextOrder, Period(stay.segments[1].during.until(), LatestEnd), Order}));
}

TEST(Realign, whatIsInTheWayOfTheLongestOrderIsNamed)
{
    OpenStay stay = underTwo();
    stay.next = Obstacle{Obstacle::Kind::Claim, stay.until + 24h};
    const auto moved = afterExtension(stay);
    ASSERT_TRUE(is<StandsInTheWay>(moved));
    EXPECT_EQ(std::get<StandsInTheWay>(moved).wantedUntil, LatestDeparture);
    EXPECT_EQ(std::get<StandsInTheWay>(moved).deadline, stay.until);
}

TEST(Realign, whereAPersonChoseTheEndNeitherOfTwoOrdersMovesIt)
{
    const OpenStay stay = underTwo();
    const auto sooner = shortened(stay, stay.until - 36h, Day8);
    OpenStay chosen = stay;
    chosen.segments = sooner->segments;
    chosen.until = sooner->until;
    EXPECT_TRUE(is<Untouched>(afterExtension(chosen)));
    EXPECT_TRUE(is<Untouched>(realign(chosen, Second, standing(stay.orders[1].from),
                                      standing(stay.orders[1].from, {extension(Day8 + 24h, 18)}), house())));
    EXPECT_TRUE(is<Untouched>(realign(stay, orderNumber(3), standing(Imposed), extended(), house())))
        << "it never rested on that one";

    OpenStay leavesSooner = stay; // than the house's own hour, and yet after the order
    leavesSooner.until -= 1h;
    BasisSegment& afterwards = leavesSooner.segments.back();
    afterwards.during = Period(afterwards.during.from(), leavesSooner.until);
    EXPECT_TRUE(is<Untouched>(afterExtension(leavesSooner)));
}

TEST(Realign, anExtensionThatEndsBeforeTheNextOrderDoesMovesNothing)
{
    const OpenStay stay = underTwo();
    const auto byThreeDays = standing(Imposed, {extension(Day8, 3)});
    ASSERT_LT(plannedEnd(house(), byThreeDays.until), stay.until);
    EXPECT_TRUE(is<Untouched>(realign(stay, Order, standing(Imposed), byThreeDays, house())));
}

TEST(Realign, whicheverOfTwoOrdersChangesTheLastToEndSaysUntilWhen)
{
    OpenStay stay = underTwo();
    const Moment imposedAgain = stay.orders[1].from;
    const Moment firstEnd = stay.orders[1].until - 48h;
    stay.orders[0].until = firstEnd; // extended meanwhile: the next one ends later
    const Moment sooner = firstEnd - 48h;
    const auto corrected =
        standing(imposedAgain, {correction(Day8 + 24h, sooner - (stay.orders[1].until - imposedAgain))});
    const auto moved = realign(stay, Second, standing(imposedAgain), corrected, house());
    ASSERT_TRUE(is<Follows>(moved));
    const auto& segments = std::get<Follows>(moved).segments;
    EXPECT_EQ(std::get<Follows>(moved).until, plannedEnd(house(), firstEnd));
    ASSERT_EQ(segments.size(), 4U);
    EXPECT_EQ(segments[2], (BasisSegment{Basis::NextOrder, Period(sooner, firstEnd), Order}));

    OpenStay three = stay; // of two others the last one
    const OrderId third = orderNumber(3);
    three.segments.insert(
        three.segments.begin() + 1,
        {Basis::NextOrder, Period(stay.segments[0].during.until(), stay.segments[0].during.until() + 1h), third});
    three.segments[2].during = Period(three.segments[1].during.until(), three.segments[2].during.until());
    for (const Moment end : {firstEnd - 1h, firstEnd + 1h}) {
        three.orders = {stay.orders[0], stay.orders[1], {third, Imposed, end}, {orderNumber(4), Imposed, LatestEnd}};
        const auto found = realign(three, Second, standing(imposedAgain), corrected, house());
        ASSERT_TRUE(is<Follows>(found));
        EXPECT_EQ(std::get<Follows>(found).until, plannedEnd(house(), std::max(end, firstEnd)));
    }
}

namespace {

/// The first order was extended beyond the next one, and is what the stay ends with.
OpenStay backUnderTheFirst()
{
    OpenStay stay = underTwo();
    const auto moved = std::get<Follows>(afterExtension(stay));
    stay.segments = moved.segments;
    stay.until = moved.until;
    stay.orders[0].until = LatestEnd;
    return stay;
}

} // namespace

TEST(Realign, anExtensionThatWasNoneLeavesWhatTheNextOrderSays)
{
    const OpenStay stay = backUnderTheFirst();
    const OpenStay before = underTwo();
    const auto moved = realign(stay, Order, extended(), standing(Imposed), house());
    ASSERT_TRUE(is<Follows>(moved));
    EXPECT_EQ(std::get<Follows>(moved).until, before.until);
    EXPECT_EQ(std::get<Follows>(moved).segments, before.segments);

    const auto sooner = standing(Imposed, {correction(Day5, Imposed - 24h)});
    const auto movedToo = realign(stay, Order, extended(), sooner, house());
    ASSERT_TRUE(is<Follows>(movedToo));
    EXPECT_EQ(std::get<Follows>(movedToo).until, before.until);
    EXPECT_EQ(std::get<Follows>(movedToo).segments[0].during.until(), sooner.until);
    EXPECT_EQ(std::get<Follows>(movedToo).segments[1].during.from(), sooner.until);

    OpenStay overAlready = stay;
    overAlready.orders[1].until -= 1h; // the next one ended early: a person decides
    EXPECT_TRUE(is<AwaitsDecision>(realign(overAlready, Order, extended(), standing(Imposed), house())));
}

TEST(Realign, everySegmentOfAnOrderThatEndsSoonerGivesWay)
{
    OpenStay stay = backUnderTheFirst();
    const Moment again = LatestEnd + 48h;
    stay.segments = reasonsOf(stay.segments);
    stay.segments.push_back({Basis::NextOrder, Period(LatestEnd, again), Second});
    stay.until = again;
    stay.orders[1].until = again;
    const Moment day9 = utc("2026-11-15T10:00:00+01:00");
    const auto withdrawn = standing(Imposed, {extension(Day8, 18), event(OrderEventKind::Withdrawal, day9)});
    const auto moved = realign(stay, Order, extended(), withdrawn, house());
    ASSERT_TRUE(is<Follows>(moved));
    const auto& segments = std::get<Follows>(moved).segments;
    ASSERT_EQ(segments.size(), 3U);
    EXPECT_EQ(segments[0].during.until(), day9);
    for (const std::size_t n : {1U, 2U}) {
        EXPECT_EQ(segments[n].order, Second);
        EXPECT_EQ(segments[n].during.from(), segments[n - 1].during.until());
    }
}

TEST(NextBasis, fillsTheGapThatAnOrderLeftWhichEndedBeforeTheNextWasImposed)
{
    OpenStay stay = underTwo();
    stay.orders[0].until = Day5;
    const Moment again = stay.orders[1].from;
    const auto decided = [&](Moment until) {
        return continueOn(stay, Basis::Voluntary, std::nullopt, until, stay.orders[1].until, house());
    };
    const auto filled = decided(again);
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->until, stay.until);
    EXPECT_EQ(filled->segments,
              (BasisSegments{{Basis::Order, Period(Arrival, Day5), Order},
                             {Basis::Voluntary, Period(Day5, again)},
                             {Basis::NextOrder, Period(again, stay.orders[1].until), Second},
                             stay.segments.back()}));
    const auto gap = decided(again - 1h);
    EXPECT_EQ(gap.no().why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(gap.no().limitAt, again);
    const auto longer = decided(stay.until + 24h);
    ASSERT_TRUE(longer);
    EXPECT_EQ(longer->segments,
              (BasisSegments{{Basis::Order, Period(Arrival, Day5), Order},
                             {Basis::Voluntary, Period(Day5, stay.until + 24h)}}));
}

TEST(NextBasis, goesOnUnderNothingThatIsOver)
{
    OpenStay stay = backUnderTheFirst();
    const Moment day9 = utc("2026-11-15T10:00:00+01:00");
    stay.orders[0].until = day9;
    const auto next = continueOn(stay, Basis::OtherMeasure, std::nullopt, stay.orders[1].until - 1h, day9, house());
    ASSERT_TRUE(next);
    EXPECT_EQ(next->until, plannedEnd(house(), stay.orders[1].until));
    EXPECT_EQ(next->segments[0].during.until(), day9);
    EXPECT_EQ(next->segments[2],
              (BasisSegment{Basis::NextOrder, Period(stay.orders[1].until - 1h, stay.orders[1].until), Second}));
}

TEST(NextBasis, leavesWhatWasAgreedOnForLaterWithoutAnOrder)
{
    OpenStay stay = stayOn(standing(Imposed));
    const auto later = continueOn(stay, Basis::Voluntary, std::nullopt, FirstDeparture + 48h, std::nullopt, house());
    stay.segments = later->segments;
    stay.until = later->until;
    stay.orders = {{Order, Imposed, Day5}};
    const auto filled = continueOn(stay, Basis::OtherMeasure, std::nullopt, Day8, std::nullopt, house());
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->until, stay.until);
    EXPECT_EQ(filled->segments,
              (BasisSegments{{Basis::Order, Period(Arrival, Day5), Order},
                             {Basis::OtherMeasure, Period(Day5, Day8)},
                             {Basis::Voluntary, Period(Day8, stay.until)}}));
}

TEST(EarlyEnd, isNoneWhereNothingEndedIt)
{
    EXPECT_FALSE(endsEarly(extended(), extended()));
}

TEST(EarlyEnd, isUndoneOnlyWhereItStandsNoMoreOrAnotherStandsInItsPlace)
{
    const OrderStanding runs = standing(Imposed);
    OrderStanding suspended = runs;
    suspended.endedEarlyBy = OrderEventKind::Suspension;
    suspended.until = Imposed + 72h;
    OrderStanding withdrawn = suspended;
    withdrawn.endedEarlyBy = OrderEventKind::Withdrawal;
    OrderStanding later = suspended;
    later.until += 1h;
    EXPECT_FALSE(undoesEarlyEnd(runs, suspended)) << "there was none";
    EXPECT_FALSE(undoesEarlyEnd(suspended, suspended)) << "a breach that is recorded, a question to the court";
    for (const OrderStanding& after : {runs, withdrawn, later})
        EXPECT_TRUE(undoesEarlyEnd(suspended, after));
}

} // namespace adempauze
