#include "usecases/make_room.h"

#include "storage/claim_writer.h"
#include "storage/hold_store.h"
#include "storage/record_store.h"
#include "storage/squeeze_store.h"
#include "usecases/claim_rules.h"
#include "usecases/follow_at_last.h"
#include "usecases/promise_moves.h"

#include <algorithm>
#include <set>

namespace adempauze {

namespace {

struct Reading {
    ClaimTickets claim;
    pg::Ticket access;
    pg::Ticket onOffer;
    GoingTickets going;
};

struct Moving {
    Going going;
    CaseAccess access;
};

Outcome<Moving> movingOf(const pg::Transaction& tx, const Context& context, const Move& move, const Reading& reading,
                         const std::set<ClaimId>& moved)
{
    const auto claim = takeClaim(tx, reading.claim);
    auto access = takeAccess(tx, reading.access);
    if (!claim || !maySee(context.caller, *claim, access))
        return No{.why = Refusal::NotFound, .pointer = "/claimId"};
    if (claim->version != move.version || claim->isExpired(context.now))
        return Refusal::StaleVersion;
    if (claim->state != ClaimState::Held && claim->state != ClaimState::Booked)
        return Refusal::StayNotOpen;
    if (takeOnOffer(tx, reading.onOffer))
        return Refusal::HoldNotOpen;
    auto going = goingOf(tx, context, *claim, reading.going, moved);
    if (!going)
        return going.no();
    return Moving{*std::move(going), std::move(access)};
}

/// Two who would come into a house in one change have not been judged together.
bool meetAnew(const std::vector<Moving>& all, const Going& next)
{
    return next.before.person && next.changesHouse() && std::ranges::any_of(all, [&](const Moving& other) {
               return other.going.before.person && other.going.changesHouse()
                   && other.going.to.facility.id == next.to.facility.id;
           });
}

/// One desk after the other would have to say yes to a plan, and nobody knows whether the last of them does.
bool asksAnotherDesk(const Going& going)
{
    return going.changesHouse() && going.before.state == ClaimState::Held
        && going.to.facility.rules.admission == Admission::Desk;
}

/// Of a stay whoever guides it and its houses are told; of a hold the desks know by now.
void tellOfMove(pg::Transaction& tx, const Context& context, const Moving& moving, const ClaimRow& after,
                const std::vector<FacilityRow>& left)
{
    const OrganisationId holder = after.holderOrganisation;
    bool knows = holder == context.caller.organisation;
    if (after.state == ClaimState::Booked) {
        const auto told = tell(tx, context, NoticeKind::StayMoved, after, moving.access, std::nullopt, {}, left);
        knows = std::ranges::find(told, holder) != told.end() || moving.access.includes(holder);
    }
    if (!knows)
        tellHolder(tx, context, NoticeKind::StayMoved, after, after.expectedArrivalAt);
}

/// Of which move it is the "no".
No ofMove(No no, std::size_t number)
{
    no.pointer = "/moves/" + std::to_string(number) + no.pointer;
    return no;
}

} // namespace

Outcome<std::vector<ClaimRow>> makeRoom(pg::Transaction& tx, const Context& context, const std::vector<Move>& moves)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    std::vector<Uuid> claims, places;
    std::set<ClaimId> ids;
    for (const Move& move : moves) {
        claims.push_back(move.claim.value);
        places.push_back(move.to.value);
        ids.insert(move.claim);
    }
    if (moves.empty() || ids.size() != moves.size())
        return No{.why = Refusal::InvalidInput, .pointer = "/moves"};
    const auto obstructed = queueLockForMoves(tx, claims, places);
    std::vector<Reading> readings;
    for (const Move& move : moves) {
        readings.push_back({queueClaim(tx, move.claim, context.now), queueAccessOfClaim(tx, move.claim),
                            queueOnOffer(tx, move.claim), queueGoing(tx, context, move.claim, move.to)});
    }
    tx.flush();

    std::vector<Moving> all;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        auto moving = movingOf(tx, context, moves[i], readings[i], ids);
        if (!moving)
            return ofMove(moving.no(), i);
        if (asksAnotherDesk(moving->going) || meetAnew(all, moving->going))
            return ofMove({.why = Refusal::NotSuitable, .pointer = "/toPlaceId"}, i);
        if (const auto no = cannotGo(moving->going))
            return ofMove(*no, i);
        all.push_back(*std::move(moving));
    }

    const auto waitForRoom = takeObstructed(tx, obstructed);
    queueTakeOff(tx, claims); // two that change places never meet
    std::vector<ClaimRow> done;
    for (const Moving& moving : all) {
        const ClaimRow& before = moving.going.before;
        ClaimRow after = gone(context, moving.going);
        if (after.state == ClaimState::Held)
            addressDesks(tx, context, moving.going, after);
        queueSave(tx, before, after, {context.caller.account, context.now});
        settleTail(tx, context, before, after);
        const auto left = housesOf(before, context.now);
        record(tx, context, after.state == ClaimState::Held ? "hold.moved" : "stay.moved", after, moving.access,
               context.now, differenceOf(before, after), left);
        tellOfMove(tx, context, moving, after, left);
        ++after.version;
        done.push_back(std::move(after));
    }
    followAtLast(tx, context, waitForRoom);
    return done;
}

} // namespace adempauze
