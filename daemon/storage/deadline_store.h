#pragma once

#include "domain/deadlines.h"
#include "domain/ids.h"
#include "storage/pg.h"

#include <span>
#include <vector>

namespace adempauze {

std::span<const pg::Statement> deadlineStatements();

/// What the order makes due from now on; what no longer is goes. A deadline whose task was opened already stays as it
/// is. Each becomes work some time before: a hearing, reachability and a condition at once, advice two days ahead, the
/// last moment to extend one day, a warning when it is due.
void queueDeadlines(pg::Transaction& tx, OrderId order, const std::vector<Deadline>& deadlines);

/// Opens the tasks of every deadline whose time has come, and ends those that are met or have gone: reachability by a
/// booked stay, the next step by an agreed one. Answers one row for each task opened. Two sweeps open each once.
pg::Ticket queueOrderTasks(pg::Transaction& tx, Moment now);

} // namespace adempauze
