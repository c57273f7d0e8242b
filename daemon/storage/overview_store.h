#pragma once

#include "storage/facility_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace adempauze {

struct FacilityWithPlaces {
    FacilityRow facility;
    std::vector<std::pair<PlaceId, std::string>> places;
};

struct AgencyRow {
    OrganisationId id;
    std::string name;
    std::string kind;
    std::optional<std::string> phone;
    bool hasMailbox;
};

struct BedNights {
    std::int64_t occupied = 0; ///< nights in which somebody was present
    std::int64_t available = 0; ///< nights of places in service
    std::int64_t closed = 0; ///< nights out of service, not part of available
};

/// Of one house.
struct FacilityNights {
    FacilityId id;
    std::string alias;
    BedNights nights;
};

std::span<const pg::Statement> overviewStatements();

/// Houses with their places, by alias and name.
pg::Ticket queueFacilities(pg::Transaction& tx);
std::vector<FacilityWithPlaces> takeFacilities(const pg::Transaction& tx, pg::Ticket ticket);

pg::Ticket queueAgencies(pg::Transaction& tx);
std::vector<AgencyRow> takeAgencies(const pg::Transaction& tx, pg::Ticket ticket);

/// In which zone the region's nights are counted.
pg::Ticket queueRegionZone(pg::Transaction& tx);
Zone takeRegionZone(const pg::Transaction& tx, pg::Ticket ticket);

/// Bed-nights of every house, a night being one of the given moments. Nobody was present in a night after `now`.
pg::Ticket queueNights(pg::Transaction& tx, const std::vector<Moment>& nights, Moment now);
std::vector<FacilityNights> takeNights(const pg::Transaction& tx, pg::Ticket ticket);

/// Requests turned away that happened, and holds asked for, within the period.
pg::Ticket queueRequests(pg::Transaction& tx, const Period& during);
std::pair<std::int64_t, std::int64_t> takeRequests(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
