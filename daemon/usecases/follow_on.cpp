#include "usecases/follow_on.h"

#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "storage/hold_store.h"
#include "storage/record_store.h"
#include "storage/safety_store.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"
#include "usecases/offer_place.h"
#include "usecases/stay_reading.h"

namespace adempauze {

namespace {

/// When the stay's place, or another one, can be theirs again.
Moment beginsAt(const ClaimRow& stay, PlaceId place)
{
    return place == stay.place().place ? stay.until + stay.facility.rules.turnover : stay.until;
}

/// Whether the stay waits for the decision on its order.
bool hasTail(const ClaimRow& stay, const std::optional<OrderRow>& order, Moment now)
{
    return stay.state == ClaimState::Present && stay.person && order && order->standing.mayBeExtended
        && now < order->standing.until && stay.until == plannedEnd(stay.facility.rules, order->standing.planned.at);
}

/// The hold in its new days, on the same place. `decidedAt`: when it is known whether the order is extended, if that
/// is still awaited.
ClaimRow shifted(const Context& context, const ClaimRow& hold, const ClaimRow& stay, std::optional<Moment> decidedAt)
{
    ClaimRow after = hold;
    const Zone& zone = hold.facility.rules.zone;
    const auto dayOf = [&](Moment at) { return date::floor<date::days>(zone.localAt(at)); };
    after.from = beginsAt(stay, hold.place().place);
    after.expectedArrivalAt = after.from;
    const auto days = static_cast<int>((dayOf(after.from) - dayOf(hold.from)).count());
    const Moment until = localDaysAfter(zone, hold.until, days).at;
    after.until = std::max(until, after.from + std::chrono::hours(1));
    after.expiresAt = decidedAt.value_or(expiryOf(context, hold.facility, after.expectedArrivalAt));
    PlacementRow& placement = after.placements.back();
    placement.during = Period(after.from, after.until);
    placement.takenUntil = after.until + hold.facility.rules.turnover;
    placement.expiresAt = after.expiresAt;
    return after;
}

void giveUp(pg::Transaction& tx, const Context& context, const ClaimRow& hold, const ClaimRow& wanted,
            const CaseAccess& access)
{
    ClaimRow after = hold;
    after.state = ClaimState::Released;
    after.placements.back().blocks = false;
    queueSave(tx, hold, after, {context.caller.account, context.now});
    queueTasksDone(tx, "desk_silent", hold.id, context.now, context.caller.account);
    openPlaceLost(tx, context, wanted, offerInstead(tx, context, wanted, access));
    record(tx, context, "claim.gave_way", after, access, context.now, differenceOf(hold, after));
    tellHolder(tx, context, NoticeKind::StayObstructed, after, wanted.expectedArrivalAt);
    tellDeskOfChange(tx, context, after);
}

} // namespace

Outcome<HoldPlaced> placeFollowOn(pg::Transaction& tx, const Context& context, const FollowOnWish& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    queueLockPersonOf(tx, wish.stay); // whatever changes its order locks the person too
    queueLockHouseOf(tx, wish.place);
    queueLockPlacesFor(tx, wish.stay, wish.place);
    const auto reading = queueStay(tx, context, wish.stay);
    const auto followOn = queueFollowOnsOf(tx, wish.stay, context.now);
    tx.flush();
    const auto seen = stayFor(tx, context, reading, std::nullopt);
    if (!seen)
        return seen.no();
    const ClaimRow& stay = seen->claim;
    if (const auto others = takeFollowOns(tx, followOn); !others.empty())
        return No{.why = Refusal::AlreadyDone, .untilAt = others.front().expiresAt};
    if (!stay.order)
        return Refusal::NoTail;
    const auto tickets = queueOrder(tx, *stay.order, {context.caller.account, context.caller.organisation});
    tx.flush();
    const auto order = takeOrder(tx, tickets, context.regimes);
    if (!hasTail(stay, order, context.now))
        return Refusal::NoTail;

    const Moment from = beginsAt(stay, wish.place);
    if (wish.untilAt && *wish.untilAt <= from)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = from, .pointer = "/untilAt"};
    const auto reason = wish.untilAt ? Outcome<Moment>(*wish.untilAt) : voluntaryEnd(context, from);
    if (!reason)
        return reason.no();
    return holdOnBehalf(tx, context,
                        {.id = wish.id,
                         .codeDraw = wish.codeDraw,
                         .place = wish.place,
                         .expectedArrivalAt = from,
                         .gender = stay.gender,
                         .expiresAt = order->standing.until,
                         .follows = stay.id,
                         .request = stay.id.value, // as noteRefusedFollowOn has it
                         .persons = stay.persons,
                         .wheelchair = stay.wheelchair},
                        {.holder = context.caller.account,
                         .organisation = context.caller.organisation,
                         .caseId = stay.caseId,
                         .person = stay.person,
                         .access = seen->access,
                         .reasonUntil = *reason,
                         .data = Data{{"follows", stay.id.text()}}.text(),
                         .whom = {.claim = stay.id, .caseId = stay.caseId}});
}

std::optional<FollowOnMove> followOnMove(pg::Transaction& tx, const Context& context, ClaimId id, const ClaimRow& stay,
                                         std::optional<Moment> decidedAt)
{
    const auto tickets = queueClaim(tx, id, context.now);
    tx.flush();
    const auto hold = takeClaim(tx, tickets);
    if (!hold || hold->state != ClaimState::Held)
        return std::nullopt;
    FollowOnMove move{.before = *hold, .after = shifted(context, *hold, stay, decidedAt), .fits = false};
    const auto blockers =
        queueBlockers(tx, hold->place().place, move.after.from, context.now, id); // it may come sooner
    tx.flush();
    auto others = takeBlockers(tx, blockers);
    std::erase_if(others, [&](const Blocker& other) { return other.claim == stay.id; }); // theirs until then
    const auto& house = hold->facility.rules;
    move.fits = !obstacleTo(others, Period(move.after.from, move.after.until), house.turnover)
        && move.after.until <= houseLimit(house, move.after.from);
    setCondition(move.after, others);
    return move;
}

void queueFollowOnMove(pg::Transaction& tx, const Context& context, const FollowOnMove& move, const CaseAccess& access,
                       Moment decidedAt)
{
    if (!move.fits)
        return giveUp(tx, context, move.before, move.after, access);
    queueSave(tx, move.before, move.after, {context.caller.account, context.now});
    record(tx, context, "hold.aligned", move.after, access, decidedAt, differenceOf(move.before, move.after));
    tellDeskOfChange(tx, context, move.after);
}

void realignFollowOn(pg::Transaction& tx, const Context& context, ClaimId id, const ClaimRow& stay,
                     const Aligning& aligning)
{
    const auto& standing = aligning.after.standing;
    if (const auto move =
            followOnMove(tx, context, id, stay, standing.mayBeExtended ? std::optional(standing.until) : std::nullopt))
        queueFollowOnMove(tx, context, *move, aligning.access, aligning.decidedAt);
}

} // namespace adempauze
