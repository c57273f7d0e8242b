#include "storage/record_store.h"
#include "usecases/inventory.h"
#include "usecases/opening.h"
#include "usecases/set_up_record.h"

#include <algorithm>

namespace adempauze {

namespace {

template<class Row, class SomeId>
const Row* rowIn(const std::vector<Row>& rows, SomeId id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

bool nameIsTaken(const std::vector<UnitRow>& units, const UnitRow& wish)
{
    return std::ranges::any_of(units, [&](const UnitRow& other) {
        return other.facility == wish.facility && other.name == wish.name && other.id != wish.id;
    });
}

/// A region has one unit for guests.
bool guestsAreElsewhere(const std::vector<UnitRow>& units, const UnitRow& wish)
{
    return wish.guests
        && std::ranges::any_of(units, [&](const UnitRow& other) { return other.guests && other.id != wish.id; });
}

/// Who operates the house, where it is there.
std::optional<OrganisationId> operatorOf(const pg::Transaction& tx, pg::Ticket houses, FacilityId id)
{
    for (const HouseRow& house : takeHouses(tx, houses))
        if (house.facility.id == id)
            return house.facility.operatedBy;
    return std::nullopt;
}

} // namespace

bool nameIsTaken(const std::vector<PlaceSetUpRow>& places, const PlaceSetUpRow& wish)
{
    return std::ranges::any_of(places, [&](const PlaceSetUpRow& other) {
        return other.unit == wish.unit && other.name == wish.name && other.id != wish.id && !other.movedTo;
    });
}

Outcome<UnitRow> addUnit(pg::Transaction& tx, const Context& context, const UnitRow& wish)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto houses = queueHouses(tx, wish.facility);
    const auto units = queueUnits(tx);
    tx.flush();
    const auto operatedBy = operatorOf(tx, houses, wish.facility);
    if (!operatedBy)
        return No{.why = Refusal::InvalidInput, .pointer = "/facilityId"};
    const auto all = takeUnits(tx, units);
    if (nameIsTaken(all, wish))
        return No{.why = Refusal::InvalidInput, .pointer = "/name"};
    if (guestsAreElsewhere(all, wish))
        return No{.why = Refusal::InvalidInput, .pointer = "/guests"};
    queueInsertUnit(tx, wish);
    record(tx, context, setUpOf("unit.added", wish, *operatedBy));
    return wish;
}

Outcome<UnitRow> changeUnit(pg::Transaction& tx, const Context& context, const UnitRow& wish)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto houses = queueHouses(tx);
    const auto ticket = queueUnits(tx);
    tx.flush();
    const auto units = takeUnits(tx, ticket);
    const UnitRow* before = rowIn(units, wish.id);
    if (!before)
        return Refusal::NotFound;
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    UnitRow after = wish;
    after.facility = before->facility;
    if (nameIsTaken(units, after))
        return No{.why = Refusal::InvalidInput, .pointer = "/name"};
    if (guestsAreElsewhere(units, after))
        return No{.why = Refusal::InvalidInput, .pointer = "/guests"};
    queueSaveUnit(tx, after);
    record(tx, context, changeOf(*before, after, *operatorOf(tx, houses, after.facility)));
    ++after.version;
    return after;
}

Outcome<PlaceSetUpRow> addPlace(pg::Transaction& tx, const Context& context, const PlaceSetUpRow& wish)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto houses = queueHouses(tx);
    const auto unitTicket = queueUnits(tx, wish.unit);
    const auto places = queuePlacesSetUp(tx);
    tx.flush();
    const auto units = takeUnits(tx, unitTicket);
    if (units.empty())
        return No{.why = Refusal::InvalidInput, .pointer = "/unitId"};
    PlaceSetUpRow place = wish;
    place.facility = units.front().facility;
    const auto all = takeHouses(tx, houses);
    const auto house = std::ranges::find(all, place.facility, [](const HouseRow& each) { return each.facility.id; });
    place.confirmedAt = context.now;
    if (nameIsTaken(takePlacesSetUp(tx, places), place))
        return No{.why = Refusal::InvalidInput, .pointer = "/name"};
    place.opensAt = wish.opensAt.value_or(openSinceToday(house->facility.rules.zone, context.now));
    if (*place.opensAt <= Moment())
        return No{.why = Refusal::InvalidInput, .pointer = "/opensAt"};
    queueInsertPlace(tx, place);
    queuePlan(tx, {ClosureId{freshUuid()}, place.id, place.facility, Moment(), *place.opensAt, "not_open_yet"},
              {context.caller.account, context.now});
    record(tx, context, setUpOf("place.added", place, house->facility.operatedBy));
    return place;
}

Outcome<PlaceSetUpRow> changePlace(pg::Transaction& tx, const Context& context, const PlaceSetUpRow& wish)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const auto houses = queueHouses(tx);
    const auto ticket = queuePlacesSetUp(tx);
    tx.flush();
    const auto places = takePlacesSetUp(tx, ticket);
    const PlaceSetUpRow* before = rowIn(places, wish.id);
    if (!before)
        return Refusal::NotFound;
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    PlaceSetUpRow after = wish;
    after.unit = before->unit;
    after.facility = before->facility;
    after.confirmedAt = context.now;
    after.opensAt = before->opensAt;
    after.movedAt = before->movedAt;
    after.movedTo = before->movedTo;
    if (nameIsTaken(places, after))
        return No{.why = Refusal::InvalidInput, .pointer = "/name"};
    queueSavePlace(tx, after);
    record(tx, context, changeOf(*before, after, *operatorOf(tx, houses, after.facility)));
    ++after.version;
    return after;
}

} // namespace adempauze
