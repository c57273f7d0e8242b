#pragma once

#include "domain/occupancy.h"
#include "storage/facility_store.h"
#include "usecases/context.h"

#include <functional>
#include <memory>
#include <vector>

namespace adempauze {

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

/// A search looks ahead; so far back from now, and no further, it knows what stood on a place. Late entries and desks
/// whose clocks differ are well within it.
inline constexpr std::chrono::days LookBackMost{7};

/// A place, or for a family a unit that it would take whole, as a search for one wish sees it.
struct SeenPlace {
    const PlaceCandidate* row; ///< of a unit, one that was made for it
    Outlook outlook;
    const Occupancy* stands{nullptr}; ///< none of a unit, whose outlook has all of it

    const PlaceFacts& facts() const { return row->facts; }
};

/// Every place of a region, and what stands on it, as one transaction sees it.
class RegionSeen {
public:
    /// Sends what is queued; does not commit.
    RegionSeen(pg::Transaction& tx, const Context& context);
    ~RegionSeen();

    /// Shows each place that may be had by whoever wishes so, in no order, while it is at hand; then all that were
    /// `wanted`, where they lie. Only for as long as this runs, and nobody learns of anything new before it has: it
    /// must not wait.
    using Wanted = std::function<bool(SeenPlace& place)>;
    using Use = std::function<void(std::vector<SeenPlace>& places)>;
    void look(const Wish& wish, const Wanted& wanted, const Use& use) const;

    struct Reading;

private:
    std::shared_ptr<PlaceCopies::Copy> m_copy;
    std::unique_ptr<Reading> m_reading;
    Moment m_now;
};

/// Fills in what it is taken for after `from` (`Outlook::later`).
void lookBeyond(SeenPlace& place, Moment from, Moment now);

struct KeptPlace {
    PlaceCandidate row;
    Outlook outlook;
};

/// The same places to keep, for whoever comes at the wish's beginning, whatever else they wish; for one person it is
/// not known what comes after an obstacle. Sends what is queued; does not commit.
std::vector<KeptPlace> candidatesFor(pg::Transaction& tx, const Context& context, const Wish& wish);

} // namespace adempauze
