#pragma once

#include "storage/task_store.h"
#include "usecases/context.h"

#include <chrono>

namespace adempauze {

/// How long a tick can be undone.
inline constexpr std::chrono::hours UndoWithin{1};

/// For how long a task can be put off at a time.
inline constexpr std::chrono::hours SnoozeMost{24 * 31};

/// Open tasks of the caller's organisation, and for facility staff of their house, without those that are put off;
/// soonest due first, at most 500.
Outcome<std::vector<TaskRow>> showTasks(pg::Transaction& tx, const Context& context);
Outcome<TaskRow> showTask(pg::Transaction& tx, const Context& context, TaskId id);

/// Done; a step also before it is anybody's work. Who: the organisation whose task it is. Refusals: NotFound,
/// AlreadyDone, StaleVersion. Once a house's paper of an outage is entered (`enter_paper`), its places are free again
/// where nothing stands on them. To have telephoned a house (`phone_round`) is to check it in, with what that refuses
/// (confidence.h).
Outcome<TaskRow> completeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version);

/// To a colleague who can see it, or back to the team. As completeTask; an account that is no such colleague is
/// NotFound, at /accountId.
Outcome<TaskRow> assignTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const std::optional<AccountId>& colleague);

/// Put off until a moment, when it comes back by itself; without one it is back at once. Its due moment stays. As
/// assignTask; besides InvalidInput (/untilAt: not ahead, later than SnoozeMost, or past the due moment of what is
/// urgent; limitAt) and AlreadyDone (it was not put off).
Outcome<TaskRow> snoozeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const std::optional<Snooze>& snooze);

/// It was not done after all. Who: the account that ticked it, within UndoWithin. Refusals: NotFound, TaskNotDone,
/// UndoTooLate, LaterFacts (the same work was opened again since; a house was vouched for by it), StaleVersion.
Outcome<TaskRow> reopenTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version);

} // namespace adempauze
