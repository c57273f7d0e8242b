#pragma once

#include "domain/stay.h"
#include "storage/facility_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// A place as the board names it.
struct BoardPlaceRow {
    PlaceId place;
    std::string name;
    std::string unit;
    FacilityId facility;
    std::string facilityAlias;
    FacilityKind kind;
    Accepts accepts;
    bool surge;
    bool onLoan; ///< another region's
    std::optional<Moment> paperSince{}; ///< its house has yet to enter what it wrote on paper since then
};

/// Whose claim it is, for those who may see it.
struct BoardClaim {
    ClaimId id;
    ClaimState state;
    std::string code;
    std::int64_t version;
    std::optional<Moment> orderUntil{};
    std::optional<Moment> latestUntil{}; ///< the order's latest legal end
};

/// What takes a place, half-open: a closure, what is unconfirmed, or else somebody's claim.
struct BoardBarRow {
    PlaceId place;
    Moment from;
    std::optional<Moment> until{}; ///< planned end; none: a closure whose end nobody knows
    std::optional<Moment> takenUntil{}; ///< with the turnover; none: until somebody says that it is empty
    std::optional<std::string> closure{}; ///< why it is closed
    std::optional<ClosureId> closureId{}; ///< with closure
    bool unconfirmed = false; ///< nobody knows whether it is free: the house has yet to enter its paper
    bool overdue{false}; ///< somebody present past the planned end
    std::optional<Moment> conditionalUntil{}; ///< gives way to a resident who stays on, until that is decided
    std::optional<Moment> tailUntil{}; ///< as far as it may yet be extended, while that is undecided
    bool tailShared{false};
    std::optional<BoardClaim> claim{};
};

/// Through whose eyes the board is read; nothing set: nobody's claim is told apart.
struct BoardSight {
    std::optional<OrganisationId> organisation{}; ///< claims it holds, and those of cases it takes part in
    std::optional<FacilityId> facility{}; ///< whoever has a place there
    std::optional<AccountId> lead{}; ///< of the case
};

std::span<const pg::Statement> boardStatements();

/// Every place of the region, or of one house, by alias, unit and name; those that moved away before `from` are gone.
pg::Ticket queueBoardPlaces(pg::Transaction& tx, const std::optional<FacilityId>& only, Moment from);
std::vector<BoardPlaceRow> takeBoardPlaces(const pg::Transaction& tx, pg::Ticket ticket);

/// What touches `during` on those places, by place and beginning: turnovers and undecided tails that reach into it
/// too, and whoever never left. Holds that have expired at `now` are not among them.
pg::Ticket queueBoardBars(pg::Transaction& tx, const Period& during, Moment now, const std::optional<FacilityId>& only,
                          const BoardSight& sight);
std::vector<BoardBarRow> takeBoardBars(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
