#pragma once

#include "domain/holidays.h"
#include "time/local_time.h"

#include <optional>
#include <string_view>

namespace adempauze {

enum class Unit { Hours, Days, Weeks, Months, Years };

std::string_view wordFor(Unit unit); ///< "hours", "days", …
std::optional<Unit> unitNamed(std::string_view word);

/// A length as a law writes it; more than zero. Hours are elapsed, everything else is counted on the calendar.
struct Term {
    int amount;
    Unit unit;

    friend bool operator==(const Term&, const Term&) = default;
};

/// How a regime counts. Days, weeks, months and years keep the local clock time unless the mode says otherwise; a month
/// without such a day ends on its last one.
enum class Counting {
    WallClock, ///< the same local clock time, N days later (Wth art. 2(1))
    EndOfDay, ///< 24:00 of the Nth day after the day of the order (PolG NRW § 34a)
    FixedTime, ///< a clock time on the Nth day after (Luxembourg: day 14 at 17:00)
    HoursSkipping, ///< N hours of days that count; Sundays and holidays do not (Crime and Security Act 2010 s. 25)
    FromNotice, ///< the same clock time, N days after it was served; before that, provisionally from imposition
    UntilEvent, ///< until a hearing or decision, at the latest N days later where the law gives a bound
    SetByCourt, ///< the decision says; the term, if any, is the most it may say
};

std::string_view wordFor(Counting counting); ///< "wall_clock", "end_of_day", …
std::optional<Counting> countingNamed(std::string_view word);

/// A counting mode with what it needs.
struct CountingRule {
    Counting counting;
    std::optional<TimeOfDay> clock{}; ///< FixedTime: the clock time
    HolidayCalendar skips = HolidayCalendar::None; ///< HoursSkipping: besides Sundays
};

/// An end as the law counts it: instant, wall clock, and whether a person must confirm it (clock change, R9).
struct LegalEnd {
    Moment at;
    LocalTime local;
    bool needsConfirmation;

    bool isOpen() const { return at == Forever; } ///< no end is known; `local` means nothing then
    friend bool operator==(const LegalEnd&, const LegalEnd&) = default;
};

/// Stands for an end that nobody has set yet.
LegalEnd openEnd();

/// A moment that a decision names, as the clock on the wall shows it.
LegalEnd namedEnd(const Zone& zone, Moment at);

/// Where a term that begins at `start` ends.
///
///     start Fri 22:14     WallClock 10 d → Mon 22:14    EndOfDay 10 d → Tue 00:00    FixedTime 14 d → Fri 17:00
LegalEnd endAfter(const Zone& zone, const CountingRule& rule, Moment start, Term term);

/// The same clock time, a term before `end`; hours elapse.
LegalEnd sameTimeBefore(const Zone& zone, Moment end, Term term);

} // namespace adempauze
