#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Tasks on their way to somebody else.
namespace adempauze {

struct HandOverRow {
    HandOverId id;
    TaskId task;
    std::string kind{}; ///< of the task
    std::optional<std::string> protocol{}; ///< of the task, where it is a step
    Moment dueAt{}; ///< of the task
    std::optional<CaseId> caseId{};
    OrganisationId from;
    OrganisationId to;
    std::optional<AccountId> toAccount{}; ///< by name; none: whoever of the organisation takes it on
    std::optional<Uuid> toTeam{}; ///< that has it once it is taken; never with an account
    std::optional<std::string> toTeamName{};
    Moment offeredAt;
    AccountId offeredBy;
    std::optional<std::string> answer{}; ///< accepted, declined, withdrawn
    std::optional<Moment> answeredAt{};
    std::int64_t taskVersion = 1;
};

std::span<const pg::Statement> handOverStatements();

/// Those that wait for an organisation's answer, or that it waits for; soonest due first.
pg::Ticket queueHandOvers(pg::Transaction& tx, OrganisationId organisation);
pg::Ticket queueHandOver(pg::Transaction& tx, HandOverId id, OrganisationId organisation);
std::vector<HandOverRow> takeHandOvers(const pg::Transaction& tx, pg::Ticket ticket);

/// Whether an organisation takes part in a task's case, or the case is its own. One row if so.
pg::Ticket queueTakesPart(pg::Transaction& tx, TaskId task, OrganisationId organisation);

/// Decides: a task is offered to one at a time (AlreadyDone).
void queueOffer(pg::Transaction& tx, const HandOverRow& row);
/// Decides: it was answered already (AlreadyDone).
void queueAnswer(pg::Transaction& tx, HandOverId id, std::string_view answer, Moment at, AccountId by);
/// The task is the other organisation's from now on; decides on the version that was read, and on its being that of
/// whoever offered it (StaleVersion).
void queueTaken(pg::Transaction& tx, const HandOverRow& row, Moment at);
/// Goes after whatever makes tasks another organisation's otherwise than by its answer: what was offered of them before
/// is withdrawn, and both organisations hear of that. Without `by`, it went by itself.
void queueLostOffersWithdrawn(pg::Transaction& tx, Moment at, std::optional<AccountId> by);

} // namespace adempauze
