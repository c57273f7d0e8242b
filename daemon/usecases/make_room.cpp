#include "usecases/make_room.h"

#include "storage/claim_writer.h"
#include "storage/paper_store.h"
#include "storage/record_store.h"
#include "storage/squeeze_store.h"
#include "usecases/claim_rules.h"
#include "usecases/follow_at_last.h"
#include "usecases/safety_check.h"

#include <algorithm>
#include <set>

namespace adempauze {

namespace {

struct Reading {
    ClaimTickets claim;
    pg::Ticket access;
    pg::Ticket place;
    pg::Ticket blockers;
    pg::Ticket blockersOfUnit;
    pg::Ticket unit;
    pg::Ticket paper;
    SafetyTickets safety;
};

struct Moving {
    ClaimRow before;
    CaseAccess access;
    PlaceRow to;
    std::vector<UnitPlace> unit; ///< where a family goes, all of it
    std::vector<Blocker> others; ///< there, without those that move as well
    Unfit unfit; ///< houses that are not for the guest
};

Outcome<Moving> movingOf(const pg::Transaction& tx, const Context& context, const Move& move, const Reading& reading,
                         const std::set<ClaimId>& moved)
{
    auto claim = takeClaim(tx, reading.claim);
    auto access = takeAccess(tx, reading.access);
    auto place = takePlace(tx, reading.place);
    if (!claim || !maySee(context.caller, *claim, access))
        return No{.why = Refusal::NotFound, .pointer = "/claimId"};
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/toPlaceId"};
    if (claim->version != move.version || claim->isExpired(context.now))
        return Refusal::StaleVersion;
    if (claim->state != ClaimState::Held && claim->state != ClaimState::Booked)
        return Refusal::StayNotOpen;
    if (awaitsPaper(tx, reading.paper))
        return No{.why = Refusal::DepartureUnconfirmed, .pointer = "/toPlaceId"};
    const bool family = claim->persons > 1;
    auto others = takeBlockers(tx, family ? reading.blockersOfUnit : reading.blockers);
    auto unit = family ? takeUnit(tx, reading.unit) : std::vector<UnitPlace>{};
    std::erase_if(others, [&](const Blocker& other) { return other.claim && moved.contains(*other.claim); });
    return Moving{*std::move(claim), std::move(access), *std::move(place),
                  std::move(unit),   std::move(others), unfitFor(tx, context, reading.safety)};
}

bool changesHouse(const Moving& moving)
{
    return moving.to.facility.id != moving.before.facility.id;
}

/// Two who would come into a house in one change have not been judged together.
bool meetAnew(const std::vector<Moving>& all, const Moving& next)
{
    return next.before.person && changesHouse(next) && std::ranges::any_of(all, [&](const Moving& other) {
               return other.before.person && changesHouse(other) && other.to.facility.id == next.to.facility.id;
           });
}

std::optional<No> cannotMove(const Moving& moving)
{
    const auto& [claim, access, to, unit, others, unfit] = moving;
    const HouseRules& house = to.facility.rules;
    const bool asksAgain = claim.state == ClaimState::Held && house.admission == Admission::Desk;
    if (changesHouse(moving) && (asksAgain || unfit.houses.contains(to.facility.id)))
        return No{.why = Refusal::NotSuitable, .pointer = "/toPlaceId"};
    if (!takes(to, unit, claim.persons, claim.gender))
        return No{.why = Refusal::NotSuitable, .pointer = "/toPlaceId"};
    if (claim.until > houseLimit(house, claim.from))
        return No{.why = Refusal::OverHouseLimit, .limitAt = latestPlannedEnd(house, claim.from)};
    return obstacleTo(others, Period(claim.from, claim.until), house.turnover);
}

ClaimRow moved(const Context& context, const Moving& moving)
{
    ClaimRow after = moving.before;
    PlacementRow& left = after.place();
    const auto expires = left.expiresAt;
    for (PlacementRow& each : after.placements)
        each.blocks = false;
    left.dropTail();
    after.facility = moving.to.facility;
    after.placements.push_back({.id = freshUuid(),
                                .number = after.placements.back().number + 1,
                                .place = moving.to.id,
                                .placeName = moving.to.name,
                                .facility = moving.to.facility.id,
                                .facilityAlias = moving.to.facility.alias,
                                .during = Period(after.from, after.until),
                                .takenUntil = after.until + moving.to.facility.rules.turnover,
                                .blocks = true,
                                .occupied = false,
                                .expiresAt = expires,
                                .unit = moving.to.unit,
                                .wholeUnit = after.persons > 1 ? std::optional(moving.to.unitName) : std::nullopt});
    keepTail(context, moving.before, after);
    setCondition(after, moving.others);
    return after;
}

} // namespace

Outcome<std::vector<ClaimRow>> makeRoom(pg::Transaction& tx, const Context& context, const std::vector<Move>& moves)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    std::vector<Uuid> claims, places;
    std::set<ClaimId> ids;
    for (const Move& move : moves) {
        claims.push_back(move.claim.value);
        places.push_back(move.to.value);
        ids.insert(move.claim);
    }
    if (moves.empty() || ids.size() != moves.size())
        return No{.why = Refusal::InvalidInput, .pointer = "/moves"};
    const auto obstructed = queueLockForMoves(tx, claims, places);
    std::vector<Reading> readings;
    for (const Move& move : moves) {
        queueSweepPlace(tx, move.to, context.now);
        readings.push_back({queueClaim(tx, move.claim, context.now), queueAccessOfClaim(tx, move.claim),
                            queuePlace(tx, move.to), queueBlockers(tx, move.to, context.now, context.now, move.claim),
                            queueBlockersOfUnit(tx, move.to, context.now, context.now, move.claim),
                            queueUnitOf(tx, move.to, context.now), queueAwaitsPaper(tx, move.to),
                            queueSafetyFacts(tx, {.claim = move.claim}, context.now, context.now)});
    }
    tx.flush();

    std::vector<Moving> all;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        auto moving = movingOf(tx, context, moves[i], readings[i], ids);
        if (!moving)
            return moving.no();
        if (const auto no = cannotMove(*moving))
            return *no;
        if (meetAnew(all, *moving))
            return No{.why = Refusal::NotSuitable, .pointer = "/toPlaceId"};
        all.push_back(*std::move(moving));
    }

    const auto waitForRoom = takeObstructed(tx, obstructed);
    queueTakeOff(tx, claims); // two that change places never meet
    std::vector<ClaimRow> done;
    for (const Moving& moving : all) {
        ClaimRow after = moved(context, moving);
        queueSave(tx, moving.before, after, {context.caller.account, context.now});
        settleTail(tx, context, moving.before, after);
        const auto left = housesOf(moving.before, context.now);
        record(tx, context, after.state == ClaimState::Held ? "hold.moved" : "stay.moved", after, moving.access,
               context.now, differenceOf(moving.before, after), left);
        const auto told = tell(tx, context, NoticeKind::StayMoved, after, moving.access, std::nullopt, {}, left);
        const bool knows = std::ranges::find(told, after.holderOrganisation) != told.end();
        if (!knows && !moving.access.includes(after.holderOrganisation))
            tellHolder(tx, context, NoticeKind::StayMoved, after, after.expectedArrivalAt);
        ++after.version;
        done.push_back(std::move(after));
    }
    followAtLast(tx, context, waitForRoom);
    return done;
}

} // namespace adempauze
