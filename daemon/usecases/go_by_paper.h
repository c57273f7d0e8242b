#pragma once

#include "storage/pg.h"
#include "usecases/context.h"

namespace adempauze {

struct HouseOnPaper {
    FacilityId house;
    Moment since;
};

/// A house alone cannot be reached, or cannot reach the daemon, and goes by its paper from a moment on: the same as an
/// outage of the daemon (wake.h), for this house. From now until somebody there ticks off the urgent task `enter_paper`
/// that opens, none of its beds is called free, promised, offered, lent or given back, since nobody knows who is in it.
/// What did happen can be recorded all the while. Its open holds stay open until then, a week at most, and as long
/// after it as any hold; never shorter than they would have been. Who: staff of the house, administrator. Refusals:
/// NotFound, NotInTheFuture, InvalidInput (longer ago than a week; limitAt), AlreadyDone (fromAt: since when).
Outcome<HouseOnPaper> goByPaper(pg::Transaction& tx, const Context& context, FacilityId house, Moment since);

} // namespace adempauze
