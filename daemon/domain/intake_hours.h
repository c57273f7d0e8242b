#pragma once

#include "time/local_time.h"

namespace adempauze {

/// The hours of the local day in which a house takes people in: [from, until). From later than until: over midnight.
struct IntakeHours {
    Zone zone;
    TimeOfDay from;
    TimeOfDay until; ///< up to 24:00
};

bool isOpen(const IntakeHours& hours, Moment at);

/// The moment itself where the house is open then, else the next at which it opens.
Moment nextOpen(const IntakeHours& hours, Moment at);

/// When a hold expires that is asked for at `askedAt`: `after` the expected arrival, or after the asking where that is
/// later. Asked for while the house takes nobody in, it lives at least until as long after the next opening: whoever
/// opens the door can still answer it.
Moment holdExpiry(const IntakeHours& hours, Moment askedAt, Moment expectedArrivalAt, std::chrono::minutes after);

} // namespace adempauze
