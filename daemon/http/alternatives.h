#pragma once

#include "http/answer.h"
#include "http/exchange.h"
#include "usecases/find_places.h"

namespace adempauze::http {

/// Free places for the same wish, best first, at most five; without `except`. Where none is free, at most five other
/// times. Empty for a caller who may not search.
Instead alternativesTo(Exchange& exchange, const PlaceSearch& search, PlaceId except);

/// What could take a stay over a period instead; the same answer.
Instead alternativesOver(Exchange& exchange, const Period& during, std::optional<Gender> gender, PlaceId except);

/// For somebody who stands at the door with a code, and whose place is not free after all.
Instead alternativesAtTheDoor(Exchange& exchange, std::string_view code, Moment arrivedAt);

} // namespace adempauze::http
