#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::house;
using samples::orderNumber;
using samples::utc;

namespace {

const Moment Arrival = utc("2026-11-06T23:40:00+01:00");
const Moment OrderEnd = utc("2026-11-16T22:14:00+01:00");
const Moment Departure = utc("2026-11-17T11:00:00+01:00");

OpenStay stayOnOrder()
{
    return {.id = {},
            .state = ClaimState::Present,
            .from = Arrival,
            .placedFrom = Arrival,
            .until = Departure,
            .segments = *restOnOrder(Arrival, orderNumber(1), OrderEnd, house())};
}

BasisSegments continuedWithCut(Moment cutAt)
{
    return continueOn(stayOnOrder(), Basis::Voluntary, std::nullopt, Departure, cutAt, house())->segments;
}

} // namespace

TEST(ContinueOn, anEndAtOrAfterTheOrdersPartDoesNotStretchIt)
{
    const BasisSegments whole{{Basis::Order, Period(Arrival, OrderEnd), orderNumber(1)},
                              {Basis::Voluntary, Period(OrderEnd, Departure)}};
    EXPECT_EQ(continuedWithCut(OrderEnd), whole);
    EXPECT_EQ(continuedWithCut(OrderEnd + 1h), whole);
    EXPECT_EQ(continuedWithCut(OrderEnd - 1s).front().during.until(), OrderEnd - 1s);
}

TEST(BasisSegment, isTheSameOnlyOnTheSameBasisTimeAndOrder)
{
    const BasisSegment segment{Basis::Order, Period(Arrival, OrderEnd), orderNumber(1)};
    EXPECT_NE(segment, (BasisSegment{Basis::NextOrder, segment.during, segment.order}));
    EXPECT_NE(segment, (BasisSegment{segment.basis, Period(Arrival, Departure), segment.order}));
    EXPECT_NE(segment, (BasisSegment{segment.basis, segment.during, orderNumber(2)}));
    EXPECT_EQ(segment, (BasisSegment{Basis::Order, Period(Arrival, OrderEnd), orderNumber(1)}));
}

TEST(Shortened, endsTheSegmentsWhereThePersonChose)
{
    const auto midOrder = shortened(stayOnOrder(), OrderEnd - 24h, Arrival + 1h);
    ASSERT_TRUE(midOrder);
    EXPECT_EQ(midOrder->until, OrderEnd - 24h);
    EXPECT_EQ(midOrder->segments,
              (BasisSegments{{Basis::Order, Period(Arrival, OrderEnd - 24h), orderNumber(1)}})); // no wind-down is left
    const auto inWindDown = shortened(stayOnOrder(), OrderEnd + 1h, Arrival + 1h);
    ASSERT_TRUE(inWindDown);
    EXPECT_EQ(inWindDown->segments.back(), (BasisSegment{Basis::WindDown, Period(OrderEnd, OrderEnd + 1h)}));
}

TEST(Shortened, neitherGrowsNorEndsBeforeItBeganOrBeforeNow)
{
    EXPECT_EQ(shortened(stayOnOrder(), Departure, Arrival).no().limitAt, Departure);
    EXPECT_EQ(shortened(stayOnOrder(), Arrival, Arrival - 1h).no().limitAt, Arrival);
    EXPECT_EQ(shortened(stayOnOrder(), OrderEnd, OrderEnd).no().limitAt, OrderEnd);
    EXPECT_EQ(shortened(stayOnOrder(), OrderEnd, OrderEnd).no().why, Refusal::TimeRunsBackwards);
}

TEST(Shortened, isForAnOpenStayWithABasis)
{
    OpenStay stay = stayOnOrder();
    stay.segments.clear();
    EXPECT_EQ(shortened(stay, OrderEnd, Arrival).no().why, Refusal::StayNotBased);
    stay.state = ClaimState::Departed;
    EXPECT_EQ(shortened(stay, OrderEnd, Arrival).no().why, Refusal::StayNotOpen);
}

} // namespace adempauze
