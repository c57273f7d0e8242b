#include "storage/claim_writer.h"
#include "storage/record_store.h"
#include "usecases/change_stay.h"
#include "usecases/claim_rules.h"
#include "usecases/early_end.h"
#include "usecases/follow_on.h"
#include "usecases/stay_reading.h"

#include <algorithm>

// How a stay ends: somebody leaves, does not come, or is not wanted any more.

namespace adempauze {

namespace {

constexpr std::string_view OtherHouse = "other_facility"; // as a destination

/// A booked stay, its places locked.
Outcome<SeenStay> bookedStay(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version)
{
    queueLockPlacesOf(tx, stay);
    const auto reading = queueStay(tx, context, stay);
    tx.flush();
    auto seen = stayFor(tx, context, reading, version);
    if (seen && seen->claim.state != ClaimState::Booked)
        return Refusal::StayNotOpen;
    return seen;
}

/// Its places are free at once.
ClaimRow callOff(pg::Transaction& tx, const Context& context, const SeenStay& seen, ClaimState state)
{
    ClaimRow after = seen.claim;
    after.state = state;
    for (PlacementRow& placement : after.placements) {
        placement.blocks = false;
        placement.dropTail();
    }
    queueTasksDone(tx, "stay_obstructed", after.id, context.now, context.caller.account);
    endEarlyEnd(tx, context, seen.claim);
    if (!seen.claim.orderRuns(context.now)) // whereabouts that matter to nobody any more
        queueTasksDone(tx, "not_arrived", after.id, context.now, context.caller.account);
    tell(tx, context, NoticeKind::StayEnded, after, seen.access, std::nullopt, {}, housesOf(seen.claim, context.now));
    return savedStay(tx, context, seen, std::move(after),
                     state == ClaimState::NoShow ? "stay.missed" : "stay.cancelled", context.now);
}

/// Whether it is planned that they go on to another house.
bool goesToAnotherHouse(const ClaimRow& stay, const PlacementRow& here)
{
    return std::ranges::any_of(stay.placements, [&](const PlacementRow& each) {
        return each.blocks && each.number > here.number && each.facility != here.facility;
    });
}

/// The safety alert of somebody under an order who is not where they were expected.
void openNotArrived(pg::Transaction& tx, const Context& context, const SeenStay& seen)
{
    const ClaimRow& stay = seen.claim;
    queueTask(tx,
              {.kind = "not_arrived",
               .urgent = true,
               .claim = stay.id,
               .order = stay.order,
               .caseId = stay.caseId,
               .organisation = leadOf(seen.access).value_or(stay.holderOrganisation),
               .facility = stay.here(context.now).facility,
               .openedAt = context.now,
               .dueAt = std::min(stay.expectedArrivalAt, context.now)});
}

} // namespace

Outcome<ClaimRow> recordDeparture(pg::Transaction& tx, const Context& context, const Departure& wish)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    queueLockPlacesOf(tx, wish.stay);
    const auto reading = queueStay(tx, context, wish.stay);
    tx.flush();
    const auto seen = stayFor(tx, context, reading, wish.version);
    if (!seen)
        return seen.no();
    const ClaimRow& before = seen->claim;
    const PlacementRow& here = before.here(context.now);
    if (const auto no = elsewhere(context.caller, here))
        return *no;
    if (before.state == ClaimState::Departed)
        return Refusal::AlreadyDone;
    if (before.state != ClaimState::Present)
        return Refusal::StayNotOpen;
    if (wish.departedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/departedAt"};
    if (wish.departedAt < *before.arrivedAt || wish.departedAt < here.during.from())
        return No{.why = Refusal::LaterFacts, .limitAt = here.during.from(), .pointer = "/departedAt"};
    if (wish.destination == OtherHouse && goesToAnotherHouse(before, here) && !wish.evenIfMovePlanned)
        return No{.why = Refusal::MovePlanned, .pointer = "/evenIfMovePlanned"};

    ClaimRow after = before;
    stayHere(after);
    leaveAt(after, wish.departedAt);
    after.state = ClaimState::Departed;
    after.departedAt = wish.departedAt;
    after.departureRecordedAt = context.now;
    after.destination = wish.destination;
    after.mayReturn = wish.mayReturn;
    after.mayReturnFrom = wish.mayReturnFrom;
    after.until = after.place().during.until();
    after.segments = upTo(before.segments, Period(after.from, after.until));
    for (const char* waiting : {"departure_overdue", "stay_obstructed", "complete_details"})
        queueTasksDone(tx, waiting, before.id, context.now, context.caller.account);
    endEarlyEnd(tx, context, before);
    tell(tx, context, NoticeKind::StayEnded, after, seen->access, std::nullopt, {}, housesOf(before, context.now));
    return savedStay(tx, context, *seen, std::move(after), "stay.ended", wish.departedAt);
}

Outcome<ClaimRow> shortenStay(pg::Transaction& tx, const Context& context, const Shortening& wish)
{
    const auto found = stayWithFollowOns(tx, context, wish.stay, wish.version);
    if (!found)
        return found.no();
    const auto& [seen, followOns] = *found;
    const ClaimRow& before = seen.claim;
    const auto shorter = shortened(openStay(before), wish.untilAt, context.now);
    if (!shorter)
        return shorter.no();
    if (const Moment here = before.place().during.from(); wish.untilAt <= here) // a move that is still to come
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = here, .pointer = "/untilAt"};
    if (before.orderUntil && wish.untilAt < *before.orderUntil && !wish.evenBeforeOrderEnd)
        return No{.why = Refusal::InvalidInput, .limitAt = before.orderUntil, .pointer = "/evenBeforeOrderEnd"};

    ClaimRow after = before;
    moveEnd(after, shorter->until, shorter->segments, "own_request");
    protectTail(after, std::nullopt); // a person chose this end: the order moves it no more
    setCondition(after, after.blockers);
    std::optional<FollowOnMove> along;
    if (!followOns.empty())
        along = followOnMove(tx, context, followOns.front().hold, after, std::nullopt);
    tell(tx, context, NoticeKind::StayAligned, after, seen.access, std::nullopt);
    const auto saved = savedStay(tx, context, seen, std::move(after), "stay.shortened", context.now);
    if (along)
        queueFollowOnMove(tx, context, *along, seen.access, context.now);
    return saved;
}

Outcome<ClaimRow> cancelStay(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto seen = bookedStay(tx, context, stay, version);
    if (!seen)
        return seen.no();
    return callOff(tx, context, *seen, seen->claim.missedAt ? ClaimState::NoShow : ClaimState::Cancelled);
}

Outcome<ClaimRow> recordNoShow(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version)
{
    if (!placesPeople(context.caller) && context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto seen = bookedStay(tx, context, stay, version);
    if (!seen)
        return seen.no();
    if (const auto no = elsewhere(context.caller, seen->claim.here(context.now)))
        return *no;
    if (!seen->claim.orderRuns(context.now))
        return callOff(tx, context, *seen, ClaimState::NoShow);
    if (seen->claim.missedAt)
        return Refusal::AlreadyDone;
    ClaimRow after = seen->claim;
    after.missedAt = context.now;
    openNotArrived(tx, context, *seen);
    tell(tx, context, NoticeKind::NotArrived, after, seen->access, after.expectedArrivalAt);
    return savedStay(tx, context, *seen, std::move(after), "stay.whereabouts_unknown", context.now);
}

} // namespace adempauze
