#pragma once

#include "domain/squeeze.h"
#include "storage/squeeze_store.h"

#include <map>
#include <set>

namespace adempauze {

using PlacesById = std::map<PlaceId, PlaceRow>;
using UnitsById = std::map<UnitId, std::vector<RegionPlace>>; ///< each by its places, lowest id first

/// What stands on the places of a region; for a plan all of it, else only where and as far as an extension could reach.
enum class Wanted { ForPlan, Contended };

struct RoomFacts {
    PlacesById places{};
    UnitsById units{}; ///< that families may take
    std::vector<StandingRow> standing{};
    std::set<PlaceId> onPaper{}; ///< their houses have yet to enter their paper
    std::map<ClaimId, std::set<FacilityId>> unfit{}; ///< houses that are not for a promise's guest (safety_check.h)

    /// What the claim has there.
    const StandingRow& rowOf(ClaimId claim, PlaceId place) const;
};

struct RoomTickets {
    pg::Ticket standing;
    pg::Ticket places;
};
RoomTickets queueRoomFacts(pg::Transaction& tx, Moment now, Wanted wanted);
RoomFacts takeRoomFacts(const pg::Transaction& tx, const RoomTickets& tickets);

/// The promises that a plan could move and of whose guest it is known who it is: `unfit` is to be filled in for these.
std::vector<Uuid> namedPromises(const RoomFacts& facts, Moment now);

/// As the squeeze is asked; make_room.h says which extensions and which moves are counted. Only a plan is told where
/// else each promise could be kept. A family is one occupation, with all its places.
std::vector<Occupation> occupationsOf(const RoomFacts& facts, int fromDay, Moment now, Wanted wanted);

} // namespace adempauze
