#pragma once

#include "domain/caller.h"
#include "storage/team_store.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace adempauze {

/// What a caller is told about where they work.
struct WorkplaceRow {
    std::string organisationName;
    std::optional<std::string> facilityAlias;
    std::optional<std::pair<std::string, std::string>> onCall; ///< the region's duty: label, phone
    std::vector<TeamRow> teams{}; ///< that the caller is in
};

struct ColleagueRow {
    AccountId account;
    std::string name;
    Role role;
    std::optional<FacilityId> facility;
};

std::span<const pg::Statement> colleagueStatements();

pg::Ticket queueWorkplace(pg::Transaction& tx, const Caller& caller);
WorkplaceRow takeWorkplace(const pg::Transaction& tx, pg::Ticket ticket);

/// Accounts of the organisation that are in use and have tasks, by name: those who work in the organisation, and its
/// houses' staff (all of it, or that of one house).
pg::Ticket queueColleagues(pg::Transaction& tx, OrganisationId organisation, const std::optional<FacilityId>& ofHouse);
std::vector<ColleagueRow> takeColleagues(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
