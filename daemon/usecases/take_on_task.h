#pragma once

#include "storage/task_store.h"
#include "usecases/context.h"

namespace adempauze {

/// The caller has it in hand from now on, which stops its escalation; it is back with the team by assignTask without a
/// colleague. Of two who take it on at once one has it. Who: the organisation whose task it is, and any that was told
/// of it while nobody had it, which makes it theirs. What an account has that cannot sign in any more is nobody's.
/// Refusals: NotFound, AlreadyDone (the task is, or the caller has it), TakenOn (somebody else has it),
/// AnswerTheOffer (it asks somebody else to take a lead over).
Outcome<TaskRow> takeOnTask(pg::Transaction& tx, const Context& context, TaskId id);

} // namespace adempauze
