#include "storage/zone_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Zones[] = R"(
    SELECT z.id, z.order_id, z.radius_metres, z.recorded_at, z.lifted_at
      FROM ban_zone z
      JOIN restraining_order o ON o.region_id = z.region_id AND o.id = z.order_id
      JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
     WHERE (h.organisation_id = $1 OR h.lead_account_id = $2
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $1)))";
constexpr auto OfOrder = joined(Zones, R"(
       AND z.order_id = $3
     ORDER BY z.lifted_at DESC NULLS FIRST, z.recorded_at DESC, z.id LIMIT 500)");
constexpr auto One = joined(Zones, " AND z.id = $3 FOR NO KEY UPDATE OF z");

constexpr pg::Statement FindZones{"ban_zone.of_order", OfOrder.data()};
constexpr pg::Statement FindZone{"ban_zone.find", One.data()};
constexpr pg::Statement InsertZone{"ban_zone.insert", R"(
    INSERT INTO ban_zone (id, order_id, centre, radius_metres, recorded_by, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr pg::Statement LiftZone{"ban_zone.lift", R"(
    WITH lifted AS (
        UPDATE ban_zone SET lifted_by = $2, lifted_at = $3 WHERE id = $1 AND lifted_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM lifted)))"};

constexpr char Positions[] = R"(
    SELECT f.id, f.alias, p.recorded_by, p.recorded_at, coalesce(p.version, 0) + 1
      FROM facility f
      LEFT JOIN facility_position p ON p.region_id = f.region_id AND p.facility_id = f.id)";
constexpr auto AllPositions = joined(Positions, " ORDER BY f.alias, f.id");
constexpr auto OnePosition = joined(Positions, " WHERE f.id = $1");

constexpr pg::Statement FindPositions{"facility_position.list", AllPositions.data()};
constexpr pg::Statement LockHouse{"facility_position.lock_house", R"(
    SELECT pg_advisory_xact_lock(hashtextextended('house ' || $1::text, 0)))"};
constexpr pg::Statement FindPosition{"facility_position.find", OnePosition.data()};
constexpr pg::Statement SavePosition{"facility_position.save", R"(
    WITH kept AS (
        INSERT INTO facility_position AS p (facility_id, position, recorded_by, recorded_at)
        SELECT $1::uuid, $2::bytea, $3::uuid, $4::timestamptz
            ON CONFLICT (region_id, facility_id) DO UPDATE
           SET position = excluded.position, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at,
               version = p.version + 1
         WHERE p.version = $5::bigint - 1
        RETURNING p.version)
    SELECT granted((SELECT count(*) FROM kept WHERE version = $5)))"};

constexpr std::array All{FindZones,     FindZone,  InsertZone,   LiftZone,
                         FindPositions, LockHouse, FindPosition, SavePosition};

} // namespace

std::span<const pg::Statement> zoneStatements()
{
    return All;
}

pg::Ticket queueBanZones(pg::Transaction& tx, OrderId order, const Sight& sight)
{
    return tx.queue(FindZones, {sight.organisation, sight.account, order});
}

pg::Ticket queueBanZone(pg::Transaction& tx, BanZoneId id, const Sight& sight)
{
    return tx.queue(FindZone, {sight.organisation, sight.account, id});
}

std::vector<BanZoneRow> takeBanZones(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<BanZoneRow> zones;
    for (int row = 0; row < rows.count(); ++row)
        zones.push_back({.id = rows.id<BanZoneId>(row, 0),
                         .order = rows.id<OrderId>(row, 1),
                         .radiusMetres = static_cast<int>(rows.integer(row, 2)),
                         .recordedAt = rows.moment(row, 3),
                         .liftedAt = rows.maybeMoment(row, 4)});
    return zones;
}

void queueInsertBanZone(pg::Transaction& tx, const BanZoneRow& zone, const Sealed& centre, const RecordedBy& by)
{
    tx.queue(InsertZone, {zone.id, zone.order, pg::Value::bytes(centre.bytes), zone.radiusMetres, by.account, by.at});
}

void queueBanZoneLifted(pg::Transaction& tx, BanZoneId id, const RecordedBy& by)
{
    tx.queueDeciding(LiftZone, {id, by.account, by.at}, Refusal::AlreadyDone);
}

pg::Ticket queuePositions(pg::Transaction& tx)
{
    return tx.queue(FindPositions, {});
}

pg::Ticket queuePosition(pg::Transaction& tx, FacilityId house)
{
    tx.queue(LockHouse, {house});
    return tx.queue(FindPosition, {house});
}

std::vector<PositionRow> takePositions(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<PositionRow> positions;
    for (int row = 0; row < rows.count(); ++row)
        positions.push_back({.facility = rows.id<FacilityId>(row, 0),
                             .facilityAlias = std::string(rows.text(row, 1)),
                             .recordedBy = rows.maybeId<AccountId>(row, 2),
                             .recordedAt = rows.maybeMoment(row, 3),
                             .version = rows.integer(row, 4)});
    return positions;
}

void queueSavePosition(pg::Transaction& tx, const PositionRow& before, const Sealed& position, const RecordedBy& by)
{
    tx.queueDeciding(SavePosition,
                     {before.facility, pg::Value::bytes(position.bytes), by.account, by.at, before.version},
                     Refusal::StaleVersion);
}

} // namespace adempauze
