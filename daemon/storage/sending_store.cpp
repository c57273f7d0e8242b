#include "storage/sending_store.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze {

namespace {

// What becomes of the deliveries of one message is written by one at a time: whichever fails last tells a person.
constexpr pg::Statement TakeTurns{"outbox.take_turns", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('delivery ' || $1::text, 0)))"};

constexpr pg::Statement Sent{"outbox.sent", R"(
    WITH gone AS (
        UPDATE delivery
           SET state = 'sent', settled_at = $3, reason = NULL, answered = $4, version = version + 1
         WHERE region_id = region_here() AND id = $1 AND state = 'queued' AND attempts = $2
        RETURNING region_id, message_id, channel, endpoint_id
    ), told AS (
        SELECT m.region_id, m.id, m.organisation_id, m.kind, m.claim_id, m.case_id, m.opens_task, g.channel, g.endpoint_id
          FROM gone g JOIN message m ON m.region_id = g.region_id AND m.id = g.message_id
    ), freed AS (
        UPDATE webhook_endpoint e
           SET busy_until = '-infinity', rest_until = '-infinity', failing = false
          FROM told
         WHERE e.region_id = told.region_id AND e.id = told.endpoint_id
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
         WHERE t.region_id = told.region_id AND t.state = 'open'
           AND ((t.kind = 'message_failed' AND t.message_id = told.id)
                OR (t.kind = 'webhook_failing' AND t.endpoint_id = told.endpoint_id))
        RETURNING t.id, t.kind, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id
    ), written AS (
        INSERT INTO event (kind, claim_id, case_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'message.sent', claim_id, case_id, ARRAY[organisation_id], $3, $3,
               jsonb_build_object('message', id, 'notice', kind, 'channel', channel)
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

// The alert about a message goes to those whose case it is, then to those who hold the place, then, where nobody there
// does case work (the police), to those who complete what a night left open: they can telephone, and say so. The
// receiver is the last resort, since a message to it has just failed. A way that has failed at most once gives hope.
// Whoever ticked the alert off while the message was still tried hears again only when it is given up.
// Where the receiver may not be told any more, what waited for that opens: nobody is left to be told before.
constexpr pg::Statement NotSent{"outbox.not_sent", R"(
    WITH held_up AS (
        UPDATE delivery
           SET state = $3, reason = $4, answered = $5, next_attempt_at = $6, version = version + 1,
               settled_at = CASE WHEN $3 <> 'queued' THEN $8::timestamptz END
         WHERE region_id = region_here() AND id = $1 AND state = 'queued' AND attempts = $2
        RETURNING region_id, id, message_id, channel, endpoint_id
    ), endpoint AS (
        UPDATE webhook_endpoint e
           SET busy_until = '-infinity', rest_until = coalesce($9::timestamptz, e.rest_until),
               failing = e.failing OR $11,
               disabled_at = CASE WHEN $10 THEN coalesce(e.disabled_at, $8) ELSE e.disabled_at END,
               disabled_why = CASE WHEN $10 THEN coalesce(e.disabled_why, 'gone') ELSE e.disabled_why END,
               version = e.version + CASE WHEN $10 AND e.disabled_at IS NULL THEN 1 ELSE 0 END
          FROM held_up h
         WHERE e.region_id = h.region_id AND e.id = h.endpoint_id
        RETURNING e.region_id, e.id, e.organisation_id, e.added_by, e.disabled_why
    ), untold AS (
        SELECT m.region_id, m.id, m.organisation_id, m.kind, m.urgent, m.claim_id, m.case_id, m.due_at, m.opens_task,
               h.channel
          FROM held_up h JOIN message m ON m.region_id = h.region_id AND m.id = h.message_id
    ), alert AS (
        INSERT INTO task (kind, state, urgent, case_id, message_id, organisation_id, opened_at, due_at, data)
        SELECT 'message_failed', 'open', m.urgent, m.case_id, m.id,
               coalesce((SELECT c.organisation_id FROM household_case c
                          WHERE c.region_id = m.region_id AND c.id = m.case_id),
                        (SELECT able.id
                           FROM (SELECT 1 AS turn, c.holder_organisation_id AS id
                                   FROM claim c
                                  WHERE c.region_id = m.region_id AND c.id = m.claim_id
                                 UNION ALL
                                 SELECT 2, t.organisation_id
                                   FROM claim_here(m.region_id, m.claim_id, $8) x
                                   JOIN facility f ON f.region_id = m.region_id AND f.id = x.facility_id
                                   JOIN team t ON t.region_id = f.region_id AND t.id = f.details_team_id) able
                          WHERE EXISTS (SELECT FROM account a
                                         WHERE a.region_id = m.region_id AND a.organisation_id = able.id
                                           AND a.role IN ('placement_worker', 'coordinator')
                                           AND a.disabled_at IS NULL)
                          ORDER BY able.turn, able.id
                          LIMIT 1),
                        m.organisation_id),
               $8, greatest(coalesce(m.due_at, $8), $8),
               jsonb_strip_nulls(jsonb_build_object('claim', m.claim_id, 'organisation', m.organisation_id,
                                                    'notice', m.kind, 'failure', $4::text))
          FROM untold m
         WHERE $7::boolean
           AND NOT EXISTS (SELECT FROM delivery d
                            WHERE d.region_id = m.region_id AND d.message_id = m.id AND d.id <> $1
                              AND (d.state = 'sent' OR (d.state = 'queued' AND d.attempts < 2)))
           AND ($3 = 'failed' OR NOT EXISTS (SELECT FROM task t
                                              WHERE t.region_id = m.region_id AND t.message_id = m.id
                                                AND t.kind = 'message_failed'))
            ON CONFLICT DO NOTHING
        RETURNING id, kind, case_id, organisation_id
    ), look_at AS (
        INSERT INTO task (kind, state, endpoint_id, organisation_id, opened_at, due_at, data)
        SELECT 'webhook_failing', 'open', e.id, a.organisation_id, $8, $8,
               jsonb_build_object('endpointId', e.id, 'organisation', e.organisation_id, 'failure', $4::text)
          FROM endpoint e JOIN account a ON a.region_id = e.region_id AND a.id = e.added_by
         WHERE $3 = 'failed' AND $7 AND (e.disabled_why IS NULL OR e.disabled_why = 'gone')
            ON CONFLICT DO NOTHING
        RETURNING id, kind, NULL::uuid AS case_id, organisation_id
    ), let_go AS (
        UPDATE task t
           SET state = 'open', opened_at = $8, due_at = greatest(t.due_at, $8), version = t.version + 1
          FROM untold
         WHERE $3 = 'overtaken' AND $4::text IN ('consent_withdrawn', 'left')
           AND t.region_id = untold.region_id AND t.id = untold.opens_task AND t.state = 'waiting'
        RETURNING t.id, t.kind, t.case_id, t.organisation_id
    ), written AS (
        INSERT INTO event (kind, task_id, case_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'task.opened', id, case_id, ARRAY[organisation_id], $8, $8, jsonb_build_object('task', kind)
          FROM (SELECT * FROM alert UNION ALL SELECT * FROM look_at UNION ALL SELECT * FROM let_go) opened
    ), failure_written AS (
        INSERT INTO event (kind, claim_id, case_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'message.' || $3, claim_id, case_id, ARRAY[organisation_id], $8::timestamptz, $8::timestamptz,
               jsonb_build_object('message', id, 'notice', kind, 'channel', channel, 'failure', $4::text)
          FROM untold
         WHERE $3 <> 'queued'
    ), audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT CASE $3 WHEN 'failed' THEN 'message.fail' ELSE 'message.overtake' END, 'message', id, 'courier'
          FROM untold WHERE $3 <> 'queued'
    )
    SELECT id FROM untold)"};

constexpr std::array All{TakeTurns, Sent, NotSent};

std::string_view stateAfter(Sending::End end)
{
    switch (end) {
    case Sending::End::Sent: return "sent";
    case Sending::End::Delayed: return "queued";
    case Sending::End::Failed: return "failed";
    case Sending::End::Overtaken: return "overtaken";
    }
    assert(false);
    return "";
}

pg::Ticket queueRecord(pg::Transaction& tx, const Outgoing& what, const Sending& sending, Moment now)
{
    if (sending.end == Sending::End::Sent)
        return tx.queue(Sent, {what.delivery, what.attempt, now, sending.answered});
    const Moment next = sending.end == Sending::End::Delayed ? sending.againAt : now;
    return tx.queue(NotSent,
                    {what.delivery, what.attempt, stateAfter(sending.end), sending.reason, sending.answered, next,
                     sending.alert, now, sending.restUntil, sending.gone, sending.tried});
}

} // namespace

std::span<const pg::Statement> sendingStatements()
{
    return All;
}

std::size_t record(pg::Connection& db, std::vector<Sendings> sendings, Moment now)
{
    assert(!sendings.empty());
    std::ranges::sort(sendings, {}, [](const Sendings& each) { return each.what.id; }); // two couriers never cross
    pg::Transaction tx(db, sendings.front().what.region);
    std::vector<pg::Ticket> tickets;
    for (const auto& [what, sending] : sendings) {
        assert(what.region == tx.region());
        tx.queue(TakeTurns, {what.id});
        tickets.push_back(queueRecord(tx, what, sending, now));
    }
    tx.flush();
    const auto ours = std::ranges::count_if(tickets, [&](pg::Ticket ticket) { return !tx.rows(ticket).empty(); });
    if (ours != 0 && tx.commit())
        throw pg::Error("outbox", "", "refused");
    return static_cast<std::size_t>(ours);
}

} // namespace adempauze
