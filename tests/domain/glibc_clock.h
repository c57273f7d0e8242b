#pragma once

#include "time/period.h"

#include <cstdlib>
#include <ctime>

/// Amsterdam's clock by the C library's own reading of the time zone files: nothing of it is shared with the code that
/// it is held against.
namespace adempauze::glibc {

struct Clock {
    Clock()
    {
        setenv("TZ", "Europe/Amsterdam", 1); // NOLINT: before any thread
        tzset();
    }
    ~Clock() { unsetenv("TZ"); }
};

inline std::tm shownAt(std::time_t at)
{
    std::tm shown{};
    localtime_r(&at, &shown);
    return shown;
}

/// As if the clock had no zone: seconds since 1970 of what it shows.
inline std::time_t readingOf(std::tm shown)
{
    return timegm(&shown);
}

struct End {
    std::time_t at;
    std::time_t reading;
    bool doubtful;
};

constexpr std::time_t Winter = 3600;
constexpr std::time_t Summer = 7200;

/// The instant at which the clock shows `reading`: in the doubled hour the second, in the skipped one an hour on.
inline End when(std::time_t reading)
{
    const bool inWinter = readingOf(shownAt(reading - Winter)) == reading;
    const bool inSummer = readingOf(shownAt(reading - Summer)) == reading;
    const std::time_t at = inWinter || !inSummer ? reading - Winter : reading - Summer;
    return {at, readingOf(shownAt(at)), inWinter == inSummer};
}

inline End daysAfter(std::time_t start, int days)
{
    constexpr std::time_t Day = 86'400;
    return when(readingOf(shownAt(start)) + days * Day);
}

/// The first moment from `end` on at which the clock shows the full hour `hour`; looks at every minute.
inline std::time_t nextHour(std::time_t end, int hour)
{
    for (std::time_t at = end;; ++at) {
        const std::tm shown = shownAt(at);
        if (shown.tm_sec != 0) {
            at += 59 - shown.tm_sec;
            continue;
        }
        if (shown.tm_hour == hour && shown.tm_min == 0)
            return at;
        at += 59;
    }
}

inline std::time_t seconds(Moment at)
{
    return at.time_since_epoch().count();
}

} // namespace adempauze::glibc
