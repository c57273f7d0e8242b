#pragma once

#include "storage/pg.h"
#include "usecases/context.h"

namespace adempauze {

struct Swept {
    int expiredHolds = 0;
    int overdueDepartures = 0;
    int overdueTasks = 0;
    int silentDesks = 0;
    int notArrived = 0; ///< who were expected and did not come
    int expiringHolds = 0; ///< whose holders were warned
    int openedSteps = 0; ///< of protocols, whose time has come
    int snoozedTasks = 0; ///< that are back
    int turnAwaysToFollow = 0; ///< requests without a place that somebody is to ask about
    int returnedPlaces = 0; ///< on loan, that were given back when it was over
    std::int64_t sealedAuditRows = 0;
};

struct SweepRules {
    std::chrono::minutes notArrivedAfter = StayRules{}.notArrivedAfter; ///< the expected arrival
    std::chrono::minutes warnBefore{15}; ///< the expiry of a hold
    const std::vector<Regime>* regimes = nullptr; ///< without them, and protocols, no step is planned or opened
    const std::vector<Protocol>* protocols = nullptr;
};

/// What time alone brings about, in one region: expired holds are recorded, holders warned before that, desks that
/// stayed silent, departures that nobody confirmed and people who did not come become tasks and notices (without a
/// running order the house is asked, and nobody else is told), steps of protocols are planned and become work
/// (plan_follow_up.h), what asked for an exception that nobody answered is called off, holds that came to nothing
/// become turn-aways, which are followed (note_turn_away.h), and whoever was held for under a stated order is
/// missing once that hold ran out, loans that are over are given back, tasks that were put off come back, tasks past
/// their moment are marked, the audit trail is sealed. Two daemons may sweep at once: every step is claimed by its own
/// update or unique key. Commits. `notices`: who is told what, and when.
Swept sweepRegion(pg::Transaction& tx, Moment now, const NoticeRules& notices, const SweepRules& rules = {});

/// The regions there are.
std::vector<RegionId> regions(pg::Connection& connection);

} // namespace adempauze
