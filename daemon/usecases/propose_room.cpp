#include "usecases/make_room.h"

#include "domain/squeeze.h"
#include "storage/squeeze_store.h"
#include "usecases/claim_rules.h"

#include <map>

namespace adempauze {

namespace {

constexpr auto OnTheWay = std::chrono::hours(2); // whoever comes this soon has been told where

using Places = std::map<PlaceId, PlaceRow>;

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

bool takes(const PlaceRow& place, const PlaceRow& home, const StandingRow& row)
{
    const HouseRules& house = place.facility.rules;
    const bool asksAgain =
        row.state == ClaimState::Held && house.admission == Admission::Desk && place.facility.id != home.facility.id;
    return place.id != home.id && !asksAgain && (!row.gender || suits(place.facility.accepts, *row.gender))
        && house.turnover <= home.facility.rules.turnover && *row.until <= houseLimit(house, row.taken.from());
}

std::vector<Occupation> occupations(const std::vector<StandingRow>& standing, const Places& places, int fromDay,
                                    Moment now)
{
    std::map<ClaimId, int> placements;
    for (const StandingRow& row : standing)
        if (row.claim)
            ++placements[*row.claim];
    std::vector<Occupation> all;
    for (const StandingRow& row : standing) {
        const PlaceRow& home = places.at(row.place);
        Occupation each{.claim = row.claim.value_or(ClaimId{}), .place = row.place, .during = row.taken};
        if (row.likelyUntil && isUnderReview(row, home.facility.rules, fromDay, now))
            each.likelyUntil = row.likelyUntil;
        if (row.claim && couldMove(row, placements, now))
            for (const auto& [id, place] : places)
                if (takes(place, home, row))
                    each.elsewhere.push_back(id);
        all.push_back(std::move(each));
    }
    return all;
}

PlaceLabel labelOf(const PlaceRow& place)
{
    return {place.id, place.name, place.facility.id, place.facility.alias};
}

} // namespace

Outcome<RoomProposal> proposeRoom(pg::Transaction& tx, const Context& context, int fromDay)
{
    if (!placesPeople(context.caller) && context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto standingTicket = queueStanding(tx, context.now);
    const auto placesTicket = queueAllPlaces(tx);
    if (const auto refusal = tx.commit())
        return *refusal;
    Places places;
    for (PlaceRow& place : takeAllPlaces(tx, placesTicket))
        places.emplace(place.id, std::move(place));
    const auto standing = takeStanding(tx, standingTicket);
    std::map<ClaimId, const StandingRow*> byClaim;
    for (const StandingRow& row : standing)
        if (row.claim)
            byClaim[*row.claim] = &row;

    const SqueezePlan plan = squeeze(occupations(standing, places, fromDay, context.now));
    RoomProposal proposal{
        .asOf = context.now, .collisions = {}, .moves = {}, .unsolved = plan.unsolved, .proven = plan.proven};
    for (const Collision& each : plan.collisions)
        proposal.collisions.push_back({.stay = each.stay,
                                       .meets = each.meets == ClaimId{} ? std::nullopt : std::optional(each.meets),
                                       .at = labelOf(places.at(byClaim.at(each.stay)->place)),
                                       .fromAt = each.fromAt});
    for (const PlannedMove& each : plan.moves) {
        const StandingRow& row = *byClaim.at(each.claim);
        proposal.moves.push_back({.claim = each.claim,
                                  .version = row.version,
                                  .from = labelOf(places.at(each.from)),
                                  .to = labelOf(places.at(each.to)),
                                  .arrivesAt = row.taken.from()});
    }
    return proposal;
}

} // namespace adempauze
