#pragma once

#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

std::span<const pg::Statement> sweepStatements();

/// What time alone has brought about; each is claimed by its own update or unique key, so two sweeps find it once.
struct SweepTickets {
    pg::Ticket expired;
    pg::Ticket silent;
    pg::Ticket overdueDepartures;
    pg::Ticket notArrived;
    pg::Ticket overdueTasks;
    pg::Ticket sealed;
};

/// A claim that something must be told about.
struct SweptClaim {
    ClaimId claim;
    std::optional<CaseId> caseId;
    PlaceId place;
    FacilityId facility;
    AccountId holder;
    std::vector<OrganisationId> tell; ///< each once
    Moment dueAt;
    std::string zone;
};

/// The same, and who runs its house.
struct SweptInHouse {
    SweptClaim claim;
    OrganisationId operatedBy;
};

/// Somebody who was expected and did not come, or whose hold under a stated order ran out before anybody came. Whose
/// work it is to find out stands in claim.tell.
struct NotArrived {
    SweptClaim claim;
    OrganisationId operatedBy; ///< of the house
    bool underOrder; ///< that runs: a safety alert; else only the house is asked
};

/// `expectedBefore`: whoever was expected at or before this moment is asked after.
SweepTickets queueSweep(pg::Transaction& tx, Moment now, Moment expectedBefore);
std::vector<SweptClaim> takeSweptClaims(const pg::Transaction& tx, pg::Ticket ticket);
std::vector<SweptInHouse> takeSweptInHouses(const pg::Transaction& tx, pg::Ticket ticket); ///< silent, overdue
std::vector<NotArrived> takeNotArrived(const pg::Transaction& tx, pg::Ticket ticket);

pg::Statement regionsStatement();

} // namespace adempauze
