#include "storage/facility_store.h"

#include "storage/joined.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement LockPlace{"place.lock", R"(
    SELECT id FROM place WHERE id = ANY ((SELECT places_with(ARRAY[$1::uuid]))::uuid[]) ORDER BY id FOR NO KEY UPDATE)"};
// What stands there is asked before anything is waited for. Blocking placements never overlap: whichever ends next
// after that moment is the only one that can have begun by then.
constexpr pg::Statement LockPlaceUnlessTaken{"place.lock_unless_taken", R"(
    SELECT id FROM place
     WHERE id = ANY ((SELECT places_with(ARRAY[$1::uuid]))::uuid[])
       AND (SELECT b.from_at <= $2 AND b.until_at > $2 AND (b.expires_at IS NULL OR b.expires_at > $3)
              FROM placement b
             WHERE b.region_id = region_here() AND b.place_id = $1 AND b.blocks AND b.taken_until_at > $2
             ORDER BY b.taken_until_at LIMIT 1) IS NOT TRUE
     ORDER BY id FOR NO KEY UPDATE)"};
constexpr pg::Statement TryLockPlace{"place.try_lock", R"(
    WITH locked AS (
        SELECT id FROM place WHERE id = ANY ((SELECT places_with(ARRAY[$1::uuid]))::uuid[]) ORDER BY id
           FOR NO KEY UPDATE SKIP LOCKED)
    SELECT true
     WHERE (SELECT count(*) FROM locked)
           = (SELECT count(DISTINCT wanted) FROM unnest(places_with(ARRAY[$1::uuid])) wanted))"};

constexpr pg::Statement FindPlace{"place.find", R"(
    SELECT p.id, p.name, p.facility_id, p.alias, p.operator_id, p.kind, p.accepts, p.conditions, p.zone, p.intake_from,
           p.intake_until, p.departure_time, p.turnover_minutes, p.longest_stay_days, p.admission, p.tail, p.phone,
           p.desk_id, p.details_team_id, t.organisation_id, p.unit_id, p.unit_name, p.families,
           p.wheelchair
      FROM place_effective p
      JOIN team t ON t.region_id = p.region_id AND t.id = p.details_team_id
     WHERE p.id = $1)"};

constexpr pg::Statement FindUnitOf{"place.unit", R"(
    SELECT n.id, n.accepts, n.wheelchair
      FROM place p
      JOIN place_effective n ON n.region_id = p.region_id AND n.facility_id = p.facility_id AND n.unit_id = p.unit_id
     WHERE p.id = $1 AND (n.moved_at IS NULL OR n.moved_at > $2)
     ORDER BY n.id)"};

constexpr char Standing[] = R"(
           b.from_at, b.until_at,
           greatest(b.taken_until_at, CASE WHEN b.tail_decided_at > $3 AND NOT b.tail_shared THEN b.tail_until_at END),
           b.closure_id IS NOT NULL, b.occupied AND b.until_at <= $3, b.claim_id,)";
constexpr char GivesWay[] = R"(
           EXISTS (SELECT FROM claim k
                    WHERE k.region_id = b.region_id AND k.id = b.claim_id AND k.conditional_until_at > $3
                      AND $4 = ANY (k.conditional_on)),)";
constexpr char ToNobody[] = " false,";
constexpr char Tail[] = R"(
           CASE WHEN b.tail_shared AND b.tail_decided_at > $3 THEN b.tail_until_at END, b.tail_decided_at, b.occupied
      FROM placement b)";
constexpr char OfOthers[] = " AND (b.claim_id IS NULL OR b.claim_id <> $4)";
// (SELECT …): whatever the moments are, the plan is the same. Far ahead of all that is known PostgreSQL would think
// another one less, and planning it each time takes longer than reading.
constexpr char Then[] = R"(
       AND b.blocks
       AND (b.expires_at IS NULL OR b.expires_at > $3)
       AND (b.taken_until_at > (SELECT $2::timestamptz) OR b.occupied OR b.tail_decided_at > (SELECT $3::timestamptz))
     ORDER BY 1)";
constexpr char OnPlace[] = " WHERE b.place_id = $1";
constexpr char InUnit[] = R"(
     WHERE b.place_id IN (SELECT n.id FROM place p
                            JOIN place n ON n.region_id = p.region_id AND n.facility_id = p.facility_id
                             AND n.unit_id = p.unit_id AND (n.moved_at IS NULL OR n.moved_at > $2)
                           WHERE p.id = $1))";
// Nothing is conditional on a claim that is not there yet, and it is not in its own way.
constexpr auto BlockersOfPlace = pg::joined("SELECT", pg::joined(Standing, ToNobody, Tail), OnPlace, Then);
constexpr auto OthersOnPlace =
    pg::joined("SELECT", pg::joined(Standing, GivesWay, Tail), pg::joined(OnPlace, OfOthers), Then);
