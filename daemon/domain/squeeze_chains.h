#pragma once

#include "domain/squeeze.h"

namespace adempauze {

/// Room for as many likely extensions as are found, where the best plan is too far to search for: each in its turn,
/// those that need the fewest moves first, by chains of promises that make way for one another. Nobody who is present
/// is moved, and nobody loses room who has it. `collisions` is left empty; never proven.
///
/// `occupations` and what each says of elsewhere must be in an order of their own, so that the same question has the
/// same answer. `steps` bounds the search for one chain.
SqueezePlan squeezeByChains(const std::vector<Occupation>& occupations, int steps);

} // namespace adempauze
