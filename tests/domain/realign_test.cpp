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

TEST(EarlyEnd, isNoneWhereNothingEndedIt)
{
    EXPECT_FALSE(endsEarly(extended(), extended()));
}

} // namespace adempauze
