#pragma once

#include "storage/inventory_writer.h"
#include "usecases/context.h"

/// How the region is set up: site > house (time-out facility, transit home) > unit > place.
///
/// An operator runs a site and the houses on it, unless a house names another when it is added. What a house says of
/// eligibility holds for its units and places unless they say otherwise themselves. Every name is unique among its
/// siblings, a house's alias in the region. A change says everything as it should be from now on; only what is sealed
/// (address, way to the door) stays as it was where it is not sent. Addresses come out through `showAddress` alone.
///
/// Who: administrator, everywhere. Refusals, everywhere: NotYours, NotFound, StaleVersion, InvalidInput (a name that is
/// taken, a desk or team that is not there; `pointer` says which).
namespace adempauze {

struct Inventory {
    std::vector<SiteRow> sites; ///< each list by name
    std::vector<HouseRow> houses;
    std::vector<UnitRow> units;
    std::vector<PlaceSetUpRow> places;
    std::vector<CrewRow> desks; ///< that a house can name
    std::vector<CrewRow> teams;
};

Outcome<Inventory> showInventory(pg::Transaction& tx, const Context& context);
Outcome<SiteRow> showSite(pg::Transaction& tx, const Context& context, SiteId id);
Outcome<HouseRow> showHouse(pg::Transaction& tx, const Context& context, FacilityId id);
Outcome<UnitRow> showUnit(pg::Transaction& tx, const Context& context, UnitId id);
Outcome<PlaceSetUpRow> showPlaceSetUp(pg::Transaction& tx, const Context& context, PlaceId id);

Outcome<SiteRow> addSite(pg::Transaction& tx, const Context& context, const SiteRow& wish, const NewSealed& address);
/// The operator stays as it is.
Outcome<SiteRow> changeSite(pg::Transaction& tx, const Context& context, const SiteRow& wish, const NewSealed& address);

/// The address of a site, for whoever sets it up at its operator. A call of its own, with a reason: logged, and told to
/// the operator as an event without content. Further refusals: NotFound for other organisations' sites, and where
/// nobody entered an address.
Outcome<Sealed> showAddress(pg::Transaction& tx, const Context& context, SiteId id, std::string_view reason);

/// Without an operator in the wish (empty id): the site's. Without a zone of its own: the region's, said by the caller.
Outcome<HouseRow> addHouse(pg::Transaction& tx, const Context& context, const HouseRow& wish, const Sealed& wayToDoor);

/// New words and rules of a house; kind, operator and zone stay as they are. Existing claims keep their placements, and
/// rules under which one of them could not be written again are refused: obstacleToRules (domain/inventory.h) says
/// which, and from when on nothing stands in the way. Everything else holds for whatever is asked from now on.
/// Further refusals: PlaceTaken, PlaceClosed, OverHouseLimit.
Outcome<HouseRow> changeHouse(pg::Transaction& tx, const Context& context, const HouseRow& wish,
                              const NewSealed& wayToDoor);

Outcome<UnitRow> addUnit(pg::Transaction& tx, const Context& context, const UnitRow& wish);
Outcome<UnitRow> changeUnit(pg::Transaction& tx, const Context& context, const UnitRow& wish);

/// A place of a unit; the wish's house is not looked at. It is closed before `opensAt` (none: before today), so that
/// the nights before count for nobody; POST /v1/closures/{id}/end opens it sooner or later (change_closure.h).
Outcome<PlaceSetUpRow> addPlace(pg::Transaction& tx, const Context& context, const PlaceSetUpRow& wish);
/// Whoever has the place keeps it, whomever it is for from now on. Vouches for it.
Outcome<PlaceSetUpRow> changePlace(pg::Transaction& tx, const Context& context, const PlaceSetUpRow& wish);

struct PlaceMove {
    PlaceId place;
    std::int64_t version; ///< of the place as it was seen
    PlaceId becomes; ///< fresh
    UnitId unit; ///< another one, of this house or of another
    Moment at; ///< from then on
    std::optional<std::string> name{}; ///< none: as before
};

/// The place is in another unit or house from a date on: closed where it was, open where it goes, under a new id and
/// the new house's rules. What was, stays: who slept where is read as before, and the old house's nights are not
/// written again. Answers the place that it becomes. Further refusals: PlaceTaken, PlaceClosed (`untilAt`: the last
/// that stands there is over), DepartureUnconfirmed, AlreadyDone (it has moved, or is to).
Outcome<PlaceSetUpRow> movePlace(pg::Transaction& tx, const Context& context, const PlaceMove& move);

/// Whether another place that has not moved away has the name in its unit.
bool nameIsTaken(const std::vector<PlaceSetUpRow>& places, const PlaceSetUpRow& wish);

} // namespace adempauze
