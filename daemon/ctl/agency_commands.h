#pragma once

#include "ctl/invocation.h"

#include <chrono>

namespace adempauze::ctl {

struct AgencyTestWish {
    std::string organisation; ///< its name
    std::string region; ///< needed only when two regions have an organisation of that name
    int waitSeconds = 30; ///< for the daemon to send
};

/// Queues a message that says nothing, on every way that the organisation has, waits until the daemon has sent it and
/// says what became of it on each. Failure when it did not arrive on one, TryAgain when one is still queued.
Exit testAgency(const Invocation& invocation, const AgencyTestWish& wish);

/// How many deliveries there are, by region, channel, state and reason, and how old the oldest of them is. Failure when
/// some that should have left an hour ago are still queued.
Exit showDeliveries(const Invocation& invocation);

} // namespace adempauze::ctl
