#pragma once

#include "domain/search.h"

#include <vector>

namespace adempauze {

/// A unit as one candidate, for a family that takes all its places: the first place stands for all, what stands in the
/// way on any of them stands in the way, and there is room as far as on each. It takes whom every place takes; one
/// place for a wheelchair is enough. Not suitable: more persons than places, or places that take nobody in common.
/// `places`: all of the unit, at least one, each described for the same wish, with what it is taken for (`later`).
Candidate wholeUnit(std::vector<Candidate> places, int persons);

/// What two places take both; none: nobody.
std::optional<Accepts> acceptedByBoth(Accepts one, Accepts other);

} // namespace adempauze
