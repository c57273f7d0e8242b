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
/// where nothing stands on them. An offer of the lead is answered, not ticked off (AnswerTheOffer). To have telephoned
/// a house (`phone_round`) is to check it in, with what that refuses (confidence.h).
Outcome<TaskRow> completeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version);

/// To a colleague who can see it, to a team of the caller's organisation, or back to the team that it is of. As
/// completeTask; an account that is no such colleague is NotFound, at /accountId, a team that is none at /teamId. An
/// offer of the lead to somebody by name stays with them (AnswerTheOffer).
Outcome<TaskRow> assignTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const TaskAssignment& to);

/// Put off until a moment, when it comes back by itself; without one it is back at once. Its due moment stays. As
/// assignTask; besides InvalidInput (/untilAt: not ahead, later than SnoozeMost, or past the due moment of what is
/// urgent; limitAt) and AlreadyDone (it was not put off).
Outcome<TaskRow> snoozeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const std::optional<Snooze>& snooze);

/// It was not done after all. Who: the account that ticked it, within UndoWithin. Refusals: NotFound, TaskNotDone,
/// UndoTooLate, LaterFacts (the same work was opened again since; a house was vouched for by it, or an offer of the
/// lead answered), StaleVersion.
Outcome<TaskRow> reopenTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version);

} // namespace adempauze
