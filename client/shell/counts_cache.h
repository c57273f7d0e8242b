#pragma once

#include "time/period.h"

#include <optional>

namespace adempauze::client {

/// How many places there were, when that was last known. Counts and a moment: nothing else of the daemon's is ever
/// written to this machine.
struct Counts {
    int free;
    int places;
    Moment asOf;
};

/// Nothing when none were kept, or what was kept cannot be read.
std::optional<Counts> storedCounts();
void storeCounts(const Counts& counts);

} // namespace adempauze::client
