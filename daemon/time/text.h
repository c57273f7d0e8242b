#pragma once

#include "time/local_time.h"

#include <optional>
#include <string>
#include <string_view>

namespace adempauze {

/// RFC 3339 with any offset ("2010-03-27T20:00:00+01:00", "…Z"); seconds required, fractions refused, no
/// leap second, years 1970–2199, `T` and `Z` in capitals. Anything else is nothing: never a default, never "now".
std::optional<Moment> parseMoment(std::string_view text);

/// A moment with the offset it was written with; none for "Z", which says nothing about a local time.
struct WrittenMoment {
    Moment at;
    std::optional<std::chrono::minutes> offset;
};

/// As parseMoment reads it, with its offset.
std::optional<WrittenMoment> parseWrittenMoment(std::string_view text);

/// Whether the zone shows that offset at that moment. "Z" fits every zone.
bool offsetFits(const Zone& zone, const WrittenMoment& written);

/// "2010-04-06T18:00:00Z"
std::string textOf(Moment at);

/// "2010-04-06T20:00", minutes or seconds, no offset.
std::optional<LocalTime> parseLocal(std::string_view text);

/// "2010-04-06T20:00"; seconds only where they are not zero.
std::string textOf(LocalTime local);

/// "11:00", 00:00–23:59.
std::optional<TimeOfDay> parseTimeOfDay(std::string_view text);
std::string textOf(TimeOfDay hour);

} // namespace adempauze
