#include "domain/working_hours.h"

#include <algorithm>

namespace adempauze {

namespace {

bool isWorked(const WorkingHours& hours, date::local_days day)
{
    return hours.days.contains(date::weekday(day).c_encoding()) && !isHoliday(hours.rests, day);
}

/// The hours of one day; both ends the same where nobody is there, or the clock skipped them.
struct Shift {
    Moment opens;
    Moment closes;
};

Shift shiftOn(const Zone& zone, const WorkingHours& hours, date::local_days day)
{
    const Moment opens = resolve(zone, day + hours.from).at;
    return {opens, isWorked(hours, day) ? resolve(zone, day + hours.until).at : opens};
}

} // namespace

bool isOpen(const WorkingHours& hours, LocalTime local)
{
    const auto day = date::floor<date::days>(local);
    const auto clock = local - day;
    return hours.from <= clock && clock < hours.until && isWorked(hours, day);
}

Moment workingAfter(const Zone& zone, const WorkingHours& hours, Moment from, std::chrono::minutes minutes)
{
    std::chrono::seconds left = minutes;
    for (auto day = date::floor<date::days>(zone.localAt(from));; day += date::days(1)) {
        const Shift shift = shiftOn(zone, hours, day);
        const Moment begins = std::max(shift.opens, from);
        if (begins + left < shift.closes)
            return begins + left;
        left -= std::max(shift.closes - begins, std::chrono::seconds(0));
    }
}

Moment workingBefore(const Zone& zone, const WorkingHours& hours, Moment until, std::chrono::minutes minutes)
{
    std::chrono::seconds left = minutes;
    for (auto day = date::floor<date::days>(zone.localAt(until));; day -= date::days(1)) {
        const Shift shift = shiftOn(zone, hours, day);
        const Moment ends = std::min(shift.closes, until);
        if (ends - left >= shift.opens)
            return ends - left;
        left -= std::max(ends - shift.opens, std::chrono::seconds(0));
    }
}

} // namespace adempauze
