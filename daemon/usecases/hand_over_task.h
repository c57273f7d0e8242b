#pragma once

#include "storage/hand_over_store.h"
#include "storage/task_store.h"
#include "usecases/context.h"

namespace adempauze {

/// Whom a task is offered to: an organisation, and where that is said one of its teams, or one account of it.
struct HandOverWish {
    HandOverId id; ///< fresh
    TaskId task;
    std::int64_t version; ///< of the task
    OrganisationId to;
    std::optional<AccountId> account{};
    std::optional<Uuid> team{}; ///< not with an account
};

/// An open task is offered to somebody else; it stays whose it is until they take it. Who: the organisation whose task
/// it is. Another organisation must take part in the task's case, or it would learn of it; a team is one of its own.
/// Refusals: NotFound, StaleVersion, InvalidInput (/organisationId, /accountId, /teamId), AnswerTheOffer (of the lead,
/// to whom was not asked), AlreadyDone (it is on offer already, or not open).
Outcome<HandOverRow> offerTask(pg::Transaction& tx, const Context& context, const HandOverWish& wish);

/// Waiting for the caller's organisation to answer, or for somebody's answer to it.
Outcome<std::vector<HandOverRow>> showHandOvers(pg::Transaction& tx, const Context& context);

/// Taken or not by the account it was offered to, or anybody of the organisation (whose team it is for says who is told
/// first, as of any task; others may stand in for them); or withdrawn by whoever offered. Taken, it is theirs from then
/// on, and that team's. Refusals: NotFound, AlreadyDone, StaleVersion (the task changed just
/// now).
enum class HandOverAnswer { Accept, Decline, Withdraw };
Outcome<HandOverRow> answerHandOver(pg::Transaction& tx, const Context& context, HandOverId id, HandOverAnswer answer);

} // namespace adempauze
