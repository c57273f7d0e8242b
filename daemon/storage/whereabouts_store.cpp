#include "storage/whereabouts_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT x.claim_id, x.person_id, x.facility_id, x.from_at, c.order_id, c.case_id,
           coalesce((SELECT q.organisation_id FROM case_participant q
                      WHERE q.region_id = c.region_id AND q.case_id = c.case_id AND q.part <> 'police'
                      ORDER BY CASE q.part WHEN 'lead_coordinator' THEN 0 WHEN 'case_manager' THEN 1 ELSE 2 END,
                               q.organisation_id
                      LIMIT 1), t.organisation_id))";
constexpr char Open[] = R"(
      FROM placement x
      JOIN claim c ON c.region_id = x.region_id AND c.id = x.claim_id
      JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
      JOIN team t ON t.region_id = f.region_id AND t.id = f.details_team_id)";
// $1 now
constexpr char NotOver[] = R"(
     WHERE x.region_id = region_here() AND x.blocks AND x.beside IS NULL
       AND (x.occupied OR x.until_at > $1)
       AND (x.expires_at IS NULL OR x.expires_at > $1))";

constexpr auto OfPersonsText = joined(joined(joined(Columns, Open), NotOver), R"(
       AND x.person_id = ANY ($2::uuid[] || ARRAY(SELECT o.person_id FROM restraining_order o
                                                   WHERE o.id = ANY ($3::uuid[])))
     ORDER BY x.claim_id)");

constexpr char PositionsOf[] = R"(
    SELECT DISTINCT p.facility_id, p.position
      FROM placement x
      JOIN facility_position p ON p.region_id = x.region_id AND p.facility_id = x.facility_id)";
constexpr auto PositionsText = joined(joined(PositionsOf, NotOver), R"(
       AND x.person_id = (SELECT o.person_id FROM restraining_order o WHERE o.id = $2))");

constexpr char ZoneColumns[] = ", z.id, z.centre, z.radius_metres";
constexpr char JoinedZones[] = R"(
      JOIN restraining_order o ON o.region_id = x.region_id AND o.person_id = x.person_id
       AND (x.occupied OR o.until_at > x.from_at) AND o.until_at > $1
      JOIN ban_zone z ON z.region_id = o.region_id AND z.order_id = o.id AND z.lifted_at IS NULL)";
constexpr auto ZonesText = joined(joined(joined(joined(joined(Columns, ZoneColumns), Open), JoinedZones), NotOver), R"(
       AND x.facility_id = $2
     ORDER BY x.claim_id, z.id)");

constexpr pg::Statement OfPersons{"whereabouts.of_persons", OfPersonsText.data()};
constexpr pg::Statement Positions{"whereabouts.positions", PositionsText.data()};
constexpr pg::Statement ZonesAt{"whereabouts.zones_at", ZonesText.data()};

constexpr std::array All{OfPersons, Positions, ZonesAt};

Whereabouts whereIn(const pg::Rows& rows, int row)
{
    return {.claim = rows.id<ClaimId>(row, 0),
            .person = rows.id<PersonId>(row, 1),
            .facility = rows.id<FacilityId>(row, 2),
            .from = rows.moment(row, 3),
            .order = rows.maybeId<OrderId>(row, 4),
            .caseId = rows.maybeId<CaseId>(row, 5),
            .lead = rows.id<OrganisationId>(row, 6)};
}

} // namespace

std::span<const pg::Statement> whereaboutsStatements()
{
    return All;
}

pg::Ticket queueWhereabouts(pg::Transaction& tx, const std::vector<Uuid>& persons, const std::vector<Uuid>& orders,
                            Moment now)
{
    return tx.queue(OfPersons, {now, pg::Value::uuids(persons), pg::Value::uuids(orders)});
}

std::vector<Whereabouts> takeWhereabouts(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<Whereabouts> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back(whereIn(rows, row));
    return found;
}

pg::Ticket queuePositionsAround(pg::Transaction& tx, OrderId order, Moment now)
{
    return tx.queue(Positions, {now, order});
}

std::vector<SealedPosition> takePositionsAround(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<SealedPosition> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({rows.id<FacilityId>(row, 0), Sealed{rows.bytes(row, 1)}});
    return found;
}

pg::Ticket queueZonesAround(pg::Transaction& tx, FacilityId house, Moment now)
{
    return tx.queue(ZonesAt, {now, house});
}

std::vector<NearZone> takeZonesAround(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<NearZone> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back(
            {whereIn(rows, row),
             {rows.id<BanZoneId>(row, 7), Sealed{rows.bytes(row, 8)}, static_cast<int>(rows.integer(row, 9))}});
    return found;
}

} // namespace adempauze
