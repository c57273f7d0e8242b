#pragma once

#include "domain/inventory.h"
#include "domain/sealed.h"
#include "storage/facility_store.h"

namespace adempauze {

/// What there is, as administrators set it up. Addresses are sealed and in none of these rows.
struct SiteRow {
    SiteId id;
    OrganisationId operatedBy;
    std::string name;
    bool addressKnown = false;
    std::int64_t version = 1;
};

struct HouseRow {
    FacilityRow facility;
    std::optional<SiteId> site{}; ///< none: it stands elsewhere
    bool wheelchair = false;
    std::int64_t version = 1;
};

struct UnitRow {
    UnitId id;
    FacilityId facility;
    std::string name;
    OwnWords own{};
    Families families{Families::No}; ///< whether a family may take it whole
    bool guests = false; ///< the one unit in which places appear that other regions lend
    std::int64_t version = 1;
};

struct PlaceSetUpRow {
    PlaceId id;
    UnitId unit;
    FacilityId facility;
    std::string name;
    OwnWords own{};
    bool surge = false;
    Moment confirmedAt{}; ///< when somebody last vouched for what is known of it
    std::optional<Moment> opensAt{}; ///< closed before; none: since ever
    std::optional<Moment> movedAt{}; ///< from then on it is another place, in another unit
    std::optional<PlaceId> movedTo{};
    std::int64_t version = 1;
};

/// A desk or a team that a house can name, and whose it is.
struct CrewRow {
    Uuid id;
    OrganisationId organisation;
    std::string name;
};

std::span<const pg::Statement> inventoryStatements();

/// All of the region, by name; or the one that is named.
pg::Ticket queueSites(pg::Transaction& tx, std::optional<SiteId> only = std::nullopt);
pg::Ticket queueHouses(pg::Transaction& tx, std::optional<FacilityId> only = std::nullopt);
pg::Ticket queueUnits(pg::Transaction& tx, std::optional<UnitId> only = std::nullopt);
pg::Ticket queuePlacesSetUp(pg::Transaction& tx, std::optional<PlaceId> only = std::nullopt);
std::vector<SiteRow> takeSites(const pg::Transaction& tx, pg::Ticket ticket);
std::vector<HouseRow> takeHouses(const pg::Transaction& tx, pg::Ticket ticket);
std::vector<UnitRow> takeUnits(const pg::Transaction& tx, pg::Ticket ticket);
std::vector<PlaceSetUpRow> takePlacesSetUp(const pg::Transaction& tx, pg::Ticket ticket);

pg::Ticket queueDesks(pg::Transaction& tx);
pg::Ticket queueTeams(pg::Transaction& tx);
std::vector<CrewRow> takeCrews(const pg::Transaction& tx, pg::Ticket ticket);

/// Whether the region has that organisation.
pg::Ticket queueOrganisationExists(pg::Transaction& tx, OrganisationId id);
bool takeExists(const pg::Transaction& tx, pg::Ticket ticket);

pg::Ticket queueSiteAddress(pg::Transaction& tx, SiteId site);
std::optional<Sealed> takeSiteAddress(const pg::Transaction& tx, pg::Ticket ticket);

/// Locks every place of a house, lowest id first, so that nobody books there while its rules change.
void queueLockPlacesOfHouse(pg::Transaction& tx, FacilityId house);
void queueLockEveryPlace(pg::Transaction& tx); ///< the same of the whole region

/// What stands on the places of a house after `now`, by place and beginning. Of a hold the reason's end is not in it:
/// `statedImposedAt` tells it.
struct StandingInHouse {
    StandingClaim claim;
    bool held = false;
    std::optional<Moment> statedImposedAt{};
};
pg::Ticket queueStandingInHouse(pg::Transaction& tx, FacilityId house, Moment now);
std::vector<StandingInHouse> takeStandingInHouse(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
