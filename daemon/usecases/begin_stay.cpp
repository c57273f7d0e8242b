#include "usecases/begin_stay.h"

#include "storage/claim_writer.h"
#include "storage/order_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/place_hold.h"
#include "usecases/safety_check.h"
#include "usecases/stay_rest.h"

namespace adempauze {

namespace {

/// Held for some nights only, because there was no place for all of them (HoldWish::untilAt).
bool isShorterThanItsReason(const Context& context, const ClaimRow& hold)
{
    if (hold.follows || hold.person)
        return false;
    const auto reason = reasonUntil(context, hold.from, hold.statedImposedAt);
    return reason && hold.until < plannedEnd(hold.facility.rules, *reason);
}

} // namespace

Outcome<ClaimRow> confirmHold(pg::Transaction& tx, const Context& context, const Confirmation& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const Sight sight{context.caller.account, context.caller.organisation};
    std::optional<OrderTickets> orderTickets;
    if (wish.order)
        orderTickets = queueOrderLocked(tx, *wish.order, sight);
    queueLockPerson(tx, wish.person);
    queueLockHouseOf(tx, wish.hold);
    queueLockPlacesOf(tx, wish.hold);
    const auto claimTickets = queueClaim(tx, wish.hold, context.now);
    const auto accessTicket = wish.caseId ? queueAccessOfCase(tx, *wish.caseId) : queueAccessOfClaim(tx, wish.hold);
    const auto person = queuePersonInSight(tx, wish.person, sight);
    const auto safety = queueSafetyFacts(tx, {.person = wish.person, .claim = wish.hold, .caseId = wish.caseId},
                                         context.now, context.now);
    tx.flush();

    const auto before = takeClaim(tx, claimTickets);
    const auto access = takeAccess(tx, accessTicket);
    const auto order = orderTickets ? takeOrder(tx, *orderTickets, context.regimes) : std::nullopt;
    // A case of one's own opens nobody else's hold; the hold's does.
    const bool itsCase = before && before->caseId && before->caseId == wish.caseId.value_or(*before->caseId);
    if (!before || !maySee(context.caller, *before, itsCase ? access : CaseAccess{}))
        return Refusal::NotFound;
    if (!takePersonInSight(tx, person))
        return No{.why = Refusal::NotFound, .pointer = "/personId"};
    if (wish.caseId && !access.includes(context.caller.organisation) && access.lead != context.caller.account)
        return No{.why = Refusal::NotFound, .pointer = "/caseId"};
    if (wish.order && (!order || order->person != wish.person))
        return No{.why = Refusal::NotFound, .pointer = "/orderId"};
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    if (before->isExpired(context.now) || before->state == ClaimState::Expired)
        return No{.why = Refusal::HoldExpired, .untilAt = before->expiresAt};
    if (before->state != ClaimState::Held)
        return Refusal::HoldNotOpen;
    if (before->answer == "awaited")
        return Refusal::HoldNotAccepted;
    const Unfit unfit = unfitFor(tx, context, safety);
    if (!unfit.takes(before->facility.id))
        return Refusal::NotSuitable;

    const auto rest = restOf(*before, order);
    if (!rest)
        return rest.no();
    const auto no = cannotLast(*before, rest->until);
    if (no && !isShorterThanItsReason(context, *before))
        return *no;

    ClaimRow after = *before;
    after.state = ClaimState::Booked;
    after.expiresAt.reset();
    after.place().expiresAt.reset();
    after.person = wish.person;
    after.caseId = order ? std::optional(order->caseId) : wish.caseId;
    after.order = wish.order;
    const auto obstacle = restWithin(after, *rest, order ? "order" : "own_request");
    setCondition(after, after.blockers);
    queueSave(tx, *before, after, {context.caller.account, context.now});
    settleTail(tx, context, *before, after);
    record(tx, context, "stay.booked", after, access, context.now, differenceOf(*before, after));
    queueOverrideSpent(tx, context, unfit, after);
    if (obstacle)
        openObstructed(tx, context, after, after.order, *obstacle, {});
    tell(tx, context, NoticeKind::StayAligned, after, access, std::nullopt);
    ++after.version;
    if (order)
        after.orderUntil = order->standing.until;
    return after;
}

Outcome<ClaimRow> attachDetails(pg::Transaction& tx, const Context& context, const Details& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const Sight sight{context.caller.account, context.caller.organisation};
    std::optional<OrderTickets> orderTickets;
    if (wish.order)
        orderTickets = queueOrderLocked(tx, *wish.order, sight);
    queueLockPerson(tx, wish.person);
    queueLockHouseOf(tx, wish.stay);
    queueLockPlacesOf(tx, wish.stay);
    const auto claimTickets = queueClaim(tx, wish.stay, context.now);
    const auto accessTicket = queueAccessOfCase(tx, wish.caseId);
    const auto person = queuePersonInSight(tx, wish.person, sight);
    const auto safety = queueSafetyFacts(tx, {.person = wish.person, .claim = wish.stay, .caseId = wish.caseId},
                                         context.now, context.now);
    tx.flush();

    const auto before = takeClaim(tx, claimTickets);
    const auto access = takeAccess(tx, accessTicket);
    const auto order = orderTickets ? takeOrder(tx, *orderTickets, context.regimes) : std::nullopt;
    // A case that is merely named gives no sight of the stay; its own does.
    if (!before || !maySee(context.caller, *before, before->caseId == wish.caseId ? access : CaseAccess{}))
        return Refusal::NotFound;
    if (!access.includes(context.caller.organisation) && access.lead != context.caller.account)
        return No{.why = Refusal::NotFound, .pointer = "/caseId"};
    if (!takePersonInSight(tx, person))
        return No{.why = Refusal::NotFound, .pointer = "/personId"};
    if (wish.order && (!order || order->person != wish.person || order->caseId != wish.caseId))
        return No{.why = Refusal::NotFound, .pointer = "/orderId"};
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    if (!isOpenStay(before->state))
        return Refusal::StayNotOpen;
    if (before->person)
        return Refusal::AlreadyDone;

    const auto rest = restOf(*before, order);
    if (!rest)
        return rest.no();
    ClaimRow after = *before;
    after.caseId = wish.caseId;
    after.person = wish.person;
    after.order = wish.order;
    const auto obstacle = restWithin(after, *rest, order ? "order" : "own_request");
    setCondition(after, after.blockers);
    queueSave(tx, *before, after, {context.caller.account, context.now});
    settleTail(tx, context, *before, after);
    queueTasksDone(tx, "complete_details", before->id, context.now, context.caller.account);
    if (obstacle)
        openObstructed(tx, context, after, after.order, *obstacle, {});
    record(tx, context, "stay.details_attached", after, access, context.now, differenceOf(*before, after));
    const Unfit unfit = unfitFor(tx, context, safety);
    queueOverrideSpent(tx, context, unfit, after);
    if (!unfit.takes(after.here(context.now).facility))
        openUnsafe(tx, context, after, leadOf(access).value_or(context.caller.organisation));
    tell(tx, context, NoticeKind::StayAligned, after, access, std::nullopt);
    ++after.version;
    if (order)
        after.orderUntil = order->standing.until;
    return after;
}

} // namespace adempauze
