#include "usecases/change_stay.h"

#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "storage/order_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/safety_check.h"

#include <algorithm>

namespace adempauze {

namespace {

struct Reading {
    ClaimTickets claim;
    pg::Ticket access;
};

Reading queueRead(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    return {queueClaim(tx, stay, context.now), queueAccessOfClaim(tx, stay)};
}

bool isHold(ClaimState state)
{
    return state == ClaimState::Held || state == ClaimState::Expired || state == ClaimState::Released
        || state == ClaimState::Declined;
}

struct Seen {
    ClaimRow claim;
    CaseAccess access;
};

/// The stay, if the caller may see it, and it is the version they saw.
Outcome<Seen> stayFor(const pg::Transaction& tx, const Context& context, const Reading& reading,
                      std::optional<std::int64_t> version)
{
    auto claim = takeClaim(tx, reading.claim);
    auto access = takeAccess(tx, reading.access);
    if (!claim || isHold(claim->state) || context.caller.role == Role::PoliceLiaison
        || !maySee(context.caller, *claim, access))
        return Refusal::NotFound;
    if (version && claim->version != *version)
        return Refusal::StaleVersion;
    return Seen{*std::move(claim), std::move(access)};
}

ClaimRow saved(pg::Transaction& tx, const Context& context, const Seen& seen, ClaimRow after, std::string_view event,
               Moment happenedAt)
{
    queueSave(tx, seen.claim, after, {context.caller.account, context.now});
    settleTail(tx, context, seen.claim, after);
    record(tx, context, event, after, seen.access, happenedAt, differenceOf(seen.claim, after));
    ++after.version;
    return after;
}

/// The last placement ends now and is nobody's any more; the house's turnover follows.
void vacate(ClaimRow& claim, Moment at)
{
    auto& placement = claim.placements.back();
    placement.occupied = false;
    placement.dropTail();
    placement.during = Period(placement.during.from(), std::max(at, placement.during.from() + std::chrono::seconds(1)));
    placement.takenUntil = placement.during.until() + claim.facility.rules.turnover;
}

/// The segments up to where the stay really ended.
std::vector<SegmentRow> upTo(const std::vector<SegmentRow>& segments, const Period& stay)
{
    std::vector<SegmentRow> kept;
    for (SegmentRow row : segments) {
        const auto during =
            Period::parse(row.segment.during.from(), std::min(row.segment.during.until(), stay.until()));
        if (!during)
            continue;
        row.segment.during = *during;
        kept.push_back(row);
    }
    if (!kept.empty() && kept.back().segment.during.until() < stay.until())
        kept.push_back({{.basis = Basis::WindDown, .during = Period(kept.back().segment.during.until(), stay.until())},
                        "departure_hour"});
    return kept;
}

Outcome<ClaimRow> callOff(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version,
                          ClaimState state, std::string_view event)
{
    queueLockPlacesOf(tx, stay);
    const auto reading = queueRead(tx, context, stay);
    tx.flush();
    const auto seen = stayFor(tx, context, reading, version);
    if (!seen)
        return seen.no();
    if (seen->claim.state != ClaimState::Booked)
        return Refusal::StayNotOpen;
    ClaimRow after = seen->claim;
    after.state = state;
    after.placements.back().blocks = false;
    after.placements.back().dropTail();
    tell(tx, context, NoticeKind::StayEnded, after, seen->access, std::nullopt);
    return saved(tx, context, *seen, std::move(after), event, context.now);
}

} // namespace

Outcome<ClaimRow> continueStay(pg::Transaction& tx, const Context& context, const NextBasis& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const Sight sight{context.caller.account, context.caller.organisation};
    std::optional<OrderTickets> orderTickets;
    if (wish.order)
        orderTickets = queueOrderLocked(tx, *wish.order, sight);
    queueLockPlacesOf(tx, wish.stay);
    const auto reading = queueRead(tx, context, wish.stay);
    tx.flush();

    const auto seen = stayFor(tx, context, reading, wish.version);
    if (!seen)
        return seen.no();
    const ClaimRow& before = seen->claim;
    const auto order = orderTickets ? takeOrder(tx, *orderTickets, context.regimes) : std::nullopt;
    if (wish.order && (!order || order->person != before.person))
        return No{.why = Refusal::NotFound, .pointer = "/orderId"};
    if (wish.order && order->standing.until <= before.from)
        return No{.why = Refusal::OrderEnded, .untilAt = order->standing.until, .pointer = "/orderId"};

    // Where its order ended before the segment that rests on it, the next basis begins there: the gap is what was to be
    // decided.
    const auto next =
        continueOn(openStay(before), wish.basis, wish.order, wish.untilAt, before.orderUntil, before.facility.rules);
    if (!next)
        return next.no();
    ClaimRow after = before;
    after.order = wish.order;
    moveEnd(after, next->until, next->segments, wish.why);
    protectTail(after, order ? std::optional(order->standing) : std::nullopt);
    setCondition(after, after.blockers);
    for (const char* waiting : {"decide_after_early_end", "stay_obstructed", "departure_overdue"})
        queueTasksDone(tx, waiting, before.id, context.now, context.caller.account);
    tell(tx, context, NoticeKind::StayContinued, after, seen->access, std::nullopt);
    return saved(tx, context, *seen, std::move(after), "stay.continued", context.now);
}

Outcome<ClaimRow> transferStay(pg::Transaction& tx, const Context& context, const Transfer& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    queueLockPersonOf(tx, wish.stay);
    queueLockHouseOf(tx, wish.to);
    queueLockPlacesFor(tx, wish.stay, wish.to);
    queueSweepPlace(tx, wish.to, context.now);
    const auto reading = queueRead(tx, context, wish.stay);
    const auto placeTicket = queuePlace(tx, wish.to);
    const auto blockers = queueBlockers(tx, wish.to, wish.movedAt, context.now, wish.stay);
    const auto safety = queueSafetyFacts(tx, {.claim = wish.stay}, wish.movedAt, context.now);
    tx.flush();

    const auto seen = stayFor(tx, context, reading, wish.version);
    if (!seen)
        return seen.no();
    const ClaimRow& before = seen->claim;
    const auto place = takePlace(tx, placeTicket);
    if (!place || place->id == before.place().place)
        return No{.why = place ? Refusal::AlreadyDone : Refusal::NotFound, .pointer = "/placeId"};
    if (!isOpenStay(before.state))
        return Refusal::StayNotOpen;
    const bool present = before.state == ClaimState::Present;
    if (present && wish.movedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/movedAt"};
    const auto stays = Period::parse(before.place().during.from(), wish.movedAt);
    if (!stays && (present || wish.movedAt < before.from))
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = before.place().during.from(), .pointer = "/movedAt"};
    const auto goesOn = Period::parse(wish.movedAt, before.until);
    if (!goesOn)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = before.until, .pointer = "/movedAt"};
    if (before.gender && !suits(place->facility.accepts, *before.gender))
        return No{.why = Refusal::NotSuitable, .pointer = "/placeId"};
    const bool sameHouse = place->facility.id == before.facility.id;
    const Unfit unfit = unfitFor(tx, context, safety);
    if (!sameHouse && !unfit.takes(place->facility.id))
        return No{.why = Refusal::NotSuitable, .pointer = "/placeId"};
    const Moment countsFrom = sameHouse ? before.placedFrom() : wish.movedAt;
    if (before.until > houseLimit(place->facility.rules, countsFrom))
        return No{.why = Refusal::OverHouseLimit, .limitAt = latestPlannedEnd(place->facility.rules, countsFrom)};
    const auto others = takeBlockers(tx, blockers);
    if (const auto no = obstacleTo(others, *goesOn, place->facility.rules.turnover))
        return *no;