// DISTINCT: a family stands on several of the places.
constexpr auto BlockersOfUnit = pg::joined("SELECT DISTINCT", pg::joined(Standing, ToNobody, Tail), InUnit, Then);
constexpr auto OthersInUnit =
    pg::joined("SELECT DISTINCT", pg::joined(Standing, GivesWay, Tail), pg::joined(InUnit, OfOthers), Then);
constexpr pg::Statement FindBlockers{"place.blockers", BlockersOfPlace.data()};
constexpr pg::Statement FindOthers{"place.others", OthersOnPlace.data()};
constexpr pg::Statement FindBlockersOfUnit{"place.blockers_of_unit", BlockersOfUnit.data()};
constexpr pg::Statement FindOthersInUnit{"place.others_in_unit", OthersInUnit.data()};

// Of a family's hold the claim's own placement takes the others with it.
constexpr pg::Statement SweepPlace{"place.sweep", R"(
    WITH over AS (
        UPDATE claim c SET state = 'expired', version = c.version + 1
          FROM (SELECT DISTINCT x.region_id, x.claim_id, x.facility_id, coalesce(x.beside, x.id) AS placement_id
                  FROM placement x
                 WHERE x.place_id = ANY ((SELECT places_with(ARRAY[$1::uuid]))::uuid[]) AND x.blocks AND x.expires_at <= $2) x
         WHERE x.region_id = c.region_id AND x.claim_id = c.id AND c.state = 'held' AND c.expires_at <= $2
        RETURNING c.region_id, c.id, c.holder_account_id, c.holder_organisation_id, c.expires_at, x.placement_id,
                  x.facility_id),
    freed AS (
        UPDATE placement x SET blocks = false FROM over
         WHERE x.region_id = over.region_id AND x.id = over.placement_id
        RETURNING x.claim_id, x.place_id),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'hold.expire', 'claim', over.id, 'sweep' FROM over)
    INSERT INTO event (kind, claim_id, place_id, facility_id, holder_account_id, organisation_ids, happened_at, recorded_at)
    SELECT 'hold.expired', over.id, freed.place_id, over.facility_id, over.holder_account_id,
           ARRAY[over.holder_organisation_id], over.expires_at, $2
      FROM over JOIN freed ON freed.claim_id = over.id)"};

constexpr pg::Statement FindDeskNumbers{"desk.numbers", R"(
    SELECT d.label, d.phone FROM desk_number d
     WHERE d.desk_id = (SELECT f.desk_id FROM claim_here(region_here(), $1, $2) here
                          JOIN facility f ON f.region_id = region_here() AND f.id = here.facility_id)
     ORDER BY d.position)"};
constexpr pg::Statement FindWay{"facility.way_to_door", R"(
    SELECT f.way_to_door
      FROM claim_here(region_here(), $1, $2) here
      JOIN facility f ON f.region_id = region_here() AND f.id = here.facility_id)"};

constexpr std::array All{LockPlace,  LockPlaceUnlessTaken, TryLockPlace,     FindPlace,  FindUnitOf,      FindBlockers,
                         FindOthers, FindBlockersOfUnit,   FindOthersInUnit, SweepPlace, FindDeskNumbers, FindWay};

/// A word that a constraint of the schema guarantees.
template<class T>
T known(std::optional<T> parsed)
{
    assert(parsed);
    return *parsed;
}

} // namespace

std::span<const pg::Statement> facilityStatements()
{
    return All;
}

FacilityRow facilityFrom(const pg::Rows& rows, int row, int column, FacilityId id, std::string alias)
{
    const auto minutes = [&](int offset) { return static_cast<int>(rows.integer(row, column + offset)); };
    const auto departure = rows.maybeInteger(row, column + 7);
    return FacilityRow{
        .id = id,
        .operatedBy = rows.id<OrganisationId>(row, column),
        .kind = known(facilityKindNamed(rows.text(row, column + 1))),
        .alias = std::move(alias),
        .accepts = known(acceptsNamed(rows.text(row, column + 2))),
        .conditions = std::string(rows.text(row, column + 3)),
        .intakeFrom = minutes(5),
        .intakeUntil = minutes(6),
        .rules = HouseRules{.zone = known(Zone::named(rows.text(row, column + 4))),
                            .departureTime = departure ? std::optional(TimeOfDay(*departure)) : std::nullopt,
                            .turnover = std::chrono::minutes(rows.integer(row, column + 8)),
                            .longestStayDays = minutes(9),
                            .admission = known(admissionNamed(rows.text(row, column + 10))),
                            .tail = known(tailPolicyNamed(rows.text(row, column + 11)))},
        .phone = std::string(rows.text(row, column + 12)),
        .desk = rows.uuid(row, column + 13),
        .detailsTeam = rows.uuid(row, column + 14),
        .detailsOrganisation = rows.id<OrganisationId>(row, column + 15),
    };
}

