#pragma once

#include "storage/squeeze_store.h"
#include "usecases/context.h"

/// Stays whose order changed and that could not follow (task stay_obstructed), once nothing is in their way any more.
namespace adempauze {

/// Queues that those of them follow that can by now, as they would have when their order changed (align_stays.h): told
/// alike, and their task is done. The others stay as they are, with their task. Orders and places are locked. Flushes;
/// does not commit. Answers how many follow.
int followAtLast(pg::Transaction& tx, const Context& context, const std::vector<ObstructedStay>& stays);

/// Those that anything else has freed: a departure, a cancellation, a release, an expiry, the end of a closure.
std::vector<ObstructedStay> freedStays(pg::Transaction& tx, Moment now);

/// One of these, in a transaction of its own, in the name of whoever recorded the decision that it follows; everybody
/// is told. Commits. Answers whether it follows: somebody may have come in its way again, or another daemon was first.
bool followFreed(pg::Transaction& tx, const Context& context, const ObstructedStay& freed);

} // namespace adempauze
