#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/inventory.h"
#include "usecases/set_up_record.h"

#include <algorithm>

namespace adempauze {

namespace {

/// What a move is decided on.
struct Found {
    std::vector<PlaceSetUpRow> places;
    std::vector<UnitRow> units;
    std::vector<HouseRow> houses;
    std::vector<Blocker> blockers;
};

Found read(pg::Transaction& tx, const Context& context, const PlaceMove& move)
{
    queueLockPlace(tx, move.place);
    queueSweepPlace(tx, move.place, context.now); // expired holds count as free, and stand in the constraint until then
    const auto places = queuePlacesSetUp(tx);
    const auto units = queueUnits(tx);
    const auto houses = queueHouses(tx);
    const auto blockers = queueBlockers(tx, move.place, move.at, context.now, std::nullopt);
    tx.flush();
    return {takePlacesSetUp(tx, places), takeUnits(tx, units), takeHouses(tx, houses), takeBlockers(tx, blockers)};
}

/// Everything that still stands there then; until the last of it is over.
std::optional<No> obstacleTo(const std::vector<Blocker>& blockers, Moment at)
{
    std::optional<No> no;
    for (const Blocker& blocker : blockers) {
        if (blocker.unconfirmed)
            return No{.why = Refusal::DepartureUnconfirmed};
        if (blocker.takenUntil <= at)
            continue;
        if (!no || *no->untilAt < blocker.takenUntil)
            no = No{.why = blocker.closure ? Refusal::PlaceClosed : Refusal::PlaceTaken,
                    .fromAt = no ? no->fromAt : blocker.from,
                    .untilAt = blocker.takenUntil};
    }
    return no;
}

PlaceSetUpRow successorOf(const PlaceSetUpRow& before, const UnitRow& unit, const PlaceMove& move, Moment now)
{
    PlaceSetUpRow after = before;
    after.id = move.becomes;
    after.unit = unit.id;
    after.facility = unit.facility;
    after.name = move.name.value_or(before.name);
    after.confirmedAt = now;
    after.version = 1;
    return after;
}

std::optional<No> refusalOf(const Found& found, const PlaceSetUpRow& before, const PlaceMove& move)
{
    if (before.version != move.version)
        return No{.why = Refusal::StaleVersion};
    if (before.movedTo)
        return No{.why = Refusal::AlreadyDone};
    const auto unit = std::ranges::find(found.units, move.unit, &UnitRow::id);
    if (unit == found.units.end() || unit->id == before.unit)
        return No{.why = Refusal::InvalidInput, .pointer = "/unitId"};
    if (move.at <= Moment())
        return No{.why = Refusal::InvalidInput, .pointer = "/movedAt"};
    return obstacleTo(found.blockers, move.at);
}

OrganisationId operatorOf(const Found& found, FacilityId id)
{
    return std::ranges::find(found.houses, id, [](const HouseRow& each) { return each.facility.id; })
        ->facility.operatedBy;
}

} // namespace

Outcome<PlaceSetUpRow> movePlace(pg::Transaction& tx, const Context& context, const PlaceMove& move)
{
    if (!setsUp(context.caller))
        return Refusal::NotYours;
    const Found found = read(tx, context, move);
    const auto before = std::ranges::find(found.places, move.place, &PlaceSetUpRow::id);
    if (before == found.places.end())
        return Refusal::NotFound;
    if (const auto no = refusalOf(found, *before, move))
        return *no;
    const auto& unit = *std::ranges::find(found.units, move.unit, &UnitRow::id);
    const PlaceSetUpRow after = successorOf(*before, unit, move, context.now);
    if (nameIsTaken(found.places, after))
        return No{.why = Refusal::InvalidInput, .pointer = "/name"};

    const PlannedBy by{context.caller.account, context.now};
    queueInsertPlace(tx, after);
    queuePlan(tx, {ClosureId{freshUuid()}, after.id, after.facility, Moment(), move.at, "not_open_yet"}, by);
    queueSaveMove(tx, *before, after.id, move.at);
    queuePlan(tx, {ClosureId{freshUuid()}, before->id, before->facility, move.at, Forever, "moved"}, by);
    record(tx, context,
           {.kind = "place.moved",
            .subjectKind = "place",
            .subject = before->id.value,
            .operatedBy = operatorOf(found, before->facility),
            .facility = before->facility,
            .place = before->id,
            .data{{"toPlaceId", after.id.text()}, {"toUnitId", unit.id.text()}, {"fromAt", textOf(move.at)}}});
    record(tx, context,
           {.kind = "place.added",
            .subjectKind = "place",
            .subject = after.id.value,
            .operatedBy = operatorOf(found, after.facility),
            .facility = after.facility,
            .place = after.id,
            .data{{"fromPlaceId", before->id.text()}, {"opensAt", textOf(move.at)}}});
    return after;
}

} // namespace adempauze