Blocker blockerFrom(const pg::Rows& rows, int row, int column)
{
    return {.from = rows.moment(row, column),
            .until = rows.moment(row, column + 1),
            .takenUntil = rows.moment(row, column + 2),
            .closure = rows.boolean(row, column + 3),
            .unconfirmed = rows.boolean(row, column + 4),
            .claim = rows.maybeId<ClaimId>(row, column + 5),
            .givesWay = rows.boolean(row, column + 6),
            .sharedUntil = rows.maybeMoment(row, column + 7),
            .sharedDecidedAt = rows.maybeMoment(row, column + 8),
            .occupied = rows.boolean(row, column + 9)};
}

void queueLockPlace(pg::Transaction& tx, PlaceId place)
{
    tx.queue(LockPlace, {place});
}

pg::Ticket queueLockPlaceUnlessTaken(pg::Transaction& tx, PlaceId place, Moment at, Moment now)
{
    return tx.queue(LockPlaceUnlessTaken, {place, at, now});
}

pg::Ticket queueTryLockPlace(pg::Transaction& tx, PlaceId place)
{
    return tx.queue(TryLockPlace, {place});
}

bool tookLock(const pg::Transaction& tx, pg::Ticket ticket)
{
    return !tx.rows(ticket).empty();
}

pg::Ticket queuePlace(pg::Transaction& tx, PlaceId place)
{
    return tx.queue(FindPlace, {place});
}

std::optional<PlaceRow> takePlace(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return placeRowFrom(rows, 0);
}

PlaceRow placeRowFrom(const pg::Rows& rows, int row)
{
    return {.id = rows.id<PlaceId>(row, 0),
            .name = std::string(rows.text(row, 1)),
            .facility = facilityFrom(rows, row, 4, rows.id<FacilityId>(row, 2), std::string(rows.text(row, 3))),
            .unit = rows.id<UnitId>(row, 20),
            .unitName = std::string(rows.text(row, 21)),
            .families = known(familiesNamed(rows.text(row, 22))),
            .wheelchair = rows.boolean(row, 23)};
}

pg::Ticket queueUnitOf(pg::Transaction& tx, PlaceId place, Moment from)
{
    return tx.queue(FindUnitOf, {place, from});
}

std::vector<UnitPlace> takeUnit(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<UnitPlace> places;
    for (int row = 0; row < rows.count(); ++row)
        places.push_back({rows.id<PlaceId>(row, 0), known(acceptsNamed(rows.text(row, 1))), rows.boolean(row, 2)});
    return places;
}

pg::Ticket queueBlockers(pg::Transaction& tx, PlaceId place, Moment from, Moment now, std::optional<ClaimId> except)
{
    return except ? tx.queue(FindOthers, {place, from, now, *except}) : tx.queue(FindBlockers, {place, from, now});
}

pg::Ticket queueBlockersOfUnit(pg::Transaction& tx, PlaceId place, Moment from, Moment now,
                               std::optional<ClaimId> except)
{
    return except ? tx.queue(FindOthersInUnit, {place, from, now, *except})
                  : tx.queue(FindBlockersOfUnit, {place, from, now});
}

std::vector<Blocker> takeBlockers(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<Blocker> blockers;
    for (int row = 0; row < rows.count(); ++row)
        blockers.push_back(blockerFrom(rows, row, 0));
    return blockers;
}

void queueSweepPlace(pg::Transaction& tx, PlaceId place, Moment now)
{
    tx.queue(SweepPlace, {place, now});
}

pg::Ticket queueDeskNumbersOf(pg::Transaction& tx, ClaimId claim, Moment now)
{
    return tx.queue(FindDeskNumbers, {claim, now});
}

std::vector<std::pair<std::string, std::string>> takeDeskNumbers(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<std::pair<std::string, std::string>> numbers;
    for (int row = 0; row < rows.count(); ++row)
        numbers.emplace_back(rows.text(row, 0), rows.text(row, 1));
    return numbers;
}

pg::Ticket queueWayToDoor(pg::Transaction& tx, ClaimId claim, Moment now)
{
    return tx.queue(FindWay, {claim, now});
}

std::optional<Sealed> takeWayToDoor(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return rows.empty() ? std::nullopt : std::optional(Sealed{rows.bytes(0, 0)});
}

} // namespace adempauze
