#include "domain/intake_hours.h"
#include "support/moments.h"

#include <gtest/gtest.h>

namespace adempauze {

namespace {

using namespace std::chrono_literals;
using test::at;

IntakeHours hours(std::chrono::minutes from, std::chrono::minutes until)
{
    return {*Zone::named("Europe/Amsterdam"), from, until};
}
const IntakeHours AllDay = hours(0h, 24h);
const IntakeHours ByDay = hours(8h, 20h);
const IntakeHours ByNight = hours(20h, 8h);

} // namespace

TEST(IntakeHours, areHalfOpenAndMayCrossMidnight)
{
    EXPECT_TRUE(isOpen(ByDay, at("2026-11-20T08:00:00+01:00")));
    EXPECT_FALSE(isOpen(ByDay, at("2026-11-20T20:00:00+01:00")));
    EXPECT_TRUE(isOpen(ByNight, at("2026-11-20T20:00:00+01:00")));
    EXPECT_TRUE(isOpen(ByNight, at("2026-11-21T03:00:00+01:00")));
    EXPECT_FALSE(isOpen(ByNight, at("2026-11-21T08:00:00+01:00")));
    EXPECT_TRUE(isOpen(AllDay, at("2026-11-21T00:00:00+01:00")));
    EXPECT_TRUE(isOpen(AllDay, at("2026-11-21T23:59:59+01:00")));
}

TEST(IntakeHours, aHoldIsCountedFromTheExpectedArrivalWhileTheHouseIsOpen)
{
    const Moment asked = at("2026-11-20T19:00:00+01:00");
    EXPECT_EQ(holdExpiry(ByDay, asked, at("2026-11-20T19:30:00+01:00"), 90min), at("2026-11-20T21:00:00+01:00"));
    EXPECT_EQ(holdExpiry(AllDay, asked, at("2026-11-20T18:00:00+01:00"), 90min), at("2026-11-20T20:30:00+01:00"));
}

TEST(IntakeHours, aHoldAskedForAtNightLivesUntilTheHouseHasOpened)
{
    const Moment asked = at("2026-11-20T22:14:00+01:00");
    EXPECT_EQ(holdExpiry(ByDay, asked, at("2026-11-20T23:30:00+01:00"), 90min), at("2026-11-21T09:30:00+01:00"));
    EXPECT_EQ(holdExpiry(ByDay, asked, at("2026-11-22T12:00:00+01:00"), 90min), at("2026-11-22T13:30:00+01:00"));
    EXPECT_EQ(holdExpiry(ByNight, asked, at("2026-11-20T23:30:00+01:00"), 90min), at("2026-11-21T01:00:00+01:00"));
}

TEST(IntakeHours, opensAtItsClockTimeOnTheNightsOnWhichTheClockChanges)
{
    EXPECT_EQ(nextOpen(ByDay, at("2026-10-25T00:30:00+02:00")), at("2026-10-25T08:00:00+01:00"));
    EXPECT_EQ(nextOpen(ByDay, at("2027-03-28T00:30:00+01:00")), at("2027-03-28T08:00:00+02:00"));
}

} // namespace adempauze
