#pragma once

#include "storage/pg.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// Where an event stands among all: first by the transaction that wrote it, then by its number. Ids alone commit out of
/// order.
struct EventPosition {
    std::int64_t transaction = 0;
    std::int64_t number = 0;

    friend auto operator<=>(const EventPosition&, const EventPosition&) = default;
};

/// What the live feed may know of an event.
struct EventRow {
    EventPosition position;
    std::string kind;
    std::optional<ClaimId> claim;
    std::optional<OrderId> order;
    std::optional<CaseId> caseId;
    std::optional<TaskId> task;
    std::optional<PlaceId> place;
    std::optional<FacilityId> facility;
    std::optional<AccountId> holder;
    std::vector<OrganisationId> organisations;
    std::vector<FacilityId> otherFacilities{}; ///< houses that it concerns besides `facility`
};

std::span<const pg::Statement> eventStatements();

/// The oldest transaction that may still write: everything below it is there to be read. Outside any region.
std::int64_t oldestRunningTransaction(pg::Connection& connection);

/// Events of the transaction's region after `after` whose transaction is below `horizon`, in order, at most `most`.
/// One round trip; commits.
std::vector<EventRow> eventsBetween(pg::Transaction& tx, EventPosition after, std::int64_t horizon, int most);

} // namespace adempauze
