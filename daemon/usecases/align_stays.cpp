#include "usecases/align_stays.h"

#include "storage/claim_writer.h"
#include "storage/record_store.h"
#include "storage/task_store.h"
#include "usecases/claim_rules.h"
#include "usecases/early_end.h"
#include "usecases/find_places.h"
#include "usecases/follow_on.h"
#include "usecases/offer_place.h"

#include <algorithm>

namespace adempauze {

namespace {

/// What else would take a stay that cannot follow.
std::vector<AlternativePlace> alternativesTo(pg::Transaction& tx, const Context& context, const ClaimRow& stay,
                                             const StandsInTheWay& obstacle)
{
    const auto during = Period::parse(std::max(context.now, stay.from), obstacle.wantedUntil);
    if (!during)
        return {};
    std::vector<AlternativePlace> alternatives;
    for (const FoundPlace& found :
         alternativesFor(tx, context, {*during, stay.needs(), stay.persons}, stay.place().place, {.claim = stay.id}))
        alternatives.push_back({found.offer.place, found.placeName, found.offer.facility, found.facilityAlias});
    return alternatives;
}

/// The case manager hears of it first; "tell the resident", and what the others are told, wait for that alert, or for a
/// recorded call.
void awaitDecision(pg::Transaction& tx, const Context& context, const ClaimRow& stay, OrderId order,
                   const CaseAccess& access, const AwaitsDecision& decision)
{
    const auto open = [&](std::optional<TaskId> id, std::string_view kind, bool waiting, OrganisationId organisation) {
        queueTask(tx,
                  {.id = id,
                   .kind = kind,
                   .waiting = waiting,
                   .urgent = true,
                   .claim = stay.id,
                   .order = order,
                   .caseId = stay.caseId,
                   .organisation = organisation,
                   .facility = stay.here(context.now).facility,
                   .openedAt = context.now,
                   .dueAt = std::max(context.now, decision.endedAt)});
    };
    const TaskId tellResident{freshUuid()};
    open(tellResident, TellResident, true, stay.houseOf(stay.here(context.now)).operatedBy);
    for (const std::string_view ofOrder : {DecideAfterEarlyEnd, TellResident}) // both are this stay's now
        queueTasksDone(tx, ofOrder, order, context.now, context.caller.account);
    open(std::nullopt, DecideAfterEarlyEnd, false, context.caller.organisation);
    const Moment dueAt = std::max(context.now, decision.endedAt);
    const CaseAccess somebody =
        withSomebodyToTell(context, access, tellingIn(context, stay.facility.rules.zone, dueAt));
    const auto first =
        tell(tx, context, NoticeKind::OrderEndedEarly, stay, somebody, dueAt, {.opens = tellResident, .order = order});
    if (first.empty())
        queueTaskOpens(tx, tellResident, context.now); // by these rules nobody is told first
    tell(tx, context, NoticeKind::EarlyEndKnown, stay, access, dueAt,
         {.after = first.empty() ? std::nullopt : std::optional(tellResident), .toldFirst = first, .order = order});
}

/// Whether another of its orders ended before what rests on it: that is still to be decided.
bool outlastsAnother(const ClaimRow& stay, OrderId order)
{
    return std::ranges::any_of(stay.segments, [&](const SegmentRow& row) {
        return row.segment.order != order && row.orderUntil && *row.orderUntil < row.segment.during.until();
    });
}

/// An early end that was undone leaves nothing to decide and nothing to tell.
void dropDecisions(pg::Transaction& tx, const Context& context, const ClaimRow& stay)
{
    for (const std::string_view waiting : {DecideAfterEarlyEnd, TellResident})
        queueTasksDone(tx, waiting, stay.id, context.now, context.caller.account);
}

/// Whose place goes to the resident of the tail: it ends, and its holder is offered another one, now.
void giveWay(pg::Transaction& tx, const Context& context, const ClaimRow& loser, const CaseAccess& access)
{
    ClaimRow after = loser;
    after.state = loser.state == ClaimState::Held ? ClaimState::Released : ClaimState::Cancelled;
    for (PlacementRow& placement : after.placements) {
        placement.blocks = false;
        placement.dropTail();
    }
    queueSave(tx, loser, after, {context.caller.account, context.now});
    settleTail(tx, context, loser, after);
    queueTasksDone(tx, "desk_silent", loser.id, context.now, context.caller.account);
    openPlaceLost(tx, context, loser, offerInstead(tx, context, loser, access));
    const auto houses = housesOf(loser, context.now);
    record(tx, context, "claim.gave_way", after, access, context.now, differenceOf(loser, after), houses);
    tell(tx, context, NoticeKind::StayObstructed, after, access, loser.expectedArrivalAt, {}, houses);
    if (!access.includes(loser.holderOrganisation))
        tellHolder(tx, context, NoticeKind::StayObstructed, after, loser.expectedArrivalAt);
}

std::optional<ClaimId> followOnOf(const Aligning& aligning, ClaimId stay)
{
    const auto found = std::ranges::find(aligning.followOns, stay, &FollowOn::stay);
    return found == aligning.followOns.end() ? std::nullopt : std::optional(found->hold);
}

bool mayBeMoved(const Blocker& other)
{
    return other.givesWay && !other.occupied; // who is in the house stays in it
}

/// If only claims that are conditional on this stay's tail stand in its way, they make way and it follows. All or
/// nothing: where anything else stands there too, nobody gives way.
std::optional<Follows> madeWay(pg::Transaction& tx, const Context& context, const ClaimRow& stay,
                               const Aligning& aligning)
{
    ClaimRow alone = stay;
    std::erase_if(alone.blockers, [&](const Blocker& other) { return mayBeMoved(other); });
    const auto outcome =
        realign(openStay(alone), aligning.after.id, aligning.before, aligning.after.standing, stay.facility.rules);
    const auto* follows = std::get_if<Follows>(&outcome);
    if (!follows)
        return std::nullopt;
    const Period wanted(stay.place().during.from(), follows->until + stay.facility.rules.turnover);
    for (const Blocker& other : stay.blockers) {
        if (!mayBeMoved(other) || !wanted.overlaps(Period(other.from, other.takenUntil)))
            continue;
        // Read one by one: a loser with a tail of its own makes the next one's condition less.
        const auto loser = queueClaim(tx, *other.claim, context.now);
        const auto access = queueAccessOfClaim(tx, *other.claim);
        tx.flush();
        if (const auto claim = takeClaim(tx, loser))
            giveWay(tx, context, *claim, takeAccess(tx, access));
    }
    return *follows;
}

/// Whether its last reason is this order, and no other basis was agreed on for afterwards.
bool restsAtLast(const ClaimRow& stay, OrderId order)
{
    const auto last = std::ranges::find_if(stay.segments.rbegin(), stay.segments.rend(),
                                           [](const SegmentRow& row) { return row.segment.basis != Basis::WindDown; });
    return last != stay.segments.rend() && last->segment.order == order;
}

} // namespace

TouchedStay alignStay(pg::Transaction& tx, const Context& context, const ClaimRow& read, const Aligning& aligning)
{
    const auto& [before, order, access, why, decidedAt, followOns] = aligning;
    const auto followOn = followOnOf(aligning, read.id);
    ClaimRow stay = read;
    std::erase_if(stay.blockers, [&](const Blocker& other) { return followOn && other.claim == followOn; });
    TouchedStay touched{
        stay.id, realign(openStay(stay), order.id, before, order.standing, stay.facility.rules), stay.until, {}};
    if (before.endedEarlyBy && !order.standing.endedEarlyBy && !outlastsAnother(stay, order.id))
        dropDecisions(tx, context, stay);
    if (std::holds_alternative<StandsInTheWay>(touched.outcome))
        if (const auto way = madeWay(tx, context, stay, aligning))
            touched.outcome = *way;
    ClaimRow after = stay;
    if (const auto* follows = std::get_if<Follows>(&touched.outcome)) {
        touched.until = follows->until;
        moveEnd(after, follows->until, follows->segments, why);
        const bool atLast = restsAtLast(after, order.id); // else the tail is another's, or there is none
        if (atLast) {
            after.order = order.id;
            protectTail(after, order.standing);
        }
        setCondition(after, after.blockers);
        if (followOn && atLast) // first: the stay grows over where it was
            realignFollowOn(tx, context, *followOn, after, aligning);
        queueSave(tx, stay, after, {context.caller.account, context.now});
        settleTail(tx, context, stay, after);
        if (atLast)
            queueTasksDone(tx, "stay_obstructed", stay.id, context.now, context.caller.account);
        if (follows->until > context.now) // an extension that was recorded late: the next end is told of again
            queueTasksDone(tx, "departure_overdue", stay.id, context.now, context.caller.account);
        const auto houses = housesOf(stay, context.now); // one of them may lose its guest
        record(tx, context, "stay.aligned", after, access, decidedAt, differenceOf(stay, after), houses);
        if (!order.standing.endedEarlyBy) // of that everybody is told in turn
            tell(tx, context, NoticeKind::StayAligned, after, access, std::nullopt, {}, houses);
    } else if (const auto* obstacle = std::get_if<StandsInTheWay>(&touched.outcome)) {
        if (followOn && restsAtLast(stay, order.id))
            realignFollowOn(tx, context, *followOn, stay, aligning);
        touched.alternatives = alternativesTo(tx, context, stay, *obstacle);
        openObstructed(tx, context, stay, order.id, *obstacle, touched.alternatives);
        record(tx, context, "stay.obstructed", stay, access, decidedAt);
        tell(tx, context, NoticeKind::StayObstructed, stay, access, obstacle->deadline);
    } else if (const auto* decision = std::get_if<AwaitsDecision>(&touched.outcome)) {
        if (restsAtLast(stay, order.id))
            protectTail(after, std::nullopt);
        queueSave(tx, stay, after, {context.caller.account, context.now});
        settleTail(tx, context, stay, after);
        awaitDecision(tx, context, stay, order.id, access, *decision);
        record(tx, context, "stay.awaits_decision", stay, access, decision->endedAt);
    }
    return touched;
}

} // namespace adempauze
