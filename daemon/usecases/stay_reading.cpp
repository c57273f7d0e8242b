#include "usecases/stay_reading.h"

#include "storage/claim_writer.h"
#include "usecases/claim_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

bool isHold(ClaimState state)
{
    return state == ClaimState::Held || state == ClaimState::Expired || state == ClaimState::Released
        || state == ClaimState::Declined;
}

} // namespace

StayReading queueStay(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    return {queueClaim(tx, stay, context.now), queueAccessOfClaim(tx, stay)};
}

Outcome<SeenStay> stayFor(const pg::Transaction& tx, const Context& context, const StayReading& reading,
                          std::optional<std::int64_t> version)
{
    auto claim = takeClaim(tx, reading.claim);
    auto access = takeAccess(tx, reading.access);
    if (!claim || isHold(claim->state) || context.caller.role == Role::PoliceLiaison
        || !maySee(context.caller, *claim, access))
        return Refusal::NotFound;
    if (version && claim->version != *version)
        return Refusal::StaleVersion;
    return SeenStay{*std::move(claim), std::move(access)};
}

Outcome<SeenWithFollowOns> stayWithFollowOns(pg::Transaction& tx, const Context& context, ClaimId stay,
                                             std::int64_t version)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    queueLockWithFollowOn(tx, stay);
    const auto reading = queueStay(tx, context, stay);
    const auto followOns = queueFollowOnsOf(tx, stay, context.now);
    tx.flush();
    auto seen = stayFor(tx, context, reading, version);
    if (!seen)
        return seen.no();
    return SeenWithFollowOns{*std::move(seen), takeFollowOns(tx, followOns)};
}

ClaimRow savedStay(pg::Transaction& tx, const Context& context, const SeenStay& seen, ClaimRow after,
                   std::string_view event, Moment happenedAt)
{
    queueSave(tx, seen.claim, after, {context.caller.account, context.now});
    settleTail(tx, context, seen.claim, after);
    record(tx, context, event, after, seen.access, happenedAt, differenceOf(seen.claim, after),
           housesOf(seen.claim, context.now));
    ++after.version;
    return after;
}

void vacate(ClaimRow& claim, Moment at)
{
    auto& placement = claim.place();
    placement.occupied = false;
    placement.dropTail();
    placement.during = Period(placement.during.from(), std::max(at, placement.during.from() + std::chrono::seconds(1)));
    placement.takenUntil = placement.during.until() + claim.facility.rules.turnover;
}

void leaveAt(ClaimRow& claim, Moment at)
{
    const auto promised = claim.blockers;
    Moment until = at;
    for (const Blocker& other : promised)
        if (other.from > claim.place().during.from())
            until = std::min(until, other.from);
    vacate(claim, until);
    // Late from paper: whoever was promised the place since then comes first, so only the turnover gives way.
    PlacementRow& left = claim.place();
    for (const Blocker& other : promised)
        if (other.from >= left.during.until())
            left.takenUntil = std::min(left.takenUntil, other.from);
}

void stayHere(ClaimRow& claim)
{
    while (claim.state == ClaimState::Present && !claim.place().occupied)
        claim.giveUpLast();
}

ClaimRow moveOn(const ClaimRow& before, const Uuid& next, Moment at)
{
    ClaimRow left = before;
    stayHere(left);
    leaveAt(left, at);
    ClaimRow after = before;
    const auto to = std::ranges::find(after.placements, next, &PlacementRow::id);
    for (PlacementRow& each : after.placements)
        if (each.id == left.place().id)
            each = left.place();
        else if (each.number > left.place().number && each.number < to->number)
            each.blocks = false; // passed over
    to->during = Period(left.place().during.until(), to->during.until());
    to->occupied = true;
    return after;
}

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

} // namespace adempauze
