#include "usecases/follow_at_last.h"

#include "usecases/align_stays.h"
#include "usecases/claim_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

struct Reading {
    OrderTickets order;
    ClaimTickets stay;
    pg::Ticket access;
    pg::Ticket followOns;
};

struct Waiting {
    OrderRow order;
    ClaimRow stay;
    CaseAccess access;
    std::vector<FollowOn> followOns;
    OrderStanding before; ///< that put the stay where it is
};

Reading queueReading(pg::Transaction& tx, const ObstructedStay& each, Moment now)
{
    return {queueOrderLocked(tx, each.order), queueClaim(tx, each.stay, now), queueAccessOfOrder(tx, each.order),
            queueFollowOnsOf(tx, each.stay, now)};
}

/// The decisions since then did not move it: it ends as the reason does that it still rests on.
std::optional<OrderStanding> standingBehind(const ClaimRow& stay, const OrderStanding& standing)
{
    const auto reason = std::ranges::find_if(stay.segments.rbegin(), stay.segments.rend(), [](const SegmentRow& row) {
        return row.segment.basis != Basis::WindDown;
    });
    if (reason == stay.segments.rend())
        return std::nullopt;
    OrderStanding before = standing;
    before.planned.at = reason->segment.during.until();
    return before;
}

std::optional<Waiting> waitingOf(const pg::Transaction& tx, const Context& context, const Reading& reading)
{
    auto order = takeOrder(tx, reading.order, context.regimes);
    auto stay = takeClaim(tx, reading.stay);
    if (!order || !stay)
        return std::nullopt;
    auto before = standingBehind(*stay, order->standing);
    if (!before)
        return std::nullopt;
    return Waiting{*std::move(order), *std::move(stay), takeAccess(tx, reading.access),
                   takeFollowOns(tx, reading.followOns), *std::move(before)};
}

bool couldFollow(const Waiting& waiting)
{
    ClaimRow stay = waiting.stay;
    std::erase_if(stay.blockers, [&](const Blocker& other) { // what moves along is in nobody's way
        return other.claim
            && std::ranges::find(waiting.followOns, *other.claim, &FollowOn::hold) != waiting.followOns.end();
    });
    return std::holds_alternative<Follows>(
        realign(openStay(stay), waiting.order.id, waiting.before, waiting.order.standing, stay.facility.rules));
}

} // namespace

int followAtLast(pg::Transaction& tx, const Context& context, const std::vector<ObstructedStay>& stays)
{
    if (stays.empty())
        return 0;
    std::vector<Reading> readings;
    for (const ObstructedStay& each : stays)
        readings.push_back(queueReading(tx, each, context.now));
    tx.flush();
    std::vector<Waiting> all; // first: whoever follows may read more
    for (const Reading& reading : readings)
        if (auto waiting = waitingOf(tx, context, reading); waiting && couldFollow(*waiting))
            all.push_back(*std::move(waiting));
    for (const Waiting& each : all)
        alignStay(tx, context, each.stay,
                  {each.before, each.order, each.access, "extension", context.now, each.followOns});
    return static_cast<int>(all.size());
}

std::vector<ObstructedStay> freedStays(pg::Transaction& tx, Moment now)
{
    const auto ticket = queueFreed(tx, now);
    tx.flush();
    return takeObstructed(tx, ticket);
}

bool followFreed(pg::Transaction& tx, const Context& context, const ObstructedStay& freed)
{
    if (!freed.decidedBy)
        return false;
    Context inTheirName = context;
    inTheirName.caller.account = *freed.decidedBy;
    queueOrderLocked(tx, freed.order);
    queueLockSubjectOf(tx, freed.order);
    queueLockPlacesOfOrder(tx, freed.order);
    const bool follows = followAtLast(tx, inTheirName, {freed}) > 0;
    return !tx.commit() && follows;
}

} // namespace adempauze
