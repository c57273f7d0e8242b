#include "storage/paper_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

// The holds that are `due` stay open until then; of a family's the claim's own placement takes the others along.
constexpr char KeepOpen[] = R"(
    kept AS (
        UPDATE claim c SET expires_at = due.keep_until, version = c.version + 1
          FROM due
         WHERE c.region_id = due.region_id AND c.id = due.claim_id AND c.state = 'held' AND due.beside IS NULL
        RETURNING c.region_id, c.id, c.holder_account_id, c.holder_organisation_id, due.placement_id, due.expired_at,
                  due.keep_until),
    standing AS (
        UPDATE placement x SET expires_at = kept.keep_until FROM kept
         WHERE x.region_id = kept.region_id AND x.id = kept.placement_id
        RETURNING x.claim_id, x.place_id, x.facility_id))";

// Two daemons that come back together queue for the beat; the second finds nobody asleep. Places are locked as in every
// change, lowest id first.
constexpr char WakeUntilDue[] = R"(
    WITH slept AS MATERIALIZED (
        SELECT b.region_id, b.beat_at FROM region_beat b
         WHERE b.region_id = region_here() AND b.real_at <= $2
           FOR UPDATE),
    houses AS (
        UPDATE facility f SET paper_since_at = slept.beat_at
          FROM slept
         WHERE f.region_id = slept.region_id AND f.paper_since_at IS NULL
           AND EXISTS (SELECT FROM place p WHERE p.region_id = f.region_id AND p.facility_id = f.id)
        RETURNING f.region_id, f.id, f.operator_id),
    due AS (
        SELECT x.region_id, x.id AS placement_id, x.claim_id, x.beside, c.expires_at AS expired_at,
               $3::timestamptz AS keep_until
          FROM slept
          JOIN placement x ON x.region_id = slept.region_id AND x.blocks
          JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
          JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
         WHERE c.state = 'held' AND c.expires_at > slept.beat_at AND c.expires_at < $4
           AND NOT EXISTS (SELECT FROM waiting_offer o
                            WHERE o.region_id = c.region_id AND o.claim_id = c.id AND o.state = 'open')
         ORDER BY x.place_id
           FOR NO KEY UPDATE OF p),)";
constexpr char ThenTell[] = R"(,
    asked AS (
        INSERT INTO task (kind, state, urgent, organisation_id, facility_id, opened_at, due_at)
        SELECT 'enter_paper', 'open', true, houses.operator_id, houses.id, $1, $1 FROM houses
            ON CONFLICT DO NOTHING
        RETURNING id, organisation_id, facility_id),
    audited AS (
        INSERT INTO audit (account_id, action, subject_kind, subject_id, request_id)
        SELECT $5::uuid, 'hold.outlast', 'claim', kept.id, $6::text FROM kept
        UNION ALL
        SELECT $5, 'house.await_paper', 'facility', houses.id, $6 FROM houses),
    told AS (
        INSERT INTO event (kind, claim_id, place_id, facility_id, task_id, account_id, holder_account_id,
                           organisation_ids, happened_at, recorded_at, data)
        SELECT 'hold.outlasted', kept.id, standing.place_id, standing.facility_id, NULL::uuid, $5,
               kept.holder_account_id, ARRAY[kept.holder_organisation_id], $1::timestamptz, $1::timestamptz,
               jsonb_build_object('expiresAt', jsonb_build_object('before', kept.expired_at, 'after', kept.keep_until))
          FROM kept JOIN standing ON standing.claim_id = kept.id
        UNION ALL
        SELECT 'task.opened', NULL, NULL, asked.facility_id, asked.id, $5, NULL, ARRAY[asked.organisation_id], $1, $1,
               '{"task": "enter_paper"}'
          FROM asked))";
constexpr auto WakeAll = joined(joined(joined(WakeUntilDue, KeepOpen), ThenTell), "\n    SELECT id FROM houses");
constexpr pg::Statement Wake{"paper.wake", WakeAll.data()};

constexpr pg::Statement FindHouse{"paper.house", R"(
    SELECT f.paper_since_at FROM facility f
     WHERE f.id = $1 AND EXISTS (SELECT FROM place p WHERE p.region_id = f.region_id AND p.facility_id = f.id)
       FOR NO KEY UPDATE OF f)"};
constexpr pg::Statement LockPlaces{"paper.lock_places", R"(
    SELECT id FROM place WHERE facility_id = $1 ORDER BY id FOR NO KEY UPDATE)"};

// Its house cannot take in who comes on a hold, as long as it lasts.
constexpr char HouseUntilDue[] = R"(
    WITH houses AS (
        UPDATE facility f SET paper_since_at = $7 WHERE f.id = $2 AND f.paper_since_at IS NULL
        RETURNING f.region_id, f.id, f.operator_id),
    due AS (
        SELECT x.region_id, x.id AS placement_id, x.claim_id, x.beside, c.expires_at AS expired_at,
               $3::timestamptz AS keep_until
          FROM houses
          JOIN placement x ON x.region_id = houses.region_id AND x.facility_id = houses.id AND x.blocks
          JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
         WHERE c.state = 'held' AND c.expires_at > $1 AND c.expires_at < $4
           AND NOT EXISTS (SELECT FROM waiting_offer o
                            WHERE o.region_id = c.region_id AND o.claim_id = c.id AND o.state = 'open')),)";
