#include "storage/escalation_store.h"

#include "storage/joined.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

using pg::joined;

constexpr char CountsFrom[] = "counts_from(t.kind, t.due_at, c.state, c.expected_arrival_at, c.until_at)";

// With as many rows as its rule has steps there is nothing left to tell.
constexpr auto LyingText = joined(joined(R"(
    SELECT t.id
      FROM unnest($1::text[], $2::int[]) AS r (kind, steps)
      JOIN task t ON t.region_id = region_here() AND t.kind = r.kind
      LEFT JOIN claim c ON c.region_id = t.region_id AND c.id = t.claim_id
      CROSS JOIN LATERAL (SELECT )",
                                         CountsFrom),
                                  R"( AS due_at) b
     WHERE t.state = 'open' AND b.due_at > $3 AND b.due_at <= $4
       AND (SELECT count(*) FROM escalation e
             WHERE e.region_id = t.region_id AND e.task_id = t.id AND e.due_at = b.due_at) < r.steps
     ORDER BY b.due_at DESC, t.id
     LIMIT 2000)");
constexpr pg::Statement FindLying{"escalation.lying", LyingText.data()};

constexpr pg::Statement FindOfStay{"escalation.of_stay", R"(
    SELECT t.id
      FROM task t
     WHERE t.region_id = region_here() AND t.state = 'open' AND t.kind = ANY ($2::text[])
       AND (t.claim_id = $1
            OR (t.claim_id IS NULL AND t.order_id = (SELECT c.order_id FROM claim c WHERE c.id = $1)))
     ORDER BY t.due_at, t.id
     LIMIT 200)"};

constexpr pg::Statement LockLying{"escalation.lock", R"(
    SELECT id FROM task WHERE region_id = region_here() AND id = ANY ($1::uuid[]) AND state = 'open'
     ORDER BY id
       FOR NO KEY UPDATE SKIP LOCKED)"};

constexpr auto FactsText = joined(joined(R"(
    SELECT t.id, t.kind, t.claim_id, t.order_id, t.case_id, t.facility_id, b.due_at, coalesce(f.zone, o.zone),
           t.organisation_id, f.operator_id, h.organisation_id, t.assignee_id, a.id IS NOT NULL,
           coalesce(t.taken_at, t.opened_at), t.snoozed_until, s.organisation_id, s.acknowledged_at
      FROM unnest($2::text[], $3::text[]) AS r (kind, notice)
      JOIN task t ON t.region_id = region_here() AND t.kind = r.kind
      LEFT JOIN claim c ON c.region_id = t.region_id AND c.id = t.claim_id
      CROSS JOIN LATERAL (SELECT )",
                                         CountsFrom),
                                  R"( AS due_at) b
      LEFT JOIN facility f ON f.region_id = t.region_id AND f.id = t.facility_id
      LEFT JOIN restraining_order o ON o.region_id = t.region_id AND o.id = t.order_id
      LEFT JOIN household_case h ON h.region_id = t.region_id AND h.id = t.case_id
      LEFT JOIN account a ON a.region_id = t.region_id AND a.id = t.assignee_id AND a.disabled_at IS NULL
      LEFT JOIN LATERAL acknowledged_of(t.region_id, t.id, b.due_at, r.notice) s ON true
     WHERE t.id = ANY ($1::uuid[]) AND t.state = 'open'
     ORDER BY t.due_at, t.id)");
constexpr pg::Statement FindFacts{"escalation.facts", FactsText.data()};

constexpr pg::Statement FindParticipants{"escalation.participants", R"(
    SELECT t.id, q.organisation_id, q.part
      FROM task t
      JOIN case_participant q ON q.region_id = t.region_id AND q.case_id = t.case_id
     WHERE t.id = ANY ($1::uuid[])
     ORDER BY t.id, q.part, q.since_at, q.organisation_id)"};

constexpr auto KeptText = joined(joined(R"(
    SELECT e.task_id, e.step, e.came_at, e.recorded_at, e.organisation_id, e.message_id
      FROM task t
      LEFT JOIN claim c ON c.region_id = t.region_id AND c.id = t.claim_id
      JOIN escalation e ON e.region_id = t.region_id AND e.task_id = t.id AND e.due_at = )",
                                        CountsFrom),
                                 R"(
     WHERE t.id = ANY ($1::uuid[])
     ORDER BY e.task_id, e.step)");
constexpr pg::Statement FindKept{"escalation.kept", KeptText.data()};

