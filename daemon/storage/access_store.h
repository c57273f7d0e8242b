#pragma once

#include "domain/notices.h"
#include "storage/case_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <vector>

namespace adempauze {

/// Who takes part in a case, and so may see what belongs to it and is told of it.
struct CaseAccess {
    std::optional<AccountId> lead{};
    std::vector<Participant> participants{};
    std::optional<OrganisationId> keeper{}; ///< whose case it is, whatever part it takes

    bool includes(OrganisationId organisation) const;
};

/// The organisation that leads the case: its lead coordinator's, else its case manager's.
std::optional<OrganisationId> leadOf(const CaseAccess& access);

std::span<const pg::Statement> accessStatements();

/// Participants of a claim's case, of an order's, or of a case by its id. Empty when there is no case.
pg::Ticket queueAccessOfClaim(pg::Transaction& tx, ClaimId claim);
pg::Ticket queueAccessOfOrder(pg::Transaction& tx, OrderId order);
pg::Ticket queueAccessOfCase(pg::Transaction& tx, CaseId caseId);
CaseAccess takeAccess(const pg::Transaction& tx, pg::Ticket ticket);

/// A hold or stay of a case's person in one of the houses, and who runs that.
struct HouseOfCase {
    ClaimId claim;
    OrganisationId operatedBy;
};

/// The houses where the subject of an order is or is expected, whatever the reason: of the order's case, open holds and
/// those of nobody by name too.
pg::Ticket queueHousesOfOrder(pg::Transaction& tx, OrderId order, Moment now);
std::vector<HouseOfCase> takeHousesOfOrder(const pg::Transaction& tx, pg::Ticket ticket);

/// A person that the caller may place: registered by its organisation, or subject of an order or stay of a case that it
/// takes part in.
pg::Ticket queuePersonInSight(pg::Transaction& tx, PersonId person, const Sight& sight);
bool takePersonInSight(const pg::Transaction& tx, pg::Ticket ticket);

/// Locks a person, after the order and before any place.
void queueLockPerson(pg::Transaction& tx, PersonId person);
void queueLockSubjectOf(pg::Transaction& tx, OrderId order);

} // namespace adempauze
