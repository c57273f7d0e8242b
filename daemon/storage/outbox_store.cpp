#include "storage/outbox_store.h"

#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement TakeDue{"outbox.take_due", R"(
    WITH due AS (
        SELECT region_id, id
          FROM message
         WHERE state = 'queued' AND next_attempt_at <= $1
         ORDER BY urgent DESC, next_attempt_at, id
         LIMIT 1
           FOR UPDATE SKIP LOCKED
    ), taken AS (
        UPDATE message m
           SET attempts = m.attempts + 1, next_attempt_at = $2
          FROM due
         WHERE m.region_id = due.region_id AND m.id = due.id
        RETURNING m.region_id, m.id, m.organisation_id, m.kind, m.urgent, m.due_at, m.zone, m.created_at, m.attempts
    )
    SELECT t.region_id, t.id, t.kind, t.urgent, o.mailbox, t.due_at, t.zone, t.created_at, t.attempts
      FROM taken t
      JOIN organisation o ON o.region_id = t.region_id AND o.id = t.organisation_id)"};

// The alert goes to those whose case it is, then to those who hold the place: they can telephone. The receiver is the
// last resort, since a message to it has just failed.
constexpr pg::Statement Sent{"outbox.sent", R"(
    WITH told AS (
        UPDATE message
           SET state = 'sent', sent_at = $3, last_failure = NULL, version = version + 1
         WHERE region_id = region_here() AND id = $1 AND state = 'queued' AND attempts = $2
        RETURNING region_id, id, organisation_id, kind, claim_id, case_id, opens_task
    ), opened AS (
        UPDATE task t
           SET state = 'open', opened_at = $3, due_at = greatest(t.due_at, $3), version = t.version + 1
          FROM told
         WHERE t.region_id = told.region_id AND t.id = told.opens_task AND t.state = 'waiting'
        RETURNING t.id, t.kind, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id
    ), called_off AS (
        UPDATE task t
           SET state = 'cancelled', cancelled_at = $3, version = t.version + 1
          FROM told
         WHERE t.region_id = told.region_id AND t.message_id = told.id AND t.kind = 'message_failed' AND t.state = 'open'
        RETURNING t.id, t.kind, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id
    ), written AS (
        INSERT INTO event (kind, claim_id, case_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'message.sent', claim_id, case_id, ARRAY[organisation_id], $3, $3,
               jsonb_build_object('message', id, 'notice', kind)
          FROM told
    ), tasks_written AS (
        INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, organisation_ids, happened_at,
                           recorded_at, data)
        SELECT 'task.opened', id, claim_id, order_id, case_id, facility_id, ARRAY[organisation_id], $3::timestamptz,
               $3::timestamptz, jsonb_build_object('task', kind)
          FROM opened
        UNION ALL
        SELECT 'task.cancelled', id, claim_id, order_id, case_id, facility_id, ARRAY[organisation_id], $3, $3,
               jsonb_build_object('task', kind)
          FROM called_off
    ), audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'message.send', 'message', id, 'courier' FROM told
    )
    SELECT id FROM told)"};

constexpr pg::Statement NotSent{"outbox.not_sent", R"(
    WITH held_up AS (
        UPDATE message
           SET state = $3, last_failure = $4, next_attempt_at = $5, version = version + 1
         WHERE region_id = region_here() AND id = $1 AND state = 'queued' AND attempts = $2
        RETURNING region_id, id, organisation_id, kind, urgent, claim_id, case_id, due_at
    ), alert AS (
        INSERT INTO task (kind, state, urgent, case_id, message_id, organisation_id, opened_at, due_at, data)
        SELECT 'message_failed', 'open', m.urgent, m.case_id, m.id,
               coalesce((SELECT c.organisation_id FROM household_case c
                          WHERE c.region_id = m.region_id AND c.id = m.case_id),
                        (SELECT c.holder_organisation_id FROM claim c
                          WHERE c.region_id = m.region_id AND c.id = m.claim_id),
                        m.organisation_id),
               $7, greatest(coalesce(m.due_at, $7), $7),
               jsonb_strip_nulls(jsonb_build_object('claim', m.claim_id, 'organisation', m.organisation_id,
                                                    'notice', m.kind, 'failure', $4::text))
          FROM held_up m
         WHERE $6::boolean
           AND NOT EXISTS (SELECT FROM task t
                            WHERE t.region_id = m.region_id AND t.message_id = m.id AND t.kind = 'message_failed')
        RETURNING id, case_id, organisation_id
    ), written AS (
        INSERT INTO event (kind, task_id, case_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'task.opened', id, case_id, ARRAY[organisation_id], $7, $7, '{"task": "message_failed"}'
          FROM alert
    ), failure_written AS (
        INSERT INTO event (kind, claim_id, case_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'message.failed', claim_id, case_id, ARRAY[organisation_id], $7::timestamptz, $7::timestamptz,
               jsonb_build_object('message', id, 'notice', kind, 'failure', $4::text)
          FROM held_up
         WHERE $3 = 'failed'
    ), audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'message.fail', 'message', id, 'courier' FROM held_up WHERE $3 = 'failed'
    )
    SELECT id FROM held_up)"};

constexpr std::array All{TakeDue, Sent, NotSent};

bool committed(pg::Transaction& tx, pg::Ticket ticket)
{
    tx.flush();
    const bool ours = !tx.rows(ticket).empty();
    if (ours && tx.commit())
        throw pg::Error("outbox", "", "refused");
    return ours;
}

bool recordNotSent(pg::Connection& db, const Outgoing& message, std::string_view state, std::string_view failure,
                   Moment againAt, bool alert, Moment now)
{
    pg::Transaction tx(db, message.region);
    return committed(tx, tx.queue(NotSent, {message.id, message.attempt, state, failure, againAt, alert, now}));
}

} // namespace

std::span<const pg::Statement> outboxStatements()
{
    return All;
}

std::optional<Outgoing> takeDue(pg::Connection& db, Moment now, std::chrono::seconds lease)
{
    const auto rows = db.run(TakeDue, {now, now + lease});
    if (rows.empty())
        return std::nullopt;
    return Outgoing{.region = rows.id<RegionId>(0, 0),
                    .id = rows.id<MessageId>(0, 1),
                    .kind = std::string(rows.text(0, 2)),
                    .urgent = rows.boolean(0, 3),
                    .mailbox = rows.maybeText(0, 4),
                    .dueAt = rows.maybeMoment(0, 5),
                    .zone = std::string(rows.text(0, 6)),
                    .createdAt = rows.moment(0, 7),
                    .attempt = static_cast<int>(rows.integer(0, 8))};
}

bool recordSent(pg::Connection& db, const Outgoing& message, Moment now)
{
    pg::Transaction tx(db, message.region);
    return committed(tx, tx.queue(Sent, {message.id, message.attempt, now}));
}

bool recordDelay(pg::Connection& db, const Outgoing& message, std::string_view failure, Moment againAt, bool alert,
                 Moment now)
{
    return recordNotSent(db, message, "queued", failure, againAt, alert, now);
}

bool recordFailed(pg::Connection& db, const Outgoing& message, std::string_view failure, Moment now)
{
    return recordNotSent(db, message, "failed", failure, now, true, now);
}

} // namespace adempauze
