#pragma once

#include "storage/inventory_store.h"

namespace adempauze {

std::span<const pg::Statement> inventoryWriterStatements();

/// A sealed field to be written; nothing: it stays as it is.
using NewSealed = std::optional<Sealed>;

/// New rows. Decide: InvalidInput, where the name is taken after all.
void queueInsertSite(pg::Transaction& tx, const SiteRow& site, const NewSealed& address);
void queueInsertHouse(pg::Transaction& tx, const HouseRow& house, const Sealed& wayToDoor);
void queueInsertUnit(pg::Transaction& tx, const UnitRow& unit);
void queueInsertPlace(pg::Transaction& tx, const PlaceSetUpRow& place);

/// Something known ahead of a place, as a closure: it stands in the way of claims, and is seen by every search.
struct Plan {
    ClosureId id; ///< fresh
    PlaceId place;
    FacilityId facility;
    Moment from;
    Moment until;
    std::string_view reason; ///< "not_open_yet", "moved"
};
struct PlannedBy {
    AccountId account; ///< empty: adempauzectl
    Moment at;
};
/// Decides: whatever else stands on the place then, PlaceTaken.
void queuePlan(pg::Transaction& tx, const Plan& plan, const PlannedBy& by);

/// The place is another from then on. Decides: StaleVersion.
void queueSaveMove(pg::Transaction& tx, const PlaceSetUpRow& place, PlaceId becomes, Moment at);

/// What a row should be from now on; its `version` is the one that was read. Decide: StaleVersion. Kind, zone and
/// operator of a house, and what a unit or place is part of, are not written.
void queueSaveSite(pg::Transaction& tx, const SiteRow& site, const NewSealed& address);
void queueSaveHouse(pg::Transaction& tx, const HouseRow& house, const NewSealed& wayToDoor);
void queueSaveUnit(pg::Transaction& tx, const UnitRow& unit);
void queueSavePlace(pg::Transaction& tx, const PlaceSetUpRow& place);

} // namespace adempauze
