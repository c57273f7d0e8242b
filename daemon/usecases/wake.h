#pragma once

#include "storage/pg.h"
#include "time/period.h"

#include <chrono>

namespace adempauze {

/// How long holds stay open at most while their house has its paper to enter.
inline constexpr std::chrono::hours PaperMost{24 * 7};

struct OutageRules {
    std::chrono::minutes paperAfter{15}; ///< without a daemon; what is shorter, houses wait for
    std::chrono::minutes holdsLast{90}; ///< what expires within so long of its end nobody could have renewed in time
};

/// Somebody sweeps the region, as of `now`; `real` is the machine's clock, by which an outage is measured. Call it
/// before the sweep, and often against `paperAfter`.
///
/// Where nobody did for that long, houses had to go by their paper, and an empty bed in the books may have somebody in
/// it: who came on a hold that has expired since, who moved, who was let in without asking. Nothing that the daemon
/// knows could tell, so it does not guess. Every house is asked by an urgent task, and until somebody there ticks it
/// off (tasks.h), nothing in that house is called free or promised: not searched for, held, offered or published. What
/// did happen can be recorded all the while. The holds of before stay open until then and for `holdsLast` after it (a
/// week at most), so that codes still open the door in the books. Answers how many houses are asked. Commits.
int wakeRegion(pg::Transaction& tx, Moment now, Moment real, const OutageRules& rules);

} // namespace adempauze
