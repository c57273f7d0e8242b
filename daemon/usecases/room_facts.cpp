#include "usecases/room_facts.h"

#include "usecases/claim_rules.h"

#include <algorithm>
#include <cassert>

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

bool couldMove(const StandingRow& row, const std::map<ClaimId, int>& placements, Moment now)
{
    const bool promised = row.state == ClaimState::Held || row.state == ClaimState::Booked;
    return promised && placements.at(*row.claim) == 1 && row.taken.from() > now + OnTheWay;
}

bool couldKeep(const PlaceRow& place, const PlaceRow& home, const StandingRow& row)
{
    const HouseRules& house = place.facility.rules;
    const bool asksAgain =
        row.state == ClaimState::Held && house.admission == Admission::Desk && place.facility.id != home.facility.id;
    return place.id != home.id && !asksAgain && takes(place, {}, 1, row.gender)
        && house.turnover <= home.facility.rules.turnover && *row.until <= houseLimit(house, row.taken.from());
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

std::map<ClaimId, int> placementsOf(const std::vector<StandingRow>& standing)
{
    std::map<ClaimId, int> placements;
    for (const StandingRow& row : standing)
        if (row.claim)
            ++placements[*row.claim];
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
    for (PlaceRow& place : takeAllPlaces(tx, tickets.places))
        facts.places.emplace(place.id, std::move(place));
    return facts;
}

std::vector<Occupation> occupationsOf(const RoomFacts& facts, int fromDay, Moment now, Wanted wanted)
{
    const auto placements = placementsOf(facts.standing);
    std::vector<Occupation> all;
    for (const StandingRow& row : facts.standing) {
        if (row.follows && !all.empty() && all.back().claim == *row.follows && all.back().place == row.place) {
            followOn(all.back(), row);
            continue;
        }
        const PlaceRow& home = facts.places.at(row.place);
        Occupation each{.claim = row.claim.value_or(ClaimId{}), .place = row.place, .during = row.taken};
        each.likelyUntil = likelyUntil(row, home.facility.rules, fromDay, now);
        if (wanted == Wanted::ForPlan && row.claim && couldMove(row, placements, now))
            for (const auto& [id, place] : facts.places)
                if (couldKeep(place, home, row))
                    each.elsewhere.push_back(id);
        all.push_back(std::move(each));
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
