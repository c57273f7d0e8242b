#pragma once

#include "storage/pg.h"
#include "usecases/context.h"

namespace adempauze {

/// What time and free places bring about on the waiting list of the context's region: offers that are over make room
/// for the next, entries for which a place would come too late end, and whoever waits is offered the best place that is
/// firmly free for them, first in rank first, held until the offer's deadline. A place that an entry did not want, or
/// let pass, in the last day is not offered to it again. However the place came free: by departure, cancellation,
/// release, expiry or the end of a closure. One at a time in a region; two daemons offer nothing twice. Commits.
/// Answers how many offers were made.
int offerFreedPlaces(pg::Transaction& tx, const Context& context);

} // namespace adempauze
