#pragma once

#include "domain/squeeze.h"

namespace adempauze {

/// How many likely extensions no plan has room for, at least: wherever promises are moved to, a place takes one at a
/// time; a family's extension counts as one. Counted for all places together, and for each set of places that some
/// promise cannot leave. `elsewhere` must be sorted.
int unsolvedAtLeast(const std::vector<Occupation>& occupations);

} // namespace adempauze
