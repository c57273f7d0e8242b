#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// A request that got no place, and what became of it.
struct TurnAwayRow {
    TurnAwayId id;
    Uuid requestId;
    std::string reason;
    std::optional<std::string> gender;
    bool underOrder;
    Moment happenedAt;
    Moment recordedAt;
    std::optional<std::string> outcome;
    std::optional<Moment> outcomeAt;
    std::int64_t version;
};

struct TurnAwayWriter {
    AccountId account;
    OrganisationId organisation;
};

std::span<const pg::Statement> turnAwayStatements();

/// Of the organisation, by id, by its request, or all: newest first, at most 200.
pg::Ticket queueTurnAway(pg::Transaction& tx, TurnAwayId id, OrganisationId organisation);
pg::Ticket queueTurnAwayOfRequest(pg::Transaction& tx, const Uuid& requestId, OrganisationId organisation);
pg::Ticket queueTurnAways(pg::Transaction& tx, OrganisationId organisation);
std::vector<TurnAwayRow> takeTurnAways(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<TurnAwayRow> takeTurnAway(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides: a request that is already there is AlreadyDone, whoever recorded it.
void queueInsertTurnAway(pg::Transaction& tx, const TurnAwayRow& row, const TurnAwayWriter& writer);

/// Decides on the version that was read.
void queueOutcome(pg::Transaction& tx, const TurnAwayRow& before, std::string_view outcome, Moment at);

} // namespace adempauze
