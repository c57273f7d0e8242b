#pragma once

#include "storage/claim_store.h"
#include "usecases/context.h"

#include <string>

namespace adempauze {

struct DoorRefusal {
    ClaimId claim; ///< a hold that the house accepted or that needed no answer, or a booked stay
    std::int64_t version;
    Moment refusedAt;
    std::string reason; ///< of a desk that declines
};

/// Somebody came with a code and was not let in. The hold is declined, the stay called off; its place is free at once,
/// as after any decline, and the request counts as turned away at the door (domain/turn_away.h). A late entry counts if
/// the person stood there before the hold expired. Who: whoever holds it, case workers of its organisation, the house's
/// own staff. Refusals: NotYours, NotFound, OtherHouse, StaleVersion, HoldExpired, HoldNotOpen, HoldNotAccepted,
/// NotInTheFuture.
Outcome<ClaimRow> refuseAtDoor(pg::Transaction& tx, const Context& context, const DoorRefusal& wish);

} // namespace adempauze
