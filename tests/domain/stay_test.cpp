#include "domain/stay.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::house;
using samples::orderNumber;
using samples::standing;
using samples::utc;

namespace {

const OrderId Order = orderNumber(1);
const Moment Imposed = utc("2026-11-06T22:14:00+01:00");
const Moment Arrival = utc("2026-11-06T23:40:00+01:00");
const Moment FirstEnd = utc("2026-11-16T22:14:00+01:00");
const Moment FirstDeparture = utc("2026-11-17T11:00:00+01:00");
const Moment HouseLimit = utc("2027-01-01T23:40:00+01:00");
const Moment Day5 = utc("2026-11-11T10:00:00+01:00");

OpenStay stayOnOrder()
{
    const auto segments = *restOnOrder(Arrival, Order, FirstEnd, house());
    return {.id = {},
            .state = ClaimState::Present,
            .from = Arrival,
            .placedFrom = Arrival,
            .until = segments.back().during.until(),
            .segments = segments};
}

void expectRefused(const Outcome<Follows>& outcome, Refusal why)
{
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.no().why, why);
}

} // namespace

TEST(PlannedEnd, isTheNextDepartureHourAtOrAfterTheEnd)
{
    EXPECT_EQ(textOf(plannedEnd(house(), utc("2026-11-16T03:14:00+01:00"))), "2026-11-16T10:00:00Z");
    EXPECT_EQ(plannedEnd(house(), FirstEnd), FirstDeparture);
    EXPECT_EQ(plannedEnd(house(), FirstDeparture), FirstDeparture);
    HouseRules anyHour = house();
    anyHour.departureTime.reset();
    EXPECT_EQ(plannedEnd(anyHour, FirstEnd), FirstEnd);
}

TEST(HouseLimit, countsLocalDaysFromArrivalAndTheLastDepartureLiesWithinIt)
{
    EXPECT_EQ(houseLimit(house(), Arrival), HouseLimit);
    EXPECT_EQ(textOf(latestPlannedEnd(house(), Arrival)), "2027-01-01T10:00:00Z");
    const Moment onTheHour = utc("2026-11-06T11:00:00+01:00");
    EXPECT_EQ(latestPlannedEnd(house(), onTheHour), houseLimit(house(), onTheHour));
    HouseRules anyHour = house();
    anyHour.departureTime.reset();
    EXPECT_EQ(latestPlannedEnd(anyHour, Arrival), HouseLimit);
}

TEST(RestOnOrder, theOrdersPartIsFollowedByAWindDownToTheDepartureHour)
{
    EXPECT_EQ(*restOnOrder(Arrival, Order, FirstEnd, house()),
              (BasisSegments{{Basis::Order, Period(Arrival, FirstEnd), Order},
                             {Basis::WindDown, Period(FirstEnd, FirstDeparture)}}));
}

TEST(RestOnOrder, anOrderThatEndsAtTheDepartureHourNeedsNoWindDown)
{
    EXPECT_EQ(restOnOrder(Arrival, Order, FirstDeparture, house())->size(), 1U);
}

TEST(RestOnOrder, thereIsNothingToRestOnAfterTheOrdersEnd)
{
    EXPECT_FALSE(restOnOrder(FirstEnd, Order, FirstEnd, house()));
    EXPECT_FALSE(restOnOrder(FirstEnd + 1s, Order, FirstEnd, house()));
}

TEST(ContinueOn, aVoluntaryBasisBeginsWhereTheOrderEndsAndTheWindDownGivesWay)
{
    const Moment until = utc("2026-12-20T11:00:00+01:00");
    const auto next = continueOn(stayOnOrder(), Basis::Voluntary, std::nullopt, until, std::nullopt, house());
    ASSERT_TRUE(next);
    EXPECT_EQ(next->until, until);
    EXPECT_EQ(
        next->segments,
        (BasisSegments{{Basis::Order, Period(Arrival, FirstEnd), Order}, {Basis::Voluntary, Period(FirstEnd, until)}}));
}

TEST(ContinueOn, aNextOrderWindsDownToTheDepartureHour)
{
    const Moment end = utc("2026-11-26T20:00:00+01:00");
    const auto next = continueOn(stayOnOrder(), Basis::NextOrder, orderNumber(2), end, std::nullopt, house());
    ASSERT_TRUE(next);
    EXPECT_EQ(next->until, utc("2026-11-27T11:00:00+01:00"));
    EXPECT_EQ(next->segments[1], (BasisSegment{Basis::NextOrder, Period(FirstEnd, end), orderNumber(2)}));
    EXPECT_EQ(next->segments[2].basis, Basis::WindDown);
}

TEST(ContinueOn, whereTheOrderEndedEarlyTheNewBasisBeginsThere)
{
    const Moment until = utc("2026-11-13T11:00:00+01:00"); // sooner than the order would have ended
    const auto next = continueOn(stayOnOrder(), Basis::Voluntary, std::nullopt, until, Day5, house());
    ASSERT_TRUE(next);
    EXPECT_EQ(next->segments,
              (BasisSegments{{Basis::Order, Period(Arrival, Day5), Order}, {Basis::Voluntary, Period(Day5, until)}}));
}

TEST(ContinueOn, anOrderThatEndedBeforeArrivalLeavesOnlyTheNewBasis)
{
    const auto next = continueOn(stayOnOrder(), Basis::Voluntary, std::nullopt, FirstDeparture, Imposed, house());
    ASSERT_TRUE(next);
    EXPECT_EQ(next->segments, (BasisSegments{{Basis::Voluntary, Period(Arrival, FirstDeparture)}}));
}

