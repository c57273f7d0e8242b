#pragma once

#include "domain/holidays.h"
#include "time/local_time.h"

#include <set>

namespace adempauze {

/// When somebody is there: [from, until) on those days of the week, but for days on which a calendar rests.
struct WorkingHours {
    std::set<unsigned> days{}; ///< 0 Sunday … 6 Saturday; never empty
    TimeOfDay from{};
    TimeOfDay until{}; ///< up to 24:00, later than `from`
    HolidayCalendar rests = HolidayCalendar::None; ///< days on which nobody is there
};

/// Whether a clock on the wall shows one of the hours.
bool isOpen(const WorkingHours& hours, LocalTime local);

/// When that many minutes of the hours have gone by since `from`, never a moment outside them: what would end with an
/// office's day comes when the next one begins. The clock's changes are counted as they are: minutes elapse (R5).
Moment workingAfter(const Zone& zone, const WorkingHours& hours, Moment from, std::chrono::minutes minutes);

/// The last moment from which on that many minutes (more than none) of the hours go by until `until`.
Moment workingBefore(const Zone& zone, const WorkingHours& hours, Moment until, std::chrono::minutes minutes);

} // namespace adempauze
