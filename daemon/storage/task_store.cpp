#include "storage/task_store.h"

#include "storage/joined.h"
#include "storage/sight_sql.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT t.id, t.kind, t.state, t.urgent, t.claim_id, t.order_id, t.case_id, t.message_id, t.organisation_id,
           t.team_id, t.facility_id, t.opened_at, t.due_at, t.overdue_at, t.done_at, t.data, t.version, t.done_by,
           t.assignee_id, a.name, here.place, coalesce(here.alias, house.alias), t.protocol, t.number, t.due_from,
           t.due_from_at, t.opens_at, t.cancelled_at, t.cancelled_why, t.snoozed_until, t.snoozed_why,
           crew.ids
      FROM task t
      LEFT JOIN account a ON a.region_id = t.region_id AND a.id = t.assignee_id
      LEFT JOIN LATERAL (SELECT p.name AS place, f.alias
                           FROM claim_here(t.region_id, t.claim_id, )";
constexpr char Rest[] = R"() x
                           JOIN place p ON p.region_id = t.region_id AND p.id = x.place_id
                           JOIN facility f ON f.region_id = t.region_id AND f.id = x.facility_id) here ON true
      LEFT JOIN facility house ON house.region_id = t.region_id AND house.id = t.facility_id)";

template<std::size_t N>
consteval auto asOf(const char (&now)[N])
{
    return joined(joined(joined(joined(Columns, now), Rest), sight::WithTeams), " WHERE ");
}

constexpr auto OwnedOrTold = joined(asOf("$4"), sight::OfTasksOrTold);
constexpr auto ById = joined(OwnedOrTold, " AND t.id = $5");
constexpr auto Open = joined(OwnedOrTold, R"(
       AND t.state = 'open' AND (t.snoozed_until IS NULL OR t.snoozed_until <= $4) ORDER BY t.due_at, t.id LIMIT 500)");
constexpr auto OfCase = joined(asOf("$2"), R"(
           t.case_id = $1 AND t.protocol IS NOT NULL ORDER BY t.due_at, t.kind, t.number, t.id LIMIT 1000)");
constexpr auto Owned = joined(joined(asOf("$6"), sight::OfTasks), sight::OfTeams);
constexpr auto Opened = joined(Owned, R"(
       AND t.state = 'open' AND t.opened_at > $7 AND t.opened_at <= $6 ORDER BY t.due_at, t.id LIMIT 200)");
constexpr auto Overdue = joined(Owned, R"(
       AND t.state = 'open' AND t.overdue_at > $7 AND t.overdue_at <= $6 ORDER BY t.due_at, t.id LIMIT 200)");
constexpr auto Done = joined(Owned, R"(
       AND (t.done_at IS NOT NULL OR t.cancelled_at IS NOT NULL) AND t.done_by IS DISTINCT FROM $8
       AND coalesce(t.done_at, t.cancelled_at) > $7 AND coalesce(t.done_at, t.cancelled_at) <= $6
     ORDER BY coalesce(t.done_at, t.cancelled_at) DESC, t.id LIMIT 200)");
constexpr auto OfNobody = joined(Owned, R"(
       AND t.state = 'open' AND (t.snoozed_until IS NULL OR t.snoozed_until <= $6) AND t.assignee_id IS NULL
     ORDER BY t.kind = 'complete_details' DESC, t.urgent DESC, t.due_at, t.id LIMIT 200)");

constexpr pg::Statement FindOne{"task.by_id", ById.data()};
constexpr pg::Statement FindOpen{"task.open_ones", Open.data()};
constexpr pg::Statement FindOfCase{"task.steps_of_case", OfCase.data()};
constexpr pg::Statement FindOpened{"task.opened_since", Opened.data()};
constexpr pg::Statement FindOverdue{"task.overdue_since", Overdue.data()};
constexpr pg::Statement FindDone{"task.done_since", Done.data()};
constexpr pg::Statement FindOfNobody{"task.of_nobody", OfNobody.data()};

// Whoever ticks off what was to be followed without saying what became of it knows no more.
constexpr pg::Statement Complete{"task.complete", R"(
    WITH completed AS (
        UPDATE task
           SET state = 'done', done_at = $3, done_by = $4, snoozed_until = NULL, snoozed_why = NULL,
               version = version + 1
         WHERE id = $1 AND version = $2 AND state IN ('planned', 'open')
        RETURNING region_id, id, turn_away_id),
    followed AS (
        UPDATE turn_away t SET outcome = 'unknown', outcome_at = $3, version = t.version + 1
          FROM completed c
         WHERE t.region_id = c.region_id AND t.id = c.turn_away_id AND t.outcome IS NULL)
    SELECT granted((SELECT count(*) FROM completed)))"};

