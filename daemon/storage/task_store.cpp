#include "storage/task_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT t.id, t.kind, t.state, t.urgent, t.claim_id, t.order_id, t.case_id, t.message_id, t.organisation_id,
           t.team_id, t.facility_id, t.opened_at, t.due_at, t.overdue_at, t.done_at, t.data, t.version, t.done_by,
           t.assignee_id, a.name, here.place, coalesce(here.alias, house.alias)
      FROM task t
      LEFT JOIN account a ON a.region_id = t.region_id AND a.id = t.assignee_id
      LEFT JOIN LATERAL (SELECT p.name AS place, f.alias
                           FROM placement x
                           JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
                           JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
                          WHERE x.region_id = t.region_id AND x.claim_id = t.claim_id
                            AND x.beside IS NULL
                          ORDER BY x.number DESC LIMIT 1) here ON true
      LEFT JOIN facility house ON house.region_id = t.region_id AND house.id = t.facility_id
     WHERE (t.organisation_id = $1 OR t.facility_id = $2))";
constexpr auto ById = joined(Columns, " AND t.id = $3");
constexpr auto Open = joined(Columns, " AND t.state = 'open' ORDER BY t.due_at, t.id LIMIT 500");
constexpr auto Opened = joined(Columns, R"(
       AND t.state = 'open' AND t.opened_at > $3 AND t.opened_at <= $4 ORDER BY t.due_at, t.id LIMIT 200)");
constexpr auto Overdue = joined(Columns, R"(
       AND t.state = 'open' AND t.overdue_at > $3 AND t.overdue_at <= $4 ORDER BY t.due_at, t.id LIMIT 200)");
constexpr auto Done = joined(Columns, R"(
       AND (t.done_at IS NOT NULL OR t.cancelled_at IS NOT NULL) AND t.done_by IS DISTINCT FROM $5
       AND coalesce(t.done_at, t.cancelled_at) > $3 AND coalesce(t.done_at, t.cancelled_at) <= $4
     ORDER BY coalesce(t.done_at, t.cancelled_at) DESC, t.id LIMIT 200)");

constexpr pg::Statement FindOne{"task.by_id", ById.data()};
constexpr pg::Statement FindOpen{"task.open_ones", Open.data()};
constexpr pg::Statement FindOpened{"task.opened_since", Opened.data()};
constexpr pg::Statement FindOverdue{"task.overdue_since", Overdue.data()};
constexpr pg::Statement FindDone{"task.done_since", Done.data()};

// Whoever ticks off what was to be followed without saying what became of it knows no more.
constexpr pg::Statement Complete{"task.complete", R"(
    WITH completed AS (
        UPDATE task
           SET state = 'done', done_at = $3, done_by = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'open'
        RETURNING region_id, id, turn_away_id),
    followed AS (
        UPDATE turn_away t SET outcome = 'unknown', outcome_at = $3, version = t.version + 1
          FROM completed c
         WHERE t.region_id = c.region_id AND t.id = c.turn_away_id AND t.outcome IS NULL)
    SELECT granted((SELECT count(*) FROM completed)))"};

constexpr pg::Statement Assign{"task.assign", R"(
    WITH assigned AS (
        UPDATE task
           SET assignee_id = $3, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'open'
        RETURNING id)
    SELECT granted((SELECT count(*) FROM assigned)))"};

constexpr pg::Statement Reopen{"task.reopen", R"(
    WITH reopened AS (
        UPDATE task
           SET state = 'open', done_at = NULL, done_by = NULL, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'done'
        RETURNING region_id, id, turn_away_id),
    unfollowed AS (
        UPDATE turn_away t SET outcome = NULL, outcome_at = NULL, version = t.version + 1
          FROM reopened r
         WHERE t.region_id = r.region_id AND t.id = r.turn_away_id AND t.outcome = 'unknown')
    SELECT granted((SELECT count(*) FROM reopened)))"};

constexpr pg::Statement FindLook{"task_look.of_account", R"(
    SELECT looked_at FROM task_look WHERE region_id = region_here() AND account_id = $1)"};

constexpr pg::Statement StoreLook{"task_look.store", R"(
    INSERT INTO task_look (account_id, looked_at) VALUES ($1, $2)
        ON CONFLICT (region_id, account_id) DO UPDATE SET looked_at = greatest(task_look.looked_at, excluded.looked_at)
    RETURNING looked_at)"};

constexpr pg::Statement Opens{"task.opens", R"(
    UPDATE task
       SET state = 'open', opened_at = $2, version = version + 1
     WHERE id = $1 AND state = 'waiting')"};

constexpr std::array All{FindOne, FindOpen, FindOpened, FindOverdue, FindDone, Complete,
                         Assign,  Reopen,   FindLook,   StoreLook,   Opens};

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
                         .doneBy = rows.maybeId<AccountId>(row, 17),
                         .assignee = rows.maybeId<AccountId>(row, 18),
                         .assigneeName = rows.maybeText(row, 19),
                         .placeName = rows.maybeText(row, 20),
                         .facilityAlias = rows.maybeText(row, 21),
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

void queueTaskAssigned(pg::Transaction& tx, const TaskRow& before, const std::optional<AccountId>& assignee)
{
    tx.queueDeciding(Assign, {before.id, before.version, assignee}, Refusal::StaleVersion);
}

void queueTaskReopened(pg::Transaction& tx, const TaskRow& before)
{
    tx.queueDeciding(Reopen, {before.id, before.version}, Refusal::StaleVersion);
}

NewsTickets queueTaskNews(pg::Transaction& tx, const TaskOwner& owner, Moment after, Moment until, AccountId by)
{
    const auto& [organisation, facility] = owner;
    return {.opened = tx.queue(FindOpened, {organisation, facility, after, until}),
            .overdue = tx.queue(FindOverdue, {organisation, facility, after, until}),
            .done = tx.queue(FindDone, {organisation, facility, after, until, by})};
}

pg::Ticket queueTaskLook(pg::Transaction& tx, AccountId account)
{
    return tx.queue(FindLook, {account});
}

pg::Ticket queueLookAtTasks(pg::Transaction& tx, AccountId account, Moment at)
{
    return tx.queue(StoreLook, {account, at});
}

std::optional<Moment> takeTaskLook(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return rows.empty() ? std::nullopt : std::optional(rows.moment(0, 0));
}

void queueTaskOpens(pg::Transaction& tx, TaskId id, Moment at)
{
    tx.queue(Opens, {id, at});
}

} // namespace adempauze
