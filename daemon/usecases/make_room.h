#pragma once

#include "usecases/context.h"

#include "storage/claim_store.h"

namespace adempauze {

/// Where in the region something stands or would go.
struct PlaceLabel {
    PlaceId place;
    std::string placeName;
    FacilityId facility;
    std::string facilityAlias;
    std::optional<std::string> wholeUnit{}; ///< for a family: the unit's name, of which the place is one
};

/// A likely extension that would run into something.
struct LikelyCollision {
    ClaimId stay;
    std::optional<ClaimId> meets{}; ///< none: a closure
    PlaceLabel at;
    Moment fromAt; ///< where that begins
};

struct ProposedMove {
    ClaimId claim;
    std::int64_t version; ///< as seen
    PlaceLabel from;
    PlaceLabel to;
    Moment arrivesAt;
};

/// How likely extensions and promises can all be met: nobody who is present is moved, and then the fewest promises.
struct RoomProposal {
    Moment asOf;
    std::vector<LikelyCollision> collisions;
    std::vector<ProposedMove> moves;
    std::vector<ClaimId> unsolved; ///< stays for whose extension there is no room
    bool proven; ///< no better proposal exists; else the search was cut off
};

/// What to do before the extensions that may yet be decided meet what was promised. Counts the stays whose order is in
/// its `fromDay`-th local day or later (usually 7: then the advice on extension is near), and, whatever the day, those
/// whose order was extended and that could not follow (task stay_obstructed). A resident's own hold for afterwards on
/// the same place is in nobody's way. A family is moved to a unit that it can take whole, or not at all. A promise
/// stays where it is when its guest is expected within two hours, when it has more than one place, when it is on offer
/// to somebody who waits, or where another house would have to be asked first; it goes only to places that take its
/// guest for that long and need no longer a turnover than its own place; and only where makeRoom would let its guest in
/// now: not into a house that is not for them (safety_check.h), that has yet to enter its paper, or to a place that
/// somebody should have left or that is kept for a resident's extension; and of guests who are known only one comes
/// into a house anew. Nobody's name: claims by their id. Who: placement worker, coordinator, facility staff.
Outcome<RoomProposal> proposeRoom(pg::Transaction& tx, const Context& context, int fromDay);

struct Move {
    ClaimId claim;
    std::int64_t version;
    PlaceId to; ///< of a family's unit any
};

/// Carries moves out, all of them or none, in one transaction: two promises may change places. A family takes the unit
/// of its place whole. A stay that could not follow its order since one of them was in its way follows at once
/// (follow_at_last.h). A house that is not for its guest (safety_check.h) is refused; so are two known people who would
/// come into one house anew. Of a hold the desks hear as moveHold does it (move_hold.h). Who: placement worker,
/// coordinator who may see each of the claims. Refusals: StaleVersion (a promise is not what it was: look at the
/// proposal again), NotFound, StayNotOpen (somebody has arrived, or it is over), HoldNotOpen (it is on offer),
/// NotSuitable, OverHouseLimit, PlaceTaken, PlaceClosed, DepartureUnconfirmed, InvalidInput (one claim twice, or none).
/// `pointer` says which move it is about: "/moves/2", or what of it: "/moves/2/toPlaceId".
Outcome<std::vector<ClaimRow>> makeRoom(pg::Transaction& tx, const Context& context, const std::vector<Move>& moves);

} // namespace adempauze
