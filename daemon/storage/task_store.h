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

/// A task that waited for its message opens.
void queueTaskOpens(pg::Transaction& tx, TaskId id, Moment at);

} // namespace adempauze
