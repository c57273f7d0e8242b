#include "storage/squeeze_store.h"

#include "storage/joined.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

using pg::joined;

// What an order's extension wanted and could not have holds for the last of a stay's places.
constexpr char Columns[] = R"(
    SELECT x.place_id, x.from_at, x.taken_until_at, c.id, c.version, c.state, c.gender, c.until_at,
           CASE WHEN x.tail_decided_at > $1 AND x.tail_until_at > x.taken_until_at THEN x.tail_until_at END,
           coalesce(o.imposed_at, c.stated_imposed_at), x.tail_decided_at, wanted.until_at,
           c.follows_claim_id, coalesce(x.beside, x.id), x.beside IS NOT NULL, c.persons,
           x.tail_shared, c.person_id IS NOT NULL, c.wheelchair,
           EXISTS (SELECT FROM waiting_offer w
                    WHERE w.region_id = c.region_id AND w.claim_id = c.id AND w.state = 'open'))";
constexpr char Everywhere[] = R"(
      FROM placement x
      LEFT JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
      LEFT JOIN restraining_order o ON o.region_id = c.region_id AND o.id = c.order_id)";
constexpr char Standing[] = R"(
      LEFT JOIN LATERAL (SELECT (t.data ->> 'wantedUntilAt')::timestamptz AS until_at
                           FROM task t
                          WHERE t.region_id = c.region_id AND t.kind = 'stay_obstructed' AND t.claim_id = c.id
                            AND t.state IN ('waiting', 'open') AND c.state IN ('booked', 'present')
                            AND t.data ->> 'obstacle' IN ('place_taken', 'place_closed')
                            AND x.until_at = c.until_at) wanted ON true
     WHERE x.blocks AND (x.expires_at IS NULL OR x.expires_at > $1)
       AND (x.taken_until_at > $1 OR x.occupied OR x.tail_decided_at > $1)
     ORDER BY x.place_id, x.from_at)";

// Up to where the extensions reach, with a turnover, which is two days at most. There are few: whatever the planner
// thinks of how many that may be, OFFSET 0 looks at what stands on their places, and whose that is, one by one.
constexpr char Contended[] = R"(
      FROM (SELECT likely.region_id, likely.place_id, max(likely.until_at) AS until_at
              FROM (SELECT y.region_id, y.place_id, y.tail_until_at AS until_at
                      FROM placement y
                     WHERE y.blocks AND y.tail_decided_at > $1
                     UNION ALL
                    SELECT y.region_id, y.place_id, (t.data ->> 'wantedUntilAt')::timestamptz + interval '48 hours'
                      FROM task t
                      JOIN placement y ON y.region_id = t.region_id AND y.claim_id = t.claim_id AND y.blocks
                     WHERE t.kind = 'stay_obstructed' AND t.state IN ('waiting', 'open')) likely
             GROUP BY likely.region_id, likely.place_id) reach
     CROSS JOIN LATERAL (SELECT * FROM placement p
                          WHERE p.region_id = reach.region_id AND p.place_id = reach.place_id AND p.blocks
                            AND p.from_at < reach.until_at
                            AND (p.taken_until_at > $1 OR p.occupied OR p.tail_decided_at > $1) OFFSET 0) x
      LEFT JOIN LATERAL (SELECT * FROM claim k WHERE k.region_id = x.region_id AND k.id = x.claim_id OFFSET 0) c
             ON true
      LEFT JOIN LATERAL (SELECT * FROM restraining_order k
                          WHERE k.region_id = c.region_id AND k.id = c.order_id OFFSET 0) o ON true)";

constexpr auto StandingText = joined(joined(Columns, Everywhere), Standing);
constexpr auto ContendedText = joined(joined(Columns, Contended), Standing);
constexpr pg::Statement FindStanding{"squeeze.standing", StandingText.data()};
constexpr pg::Statement FindContended{"squeeze.contended", ContendedText.data()};

constexpr pg::Statement FindAllPlaces{"squeeze.places", R"(
    SELECT p.id, p.name, p.facility_id, p.alias, p.operator_id, p.kind, p.accepts, p.conditions, p.zone, p.intake_from,
           p.intake_until, p.departure_time, p.turnover_minutes, p.longest_stay_days, p.admission, p.tail, p.phone,
           p.desk_id, p.details_team_id, t.organisation_id, p.unit_id, p.unit_name, p.families, p.wheelchair,
           p.moved_at, f.paper_since_at IS NOT NULL
      FROM place_effective p
      JOIN team t ON t.region_id = p.region_id AND t.id = p.details_team_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id
     ORDER BY p.id)"};

// Open stays whose order changed and that could not follow, and whose end is what it was then: nobody chose another.
constexpr char Obstructed[] = R"(
      FROM task t
      JOIN claim c ON c.region_id = t.region_id AND c.id = t.claim_id AND c.state IN ('booked', 'present')
      JOIN restraining_order o ON o.region_id = c.region_id AND o.id = t.order_id
     WHERE t.kind = 'stay_obstructed' AND t.state IN ('waiting', 'open')
       AND t.data ->> 'obstacle' IN ('place_taken', 'place_closed')
       AND (t.data ->> 'deadlineAt')::timestamptz = c.until_at)";
