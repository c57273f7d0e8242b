#include "storage/overview_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindFacilities{"overview.facilities", R"(
    SELECT f.id, f.alias, f.operator_id, f.kind, f.accepts, f.conditions, f.zone, f.intake_from, f.intake_until,
           f.departure_time, f.turnover_minutes, f.longest_stay_days, f.admission, f.tail, f.phone, f.desk_id,
           f.details_team_id, t.organisation_id, p.id, p.name
      FROM facility f
      JOIN team t ON t.region_id = f.region_id AND t.id = f.details_team_id
      LEFT JOIN place p ON p.region_id = f.region_id AND p.facility_id = f.id
     ORDER BY f.alias, f.id, p.name, p.id)"};

constexpr pg::Statement FindAgencies{"overview.agencies", R"(
    SELECT id, name, kind, phone, mailbox IS NOT NULL FROM organisation ORDER BY name, id)"};

constexpr pg::Statement FindZone{"overview.zone", "SELECT zone FROM region WHERE id = region_here()"};

// Somebody was on a place from the arrival, or from the move there, until the next move or the recorded departure: the
// planned end says nothing about it, and a planned move nothing before the next house records the arrival. A place that
// is not there yet, or has moved away, is neither available nor closed.
constexpr pg::Statement FindNights{"overview.nights", R"(
    WITH night AS (SELECT unnest($1::timestamptz[]) AS at),
    stayed AS (
        SELECT x.facility_id, x.place_id,
               CASE WHEN x.number = 1 THEN c.arrived_at ELSE greatest(c.arrived_at, x.from_at) END AS since,
               least(coalesce(c.departed_at, 'infinity'),
                     CASE WHEN NOT x.occupied THEN
                         (SELECT min(y.from_at) FROM placement y
                           WHERE y.region_id = x.region_id AND y.claim_id = x.claim_id AND y.number > x.number
                             AND y.blocks) END) AS until
          FROM placement x
          JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
         WHERE x.blocks AND c.state IN ('present', 'departed')
           AND NOT EXISTS (SELECT FROM placement o -- they have not moved on yet
                            WHERE o.region_id = x.region_id AND o.claim_id = x.claim_id AND o.occupied
                              AND o.number < x.number)),
    occupied AS (
        SELECT s.facility_id, count(DISTINCT (s.place_id, n.at)) AS nights
          FROM stayed s
          JOIN night n ON n.at >= s.since AND n.at < s.until AND n.at <= $2
         GROUP BY s.facility_id),
    closed AS (
        SELECT x.facility_id, count(DISTINCT (x.place_id, n.at)) AS nights,
               count(DISTINCT (x.place_id, n.at)) FILTER (WHERE c.reason IN ('not_open_yet', 'moved')) AS absent
          FROM placement x
          JOIN closure c ON c.region_id = x.region_id AND c.id = x.closure_id
          JOIN night n ON n.at >= x.from_at AND n.at < x.until_at
         WHERE x.blocks
         GROUP BY x.facility_id)
    SELECT f.id, f.alias, coalesce(o.nights, 0),
           (SELECT count(*) FROM place p WHERE p.region_id = f.region_id AND p.facility_id = f.id)
               * (SELECT count(*) FROM night) - coalesce(s.nights, 0),
           coalesce(s.nights - s.absent, 0)
      FROM facility f
      LEFT JOIN occupied o ON o.facility_id = f.id
      LEFT JOIN closed s ON s.facility_id = f.id
     ORDER BY f.alias, f.id)"};

constexpr pg::Statement CountRequests{"overview.requests", R"(
    SELECT (SELECT count(*) FROM turn_away
             WHERE happened_at >= $1 AND happened_at < $2 AND outcome IS DISTINCT FROM 'placed'),
           (SELECT count(*) FROM claim WHERE recorded_at >= $1 AND recorded_at < $2))"};

constexpr std::array All{FindFacilities, FindAgencies, FindZone, FindNights, CountRequests};

} // namespace

std::span<const pg::Statement> overviewStatements()
{
    return All;
}

pg::Ticket queueFacilities(pg::Transaction& tx)
{
    return tx.queue(FindFacilities, {});
}

std::vector<FacilityWithPlaces> takeFacilities(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<FacilityWithPlaces> found;
    for (int row = 0; row < rows.count(); ++row) {
        const auto id = rows.id<FacilityId>(row, 0);
        if (found.empty() || found.back().facility.id != id)
            found.push_back({facilityFrom(rows, row, 2, id, std::string(rows.text(row, 1))), {}});
        if (!rows.isNull(row, 18))
            found.back().places.emplace_back(rows.id<PlaceId>(row, 18), rows.text(row, 19));
    }
    return found;
}

pg::Ticket queueAgencies(pg::Transaction& tx)
{
    return tx.queue(FindAgencies, {});
}

std::vector<AgencyRow> takeAgencies(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<AgencyRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<OrganisationId>(row, 0),
                         .name = std::string(rows.text(row, 1)),
                         .kind = std::string(rows.text(row, 2)),
                         .phone = rows.maybeText(row, 3),
                         .hasMailbox = rows.boolean(row, 4)});
    return found;
}

pg::Ticket queueRegionZone(pg::Transaction& tx)
{
    return tx.queue(FindZone, {});
}

Zone takeRegionZone(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto zone = Zone::named(tx.rows(ticket).text(0, 0));
    assert(zone); // checked when the region was made
    return *zone;
}

pg::Ticket queueNights(pg::Transaction& tx, const std::vector<Moment>& nights, Moment now)
{
    return tx.queue(FindNights, {pg::Value::moments(nights), now});
}

std::vector<FacilityNights> takeNights(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<FacilityNights> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<FacilityId>(row, 0),
                         .alias = std::string(rows.text(row, 1)),
                         .nights = {.occupied = rows.integer(row, 2),
                                    .available = rows.integer(row, 3),
                                    .closed = rows.integer(row, 4)}});
    return found;
}

pg::Ticket queueRequests(pg::Transaction& tx, const Period& during)
{
    return tx.queue(CountRequests, {during.from(), during.until()});
}

std::pair<std::int64_t, std::int64_t> takeRequests(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    return {rows.integer(0, 0), rows.integer(0, 1)};
}

} // namespace adempauze
