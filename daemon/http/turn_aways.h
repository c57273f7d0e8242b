#pragma once

#include "http/exchange.h"
#include "usecases/note_turn_away.h"
#include "wire/hold_messages.h"
#include "wire/place_messages.h"

#include <functional>

/// Requests without a place are noted after the answer is known, each in a transaction of its own: what was refused has
/// left nothing behind by then (note_turn_away.h).
namespace adempauze::http {

/// A search in which nothing can be held, unless the screen only watches.
void noteSearch(Exchange& exchange, const wire::PlaceSearch& wish, const PlaceSearch& search, const FoundPlaces& found);

/// What is done about a refused hold, and about a hold that is refused its booking. Refers to its arguments.
std::function<void(TurnAwayReason)> notingHold(Exchange& exchange, const wire::PlaceHold& wish,
                                               std::optional<Moment> imposedAt);
std::function<void(TurnAwayReason)> notingBooking(Exchange& exchange);
/// About a refused hold for afterwards, and a refused offer to one who waits, or its acceptance.
std::function<void(TurnAwayReason)> notingFollowOn(Exchange& exchange);
std::function<void(TurnAwayReason)> notingOffer(Exchange& exchange, WaitingEntryId entry);
std::function<void(TurnAwayReason)> notingAcceptance(Exchange& exchange);

} // namespace adempauze::http