constexpr char BesideClaims[] = R"(
       AND EXISTS (SELECT FROM placement x
                     JOIN placement y ON y.region_id = x.region_id AND y.place_id = x.place_id AND y.blocks
                    WHERE x.region_id = c.region_id AND x.claim_id = c.id AND x.blocks AND y.claim_id = ANY ($1::uuid[])))";

// As realign judges it, so that none is tried in vain all the time. What follows on the stay itself moves along.
constexpr char Free[] = R"(
       AND NOT EXISTS (SELECT FROM placement x
                         JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
                         JOIN placement y ON y.region_id = x.region_id AND y.place_id = x.place_id AND y.blocks
                          AND y.claim_id IS DISTINCT FROM c.id AND y.from_at >= x.from_at
                          AND (y.expires_at IS NULL OR y.expires_at > $1)
                          AND y.from_at < (t.data ->> 'wantedUntilAt')::timestamptz
                              + CASE WHEN y.closure_id IS NULL THEN f.turnover_minutes * interval '1 minute'
                                     ELSE interval '0' END
                         LEFT JOIN claim h ON h.region_id = y.region_id AND h.id = y.claim_id
                        WHERE x.region_id = c.region_id AND x.claim_id = c.id AND x.blocks AND x.until_at = c.until_at
                          AND h.follows_claim_id IS DISTINCT FROM c.id)
     ORDER BY o.id, c.id)";

constexpr auto LockOrdersText = joined(joined(joined("SELECT c.id, o.id, NULL::uuid", Obstructed), BesideClaims),
                                       " ORDER BY o.id FOR NO KEY UPDATE OF o");
constexpr auto FreedText = joined(joined(R"(
    SELECT c.id, o.id, (SELECT e.recorded_by FROM order_event e
                         WHERE e.region_id = o.region_id AND e.order_id = o.id ORDER BY e.number DESC LIMIT 1))",
                                         Obstructed),
                                  Free);
constexpr pg::Statement LockOrdersBeside{"squeeze.lock_orders", LockOrdersText.data()};
constexpr pg::Statement FindFreed{"squeeze.freed", FreedText.data()};

constexpr pg::Statement LockPeople{"squeeze.lock_people", R"(
    SELECT id FROM person
     WHERE id IN (SELECT c.person_id FROM claim c WHERE c.id = ANY ($1::uuid[]))
     ORDER BY id FOR NO KEY UPDATE)"};

constexpr pg::Statement LockHouses{"squeeze.lock_houses", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('house ' || house.facility_id::text, 0))
      FROM (SELECT DISTINCT p.facility_id FROM place p WHERE p.id = ANY ($1::uuid[]) ORDER BY p.facility_id) house)"};

