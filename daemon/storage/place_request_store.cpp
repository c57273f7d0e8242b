#include "storage/place_request_store.h"

#include "storage/joined.h"
#include "storage/turn_away_sql.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;
using turn_aways::sameWithin;

// A place that the asker was promised for the request, whether or not its house has answered yet. The asker's claims
// are gone through newest first until one fits, which is the way of an index however many the planner takes them for:
// OFFSET 0 keeps it from another.
constexpr pg::Statement FindPlaceOf{"turn_away.place_of", R"(
    SELECT CASE WHEN $3::uuid IS NULL THEN
        EXISTS (SELECT FROM (SELECT * FROM claim n
                              WHERE n.holder_account_id = $1
                                AND n.recorded_at > $6::timestamptz - $7::int * interval '1 second'
                              ORDER BY n.recorded_at DESC OFFSET 0) c
                 WHERE c.id IS DISTINCT FROM $2::uuid
                   AND c.gender IS NOT DISTINCT FROM $4 AND c.stated_imposed_at IS NOT DISTINCT FROM $5::timestamptz
                   AND c.state IN ('held', 'booked', 'present') AND (c.state <> 'held' OR c.expires_at > $6)
                   AND (SELECT r.request_id FROM place_request r
                         WHERE r.region_id = c.region_id AND r.claim_id = c.id) IS NULL)
    ELSE
        EXISTS (SELECT FROM place_request r
                  JOIN claim c ON c.region_id = r.region_id AND c.id = r.claim_id
                 WHERE r.request_id = $3::uuid AND c.holder_account_id = $1 AND c.id IS DISTINCT FROM $2::uuid
                   AND c.state IN ('held', 'booked', 'present') AND (c.state <> 'held' OR c.expires_at > $6))
    END)"};

// Many locks are taken lowest first, as everywhere.
constexpr char LockAsked[] = R"(
    SELECT pg_advisory_xact_lock(asked.key)
      FROM (SELECT DISTINCT hashtextextended('request ' || a.account || ' ' || coalesce(a.gender, '') || ' '
                                             || coalesce(extract(epoch FROM a.imposed_at)::text, ''), 0) AS key
              FROM ()";
constexpr auto LockOne = joined(LockAsked, R"(
                SELECT $1::uuid AS account, $2::text AS gender, $3::timestamptz AS imposed_at) a
             ORDER BY key) asked)");
constexpr auto LockMany = joined(LockAsked, R"(
                SELECT c.holder_account_id AS account, c.gender, c.stated_imposed_at AS imposed_at
                  FROM claim c WHERE c.id = ANY ($1::uuid[])) a
             ORDER BY key) asked)");
constexpr auto LockWaiting = joined(LockAsked, R"(
                SELECT e.account_id AS account, e.gender, e.imposed_at
                  FROM waiting_entry e WHERE e.id = ANY ($1::uuid[])) a
             ORDER BY key) asked)");
constexpr pg::Statement Lock{"turn_away.lock", LockOne.data()};
constexpr pg::Statement LockOfHolds{"turn_away.lock_of_holds", LockMany.data()};
constexpr pg::Statement LockOfWaiting{"turn_away.lock_of_waiting", LockWaiting.data()};

constexpr pg::Statement InsertFailed{"failed_hold.insert",
                                     "INSERT INTO failed_hold (claim_id) VALUES ($1) ON CONFLICT DO NOTHING"};
constexpr pg::Statement FollowRequest{"place_request.follow", R"(
    INSERT INTO place_request (claim_id, request_id) SELECT $2, request_id FROM place_request WHERE claim_id = $1)"};

constexpr pg::Statement TakeFailed{"failed_hold.take", R"(
    WITH taken AS (
        SELECT region_id, claim_id FROM failed_hold ORDER BY claim_id LIMIT 200 FOR UPDATE SKIP LOCKED)
    DELETE FROM failed_hold f USING taken
     WHERE f.region_id = taken.region_id AND f.claim_id = taken.claim_id
    RETURNING f.claim_id)"};

constexpr pg::Statement FindRequestsOf{"turn_away.requests_of_holds", R"(
    SELECT c.id, c.holder_account_id, c.holder_organisation_id, r.request_id, c.gender, c.stated_imposed_at, c.answer,
           coalesce(said.at_door_at, said.gave_way_at, c.ended_at, c.expires_at), said.at_door_at IS NOT NULL,
           said.gave_way_at IS NOT NULL, c.wheelchair
      FROM claim c
      LEFT JOIN place_request r ON r.region_id = c.region_id AND r.claim_id = c.id
      CROSS JOIN LATERAL (
            SELECT max(e.happened_at) FILTER (WHERE e.kind = 'claim.refused_at_door') AS at_door_at,
                   max(e.happened_at) FILTER (WHERE e.kind = 'claim.gave_way') AS gave_way_at
              FROM event e
             WHERE e.region_id = c.region_id AND e.claim_id = c.id
               AND e.kind IN ('claim.refused_at_door', 'claim.gave_way')) said
     WHERE c.id = ANY ($1::uuid[])
       AND NOT EXISTS (SELECT FROM waiting_offer o WHERE o.region_id = c.region_id AND o.claim_id = c.id)
     ORDER BY c.id)"};

