#include "domain/counting.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using samples::amsterdam;
using samples::utc;

namespace {

std::string ends(const CountingRule& rule, const char* start, Term term, const Zone& zone = amsterdam())
{
    return textOf(endAfter(zone, rule, utc(start), term).local);
}

} // namespace

TEST(Counting, everyUnitKeepsTheClockTimeExceptHours)
{
    const CountingRule wallClock{.counting = Counting::WallClock};
    const char* start = "2026-10-20T22:14:00+02:00";
    EXPECT_EQ(ends(wallClock, start, {10, Unit::Days}), "2026-10-30T22:14");
    EXPECT_EQ(ends(wallClock, start, {2, Unit::Weeks}), "2026-11-03T22:14");
    EXPECT_EQ(ends(wallClock, start, {6, Unit::Months}), "2027-04-20T22:14");
    EXPECT_EQ(ends(wallClock, start, {2, Unit::Years}), "2028-10-20T22:14");
    EXPECT_EQ(ends(wallClock, start, {240, Unit::Hours}), "2026-10-30T21:14") << "the clock went back";
}

TEST(Counting, aMonthOrYearWithoutThatDayEndsOnItsLast)
{
    const CountingRule wallClock{.counting = Counting::WallClock};
    EXPECT_EQ(ends(wallClock, "2026-08-31T12:00:00+02:00", {6, Unit::Months}), "2027-02-28T12:00");
    EXPECT_EQ(ends(wallClock, "2028-02-29T12:00:00+01:00", {1, Unit::Years}), "2029-02-28T12:00");
}

TEST(Counting, aDayEndsAtItsMidnightOrAtAFixedTime)
{
    const char* start = "2026-11-06T22:14:00+01:00";
    EXPECT_EQ(ends({.counting = Counting::EndOfDay}, start, {10, Unit::Days}), "2026-11-17T00:00");
    EXPECT_EQ(ends({.counting = Counting::FixedTime, .clock = std::chrono::hours(17)}, start, {14, Unit::Days}),
              "2026-11-20T17:00");
}

// Crime and Security Act 2010 s. 25: Sunday 27, Boxing Day's substitute Monday 28 and Christmas Day do not count.
TEST(Counting, hoursPassOverSundaysAndHolidays)
{
    const auto london = *Zone::named("Europe/London");
    const CountingRule skipping{.counting = Counting::HoursSkipping, .skips = HolidayCalendar::EnglandAndWales};
    EXPECT_EQ(ends(skipping, "2026-12-24T15:00:00Z", {48, Unit::Hours}, london), "2026-12-29T15:00");
    EXPECT_EQ(ends(skipping, "2026-11-03T15:00:00Z", {48, Unit::Hours}, london), "2026-11-05T15:00");
}

TEST(Counting, endsAndTermsAreTheSameOnlyInAllTheySay)
{
    const LegalEnd end = namedEnd(amsterdam(), utc("2026-11-06T22:14:00+01:00"));
    LegalEnd doubtful = end;
    doubtful.needsConfirmation = true;
    LegalEnd later = end;
    later.at += std::chrono::minutes(1);
    EXPECT_EQ(end, LegalEnd(end));
    EXPECT_NE(end, doubtful);
    EXPECT_NE(end, later);
    EXPECT_NE((Term{2, Unit::Weeks}), (Term{14, Unit::Days}));
    EXPECT_NE((Term{2, Unit::Weeks}), (Term{3, Unit::Weeks}));
    EXPECT_EQ((Term{2, Unit::Weeks}), (Term{2, Unit::Weeks}));
}

} // namespace adempauze
