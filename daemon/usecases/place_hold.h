#pragma once

#include "domain/sealed.h"
#include "domain/search.h"
#include "storage/claim_store.h"
#include "usecases/context.h"

namespace adempauze {

struct HoldWish {
    ClaimId id; ///< fresh
    std::uint64_t codeDraw; ///< random
    PlaceId place;
    Moment expectedArrivalAt;
    std::optional<Moment> imposedAt{};
    std::optional<Gender> gender{};
    std::optional<Sealed> callerReference{};
    std::optional<std::string> remark{};
};

/// What the asker is told of a hold; also what a desk's answer changes.
struct HoldPlaced {
    ClaimRow claim;
    std::vector<std::pair<std::string, std::string>> deskNumbers{}; ///< label, phone; only once the desk is silent
};

/// When a hold that is asked for now expires.
Moment expiryOf(const Context& context, Moment expectedArrivalAt);

/// Holds a place for somebody who is expected: until = planned end computed from the stated imposition, else ten local
/// days; expires `expiresAfter` the expected arrival. With desk admission the house is asked.
/// Who: police liaison, placement worker.
/// Refusals: NotFound, PlaceTaken, PlaceClosed, DepartureUnconfirmed, NotSuitable, OverHouseLimit, InvalidInput.
Outcome<HoldPlaced> placeHold(pg::Transaction& tx, const Context& context, const HoldWish& wish);

} // namespace adempauze
