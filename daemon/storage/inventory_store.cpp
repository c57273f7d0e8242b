#include "storage/inventory_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement FindSites{"inventory.sites", R"(
    SELECT id, operator_id, name, address IS NOT NULL, version
      FROM site
     WHERE $1::uuid IS NULL OR id = $1
     ORDER BY name, id)"};

constexpr pg::Statement FindHouses{"inventory.houses", R"(
    SELECT f.id, f.alias, f.operator_id, f.kind, f.accepts, f.conditions, f.zone, f.intake_from, f.intake_until,
           f.departure_time, f.turnover_minutes, f.longest_stay_days, f.admission, f.tail, f.phone, f.desk_id,
           f.details_team_id, t.organisation_id, f.site_id, f.wheelchair, f.version
      FROM facility f
      JOIN team t ON t.region_id = f.region_id AND t.id = f.details_team_id
     WHERE $1::uuid IS NULL OR f.id = $1
     ORDER BY f.alias, f.id)"};

constexpr pg::Statement FindUnits{"inventory.units", R"(
    SELECT id, facility_id, name, accepts, conditions, wheelchair, version, families, guests
      FROM unit
     WHERE $1::uuid IS NULL OR id = $1
     ORDER BY name, id)"};

constexpr pg::Statement FindPlacesSetUp{"inventory.places", R"(
    SELECT p.id, p.unit_id, p.facility_id, p.name, p.accepts, p.conditions, p.wheelchair, p.version, p.surge,
           p.confirmed_at,
           (SELECT x.until_at FROM closure c
              JOIN placement x ON x.region_id = c.region_id AND x.closure_id = c.id AND x.blocks
             WHERE c.region_id = p.region_id AND c.place_id = p.id AND c.reason = 'not_open_yet'),
           p.moved_at, p.moved_to
      FROM place p
     WHERE $1::uuid IS NULL OR p.id = $1
     ORDER BY p.name, p.id)"};

constexpr pg::Statement FindDesks{"inventory.desks", "SELECT id, organisation_id, name FROM desk ORDER BY name, id"};
constexpr pg::Statement FindTeams{"inventory.teams", "SELECT id, organisation_id, name FROM team ORDER BY name, id"};
constexpr pg::Statement OrganisationExists{"inventory.organisation", "SELECT id FROM organisation WHERE id = $1"};
constexpr pg::Statement FindAddress{"site.address", "SELECT address FROM site WHERE id = $1"};

constexpr pg::Statement LockHouse{"inventory.lock_places_of_house", R"(
    SELECT id FROM place WHERE facility_id = $1 ORDER BY id FOR NO KEY UPDATE)"};

constexpr pg::Statement LockAll{"inventory.lock_every_place", "SELECT id FROM place ORDER BY id FOR NO KEY UPDATE"};

constexpr pg::Statement FindStanding{"inventory.standing", R"(
    SELECT b.place_id, b.from_at, b.until_at, b.closure_id IS NOT NULL, c.state = 'held', c.stated_imposed_at,
           coalesce((SELECT min(y.from_at) FROM placement y
                      WHERE y.region_id = b.region_id AND y.claim_id = b.claim_id AND y.facility_id = b.facility_id),
                    b.from_at)
      FROM place p
      JOIN placement b ON b.region_id = p.region_id AND b.place_id = p.id AND b.blocks
      LEFT JOIN claim c ON c.region_id = b.region_id AND c.id = b.claim_id
     WHERE p.facility_id = $1 AND (b.taken_until_at > $2 OR b.occupied) AND (b.expires_at IS NULL OR b.expires_at > $2)
     ORDER BY b.place_id, b.from_at)"};

constexpr std::array All{LockAll,   FindSites,   FindHouses, FindUnits,    FindPlacesSetUp,   FindDesks,
                         FindTeams, FindAddress, LockHouse,  FindStanding, OrganisationExists};

std::optional<Accepts> acceptsAt(const pg::Rows& rows, int row, int column)
{
    const auto word = rows.maybeText(row, column);
    return word ? acceptsNamed(*word) : std::nullopt;
}

Families familiesAt(const pg::Rows& rows, int row, int column)
{
    const auto families = familiesNamed(rows.text(row, column));
    assert(families); // the schema has the same words
    return *families;
}

/// From a row that holds, from `column` on: accepts, conditions, wheelchair.
OwnWords ownFrom(const pg::Rows& rows, int row, int column)
{
    return {.accepts = acceptsAt(rows, row, column),
            .conditions = rows.maybeText(row, column + 1),
            .wheelchair = rows.isNull(row, column + 2) ? std::nullopt : std::optional(rows.boolean(row, column + 2))};
}

} // namespace

