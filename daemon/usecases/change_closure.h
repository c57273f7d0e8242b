#pragma once

#include "storage/closure_store.h"
#include "usecases/context.h"

namespace adempauze {

/// Places that are out of service, or will be. Facility staff see their own house.
/// Who: administrator, manager, facility staff.
Outcome<std::vector<ClosureRow>> showClosures(pg::Transaction& tx, const Context& context);

struct ClosureEnd {
    ClosureId id;
    std::int64_t version;
    std::optional<Moment> until{}; ///< none: not known yet. At or before its beginning: it never was
};

/// Opens a place sooner, now, or later than was said. One that has not begun can be withdrawn.
/// Who: administrator. Refusals: NotFound, StaleVersion, TimeRunsBackwards (it has begun), PlaceTaken and PlaceClosed
/// (what stands on the place after it, from when until when, and the latest end that leaves it alone), AlreadyDone (the
/// place has moved away, or is to).
Outcome<ClosureRow> changeClosure(pg::Transaction& tx, const Context& context, const ClosureEnd& wish);

} // namespace adempauze
