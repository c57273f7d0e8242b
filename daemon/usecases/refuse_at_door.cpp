#include "usecases/refuse_at_door.h"

#include "storage/claim_writer.h"
#include "storage/record_store.h"
#include "usecases/claim_rules.h"

namespace adempauze {

namespace {

bool isTheirs(const Caller& caller, const ClaimRow& claim)
{
    if (caller.role == Role::FacilityStaff)
        return maySee(caller, claim, {});
    return claim.holder == caller.account || (placesPeople(caller) && claim.holderOrganisation == caller.organisation);
}

/// Why nobody can have been refused on it then.
std::optional<No> notPromised(const ClaimRow& claim, Moment refusedAt)
{
    if (claim.state == ClaimState::Booked)
        return std::nullopt;
    if (claim.state == ClaimState::Expired || (claim.state == ClaimState::Held && claim.isExpired(refusedAt)))
        return No{.why = Refusal::HoldExpired, .untilAt = claim.expiresAt};
    if (claim.state != ClaimState::Held)
        return No{.why = Refusal::HoldNotOpen};
    if (claim.answer == "awaited")
        return No{.why = Refusal::HoldNotAccepted};
    return std::nullopt;
}

ClaimRow refused(ClaimRow claim, const std::string& reason)
{
    claim.state = claim.state == ClaimState::Booked ? ClaimState::Cancelled : ClaimState::Declined;
    claim.answer = "declined";
    claim.declineReason = reason;
    for (PlacementRow& placement : claim.placements) {
        placement.blocks = false;
        placement.dropTail();
    }
    return claim;
}

} // namespace

Outcome<ClaimRow> refuseAtDoor(pg::Transaction& tx, const Context& context, const DoorRefusal& wish)
{
    const Caller& caller = context.caller;
    if (caller.role != Role::FacilityStaff && caller.role != Role::PoliceLiaison && !placesPeople(caller))
        return Refusal::NotYours;
    queueLockPlacesOf(tx, wish.claim);
    const auto tickets = queueClaim(tx, wish.claim, context.now);
    const auto accessTicket = queueAccessOfClaim(tx, wish.claim);
    tx.flush();
    const auto before = takeClaim(tx, tickets);
    if (!before || !isTheirs(caller, *before))
        return Refusal::NotFound;
    if (const auto no = elsewhere(caller, before->placeAt(wish.refusedAt)))
        return *no;
    if (before->version != wish.version)
        return Refusal::StaleVersion;
    if (wish.refusedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/refusedAt"};
    if (const auto no = notPromised(*before, wish.refusedAt))
        return *no;

    const auto access = takeAccess(tx, accessTicket);
    ClaimRow after = refused(*before, wish.reason);
    queueSave(tx, *before, after, {caller.account, context.now});
    if (!before->orderRuns(context.now)) // else somebody still has to say where they are
        queueTasksDone(tx, "not_arrived", after.id, context.now, caller.account);
    if (before->state == ClaimState::Booked)
        tell(tx, context, NoticeKind::StayEnded, after, access, std::nullopt, {}, housesOf(*before, context.now));
    record(tx, context, "claim.refused_at_door", after, access, wish.refusedAt, differenceOf(*before, after),
           housesOf(*before, context.now));
    ++after.version;
    return after;
}

} // namespace adempauze
