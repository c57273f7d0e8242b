#pragma once

#include "domain/ids.h"

#include <optional>
#include <vector>

namespace adempauze {

/// Where something could be kept, as both searches of the squeeze see it: its places by number, and the house that its
/// guest would come into, if that matters (squeeze.h).
struct SqueezeTarget {
    std::vector<std::size_t> places;
    std::optional<FacilityId> enters{};
};

} // namespace adempauze
