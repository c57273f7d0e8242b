#pragma once

#include "usecases/place_hold.h"
#include "usecases/waiting_rules.h"

namespace adempauze {

struct OfferWish {
    std::vector<WaitingEntryId> entries; ///< never empty; each once
    PlaceId place;
    std::optional<Moment> deadline{}; ///< none: as the rules have it
    std::uint64_t codeDraw; ///< random
};

/// Offers a place. To one entry: the place is held for it until the deadline. To several: it is asked who wants it, and
/// the place is held for nobody, so that an empty bed is not kept from whoever needs it tonight; the first acceptance
/// gets it. An entry of several persons is offered the place's unit, whole. Each is judged as at a hold, safety
/// included, before anybody is asked. Who: placement worker. Refusals: NotYours, NotFound, WaitingOver, AlreadyOffered,
/// InvalidInput, and those of a hold.
Outcome<std::vector<WaitingOfferRow>> offerPlace(pg::Transaction& tx, const Context& context, const OfferWish& wish);

/// The place is wanted: the hold is an ordinary one from now on, its house is asked, the entry is placed, and the
/// others to whom it was offered wait on, at their rank.
/// Refusals: NotFound, StaleVersion, OfferOver (untilAt: since when), and those of a hold.
Outcome<HoldPlaced> acceptOffer(pg::Transaction& tx, const Context& context, WaitingOfferId id, std::int64_t version,
                                std::uint64_t codeDraw);

/// It is not: the place is free at once, and the entry keeps its rank. Refusals: NotFound, StaleVersion, OfferOver.
Outcome<WaitingOfferRow> declineOffer(pg::Transaction& tx, const Context& context, WaitingOfferId id,
                                      std::int64_t version, std::string_view reason);

/// Of an entry that the caller may answer for, newest first. Refusals: NotFound.
Outcome<std::vector<WaitingOfferRow>> showOffers(pg::Transaction& tx, const Context& context, WaitingEntryId entry);
Outcome<WaitingOfferRow> showOffer(pg::Transaction& tx, const Context& context, WaitingOfferId id);

/// Ends an open offer, releases its hold, and records both. Its place and entry are locked. May flush.
void endOffer(pg::Transaction& tx, const Context& context, const WaitingOfferRow& offer, const OfferEnd& end);

/// The hold that somebody on the list gets of a place.
HoldWish holdWishFor(const Context& context, const WaitingEntryRow& entry, const WaitingPeriod& period, PlaceId place,
                     std::uint64_t codeDraw);

} // namespace adempauze