constexpr pg::Statement Assign{"task.assign", R"(
    WITH assigned AS (
        UPDATE task
           SET assignee_id = $3, taken_at = CASE WHEN $3::uuid IS NOT NULL THEN $4::timestamptz END,
               team_id = coalesce($5, team_id), version = version + 1
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

constexpr pg::Statement Appoint{"task.appoint", R"(
    INSERT INTO task (id, kind, state, claim_id, case_id, organisation_id, assignee_id, opened_at, due_at, protocol,
                      number, due_from, due_from_at, opens_at)
    VALUES ($1, $2, 'open', $3, $4, $5, $6, $8, $7, 'appointment', 1, 'appointment', $7, $8))"};

constexpr pg::Statement PutOff{"task.snooze", R"(
    WITH snoozed AS (
        UPDATE task
           SET snoozed_until = $3, snoozed_why = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'open'
        RETURNING id)
    SELECT granted((SELECT count(*) FROM snoozed)))"};

constexpr pg::Statement EndSnoozes{"task.end_snoozes", R"(
    WITH back AS (
        UPDATE task t SET snoozed_until = NULL, snoozed_why = NULL, version = t.version + 1
         WHERE t.snoozed_until <= $1
        RETURNING t.id, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id),
    told AS (
        INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, organisation_ids, happened_at,
                           recorded_at)
        SELECT 'task.back', b.id, b.claim_id, b.order_id, b.case_id, b.facility_id, ARRAY[b.organisation_id], $1, $1
          FROM back b)
    SELECT id FROM back)"};

constexpr pg::Statement Opens{"task.opens", R"(
    UPDATE task
       SET state = 'open', opened_at = $2, version = version + 1
     WHERE id = $1 AND state = 'waiting')"};

constexpr std::array All{FindOne,  FindOpen, FindOfCase, FindOpened, FindOverdue, FindDone,   FindOfNobody,
                         Complete, Assign,   Reopen,     Appoint,    PutOff,      EndSnoozes, Opens};

std::optional<TaskStep> stepFrom(const pg::Rows& rows, int row)
{
    const auto protocol = rows.maybeText(row, 22);
    if (!protocol)
        return std::nullopt;
    return TaskStep{*protocol, static_cast<int>(rows.integer(row, 23)), std::string(rows.text(row, 24)),
                    rows.moment(row, 25), rows.moment(row, 26)};
}

std::optional<Snooze> snoozeFrom(const pg::Rows& rows, int row)
{
    const auto until = rows.maybeMoment(row, 29);
    return until ? std::optional(Snooze{*until, std::string(rows.text(row, 30))}) : std::nullopt;
}

} // namespace

std::span<const pg::Statement> taskStatements()
{
    return All;
}

pg::Ticket queueTaskOf(pg::Transaction& tx, TaskId id, const TaskOwner& owner, Moment now)
{
    return tx.queue(FindOne, {owner.organisation, owner.facility, owner.setsUp, now, id});
}

pg::Ticket queueOpenTasks(pg::Transaction& tx, const TaskOwner& owner, Moment now)
{
    return tx.queue(FindOpen, {owner.organisation, owner.facility, owner.setsUp, now});
}

pg::Ticket queueStepsOfCase(pg::Transaction& tx, CaseId of, Moment now)
{
    return tx.queue(FindOfCase, {of, now});
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
                         .teams = rows.uuids(row, 31),
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
                         .version = rows.integer(row, 16),
                         .step = stepFrom(rows, row),
                         .cancelledAt = rows.maybeMoment(row, 27),
                         .cancelledWhy = rows.maybeText(row, 28),
                         .snooze = snoozeFrom(rows, row)});
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

void queueAppointment(pg::Transaction& tx, const Appointment& appointment, Moment now)
{
    tx.queue(Appoint,
             {appointment.id, appointment.kind, appointment.stay, appointment.caseId, appointment.organisation,
              appointment.assignee, appointment.at, now});
}

void queueTaskSnoozed(pg::Transaction& tx, const TaskRow& before, const std::optional<Snooze>& snooze)
{
    tx.queueDeciding(PutOff,
                     {before.id, before.version, snooze ? pg::Value(snooze->until) : pg::Value(nullptr),
                      snooze ? pg::Value(snooze->why) : pg::Value(nullptr)},
                     Refusal::StaleVersion);
}

pg::Ticket queueEndSnoozes(pg::Transaction& tx, Moment now)
{
    return tx.queue(EndSnoozes, {now});
}

void queueTaskAssigned(pg::Transaction& tx, const TaskRow& before, const TaskAssignment& to, Moment at)
{
    tx.queueDeciding(Assign, {before.id, before.version, to.account, at, to.team}, Refusal::StaleVersion);
}

void queueTaskReopened(pg::Transaction& tx, const TaskRow& before)
{
    tx.queueDeciding(Reopen, {before.id, before.version}, Refusal::StaleVersion);
}

NewsTickets queueTaskNews(pg::Transaction& tx, const TaskOwner& owner, const TeamsMeant& teams, Moment after,
                          Moment until, AccountId by)
{
    const auto& [organisation, facility, setsUp] = owner;
    const auto chosen = pg::Value::uuids(teams.chosen);
    const auto others = pg::Value::uuids(teams.others);
    return {.opened = tx.queue(FindOpened, {organisation, facility, setsUp, chosen, others, until, after}),
            .overdue = tx.queue(FindOverdue, {organisation, facility, setsUp, chosen, others, until, after}),
            .done = tx.queue(FindDone, {organisation, facility, setsUp, chosen, others, until, after, by})};
}

pg::Ticket queueTasksOfNobody(pg::Transaction& tx, const TaskOwner& owner, const TeamsMeant& teams, Moment now)
{
    return tx.queue(FindOfNobody,
                    {owner.organisation, owner.facility, owner.setsUp, pg::Value::uuids(teams.chosen),
                     pg::Value::uuids(teams.others), now});
}

void queueTaskOpens(pg::Transaction& tx, TaskId id, Moment at)
{
    tx.queue(Opens, {id, at});
}

} // namespace adempauze
