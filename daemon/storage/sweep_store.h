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

SweepTickets queueSweep(pg::Transaction& tx, Moment now);
std::vector<SweptClaim> takeSweptClaims(const pg::Transaction& tx, pg::Ticket ticket);

pg::Statement regionsStatement();

} // namespace adempauze
