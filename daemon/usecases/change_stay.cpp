#include "usecases/change_stay.h"

#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "storage/hold_store.h"
#include "storage/order_store.h"
#include "storage/paper_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/early_end.h"
#include "usecases/follow_on.h"
#include "usecases/pass_work_on.h"
#include "usecases/safety_check.h"
#include "usecases/stay_reading.h"

#include <algorithm>

namespace adempauze {

namespace {

/// Without what it had from then on; where somebody is, or is to be by then, ends.
ClaimRow leftAt(const ClaimRow& before, Moment at)
{
    ClaimRow after = before;
    stayHere(after);
    while (after.place().blocks && !after.place().occupied && after.place().during.from() >= at)
        after.giveUpLast(); // a booked stay that goes, or begins, elsewhere after all
    if (after.place().blocks)
        vacate(after, at);
    return after;
}

void goOn(PlacementRow& placement, const Period& rest, const HouseRules& house)
{
    placement.during = Period(placement.during.from(), rest.until());
    placement.takenUntil = rest.until() + house.turnover;
}

} // namespace

Outcome<ClaimRow> continueStay(pg::Transaction& tx, const Context& context, const NextBasis& wish)
{
    const Sight sight{context.caller.account, context.caller.organisation};
    std::optional<OrderTickets> orderTickets;
    if (wish.order)
        orderTickets = queueOrderLocked(tx, *wish.order, sight); // before any place
    const auto found = stayWithFollowOns(tx, context, wish.stay, wish.version);
    if (!found)
        return found.no();
    const SeenStay& seen = found->stay;
    const std::vector<FollowOn>& followOns = found->followOns;
    ClaimRow before = seen.claim;
    std::erase_if(before.blockers, [&](const Blocker& other) { // it moves along
        return !followOns.empty() && other.claim == followOns.front().hold;
    });
    const auto order = orderTickets ? takeOrder(tx, *orderTickets, context.regimes) : std::nullopt;
    if (wish.order && (!order || order->person != before.person))
        return No{.why = Refusal::NotFound, .pointer = "/orderId"};
    if (wish.order && order->standing.until <= before.from)
        return No{.why = Refusal::OrderEnded, .untilAt = order->standing.until, .pointer = "/orderId"};

    // Where its order ended before the segment that rests on it, the next basis begins there: the gap is what was to be
    // decided.
    const Moment until = order ? std::min(wish.untilAt, order->standing.until) : wish.untilAt;
    const auto next =
        continueOn(openStay(before), wish.basis, wish.order, until, before.orderUntil, before.facility.rules);
    if (!next)
        return next.no();
    // Only a gap was filled: it ends as it did.
    const bool endsAsBefore = next->segments.back() == before.segments.back().segment;
    ClaimRow after = before;
    if (wish.order && !endsAsBefore) // else the one that it rested on goes on concerning it: it may end sooner
        after.order = wish.order;
    moveEnd(after, next->until, next->segments, wish.why);
    if (!endsAsBefore)
        protectTail(after, order ? std::optional(order->standing) : std::nullopt);
    setCondition(after, after.blockers);
    std::optional<FollowOnMove> along;
    if (!followOns.empty() && !endsAsBefore)
        along =
            followOnMove(tx, context, followOns.front().hold, after,
                         order && order->standing.mayBeExtended ? std::optional(order->standing.until) : std::nullopt);
    const bool grows = after.until > before.until;
    if (along && grows)
        queueFollowOnMove(tx, context, *along, seen.access, context.now);
    for (const char* waiting : {"stay_obstructed", "departure_overdue"})
        queueTasksDone(tx, waiting, before.id, context.now, context.caller.account);
    endDecision(tx, context, before);
    tell(tx, context, NoticeKind::StayContinued, after, seen.access, std::nullopt);
    const auto continued = savedStay(tx, context, seen, std::move(after), "stay.continued", context.now);
    if (along && !grows)
        queueFollowOnMove(tx, context, *along, seen.access, context.now);
    return continued;
}

Outcome<ClaimRow> transferStay(pg::Transaction& tx, const Context& context, const Transfer& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    queueLockPersonOf(tx, wish.stay);
    queueLockHouseOf(tx, wish.to);
    queueLockPlacesFor(tx, wish.stay, wish.to);
    queueSweepPlace(tx, wish.to, context.now);
    const auto reading = queueStay(tx, context, wish.stay);
    const auto placeTicket = queuePlace(tx, wish.to);
    const auto unitTicket = queueUnitOf(tx, wish.to, wish.movedAt);
    const auto blockers = queueBlockers(tx, wish.to, wish.movedAt, context.now, wish.stay);
    const auto ofUnit = queueBlockersOfUnit(tx, wish.to, wish.movedAt, context.now, wish.stay);
    const auto paper = queueAwaitsPaper(tx, wish.to);
    const auto safety = queueSafetyFacts(tx, {.claim = wish.stay}, wish.movedAt, context.now);
    tx.flush();

    const auto seen = stayFor(tx, context, reading, wish.version);
    if (!seen)
        return seen.no();
    const ClaimRow& before = seen->claim;
    const auto place = takePlace(tx, placeTicket);
    const bool family = before.persons > 1;
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/placeId"};
    if (!isOpenStay(before.state))
        return Refusal::StayNotOpen;
    const bool present = before.state == ClaimState::Present;
    if (present && wish.movedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/movedAt"};
    const Moment from = present ? before.here(context.now).during.from() : before.from;
    if (present ? wish.movedAt <= from : wish.movedAt < from)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = from, .pointer = "/movedAt"};
    ClaimRow after = leftAt(before, wish.movedAt);
    const bool staysThere = family ? place->unit == after.place().unit : place->id == after.place().place;
    const bool asPlanned =
        !present && place->id == before.place().place && wish.movedAt == before.place().during.from();
    if (asPlanned || (staysThere && after.place().id == before.place().id))
        return No{.why = Refusal::AlreadyDone, .pointer = "/placeId"};
    const auto goesOn = Period::parse(wish.movedAt, before.until);
    if (!goesOn)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = before.until, .pointer = "/movedAt"};
    if (!takes(*place, takeUnit(tx, unitTicket), before.persons, before.needs()))
        return No{.why = Refusal::NotSuitable, .pointer = "/placeId"};
    const bool sameHouse = place->facility.id == after.facility.id;
    const Unfit unfit = unfitFor(tx, context, safety);
    if (!sameHouse && !unfit.takes(place->facility.id))
        return No{.why = Refusal::NotSuitable, .pointer = "/placeId"};
    const Moment countsFrom = sameHouse ? after.placedFrom() : wish.movedAt;
    if (before.until > houseLimit(place->facility.rules, countsFrom))
        return No{.why = Refusal::OverHouseLimit, .limitAt = latestPlannedEnd(place->facility.rules, countsFrom)};
    if (!present && awaitsPaper(tx, paper)) // a promise; who is there moved in fact, and that can always be recorded
        return Refusal::DepartureUnconfirmed;
    const auto others = takeBlockers(tx, family ? ofUnit : blockers);
    if (const auto no = obstacleTo(others, *goesOn, place->facility.rules.turnover))
        return *no;

