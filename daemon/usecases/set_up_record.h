#pragma once

#include "storage/inventory_store.h"
#include "usecases/context.h"
#include "usecases/data.h"

namespace adempauze {

/// What an administrator set up, for the event and the audit row of it.
struct SetUp {
    std::string_view kind; ///< "site.added", "facility.changed", …
    std::string_view subjectKind; ///< of the audit row
    Uuid subject;
    OrganisationId operatedBy; ///< who is told
    std::optional<FacilityId> facility{};
    std::optional<PlaceId> place{};
    Data data{};
};

bool setsUp(const Caller& caller); ///< an administrator

void record(pg::Transaction& tx, const Context& context, const SetUp& setUp);

/// What was added or changed, its data noted: before and after where they are numbers or words of ours, else only that
/// it differs. Nothing sealed, no free text.
SetUp setUpOf(std::string_view kind, const SiteRow& site);
SetUp setUpOf(std::string_view kind, const HouseRow& house);
SetUp setUpOf(std::string_view kind, const UnitRow& unit, OrganisationId operatedBy);
SetUp setUpOf(std::string_view kind, const PlaceSetUpRow& place, OrganisationId operatedBy);
SetUp changeOf(const SiteRow& before, const SiteRow& after, bool newAddress);
SetUp changeOf(const HouseRow& before, const HouseRow& after, bool newWay);
SetUp changeOf(const UnitRow& before, const UnitRow& after, OrganisationId operatedBy);
SetUp changeOf(const PlaceSetUpRow& before, const PlaceSetUpRow& after, OrganisationId operatedBy);

/// Why the rules of a house cannot hold beside what stands there (domain/inventory.h), with the field that says so.
std::optional<No> obstacleToRules(const Context& context, const HouseRules& after,
                                  const std::vector<StandingInHouse>& standing);

} // namespace adempauze
