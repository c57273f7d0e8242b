#pragma once

#include "storage/task_store.h"
#include "usecases/context.h"

#include <chrono>

namespace adempauze {

/// How long a tick can be undone.
inline constexpr std::chrono::hours UndoWithin{1};

/// Open tasks of the caller's organisation, and for facility staff of their house; soonest due first, at most 500.
Outcome<std::vector<TaskRow>> showTasks(pg::Transaction& tx, const Context& context);
Outcome<TaskRow> showTask(pg::Transaction& tx, const Context& context, TaskId id);

/// Done. Who: the organisation whose task it is. Refusals: NotFound, AlreadyDone, StaleVersion. Once a house's paper of
/// an outage is entered (`enter_paper`), its places are free again where nothing stands on them.
Outcome<TaskRow> completeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version);

/// To a colleague who can see it, or back to the team. As completeTask; an account that is no such colleague is
/// NotFound, at /accountId.
Outcome<TaskRow> assignTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const std::optional<AccountId>& colleague);

/// It was not done after all. Who: the account that ticked it, within UndoWithin. Refusals: NotFound, TaskNotDone,
/// UndoTooLate, LaterFacts (the same work was opened again since), StaleVersion.
Outcome<TaskRow> reopenTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version);

/// What happened since the caller last looked; without a look, in the last 24 hours. Opened and overdue are those that
/// still are. Done leaves out what the caller did.
struct TaskNews {
    std::optional<Moment> lastLookedAt;
    Moment asOf;
    std::vector<TaskRow> opened;
    std::vector<TaskRow> overdue;
    std::vector<TaskRow> done;
};
Outcome<TaskNews> showTaskNews(pg::Transaction& tx, const Context& context);

/// The caller has looked; answers up to when, which never goes back. Refusals: NotInTheFuture.
Outcome<Moment> lookAtTasks(pg::Transaction& tx, const Context& context, Moment lookedAt);

} // namespace adempauze
