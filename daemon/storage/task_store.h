#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// Work that waits for somebody.
struct TaskRow {
    TaskId id;
    std::string kind;
    std::string state;
    bool urgent;
    std::optional<ClaimId> stay;
    std::optional<OrderId> order;
    std::optional<CaseId> caseId;
    std::optional<MessageId> message;
    OrganisationId organisation;
    std::optional<Uuid> team;
    std::optional<FacilityId> facility;
    Moment openedAt;
    Moment dueAt;
    std::optional<Moment> overdueAt;
    std::optional<Moment> doneAt;
    std::optional<AccountId> doneBy;
    std::optional<AccountId> assignee; ///< none: the team
    std::optional<std::string> assigneeName;
    std::optional<std::string> placeName; ///< where the stay is now
    std::optional<std::string> facilityAlias;
    std::string data; ///< JSON object
    std::int64_t version;
};

std::span<const pg::Statement> taskStatements();

/// Tasks of an organisation or of a house; of each kind of owner only one is given.
struct TaskOwner {
    std::optional<OrganisationId> organisation{};
    std::optional<FacilityId> facility{};
};

pg::Ticket queueTaskOf(pg::Transaction& tx, TaskId id, const TaskOwner& owner);
pg::Ticket queueOpenTasks(pg::Transaction& tx, const TaskOwner& owner); ///< soonest due first, at most 500
std::vector<TaskRow> takeTasks(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<TaskRow> takeTask(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides on the version that was read.
void queueTaskDone(pg::Transaction& tx, const TaskRow& before, Moment at, AccountId by);

/// Decides on the version that was read. An empty assignee gives it back to the team.
void queueTaskAssigned(pg::Transaction& tx, const TaskRow& before, const std::optional<AccountId>& assignee);

/// Decides on the version that was read, and on nobody having opened the same work since (LaterFacts).
void queueTaskReopened(pg::Transaction& tx, const TaskRow& before);

/// What happened to an owner's tasks after one moment and by another; each at most 200, soonest due or latest done
/// first. Opened and overdue are those that still are; done includes what was called off, and leaves out what `by` did.
struct NewsTickets {
    pg::Ticket opened;
    pg::Ticket overdue;
    pg::Ticket done;
};
NewsTickets queueTaskNews(pg::Transaction& tx, const TaskOwner& owner, Moment after, Moment until, AccountId by);

/// Up to when an account has looked at its tasks.
pg::Ticket queueTaskLook(pg::Transaction& tx, AccountId account);
/// Moves it forward, never back; answers where it is then.
pg::Ticket queueLookAtTasks(pg::Transaction& tx, AccountId account, Moment at);
std::optional<Moment> takeTaskLook(const pg::Transaction& tx, pg::Ticket ticket);

/// A task that waited for its message opens.
void queueTaskOpens(pg::Transaction& tx, TaskId id, Moment at);

} // namespace adempauze
