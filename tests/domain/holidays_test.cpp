#include "domain/holidays.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace adempauze {

namespace {

/// "01-01 04-10 …": every holiday of a year.
std::string holidaysOf(HolidayCalendar calendar, int year)
{
    using date::operator<<;
    std::ostringstream text;
    const date::local_days end(date::year(year + 1) / 1 / 1);
    for (date::local_days day(date::year(year) / 1 / 1); day < end; day += date::days(1))
        if (isHoliday(calendar, day))
            text << (text.tellp() == 0 ? "" : " ") << date::format("%m-%d", day);
    return text.str();
}

} // namespace

// As the British government published them, besides Christmas Day itself where its bank holiday is another day.
TEST(Holidays, englandAndWalesKeepsItsSubstituteDays)
{
    const std::map<int, std::string> known{
        {2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
        {2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-25 12-26 12-27"},
        {2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"},
        {2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"},
        {2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-27 12-28"},
        {2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27"},
        {2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"},
        {2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"},
        {2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
        {2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-27 12-28"},
    };
    for (const auto& [year, days] : known)
        EXPECT_EQ(holidaysOf(HolidayCalendar::EnglandAndWales, year), days) << year;
}

TEST(Holidays, theNetherlandsKeepsWhatTheAtwNames)
{
    EXPECT_EQ(holidaysOf(HolidayCalendar::Netherlands, 2026),
              "01-01 01-02 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25 12-26");
    EXPECT_EQ(holidaysOf(HolidayCalendar::Netherlands, 2025), "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26");
}

TEST(Holidays, aLawWithoutACalendarHasNone)
{
    EXPECT_EQ(holidaysOf(HolidayCalendar::None, 2026), "");
}

} // namespace adempauze