constexpr pg::Statement Insert{"escalation.insert", R"(
    WITH escalated AS (
        INSERT INTO escalation (task_id, due_at, step, came_at, recorded_at, organisation_id, message_id, notice,
                                regardless)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT DO NOTHING
        RETURNING step)
    SELECT granted((SELECT count(*) FROM escalated)))"};

constexpr pg::Statement FindTold{"escalation.told", R"(
    SELECT DISTINCT e.organisation_id
      FROM escalation e
      JOIN message m ON m.region_id = e.region_id AND m.id = e.message_id
     WHERE e.region_id = region_here() AND e.task_id = $1 AND ground_lost(m.region_id, m.participation_id) IS NULL)"};

constexpr pg::Statement FindSomebody{"task.has_somebody", R"(
    SELECT t.id FROM task t JOIN account a ON a.region_id = t.region_id AND a.id = t.assignee_id
     WHERE t.region_id = region_here() AND t.id = $1 AND a.disabled_at IS NULL)"};

constexpr pg::Statement LockTask{"task.lock", R"(
    SELECT id FROM task WHERE region_id = region_here() AND id = $1 FOR NO KEY UPDATE)"};

constexpr pg::Statement TakeOn{"task.take_on", R"(
    WITH taken AS (
        UPDATE task
           SET assignee_id = $3, taken_at = $5, organisation_id = $4,
               team_id = CASE WHEN organisation_id = $4 THEN team_id END,
               snoozed_until = NULL, snoozed_why = NULL, version = version + 1
         WHERE id = $1 AND state = 'open' AND assignee_id IS NOT DISTINCT FROM $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM taken)))"};

constexpr std::array All{FindLying, FindOfStay, LockLying,    FindFacts, FindParticipants, FindKept, Insert,
                         FindTold,  LockTask,   FindSomebody, TakeOn};

/// PostgreSQL's way to write an array of words and numbers of ours: nothing to escape.
template<class Text>
std::string arrayOf(const EscalationRules& rules, Text text)
{
    std::string array = "{";
    for (const EscalationRule& rule : rules.rules)
        array += (array.size() > 1 ? ",\"" : "\"") + std::string(text(rule)) + '"';
    return array + "}";
}

std::string kindsOf(const EscalationRules& rules)
{
    return arrayOf(rules, [](const EscalationRule& rule) { return rule.task; });
}

pg::Value uuidsOf(const std::vector<TaskId>& tasks)
{
    std::vector<Uuid> ids;
    for (const TaskId task : tasks)
        ids.push_back(task.value);
    return pg::Value::uuids(ids);
}

LyingTask taskFrom(const pg::Rows& rows, int row, const Zone& otherwise)
{
    const auto zone = rows.maybeText(row, 7);
    const auto acknowledgedBy = rows.maybeId<OrganisationId>(row, 15);
    return {.id = rows.id<TaskId>(row, 0),
            .kind = std::string(rows.text(row, 1)),
            .stay = rows.maybeId<ClaimId>(row, 2),
            .order = rows.maybeId<OrderId>(row, 3),
            .caseId = rows.maybeId<CaseId>(row, 4),
            .facility = rows.maybeId<FacilityId>(row, 5),
            .facts = {.dueAt = rows.moment(row, 6),
                      .zone = zone ? Zone::named(*zone).value_or(otherwise) : otherwise,
                      .owner = rows.id<OrganisationId>(row, 8),
                      .house = rows.maybeId<OrganisationId>(row, 9),
                      .caseOwner = rows.maybeId<OrganisationId>(row, 10)},
            .assignee = rows.maybeId<AccountId>(row, 11),
            .canSignIn = rows.boolean(row, 12),
            .takenAt = rows.moment(row, 13),
            .snoozedUntil = rows.maybeMoment(row, 14),
            .acknowledged = acknowledgedBy
                ? std::optional(HeldBy{InHand::Acknowledged, *acknowledgedBy, rows.moment(row, 16)})
                : std::nullopt};
}

/// Calls `add(row)` for each row of the task, which is in the first column.
template<class Add>
void forTask(const pg::Rows& rows, TaskId of, Add add)
{
    for (int row = 0; row < rows.count(); ++row)
        if (rows.id<TaskId>(row, 0) == of)
            add(row);
}

} // namespace

