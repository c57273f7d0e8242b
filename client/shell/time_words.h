#pragma once

#include "time/local_time.h"

#include <QString>

namespace adempauze::client {

/// Where the region's clocks hang. Messages name their zone; this stands in until one did.
const Zone& houseZone();

/// "ma 23 nov 2026 14:05" / "Mon 23 Nov 2026 14:05", in the language of the moment.
QString completeDate(LocalTime local);
QString completeDate(Moment at, const Zone& zone = houseZone());
/// "ma 23 nov 14:05": where the year stands nearby.
QString shortDate(Moment at, const Zone& zone = houseZone());
/// "ma 23 nov 2026"
QString dayOf(Moment at, const Zone& zone = houseZone());
/// "14:05"
QString clockTime(Moment at, const Zone& zone = houseZone());

/// "over 2 dagen", "over 14 min", "nu", "3 uur geleden". Whole units, rounded down; weeks are told as days.
QString hint(Moment at, Moment now);
/// "zojuist", "3 min oud"
QString age(Moment at, Moment now);
/// "2 dagen", "5 uur", "40 min": a length, never negative.
QString lengthOf(std::chrono::seconds length);

} // namespace adempauze::client
