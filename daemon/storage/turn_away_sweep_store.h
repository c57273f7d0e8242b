#pragma once

#include "storage/pg.h"

#include <span>

namespace adempauze {

std::span<const pg::Statement> turnAwaySweepStatements();

/// What time brings about for requests without a place. Those whose asker has a place since (booked or lived in; a hold
/// may yet expire) become "placed", and whoever was to follow them, or to look for somebody who did not arrive, need
/// not. Those that are still open some hours after they were last asked (domain/turn_away.h) open the task
/// follow_up_turn_away for the organisation that asked, due a day later; what happened more than two weeks ago is
/// history. One row of the ticket for each.
struct TurnAwaySweep {
    pg::Ticket placed;
    pg::Ticket toFollow;
};
TurnAwaySweep queueSweepTurnAways(pg::Transaction& tx, Moment now);

} // namespace adempauze
