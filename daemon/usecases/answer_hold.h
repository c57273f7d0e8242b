#pragma once

#include "domain/explanation.h"
#include "usecases/place_hold.h"

namespace adempauze {

/// The house's desk says yes. Who: facility staff of that house. Refusals: NotFound, HoldExpired, HoldNotOpen,
/// AlreadyDone, StaleVersion.
Outcome<HoldPlaced> acceptHold(pg::Transaction& tx, const Context& context, ClaimId hold, std::int64_t version);

/// The desk says no, with a reason from the list; the place is free again at once. As acceptHold.
Outcome<HoldPlaced> declineHold(pg::Transaction& tx, const Context& context, ClaimId hold, std::int64_t version,
                                std::string_view reason);

/// The holder gives it back. Who: the holder, placement workers of the holder's organisation.
Outcome<HoldPlaced> releaseHold(pg::Transaction& tx, const Context& context, ClaimId hold, std::int64_t version);

/// It expires later: as a hold that is asked for now. No sooner than it already would: what was asked too early changes
/// nothing and uses nothing up. As often as HoldRules say. As releaseHold; further refusals: RenewalsUsedUp (limitAt).
Outcome<HoldPlaced> renewHold(pg::Transaction& tx, const Context& context, ClaimId hold, std::int64_t version);

/// Holder and house spoke on the telephone; the latest call stands. Who: facility staff of that house, and as
/// releaseHold. Refusals: NotFound, HoldExpired, HoldNotOpen, NotInTheFuture.
Outcome<HoldPlaced> recordHoldCall(pg::Transaction& tx, const Context& context, ClaimId hold, Moment calledAt);

struct WayToDoor {
    FacilityId facility;
    Sealed text;
    std::string phone;
};

/// The way to the door of an accepted hold (or one that needed no answer), for its holder; the look is written to the
/// audit trail in the same transaction. Refusals: NotFound, HoldNotAccepted, HoldExpired, HoldNotOpen.
Outcome<WayToDoor> showWayToDoor(pg::Transaction& tx, const Context& context, ClaimId hold);

/// Holds the caller may see: own (police), of the organisation (placement worker), of the house (facility staff). Open
/// ones, and those that ended in the last 24 hours.
Outcome<std::vector<HoldPlaced>> showHolds(pg::Transaction& tx, const Context& context);
Outcome<HoldPlaced> showHold(pg::Transaction& tx, const Context& context, ClaimId hold);

/// How its expiry came about, and the planned end. Who: as showHold. NotFound, too, for what never expires any more.
Outcome<std::vector<Explanation>> explainHold(pg::Transaction& tx, const Context& context, ClaimId hold);

} // namespace adempauze
