#pragma once

#include "http/answer.h"
#include "http/exchange.h"
#include "usecases/find_places.h"

namespace adempauze::http {

/// Free places for the same wish, best first, at most five; without `except`. Where none is free, at most five other
/// times, and as many places that other regions show. Empty for a caller who may not search.
Instead alternativesTo(Exchange& exchange, const PlaceSearch& search, PlaceId except);

/// What could take a stay over a period instead; the same answer. For somebody who is known, houses that are not for
/// them are left out: that is a question about them, and whoever has asked too many is told of no place.
Instead alternativesOver(Exchange& exchange, const SomeStay& stay, PlaceId except, const ForWhom& whom);

/// Where else somebody on the waiting list would fit; that is a question about them as well.
Instead alternativesForWaiting(Exchange& exchange, WaitingEntryId entry, PlaceId except);

/// The "no" to a question where somebody could go; with Retry-After in seconds where it is one too many.
Response refusedQuestion(const Exchange& exchange, const No& no);

/// A question where somebody could go, asked before the change that will answer it: 429 if it is one too many.
std::optional<Response> askedTooMuch(Exchange& exchange, const SafetyQuestion& question);
std::optional<Response> askedTooMuchOfEach(Exchange& exchange, const std::vector<SafetyQuestion>& questions);
/// The same about people on the waiting list, and the house of a place, or every house.
std::optional<Response> askedTooMuchOfWaiting(Exchange& exchange, const std::vector<WaitingEntryId>& entries,
                                              const std::optional<PlaceId>& place);

/// For somebody who stands at the door with a code, and whose place is not free after all.
Instead alternativesAtTheDoor(Exchange& exchange, std::string_view code, Moment arrivedAt);

} // namespace adempauze::http
