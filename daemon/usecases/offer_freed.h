#pragma once

#include "storage/pg.h"
#include "usecases/context.h"

namespace adempauze {

/// What time and free places bring about on the waiting list of the context's region. Offers that are over make room
/// for the next. Entries for which any place would come too late end: their organisation is told, and has a task.
/// Entries whose accepted hold ran out, or was declined by its house, wait again at their rank. Whoever waits is
/// offered the best place that is firmly free for them, a family the best unit, first in rank first, held until the
/// offer's deadline. A place that an entry did not want, or let pass, in the last day is not offered to it again.
/// However the place came free: by departure, cancellation, release, expiry or the end of a closure. One round looks at
/// everybody who needs a place by now, and at the first in rank of those who need one later, for so many moments; the
/// others are looked at from the moment they need it. One at a time in a region; two daemons offer nothing twice.
/// Commits. Answers how many offers were made.
int offerFreedPlaces(pg::Transaction& tx, const Context& context);

} // namespace adempauze
