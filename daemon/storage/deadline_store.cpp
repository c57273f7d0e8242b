#include "storage/deadline_store.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement DropDeadlines{"deadline.drop", R"(
    DELETE FROM order_deadline WHERE order_id = $1 AND kind = $2 AND NOT (due_at = ANY ($3::timestamptz[])))"};

constexpr pg::Statement DropUnopened{"deadline.drop_unopened", R"(
    DELETE FROM order_deadline WHERE order_id = $1 AND opened_at IS NULL)"};

constexpr pg::Statement InsertDeadline{"deadline.insert", R"(
    INSERT INTO order_deadline (order_id, kind, due_at, opens_at)
    VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING)"};

// A warning about the next step is due when the order ends; the second one finds the first still open, and is urgent.
constexpr pg::Statement OpenTasks{"deadline.open_tasks", R"(
    WITH due AS (
        SELECT d.region_id, d.order_id, d.kind, d.due_at, o.case_id, o.until_at, h.organisation_id, h.next_step
          FROM order_deadline d
          JOIN restraining_order o ON o.region_id = d.region_id AND o.id = d.order_id
          JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
         WHERE d.opens_at <= $1 AND d.opened_at IS NULL
           FOR UPDATE OF d SKIP LOCKED),
    marked AS (
        UPDATE order_deadline d SET opened_at = $1 FROM due
         WHERE d.region_id = due.region_id AND d.order_id = due.order_id AND d.kind = due.kind AND d.due_at = due.due_at
        RETURNING d.order_id),
    wanted AS (
        SELECT due.region_id, due.order_id, due.case_id, due.organisation_id, due.kind,
               CASE due.kind WHEN 'reachability' THEN 'report_reachability'
                             WHEN 'hearing' THEN 'court_hearing'
                             WHEN 'extension_advice' THEN 'advise_on_extension'
                             WHEN 'extension_decision' THEN 'decide_on_extension'
                             WHEN 'next_step_warning' THEN 'agree_next_step'
                             ELSE 'judge_condition' END AS task_kind,
               CASE due.kind WHEN 'next_step_warning' THEN due.until_at ELSE due.due_at END AS task_due
          FROM due
         WHERE NOT (due.kind = 'reachability' AND EXISTS (
                   SELECT FROM claim c WHERE c.region_id = due.region_id AND c.order_id = due.order_id
                      AND c.state IN ('booked', 'present', 'departed')))
           AND NOT (due.kind = 'next_step_warning' AND due.next_step IS NOT NULL)
           AND NOT (due.kind IN ('extension_advice', 'extension_decision', 'next_step_warning')
                    AND due.until_at <= $1)),
    opened AS (
        INSERT INTO task (kind, state, urgent, order_id, case_id, organisation_id, opened_at, due_at)
        SELECT DISTINCT ON (w.order_id, w.task_kind) w.task_kind, 'open',
               w.kind IN ('reachability', 'extension_decision', 'suspension_condition'), w.order_id, w.case_id,
               w.organisation_id, $1, w.task_due
          FROM wanted w
         ORDER BY w.order_id, w.task_kind, w.task_due
            ON CONFLICT DO NOTHING
        RETURNING id, order_id, case_id, organisation_id),
    pressed AS (
        UPDATE task t SET urgent = true, version = t.version + 1
          FROM wanted w
         WHERE w.kind = 'next_step_warning' AND t.region_id = w.region_id AND t.order_id = w.order_id
           AND t.kind = 'agree_next_step' AND t.state = 'open' AND t.claim_id IS NULL AND NOT t.urgent),
    told AS (
        INSERT INTO event (kind, task_id, order_id, case_id, organisation_ids, happened_at, recorded_at)
        SELECT 'task.opened', opened.id, opened.order_id, opened.case_id, ARRAY[opened.organisation_id], $1, $1
          FROM opened)
    SELECT id FROM opened)"};

constexpr pg::Statement EndTasks{"deadline.end_tasks", R"(
    UPDATE task t SET state = 'cancelled', cancelled_at = $1, version = t.version + 1
      FROM restraining_order o
      JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
     WHERE t.state = 'open' AND t.claim_id IS NULL AND o.region_id = t.region_id AND o.id = t.order_id
       AND CASE t.kind
               WHEN 'report_reachability' THEN EXISTS (
                    SELECT FROM claim c WHERE c.region_id = o.region_id AND c.order_id = o.id
                       AND c.state IN ('booked', 'present', 'departed'))
               WHEN 'agree_next_step' THEN h.next_step IS NOT NULL
               WHEN 'advise_on_extension' THEN NOT EXISTS (
                    SELECT FROM order_deadline d WHERE d.region_id = o.region_id AND d.order_id = o.id
                       AND d.kind = 'extension_advice')
               WHEN 'decide_on_extension' THEN NOT EXISTS (
                    SELECT FROM order_deadline d WHERE d.region_id = o.region_id AND d.order_id = o.id
                       AND d.kind = 'extension_decision')
               WHEN 'judge_condition' THEN NOT EXISTS (
                    SELECT FROM order_deadline d WHERE d.region_id = o.region_id AND d.order_id = o.id
                       AND d.kind = 'suspension_condition')
               ELSE false END)"};

constexpr std::array All{DropDeadlines, DropUnopened, InsertDeadline, OpenTasks, EndTasks};

constexpr std::array Kinds{DeadlineKind::Reachability,    DeadlineKind::Hearing,
                           DeadlineKind::ExtensionAdvice, DeadlineKind::ExtensionDecision,
                           DeadlineKind::NextStepWarning, DeadlineKind::SuspensionCondition};

/// From when a deadline is somebody's work.
Moment opensAt(const Deadline& deadline)
{
    switch (deadline.kind) {
    case DeadlineKind::Reachability:
    case DeadlineKind::Hearing:
    case DeadlineKind::SuspensionCondition: return std::min(deadline.from, deadline.dueAt);
    case DeadlineKind::ExtensionAdvice: return deadline.dueAt - std::chrono::hours(48);
    case DeadlineKind::ExtensionDecision: return deadline.dueAt - std::chrono::hours(24);
    case DeadlineKind::NextStepWarning: return deadline.dueAt;
    } // no default: a new kind must say when it becomes work
    return deadline.dueAt;
}

} // namespace

std::span<const pg::Statement> deadlineStatements()
{
    return All;
}

void queueDeadlines(pg::Transaction& tx, OrderId order, const std::vector<Deadline>& deadlines)
{
    tx.queue(DropUnopened, {order});
    for (const DeadlineKind kind : Kinds) {
        std::vector<Moment> kept;
        for (const Deadline& deadline : deadlines)
            if (deadline.kind == kind)
                kept.push_back(deadline.dueAt);
        tx.queue(DropDeadlines, {order, wordFor(kind), pg::Value::moments(kept)});
    }
    for (const Deadline& deadline : deadlines)
        tx.queue(InsertDeadline, {order, wordFor(deadline.kind), deadline.dueAt, opensAt(deadline)});
}

pg::Ticket queueOrderTasks(pg::Transaction& tx, Moment now)
{
    const auto opened = tx.queue(OpenTasks, {now});
    tx.queue(EndTasks, {now});
    return opened;
}

} // namespace adempauze