// What was noted before is what the waiting list may yet bring a place for (turn_away_sql.h).
constexpr pg::Statement FindRequestsOfWaiting{"turn_away.requests_of_waiting", R"(
    SELECT e.account_id, e.organisation_id, coalesce(noted.request_id, e.id), e.gender, e.imposed_at, e.needed_by_at,
           e.wheelchair
      FROM waiting_entry e
      LEFT JOIN LATERAL (
            SELECT t.request_id FROM turn_away t
             WHERE t.region_id = e.region_id AND t.organisation_id = e.organisation_id AND t.account_id = e.account_id
               AND t.gender IS NOT DISTINCT FROM e.gender AND t.under_order = e.under_order
               AND t.imposed_at IS NOT DISTINCT FROM e.imposed_at AND t.happened_at <= e.registered_at
               AND e.registered_at < coalesce(t.last_asked_at, t.happened_at) + $2::int * interval '1 second'
             ORDER BY t.happened_at DESC LIMIT 1) noted ON true
     WHERE e.id = ANY ($1::uuid[])
     ORDER BY e.id)"};

constexpr pg::Statement InsertRequest{"place_request.insert",
                                      "INSERT INTO place_request (claim_id, request_id) VALUES ($1, $2)"};

constexpr pg::Statement Note{"turn_away.note", R"(
    WITH turned AS (
        INSERT INTO turn_away (id, request_id, account_id, organisation_id, reason, gender, under_order, happened_at,
                               recorded_at, named, said, imposed_at, claim_id, wheelchair)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11, $12, $14)
            ON CONFLICT ON CONSTRAINT one_request_is_turned_away_once DO NOTHING
        RETURNING id, account_id, organisation_id, reason, happened_at, recorded_at),
    audited AS (
        INSERT INTO audit (account_id, action, subject_kind, subject_id, request_id)
        SELECT account_id, 'turn_away.note', 'turn_away', id, $13 FROM turned)
    INSERT INTO event (kind, account_id, organisation_ids, happened_at, recorded_at, data)
    SELECT 'turn_away.recorded', account_id, ARRAY[organisation_id], happened_at, recorded_at,
           jsonb_build_object('turnAwayId', id, 'reason', reason)
      FROM turned)"};

constexpr pg::Statement NoteAgain{"turn_away.note_again", R"(
    WITH again AS (
        UPDATE turn_away
           SET reason = $2, claim_id = coalesce($3, claim_id), last_asked_at = greatest(last_asked_at, $4),
               outcome = nullif(outcome, 'placed'),
               outcome_at = CASE WHEN outcome <> 'placed' THEN outcome_at END, version = version + 1
         WHERE id = $1
        RETURNING id, account_id, organisation_id, reason),
    audited AS (
        INSERT INTO audit (account_id, action, subject_kind, subject_id, request_id)
        SELECT account_id, 'turn_away.note', 'turn_away', id, $5 FROM again)
    INSERT INTO event (kind, account_id, organisation_ids, happened_at, recorded_at, data)
    SELECT 'turn_away.recorded', account_id, ARRAY[organisation_id], $4, $4,
           jsonb_build_object('turnAwayId', id, 'reason', reason)
      FROM again)"};

// Nothing else has changed, so whoever looks at it sees no new version.
constexpr pg::Statement AskAgain{"turn_away.asked_again", R"(
    UPDATE turn_away SET last_asked_at = greatest(last_asked_at, $2) WHERE id = $1)"};

constexpr std::array All{FindPlaceOf,   Lock,       LockOfHolds,    LockOfWaiting,         InsertFailed,
                         FollowRequest, TakeFailed, FindRequestsOf, FindRequestsOfWaiting, InsertRequest,
                         Note,          NoteAgain,  AskAgain};

TurnAwayReason reasonOfHold(std::string_view answer, bool atDoor, bool gaveWay)
{
    if (atDoor)
        return TurnAwayReason::RefusedAtDoor;
    if (gaveWay)
        return TurnAwayReason::Full; // whoever was there first stays
    if (answer == "declined")
        return TurnAwayReason::DeclinedByHouse;
    return answer == "awaited" ? TurnAwayReason::DeskSilent : TurnAwayReason::HoldExpired;
}

} // namespace

