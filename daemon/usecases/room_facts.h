#pragma once

#include "domain/squeeze.h"
#include "storage/squeeze_store.h"

#include <map>

namespace adempauze {

using PlacesById = std::map<PlaceId, PlaceRow>;

/// What stands on the places of a region.
struct RoomFacts {
    PlacesById places{};
    std::vector<StandingRow> standing{};

    /// What the claim has there.
    const StandingRow& rowOf(ClaimId claim, PlaceId place) const;
};

struct RoomTickets {
    pg::Ticket standing;
    pg::Ticket places;
};
RoomTickets queueRoomFacts(pg::Transaction& tx, Moment now);
RoomFacts takeRoomFacts(const pg::Transaction& tx, const RoomTickets& tickets);

/// Whether it is told where else each promise could be kept: that is dear, and only a plan needs it.
enum class Elsewhere { Told, LeftOut };

/// As the squeeze is asked; make_room.h says which extensions and which moves are counted.
std::vector<Occupation> occupationsOf(const RoomFacts& facts, int fromDay, Moment now, Elsewhere elsewhere);

} // namespace adempauze