constexpr auto LockForMovesText = joined(joined(joined(R"(
    SELECT p.id FROM place p
     WHERE p.id = ANY ((SELECT places_with($2::uuid[] || ARRAY(
               SELECT x.place_id FROM placement x WHERE x.claim_id = ANY ($1::uuid[]) AND x.blocks
                UNION ALL
               SELECT x.place_id FROM placement x JOIN claim h ON h.region_id = x.region_id AND h.id = x.claim_id
                WHERE h.state = 'held' AND h.follows_claim_id IN (SELECT c.id)",
                                                       Obstructed),
                                                BesideClaims),
                                         R"())))::uuid[])
     ORDER BY p.id FOR NO KEY UPDATE)");
constexpr pg::Statement LockForMoves{"squeeze.lock", LockForMovesText.data()};

constexpr pg::Statement TakeOff{"squeeze.take_off",
                                "UPDATE placement SET blocks = false WHERE claim_id = ANY ($1::uuid[]) AND blocks"};

constexpr pg::Statement FindAhead{"squeeze.ahead", R"(
    SELECT id, organisation_id, facility_id, true, data, version FROM task
     WHERE kind = 'squeeze_ahead' AND state IN ('waiting', 'open')
     UNION ALL
    SELECT id, organisation_id, facility_id, false, data, version FROM task
     WHERE kind = 'squeeze_ahead' AND state = 'done' AND coalesce(done_at, cancelled_at) > $1
     ORDER BY 1)"};

constexpr pg::Statement OpenAhead{"squeeze.open_ahead", R"(
    WITH opened AS (
        INSERT INTO task (id, kind, state, organisation_id, facility_id, opened_at, due_at, data)
        VALUES ($1, 'squeeze_ahead', 'open', $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM opened)))"};

constexpr pg::Statement ChangeAhead{"squeeze.change_ahead", R"(
    WITH changed AS (
        UPDATE task SET data = $3, due_at = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'open'
        RETURNING id)
    SELECT granted((SELECT count(*) FROM changed)))"};

constexpr pg::Statement CloseAhead{"squeeze.close_ahead", R"(
    WITH closed AS (
        UPDATE task SET state = 'cancelled', cancelled_at = $3, version = version + 1
         WHERE id = $1 AND version = $2 AND state = 'open'
        RETURNING id)
    SELECT granted((SELECT count(*) FROM closed)))"};

constexpr std::array All{FindStanding, FindContended, FindAllPlaces, LockOrdersBeside, FindFreed,
                         LockPeople,   LockHouses,    LockForMoves,  TakeOff,          FindAhead,
                         OpenAhead,    ChangeAhead,   CloseAhead};

} // namespace

std::span<const pg::Statement> squeezeStatements()
{
    return All;
}

pg::Ticket queueStanding(pg::Transaction& tx, Moment now)
{
    return tx.queue(FindStanding, {now});
}

pg::Ticket queueContended(pg::Transaction& tx, Moment now)
{
    return tx.queue(FindContended, {now});
}

std::vector<StandingRow> takeStanding(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<StandingRow> standing;
    for (int row = 0; row < rows.count(); ++row) {
        StandingRow each{.place = rows.id<PlaceId>(row, 0), .taken = Period(rows.moment(row, 1), rows.moment(row, 2))};
        each.claim = rows.maybeId<ClaimId>(row, 3);
        if (each.claim) {
            each.version = rows.integer(row, 4);
            each.state = claimStateNamed(rows.text(row, 5));
            each.gender = rows.isNull(row, 6) ? std::nullopt : genderNamed(rows.text(row, 6));
            each.until = rows.moment(row, 7);
            each.persons = static_cast<int>(rows.integer(row, 15));
            each.wheelchair = rows.boolean(row, 18);
        }
        each.likelyUntil = rows.maybeMoment(row, 8);
        each.imposedAt = rows.maybeMoment(row, 9);
        each.decidedBy = rows.maybeMoment(row, 10);
        each.wantedUntil = rows.maybeMoment(row, 11);
        each.follows = rows.maybeId<ClaimId>(row, 12);
        each.placement = rows.uuid(row, 13);
        each.isBeside = rows.boolean(row, 14);
        each.tailShared = rows.boolean(row, 16);
        each.named = rows.boolean(row, 17);
        each.isOnOffer = rows.boolean(row, 19);
        standing.push_back(each);
    }
    return standing;
}

pg::Ticket queueAllPlaces(pg::Transaction& tx)
{
    return tx.queue(FindAllPlaces, {});
}

std::vector<RegionPlace> takeAllPlaces(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<RegionPlace> places;
    for (int row = 0; row < rows.count(); ++row)
        places.push_back({placeRowFrom(rows, row), rows.maybeMoment(row, 24), rows.boolean(row, 25)});
    return places;
}

pg::Ticket queueAheadTasks(pg::Transaction& tx, Moment doneAfter)
{
    return tx.queue(FindAhead, {doneAfter});
}

std::vector<AheadTask> takeAheadTasks(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<AheadTask> tasks;
    for (int row = 0; row < rows.count(); ++row)
        tasks.push_back({rows.id<TaskId>(row, 0), rows.id<OrganisationId>(row, 1), rows.id<FacilityId>(row, 2),
                         rows.boolean(row, 3), std::string(rows.text(row, 4)), rows.integer(row, 5)});
    return tasks;
}

void queueOpenAhead(pg::Transaction& tx, const AheadTask& task, Moment at, Moment dueAt)
{
    tx.queueDeciding(OpenAhead, {task.id, task.organisation, task.facility, at, dueAt, task.data},
                     Refusal::AlreadyDone);
}

void queueChangeAhead(pg::Transaction& tx, const AheadTask& before, const std::string& data, Moment dueAt)
{
    tx.queueDeciding(ChangeAhead, {before.id, before.version, data, dueAt}, Refusal::StaleVersion);
}

void queueCloseAhead(pg::Transaction& tx, const AheadTask& before, Moment at)
{
    tx.queueDeciding(CloseAhead, {before.id, before.version, at}, Refusal::StaleVersion);
}

pg::Ticket queueLockForMoves(pg::Transaction& tx, const std::vector<Uuid>& claims, const std::vector<Uuid>& places)
{
    const auto obstructed = tx.queue(LockOrdersBeside, {pg::Value::uuids(claims)});
    tx.queue(LockPeople, {pg::Value::uuids(claims)});
    tx.queue(LockHouses, {pg::Value::uuids(places)});
    tx.queue(LockForMoves, {pg::Value::uuids(claims), pg::Value::uuids(places)});
    return obstructed;
}

pg::Ticket queueFreed(pg::Transaction& tx, Moment now)
{
    return tx.queue(FindFreed, {now});
}

std::vector<ObstructedStay> takeObstructed(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ObstructedStay> stays;
    for (int row = 0; row < rows.count(); ++row)
        stays.push_back({rows.id<ClaimId>(row, 0), rows.id<OrderId>(row, 1), rows.maybeId<AccountId>(row, 2)});
    return stays;
}

void queueTakeOff(pg::Transaction& tx, const std::vector<Uuid>& claims)
{
    tx.queue(TakeOff, {pg::Value::uuids(claims)});
}

} // namespace adempauze