std::span<const pg::Statement> inventoryStatements()
{
    return All;
}

pg::Ticket queueSites(pg::Transaction& tx, std::optional<SiteId> only)
{
    return tx.queue(FindSites, {only});
}

pg::Ticket queueHouses(pg::Transaction& tx, std::optional<FacilityId> only)
{
    return tx.queue(FindHouses, {only});
}

pg::Ticket queueUnits(pg::Transaction& tx, std::optional<UnitId> only)
{
    return tx.queue(FindUnits, {only});
}

pg::Ticket queuePlacesSetUp(pg::Transaction& tx, std::optional<PlaceId> only)
{
    return tx.queue(FindPlacesSetUp, {only});
}

std::vector<SiteRow> takeSites(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<SiteRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<SiteId>(row, 0),
                         .operatedBy = rows.id<OrganisationId>(row, 1),
                         .name = std::string(rows.text(row, 2)),
                         .addressKnown = rows.boolean(row, 3),
                         .version = rows.integer(row, 4)});
    return found;
}

std::vector<HouseRow> takeHouses(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<HouseRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back(
            {.facility = facilityFrom(rows, row, 2, rows.id<FacilityId>(row, 0), std::string(rows.text(row, 1))),
             .site = rows.maybeId<SiteId>(row, 18),
             .wheelchair = rows.boolean(row, 19),
             .version = rows.integer(row, 20)});
    return found;
}

std::vector<UnitRow> takeUnits(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<UnitRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<UnitId>(row, 0),
                         .facility = rows.id<FacilityId>(row, 1),
                         .name = std::string(rows.text(row, 2)),
                         .own = ownFrom(rows, row, 3),
                         .families = familiesAt(rows, row, 7),
                         .guests = rows.boolean(row, 8),
                         .version = rows.integer(row, 6)});
    return found;
}

std::vector<PlaceSetUpRow> takePlacesSetUp(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<PlaceSetUpRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.id<PlaceId>(row, 0),
                         .unit = rows.id<UnitId>(row, 1),
                         .facility = rows.id<FacilityId>(row, 2),
                         .name = std::string(rows.text(row, 3)),
                         .own = ownFrom(rows, row, 4),
                         .surge = rows.boolean(row, 8),
                         .confirmedAt = rows.moment(row, 9),
                         .opensAt = rows.maybeMoment(row, 10),
                         .movedAt = rows.maybeMoment(row, 11),
                         .movedTo = rows.maybeId<PlaceId>(row, 12),
                         .version = rows.integer(row, 7)});
    return found;
}

pg::Ticket queueDesks(pg::Transaction& tx)
{
    return tx.queue(FindDesks, {});
}

pg::Ticket queueTeams(pg::Transaction& tx)
{
    return tx.queue(FindTeams, {});
}

std::vector<CrewRow> takeCrews(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<CrewRow> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.id = rows.uuid(row, 0),
                         .organisation = rows.id<OrganisationId>(row, 1),
                         .name = std::string(rows.text(row, 2))});
    return found;
}

pg::Ticket queueOrganisationExists(pg::Transaction& tx, OrganisationId id)
{
    return tx.queue(OrganisationExists, {id});
}

bool takeExists(const pg::Transaction& tx, pg::Ticket ticket)
{
    return !tx.rows(ticket).empty();
}

pg::Ticket queueSiteAddress(pg::Transaction& tx, SiteId site)
{
    return tx.queue(FindAddress, {site});
}

std::optional<Sealed> takeSiteAddress(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    const auto bytes = rows.empty() ? std::nullopt : rows.maybeBytes(0, 0);
    return bytes ? std::optional(Sealed{*bytes}) : std::nullopt;
}

void queueLockPlacesOfHouse(pg::Transaction& tx, FacilityId house)
{
    tx.queue(LockHouse, {house});
}

void queueLockEveryPlace(pg::Transaction& tx)
{
    tx.queue(LockAll, {});
}

pg::Ticket queueStandingInHouse(pg::Transaction& tx, FacilityId house, Moment now)
{
    return tx.queue(FindStanding, {house, now});
}

std::vector<StandingInHouse> takeStandingInHouse(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<StandingInHouse> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({.claim = {.place = rows.id<PlaceId>(row, 0),
                                   .from = rows.moment(row, 1),
                                   .until = rows.moment(row, 2),
                                   .closure = rows.boolean(row, 3),
                                   .placedFrom = rows.moment(row, 6)},
                         .held = !rows.isNull(row, 4) && rows.boolean(row, 4),
                         .statedImposedAt = rows.maybeMoment(row, 5)});
    return found;
}

} // namespace adempauze
