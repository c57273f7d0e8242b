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
    Moment untilAt; ///< of a next order at most its end
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

/// To another place without gap or overlap; in another facility its own limit counts from the move. What was planned
/// from then on is off; to the place where it is already, that is all. The new place keeps the tail that the stay has,
/// as its house does. If the planned end does not fit there, refused whole. Who: placement worker, coordinator.
Outcome<ClaimRow> transferStay(pg::Transaction& tx, const Context& context, const Transfer& wish);

struct Departure {
    ClaimId stay;
    std::int64_t version;
    Moment departedAt;
    std::string destination;
    std::optional<std::string> mayReturn{}; ///< yes, no, not_before; none: not said
    std::optional<std::string> mayReturnFrom{}; ///< a date; with not_before and only then
    bool evenIfMovePlanned = false; ///< said by a person who knows that they went to another house than was planned
};

/// The one thing that makes an occupied place free. May be recorded late, from paper: both moments are kept. Refused as
/// LaterFacts before the arrival. Whether they may return is only said: it keeps nobody out; a ban of the house does.
/// A move that was still to come is off. If they are said to have gone to another house, it may be that one, which
/// records the arrival itself: only what is said to be so all the same is recorded then. Who: facility staff of the
/// house where they are. Refusals: NotFound, OtherHouse, StaleVersion, AlreadyDone, StayNotOpen, NotInTheFuture,
/// LaterFacts, MovePlanned.
Outcome<ClaimRow> recordDeparture(pg::Transaction& tx, const Context& context, const Departure& wish);

struct Shortening {
    ClaimId stay;
    std::int64_t version;
    Moment untilAt;
    bool evenBeforeOrderEnd = false; ///< said by a person who knows that the order outlasts the stay then
};

/// An earlier planned end, later than now and than the stay's beginning; the rest of the place is free at once, and the
/// order no longer moves the stay. Before its order's end only if that is said. Who: placement worker, coordinator.
/// Refusals: NotFound, StaleVersion, StayNotOpen, StayNotBased, TimeRunsBackwards (limitAt), InvalidInput (limitAt: the
/// order's end).
Outcome<ClaimRow> shortenStay(pg::Transaction& tx, const Context& context, const Shortening& wish);

/// A booked stay that does not come about: its place is free at once. Where nobody came (recordNoShow) it ends as a
/// no-show. Who: placement worker, coordinator.
Outcome<ClaimRow> cancelStay(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version);

/// Nobody came. While the stay's order runs that is a safety alert: whereabouts unknown. It stays booked, `missedAt`
/// says so, whoever guides the person is told and has the task `not_arrived`, and the place stays theirs until they
/// arrive after all or somebody decides (cancelStay). Without a running order the place is free at once. Who: also
/// facility staff of the house where they are expected now. Refusals: NotFound, OtherHouse, StaleVersion, StayNotOpen,
/// AlreadyDone.
Outcome<ClaimRow> recordNoShow(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version);

struct NeedsCorrection {
    ClaimId stay;
    std::int64_t version;
    bool wheelchair; ///< only where somebody in a wheelchair can live
};

/// What is asked of a place for somebody whose stay is open is put right, and with it for what is held for them
/// afterwards. Nobody is moved by it: what is found for them, offered and refused from then on goes by it. Who:
/// placement worker, coordinator. Refusals: NotFound, StaleVersion, StayNotOpen, AlreadyDone (it is asked already, or
/// not).
Outcome<ClaimRow> correctNeeds(pg::Transaction& tx, const Context& context, const NeedsCorrection& wish);

/// Stays the caller may see: of the house (facility staff), of shared cases and those whose details the own team
/// completes (placement worker, coordinator). Expected and present ones first, then the latest, at most 200.
Outcome<std::vector<ClaimRow>> showStays(pg::Transaction& tx, const Context& context);
Outcome<ClaimRow> showStay(pg::Transaction& tx, const Context& context, ClaimId stay);

} // namespace adempauze
