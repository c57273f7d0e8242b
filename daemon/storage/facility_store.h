#pragma once

#include "domain/search.h"
#include "storage/claim_store.h"

#include <memory>

namespace adempauze {

/// A house from a row that holds, from `column` on: operator_id, kind, accepts, conditions, zone, intake_from,
/// intake_until, departure_time, turnover_minutes, longest_stay_days, admission, tail, phone, desk_id, details_team_id,
/// and the details team's organisation_id.
FacilityRow facilityFrom(const pg::Rows& rows, int row, int column, FacilityId id, std::string alias);

/// What blocks a place, from a row that holds, from `column` on: its beginning and end, until when it is taken, whether
/// it is a closure, whether its departure is unconfirmed, its claim, whether that is conditional on the claim that was
/// asked for, until when its tail is shared and when that is decided, and whether somebody is there.
Blocker blockerFrom(const pg::Rows& rows, int row, int column);

/// A place and its house, as a hold or a transfer needs it; whom it accepts and on what conditions is the place's own.
struct PlaceRow {
    PlaceId id;
    std::string name;
    FacilityRow facility;
    UnitId unit;
    std::string unitName;
    Families families; ///< who may take the unit
    bool wheelchair; ///< somebody in a wheelchair can live there
};

/// A place of a unit, whom it takes, and whether somebody in a wheelchair can live there.
struct UnitPlace {
    PlaceId id;
    Accepts accepts;
    bool wheelchair;
};

/// A place as a search reads it; the house's words are the place's own where it has any.
struct PlaceCandidate {
    std::optional<Moment> movedAt; ///< from then on it is another place
    PlaceFacts facts;
    std::shared_ptr<const FacilityRow> facility;
    UnitId unit;
};

std::span<const pg::Statement> facilityStatements();

/// Where its unit can be taken whole, all places of that, lowest id first; so everywhere below.
void queueLockPlace(pg::Transaction& tx, PlaceId place);
/// The same, where nobody has the place at `at` already, as seen at `now` before it is waited for: so whoever comes too
/// late is told at once, and does not stand in line first. Without the lock nothing may be written.
pg::Ticket queueLockPlaceUnlessTaken(pg::Transaction& tx, PlaceId place, Moment at, Moment now);
/// For a change that holds the locks of other places already: it waits for nobody, and so nobody waits for it in turn.
pg::Ticket queueTryLockPlace(pg::Transaction& tx, PlaceId place);
/// Of the two above. Else another transaction is at it, or it is taken.
bool tookLock(const pg::Transaction& tx, pg::Ticket ticket);
pg::Ticket queuePlace(pg::Transaction& tx, PlaceId place);
std::optional<PlaceRow> takePlace(const pg::Transaction& tx, pg::Ticket ticket);
/// From a row that holds: id, name, facility_id, alias, what facilityFrom reads, unit_id, the unit's name, families,
/// wheelchair.
PlaceRow placeRowFrom(const pg::Rows& rows, int row);

/// All places of the place's unit that somebody who comes at `from` would take with it, itself among them.
pg::Ticket queueUnitOf(pg::Transaction& tx, PlaceId place, Moment from);
std::vector<UnitPlace> takeUnit(const pg::Transaction& tx, pg::Ticket ticket);

/// What blocks a place for somebody who would come at `from`, as seen at `now`; a claim may be left out (its own).
pg::Ticket queueBlockers(pg::Transaction& tx, PlaceId place, Moment from, Moment now, std::optional<ClaimId> except);
/// What blocks any place of its unit.
pg::Ticket queueBlockersOfUnit(pg::Transaction& tx, PlaceId place, Moment from, Moment now,
                               std::optional<ClaimId> except);
std::vector<Blocker> takeBlockers(const pg::Transaction& tx, pg::Ticket ticket);

/// Records the expiry of holds on what is locked with a place: they count as free before any sweep, and must not stand
/// in the constraint.
void queueSweepPlace(pg::Transaction& tx, PlaceId place, Moment now);

/// Label and telephone numbers of the desk of the house where a claim is now, in the order to be called.
pg::Ticket queueDeskNumbersOf(pg::Transaction& tx, ClaimId claim, Moment now);
std::vector<std::pair<std::string, std::string>> takeDeskNumbers(const pg::Transaction& tx, pg::Ticket ticket);

/// The sealed way to the door of the same house.
pg::Ticket queueWayToDoor(pg::Transaction& tx, ClaimId claim, Moment now);
std::optional<Sealed> takeWayToDoor(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
