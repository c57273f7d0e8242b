#include "usecases/place_hold.h"

#include "domain/spoken_code.h"
#include "storage/admission_store.h"
#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "storage/paper_store.h"
#include "storage/place_request_store.h"
#include "storage/record_store.h"
#include "usecases/address_desk.h"
#include "usecases/admission.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"
#include "usecases/hold_allowance.h"
#include "usecases/safety_check.h"

#include <algorithm>

namespace adempauze {

namespace {

struct Reading {
    pg::Ticket place;
    pg::Ticket blockers;
    pg::Ticket paper;
    std::optional<SafetyTickets> safety{}; ///< of somebody who is known
    std::optional<pg::Ticket> questions{}; ///< of the house, where answers came
    std::optional<pg::Ticket> unit{}; ///< for a family
};

Reading queueReading(pg::Transaction& tx, const Context& context, const HoldWish& wish)
{
    const auto readBlockers = wish.persons > 1 ? queueBlockersOfUnit : queueBlockers;
    Reading reading{queuePlace(tx, wish.place),
                    readBlockers(tx, wish.place, wish.expectedArrivalAt, context.now, wish.follows),
                    queueAwaitsPaper(tx, wish.place)};
    if (wish.persons > 1)
        reading.unit = queueUnitOf(tx, wish.place, wish.expectedArrivalAt);
    if (!wish.answers.empty())
        reading.questions = queueQuestionsAt(tx, wish.place);
    return reading;
}

ClaimRow holdFor(const Context& context, const HoldWish& wish, const PlaceRow& place, Moment until)
{
    const bool asksDesk = place.facility.rules.admission == Admission::Desk;
    const Moment expires = wish.expiresAt.value_or(expiryOf(context, place.facility, wish.expectedArrivalAt));
    const PlacementRow placement{.id = freshUuid(),
                                 .number = 1,
                                 .place = place.id,
                                 .placeName = place.name,
                                 .facility = place.facility.id,
                                 .facilityAlias = place.facility.alias,
                                 .during = Period(wish.expectedArrivalAt, until),
                                 .takenUntil = until + place.facility.rules.turnover,
                                 .blocks = true,
                                 .occupied = false,
                                 .expiresAt = expires,
                                 .unit = place.unit,
                                 .wholeUnit = wish.persons > 1 ? std::optional(place.unitName) : std::nullopt};
    return ClaimRow{
        .id = wish.id,
        .state = ClaimState::Held,
        .caseId = {},
        .person = {},
        .order = {},
        .holder = context.caller.account,
        .holderOrganisation = context.caller.organisation,
        .callerReference = wish.callerReference,
        .remark = wish.remark,
        .gender = wish.gender,
        .code = spokenCode(wish.codeDraw),
        .from = wish.expectedArrivalAt,
        .until = until,
        .expectedArrivalAt = wish.expectedArrivalAt,
        .statedImposedAt = wish.imposedAt,
        .expiresAt = expires,
        .answer = asksDesk ? "awaited" : "not_needed",
        .answerDueAt = asksDesk ? std::optional(context.now + context.holds.deskAnswer) : std::nullopt,
        .declineReason = {},
        .arrivedAt = {},
        .arrivalRecordedAt = {},
        .departedAt = {},
        .departureRecordedAt = {},
        .destination = {},
        .version = 1,
        .orderUntil = {},
        .placements = {placement},
        .segments = {},
        .facility = place.facility,
        .blockers = {},
        .follows = wish.follows,
        .persons = wish.persons,
        .wheelchair = wish.wheelchair,
    };
}

void standIn(ClaimRow& hold, const OnBehalf& other)
{
    hold.holder = other.holder;
    hold.holderOrganisation = other.organisation;
    hold.caseId = other.caseId;
    hold.person = other.person;
    hold.order = other.order;
    if (!other.asksDesk)
        hold.answerDueAt.reset();
}

OnBehalf behalfOf(const StandsIn& standsIn)
{
    const ClaimRow& lost = standsIn.claim;
    return {.holder = lost.holder,
            .organisation = lost.holderOrganisation,
            .caseId = lost.caseId,
            .person = lost.person,
            .order = lost.order,
            .access = standsIn.access,
            .reasonUntil = standsIn.reasonUntil,
            .data = Data{{"insteadOf", lost.id.text()}}.text(),
            .whom = {.claim = lost.id}};
}

/// The order that the asker states, whose decision is awaited: whether it is extended is known when it first ends.
Outcome<OrderStanding> awaitedDecision(const Context& context, const HoldWish& wish)
{
    if (!placesPeople(context.caller) || !wish.imposedAt)
        return No{.why = Refusal::InvalidInput, .pointer = "/untilDecision"};
    const auto standing = statedOrder(context, *wish.imposedAt);
    if (!standing)
        return standing.no();
    if (!standing->mayBeExtended || standing->until <= context.now)
        return No{.why = Refusal::NoTail, .untilAt = standing->until};
    if (wish.expectedArrivalAt < standing->until || standing->latest.at <= wish.expectedArrivalAt)
        return No{.why = Refusal::InvalidInput, .limitAt = standing->until, .pointer = "/expectedArrivalAt"};
    return standing;
}

/// Judges what `reading` stands for. A refusal is right whether the place is locked or not; a hold only when it was
/// locked before that was read.
Outcome<ClaimRow> judged(pg::Transaction& tx, const Context& context, const HoldWish& wish, const Reading& reading,
                         const OnBehalf* behalf)
{
    const auto place = takePlace(tx, reading.place);
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/placeId"};
    const HouseRules& house = place->facility.rules;
    const auto reason = behalf ? Outcome<Moment>(behalf->reasonUntil)
        : wish.untilDecision   ? Outcome<Moment>(statedOrder(context, *wish.imposedAt)->latest.at)
                               : reasonUntil(context, wish.expectedArrivalAt, wish.imposedAt);
    if (!reason)
        return reason.no();
    const Moment longest = plannedEnd(house, *reason);
    const Moment until = std::min(longest, wish.untilAt.value_or(longest));
    if (until <= context.now)
        return No{.why = Refusal::InvalidInput, .pointer = wish.untilAt ? "/untilAt" : "/expectedArrivalAt"};
    if (until <= wish.expectedArrivalAt)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilAt"};
    if (!takes(*place, reading.unit ? takeUnit(tx, *reading.unit) : std::vector<UnitPlace>{}, wish.persons,
               wish.needs()))
        return Refusal::NotSuitable;
    if (reading.safety && unfitFor(tx, context, *reading.safety).houses.contains(place->facility.id))
        return Refusal::NotSuitable;
    if (reading.questions)
        if (const auto no = refusedBy(takeQuestionsAt(tx, *reading.questions), wish.answers))
            return *no;
    if (until > houseLimit(house, wish.expectedArrivalAt))
        return No{.why = Refusal::OverHouseLimit, .limitAt = latestPlannedEnd(house, wish.expectedArrivalAt)};
    if (awaitsPaper(tx, reading.paper))
        return Refusal::DepartureUnconfirmed;
    const auto others = takeBlockers(tx, reading.blockers);
    if (const auto no = obstacleTo(others, Period(wish.expectedArrivalAt, until), house.turnover))
        return *no;

    ClaimRow hold = holdFor(context, wish, *place, until);
    if (behalf)
        standIn(hold, *behalf);
    setCondition(hold, others);
    return hold;
}

/// Queues the hold. What expired on the place is written down first: it counts no longer, but stands in the constraint.
HoldPlaced written(pg::Transaction& tx, const Context& context, const HoldWish& wish, const ClaimRow& hold,
                   const OnBehalf* behalf)
{
    queueSweepPlace(tx, wish.place, context.now);
    queueInsertHold(tx, hold, hold.place(), context.now);
    queueSaveAnswers(tx, hold.id, wish.answers, context.caller.account, context.now);
    if (wish.request)
        queueInsertPlaceRequest(tx, hold.id, *wish.request);
    record(tx, context, "hold.placed", hold, behalf ? behalf->access : CaseAccess{}, context.now,
           behalf ? behalf->data : "{}");
    addressDesk(tx, context, hold);
    return HoldPlaced{hold};
}

/// Both, of a place that is locked.
Outcome<HoldPlaced> held(pg::Transaction& tx, const Context& context, const HoldWish& wish, const Reading& reading,
                         const OnBehalf* behalf)
{
    const auto hold = judged(tx, context, wish, reading, behalf);
    if (!hold)
        return hold.no();
    return written(tx, context, wish, *hold, behalf);
}

} // namespace

Outcome<HoldPlaced> placeHold(pg::Transaction& tx, const Context& context, const HoldWish& asked)
{
    if (context.caller.role != Role::PoliceLiaison && !placesPeople(context.caller))
        return Refusal::NotYours;
    HoldWish wish = asked;
    if (wish.untilDecision) {
        const auto order = awaitedDecision(context, wish);
        if (!order)
            return order.no();
        wish.expiresAt = order->until;
    }

    const auto allowance = queueAllowance(tx, context);
    std::optional<pg::Ticket> lock;
    if (wish.persons == 1 && !wish.follows) // else what stands there may not be in the way
        lock = queueLockPlaceUnlessTaken(tx, wish.place, wish.expectedArrivalAt, context.now);
    else
        queueLockPlace(tx, wish.place);
    auto reading = queueReading(tx, context, wish);
    tx.flush();
    if (allowance)
        if (const auto no = tooMany(tx, *allowance, context.holds))
            return *no;
    auto hold = judged(tx, context, wish, reading, nullptr);
    if (hold && lock && !tookLock(tx, *lock)) { // it has just been given back
        queueLockPlace(tx, wish.place);
        reading = queueReading(tx, context, wish);
        tx.flush();
        hold = judged(tx, context, wish, reading, nullptr);
    }
    if (!hold)
        return hold.no();
    return written(tx, context, wish, *hold, nullptr);
}

std::optional<HoldPlaced> tryHold(pg::Transaction& tx, const Context& context, const HoldWish& wish,
                                  const StandsIn& standsIn)
{
    return tryHold(tx, context, wish, behalfOf(standsIn));
}

Outcome<HoldPlaced> holdOnBehalf(pg::Transaction& tx, const Context& context, const HoldWish& wish,
                                 const OnBehalf& behalf)
{
    auto reading = queueReading(tx, context, wish);
    if (behalf.whom.person || behalf.whom.caseId)
        reading.safety = queueSafetyFacts(tx, behalf.whom, wish.expectedArrivalAt, context.now);
    tx.flush();
    return held(tx, context, wish, reading, &behalf);
}

std::optional<HoldPlaced> tryHold(pg::Transaction& tx, const Context& context, const HoldWish& wish,
                                  const OnBehalf& behalf)
{
    std::optional<HoldPlaced> placed;
    const auto hold = [&] {
        const auto house = queueTryLockHouseOf(tx, wish.place);
        const auto lock = queueTryLockPlace(tx, wish.place);
        tx.flush();
        if (!tookLock(tx, lock) || !tookHouse(tx, house))
            return false;
        auto reading = queueReading(tx, context, wish);
        reading.safety = queueSafetyFacts(tx, behalf.whom, wish.expectedArrivalAt, context.now);
        tx.flush();
        auto outcome = held(tx, context, wish, reading, &behalf);
        if (outcome)
            placed = *std::move(outcome);
        return placed.has_value();
    };
    return tx.attempt(hold) ? placed : std::nullopt;
}

} // namespace adempauze
