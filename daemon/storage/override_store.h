#pragma once

#include "domain/caller.h"
#include "storage/case_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Exceptions to a "no" for safety's sake: asked for by one, approved by another, used by one booking.
namespace adempauze {

struct OverrideRow {
    OverrideId id;
    PersonId person;
    FacilityId facility;
    std::string facilityAlias;
    std::string reason;
    AccountId requestedBy;
    OrganisationId requestedOrganisation;
    Role requestedRole;
    Moment requestedAt;
    std::optional<TaskId> task{};
    std::optional<AccountId> approvedBy{};
    std::optional<OrganisationId> approvedOrganisation{};
    std::optional<Role> approvedRole{};
    std::optional<Moment> approvedAt{};
    std::optional<Moment> expiresAt{}; ///< of the approval
    std::optional<AccountId> refusedBy{};
    std::optional<Moment> refusedAt{};
    std::optional<ClaimId> usedClaim{}; ///< only for readers who may see that stay: it says where somebody is
    std::optional<Moment> usedAt{};
    bool inSight = false; ///< the person is in the reader's sight, or the house is the reader's

    std::int64_t version() const { return 1 + (approvedAt || refusedAt ? 1 : 0) + (usedAt ? 1 : 0); }
};

/// Who reads: a house's staff, case workers, or auditors.
struct OverrideReader {
    Sight sight;
    std::optional<FacilityId> facility{};
    bool all = false; ///< auditors
};

std::span<const pg::Statement> overrideStatements();

/// Whom an exception for somebody in a house concerns: who runs the house, and another organisation than the asker's
/// that leads a case of the person.
struct OverrideScene {
    std::string facilityAlias;
    OrganisationId operatedBy;
    std::string zone;
    std::optional<OrganisationId> lead{};
};
pg::Ticket queueOverrideScene(pg::Transaction& tx, FacilityId house, PersonId person, OrganisationId asker);
std::optional<OverrideScene> takeOverrideScene(const pg::Transaction& tx, pg::Ticket ticket);

pg::Ticket queueOverrides(pg::Transaction& tx, const OverrideReader& reader); ///< newest first, at most 500
pg::Ticket queueOverride(pg::Transaction& tx, OverrideId id, const OverrideReader& reader); ///< one, locked
std::vector<OverrideRow> takeOverrides(const pg::Transaction& tx, pg::Ticket ticket);

void queueInsertOverride(pg::Transaction& tx, const OverrideRow& row);
/// Both decide (OverrideNotOpen), and end the task that asked for it.
/// Nobody answered in time: what asks for an answer is called off. A row each.
pg::Ticket queueCallOffUnanswered(pg::Transaction& tx, Moment now);
void queueOverrideApproved(pg::Transaction& tx, const OverrideRow& after);
void queueOverrideRefused(pg::Transaction& tx, const OverrideRow& after);

} // namespace adempauze