constexpr auto HouseAll =
    joined(joined(joined(HouseUntilDue, KeepOpen), ThenTell), "\n    SELECT granted((SELECT count(*) FROM asked))");
constexpr pg::Statement GoByPaper{"paper.go_by", HouseAll.data()};

constexpr pg::Statement Beat{"paper.beat", R"(
    INSERT INTO region_beat (beat_at, real_at) VALUES ($1, $2)
        ON CONFLICT (region_id) DO UPDATE SET beat_at = excluded.beat_at, real_at = excluded.real_at
     WHERE region_beat.real_at < excluded.real_at)"};

constexpr pg::Statement Awaited{"paper.awaited", R"(
    SELECT f.paper_since_at IS NOT NULL
      FROM place p
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
     WHERE p.id = $1)"};

// What outlasted the outage goes on like any other hold, and no shorter than it would have without.
constexpr char EnteredUntilDue[] = R"(
    WITH before AS MATERIALIZED (
        SELECT f.region_id, f.id, f.paper_since_at FROM facility f
         WHERE f.id = $1 AND f.paper_since_at IS NOT NULL
           FOR NO KEY UPDATE),
    entered AS (
        UPDATE facility f SET paper_since_at = NULL FROM before
         WHERE f.region_id = before.region_id AND f.id = before.id),
    due AS (
        SELECT x.region_id, x.id AS placement_id, x.claim_id, x.beside, x.expires_at AS expired_at,
               greatest($3::timestamptz, outlasted.before) AS keep_until
          FROM before
          JOIN placement x ON x.region_id = before.region_id AND x.facility_id = before.id AND x.blocks
           AND x.expires_at > $3
          JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
         CROSS JOIN LATERAL (SELECT max((e.data #>> '{expiresAt,before}')::timestamptz) AS before, count(*) AS times
                               FROM event e
                              WHERE e.region_id = x.region_id AND e.claim_id = x.claim_id
                                AND e.kind = 'hold.outlasted' AND e.recorded_at >= before.paper_since_at) outlasted
         WHERE outlasted.times > 0
         ORDER BY x.place_id
           FOR NO KEY UPDATE OF p),)";
constexpr char ThenSay[] = R"(
    INSERT INTO event (kind, claim_id, place_id, facility_id, holder_account_id, organisation_ids, happened_at,
                       recorded_at)
    SELECT 'hold.outlasted', kept.id, standing.place_id, standing.facility_id, kept.holder_account_id,
           ARRAY[kept.holder_organisation_id], $2, $2
      FROM kept JOIN standing ON standing.claim_id = kept.id)";
constexpr auto EnteredAll = joined(joined(EnteredUntilDue, KeepOpen), ThenSay);
constexpr pg::Statement Entered{"paper.entered", EnteredAll.data()};
constexpr pg::Statement Awaits{"paper.awaits",
                               "UPDATE facility SET paper_since_at = $2 WHERE id = $1 AND paper_since_at IS NULL"};

constexpr std::array All{Wake, Beat, Awaited, Entered, Awaits, FindHouse, LockPlaces, GoByPaper};

} // namespace

std::span<const pg::Statement> paperStatements()
{
    return All;
}

pg::Ticket queueWake(pg::Transaction& tx, const Waking& waking)
{
    const auto houses =
        tx.queue(Wake, {waking.now, waking.sleptBefore, waking.holdsUntil, waking.endingBefore, nullptr, "sweep"});
    tx.queue(Beat, {waking.now, waking.real});
    return houses;
}

pg::Ticket queueHouseOfPaper(pg::Transaction& tx, FacilityId house)
{
    const auto ticket = tx.queue(FindHouse, {house});
    tx.queue(LockPlaces, {house});
    return ticket;
}

std::optional<HouseOfPaper> takeHouseOfPaper(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return rows.empty() ? std::nullopt : std::optional(HouseOfPaper{.since = rows.maybeMoment(0, 0)});
}

void queueGoByPaper(pg::Transaction& tx, const GoingByPaper& going)
{
    tx.queueDeciding(
        GoByPaper, {going.now, going.house, going.holdsUntil, going.holdsUntil, going.by, going.requestId, going.since},
        Refusal::AlreadyDone);
}

pg::Ticket queueAwaitsPaper(pg::Transaction& tx, PlaceId place)
{
    return tx.queue(Awaited, {place});
}

bool awaitsPaper(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return !rows.empty() && rows.boolean(0, 0);
}

void queuePaperEntered(pg::Transaction& tx, FacilityId house, Moment now, Moment holdsUntil)
{
    tx.queue(Entered, {house, now, holdsUntil});
}

void queuePaperAwaited(pg::Transaction& tx, FacilityId house, Moment since)
{
    tx.queue(Awaits, {house, since});
}

} // namespace adempauze
