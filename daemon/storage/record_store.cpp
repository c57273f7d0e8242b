#include "storage/record_store.h"

#include "time/text.h"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace adempauze {

namespace {

constexpr pg::Statement InsertEvent{"event.insert", R"(
    INSERT INTO event (kind, claim_id, order_id, case_id, task_id, place_id, facility_id, account_id,
                       holder_account_id, organisation_ids, happened_at, recorded_at, data, other_facility_ids)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))"};

constexpr pg::Statement OpenTask{"task.open", R"(
    INSERT INTO task (id, kind, state, urgent, claim_id, order_id, case_id, message_id, organisation_id, team_id,
                      facility_id, opened_at, due_at, data)
    VALUES (coalesce($1, gen_random_uuid()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT (region_id, kind, claim_id) WHERE state IN ('waiting', 'open') AND claim_id IS NOT NULL
               AND protocol IS NULL
        DO NOTHING)"};

constexpr pg::Statement FinishTasks{"task.finish_of_claim", R"(
    UPDATE task
       SET state = 'done', done_at = $3, done_by = $4, version = version + 1
     WHERE region_id = region_here() AND kind = $1 AND claim_id = $2 AND state IN ('waiting', 'open'))"};

constexpr pg::Statement FinishTasksOfOrder{"task.finish_of_order", R"(
    UPDATE task
       SET state = 'done', done_at = $3, done_by = $4, version = version + 1
     WHERE region_id = region_here() AND kind = $1 AND order_id = $2 AND claim_id IS NULL
       AND state IN ('waiting', 'open'))"};

// A statement of its own: the next one sees what those ahead of it in the queue committed.
constexpr pg::Statement QueueForSubject{"message.queue_for_subject", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('message ' || $1::text, 0)))"};

// Whoever is told for a part that it takes is told on that ground, and only while there is one; a house, a holder and
// whoever keeps the case are told of their own. Where the stay has that task already, under another id and for another
// of its orders, the message opens that one, and what waits for it waits for that one too, even if it is open, as long
// as somebody is to be told first of the same order. The message goes on every way that its receiver has; one that has
// none gets a mail that the courier gives up at once, telling a person.
constexpr pg::Statement InsertMessage{"message.insert", R"(
    WITH receiver AS (
        SELECT o.region_id, o.id, l.urgent, l.leaves_at, l.digest
          FROM organisation o
         CROSS JOIN LATERAL (
               SELECT k.urgent, k.leaves_at, k.digest
                 FROM unnest($4::text[], $12::boolean[], $13::timestamptz[], $14::boolean[])
                      AS k (kind, urgent, leaves_at, digest)
                WHERE k.kind IN (o.kind, '')
                ORDER BY k.kind DESC
                LIMIT 1) l
         WHERE o.region_id = region_here() AND o.id = $2 AND l.leaves_at IS NOT NULL
    ), turn AS MATERIALIZED (
        SELECT t.id
          FROM task t
         WHERE t.region_id = region_here() AND $15::uuid IS NOT NULL
           AND (t.id = $15 OR (t.kind = 'tell_resident' AND t.claim_id = $6))
           AND CASE t.state WHEN 'waiting' THEN true
                            WHEN 'open' THEN is_to_be_told_first(t.region_id, t.id, $16) END
           FOR SHARE
    ), posted AS (
        INSERT INTO message (id, organisation_id, kind, urgent, subject_id, claim_id, case_id, sequence, due_at, zone,
                             created_at, opens_task, order_id, participation_id)
        SELECT $1, o.id, $3, o.urgent, $5, $6, $7,
               (SELECT coalesce(max(m.sequence), 0) + 1
                  FROM message m
                 WHERE m.region_id = o.region_id AND m.organisation_id = o.id AND m.subject_id = $5),
               $8, $9, $10,
               (SELECT t.id
                  FROM task t
                 WHERE t.region_id = o.region_id AND $11::uuid IS NOT NULL
                   AND (t.id = $11
                        OR (t.kind = 'tell_resident' AND t.claim_id = $6 AND t.state IN ('waiting', 'open')))
                 ORDER BY (t.id = $11) DESC
                 LIMIT 1),
               $16,
               (SELECT q.id
                  FROM participation q
                 WHERE q.region_id = o.region_id AND q.case_id = $7 AND q.organisation_id = o.id
                   AND NOT EXISTS (SELECT FROM household_case h
                                    WHERE h.region_id = o.region_id AND h.id = $7 AND h.organisation_id = o.id)
                   AND NOT EXISTS (SELECT FROM claim c
                                    WHERE c.region_id = o.region_id AND c.id = $6 AND c.holder_organisation_id = o.id)
                   AND NOT EXISTS (SELECT FROM placement x
                                     JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
                                    WHERE x.region_id = o.region_id AND x.claim_id = $6 AND f.operator_id = o.id)
                 ORDER BY q.left_at DESC NULLS FIRST, q.since_at, q.id
                 LIMIT 1)
          FROM receiver o
        RETURNING region_id, id, organisation_id, kind, urgent, created_at
    ), endpoints AS (
        SELECT e.id
          FROM posted p
          JOIN webhook_endpoint e ON e.region_id = p.region_id AND e.organisation_id = p.organisation_id
         WHERE e.disabled_at IS NULL AND (e.kinds IS NULL OR p.kind = ANY (e.kinds || 'channel_test'::text))
    ), ways AS (
        SELECT 'webhook' AS channel, id AS endpoint_id FROM endpoints
        UNION ALL
        SELECT 'mail', NULL
          FROM posted p
          JOIN organisation o ON o.region_id = p.region_id AND o.id = p.organisation_id
         WHERE o.mailbox IS NOT NULL OR NOT EXISTS (SELECT FROM endpoints)
    )
    INSERT INTO delivery (message_id, channel, endpoint_id, urgent, next_attempt_at, waits_for, digest_at, digest_to)
    SELECT p.id, w.channel, w.endpoint_id, p.urgent, o.leaves_at, (SELECT t.id FROM turn t ORDER BY (t.id = $15) DESC LIMIT 1),
           CASE WHEN o.digest AND w.channel = 'mail' THEN o.leaves_at END,
           CASE WHEN o.digest AND w.channel = 'mail' THEN o.id END
      FROM posted p
      JOIN receiver o ON o.region_id = p.region_id AND o.id = p.organisation_id
     CROSS JOIN ways w)"};

constexpr pg::Statement InsertAudit{"audit.insert", R"(
    INSERT INTO audit (account_id, action, subject_kind, subject_id, request_id)
    VALUES ($1, $2, $3, $4, $5))"};

constexpr pg::Statement TryKey{"key.try", R"(
    SELECT pg_try_advisory_xact_lock(hashtextextended('key ' || $1::text || ' ' || $2::text, 0)))"};

constexpr pg::Statement FindKey{"key.find", R"(
    SELECT request_hash, status, body, etag, location
      FROM idempotency_key
     WHERE region_id = region_here() AND account_id = $1 AND key = $2)"};

constexpr pg::Statement StoreKey{"key.store", R"(
    INSERT INTO idempotency_key (account_id, key, request_hash, status, body, etag, location)
    VALUES ($1, $2, $3, $4, $5, $6, $7))"};

constexpr std::array All{InsertEvent,     OpenTask,      FinishTasks, FinishTasksOfOrder,
                         QueueForSubject, InsertMessage, InsertAudit, TryKey,
                         FindKey,         StoreKey};

/// PostgreSQL's way to write an array of what `text` makes: words and moments of ours, nothing to escape.
template<class Values, class Text>
std::string arrayOf(const Values& values, Text text)
{
    std::string array = "{";
    for (const auto& each : values)
        array += (array.size() > 1 ? "," : "") + std::string(text(each));
    return array + "}";
}

} // namespace

