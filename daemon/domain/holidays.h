#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>

namespace adempauze {

/// Days on which a country's offices and courts rest, besides the weekend.
enum class HolidayCalendar {
    None,
    Netherlands, ///< Algemene termijnenwet art. 3: New Year, Good Friday, Easter Monday, Ascension, Whit Monday, both
                 ///< Christmas days, King's Day (26 April when the 27th is a Sunday), 5 May, and days equated by royal
                 ///< decree
    EnglandAndWales, ///< Christmas Day, Good Friday, and bank holidays with their substitute days (Banking and
                     ///< Financial Dealings Act 1971; known from 2014 on)
};

std::string_view wordFor(HolidayCalendar calendar); ///< "none", "nl-atw", "gb-ew"
std::optional<HolidayCalendar> holidayCalendarNamed(std::string_view word);

bool isHoliday(HolidayCalendar calendar, date::local_days day);

} // namespace adempauze
