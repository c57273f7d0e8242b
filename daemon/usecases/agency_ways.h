#pragma once

#include "storage/delivery_store.h"
#include "storage/way_store.h"
#include "usecases/context.h"

#include <chrono>

/// How each way to an organisation goes, and what a person may do about it.
///
/// Who, everywhere: placement worker, coordinator, administrator. Refusals, everywhere: NotYours, NotFound.
namespace adempauze {

/// How far back it is looked: no message waits longer.
inline constexpr std::chrono::hours WaysLookBack{24 * 90};

/// Every way of the region. What was given up is counted where the caller may have it tried again.
Outcome<std::vector<WayRow>> showWays(pg::Transaction& tx, const Context& context);

/// A message that says nothing, on this way alone; it alerts nobody. Further refusals: AlreadyDone (disabled, or, with
/// `limitAt`, from when on there may be another, a case worker on the heels of one: nobody fills somebody's mailbox).
Outcome<DeliveryRow> tryWay(pg::Transaction& tx, const Context& context, const WayTo& to);
inline constexpr std::chrono::minutes BetweenTrials{1};

/// How many deliveries are due now.
struct WayRetried {
    int waiting = 0; ///< were to be tried again later
    int givenUp = 0;
};

/// What waits after a failure is tried now, and what was given up once more: where it is about a case, hold or stay of
/// the caller's organisation, or was told to it, and nobody was told by telephone or has seen it. Whether it is still
/// to be told is judged when it leaves, as of every message (domain/delivery.h). At most RetriedMost at a time. What a
/// system that asked for rest is not to get yet stays where it is. Further refusals: AlreadyDone (disabled).
Outcome<WayRetried> retryWay(pg::Transaction& tx, const Context& context, const WayTo& to);

} // namespace adempauze
