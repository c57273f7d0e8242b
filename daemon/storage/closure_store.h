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
    std::optional<Uuid> together{}; ///< the same for all that one act closed; none: it closed this one alone
};

struct ClosureWish {
    ClosureId id; ///< fresh
    PlaceId place;
    Moment from;
    std::optional<Moment> until{}; ///< none: not known yet
    std::string reason;
    std::optional<Uuid> together{};
};

/// What one act closes: a place, or all places of its unit or its house.
enum class Closes { Place, Unit, House };

std::string_view wordFor(Closes closes); ///< "place", "unit", "facility"
std::optional<Closes> closesNamed(std::string_view word);

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

/// Locks what an act closes and answers it: the place itself first; without those that have moved away by `from`.
pg::Ticket queuePlacesToClose(pg::Transaction& tx, PlaceId place, Closes closes, Moment from);
std::vector<PlaceId> takePlacesToClose(const pg::Transaction& tx, pg::Ticket ticket);

/// Decides: whatever else stands on the place then, PlaceTaken. Vouches for the place, too.
void queueClosure(pg::Transaction& tx, const ClosureWish& closure, FacilityId facility, AccountId by, Moment at);

/// One closure that was not withdrawn, its place locked; with all that were closed together with it, by name, itself
/// first.
pg::Ticket queueClosureForChange(pg::Transaction& tx, ClosureId id, bool together, Moment now);
std::vector<ClosureFound> takeClosuresFound(const pg::Transaction& tx, pg::Ticket ticket);
/// As it stands, without locking anything; take with takeClosuresFound.
pg::Ticket queueClosure(pg::Transaction& tx, ClosureId id, Moment now);

/// Decides: StaleVersion. Without an end it is open; the second says that it never was.
void queueMoveClosure(pg::Transaction& tx, const ClosureRow& before, std::optional<Moment> until);
void queueWithdrawClosure(pg::Transaction& tx, const ClosureRow& before);

} // namespace adempauze
