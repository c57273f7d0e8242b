#pragma once

#include "storage/claim_store.h"
#include "usecases/context.h"

namespace adempauze {

struct NextBasis {
    ClaimId stay;
    std::int64_t version;
    Basis basis; ///< NextOrder, OtherMeasure or Voluntary
    std::string why;
    std::optional<OrderId> order{};
    Moment untilAt;
};

/// The stay goes on with a next basis, up to the house's limit. Ends the wait after an early end of its order.
/// Who: placement worker, coordinator. Refusals: NotFound, StayNotOpen, StayNotBased, OverHouseLimit (limitAt),
/// PlaceTaken, PlaceClosed (untilAt), TimeRunsBackwards, StaleVersion.
Outcome<ClaimRow> continueStay(pg::Transaction& tx, const Context& context, const NextBasis& wish);

struct Transfer {
    ClaimId stay;
    std::int64_t version;
    PlaceId to;
    Moment movedAt; ///< now or earlier for a present resident
};

/// To another place without gap or overlap; in another facility its own limit counts from the move. If the planned end
/// does not fit there, refused whole. Who: placement worker, coordinator.
Outcome<ClaimRow> transferStay(pg::Transaction& tx, const Context& context, const Transfer& wish);

struct Departure {
    ClaimId stay;
    std::int64_t version;
    Moment departedAt;
    std::string destination;
};

/// The one thing that makes an occupied place free. May be recorded late, from paper: both moments are kept. Refused as
/// LaterFacts before the arrival. Who: facility staff of that house.
Outcome<ClaimRow> recordDeparture(pg::Transaction& tx, const Context& context, const Departure& wish);

/// A booked stay that does not come about. Who: placement worker, coordinator; no-show also facility staff.
Outcome<ClaimRow> cancelStay(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version);
Outcome<ClaimRow> recordNoShow(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version);

/// Stays the caller may see: of the house (facility staff), of shared cases and those whose details the own team
/// completes (placement worker, coordinator). Expected and present ones first, then the latest, at most 200.
Outcome<std::vector<ClaimRow>> showStays(pg::Transaction& tx, const Context& context);
Outcome<ClaimRow> showStay(pg::Transaction& tx, const Context& context, ClaimId stay);

} // namespace adempauze
