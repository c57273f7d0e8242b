#pragma once

#include "time/local_time.h"

namespace adempauze {

/// From when on a place is there that is added without a date: the beginning of that local day, so that whoever came an
/// hour ago can still be entered, and the nights before count for nobody.
inline Moment openSinceToday(const Zone& zone, Moment now)
{
    return resolve(zone, date::floor<date::days>(zone.localAt(now))).at;
}

} // namespace adempauze
