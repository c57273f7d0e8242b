#include "domain/working_days.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

using namespace date::literals;

// "Equated days" are named by royal decree, a few years ahead; a new decree is a new line here.
constexpr std::array EquatedDays{
    2026_y / 1 / 2, 2026_y / 5 / 15, 2027_y / 5 / 7, 2028_y / 4 / 28, 2028_y / 5 / 26,
};

constexpr auto MorningHour = std::chrono::hours(9);
constexpr int TermUnderAtwMin = 3; // art. 2 speaks of terms of at least three days
constexpr int WorkingDaysInTerm = 2;

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

bool isHoliday(date::local_days day)
{
    const date::year_month_day date(day);
    const auto monthDay = date.month() / date.day();
    const bool fixed = monthDay == date::January / 1 || monthDay == date::May / 5 || monthDay == date::December / 25
        || monthDay == date::December / 26;
    return fixed || movesWithEaster(day, date.year()) || isKingsDay(day, date.year())
        || std::find(EquatedDays.begin(), EquatedDays.end(), date) != EquatedDays.end();
}

} // namespace

bool isWorkingDay(date::local_days day)
{
    const date::weekday weekday(day);
    return weekday != date::Saturday && weekday != date::Sunday && !isHoliday(day);
}

Moment firstWorkingMorning(const Zone& zone, Moment at)
{
    for (auto day = date::floor<date::days>(zone.localAt(at));; day += date::days(1)) {
        if (!isWorkingDay(day))
            continue;
        const Moment morning = resolve(zone, day + MorningHour).at;
        if (morning > at)
            return morning;
    }
}

Moment termUnderAtw(const Zone& zone, Moment at, int days)
{
    const auto first = date::floor<date::days>(zone.localAt(at)) + date::days(1);
    auto last = first + date::days(days - 1);
    auto workingDays = 0;
    for (auto day = first; day <= last; day += date::days(1))
        workingDays += isWorkingDay(day) ? 1 : 0;

    const int needed = days >= TermUnderAtwMin ? WorkingDaysInTerm : 0;
    while (workingDays < needed || !isWorkingDay(last)) {
        last += date::days(1);
        workingDays += isWorkingDay(last) ? 1 : 0;
    }
    return resolve(zone, last + date::days(1)).at;
}

} // namespace adempauze
