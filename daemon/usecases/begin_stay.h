#pragma once

#include "storage/claim_store.h"
#include "usecases/context.h"

namespace adempauze {

struct Confirmation {
    ClaimId hold;
    std::int64_t version;
    PersonId person;
    std::optional<CaseId> caseId{};
    std::optional<OrderId> order{}; ///< none: voluntary
};

/// A hold becomes a booked stay. It keeps its beginning; its end follows from the order (or stays, when voluntary). If
/// another claim stands in between, the hold stays as it was. Who: placement worker, coordinator.
/// Refusals: NotFound, HoldExpired, HoldNotOpen, NotSuitable (for safety's sake), PlaceTaken, PlaceClosed,
/// OverHouseLimit, PersonElsewhere, OrderEnded.
Outcome<ClaimRow> confirmHold(pg::Transaction& tx, const Context& context, const Confirmation& wish);

/// Arrival on the spoken code alone. From then on nothing expires; "complete the details" opens for the house's team,
/// due its first working morning, unless the hold stands in for a booking that gave way: then person and order are
/// known, and the stay rests on them at once. A late entry counts if the person came before the hold expired and nobody
/// else was given the place since. On a shared tail the stay is conditional as a booking is; but an occupied place is
/// nobody else's until somebody says empty: whoever is present never gives way, and the stay that wanted to go on there
/// is obstructed and a task says so. They arrive on the place that is theirs at that moment; where they go later stays
/// as planned, and a resident who comes there leaves the place before. If they come sooner than planned and the place
/// is free from then on, the move happens then (of a stay that has not begun, on the day of the move); a refusal says
/// until when it is not. Sooner is only ever into another house: within one they come where they are expected at that
/// moment, and a transfer moves them. Who: facility staff of the house of that place. Refusals: CodeUnknown,
/// OtherHouse, HoldExpired, HoldNotOpen, NotInTheFuture, PlaceTaken, PlaceClosed (untilAt), DepartureUnconfirmed,
/// LaterFacts, AlreadyDone.
Outcome<ClaimRow> recordArrivalOnCode(pg::Transaction& tx, const Context& context, std::string_view code,
                                      Moment arrivedAt);

/// What somebody with this spoken code was promised, whatever has become of it. Who: facility staff of a house where
/// they were ever to come.
/// Refusals: CodeUnknown.
Outcome<ClaimRow> showClaimOnCode(pg::Transaction& tx, const Context& context, std::string_view code);

/// Arrival of a booked stay, or of a resident on the next place of it. Who: facility staff of the house where they are
/// expected at that moment, or sooner than planned. Refusals: NotFound, OtherHouse and what else an arrival on the code
/// is refused for.
Outcome<ClaimRow> recordArrival(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version,
                                Moment arrivedAt);

struct Details {
    ClaimId stay;
    std::int64_t version;
    CaseId caseId;
    PersonId person;
    std::optional<OrderId> order{}; ///< none: voluntary
};

/// Case, person and order of somebody who came at night; the stay is re-aligned to the order's exact moment. If the
/// house turns out not to be for that person, they stay there and an urgent task says so.
/// Who: placement worker, coordinator. Refusals: NotFound, StayNotOpen, AlreadyDone, OrderEnded, PersonElsewhere,
/// PlaceTaken, PlaceClosed, OverHouseLimit.
Outcome<ClaimRow> attachDetails(pg::Transaction& tx, const Context& context, const Details& wish);

} // namespace adempauze
