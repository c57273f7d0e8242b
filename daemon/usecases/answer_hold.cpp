#include "usecases/answer_hold.h"

#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"

namespace adempauze {

namespace {

constexpr std::chrono::hours ShownAfterItsEnd{24};

struct Reading {
    ClaimTickets claim;
    pg::Ticket access;
};

Reading queueLocked(pg::Transaction& tx, const Context& context, ClaimId hold)
{
    queueLockPlacesOf(tx, hold);
    return {queueClaim(tx, hold, context.now), queueAccessOfClaim(tx, hold)};
}

bool isHold(ClaimState state)
{
    return state == ClaimState::Held || state == ClaimState::Expired || state == ClaimState::Released
        || state == ClaimState::Declined;
}

/// The hold, if the caller may see it, it is the version they saw, and it is still open.
Outcome<ClaimRow> openHold(const pg::Transaction& tx, const Context& context, const Reading& reading,
                           std::int64_t version)
{
    auto hold = takeClaim(tx, reading.claim);
    if (!hold || !maySee(context.caller, *hold, takeAccess(tx, reading.access)))
        return Refusal::NotFound;
    if (const auto no = elsewhere(context.caller, hold->here(context.now)))
        return *no;
    if (hold->version != version)
        return Refusal::StaleVersion;
    if (hold->isExpired(context.now) || hold->state == ClaimState::Expired)
        return No{.why = Refusal::HoldExpired, .untilAt = hold->expiresAt};
    if (hold->state != ClaimState::Held)
        return Refusal::HoldNotOpen;
    return *std::move(hold);
}

/// Giving it back, extending it and the way to the door are for whoever asked for it. The team that completes the
/// details sees more holds than its own.
bool isTheirs(const Caller& caller, const ClaimRow& hold)
{
    return hold.holder == caller.account || (placesPeople(caller) && hold.holderOrganisation == caller.organisation);
}

bool asksForHolds(const Caller& caller)
{
    return caller.role == Role::PoliceLiaison || placesPeople(caller);
}

/// Ends a hold: its place is free at once.
ClaimRow ended(ClaimRow hold, ClaimState state)
{
    hold.state = state;
    for (PlacementRow& placement : hold.placements)
        placement.blocks = false;
    return hold;
}

HoldPlaced saved(pg::Transaction& tx, const Context& context, const ClaimRow& before, ClaimRow after,
                 std::string_view event, std::optional<Moment> happenedAt = std::nullopt)
{
    queueSave(tx, before, after, {context.caller.account, context.now});
    record(tx, context, event, after, {}, happenedAt.value_or(context.now), differenceOf(before, after));
    ++after.version;
    return HoldPlaced{std::move(after)};
}

bool deskIsSilent(const ClaimRow& hold, Moment now)
{
    return hold.state == ClaimState::Held && hold.answer == "awaited" && hold.answerDueAt && *hold.answerDueAt <= now;
}

/// A hold past its expiry reads as expired, swept or not.
ClaimRow asOf(ClaimRow hold, Moment now)
{
    if (hold.isExpired(now))
        hold.state = ClaimState::Expired;
    return hold;
}

} // namespace

Outcome<HoldPlaced> acceptHold(pg::Transaction& tx, const Context& context, ClaimId id, std::int64_t version)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto reading = queueLocked(tx, context, id);
    tx.flush();
    const auto hold = openHold(tx, context, reading, version);
    if (!hold)
        return hold.no();
    if (hold->answer != "awaited")
        return Refusal::AlreadyDone;
    ClaimRow after = *hold;
    after.answer = "accepted";
    queueTasksDone(tx, "desk_silent", id, context.now, context.caller.account);
    return saved(tx, context, *hold, std::move(after), "hold.accepted");
}