    ClaimRow after = before;
    if (stays)
        vacate(after, wish.movedAt);
    else // a booked stay that begins elsewhere after all
        after.placements.back().blocks = false;
    after.placements.back().dropTail();
    after.facility = place->facility;
    after.placements.push_back({.id = freshUuid(),
                                .number = before.place().number + 1,
                                .place = place->id,
                                .placeName = place->name,
                                .facility = place->facility.id,
                                .facilityAlias = place->facility.alias,
                                .during = *goesOn,
                                .takenUntil = before.until + place->facility.rules.turnover,
                                .blocks = true,
                                .occupied = present});
    setCondition(after, others);
    tell(tx, context, NoticeKind::StayMoved, after, seen->access, std::nullopt);
    const auto moved = saved(tx, context, *seen, std::move(after), "stay.moved", wish.movedAt);
    if (!sameHouse)
        queueOverrideSpent(tx, context, unfit, moved);
    return moved;
}

Outcome<ClaimRow> recordDeparture(pg::Transaction& tx, const Context& context, const Departure& wish)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    queueLockPlacesOf(tx, wish.stay);
    const auto reading = queueRead(tx, context, wish.stay);
    tx.flush();
    const auto seen = stayFor(tx, context, reading, wish.version);
    if (!seen)
        return seen.no();
    const ClaimRow& before = seen->claim;
    if (before.state == ClaimState::Departed)
        return Refusal::AlreadyDone;
    if (before.state != ClaimState::Present)
        return Refusal::StayNotOpen;
    if (wish.departedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/departedAt"};
    if (wish.departedAt < *before.arrivedAt || wish.departedAt < before.place().during.from())
        return No{.why = Refusal::LaterFacts, .limitAt = before.place().during.from(), .pointer = "/departedAt"};

    ClaimRow after = before;
    after.state = ClaimState::Departed;
    after.departedAt = wish.departedAt;
    after.departureRecordedAt = context.now;
    after.destination = wish.destination;
    vacate(after, wish.departedAt);
    after.until = after.place().during.until();
    after.segments = upTo(before.segments, Period(after.from, after.until));
    // Late from paper: whoever was promised the place since then comes first, so only the turnover gives way.
    for (const Blocker& blocker : before.blockers)
        if (blocker.from >= after.until)
            after.placements.back().takenUntil = std::min(after.placements.back().takenUntil, blocker.from);
    for (const char* waiting :
         {"departure_overdue", "decide_after_early_end", "stay_obstructed", "tell_resident", "complete_details"})
        queueTasksDone(tx, waiting, before.id, context.now, context.caller.account);
    tell(tx, context, NoticeKind::StayEnded, after, seen->access, std::nullopt);
    return saved(tx, context, *seen, std::move(after), "stay.ended", wish.departedAt);
}

Outcome<ClaimRow> cancelStay(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    return callOff(tx, context, stay, version, ClaimState::Cancelled, "stay.cancelled");
}

Outcome<ClaimRow> recordNoShow(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version)
{
    if (!placesPeople(context.caller) && context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    return callOff(tx, context, stay, version, ClaimState::NoShow, "stay.missed");
}

Outcome<ClaimRow> showStay(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const auto reading = queueRead(tx, context, stay);
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
