#include "domain/counting.h"

#include "domain/words.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

constexpr WordList<Unit, 5> UnitWords{{
    {Unit::Hours, "hours"},
    {Unit::Days, "days"},
    {Unit::Weeks, "weeks"},
    {Unit::Months, "months"},
    {Unit::Years, "years"},
}};

constexpr WordList<Counting, 7> CountingWords{{
    {Counting::WallClock, "wall_clock"},
    {Counting::EndOfDay, "end_of_day"},
    {Counting::FixedTime, "fixed_time"},
    {Counting::HoursSkipping, "hours_skipping"},
    {Counting::FromNotice, "from_notice"},
    {Counting::UntilEvent, "until_event"},
    {Counting::SetByCourt, "set_by_court"},
}};

LegalEnd asEnd(const Resolved& resolved)
{
    return {.at = resolved.at, .local = resolved.local, .needsConfirmation = resolved.needsConfirmation()};
}

date::local_days lastDayOrBefore(date::year_month_day day)
{
    return day.ok() ? date::local_days(day) : date::local_days(day.year() / day.month() / date::last);
}

/// The local day that lies a calendar term later.
date::local_days dayAfter(date::local_days day, Term term)
{
    assert(term.unit != Unit::Hours); // those are elapsed
    const date::year_month_day date(day);
    if (term.unit == Unit::Months)
        return lastDayOrBefore(date + date::months(term.amount));
    if (term.unit == Unit::Years)
        return lastDayOrBefore(date + date::years(term.amount));
    return term.unit == Unit::Weeks ? day + date::weeks(term.amount) : day + date::days(term.amount);
}

LegalEnd atSameClockTime(const Zone& zone, Moment start, Term term)
{
    if (term.unit == Unit::Hours)
        return namedEnd(zone, start + std::chrono::hours(term.amount));
    const LocalTime local = zone.localAt(start);
    const auto day = date::floor<date::days>(local);
    return asEnd(resolve(zone, dayAfter(day, term) + (local - day)));
}

LegalEnd onDay(const Zone& zone, Moment start, Term term, TimeOfDay clock)
{
    return asEnd(resolve(zone, dayAfter(date::floor<date::days>(zone.localAt(start)), term) + clock));
}

LegalEnd afterCountedHours(const Zone& zone, HolidayCalendar holidays, Moment start, std::chrono::seconds left)
{
    for (Moment at = start;;) {
        const auto day = date::floor<date::days>(zone.localAt(at));
        const Moment midnight = resolve(zone, day + date::days(1)).at;
        const bool counts = date::weekday(day) != date::Sunday && !isHoliday(holidays, day);
        if (counts && left <= midnight - at)
            return namedEnd(zone, at + left);
        if (counts)
            left -= midnight - at;
        at = midnight;
    }
}

} // namespace

std::string_view wordFor(Unit unit)
{
    return wordIn(UnitWords, unit);
}

std::optional<Unit> unitNamed(std::string_view word)
{
    return valueIn(UnitWords, word);
}

std::string_view wordFor(Counting counting)
{
    return wordIn(CountingWords, counting);
}

std::optional<Counting> countingNamed(std::string_view word)
{
    return valueIn(CountingWords, word);
}

LegalEnd openEnd()
{
    return {.at = Forever, .local = LocalTime::max(), .needsConfirmation = false};
}

LegalEnd namedEnd(const Zone& zone, Moment at)
{
    return {.at = at, .local = zone.localAt(at), .needsConfirmation = false};
}

LegalEnd endAfter(const Zone& zone, const CountingRule& rule, Moment start, Term term)
{
    assert(term.amount > 0);
    switch (rule.counting) {
    case Counting::EndOfDay: return onDay(zone, start, term, std::chrono::hours(24));
    case Counting::FixedTime: return onDay(zone, start, term, *rule.clock);
    case Counting::HoursSkipping:
        assert(term.unit == Unit::Hours); // the files' reader sees to it
        return afterCountedHours(zone, rule.skips, start, std::chrono::hours(term.amount));
    case Counting::WallClock:
    case Counting::FromNotice:
    case Counting::UntilEvent:
    case Counting::SetByCourt: return atSameClockTime(zone, start, term);
    } // no default: a new way of counting without a rule does not compile
    assert(false);
    return openEnd();
}

LegalEnd sameTimeBefore(const Zone& zone, Moment end, Term term)
{
    assert(term.amount > 0);
    return atSameClockTime(zone, end, {-term.amount, term.unit});
}

} // namespace adempauze
