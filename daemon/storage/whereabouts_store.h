#pragma once

#include "storage/safety_store.h"

/// Where people are or will be, for one purpose: whether a fact that was just recorded makes a house unfit for them.
/// Whoever recorded it is told nothing of this; only the house and whoever leads the case are.
namespace adempauze {

/// A claim that is not over, at the house where it is or will be.
struct Whereabouts {
    ClaimId claim;
    PersonId person;
    FacilityId facility;
    Moment from;
    std::optional<OrderId> order{};
    std::optional<CaseId> caseId{};
    OrganisationId lead; ///< of its case, else whoever completes what the house's nights leave open
};

std::span<const pg::Statement> whereaboutsStatements();

/// Of the people, and of the orders' subjects.
pg::Ticket queueWhereabouts(pg::Transaction& tx, const std::vector<Uuid>& persons, const std::vector<Uuid>& orders,
                            Moment now);
std::vector<Whereabouts> takeWhereabouts(const pg::Transaction& tx, pg::Ticket ticket);

/// The positions of the houses where the subject of an order is or will be.
pg::Ticket queuePositionsAround(pg::Transaction& tx, OrderId order, Moment now);
std::vector<SealedPosition> takePositionsAround(const pg::Transaction& tx, pg::Ticket ticket);

/// Who is or will be in a house under an order with a zone: once per zone.
struct NearZone {
    Whereabouts where;
    SealedZone zone;
};
pg::Ticket queueZonesAround(pg::Transaction& tx, FacilityId house, Moment now);
std::vector<NearZone> takeZonesAround(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
