#pragma once

#include "domain/ids.h"
#include "domain/turn_away.h"
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
    std::optional<std::string> declineReason{}; ///< the desk's own, where a house said no
    std::optional<std::string> gender;
    bool underOrder;
    Moment happenedAt;
    Moment recordedAt;
    std::optional<Moment> lastAskedAt{}; ///< none: asked once
    bool said{true}; ///< the reason is what a person said; else the daemon found it
    std::optional<std::string> outcome; ///< "placed" by itself, while its asker holds or has had a place for it
    std::optional<Moment> outcomeAt;
    std::int64_t version;
    bool wheelchair{false}; ///< only a place for a wheelchair was asked for, when it was first turned away
};

struct TurnAwayWriter {
    AccountId account;
    OrganisationId organisation;
};

/// One request for a place, as its asker tells it: by an id, or else by what is asked (domain/turn_away.h).
struct PlaceRequest {
    AccountId account;
    OrganisationId organisation;
    std::optional<Uuid> id{};
    std::optional<std::string> gender{};
    std::optional<Moment> imposedAt{};
    std::optional<ClaimId> failed{}; ///< the hold that came to nothing
    bool wheelchair{false}; ///< makes it no other request
};

/// How many requests of one reason ended in one way; none: not followed yet.
struct TurnAwayCount {
    std::string reason;
    std::optional<std::string> outcome;
    std::int64_t requests;
};

std::span<const pg::Statement> turnAwayStatements();

/// Of the organisation, by id, by its request, or all that happened in a period: newest first, at most 200. As of
/// `now`: an outcome is "placed" as long as a hold for the request stands that its house takes.
pg::Ticket queueTurnAway(pg::Transaction& tx, TurnAwayId id, OrganisationId organisation, Moment now);
pg::Ticket queueTurnAwayOfRequest(pg::Transaction& tx, const Uuid& requestId, OrganisationId organisation, Moment now);
pg::Ticket queueTurnAways(pg::Transaction& tx, OrganisationId organisation, const Period& during, Moment now);
std::vector<TurnAwayRow> takeTurnAways(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<TurnAwayRow> takeTurnAway(const pg::Transaction& tx, pg::Ticket ticket);

/// The turn-away of a request that is turned away now.
pg::Ticket queueKnownTurnAway(pg::Transaction& tx, const PlaceRequest& request, Moment now);

/// Counted from the rows at every question; of an organisation, or of the region.
pg::Ticket queueTurnAwayCounts(pg::Transaction& tx, const std::optional<OrganisationId>& organisation,
                               const Period& during, Moment now);
std::vector<TurnAwayCount> takeTurnAwayCounts(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides: a request that is already there is AlreadyDone, whoever recorded it.
void queueInsertTurnAway(pg::Transaction& tx, const TurnAwayRow& row, const TurnAwayWriter& writer);

/// A person says why. Decides on the version that was read.
void queueSayReason(pg::Transaction& tx, const TurnAwayRow& before, std::string_view reason);

/// Decides on the version that was read. Whoever was to follow it has nothing left to do, nor has whoever looks for
/// somebody who did not arrive, unless what became of them is unknown.
void queueOutcome(pg::Transaction& tx, const TurnAwayRow& before, std::string_view outcome, Moment at, AccountId by);

} // namespace adempauze