std::span<const pg::Statement> recordStatements()
{
    return All;
}

void queueEvent(pg::Transaction& tx, const Happening& happening)
{
    tx.queue(InsertEvent,
             {happening.kind, happening.claim, happening.order, happening.caseId, happening.task, happening.place,
              happening.facility, happening.account, happening.holder, pg::Value::uuids(happening.organisations),
              happening.happenedAt, happening.recordedAt, happening.data, pg::Value::uuids(happening.otherFacilities)});
}

void queueTask(pg::Transaction& tx, const TaskOpening& task)
{
    tx.queue(OpenTask,
             {task.id, task.kind, task.waiting ? "waiting" : "open", task.urgent, task.claim, task.order, task.caseId,
              task.message, task.organisation, task.team, task.facility, task.openedAt, task.dueAt, task.data});
}

void queueTurnFor(pg::Transaction& tx, const Uuid& subject)
{
    tx.queue(QueueForSubject, {subject});
}

void queueMessage(pg::Transaction& tx, const Posting& posting)
{
    // What usually holds comes as the kind without a word, which no organisation has.
    std::vector<std::string_view> kinds{""};
    std::vector<std::optional<Leaving>> leavings{posting.leaves.usually};
    for (const auto& [kind, leaving] : posting.leaves.except) {
        kinds.push_back(wordFor(kind));
        leavings.push_back(leaving);
    }
    queueTurnFor(tx, posting.subject);
    tx.queue(InsertMessage,
             {posting.id, posting.to, wordFor(posting.kind),
              arrayOf(kinds, [](std::string_view kind) { return '"' + std::string(kind) + '"'; }), posting.subject,
              posting.claim, posting.caseId, posting.dueAt, posting.zone, posting.createdAt, posting.opensTask,
              arrayOf(leavings, [](const auto& each) { return each && each->urgent ? "true" : "false"; }),
              arrayOf(leavings, [](const auto& each) { return each ? textOf(each->at) : "NULL"; }),
              arrayOf(leavings, [](const auto& each) { return each && each->digest ? "true" : "false"; }),
              posting.waitsFor, posting.order});
}

