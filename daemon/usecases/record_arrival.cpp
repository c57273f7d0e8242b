#include "domain/spoken_code.h"
#include "domain/working_days.h"
#include "storage/claim_writer.h"
#include "storage/order_store.h"
#include "storage/record_store.h"
#include "usecases/begin_stay.h"
#include "usecases/claim_rules.h"
#include "usecases/pass_work_on.h"
#include "usecases/stay_reading.h"
#include "usecases/stay_rest.h"

#include <algorithm>

namespace adempauze {

namespace {

/// Where they were expected before, nobody came; where they go later stays as it was planned.
void occupy(ClaimRow& claim, const Uuid& where, Moment arrivedAt, Moment from, Moment now)
{
    claim.state = ClaimState::Present;
    claim.arrivedAt = arrivedAt;
    claim.arrivalRecordedAt = now;
    claim.expiresAt.reset();
    claim.from = from;
    const auto place = std::ranges::find(claim.placements, where, &PlacementRow::id);
    for (auto missed = claim.placements.begin(); missed != place; ++missed) {
        missed->blocks = false;
        missed->dropTail();
    }
    place->during = Period(from, place->during.until());
    place->blocks = true;
    place->occupied = true;
    place->expiresAt.reset();
    std::erase_if(claim.segments, [&](const SegmentRow& row) { return row.segment.during.until() <= from; });
    if (!claim.segments.empty()) {
        auto& first = claim.segments.front().segment.during;
        first = Period(from, first.until());
    }
}

date::local_days dayOf(const FacilityRow& house, Moment at)
{
    return date::floor<date::days>(house.rules.zone.localAt(at));
}

/// Which of the claim's places somebody comes to who stands at the caller's door: the one where they are expected then.
/// A house that expects them later may see them sooner: a resident whenever that is, for a plan does not say where
/// somebody is; whoever came to no house yet, on the day of the move, for before it they are at the wrong door.
const PlacementRow& placeComeTo(const ClaimRow& claim, const Caller& caller, Moment arrivedAt)
{
    const PlacementRow& expected = claim.placeAt(arrivedAt);
    if (caller.facility == expected.facility)
        return expected;
    for (const PlacementRow& later : claim.placements)
        if (later.blocks && later.number > expected.number && later.facility == caller.facility
            && (claim.state == ClaimState::Present
                || dayOf(claim.houseOf(later), arrivedAt) >= dayOf(claim.houseOf(later), later.during.from())))
            return later;
    return expected;
}

/// What keeps the place from somebody who comes then. Before it is theirs: until when, and not by whom.
std::optional<No> obstacleTo(const std::vector<Blocker>& others, const PlacementRow& place, Moment from,
                             std::chrono::minutes turnover)
{
    auto no = obstacleTo(others, Period(from, place.during.until()), turnover);
    if (!no || !no->untilAt || from >= place.during.from())
        return no;
    for (const Blocker& blocker : others)
        if (blocker.from < place.during.from())
            no->untilAt = std::max(no->untilAt, std::optional(blocker.takenUntil));
    return No{.why = no->why, .untilAt = no->untilAt};
}

/// When the place is the arriving person's: from the arrival, or from the end of the house's turnover if they stand at
/// the door before it is over. Nobody is sent away for a turnover.
Moment takenFrom(const std::vector<Blocker>& others, const PlacementRow& place, Moment arrivedAt)
{
    Moment from = arrivedAt;
    for (const Blocker& blocker : others)
        if (!blocker.closure && blocker.until <= arrivedAt && blocker.takenUntil > from)
            from = blocker.takenUntil;
    return std::min(from, std::max(arrivedAt, place.during.from()));
}

void openDetailsTask(pg::Transaction& tx, const Context& context, const ClaimRow& claim)
{
    const FacilityRow& facility = claim.houseOf(claim.here(context.now));
    queueTask(tx,
              {.kind = "complete_details",
               .claim = claim.id,
               .organisation = facility.detailsOrganisation,
               .team = facility.detailsTeam,
               .openedAt = context.now,
               .dueAt = firstWorkingMorning(facility.rules.zone, context.now)});
}

/// A hold that stands in for a booking names person and order: the stay rests on them at once. An order that has ended
/// says nothing any more; then the details are completed by day, as of anybody who came at night.
std::optional<StandsInTheWay> restAsKnown(ClaimRow& claim, const std::optional<OrderRow>& order)
{
    const bool known = claim.person && (order || !claim.order);
    if (const auto rest = known ? restOf(claim, order) : Outcome<Rest>(Refusal::OrderEnded); rest)
        return restWithin(claim, *rest, order ? "order" : "own_request");
    claim.person.reset();
    claim.order.reset();
    return std::nullopt;
}

/// A code that opens nothing in the house is nobody's there; whoever was to come to it once is told where they stand.
bool wasToCome(const ClaimRow& claim, const Caller& caller)
{
    return std::ranges::any_of(claim.placements,
                               [&](const PlacementRow& each) { return each.facility == caller.facility; });
}

Outcome<ClaimRow> arrive(pg::Transaction& tx, const Context& context, const ClaimRow& before, const CaseAccess& access,
                         Moment arrivedAt, const std::optional<OrderRow>& order = std::nullopt)
{
    ClaimRow after = before;
    const PlacementRow& place = placeComeTo(before, context.caller, arrivedAt);
    if (const auto no = elsewhere(context.caller, place))
        return *no;
    const auto& others = before.blockersOn(place);
    const Moment from = takenFrom(others, place, arrivedAt);
    const Moment until = place.during.until();
    if (from >= until)
        return No{.why = Refusal::InvalidInput, .pointer = "/arrivedAt"};
    if (auto no = obstacleTo(others, place, from, before.houseOf(place).rules.turnover)) {
        if (no->why == Refusal::PlaceTaken && (before.state == ClaimState::Expired || before.isExpired(context.now)))
            no->why = Refusal::LaterFacts; // it was given away after the hold had expired
        return *no;
    }
    occupy(after, place.id, arrivedAt, from, context.now);
    if (after.answer == "awaited")
        after.answer = "accepted"; // the house let them in
    if (after.segments.empty() && before.statedImposedAt) {
        const auto standing = statedOrder(context, *before.statedImposedAt);
        protectTail(after, standing ? std::optional(*standing) : std::nullopt);
    }
    const auto obstacle = after.segments.empty() ? restAsKnown(after, order) : std::nullopt;
    setCondition(after, before.blockers);
    queueSave(tx, before, after, {context.caller.account, context.now});
    for (const char* waiting : {"desk_silent", "not_arrived"})
        queueTasksDone(tx, waiting, before.id, context.now, context.caller.account);
    passWorkOn(tx, context, after, access);
    if (!after.person)
        openDetailsTask(tx, context, after);
    if (obstacle)
        openObstructed(tx, context, after, after.order, *obstacle, {});
    const auto expected = housesOf(before, context.now);
    record(tx, context, "stay.began", after, access, arrivedAt, differenceOf(before, after), expected);
    tell(tx, context, NoticeKind::StayBegan, after, access, std::nullopt, {}, expected);
    ++after.version;
    return after;
}

/// A resident comes to the next place of the stay, as planned or sooner: the one before is left.
Outcome<ClaimRow> arriveNext(pg::Transaction& tx, const Context& context, const ClaimRow& before,
                             const CaseAccess& access, Moment arrivedAt)
{
    const PlacementRow& next = placeComeTo(before, context.caller, arrivedAt);
    if (const auto no = elsewhere(context.caller, next))
        return *no;
    const PlacementRow& here = before.here(arrivedAt);
    if (next.number <= here.number)
        return Refusal::AlreadyDone;
    if (arrivedAt <= here.during.from())
        return No{.why = Refusal::LaterFacts, .limitAt = here.during.from(), .pointer = "/arrivedAt"};
    const auto& others = before.blockersOn(next);
    const Moment from = takenFrom(others, next, arrivedAt);
    if (from >= next.during.until())
        return No{.why = Refusal::InvalidInput, .pointer = "/arrivedAt"};
    if (const auto no = obstacleTo(others, next, from, before.houseOf(next).rules.turnover))
        return *no;
    ClaimRow after = moveOn(before, next.id, from);
    setCondition(after, after.blockers);
    queueTasksDone(tx, "departure_overdue", before.id, context.now, context.caller.account);
    passWorkOn(tx, context, after, access);
    queueSave(tx, before, after, {context.caller.account, context.now});
    settleTail(tx, context, before, after);
    const auto left = housesOf(before, context.now);
    record(tx, context, "stay.moved", after, access, arrivedAt, differenceOf(before, after), left);
    tell(tx, context, NoticeKind::StayMoved, after, access, std::nullopt, {}, left);
    ++after.version;
    return after;
}

bool mayArriveLate(const ClaimRow& hold, Moment arrivedAt)
{
    return hold.expiresAt && arrivedAt < *hold.expiresAt;
}

} // namespace

Outcome<ClaimRow> recordArrivalOnCode(pg::Transaction& tx, const Context& context, std::string_view typed,
                                      Moment arrivedAt)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto code = parseSpokenCode(typed);
    if (!code)
        return No{.why = Refusal::CodeUnknown, .pointer = "/code"};
    if (arrivedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/arrivedAt"};
    const auto orderTickets = queueOrderOfHold(tx, *code);
    queueLockPlacesOfCode(tx, *code);
    const auto tickets = queueClaimByCode(tx, *code, context.now);
    tx.flush();

    const auto claim = takeClaim(tx, tickets);
    if (!claim || !wasToCome(*claim, context.caller))
        return No{.why = Refusal::CodeUnknown, .pointer = "/code"}; // another house's code is nobody's here
    switch (claim->state) {
    case ClaimState::Present: break;
    case ClaimState::Departed: return Refusal::AlreadyDone;
    case ClaimState::Released:
    case ClaimState::Declined:
    case ClaimState::Cancelled:
    case ClaimState::NoShow: return Refusal::HoldNotOpen;
    case ClaimState::Held:
    case ClaimState::Expired:
        if (const auto no = elsewhere(context.caller, claim->placeAt(arrivedAt)))
            return *no;
        if ((claim->state == ClaimState::Expired || claim->isExpired(context.now)) && !mayArriveLate(*claim, arrivedAt))
            return No{.why = Refusal::HoldExpired, .untilAt = claim->expiresAt};
        break;
    case ClaimState::Booked: break;
    }
    const auto order = takeOrder(tx, orderTickets, context.regimes);
    if (!claim->caseId && claim->state != ClaimState::Present)
        return arrive(tx, context, *claim, {}, arrivedAt);
    const auto accessTicket = queueAccessOfClaim(tx, claim->id);
    tx.flush();
    const auto access = takeAccess(tx, accessTicket);
    if (claim->state == ClaimState::Present)
        return arriveNext(tx, context, *claim, access, arrivedAt);
    return arrive(tx, context, *claim, access, arrivedAt, order);
}

Outcome<ClaimRow> showClaimOnCode(pg::Transaction& tx, const Context& context, std::string_view typed)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto code = parseSpokenCode(typed);
    if (!code)
        return No{.why = Refusal::CodeUnknown, .pointer = "/code"};
    const auto tickets = queueClaimByCode(tx, *code, context.now);
    tx.flush();
    auto claim = takeClaim(tx, tickets);
    if (!claim || !wasToCome(*claim, context.caller))
        return No{.why = Refusal::CodeUnknown, .pointer = "/code"};
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "claim.read",
                .subjectKind = "claim",
                .subject = claim->id.value,
                .requestId = context.requestId});
    if (const auto refusal = tx.commit())
        return *refusal;
    return *std::move(claim);
}

Outcome<ClaimRow> recordArrival(pg::Transaction& tx, const Context& context, ClaimId stay, std::int64_t version,
                                Moment arrivedAt)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    if (arrivedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/arrivedAt"};
    queueLockPlacesOf(tx, stay);
    const auto tickets = queueClaim(tx, stay, context.now);
    const auto accessTicket = queueAccessOfClaim(tx, stay);
    tx.flush();
    const auto claim = takeClaim(tx, tickets);
    const auto access = takeAccess(tx, accessTicket);
    if (!claim || !maySee(context.caller, *claim, access))
        return Refusal::NotFound;
    if (claim->version != version)
        return Refusal::StaleVersion;
    if (claim->state == ClaimState::Present)
        return arriveNext(tx, context, *claim, access, arrivedAt);
    if (claim->state != ClaimState::Booked)
        return Refusal::StayNotOpen;
    return arrive(tx, context, *claim, access, arrivedAt);
}

} // namespace adempauze
