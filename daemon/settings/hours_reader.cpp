#include "settings/hours_reader.h"

#include "time/text.h"

#include <array>

namespace adempauze {

namespace {

constexpr std::array<std::string_view, 7> Days{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

std::optional<TimeOfDay> endNamed(std::string_view word)
{
    return word == "24:00" ? std::optional<TimeOfDay>(std::chrono::hours(24)) : parseTimeOfDay(word);
}

std::optional<unsigned> dayNamed(std::string_view word)
{
    const auto found = std::ranges::find(Days, word);
    return found == Days.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - Days.begin()));
}

} // namespace

std::optional<TimeOfDay> hourNamed(std::string_view word)
{
    return parseTimeOfDay(word);
}

std::optional<WorkingHours> hoursIn(TomlReader& reader, const std::string& table)
{
    reader.demand(table + ".days");
    const auto days = allMeant(reader, table + ".days", "day of the week", dayNamed);
    if (days.empty())
        reader.complain(table + ".days", table + ".days must name a day");
    const auto from = meant(reader, table + ".from", "hour, such as 08:30", hourNamed);
    const auto until = meant(reader, table + ".until", "hour, such as 17:00", endNamed);
    const auto rests = meant(reader, table + ".rests", "calendar of holidays", holidayCalendarNamed);
    if (from && until && *from >= *until)
        reader.complain(table + ".until", table + ".until must be later than " + table + ".from");
    if (days.empty() || !from || !until || !rests)
        return std::nullopt;
    return WorkingHours{{days.begin(), days.end()}, *from, *until, *rests};
}

} // namespace adempauze