    if (staysThere) // what was planned after it is off
        goOn(after.place(), *goesOn, place->facility.rules);
    else
        after.placements.push_back({.id = freshUuid(),
                                    .number = after.placements.back().number + 1,
                                    .place = place->id,
                                    .placeName = place->name,
                                    .facility = place->facility.id,
                                    .facilityAlias = place->facility.alias,
                                    .during = *goesOn,
                                    .takenUntil = before.until + place->facility.rules.turnover,
                                    .blocks = true,
                                    .unit = place->unit,
                                    .wholeUnit = family ? std::optional(place->unitName) : std::nullopt});
    after.place().occupied = present;
    after.facility = place->facility;
    keepTail(context, before, after);
    setCondition(after, others);
    if (present)
        passWorkOn(tx, context, after, seen->access);
    tell(tx, context, NoticeKind::StayMoved, after, seen->access, std::nullopt, {}, housesOf(before, context.now));
    const auto moved = savedStay(tx, context, *seen, std::move(after), "stay.moved", wish.movedAt);
    if (!sameHouse)
        queueOverrideSpent(tx, context, unfit, moved);
    return moved;
}

Outcome<ClaimRow> correctNeeds(pg::Transaction& tx, const Context& context, const NeedsCorrection& wish)
{
    const auto found = stayWithFollowOns(tx, context, wish.stay, wish.version);
    if (!found)
        return found.no();
    const auto& [seen, followOns] = *found;
    if (!isOpenStay(seen.claim.state))
        return Refusal::StayNotOpen;
    if (seen.claim.wheelchair == wish.wheelchair)
        return Refusal::AlreadyDone;

    for (const FollowOn& each : followOns) {
        const auto ticket = queueClaim(tx, each.hold, context.now);
        tx.flush();
        const auto hold = takeClaim(tx, ticket);
        if (!hold || hold->wheelchair == wish.wheelchair)
            continue;
        ClaimRow along = *hold;
        along.wheelchair = wish.wheelchair;
        queueSave(tx, *hold, along, {context.caller.account, context.now});
        record(tx, context, "hold.needs_corrected", along, seen.access, context.now, differenceOf(*hold, along));
    }
    ClaimRow after = seen.claim;
    after.wheelchair = wish.wheelchair;
    return savedStay(tx, context, seen, std::move(after), "stay.needs_corrected", context.now);
}

Outcome<ClaimRow> showStay(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto reading = queueStay(tx, context, stay);
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "stay.read",
                .subjectKind = "claim",
                .subject = stay.value,
                .requestId = context.requestId});
    if (const auto refusal = tx.commit())
        return *refusal;
    const auto seen = stayFor(tx, context, reading, std::nullopt);
    if (!seen)
        return seen.no();
    return seen->claim;
}

} // namespace adempauze
