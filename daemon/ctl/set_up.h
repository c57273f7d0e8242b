#pragma once

#include "domain/caller.h"
#include "domain/facility.h"
#include "domain/inventory.h"
#include "domain/sealed.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The rows that a region begins with. Queued into a transaction of adempauze_owner; the application may not write
/// them.
namespace adempauze::ctl {

/// What follows in this transaction is of that region.
void queueEnterRegion(pg::Transaction& tx, RegionId region);

struct DeskNumber {
    std::string_view label;
    std::string_view phone;
};

struct NewRegion {
    RegionId id;
    std::string_view name;
    std::string_view zone;
    DeskNumber onCall; ///< called when nobody else answers
};
void queueRegion(pg::Transaction& tx, const NewRegion& region);

struct NewOrganisation {
    OrganisationId id;
    std::string_view kind; ///< OrganisationKind
    std::string_view name;
    std::string_view mailbox; ///< functional, never a person's
    std::string_view phone;
};
void queueOrganisation(pg::Transaction& tx, const NewOrganisation& organisation);

void queueTeam(pg::Transaction& tx, const Uuid& id, OrganisationId organisation, std::string_view name);

/// Who is in a team; both of that organisation.
void queueMember(pg::Transaction& tx, const Uuid& team, AccountId account, OrganisationId organisation);

void queueDesk(pg::Transaction& tx, const Uuid& id, OrganisationId organisation, std::string_view name,
               std::span<const DeskNumber> numbers);

struct NewFacility {
    FacilityId id;
    OrganisationId operatedBy;
    FacilityKind kind;
    std::string_view alias;
    std::string_view accepts; ///< men, women, anyone
    std::string_view conditions;
    HouseRules rules;
    std::string_view phone;
    Uuid desk;
    Uuid detailsTeam;
    Sealed wayToDoor;
    SiteId site;
};
void queueFacility(pg::Transaction& tx, const NewFacility& facility);

/// One unit with its places, vouched for at `confirmedAt`.
void queueUnit(pg::Transaction& tx, const Uuid& id, FacilityId facility, std::string_view name,
               std::span<const std::string_view> places, Moment confirmedAt);

struct NewAccount {
    AccountId id;
    OrganisationId organisation;
    std::optional<FacilityId> facility;
    Role role;
    std::string name;
    std::string passwordHash;
};
void queueAccount(pg::Transaction& tx, const NewAccount& account);

} // namespace adempauze::ctl
