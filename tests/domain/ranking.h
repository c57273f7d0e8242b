#pragma once

#include "domain/search.h"

namespace adempauze {

inline Candidates whereTheyAre(const std::vector<Candidate>& candidates)
{
    Candidates all;
    for (const Candidate& each : candidates)
        all.push_back(&each);
    return all;
}

/// For candidates that a test writes down where it asks.
inline std::vector<Offer> rank(const Wish& wish, const std::vector<Candidate>& candidates,
                               std::size_t most = std::numeric_limits<std::size_t>::max())
{
    return rank(wish, whereTheyAre(candidates), most);
}

} // namespace adempauze
