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

} // namespace adempauze
