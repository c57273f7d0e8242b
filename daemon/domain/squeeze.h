#pragma once

#include "domain/ids.h"
#include "time/period.h"

#include <optional>
#include <vector>

namespace adempauze {

/// What one claim takes at a time: a place, or for a family all places of a unit, by the first of them.
struct Room {
    PlaceId place;
    std::vector<PlaceId> beside{};
    std::optional<FacilityId> enters{}; ///< a house that its guest would come into: only one guest does in one plan

    friend auto operator<=>(const Room&, const Room&) = default;
};

/// What occupies a place for a while, the turnover after it included: somebody present, a promise, or a closure.
struct Occupation {
    ClaimId claim; ///< empty: a closure
    PlaceId place;
    Period during;
    std::optional<Moment> likelyUntil{}; ///< under an order that may be extended: it would last until then
    std::vector<Room> elsewhere{}; ///< where else a promise may be kept; somebody present has none; for a family whole
                                   ///< units, of which none shares a place with its own
    std::vector<PlaceId> beside{}; ///< the other places of its unit that a family has as well
};

/// An extension that would run into something, as things stand. Each extension has one: what it meets first.
struct Collision {
    ClaimId stay;
    ClaimId meets; ///< empty: a closure
    PlaceId place; ///< where they meet: of a family's places any
    Moment fromAt; ///< from when on that is there

    friend bool operator==(const Collision&, const Collision&) = default;
};

/// A promise that is kept at another place; a family's is, with all its places, in another unit.
struct PlannedMove {
    ClaimId claim;
    PlaceId from;
    PlaceId to;

    friend bool operator==(const PlannedMove&, const PlannedMove&) = default;
};

/// How likely extensions and promises can all be met.
struct SqueezePlan {
    std::vector<Collision> collisions{};
    std::vector<PlannedMove> moves{};
    std::vector<ClaimId> unsolved{}; ///< extensions for which there is no room, whoever else is moved
    bool proven = false; ///< no plan leaves fewer unsolved, and of those none moves fewer; else the search was cut off
};

/// What would collide as things stand, without any plan: as SqueezePlan says it, and cheap enough to be asked all the
/// time.
std::vector<Collision> collisionsAmong(std::vector<Occupation> occupations);

/// Makes room for every likely extension: moves nobody who is present, no family in part, leaves as few extensions
/// unsolved as can be, and among such plans moves the fewest promises. The same question has the same answer, whatever
/// the order it is asked in.
///
/// Without the extensions nothing may overlap, which the store sees to. `steps` bounds the search for the best plan,
/// which grows with every choice there is; beyond it one extension after the other gets what room there still is, by
/// the fewest moves that are found (squeeze_chains.h).
///
///     place 1   |==resident==|··extension··|          place 1   |==resident==|··extension··|
///                       |==promise==|           →
///     place 2                                         place 2           |==promise==|
SqueezePlan squeeze(std::vector<Occupation> occupations, int steps = 50'000);

} // namespace adempauze
