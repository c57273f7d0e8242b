#pragma once

#include "domain/search.h"

namespace adempauze {

inline Ranking rankingOf(const Wish& wish, const std::vector<Candidate>& candidates)
{
    Ranking ranking(wish);
    for (const Candidate& each : candidates)
        ranking.add(each, each);
    return ranking;
}

/// For candidates that a test writes down where it asks.
inline std::vector<Offer> rank(const Wish& wish, const std::vector<Candidate>& candidates,
                               std::size_t most = std::numeric_limits<std::size_t>::max())
{
    return rankingOf(wish, candidates).best(most);
}

} // namespace adempauze
