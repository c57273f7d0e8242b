#pragma once

#include "domain/protocol.h"
#include "domain/regime.h"
#include "storage/pg.h"

#include <vector>

namespace adempauze {

/// Brings the steps of marked cases to what protocols and facts make of them now, then opens those whose time has
/// come; answers how many it opened. Open steps move with what they count from, those that lost their reason are called
/// off and say why, done ones stay. Two daemons may do so at once. Does not commit.
int planFollowUp(pg::Transaction& tx, Moment now, const std::vector<Regime>& regimes,
                 const std::vector<Protocol>& protocols);

/// The files may have changed since: every case that has steps to come is planned again, bit by bit. Commits.
void planEverythingAgain(pg::Transaction& tx, Moment now);

} // namespace adempauze
