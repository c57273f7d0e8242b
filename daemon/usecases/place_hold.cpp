#include "usecases/place_hold.h"

#include "domain/spoken_code.h"
#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

/// Until when the hold's stay would last, by what the caller states.
Outcome<Moment> wishedEnd(const Context& context, const HoldWish& wish, const HouseRules& house)
{
    if (!wish.imposedAt) {
        const auto end = voluntaryEnd(context, wish.expectedArrivalAt);
        return end ? Outcome<Moment>(plannedEnd(house, *end)) : Outcome<Moment>(end.no());
    }
    if (wish.expectedArrivalAt < *wish.imposedAt)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/expectedArrivalAt"};
    const auto standing = statedOrder(context, *wish.imposedAt);
    if (!standing)
        return standing.no();
    if (standing->until <= wish.expectedArrivalAt)
        return No{.why = Refusal::OrderEnded, .untilAt = standing->until, .pointer = "/imposedAt"};
    return plannedEnd(house, standing->until);
}

ClaimRow holdFor(const Context& context, const HoldWish& wish, const PlaceRow& place, Moment until)
{
    const bool asksDesk = place.facility.rules.admission == Admission::Desk;
    const Moment expires = expiryOf(context, wish.expectedArrivalAt);
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
                                 .expiresAt = expires};
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
    };
}

} // namespace

Moment expiryOf(const Context& context, Moment expectedArrivalAt)
{
    return std::max(expectedArrivalAt, context.now) + context.holds.expiresAfter;
}

Outcome<HoldPlaced> placeHold(pg::Transaction& tx, const Context& context, const HoldWish& wish)
{
    if (context.caller.role != Role::PoliceLiaison && !placesPeople(context.caller))
        return Refusal::NotYours;

    queueLockPlace(tx, wish.place);
    queueSweepPlace(tx, wish.place, context.now);
    const auto placeTicket = queuePlace(tx, wish.place);
    const auto blockers = queueBlockers(tx, wish.place, wish.expectedArrivalAt, context.now, std::nullopt);
    tx.flush();

    const auto place = takePlace(tx, placeTicket);
    if (!place)
        return No{.why = Refusal::NotFound, .pointer = "/placeId"};
    const HouseRules& house = place->facility.rules;
    const auto until = wishedEnd(context, wish, house);
    if (!until)
        return until.no();
    if (*until <= context.now)
        return No{.why = Refusal::InvalidInput, .pointer = "/expectedArrivalAt"};
    if (wish.gender && !suits(place->facility.accepts, *wish.gender))
        return Refusal::NotSuitable;
    if (*until > houseLimit(house, wish.expectedArrivalAt))
        return No{.why = Refusal::OverHouseLimit, .limitAt = latestPlannedEnd(house, wish.expectedArrivalAt)};
    const auto others = takeBlockers(tx, blockers);
    if (const auto no = obstacleTo(others, Period(wish.expectedArrivalAt, *until), house.turnover))
        return *no;

    ClaimRow hold = holdFor(context, wish, *place, *until);
    setCondition(hold, others);
    queueInsertHold(tx, hold, hold.place(), context.now);
    record(tx, context, "hold.placed", hold, {}, context.now);
    if (house.admission == Admission::Desk)
        tell(tx, context, NoticeKind::HoldRequested, hold, {}, hold.answerDueAt);
    return HoldPlaced{hold};
}

} // namespace adempauze
