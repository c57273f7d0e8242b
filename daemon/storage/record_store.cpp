#include "storage/record_store.h"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace adempauze {

namespace {

constexpr pg::Statement InsertEvent{"event.insert", R"(
    INSERT INTO event (kind, claim_id, order_id, case_id, task_id, place_id, facility_id, account_id,
                       holder_account_id, organisation_ids, happened_at, recorded_at, data)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))"};

constexpr pg::Statement OpenTask{"task.open", R"(
    INSERT INTO task (id, kind, state, urgent, claim_id, order_id, case_id, message_id, organisation_id, team_id,
                      facility_id, opened_at, due_at, data)
    VALUES (coalesce($1, gen_random_uuid()), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT (region_id, kind, claim_id) WHERE state IN ('waiting', 'open') AND claim_id IS NOT NULL
        DO NOTHING)"};

constexpr pg::Statement FinishTasks{"task.finish_of_claim", R"(
    UPDATE task
       SET state = 'done', done_at = $3, done_by = $4, version = version + 1
     WHERE region_id = region_here() AND kind = $1 AND claim_id = $2 AND state IN ('waiting', 'open'))"};

// A statement of its own: the next one sees what those ahead of it in the queue committed.
constexpr pg::Statement QueueForSubject{"message.queue_for_subject", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('message ' || $1::text, 0)))"};

// Where the waiting task was already open under another id, the message opens that one. An organisation without a
// mailbox gets its message too: the courier gives it up at once and tells a person.
constexpr pg::Statement InsertMessage{"message.insert", R"(
    INSERT INTO message (id, organisation_id, kind, urgent, subject_id, claim_id, case_id, sequence, due_at, zone,
                         created_at, next_attempt_at, opens_task)
    SELECT $1, o.id, $3, $4, $5, $6, $7,
           (SELECT coalesce(max(m.sequence), 0) + 1
              FROM message m
             WHERE m.region_id = o.region_id AND m.organisation_id = o.id AND m.subject_id = $5),
           $8, $9, $10, $10,
           (SELECT t.id
              FROM task t
             WHERE t.region_id = o.region_id AND $11::uuid IS NOT NULL
               AND (t.id = $11 OR (t.claim_id = $6 AND t.state = 'waiting'))
             ORDER BY (t.id = $11) DESC
             LIMIT 1)
      FROM organisation o
     WHERE o.region_id = region_here() AND o.id = $2)"};

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

constexpr std::array All{InsertEvent, OpenTask, FinishTasks, QueueForSubject, InsertMessage,
                         InsertAudit, TryKey,   FindKey,     StoreKey};

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
              happening.happenedAt, happening.recordedAt, happening.data});
}

void queueTask(pg::Transaction& tx, const TaskOpening& task)
{
    tx.queue(OpenTask,
             {task.id, task.kind, task.waiting ? "waiting" : "open", task.urgent, task.claim, task.order, task.caseId,
              task.message, task.organisation, task.team, task.facility, task.openedAt, task.dueAt, task.data});
}

void queueMessage(pg::Transaction& tx, const Posting& posting)
{
    tx.queue(QueueForSubject, {posting.subject});
    tx.queue(InsertMessage,
             {posting.id, posting.to, wordFor(posting.kind), posting.urgent, posting.subject, posting.claim,
              posting.caseId, posting.dueAt, posting.zone, posting.createdAt, posting.opensTask});
}

void queueAudit(pg::Transaction& tx, const Look& look)
{
    tx.queue(InsertAudit, {look.account, look.action, look.subjectKind, look.subject, look.requestId});
}

void queueTasksDone(pg::Transaction& tx, std::string_view kind, ClaimId claim, Moment at, AccountId by)
{
    tx.queue(FinishTasks, {kind, claim, at, by});
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
