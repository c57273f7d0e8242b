#include "http/calendar_text.h"

#include <date/date.h>
#include <libical/ical.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace adempauze::http {

namespace {

struct Freed {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

icaltimetype utcOf(Moment at)
{
    const auto day = date::floor<date::days>(at);
    const date::year_month_day date(day);
    const date::hh_mm_ss<std::chrono::seconds> clock(at - day);
    icaltimetype time = icaltime_null_time();
    time.year = int(date.year());
    time.month = int(unsigned(date.month()));
    time.day = int(unsigned(date.day()));
    time.hour = int(clock.hours().count());
    time.minute = int(clock.minutes().count());
    time.second = int(clock.seconds().count());
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

/// What a calendar's sequence can hold.
int sequenceOf(std::int64_t version)
{
    return static_cast<int>(std::min<std::int64_t>(version, std::numeric_limits<int>::max()));
}

icalproperty* named(const char* name, const char* value)
{
    icalproperty* const property = icalproperty_new_x(value);
    icalproperty_set_x_name(property, name);
    return property;
}

icalcomponent* eventOf(const CalendarEntry& entry, Language language)
{
    icalcomponent* const event = icalcomponent_new_vevent();
    const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(uidOf(entry).c_str()));
    add(icalproperty_new_dtstamp(utcOf(entry.changedAt)));
    add(icalproperty_new_lastmodified(utcOf(entry.changedAt)));
    add(icalproperty_new_sequence(sequenceOf(entry.sequence)));
    add(icalproperty_new_dtstart(utcOf(entry.at)));
    add(icalproperty_new_summary(summaryOf(entry, language).c_str()));
    add(icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // nobody's own time is taken
    return event;
}

} // namespace

std::string calendarText(const std::vector<CalendarEntry>& entries, Language language)
{
    const std::unique_ptr<icalcomponent, Freed> calendar(icalcomponent_new_vcalendar());
    const auto add = [&calendar](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid(language == Language::Dutch ? "-//Adempauze//Adempauze//NL"
                                                            : "-//Adempauze//Adempauze//EN"));
    add(named("X-WR-CALNAME", "Adempauze"));
    add(named("X-PUBLISHED-TTL", "PT15M"));
    for (const CalendarEntry& entry : entries)
        icalcomponent_add_component(calendar.get(), eventOf(entry, language));
    const std::unique_ptr<char, Freed> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text.get();
}

} // namespace adempauze::http
