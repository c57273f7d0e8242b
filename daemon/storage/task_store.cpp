#include "storage/task_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT id, kind, state, urgent, claim_id, order_id, case_id, message_id, organisation_id, team_id, facility_id,
           opened_at, due_at, overdue_at, done_at, data, version
      FROM task
     WHERE (organisation_id = $1 OR facility_id = $2))";
constexpr auto ById = joined(Columns, " AND id = $3");
constexpr auto Open = joined(Columns, " AND state = 'open' ORDER BY due_at, id LIMIT 500");

constexpr pg::Statement FindOne{"task.by_id", ById.data()};
constexpr pg::Statement FindOpen{"task.open_ones", Open.data()};

constexpr pg::Statement Complete{"task.complete", R"(
    WITH completed AS (
        UPDATE task
           SET state = 'done', done_at = $3, done_by = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'open'
        RETURNING id)
    SELECT granted((SELECT count(*) FROM completed)))"};

constexpr pg::Statement Opens{"task.opens", R"(
    UPDATE task
       SET state = 'open', opened_at = $2, version = version + 1
     WHERE id = $1 AND state = 'waiting')"};

constexpr std::array All{FindOne, FindOpen, Complete, Opens};

} // namespace

std::span<const pg::Statement> taskStatements()
{
    return All;
}

pg::Ticket queueTaskOf(pg::Transaction& tx, TaskId id, const TaskOwner& owner)
{
    return tx.queue(FindOne, {owner.organisation, owner.facility, id});
}

pg::Ticket queueOpenTasks(pg::Transaction& tx, const TaskOwner& owner)
{
    return tx.queue(FindOpen, {owner.organisation, owner.facility});
}

std::vector<TaskRow> takeTasks(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<TaskRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        const auto team = rows.maybeText(row, 9);
        found.push_back({.id = rows.id<TaskId>(row, 0),
                         .kind = std::string(rows.text(row, 1)),
                         .state = std::string(rows.text(row, 2)),
                         .urgent = rows.boolean(row, 3),
                         .stay = rows.maybeId<ClaimId>(row, 4),
                         .order = rows.maybeId<OrderId>(row, 5),
                         .caseId = rows.maybeId<CaseId>(row, 6),
                         .message = rows.maybeId<MessageId>(row, 7),
                         .organisation = rows.id<OrganisationId>(row, 8),
                         .team = team ? Uuid::parse(*team) : std::nullopt,
                         .facility = rows.maybeId<FacilityId>(row, 10),
                         .openedAt = rows.moment(row, 11),
                         .dueAt = rows.moment(row, 12),
                         .overdueAt = rows.maybeMoment(row, 13),
                         .doneAt = rows.maybeMoment(row, 14),
                         .data = std::string(rows.text(row, 15)),
                         .version = rows.integer(row, 16)});
    }
    return found;
}

std::optional<TaskRow> takeTask(const pg::Transaction& tx, pg::Ticket ticket)
{
    auto found = takeTasks(tx, ticket);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void queueTaskDone(pg::Transaction& tx, const TaskRow& before, Moment at, AccountId by)
{
    tx.queueDeciding(Complete, {before.id, before.version, at, by}, Refusal::StaleVersion);
}

void queueTaskOpens(pg::Transaction& tx, TaskId id, Moment at)
{
    tx.queue(Opens, {id, at});
}

} // namespace adempauze
