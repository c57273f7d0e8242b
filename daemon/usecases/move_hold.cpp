#include "usecases/move_hold.h"

#include "storage/admission_store.h"
#include "storage/claim_writer.h"
#include "storage/hold_store.h"
#include "storage/record_store.h"
#include "storage/squeeze_store.h"
#include "usecases/claim_rules.h"
#include "usecases/follow_at_last.h"
#include "usecases/promise_moves.h"

namespace adempauze {

namespace {

struct Reading {
    pg::Ticket obstructed;
    ClaimTickets claim;
    pg::Ticket access;
    pg::Ticket onOffer;
    pg::Ticket answers;
    pg::Ticket questions;
    GoingTickets going;
};

Reading read(pg::Transaction& tx, const Context& context, const HoldMove& wish)
{
    Reading reading{.obstructed = queueLockForMoves(tx, {wish.hold.value}, {wish.to.value}),
                    .claim = queueClaim(tx, wish.hold, context.now),
                    .access = queueAccessOfClaim(tx, wish.hold),
                    .onOffer = queueOnOffer(tx, wish.hold),
                    .answers = queueAnswers(tx, wish.hold, context.now),
                    .questions = queueQuestionsAt(tx, wish.to),
                    .going = queueGoing(tx, context, wish.hold, wish.to)};
    tx.flush();
    return reading;
}

/// The hold, if the caller may see it, it is the version they saw, and it is still open.
Outcome<ClaimRow> openHold(const pg::Transaction& tx, const Context& context, const HoldMove& wish,
                           const Reading& reading)
{
    auto hold = takeClaim(tx, reading.claim);
    if (!hold || !maySee(context.caller, *hold, takeAccess(tx, reading.access)))
        return Refusal::NotFound;
    if (hold->version != wish.version)
        return Refusal::StaleVersion;
    if (hold->isExpired(context.now) || hold->state == ClaimState::Expired)
        return No{.why = Refusal::HoldExpired, .untilAt = hold->expiresAt};
    if (hold->state != ClaimState::Held || takeOnOffer(tx, reading.onOffer))
        return Refusal::HoldNotOpen;
    return *std::move(hold);
}

std::optional<No> refusalOf(const pg::Transaction& tx, const Going& going, const Reading& reading)
{
    if (going.isThere())
        return No{.why = Refusal::AlreadyDone};
    if (const auto no = cannotGo(going))
        return no;
    const auto answers = takeAnswers(tx, reading.answers);
    if (going.changesHouse() && answers)
        if (const auto key = keptOutBy(takeQuestionsAt(tx, reading.questions), answers->answers))
            return No{.why = Refusal::NotSuitable, .pointer = "/answers/" + *key};
    return std::nullopt;
}

} // namespace

Outcome<HoldPlaced> moveHold(pg::Transaction& tx, const Context& context, const HoldMove& wish)
{
    if (context.caller.role != Role::PoliceLiaison && !placesPeople(context.caller))
        return Refusal::NotYours;
    const Reading reading = read(tx, context, wish);
    const auto hold = openHold(tx, context, wish, reading);
    if (!hold)
        return hold.no();
    const auto going = goingOf(tx, context, *hold, reading.going, {wish.hold});
    if (!going)
        return going.no();
    if (const auto no = refusalOf(tx, *going, reading))
        return *no;

    const auto waitForRoom = takeObstructed(tx, reading.obstructed);
    ClaimRow after = gone(context, *going);
    addressDesks(tx, context, *going, after);
    queueTakeOff(tx, {wish.hold.value});
    queueSave(tx, *hold, after, {context.caller.account, context.now});
    settleTail(tx, context, *hold, after);
    record(tx, context, "hold.moved", after, takeAccess(tx, reading.access), context.now, differenceOf(*hold, after),
           housesOf(*hold, context.now));
    if (after.holderOrganisation != context.caller.organisation)
        tellHolder(tx, context, NoticeKind::StayMoved, after, after.expectedArrivalAt);
    followAtLast(tx, context, waitForRoom);
    ++after.version;
    return HoldPlaced{std::move(after)};
}

} // namespace adempauze
