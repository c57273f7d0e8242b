#pragma once

#include "domain/facility.h"
#include "domain/outcome.h"
#include "domain/search.h"

#include <optional>
#include <string>
#include <vector>

namespace adempauze {

using SiteId = Id<struct SiteTag>; ///< where houses of one operator stand; its address is sealed

/// What a unit or a place says itself; what is missing holds as in the unit or the home around it.
struct OwnWords {
    std::optional<Accepts> accepts{};
    std::optional<std::string> conditions{};
    std::optional<bool> wheelchair{};

    friend bool operator==(const OwnWords&, const OwnWords&) = default;
};

/// What stands on a place of a house whose rules are to change.
struct StandingClaim {
    PlaceId place;
    Moment from;
    Moment until; ///< planned end, without turnover
    bool closure = false;
    std::optional<Moment> reasonEnds{}; ///< of a hold: its planned end is computed anew when it is confirmed
    Moment placedFrom; ///< first arrival in this house: its limit counts from here
};

/// Whether new rules of a house can hold from now on beside what stands on its places (sorted by place and beginning).
///
/// Existing claims keep their placements: planned end, turnover and tail stay as they were written until the claim
/// itself is changed. Then the house's new rules speak: a hold's end is computed anew at its confirmation, and the
/// turnover after every claim is the new one. So rules under which a claim that exists could not be written again are
/// refused, and never found out later by whoever confirms or extends:
///   PlaceTaken, PlaceClosed   the departure hour or the turnover would reach into what stands next on the place
///   OverHouseLimit            somebody is promised longer than the new longest stay
/// `untilAt` says from when on nothing stands in the way. Admission, tail, intake hours and eligibility look at new
/// requests only and are never refused: a hold that awaits its answer still gets one, whoever is there stays.
std::optional<No> obstacleToRules(const HouseRules& after, const std::vector<StandingClaim>& standing);

} // namespace adempauze
