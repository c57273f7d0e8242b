#include "domain/working_hours.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {
namespace {

using namespace std::chrono_literals;
using samples::amsterdam;
using samples::utc;

const WorkingHours Office{{1, 2, 3, 4, 5}, 8h + 30min, 17h, HolidayCalendar::Netherlands};
const WorkingHours Night{{0, 1, 2, 3, 4, 5, 6}, 1h, 4h};

Moment after(const char* from, std::chrono::minutes minutes, const WorkingHours& hours = Office)
{
    return workingAfter(amsterdam(), hours, utc(from), minutes);
}

Moment before(const char* until, std::chrono::minutes minutes, const WorkingHours& hours = Office)
{
    return workingBefore(amsterdam(), hours, utc(until), minutes);
}

} // namespace

TEST(WorkingHours, anOfficeIsOpenFromItsFirstMinuteAndNotAtItsLast)
{
    const auto open = [](const char* moment) { return isOpen(Office, amsterdam().localAt(utc(moment))); };
    EXPECT_FALSE(open("2026-11-20T08:29:59+01:00"));
    EXPECT_TRUE(open("2026-11-20T08:30:00+01:00"));
    EXPECT_TRUE(open("2026-11-20T16:59:59+01:00"));
    EXPECT_FALSE(open("2026-11-20T17:00:00+01:00"));
    EXPECT_FALSE(open("2026-11-21T10:00:00+01:00")) << "a Saturday";
    EXPECT_FALSE(open("2026-12-25T10:00:00+01:00")) << "Christmas";
}

TEST(WorkingHours, theirMinutesGoByWhileSomebodyIsThere)
{
    EXPECT_EQ(after("2026-11-20T10:00:00+01:00", 60min), utc("2026-11-20T11:00:00+01:00"));
    EXPECT_EQ(after("2026-11-20T03:00:00+01:00", 60min), utc("2026-11-20T09:30:00+01:00"));
    EXPECT_EQ(after("2026-11-20T16:30:00+01:00", 60min), utc("2026-11-23T09:00:00+01:00")) << "over a weekend";
    EXPECT_EQ(after("2026-11-20T16:00:00+01:00", 60min), utc("2026-11-23T08:30:00+01:00"))
        << "nobody is there at 17:00";
    EXPECT_EQ(after("2026-11-21T12:00:00+01:00", 0min), utc("2026-11-23T08:30:00+01:00")) << "the next opening";
    EXPECT_EQ(after("2026-11-20T12:00:00+01:00", 0min), utc("2026-11-20T12:00:00+01:00"));
    EXPECT_EQ(after("2026-12-24T16:59:00+01:00", 2min), utc("2026-12-28T08:31:00+01:00")) << "two Christmas days";
    EXPECT_EQ(after("2026-11-20T10:00:00+01:00", 24h), utc("2026-11-25T08:30:00+01:00"))
        << "7, 8.5 and 8.5 hours: where Tuesday ends, Wednesday begins";
}

TEST(WorkingHours, theyAreCountedBackTheSameWay)
{
    EXPECT_EQ(before("2026-11-20T12:00:00+01:00", 60min), utc("2026-11-20T11:00:00+01:00"));
    EXPECT_EQ(before("2026-11-20T22:00:00+01:00", 60min), utc("2026-11-20T16:00:00+01:00"));
    EXPECT_EQ(before("2026-11-23T09:00:00+01:00", 60min), utc("2026-11-20T16:30:00+01:00")) << "over a weekend";
    EXPECT_EQ(before("2026-11-23T09:00:00+01:00", 30min), utc("2026-11-23T08:30:00+01:00"));
    EXPECT_EQ(before("2026-12-28T08:31:00+01:00", 2min), utc("2026-12-24T16:59:00+01:00")) << "two Christmas days";
    EXPECT_EQ(before("2026-11-22T12:00:00+01:00", 1min), utc("2026-11-20T16:59:00+01:00"));
}

TEST(WorkingHours, overAChangeOfTheClockMinutesElapse)
{
    // 2027-03-28: 02:00 becomes 03:00. 2026-10-25: 03:00 becomes 02:00. The hours are 01:00 to 04:00.
    EXPECT_EQ(after("2027-03-28T01:00:00+01:00", 90min, Night), utc("2027-03-28T03:30:00+02:00"));
    EXPECT_EQ(after("2027-03-28T01:00:00+01:00", 150min, Night), utc("2027-03-29T01:30:00+02:00")) << "two hours only";
    EXPECT_EQ(after("2026-10-25T01:00:00+02:00", 210min, Night), utc("2026-10-25T03:30:00+01:00")) << "four hours";
    EXPECT_EQ(before("2027-03-28T04:00:00+02:00", 150min, Night), utc("2027-03-27T03:30:00+01:00"));
    EXPECT_EQ(before("2026-10-25T04:00:00+01:00", 210min, Night), utc("2026-10-25T01:30:00+02:00"));
}

} // namespace adempauze