Outcome<HoldPlaced> declineHold(pg::Transaction& tx, const Context& context, ClaimId id, std::int64_t version,
                                std::string_view reason)
{
    if (context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto reading = queueLocked(tx, context, id);
    tx.flush();
    const auto hold = openHold(tx, context, reading, version);
    if (!hold)
        return hold.no();
    ClaimRow after = ended(*hold, ClaimState::Declined);
    after.answer = "declined";
    after.declineReason = std::string(reason);
    queueTasksDone(tx, "desk_silent", id, context.now, context.caller.account);
    return saved(tx, context, *hold, std::move(after), "hold.declined");
}

Outcome<HoldPlaced> releaseHold(pg::Transaction& tx, const Context& context, ClaimId id, std::int64_t version)
{
    if (!asksForHolds(context.caller))
        return Refusal::NotYours;
    const auto reading = queueLocked(tx, context, id);
    tx.flush();
    if (const auto asked = takeClaim(tx, reading.claim); asked && !isTheirs(context.caller, *asked))
        return Refusal::NotFound;
    const auto hold = openHold(tx, context, reading, version);
    if (!hold)
        return hold.no();
    queueTasksDone(tx, "desk_silent", id, context.now, context.caller.account);
    auto released = saved(tx, context, *hold, ended(*hold, ClaimState::Released), "hold.released");
    tellDeskOfChange(tx, context, released.claim);
    return released;
}

Outcome<HoldPlaced> renewHold(pg::Transaction& tx, const Context& context, ClaimId id, std::int64_t version)
{
    if (!asksForHolds(context.caller))
        return Refusal::NotYours;
    const auto reading = queueLocked(tx, context, id);
    tx.flush();
    if (const auto asked = takeClaim(tx, reading.claim); asked && !isTheirs(context.caller, *asked))
        return Refusal::NotFound;
    const auto hold = openHold(tx, context, reading, version);
    if (!hold)
        return hold.no();
    const Moment expires = expiryOf(context, hold->facility, hold->expectedArrivalAt);
    if (hold->expiresAt && expires <= *hold->expiresAt)
        return HoldPlaced{*hold};
    if (awaitsDecision(context, *hold) || hold->follows || hold->renewals >= context.holds.renewals)
        return No{.why = Refusal::RenewalsUsedUp, .limitAt = hold->expiresAt};
    ClaimRow after = *hold;
    after.expiresAt = expires;
    ++after.renewals;
    for (PlacementRow& placement : after.placements)
        placement.expiresAt = expires;
    auto renewed = saved(tx, context, *hold, std::move(after), "hold.renewed");
    tellDeskOfChange(tx, context, renewed.claim);
    return renewed;
}

Outcome<HoldPlaced> recordHoldCall(pg::Transaction& tx, const Context& context, ClaimId id, Moment calledAt)
{
    const bool staff = context.caller.role == Role::FacilityStaff;
    if (!staff && !asksForHolds(context.caller))
        return Refusal::NotYours;
    const auto reading = queueLocked(tx, context, id);
    tx.flush();
    const auto asked = takeClaim(tx, reading.claim);
    if (!asked || (!staff && !isTheirs(context.caller, *asked)))
        return Refusal::NotFound;
    const auto hold = openHold(tx, context, reading, asked->version);
    if (!hold)
        return hold.no();
    if (calledAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/calledAt"};
    if (hold->calledAt && *hold->calledAt >= calledAt)
        return HoldPlaced{*hold};
    ClaimRow after = *hold;
    after.calledAt = calledAt;
    return saved(tx, context, *hold, std::move(after), "hold.called", calledAt);
}

Outcome<WayToDoor> showWayToDoor(pg::Transaction& tx, const Context& context, ClaimId id)
{
    if (!asksForHolds(context.caller))
        return Refusal::NotYours;
    const auto claim = queueClaim(tx, id, context.now);
    const auto way = queueWayToDoor(tx, id, context.now);
    tx.flush(); // the look is logged only when it is given, so this takes a second trip

    const auto hold = takeClaim(tx, claim);
    if (!hold || !isHold(hold->state) || !isTheirs(context.caller, *hold))
        return Refusal::NotFound;
    if (hold->isExpired(context.now) || hold->state == ClaimState::Expired)
        return No{.why = Refusal::HoldExpired, .untilAt = hold->expiresAt};
    if (hold->state != ClaimState::Held)
        return Refusal::HoldNotOpen;
    if (hold->answer == "awaited")
        return Refusal::HoldNotAccepted;
    WayToDoor answer{hold->facility.id, *takeWayToDoor(tx, way), hold->facility.phone};
    record(tx, context, "hold.way_shown", *hold, {}, context.now);
    if (const auto refusal = tx.commit())
        return *refusal;
    return answer;
}

Outcome<std::vector<HoldPlaced>> showHolds(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    const bool police = caller.role == Role::PoliceLiaison;
    if (!police && !placesPeople(caller) && caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto tickets =
        queueHoldsOf(tx,
                     {.holder = police ? std::optional(caller.account) : std::nullopt,
                      .organisation = placesPeople(caller) ? std::optional(caller.organisation) : std::nullopt,
                      .facility = caller.facility},
                     context.now - ShownAfterItsEnd);
    if (const auto refusal = tx.commit())
        return *refusal;
    std::vector<HoldPlaced> holds;
    for (ClaimRow& hold : takeClaims(tx, tickets))
        holds.push_back({asOf(std::move(hold), context.now)});
    return holds;
}

Outcome<HoldPlaced> showHold(pg::Transaction& tx, const Context& context, ClaimId id)
{
    const auto reading = queueClaim(tx, id, context.now);
    const auto access = queueAccessOfClaim(tx, id);
    const auto numbers = queueDeskNumbersOf(tx, id, context.now);
    if (const auto refusal = tx.commit())
        return *refusal;
    auto hold = takeClaim(tx, reading);
    if (!hold || !isHold(hold->state) || !maySee(context.caller, *hold, takeAccess(tx, access)))
        return Refusal::NotFound;
    HoldPlaced answer{asOf(*hold, context.now)};
    if (deskIsSilent(answer.claim, context.now))
        answer.deskNumbers = takeDeskNumbers(tx, numbers);
    return answer;
}

Outcome<std::vector<Explanation>> explainHold(pg::Transaction& tx, const Context& context, ClaimId id)
{
    const auto hold = showHold(tx, context, id);
    if (!hold)
        return hold.no();
    const ClaimRow& claim = hold->claim;
    if (claim.state != ClaimState::Held || !claim.expiresAt)
        return No{.why = Refusal::NotFound};
    const Moment counted = *claim.expiresAt - context.holds.expiresAfter;
    const IntakeHours hours = claim.facility.intake();
    const bool opens =
        counted > claim.from && isOpen(hours, counted) && !isOpen(hours, counted - std::chrono::seconds(1));
    return explainHold({.from = claim.from,
                        .until = claim.until,
                        .expiresAt = *claim.expiresAt,
                        .expiresAfter = context.holds.expiresAfter,
                        .untilDecision = awaitsDecision(context, claim),
                        .opensAt = opens ? std::optional(counted) : std::nullopt},
                       claim.facility.rules);
}

} // namespace adempauze
