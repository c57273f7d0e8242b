#include "usecases/room_facts.h"

#include "usecases/claim_rules.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>

namespace adempauze {

namespace {

constexpr auto OnTheWay = std::chrono::hours(2); // whoever comes this soon has been told where

/// From when on somebody looks at whether this order will be extended.
bool isUnderReview(const StandingRow& row, const HouseRules& house, int fromDay, Moment now)
{
    if (!row.imposedAt)
        return false;
    const auto day = house.zone.localAt(*row.imposedAt) + date::days(fromDay);
    return now >= resolve(house.zone, date::floor<std::chrono::seconds>(day)).at;
}

using Placements = std::map<ClaimId, std::set<Uuid>>; ///< of a family's places those beside its own do not count

bool couldMove(const StandingRow& row, const Placements& placements, Moment now)
{
    const bool promised = row.state == ClaimState::Held || row.state == ClaimState::Booked;
    return promised && !row.isOnOffer && placements.at(*row.claim).size() == 1 && row.taken.from() > now + OnTheWay;
}

/// Where nobody would be let in: the places of a house that has yet to enter its paper, and of whoever is there past
/// the planned end; and for how long a place is kept for an extension that may yet be decided.
struct Kept {
    std::set<PlaceId> unconfirmed{};
    std::map<PlaceId, std::vector<Period>> tails{};

    bool letsIn(PlaceId place, const Period& during) const
    {
        const auto here = tails.find(place);
        return !unconfirmed.contains(place)
            && (here == tails.end()
                || std::ranges::none_of(here->second, [&](const Period& tail) { return tail.overlaps(during); }));
    }
};

Kept keptIn(const RoomFacts& facts, Moment now)
{
    Kept kept{.unconfirmed = facts.onPaper};
    for (const StandingRow& row : facts.standing) {
        if (row.state == ClaimState::Present && *row.until <= now)
            kept.unconfirmed.insert(row.place);
        if (row.likelyUntil && !row.tailShared)
            kept.tails[row.place].emplace_back(row.taken.until(), *row.likelyUntil);
    }
    return kept;
}

/// A promise that looks for another place, as whoever carries the plan out would see it.
struct Guest {
    const RoomFacts& facts;
    const Kept& kept;
    const PlaceRow& home;
    const StandingRow& row;

