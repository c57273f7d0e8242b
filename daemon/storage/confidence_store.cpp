#include "storage/confidence_store.h"

#include "storage/record_store.h"

#include <array>

namespace adempauze {

namespace {

// Two looks into one index for each house, however much else happened there. What was promised: it needed no answer, or
// the desk had accepted it before.
constexpr pg::Statement FindHouses{"confidence.houses", R"(
    SELECT f.id, f.alias, f.operator_id, f.zone, greatest(vouched.at, heard.at), told.came, told.refused,
           told.called_off, told.full_in_fact
      FROM facility f
      CROSS JOIN LATERAL (
            SELECT max(p.confirmed_at) AS at FROM place p
             WHERE p.region_id = f.region_id AND p.facility_id = f.id) vouched
      CROSS JOIN LATERAL (
            SELECT max(e.recorded_at) AS at FROM event e
             WHERE e.region_id = f.region_id AND e.facility_id = f.id
               AND e.kind IN ('hold.accepted', 'hold.declined', 'stay.began', 'stay.ended', 'house.checked_in')) heard
      CROSS JOIN LATERAL (
            SELECT count(DISTINCT e.claim_id) FILTER (WHERE e.kind = 'stay.began') AS came,
                   count(DISTINCT e.claim_id) FILTER (WHERE e.kind = 'claim.refused_at_door') AS refused,
                   count(DISTINCT e.claim_id) FILTER (WHERE e.kind = 'hold.declined' AND promised.so) AS called_off,
                   count(DISTINCT e.claim_id) FILTER (WHERE e.kind = 'hold.declined' AND NOT promised.so
                                                        AND c.decline_reason = 'full_in_fact') AS full_in_fact
              FROM event e
              JOIN claim c ON c.region_id = e.region_id AND c.id = e.claim_id
              CROSS JOIN LATERAL (
                    SELECT c.answer_due_at IS NULL OR EXISTS (
                        SELECT FROM event a
                         WHERE a.region_id = c.region_id AND a.claim_id = c.id AND a.kind = 'hold.accepted') AS so)
                   promised
             WHERE e.region_id = f.region_id AND e.facility_id = f.id AND e.recorded_at >= $1
               AND e.kind IN ('hold.declined', 'stay.began', 'claim.refused_at_door')) told
     WHERE vouched.at IS NOT NULL
     ORDER BY f.alias, f.id)"};

constexpr pg::Statement FindRounds{"confidence.phone_rounds", R"(
    SELECT t.facility_id, t.id, coalesce(t.done_at, t.cancelled_at)
      FROM task t
     WHERE t.kind = 'phone_round'
       AND (t.state IN ('waiting', 'open') OR coalesce(t.done_at, t.cancelled_at) > $1)
     ORDER BY t.facility_id, t.id)"};

constexpr pg::Statement OpenRound{"confidence.open_round", R"(
    WITH whose AS (
        SELECT f.region_id, f.id,
               coalesce(
                   (SELECT c.holder_organisation_id
                      FROM event e
                      JOIN claim c ON c.region_id = e.region_id AND c.id = e.claim_id
                     WHERE e.region_id = f.region_id AND e.facility_id = f.id AND e.recorded_at >= $5
                       AND e.kind IN ('hold.accepted', 'hold.declined', 'stay.began', 'claim.refused_at_door')
                       AND EXISTS (SELECT FROM account a
                                    WHERE a.region_id = c.region_id AND a.organisation_id = c.holder_organisation_id
                                      AND a.role IN ('placement_worker', 'coordinator') AND a.disabled_at IS NULL)
                     GROUP BY c.holder_organisation_id
                     ORDER BY count(DISTINCT c.id) DESC, c.holder_organisation_id LIMIT 1),
                   (SELECT a.organisation_id FROM account a
                     WHERE a.region_id = f.region_id AND a.role IN ('placement_worker', 'coordinator')
                       AND a.disabled_at IS NULL
                     ORDER BY a.organisation_id = f.operator_id DESC, a.role = 'coordinator' DESC, a.organisation_id
                     LIMIT 1),
                   f.operator_id) AS organisation_id
          FROM facility f WHERE f.id = $2),
    opened AS (
        INSERT INTO task (id, kind, state, organisation_id, facility_id, opened_at, due_at, data)
        SELECT $1, 'phone_round', 'open', w.organisation_id, w.id, $3, $4, $6 FROM whose w
            ON CONFLICT DO NOTHING
        RETURNING id, organisation_id, facility_id),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'task.open', 'task', id, 'sweep' FROM opened),
    told AS (
        INSERT INTO event (kind, task_id, facility_id, organisation_ids, happened_at, recorded_at, data)
        SELECT 'task.opened', id, facility_id, ARRAY[organisation_id], $3::timestamptz, $3::timestamptz,
               '{"task": "phone_round"}'
          FROM opened)
    SELECT id FROM opened)"};

constexpr pg::Statement CloseRound{"confidence.close_round", R"(
    WITH closed AS (
        UPDATE task SET state = 'cancelled', cancelled_at = $2, cancelled_why = 'met', version = version + 1
         WHERE id = $1 AND state IN ('waiting', 'open')
        RETURNING id, organisation_id, facility_id),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'task.cancel', 'task', id, 'sweep' FROM closed)
    INSERT INTO event (kind, task_id, facility_id, organisation_ids, happened_at, recorded_at, data)
    SELECT 'task.cancelled', id, facility_id, ARRAY[organisation_id], $2, $2, '{"task": "phone_round"}' FROM closed)"};

