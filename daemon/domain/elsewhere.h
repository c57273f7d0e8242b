#pragma once

#include "domain/search.h"

#include <string>
#include <vector>

namespace adempauze {

using PublishedId = Id<struct PublishedTag>; ///< of a place that a region shows to the others

/// What a region knows of another's place, which is free for all of [from, until). Nothing more passes the wall.
struct PlaceElsewhere {
    PublishedId id;
    std::string regionName;
    std::optional<std::string> regionPhone{}; ///< its on-call number: whom to ask
    std::string alias;
    FacilityKind kind;
    Accepts accepts;
    std::string conditions;
    Moment from;
    Moment until;
};

/// Those that could take what was wished, from its beginning until its end: the longest free first, then by region,
/// alias and id. For a wheelchair none, since other regions do not say where one can live.
std::vector<PlaceElsewhere> fittingElsewhere(const Wish& wish, std::vector<PlaceElsewhere> places);

} // namespace adempauze
