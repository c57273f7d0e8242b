#include "domain/working_days.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using samples::amsterdam;
using samples::utc;

namespace {

bool worksOn(std::string_view day)
{
    return isWorkingDay(date::floor<date::days>(parseLocal(std::string(day) + "T12:00").value()));
}

std::string localText(Moment at)
{
    return textOf(amsterdam().localAt(at));
}

} // namespace

TEST(WorkingDays, weekendsAreFree)
{
    EXPECT_TRUE(worksOn("2026-11-20"));
    EXPECT_FALSE(worksOn("2026-11-21"));
    EXPECT_FALSE(worksOn("2026-11-22"));
    EXPECT_TRUE(worksOn("2026-11-23"));
}

TEST(WorkingDays, holidaysThatMoveWithEasterAreFree)
{
    for (const auto* day : {"2010-04-02", "2010-04-05", "2010-05-13", "2010-05-24", "2026-04-03", "2026-04-06",
                            "2026-05-14", "2026-05-25", "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17",
                            "2038-04-26"}) // the latest Easter Monday there can be
        EXPECT_FALSE(worksOn(day)) << day;
    EXPECT_TRUE(worksOn("2026-04-07"));
    EXPECT_TRUE(worksOn("2026-05-26"));
}

TEST(WorkingDays, holidaysWithADateOfTheirOwnAreFree)
{
    for (const auto* day : {"2026-01-01", "2026-05-05", "2026-12-25", "2028-12-26", "2026-04-27"})
        EXPECT_FALSE(worksOn(day)) << day;
    EXPECT_TRUE(worksOn("2026-12-24"));
    EXPECT_TRUE(worksOn("2026-12-31"));
}

TEST(WorkingDays, kingsDayOnASundayIsKeptOnTheSaturdayAndTheMondayIsWorked)
{
    EXPECT_TRUE(worksOn("2031-04-28"));
    EXPECT_FALSE(worksOn("2031-04-26"));
    EXPECT_TRUE(worksOn("2028-04-26"));
}

TEST(WorkingDays, equatedDaysAreFree)
{
    for (const auto* day : {"2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"})
        EXPECT_FALSE(worksOn(day)) << day;
    EXPECT_TRUE(worksOn("2025-01-02"));
    EXPECT_TRUE(worksOn("2029-05-11"));
}

TEST(WorkingMorning, aFridayNightWaitsForMonday)
{
    EXPECT_EQ(localText(firstWorkingMorning(amsterdam(), utc("2026-11-06T22:14:00+01:00"))), "2026-11-09T09:00");
}

TEST(WorkingMorning, beforeNineItIsTheSameDayAndAtNineTheNext)
{
    EXPECT_EQ(localText(firstWorkingMorning(amsterdam(), utc("2026-11-09T08:59:59+01:00"))), "2026-11-09T09:00");
    EXPECT_EQ(localText(firstWorkingMorning(amsterdam(), utc("2026-11-09T09:00:00+01:00"))), "2026-11-10T09:00");
}

TEST(WorkingMorning, easterWeekendWaitsForTuesday)
{
    EXPECT_EQ(localText(firstWorkingMorning(amsterdam(), utc("2026-04-02T20:00:00+02:00"))), "2026-04-07T09:00");
}

TEST(TermUnderAtw, aRequestOnFridayIsDueOnTuesdayAtMidnight)
{
    EXPECT_EQ(localText(termUnderAtw(amsterdam(), utc("2026-11-06T15:00:00+01:00"), 3)), "2026-11-11T00:00");
}

TEST(TermUnderAtw, aRequestOnMondayIsDueOnThursdayAtMidnight)
{
    EXPECT_EQ(localText(termUnderAtw(amsterdam(), utc("2026-11-09T15:00:00+01:00"), 3)), "2026-11-13T00:00");
}

TEST(TermUnderAtw, doesNotEndOnAWeekend)
{
    EXPECT_EQ(localText(termUnderAtw(amsterdam(), utc("2026-11-11T15:00:00+01:00"), 3)), "2026-11-17T00:00");
}

TEST(TermUnderAtw, beforeEasterItContainsTwoWorkingDaysAfterTheHolidays)
{
    // Thursday: Good Friday, the weekend and Easter Monday are free; Tuesday and Wednesday are the two.
    EXPECT_EQ(localText(termUnderAtw(amsterdam(), utc("2026-04-02T15:00:00+02:00"), 3)), "2026-04-09T00:00");
}

TEST(TermUnderAtw, aTermOfLessThanThreeDaysOnlyMovesOffFreeDays)
{
    EXPECT_EQ(localText(termUnderAtw(amsterdam(), utc("2026-11-06T15:00:00+01:00"), 2)), "2026-11-10T00:00");
}

} // namespace adempauze
