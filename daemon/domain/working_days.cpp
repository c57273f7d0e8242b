#include "domain/working_days.h"

#include "domain/holidays.h"

namespace adempauze {

namespace {

constexpr auto MorningHour = std::chrono::hours(9);
constexpr int TermUnderAtwMin = 3; // art. 2 speaks of terms of at least three days
constexpr int WorkingDaysInTerm = 2;

} // namespace

bool isWorkingDay(date::local_days day)
{
    const date::weekday weekday(day);
    return weekday != date::Saturday && weekday != date::Sunday && !isHoliday(HolidayCalendar::Netherlands, day);
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
