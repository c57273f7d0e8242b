#include "time/period.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze {
namespace {

Moment at(int hours)
{
    return Moment(std::chrono::hours(hours));
}

Period hours(int from, int until)
{
    return Period(at(from), at(until));
}

/// Small numbers on purpose: neighbours must touch and overlap often.
Periods anyPeriods()
{
    const auto pairs = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 40), rc::gen::inRange(1, 10)));
    Periods periods;
    for (const auto& [from, length] : pairs)
        periods = periods | Periods{hours(from, from + length)};
    return periods;
}

bool covers(const Periods& periods, Moment moment)
{
    return std::any_of(periods.begin(), periods.end(), [&](const Period& each) { return each.contains(moment); });
}

} // namespace

TEST(Period, refusesToBeEmptyOrToRunBackwards)
{
    EXPECT_FALSE(Period::parse(at(3), at(3)));
    EXPECT_FALSE(Period::parse(at(3), at(2)));
    EXPECT_EQ(Period::parse(at(2), at(3)), hours(2, 3));
}

TEST(PeriodDeathTest, assertsItsOrderAlsoInRelease)
{
    EXPECT_DEATH(hours(3, 3), "from < until");
}

TEST(Period, backToBackPeriodsTouchWithoutOverlapping)
{
    EXPECT_FALSE(hours(0, 5).overlaps(hours(5, 9)));
    EXPECT_FALSE(hours(5, 9).overlaps(hours(0, 5)));
    EXPECT_TRUE(hours(0, 6).overlaps(hours(5, 9)));
    EXPECT_TRUE(hours(0, 9).overlaps(hours(4, 5)));
}

TEST(Period, itsFirstMomentBelongsToItAndItsLastDoesNot)
{
    EXPECT_TRUE(hours(2, 4).contains(at(2)));
    EXPECT_FALSE(hours(2, 4).contains(at(4)));
    EXPECT_FALSE(hours(2, 4).contains(at(1)));
}

TEST(Periods, areMergedSoThatEqualSetsCompareEqual)
{
    EXPECT_EQ((Periods{hours(5, 9), hours(0, 5)}), Periods{hours(0, 9)});
    EXPECT_EQ((Periods{hours(0, 9), hours(2, 3)}), Periods{hours(0, 9)});
    EXPECT_EQ((Periods{hours(0, 2), hours(3, 4)}).size(), 2U);
}

TEST(Periods, aHoleInTheMiddleLeavesBothSides)
{
    EXPECT_EQ(Periods{hours(0, 9)} - Periods{hours(3, 4)}, (Periods{hours(0, 3), hours(4, 9)}));
}

TEST(Periods, aHoleFlushWithAnEndLeavesTheOtherSide)
{
    EXPECT_EQ(Periods{hours(0, 9)} - Periods{hours(4, 9)}, Periods{hours(0, 4)});
    EXPECT_EQ(Periods{hours(0, 9)} - Periods{hours(0, 4)}, Periods{hours(4, 9)});
    EXPECT_TRUE((Periods{hours(0, 9)} - Periods{hours(0, 9)}).empty());
}

TEST(Periods, oneHoleMayReachThroughSeveralPeriods)
{
    EXPECT_EQ((Periods{hours(0, 3), hours(4, 6), hours(8, 12)}) - Periods{hours(2, 9)},
              (Periods{hours(0, 2), hours(9, 12)}));
}

TEST(Periods, anEndThatIsNotKnownNeedsNoSpecialCase)
{
    EXPECT_EQ(Periods{Period(at(0), Forever)} - Periods{hours(2, 3)}, (Periods{hours(0, 2), Period(at(3), Forever)}));
}

RC_GTEST_PROP(Periods, theAlgebraAgreesWithEveryHourOnItsOwn, ())
{
    const Periods a = anyPeriods();
    const Periods b = anyPeriods();
    const Periods either = a | b;
    const Periods both = a & b;
    const Periods onlyA = a - b;
    for (int hour = -1; hour < 60; ++hour) {
        const bool inA = covers(a, at(hour));
        const bool inB = covers(b, at(hour));
        RC_ASSERT(covers(either, at(hour)) == (inA || inB));
        RC_ASSERT(covers(both, at(hour)) == (inA && inB));
        RC_ASSERT(covers(onlyA, at(hour)) == (inA && !inB));
    }
}

RC_GTEST_PROP(Periods, resultsStaySortedAndApart, ())
{
    const Periods a = anyPeriods();
    const Periods b = anyPeriods();
    for (const Periods& result : {a | b, a & b, a - b})
        for (auto next = result.begin(); next != result.end() && next + 1 != result.end(); ++next)
            RC_ASSERT(next->until() < (next + 1)->from());
}

RC_GTEST_PROP(Periods, whatIsSharedAndWhatIsNotAddUpToTheWhole, ())
{
    const Periods a = anyPeriods();
    const Periods b = anyPeriods();
    RC_ASSERT(((a & b) | (a - b)) == a);
    RC_ASSERT(((a & b) & (a - b)).empty());
}

} // namespace adempauze
