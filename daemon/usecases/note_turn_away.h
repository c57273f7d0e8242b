#pragma once

#include "storage/place_request_store.h"
#include "usecases/find_places.h"

/// A request that gets no place is noted by the daemon itself, once (domain/turn_away.h says what one request is).
namespace adempauze {

/// A request was turned away: a search that found nothing to hold, a hold or a booking that was refused. Nothing is
/// noted where its asker has a place for it meanwhile, and nothing is written where it already says so. Commits.
/// Whoever asks for places is noted: police liaison, placement worker, coordinator, facility staff; nobody else.
void noteTurnAway(pg::Transaction& tx, const Context& context, const PlaceRequest& request, TurnAwayReason reason);

/// Whoever asks, for what, under which imposition, and by which id if they say one.
PlaceRequest requestOf(const Context& context, const std::optional<Uuid>& id, const Needs& needs,
                       const std::optional<Moment>& imposedAt);

/// Why a search found nothing to hold; none where it did.
std::optional<TurnAwayReason> whyNothing(const FoundPlaces& found);

/// The hold could not be booked: its asker's request was turned away, unless it is booked later. Commits.
void noteRefusedBooking(pg::Transaction& tx, const Context& context, ClaimId hold, TurnAwayReason reason);

/// A place for a resident afterwards was refused: the request is the stay's own, and the hold that is placed for it
/// later answers it. Commits.
void noteRefusedFollowOn(pg::Transaction& tx, const Context& context, ClaimId stay, TurnAwayReason reason);

/// A place could not be offered to somebody who waits, or not be had by their yes: the request is that of whoever put
/// them on the list. Commits.
void noteRefusedOffer(pg::Transaction& tx, const Context& context, WaitingEntryId entry, TurnAwayReason reason);

/// They waited until any place would come too late, within the change that takes them off the list. Locks their
/// requests, so nothing else may be locked after it. Flushes, does not commit.
void noteWaitedInVain(pg::Transaction& tx, const std::vector<Uuid>& entries, Moment now);

/// Holds that expired, were declined, refused at the door or made way with nothing instead, within a change that takes
/// them off the list. Locks their requests, so nothing else may be locked after it. Flushes, does not commit.
void noteFailedHolds(pg::Transaction& tx, const std::vector<Uuid>& holds, Moment now);

} // namespace adempauze