    bool changesHouse(const PlaceRow& place) const { return place.facility.id != home.facility.id; }
    bool isUnfit(const FacilityId& house) const
    {
        const auto found = facts.unfit.find(*row.claim);
        return found != facts.unfit.end() && found->second.contains(house);
    }
    bool couldKeep(const PlaceRow& place, const std::vector<UnitPlace>& unit = {}) const
    {
        const HouseRules& house = place.facility.rules;
        const bool asksAgain = row.state == ClaimState::Held && house.admission == Admission::Desk;
        return place.id != home.id && !(changesHouse(place) && (asksAgain || isUnfit(place.facility.id)))
            && takes(place, unit, row.persons, row.needs()) && house.turnover <= home.facility.rules.turnover
            && *row.until <= houseLimit(house, row.taken.from());
    }
    Room roomAt(const PlaceRow& place) const
    {
        return {.place = place.id,
                .enters = row.named && changesHouse(place) ? std::optional(place.facility.id) : std::nullopt};
    }
};

/// The unit as somebody who comes then would take it whole; nothing: nobody can, or it is their own.
std::optional<Room> roomFor(const std::vector<RegionPlace>& unit, const Guest& guest)
{
    std::vector<UnitPlace> places;
    for (const RegionPlace& each : unit)
        if (!each.movedAt || *each.movedAt > guest.row.taken.from())
            places.push_back({each.row.id, each.row.facility.accepts, each.row.wheelchair});
    if (places.empty() || unit.front().row.unit == guest.home.unit || !guest.couldKeep(unit.front().row, places))
        return std::nullopt;
    if (!std::ranges::all_of(places,
                             [&](const UnitPlace& each) { return guest.kept.letsIn(each.id, guest.row.taken); }))
        return std::nullopt;
    Room room = guest.roomAt(unit.front().row);
    room.place = places.front().id;
    for (auto beside = places.begin() + 1; beside != places.end(); ++beside)
        room.beside.push_back(beside->id);
    return room;
}

std::vector<Room> elsewhereFor(const Guest& guest)
{
    std::vector<Room> all;
    if (guest.row.persons > 1) {
        for (const auto& [id, unit] : guest.facts.units)
            if (auto room = roomFor(unit, guest))
                all.push_back(*std::move(room));
        return all;
    }
    for (const auto& [id, place] : guest.facts.places)
        if (guest.couldKeep(place) && guest.kept.letsIn(id, guest.row.taken))
            all.push_back(guest.roomAt(place));
    return all;
}

/// With an extension that may yet be decided; or that was decided and could not follow.
std::optional<Moment> likelyUntil(const StandingRow& row, const HouseRules& house, int fromDay, Moment now)
{
    std::optional<Moment> until;
    if (row.likelyUntil && isUnderReview(row, house, fromDay, now))
        until = row.likelyUntil;
    if (row.wantedUntil && *row.wantedUntil + house.turnover > row.taken.until())
        until = std::max(until.value_or(Moment{}), *row.wantedUntil + house.turnover);
    return until;
}

/// A resident's own hold for afterwards, on the same place, is in nobody's way: it moves along with the extension.
void followOn(Occupation& stay, const StandingRow& hold)
{
    stay.during = Period(stay.during.from(), hold.taken.until());
    if (stay.likelyUntil && *stay.likelyUntil <= hold.taken.until())
        stay.likelyUntil.reset();
}

bool standsOn(const Occupation& stay, PlaceId place)
{
    return stay.place == place || std::ranges::find(stay.beside, place) != stay.beside.end();
}

/// Of each claim what was read, as one; its first row stands for all.
std::vector<Occupation> withTheirUnits(const std::vector<StandingRow>& standing, std::vector<const StandingRow*>& rows)
{
    std::map<Uuid, std::size_t> known;
    std::vector<Occupation> all;
    for (const StandingRow& row : standing) {
        const auto [at, isNew] = known.try_emplace(row.placement, all.size());
        if (isNew) {
            all.push_back({.claim = row.claim.value_or(ClaimId{}), .place = row.place, .during = row.taken});
            rows.push_back(&row);
        } else if (row.isBeside) {
            all[at->second].beside.push_back(row.place);
        } else {
            all[at->second].beside.push_back(std::exchange(all[at->second].place, row.place));
        }
    }
    return all;
}

Placements placementsOf(const std::vector<StandingRow>& standing)
{
    Placements placements;
    for (const StandingRow& row : standing)
        if (row.claim)
            placements[*row.claim].insert(row.placement);
    return placements;
}

} // namespace

RoomTickets queueRoomFacts(pg::Transaction& tx, Moment now, Wanted wanted)
{
    const auto standing = wanted == Wanted::ForPlan ? queueStanding(tx, now) : queueContended(tx, now);
    return {standing, queueAllPlaces(tx)}; // places last: none that something stands on can be missing
}

RoomFacts takeRoomFacts(const pg::Transaction& tx, const RoomTickets& tickets)
{
    RoomFacts facts{.places = {}, .standing = takeStanding(tx, tickets.standing)};
    for (const RegionPlace& place : takeAllPlaces(tx, tickets.places)) {
        facts.places.emplace(place.row.id, place.row);
        if (place.awaitsPaper)
            facts.onPaper.insert(place.row.id);
        if (place.row.families != Families::No)
            facts.units[place.row.unit].push_back(place);
    }
    return facts;
}

std::vector<Uuid> namedPromises(const RoomFacts& facts, Moment now)
{
    const auto placements = placementsOf(facts.standing);
    std::vector<Uuid> named;
    for (const StandingRow& row : facts.standing)
        if (row.named && !row.isBeside && couldMove(row, placements, now))
            named.push_back(row.claim->value);
    return named;
}

std::vector<Occupation> occupationsOf(const RoomFacts& facts, int fromDay, Moment now, Wanted wanted)
{
    const auto placements = placementsOf(facts.standing);
    const Kept kept = keptIn(facts, now);
    std::vector<const StandingRow*> rows;
    std::vector<Occupation> each = withTheirUnits(facts.standing, rows);
    std::vector<Occupation> all;
    for (std::size_t i = 0; i < each.size(); ++i) {
        const StandingRow& row = *rows[i];
        const auto stay = !row.follows ? all.end() : std::ranges::find_if(all, [&](const Occupation& other) {
            return other.claim == *row.follows && standsOn(other, row.place);
        });
        if (stay != all.end()) {
            followOn(*stay, row);
            continue;
        }
        const PlaceRow& home = facts.places.at(each[i].place);
        each[i].likelyUntil = likelyUntil(row, home.facility.rules, fromDay, now);
        if (wanted == Wanted::ForPlan && row.claim && couldMove(row, placements, now))
            each[i].elsewhere = elsewhereFor({facts, kept, home, row});
        all.push_back(std::move(each[i]));
    }
    return all;
}

const StandingRow& RoomFacts::rowOf(ClaimId claim, PlaceId place) const
{
    const auto found = std::ranges::find_if(
        standing, [&](const StandingRow& row) { return row.claim == claim && row.place == place; });
    assert(found != standing.end());
    return *found;
}

} // namespace adempauze