void queueAudit(pg::Transaction& tx, const Look& look)
{
    tx.queue(InsertAudit, {look.account, look.action, look.subjectKind, look.subject, look.requestId});
}

void queueTasksDone(pg::Transaction& tx, std::string_view kind, ClaimId claim, Moment at, AccountId by)
{
    tx.queue(FinishTasks, {kind, claim, at, by});
}

void queueTasksDone(pg::Transaction& tx, std::string_view kind, OrderId order, Moment at, AccountId by)
{
    tx.queue(FinishTasksOfOrder, {kind, order, at, by});
}

Uuid freshUuid()
{
    std::array<std::uint8_t, 16> bytes{};
    if (getentropy(bytes.data(), bytes.size()) != 0)
        throw std::system_error(errno, std::generic_category(), "getentropy");
    return Uuid::fromRandom(bytes);
}

OnceTickets queueOnce(pg::Transaction& tx, const RequestOnce& once)
{
    const auto lock = tx.queue(TryKey, {once.account, once.key});
    return {.lock = lock, .stored = tx.queue(FindKey, {once.account, once.key})};
}

Outcome<std::optional<StoredAnswer>> takeOnce(const pg::Transaction& tx, const OnceTickets& tickets,
                                              const RequestOnce& once)
{
    if (!tx.rows(tickets.lock).boolean(0, 0))
        return Refusal::KeyRunning;
    const auto& rows = tx.rows(tickets.stored);
    if (rows.empty())
        return std::optional<StoredAnswer>();
    if (rows.bytes(0, 0) != once.requestHash)
        return Refusal::KeyReused;
    return std::optional(StoredAnswer{.status = static_cast<int>(rows.integer(0, 1)),
                                      .body = std::string(rows.text(0, 2)),
                                      .etag = rows.maybeText(0, 3),
                                      .location = rows.maybeText(0, 4)});
}

void queueStoreOnce(pg::Transaction& tx, const RequestOnce& once, const StoredAnswer& answer)
{
    tx.queue(StoreKey,
             {once.account, once.key, pg::Value::bytes(once.requestHash), answer.status, answer.body, answer.etag,
              answer.location});
}

} // namespace adempauze