std::optional<HeldBy> heldBy(const LyingTask& task, Moment now)
{
    if (task.assignee && task.canSignIn)
        return HeldBy{InHand::TakenOn, task.facts.owner, task.takenAt};
    if (task.acknowledged)
        return task.acknowledged;
    if (task.snoozedUntil && *task.snoozedUntil > now)
        return HeldBy{InHand::PutOff, task.facts.owner, *task.snoozedUntil};
    return std::nullopt;
}

std::span<const pg::Statement> escalationStatements()
{
    return All;
}

pg::Ticket queueLying(pg::Transaction& tx, const EscalationRules& rules, Moment now)
{
    const EscalationReach reach = reachOf(rules);
    const auto steps = arrayOf(rules, [](const EscalationRule& rule) { return std::to_string(rule.steps.size()); });
    return tx.queue(FindLying, {kindsOf(rules), steps, now - reach.after, now + reach.before});
}

pg::Ticket queueLyingOfStay(pg::Transaction& tx, ClaimId stay, const EscalationRules& rules)
{
    return tx.queue(FindOfStay, {stay, kindsOf(rules)});
}

pg::Ticket queueLockLying(pg::Transaction& tx, const std::vector<TaskId>& tasks)
{
    return tx.queue(LockLying, {uuidsOf(tasks)});
}

std::vector<TaskId> takeTaskIds(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<TaskId> tasks;
    for (int row = 0; row < rows.count(); ++row)
        tasks.push_back(rows.id<TaskId>(row, 0));
    return tasks;
}

LyingTickets queueLyingTasks(pg::Transaction& tx, const std::vector<TaskId>& tasks, const EscalationRules& rules)
{
    const pg::Value wanted = uuidsOf(tasks);
    const auto notices =
        arrayOf(rules, [](const EscalationRule& rule) { return rule.notice ? wordFor(*rule.notice) : ""; });
    return {tx.queue(FindFacts, {wanted, kindsOf(rules), notices}), tx.queue(FindParticipants, {wanted}),
            tx.queue(FindKept, {wanted})};
}

std::vector<LyingTask> takeLyingTasks(const pg::Transaction& tx, const LyingTickets& tickets, const Zone& zone)
{
    const auto& rows = tx.rows(tickets.tasks);
    const auto& participants = tx.rows(tickets.participants);
    const auto& kept = tx.rows(tickets.kept);
    std::vector<LyingTask> tasks;
    for (int row = 0; row < rows.count(); ++row) {
        LyingTask task = taskFrom(rows, row, zone);
        forTask(participants, task.id, [&](int at) {
            const auto part = partNamed(participants.text(at, 2));
            assert(part); // the schema has the same words
            task.facts.participants.push_back({participants.id<OrganisationId>(at, 1), *part});
        });
        forTask(kept, task.id, [&](int at) {
            task.facts.kept.push_back({.number = static_cast<int>(kept.integer(at, 1)),
                                       .at = kept.moment(at, 2),
                                       .recordedAt = kept.moment(at, 3),
                                       .told = kept.maybeId<OrganisationId>(at, 4),
                                       .message = kept.maybeId<MessageId>(at, 5)});
        });
        tasks.push_back(std::move(task));
    }
    return tasks;
}

void queueEscalated(pg::Transaction& tx, const EscalationRow& row)
{
    tx.queueDeciding(Insert,
                     {row.task, row.dueAt, row.number, row.at, row.recordedAt, row.told, row.message,
                      row.notice ? pg::Value(wordFor(*row.notice)) : pg::Value(nullptr), row.regardless},
                     Refusal::AlreadyDone);
}

pg::Ticket queueToldOf(pg::Transaction& tx, TaskId task)
{
    return tx.queue(FindTold, {task});
}

std::vector<OrganisationId> takeTold(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<OrganisationId> told;
    for (int row = 0; row < rows.count(); ++row)
        told.push_back(rows.id<OrganisationId>(row, 0));
    return told;
}

pg::Ticket queueHasSomebody(pg::Transaction& tx, TaskId task)
{
    return tx.queue(FindSomebody, {task});
}

bool takeHasSomebody(const pg::Transaction& tx, pg::Ticket ticket)
{
    return !tx.rows(ticket).empty();
}

void queueLockTask(pg::Transaction& tx, TaskId task)
{
    tx.queue(LockTask, {task});
}

void queueTakeOn(pg::Transaction& tx, const TakingOn& taking)
{
    tx.queueDeciding(TakeOn, {taking.task, taking.before, taking.by, taking.organisation, taking.at}, Refusal::TakenOn);
}

} // namespace adempauze
