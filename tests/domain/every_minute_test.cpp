#include "domain/glibc_clock.h"
#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using samples::dutch;
using samples::utc;

namespace {

::testing::AssertionResult isThe(const LegalEnd& end, const glibc::End& expected)
{
    if (glibc::seconds(end.at) == expected.at && end.local.time_since_epoch().count() == expected.reading
        && end.needsConfirmation == expected.doubtful)
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << textOf(end.at) << " local " << textOf(end.local) << " confirm "
                                         << end.needsConfirmation << ", but expected " << expected.at << " confirm "
                                         << expected.doubtful;
}

void expectBothEnds(Moment imposed)
{
    const auto standing = standingOf(dutch(), {.imposition = {.at = imposed}});
    ASSERT_TRUE(standing) << textOf(imposed);
    const std::time_t start = glibc::seconds(imposed);
    ASSERT_TRUE(isThe(standing->first, glibc::daysAfter(start, 10))) << textOf(imposed);
    ASSERT_TRUE(isThe(standing->latest, glibc::daysAfter(start, 28))) << textOf(imposed);
}

} // namespace

TEST(EveryMinute, ofTenYearsGivesTheFirstAndTheLatestEndOfAnotherImplementation)
{
    const glibc::Clock clock;
    const Moment until = utc("2036-01-01T00:00:00Z");
    for (Moment imposed = utc("2026-01-01T00:00:00Z"); imposed < until; imposed += std::chrono::minutes(1))
        if (expectBothEnds(imposed); HasFatalFailure())
            return;
}

// Every second from which an end falls on a day on which the clock is set, 2026 to 2030.
TEST(EveryMinute, andEverySecondThatLeadsToADayOfAClockChange)
{
    const glibc::Clock clock;
    const auto changes =
        clockChangesBetween(samples::amsterdam(), utc("2026-01-01T00:00:00Z"), utc("2031-01-01T00:00:00Z"));
    ASSERT_EQ(changes.size(), 10U);
    for (const ClockChange& change : changes)
        for (const int days : {10, 28})
            for (std::chrono::seconds aside(-7200); aside <= std::chrono::seconds(10'800); ++aside)
                if (expectBothEnds(change.at - date::days(days) + aside); HasFatalFailure())
                    return;
}

TEST(EveryMinute, theTwoDaysThatNoRuleWasFoundForAreResolvedAsAgreed)
{
    const glibc::Clock clock;
    const auto inTheGap = glibc::daysAfter(glibc::seconds(utc("2027-03-18T02:30:00+01:00")), 10);
    EXPECT_EQ(inTheGap.at, glibc::seconds(utc("2027-03-28T01:30:00Z")));
    EXPECT_TRUE(inTheGap.doubtful);
    const auto doubled = glibc::daysAfter(glibc::seconds(utc("2026-10-15T02:30:00+02:00")), 10);
    EXPECT_EQ(doubled.at, glibc::seconds(utc("2026-10-25T01:30:00Z")));
    EXPECT_TRUE(doubled.doubtful);
}

} // namespace adempauze
