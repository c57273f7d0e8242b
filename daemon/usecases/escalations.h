#pragma once

#include "storage/escalation_store.h"
#include "storage/task_store.h"
#include "usecases/context.h"

namespace adempauze {

struct Escalated {
    int told = 0;
    int overtaken = 0; ///< steps that came and were passed over
};

/// Tells the next one of whatever nobody has in hand, in the daemon's own region; of each task at most one step, the
/// latest that has come. Two daemons may do so at once: a task is locked, and looked at again, before anybody is told
/// of it, and a step is written once. Commits.
Escalated escalateRegion(pg::Transaction& tx, const Context& daemon);

/// How far an open task of a stay, or of its order, is escalated.
struct EscalatedTask {
    TaskId id;
    std::string kind;
    Escalation escalation;
};
/// Soonest due first; only of tasks that a rule is about. Who: whoever may see the stay (NotFound).
Outcome<std::vector<EscalatedTask>> showEscalationsOfStay(pg::Transaction& tx, const Context& context, ClaimId stay);

/// How far tasks are escalated, asked beside whatever else is asked of them.
LyingTickets queueEscalationsOf(pg::Transaction& tx, const Context& context, const std::vector<TaskId>& tasks);

void putEscalations(std::vector<TaskRow>& tasks, const pg::Transaction& tx, const LyingTickets& tickets,
                    const Context& context);

/// Puts it beside the task as it stands now, after a change of the caller's; nothing beside one that is not open.
void putEscalation(TaskRow& task, const pg::Transaction& tx, const LyingTickets& tickets, const Context& context);

} // namespace adempauze