constexpr pg::Statement VouchForAll{"confidence.vouch", R"(
    UPDATE place SET confirmed_at = greatest(confirmed_at, $2) WHERE facility_id = $1)"};

constexpr pg::Statement RecordCheckIn{"confidence.check_in", R"(
    WITH house AS (SELECT f.id, f.operator_id FROM facility f WHERE f.id = $1),
    done AS (
        UPDATE task t SET state = 'done', done_at = $2, done_by = $3, snoozed_until = NULL, snoozed_why = NULL,
                          version = t.version + 1
         WHERE t.facility_id = $1 AND t.kind = 'phone_round' AND t.state IN ('waiting', 'open')
        RETURNING t.id, t.organisation_id, t.facility_id),
    audited AS (
        INSERT INTO audit (account_id, action, subject_kind, subject_id, request_id)
        SELECT $3::uuid, 'house.check_in', 'facility', id, $4::text FROM house
        UNION ALL
        SELECT $3, 'task.complete', 'task', id, $4 FROM done)
    INSERT INTO event (kind, task_id, facility_id, account_id, organisation_ids, happened_at, recorded_at, data)
    SELECT 'house.checked_in', NULL::uuid, id, $3, ARRAY[operator_id], $2::timestamptz, $2::timestamptz,
           jsonb_build_object('byTelephone', $5::boolean)
      FROM house
     UNION ALL
    SELECT 'task.completed', id, facility_id, $3, ARRAY[organisation_id], $2, $2, '{"task": "phone_round"}' FROM done)"};

constexpr std::array All{FindHouses, FindRounds, OpenRound, CloseRound, VouchForAll, RecordCheckIn};

} // namespace

std::span<const pg::Statement> confidenceStatements()
{
    return All;
}

pg::Ticket queueObservedHouses(pg::Transaction& tx, Moment since)
{
    return tx.queue(FindHouses, {since});
}

std::vector<ObservedHouse> takeObservedHouses(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ObservedHouse> houses;
    for (int row = 0; row < rows.count(); ++row)
        houses.push_back({.id = rows.id<FacilityId>(row, 0),
                          .alias = std::string(rows.text(row, 1)),
                          .operatedBy = rows.id<OrganisationId>(row, 2),
                          .zone = std::string(rows.text(row, 3)),
                          .facts = {.heardOfAt = rows.moment(row, 4),
                                    .came = rows.integer(row, 5),
                                    .refusedAtDoor = rows.integer(row, 6),
                                    .calledOff = rows.integer(row, 7),
                                    .fullInFact = rows.integer(row, 8)}});
    return houses;
}

pg::Ticket queuePhoneRounds(pg::Transaction& tx, Moment endedAfter)
{
    return tx.queue(FindRounds, {endedAfter});
}

std::vector<PhoneRound> takePhoneRounds(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<PhoneRound> rounds;
    for (int row = 0; row < rows.count(); ++row)
        rounds.push_back({.house = rows.id<FacilityId>(row, 0),
                          .task = rows.id<TaskId>(row, 1),
                          .endedAt = rows.maybeMoment(row, 2)});
    return rounds;
}

pg::Ticket queuePhoneRound(pg::Transaction& tx, const PhoneRoundWish& wish)
{
    return tx.queue(OpenRound, {TaskId{freshUuid()}, wish.house, wish.now, wish.dueAt, wish.since, wish.data});
}

void queuePhoneRoundOver(pg::Transaction& tx, TaskId task, Moment now)
{
    tx.queue(CloseRound, {task, now});
}

void queueCheckIn(pg::Transaction& tx, const CheckIn& checkIn)
{
    tx.queue(VouchForAll, {checkIn.house, checkIn.at});
    tx.queue(RecordCheckIn, {checkIn.house, checkIn.at, checkIn.by, checkIn.requestId, checkIn.byTelephone});
}

} // namespace adempauze
