#include "domain/holidays.h"

#include "domain/words.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze {

namespace {

using namespace date::literals;

constexpr WordList<HolidayCalendar, 3> CalendarWords{{
    {HolidayCalendar::None, "none"},
    {HolidayCalendar::Netherlands, "nl-atw"},
    {HolidayCalendar::EnglandAndWales, "gb-ew"},
}};

// "Equated days" are named by royal decree, a few years ahead; a new decree is a new line here.
constexpr std::array EquatedDays{
    2026_y / 1 / 2, 2026_y / 5 / 15, 2027_y / 5 / 7, 2028_y / 4 / 28, 2028_y / 5 / 26,
};

// Bank holidays by proclamation, and those moved for the day; a new proclamation is a new line here.
constexpr std::array ProclaimedDays{
    2020_y / 5 / 8, 2022_y / 6 / 2, 2022_y / 6 / 3, 2022_y / 9 / 19, 2023_y / 5 / 8,
};
constexpr std::array MovedAway{2020_y / 5 / 4, 2022_y / 5 / 30};

/// Easter Sunday of the Gregorian calendar, by the anonymous computus of 1876 (Meeus/Jones/Butcher).
date::local_days easterOf(date::year in)
{
    const int year = static_cast<int>(in);
    const int golden = year % 19;
    const int century = year / 100;
    const int inCentury = year % 100;
    const int moonCorrection = (8 * century + 13) / 25;
    const int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    const int late = (golden + 11 * epact + 22 * weekday) / 451;
    const int number = epact + weekday - 7 * late + 114;
    return date::local_days(in / date::month(static_cast<unsigned>(number / 31))
                            / date::day(static_cast<unsigned>(number % 31 + 1)));
}

bool movesWithEaster(date::local_days day, date::year year)
{
    constexpr std::array FromEaster{-2, 1, 39, 50}; // Good Friday, Easter Monday, Ascension, Whit Monday
    const auto distance = (day - easterOf(year)).count();
    return std::any_of(FromEaster.begin(), FromEaster.end(), [&](int known) { return known == distance; });
}

bool isKingsDay(date::local_days day, date::year year)
{
    const date::local_days birthday(year / 4 / 27);
    const bool onSunday = date::weekday(birthday) == date::Sunday;
    return day == (onSunday ? birthday - date::days(1) : birthday);
}

bool isDutch(date::local_days day)
{
    const date::year_month_day date(day);
    const auto monthDay = date.month() / date.day();
    const bool fixed = monthDay == date::January / 1 || monthDay == date::May / 5 || monthDay == date::December / 25
        || monthDay == date::December / 26;
    return fixed || movesWithEaster(day, date.year()) || isKingsDay(day, date.year())
        || std::find(EquatedDays.begin(), EquatedDays.end(), date) != EquatedDays.end();
}

/// A fixed bank holiday on a weekend is kept on the next day that is not one already.
bool isKeptAs(date::local_days day, date::year_month_day feast)
{
    const date::weekday weekday{date::local_days(feast)};
    if (weekday != date::Saturday && weekday != date::Sunday)
        return day == date::local_days(feast);
    const bool twoDaysOfChristmas = feast.month() == date::December;
    const int later = twoDaysOfChristmas || weekday == date::Saturday ? 2 : 1;
    return day == date::local_days(feast) + date::days(later);
}

bool isEnglish(date::local_days day)
{
    const date::year_month_day date(day);
    const auto year = date.year();
    const auto fromEaster = (day - easterOf(year)).count();
    if (std::find(MovedAway.begin(), MovedAway.end(), date) != MovedAway.end())
        return false;
    const bool onMonday = day == date::local_days(year / 5 / date::Monday[1])
        || day == date::local_days(year / 5 / date::Monday[date::last])
        || day == date::local_days(year / 8 / date::Monday[date::last]);
    const bool fixed = isKeptAs(day, year / 1 / 1) || isKeptAs(day, year / 12 / 25) || isKeptAs(day, year / 12 / 26)
        || day == date::local_days(year / 12 / 25);
    return onMonday || fixed || fromEaster == -2 || fromEaster == 1
        || std::find(ProclaimedDays.begin(), ProclaimedDays.end(), date) != ProclaimedDays.end();
}

} // namespace

std::string_view wordFor(HolidayCalendar calendar)
{
    return wordIn(CalendarWords, calendar);
}

std::optional<HolidayCalendar> holidayCalendarNamed(std::string_view word)
{
    return valueIn(CalendarWords, word);
}

bool isHoliday(HolidayCalendar calendar, date::local_days day)
{
    switch (calendar) {
    case HolidayCalendar::None: return false;
    case HolidayCalendar::Netherlands: return isDutch(day);
    case HolidayCalendar::EnglandAndWales: return isEnglish(day);
    } // no default: a calendar without its days does not compile
    assert(false);
    return false;
}

} // namespace adempauze
