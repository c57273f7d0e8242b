#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// A place out of service over [from, until).
struct ClosureRow {
    ClosureId id;
    PlaceId place;
    std::string placeName;
    FacilityId facility;
    std::string facilityAlias;
    OrganisationId operatedBy;
    Moment from;
    std::optional<Moment> until{}; ///< none: not known yet
    std::string reason;
    std::int64_t version;
};

/// What stands on the place after a closure's beginning.
struct NextOnPlace {
    Moment from;
    Moment until;
    bool closure;
};

struct ClosureFound {
    ClosureRow row;
    std::optional<NextOnPlace> next{};
    bool settled = false; ///< by a move or a loan: nobody changes its end
};

std::span<const pg::Statement> closureStatements();

/// Closures that end after `now`, soonest first; of one house, if one is named.
pg::Ticket queueClosures(pg::Transaction& tx, Moment now, std::optional<FacilityId> facility);
std::vector<ClosureRow> takeClosures(const pg::Transaction& tx, pg::Ticket ticket);

/// One closure that was not withdrawn, its place locked.
pg::Ticket queueClosureForChange(pg::Transaction& tx, ClosureId id, Moment now);
std::optional<ClosureFound> takeClosure(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides: StaleVersion. Without an end it is open; the second says that it never was.
void queueMoveClosure(pg::Transaction& tx, const ClosureRow& before, std::optional<Moment> until);
void queueWithdrawClosure(pg::Transaction& tx, const ClosureRow& before);

} // namespace adempauze
