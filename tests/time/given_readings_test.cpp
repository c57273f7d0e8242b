#include "time/text.h"

#include <gtest/gtest.h>

namespace adempauze {
namespace {

const Zone& amsterdam()
{
    static const Zone zone = *Zone::named("Europe/Amsterdam");
    return zone;
}

std::optional<std::string> given(std::string_view reading, std::optional<int> fold)
{
    const auto resolved = resolveGiven(amsterdam(), parseLocal(reading).value(), fold);
    return resolved ? std::optional(textOf(resolved->at)) : std::nullopt;
}

bool fits(std::string_view text)
{
    return offsetFits(amsterdam(), parseWrittenMoment(text).value());
}

} // namespace

TEST(GivenReading, thatTheClockShowedTwiceIsNothingUntilSomebodySaysWhich)
{
    EXPECT_EQ(given("2026-10-25T02:30", std::nullopt), std::nullopt);
    EXPECT_EQ(given("2026-10-25T02:30", 0), "2026-10-25T00:30:00Z");
    EXPECT_EQ(given("2026-10-25T02:30", 1), "2026-10-25T01:30:00Z");
}

TEST(GivenReading, thatTheClockShowedOnceNeedsNobodyToSayWhich)
{
    EXPECT_EQ(given("2026-10-25T03:00", std::nullopt), "2026-10-25T02:00:00Z");
    EXPECT_EQ(given("2026-10-25T03:00", 0), "2026-10-25T02:00:00Z");
}

TEST(GivenReading, thatTheClockSkippedMovesOnByTheOffsetBefore)
{
    EXPECT_EQ(given("2027-03-28T02:30", std::nullopt), "2027-03-28T01:30:00Z");
}

TEST(WrittenOffset, fitsOnlyWhenTheZoneShowsItThen)
{
    EXPECT_TRUE(fits("2026-07-01T12:00:00+02:00"));
    EXPECT_FALSE(fits("2026-07-01T12:00:00+01:00"));
    EXPECT_TRUE(fits("2026-12-01T12:00:00+01:00"));
    EXPECT_TRUE(fits("2026-07-01T12:00:00Z"));
}

TEST(WrittenOffset, isKeptAsItWasWrittenAndIsNoneForZ)
{
    EXPECT_EQ(parseWrittenMoment("2026-07-01T12:00:00-09:30")->offset, -std::chrono::minutes(570));
    EXPECT_EQ(parseWrittenMoment("2026-07-01T12:00:00Z")->offset, std::nullopt);
}

TEST(ClockChanges, theMomentTheyAreCountedFromIsNotAmongThemAndTheLastOneIs)
{
    const Moment spring = parseMoment("2027-03-28T01:00:00Z").value();
    const Moment autumn = parseMoment("2027-10-31T01:00:00Z").value();
    const auto changes = clockChangesBetween(amsterdam(), spring, autumn);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].at, autumn);
    EXPECT_EQ(changes[0].by, -std::chrono::hours(1));
    EXPECT_TRUE(clockChangesBetween(amsterdam(), spring, autumn - std::chrono::seconds(1)).empty());
    EXPECT_EQ(clockChangesBetween(amsterdam(), spring - std::chrono::seconds(1), spring).at(0).by,
              std::chrono::hours(1));
}

// London kept its summer clock in October 1968 and called it standard time until 1971.
TEST(ClockChanges, aNewNameForTheSameClockIsNone)
{
    const Zone london = Zone::named("Europe/London").value();
    const auto changes = clockChangesBetween(london, Moment(date::sys_days(date::year(1968) / 1 / 1)),
                                             Moment(date::sys_days(date::year(1972) / 1 / 1)));
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].at, Moment(date::sys_days(date::year(1968) / 2 / 18)) + std::chrono::hours(2));
    EXPECT_EQ(changes[1].at, Moment(date::sys_days(date::year(1971) / 10 / 31)) + std::chrono::hours(2));
}

} // namespace adempauze
