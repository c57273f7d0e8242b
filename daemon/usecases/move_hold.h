#pragma once

#include "usecases/place_hold.h"

namespace adempauze {

struct HoldMove {
    ClaimId hold;
    std::int64_t version;
    PlaceId to; ///< for a family any place of the unit
};

/// A hold goes to another place: the same period, code and expiry. In another house that desk is asked anew, whatever
/// the one before said, or told where it need not be; the desk that is left hears that the hold ended there; within a
/// house its desk's answer stands. Somebody else's hold: its holder is told. What its house asks now is judged by the
/// answers that were given. A stay that could not follow its order since the hold was in its way follows at once
/// (follow_at_last.h). Who: the holder; placement worker, coordinator who may see it. Refusals: NotFound, StaleVersion,
/// HoldExpired, HoldNotOpen (also where it stands for an offer that awaits its answer), AlreadyDone (it is there),
/// NotSuitable, OverHouseLimit, PlaceTaken, PlaceClosed, DepartureUnconfirmed.
Outcome<HoldPlaced> moveHold(pg::Transaction& tx, const Context& context, const HoldMove& wish);

} // namespace adempauze
