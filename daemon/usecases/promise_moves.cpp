#include "usecases/promise_moves.h"

#include "storage/hold_store.h"
#include "storage/message_store.h"
#include "storage/paper_store.h"
#include "storage/record_store.h"
#include "usecases/address_desk.h"
#include "usecases/claim_rules.h"

namespace adempauze {

GoingTickets queueGoing(pg::Transaction& tx, const Context& context, ClaimId claim, PlaceId to)
{
    queueSweepPlace(tx, to, context.now);
    return {queuePlace(tx, to),
            queueBlockers(tx, to, context.now, context.now, claim),
            queueBlockersOfUnit(tx, to, context.now, context.now, claim),
            queueUnitOf(tx, to, context.now),
            queueAwaitsPaper(tx, to),
            queueSafetyFacts(tx, {.claim = claim}, context.now, context.now)};
}

bool Going::isThere() const
{
    return before.persons > 1 ? to.unit == before.place().unit : to.id == before.place().place;
}

Outcome<Going> goingOf(const pg::Transaction& tx, const Context& context, const ClaimRow& claim,
                       const GoingTickets& tickets, const std::set<ClaimId>& moving)
{
    auto place = takePlace(tx, tickets.place);
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/toPlaceId"};
    if (awaitsPaper(tx, tickets.paper))
        return No{.why = Refusal::DepartureUnconfirmed, .pointer = "/toPlaceId"};
    const auto during = Period::parse(std::max(claim.from, context.now), claim.until);
    if (!during)
        return Refusal::StayNotOpen;
    const bool family = claim.persons > 1;
    auto others = takeBlockers(tx, family ? tickets.blockersOfUnit : tickets.blockers);
    auto unit = family ? takeUnit(tx, tickets.unit) : std::vector<UnitPlace>{};
    std::erase_if(others, [&](const Blocker& other) { return other.claim && moving.contains(*other.claim); });
    return Going{claim,  *std::move(place), std::move(unit), std::move(others), unfitFor(tx, context, tickets.safety),
                 *during};
}

std::optional<No> cannotGo(const Going& going)
{
    const auto& [claim, to, unit, others, unfit, during] = going;
    const HouseRules& house = to.facility.rules;
    if (going.changesHouse() && unfit.houses.contains(to.facility.id))
        return No{.why = Refusal::NotSuitable, .pointer = "/toPlaceId"};
    if (!takes(to, unit, claim.persons, claim.needs()))
        return No{.why = Refusal::NotSuitable, .pointer = "/toPlaceId"};
    if (claim.until > houseLimit(house, during.from()))
        return No{
            .why = Refusal::OverHouseLimit, .limitAt = latestPlannedEnd(house, during.from()), .pointer = "/toPlaceId"};
    auto no = obstacleTo(others, during, house.turnover);
    if (no)
        no->pointer = "/toPlaceId";
    return no;
}

ClaimRow gone(const Context& context, const Going& going)
{
    ClaimRow after = going.before;
    PlacementRow& left = after.place();
    const auto expires = left.expiresAt;
    for (PlacementRow& each : after.placements)
        each.blocks = false;
    left.dropTail();
    after.facility = going.to.facility;
    after.placements.push_back({.id = freshUuid(),
                                .number = after.placements.back().number + 1,
                                .place = going.to.id,
                                .placeName = going.to.name,
                                .facility = going.to.facility.id,
                                .facilityAlias = going.to.facility.alias,
                                .during = going.during,
                                .takenUntil = after.until + going.to.facility.rules.turnover,
                                .blocks = true,
                                .occupied = false,
                                .expiresAt = expires,
                                .unit = going.to.unit,
                                .wholeUnit = after.persons > 1 ? std::optional(going.to.unitName) : std::nullopt});
    keepTail(context, going.before, after);
    setCondition(after, going.others);
    return after;
}

void addressDesks(pg::Transaction& tx, const Context& context, const Going& going, ClaimRow& after)
{
    const ClaimRow& before = going.before;
    if (!going.changesHouse())
        return tellDeskOfChange(tx, context, after);
    const bool asks = after.facility.rules.admission == Admission::Desk;
    after.answer = asks ? "awaited" : "not_needed";
    after.answerDueAt = asks ? std::optional(context.now + context.holds.deskAnswer) : std::nullopt;
    queueAnswerDue(tx, after.id, after.answerDueAt);
    queueTasksDone(tx, "desk_silent", before.id, context.now, context.caller.account);
    queueNoMoreAsked(tx, before.id, before.facility.operatedBy, context.now, context.caller.account);
    ClaimRow endedThere = before;
    endedThere.state = ClaimState::Released;
    tellDeskOfChange(tx, context, endedThere);
    addressDesk(tx, context, after);
}

} // namespace adempauze