TEST(ContinueOn, anOrderThatEndedEarlyDoesNotCutWhatCameAfterIt)
{
    OpenStay stay = stayOnOrder();
    const auto first = continueOn(stay, Basis::Voluntary, std::nullopt, FirstDeparture, Day5, house());
    stay.segments = first->segments;
    const Moment until = FirstDeparture + 24h;
    const auto second = continueOn(stay, Basis::Voluntary, std::nullopt, until, Day5, house());
    EXPECT_EQ(second->segments,
              (BasisSegments{{Basis::Order, Period(Arrival, Day5), Order},
                             {Basis::Voluntary, Period(Day5, FirstDeparture)},
                             {Basis::Voluntary, Period(FirstDeparture, until)}}));
}

TEST(ContinueOn, reachesTheHouseLimitAndNotOneSecondMore)
{
    const auto until = [](Moment end) {
        return continueOn(stayOnOrder(), Basis::Voluntary, std::nullopt, end, std::nullopt, house());
    };
    EXPECT_TRUE(until(HouseLimit));
    const auto beyond = until(HouseLimit + 1s);
    expectRefused(beyond, Refusal::OverHouseLimit);
    EXPECT_EQ(beyond.no().limitAt, HouseLimit);
}

TEST(ContinueOn, aClaimKeepsItsTurnoverAndAClosureNeedsNone)
{
    OpenStay stay = stayOnOrder();
    const Moment obstacle = utc("2026-11-20T12:00:00+01:00");
    const auto until = [&](Obstacle::Kind kind, Moment end) {
        stay.next = Obstacle{kind, obstacle, obstacle + 48h};
        return continueOn(stay, Basis::OtherMeasure, std::nullopt, end, std::nullopt, house());
    };
    EXPECT_TRUE(until(Obstacle::Kind::Claim, obstacle - 1h));
    EXPECT_TRUE(until(Obstacle::Kind::Closure, obstacle));
    const auto taken = until(Obstacle::Kind::Claim, obstacle - 1h + 1s);
    expectRefused(taken, Refusal::PlaceTaken);
    EXPECT_EQ(taken.no().fromAt, obstacle);
    EXPECT_EQ(taken.no().untilAt, obstacle + 48h);
    EXPECT_EQ(taken.no().limitAt, obstacle - 1h);
    const auto closed = until(Obstacle::Kind::Closure, obstacle + 1s);
    expectRefused(closed, Refusal::PlaceClosed);
    EXPECT_EQ(closed.no().limitAt, obstacle);
}

TEST(ContinueOn, refusesWhatCannotFollow)
{
    const auto with = [](OpenStay stay, Basis basis, std::optional<OrderId> order, Moment until) {
        return continueOn(stay, basis, order, until, std::nullopt, house());
    };
    expectRefused(with(stayOnOrder(), Basis::Voluntary, {}, FirstEnd), Refusal::TimeRunsBackwards);
    expectRefused(with(stayOnOrder(), Basis::WindDown, {}, FirstDeparture), Refusal::InvalidInput);
    expectRefused(with(stayOnOrder(), Basis::Order, Order, FirstDeparture), Refusal::InvalidInput);
    expectRefused(with(stayOnOrder(), Basis::NextOrder, {}, FirstDeparture), Refusal::InvalidInput);
    expectRefused(with(stayOnOrder(), Basis::Voluntary, Order, FirstDeparture), Refusal::InvalidInput);
    OpenStay gone = stayOnOrder();
    gone.state = ClaimState::Departed;
    expectRefused(with(gone, Basis::Voluntary, {}, FirstDeparture), Refusal::StayNotOpen);
    OpenStay onCodeAlone = stayOnOrder();
    onCodeAlone.segments.clear();
    expectRefused(with(onCodeAlone, Basis::Voluntary, {}, FirstDeparture), Refusal::StayNotBased);
}

TEST(Cover, aStayMayBeginAfterItsOrderAndOutlastIt)
{
    const Cover cover = coverOf(Period(Arrival, FirstDeparture), Period(Imposed, FirstEnd));
    EXPECT_EQ(cover.unhoused, Periods{Period(Imposed, Arrival)});
    EXPECT_EQ(cover.covered, Periods{Period(Arrival, FirstEnd)});
    EXPECT_EQ(cover.without, Periods{Period(FirstEnd, FirstDeparture)});
}

TEST(Words, everyWordOfAStayReadsBack)
{
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(claimStateNamed(wordFor(static_cast<ClaimState>(i))), static_cast<ClaimState>(i));
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(basisNamed(wordFor(static_cast<Basis>(i))), static_cast<Basis>(i));
    for (int i = 0; i < 13; ++i)
        EXPECT_EQ(orderEventNamed(wordFor(static_cast<OrderEventKind>(i))), static_cast<OrderEventKind>(i));
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(facilityKindNamed(wordFor(static_cast<FacilityKind>(i))), static_cast<FacilityKind>(i));
        EXPECT_EQ(admissionNamed(wordFor(static_cast<Admission>(i))), static_cast<Admission>(i));
        EXPECT_EQ(tailPolicyNamed(wordFor(static_cast<TailPolicy>(i))), static_cast<TailPolicy>(i));
    }
    EXPECT_FALSE(claimStateNamed(""));
    EXPECT_FALSE(basisNamed("Order"));
}

} // namespace adempauze
