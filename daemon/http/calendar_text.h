#pragma once

#include "domain/calendar.h"

#include <string>
#include <vector>

namespace adempauze::http {

/// An iCalendar object (RFC 5545) of the entries: each an event without length at its moment in UTC, DTSTAMP and
/// LAST-MODIFIED being when it last changed. The same entries give the same bytes.
std::string calendarText(const std::vector<CalendarEntry>& entries, Language language);

} // namespace adempauze::http
