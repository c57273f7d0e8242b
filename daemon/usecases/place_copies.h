#pragma once

#include "domain/occupancy.h"
#include "usecases/context.h"

#include <limits>
#include <memory>

namespace adempauze {

struct PlaceCandidate;

/// A copy of what stands on the places of each region, for as long as the daemon runs. Every search first asks the
/// database what changed since, in one round trip, and so sees exactly what its own transaction sees, whatever other
/// daemons do; only the long road over all that did not change is saved. Any thread.
class PlaceCopies {
public:
    struct Copy; ///< one region's

    PlaceCopies();
    ~PlaceCopies();
    PlaceCopies(const PlaceCopies&) = delete;
    PlaceCopies& operator=(const PlaceCopies&) = delete;

    std::shared_ptr<Copy> of(RegionId region);

private:
    struct All;
    std::unique_ptr<All> m_all;
};

/// Every place of the region that one person may have, as a search for this wish must see it, or for a family every
/// unit that it may take whole, each by its first place; in no order. Sends what is queued; does not commit. Of places
/// where what stands in the way will be over it is known what comes after; but not where enough can be held for an
/// answer of `most` places: nobody is told then.
std::vector<PlaceCandidate> candidatesFor(pg::Transaction& tx, const Context& context, const Wish& wish,
                                          std::size_t most = std::numeric_limits<std::size_t>::max());

/// The same for one person who comes at `from`, whatever they wish; what comes after an obstacle is not known then.
std::vector<PlaceCandidate> candidatesFrom(pg::Transaction& tx, const Context& context, Moment from);

Candidates factsOf(const std::vector<PlaceCandidate>& places); ///< as long as they stay where they are

} // namespace adempauze
