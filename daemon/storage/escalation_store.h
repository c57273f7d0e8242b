#pragma once

#include "domain/escalation.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Tasks that are left lying, as far as the rules look at them, and who was told of them. What is to come is reckoned
/// (domain/escalation.h), never kept.
namespace adempauze {

/// An open task that a rule is about.
struct LyingTask {
    TaskId id;
    std::string kind;
    std::optional<ClaimId> stay{};
    std::optional<OrderId> order{};
    std::optional<CaseId> caseId{};
    std::optional<FacilityId> facility{};
    EscalationFacts facts; ///< without heldBy, which depends on the moment
    std::optional<AccountId> assignee{};
    bool canSignIn = false; ///< whoever has it
    Moment takenAt; ///< by whoever has it
    std::optional<Moment> snoozedUntil{};
    std::optional<HeldBy> acknowledged{};
};

/// Who has it in hand at a moment.
std::optional<HeldBy> heldBy(const LyingTask& task, Moment now);

std::span<const pg::Statement> escalationStatements();

/// Open tasks whose rule may have a step that came and was not written yet; the latest due first, at most 2000.
pg::Ticket queueLying(pg::Transaction& tx, const EscalationRules& rules, Moment now);
/// Open tasks of a stay, and of the order that it rests on.
pg::Ticket queueLyingOfStay(pg::Transaction& tx, ClaimId stay, const EscalationRules& rules);
/// Of these, those that are open and that nobody changes just now; nobody does until this transaction ends.
pg::Ticket queueLockLying(pg::Transaction& tx, const std::vector<TaskId>& tasks);
std::vector<TaskId> takeTaskIds(const pg::Transaction& tx, pg::Ticket ticket);

struct LyingTickets {
    pg::Ticket tasks;
    pg::Ticket participants;
    pg::Ticket kept;
};
LyingTickets queueLyingTasks(pg::Transaction& tx, const std::vector<TaskId>& tasks, const EscalationRules& rules);
/// Those of them that are open and that a rule is about. `zone`: of what has neither a house nor an order.
std::vector<LyingTask> takeLyingTasks(const pg::Transaction& tx, const LyingTickets& tickets, const Zone& zone);

/// What became of a step that came.
struct EscalationRow {
    TaskId task;
    Moment dueAt; ///< that it was reckoned from
    int number;
    Moment at;
    Moment recordedAt;
    std::optional<OrganisationId> told{}; ///< none: overtaken
    std::optional<MessageId> message{}; ///< that tells them; queued before
    std::optional<NoticeKind> notice{}; ///< that told of it first
    bool regardless = false; ///< of somebody having it in hand
};
/// Decides: a step is told once, whoever looks (AlreadyDone).
void queueEscalated(pg::Transaction& tx, const EscalationRow& row);

/// Organisations that were told of a task by a step, whatever moment it was reckoned from, and that still take part.
pg::Ticket queueToldOf(pg::Transaction& tx, TaskId task);
std::vector<OrganisationId> takeTold(const pg::Transaction& tx, pg::Ticket ticket);

/// Whether an account that can still sign in has the task.
pg::Ticket queueHasSomebody(pg::Transaction& tx, TaskId task);
bool takeHasSomebody(const pg::Transaction& tx, pg::Ticket ticket);

/// Nobody else takes the task on until this transaction ends.
void queueLockTask(pg::Transaction& tx, TaskId task);
/// Taken on by an account, which makes it its organisation's. Decides: that the task is open, and still had by nobody
/// but `before` (TakenOn).
struct TakingOn {
    TaskId task;
    std::optional<AccountId> before{};
    AccountId by;
    OrganisationId organisation;
    Moment at;
};
void queueTakeOn(pg::Transaction& tx, const TakingOn& taking);

} // namespace adempauze
