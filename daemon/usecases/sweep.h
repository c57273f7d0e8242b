#pragma once

#include "storage/pg.h"

namespace adempauze {

struct Swept {
    int expiredHolds = 0;
    int overdueDepartures = 0;
    int overdueTasks = 0;
    int silentDesks = 0;
    int orderTasks = 0; ///< opened, of deadlines of orders
    std::int64_t sealedAuditRows = 0;
};

/// What time alone brings about, in one region: expired holds are recorded, desks that stayed silent and departures
/// that nobody confirmed become tasks and notices, what orders make due becomes work, tasks past their moment are
/// marked, the audit trail is sealed. Two daemons may sweep at once: every step is claimed by its own update or unique
/// key. Commits.
Swept sweepRegion(pg::Transaction& tx, Moment now);

/// The regions there are.
std::vector<RegionId> regions(pg::Connection& connection);

} // namespace adempauze