std::span<const pg::Statement> placeRequestStatements()
{
    return All;
}

void queueLockRequest(pg::Transaction& tx, const PlaceRequest& request)
{
    tx.queue(Lock, {request.account, request.gender, request.imposedAt});
}

KnownTickets queueKnownRequest(pg::Transaction& tx, const PlaceRequest& request, Moment now)
{
    return {
        queueKnownTurnAway(tx, request, now),
        tx.queue(FindPlaceOf,
                 {request.account, request.failed, request.id, request.gender, request.imposedAt, now, sameWithin()})};
}

KnownRequest takeKnownRequest(const pg::Transaction& tx, const KnownTickets& tickets)
{
    return {takeTurnAway(tx, tickets.row), tx.rows(tickets.place).boolean(0, 0)};
}

void queueFailedHold(pg::Transaction& tx, ClaimId claim)
{
    tx.queue(InsertFailed, {claim});
}

void queueRequestFollows(pg::Transaction& tx, ClaimId lost, ClaimId instead)
{
    tx.queue(FollowRequest, {lost, instead});
}

pg::Ticket queueTakeFailedHolds(pg::Transaction& tx)
{
    return tx.queue(TakeFailed, {});
}

std::vector<Uuid> takeFailedHolds(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<Uuid> holds;
    for (int row = 0; row < rows.count(); ++row)
        holds.push_back(rows.uuid(row, 0));
    return holds;
}

void queueLockRequestsOf(pg::Transaction& tx, const std::vector<Uuid>& holds)
{
    tx.queue(LockOfHolds, {pg::Value::uuids(holds)});
}

pg::Ticket queueRequestsOf(pg::Transaction& tx, const std::vector<Uuid>& holds)
{
    return tx.queue(FindRequestsOf, {pg::Value::uuids(holds)});
}

std::vector<FailedHold> takeRequestsOf(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<FailedHold> failed;
    for (int row = 0; row < rows.count(); ++row) {
        const auto id = rows.maybeText(row, 3);
        failed.push_back({.request = {.account = rows.id<AccountId>(row, 1),
                                      .organisation = rows.id<OrganisationId>(row, 2),
                                      .id = id ? Uuid::parse(*id) : std::nullopt,
                                      .gender = rows.maybeText(row, 4),
                                      .imposedAt = rows.maybeMoment(row, 5),
                                      .failed = rows.id<ClaimId>(row, 0),
                                      .wheelchair = rows.boolean(row, 10)},
                          .reason = reasonOfHold(rows.text(row, 6), rows.boolean(row, 8), rows.boolean(row, 9)),
                          .happenedAt = rows.moment(row, 7)});
    }
    return failed;
}

void queueLockRequestsOfWaiting(pg::Transaction& tx, const std::vector<Uuid>& entries)
{
    tx.queue(LockOfWaiting, {pg::Value::uuids(entries)});
}

pg::Ticket queueRequestsOfWaiting(pg::Transaction& tx, const std::vector<Uuid>& entries)
{
    return tx.queue(FindRequestsOfWaiting, {pg::Value::uuids(entries), sameWithin()});
}

std::vector<WaitingRequest> takeRequestsOfWaiting(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<WaitingRequest> waiting;
    for (int row = 0; row < rows.count(); ++row)
        waiting.push_back({.request = {.account = rows.id<AccountId>(row, 0),
                                       .organisation = rows.id<OrganisationId>(row, 1),
                                       .id = rows.uuid(row, 2),
                                       .gender = rows.maybeText(row, 3),
                                       .imposedAt = rows.maybeMoment(row, 4),
                                       .wheelchair = rows.boolean(row, 6)},
                           .neededBy = rows.moment(row, 5)});
    return waiting;
}

void queueInsertPlaceRequest(pg::Transaction& tx, ClaimId hold, const Uuid& requestId)
{
    tx.queue(InsertRequest, {hold, requestId});
}

void queueNoteTurnAway(pg::Transaction& tx, const TurnAwayRow& row, const PlaceRequest& request,
                       std::string_view requestId)
{
    tx.queue(Note,
             {row.id, row.requestId, request.account, request.organisation, row.reason, row.gender, row.underOrder,
              row.happenedAt, row.recordedAt, request.id.has_value(), request.imposedAt, request.failed, requestId,
              row.wheelchair});
}

void queueNoteAgain(pg::Transaction& tx, const TurnAwayAgain& again, std::string_view requestId)
{
    tx.queue(NoteAgain, {again.id, again.reason, again.failed, again.at, requestId});
}

void queueAskedAgain(pg::Transaction& tx, TurnAwayId id, Moment at)
{
    tx.queue(AskAgain, {id, at});
}

} // namespace adempauze
