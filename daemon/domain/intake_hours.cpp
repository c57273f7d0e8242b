#include "domain/intake_hours.h"

#include <algorithm>

namespace adempauze {

bool isOpen(const IntakeHours& hours, Moment at)
{
    const auto local = hours.zone.localAt(at);
    const auto clock = local - date::floor<date::days>(local);
    if (hours.from <= hours.until)
        return hours.from <= clock && clock < hours.until;
    return hours.from <= clock || clock < hours.until;
}

Moment nextOpen(const IntakeHours& hours, Moment at)
{
    return isOpen(hours, at) ? at : nextAt(hours.zone, at, hours.from);
}

Moment holdExpiry(const IntakeHours& hours, Moment askedAt, Moment expectedArrivalAt, std::chrono::minutes after)
{
    return std::max({expectedArrivalAt, askedAt, nextOpen(hours, askedAt)}) + after;
}

} // namespace adempauze
