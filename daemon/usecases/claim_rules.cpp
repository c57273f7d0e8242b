#include "usecases/claim_rules.h"

#include "domain/whole_unit.h"
#include "storage/claim_writer.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

void protectTail(ClaimRow& claim, Moment decidedAt, Moment latest)
{
    PlacementRow& placement = claim.place();
    const HouseRules& house = claim.facility.rules;
    const Moment tail = std::min(plannedEnd(house, latest), houseLimit(house, claim.placedFrom()));
    placement.tailUntil = tail + house.turnover;
    placement.tailDecidedAt = decidedAt;
    placement.tailShared = house.tail == TailPolicy::Share;
}

/// Whether a placement is any of its house's business: where a claim was planned and nobody ever came, only while it is
/// so planned, or if it was the last when the claim ended.
bool counts(const ClaimRow& claim, const PlacementRow& placement)
{
    return claim.arrivedAt || placement.blocks || placement.id == claim.place().id;
}

} // namespace

bool maySee(const Caller& caller, const ClaimRow& claim, const CaseAccess& access)
{
    switch (caller.role) {
    case Role::PoliceLiaison: return claim.holder == caller.account;
    case Role::FacilityStaff:
        return std::ranges::any_of(
            claim.placements, [&](const PlacementRow& p) { return p.facility == caller.facility && counts(claim, p); });
    case Role::PlacementWorker:
    case Role::Coordinator:
        return claim.holderOrganisation == caller.organisation || access.includes(caller.organisation)
            || access.lead == caller.account
            || (!claim.caseId && std::ranges::any_of(claim.placements, [&](const PlacementRow& p) {
                   return claim.houseOf(p).detailsOrganisation == caller.organisation && counts(claim, p);
               }));
    case Role::Manager:
    case Role::Administrator:
    case Role::Auditor:
    case Role::Agency: return false;
    } // no default: what a new role sees must be said
    return false;
}

std::optional<No> elsewhere(const Caller& caller, const PlacementRow& placement)
{
    if (caller.role == Role::FacilityStaff && caller.facility != placement.facility)
        return No{.why = Refusal::OtherHouse};
    return std::nullopt;
}

bool placesPeople(const Caller& caller)
{
    return caller.role == Role::PlacementWorker || caller.role == Role::Coordinator;
}

std::optional<No> obstacleTo(const std::vector<Blocker>& blockers, const Period& during, std::chrono::minutes turnover)
{
    const Period taken(during.from(), during.until() + turnover);
    for (const Blocker& blocker : blockers)
        if (blocker.unconfirmed)
            return No{.why = Refusal::DepartureUnconfirmed};
    for (const Blocker& blocker : blockers)
        if (taken.overlaps(Period(blocker.from, blocker.takenUntil)))
            return No{.why = blocker.closure ? Refusal::PlaceClosed : Refusal::PlaceTaken,
                      .fromAt = blocker.from,
                      .untilAt = blocker.takenUntil,
                      .limitAt = Period::parse(during.from(), blocker.from - turnover)
                          ? std::optional(blocker.from - turnover)
                          : std::nullopt};
    return std::nullopt;
}

bool takes(const PlaceRow& place, const std::vector<UnitPlace>& unit, int persons, const Needs& needs)
{
    if (!admits(place.families, persons))
        return false;
    if (persons == 1)
        return meets(needs, place.facility.accepts, place.wheelchair);
    std::optional<Accepts> all = Accepts::Anyone;
    for (const UnitPlace& each : unit)
        all = all ? acceptedByBoth(*all, each.accepts) : std::nullopt;
    const bool wheelchair = std::ranges::any_of(unit, &UnitPlace::wheelchair);
    return all && std::ssize(unit) >= persons && meets(needs, *all, wheelchair);
}

OpenStay openStay(const ClaimRow& claim)
{
    OpenStay stay{.id = claim.id,
                  .state = claim.state,
                  .from = claim.from,
                  .placedFrom = claim.placedFrom(),
                  .until = claim.until,
                  .segments = {},
                  .next = {}};
    for (const SegmentRow& row : claim.segments) {
        stay.segments.push_back(row.segment);
        if (row.segment.order && row.orderFrom && row.orderUntil)
            stay.orders.push_back({*row.segment.order, *row.orderFrom, *row.orderUntil});
    }
    for (const Blocker& blocker : claim.blockers) { // sorted by beginning
        if (blocker.from < claim.place().during.from())
            continue;
        // The table keeps the turnover free before a closure too, so a closure stands in the way that much sooner.
        const auto turnover = blocker.closure ? claim.facility.rules.turnover : std::chrono::minutes(0);
        stay.next = Obstacle{blocker.closure ? Obstacle::Kind::Closure : Obstacle::Kind::Claim, blocker.from - turnover,
                             blocker.takenUntil};
        break;
    }
    return stay;
}

Outcome<OrderStanding> statedOrder(const Context& context, Moment imposedAt)
{
    if (const Regime* usual = regimeFor(context.regimes, context.usualRegime, imposedAt))
        return standingOf(*usual, {.imposition = {.at = imposedAt}});
    return No{.why = Refusal::RegimeNotInForce, .pointer = "/imposedAt"};
}

const Zone& usualZone(const Context& context)
{
    const auto usual = std::ranges::find(context.regimes, context.usualRegime, &Regime::id);
    return usual == context.regimes.end() ? context.regimes.front().zone : usual->zone;
}

Outcome<Moment> voluntaryEnd(const Context& context, Moment from)
{
    const auto standing = statedOrder(context, from);
    if (!standing)
        return standing.no();
    return standing->first.at;
}

void moveEnd(ClaimRow& claim, Moment until, const BasisSegments& segments, std::string_view why)
{
    claim.until = until;
    const auto isOff = [&] { // a move that was still to come
        return claim.placeAt(until - std::chrono::seconds(1)).id != claim.place().id && !claim.place().occupied;
    };
    while (isOff())
        claim.giveUpLast();
    auto& placement = claim.place();
    placement.during = Period(placement.during.from(), until);
    placement.takenUntil = until + claim.facility.rules.turnover;
    std::vector<SegmentRow> rows;
    for (const BasisSegment& segment : segments) {
        const auto known = std::ranges::find_if(claim.segments, [&](const SegmentRow& row) {
            return row.segment.basis == segment.basis && row.segment.order == segment.order
                && (row.segment.during.from() == segment.during.from()
                    || row.segment.during.until() == segment.during.until());
        });
        const bool winding = segment.basis == Basis::WindDown;
        rows.push_back({segment,
                        winding                             ? "departure_hour"
                            : known != claim.segments.end() ? known->why
                                                            : std::string(why)});
    }
    claim.segments = std::move(rows);
}

void protectTail(ClaimRow& claim, const std::optional<OrderStanding>& standing)
{
    claim.place().dropTail();
    if (standing && standing->mayBeExtended)
        protectTail(claim, standing->first.at, standing->latest.at);
}

void keepTail(const Context& context, const ClaimRow& before, ClaimRow& after)
{
    const auto decidedAt = before.place().tailDecidedAt;
    const auto stated = before.statedImposedAt ? statedOrder(context, *before.statedImposedAt) : Refusal::NotFound;
    const auto latest = before.order || !stated ? before.orderLatest : std::optional(stated->latest.at);
    if (decidedAt && latest)
        protectTail(after, *decidedAt, *latest);
}

void setCondition(ClaimRow& claim, const std::vector<Blocker>& others)
{
    claim.conditionalOn.clear();
    claim.conditionalUntil.reset();
    const Period taken(claim.place().during.from(), claim.place().takenUntil);
    for (const Blocker& other : others) {
        const auto tail = other.sharedUntil ? Period::parse(other.takenUntil, *other.sharedUntil) : std::nullopt;
        if (!tail || !taken.overlaps(*tail))
            continue;
        claim.conditionalOn.push_back(*other.claim);
        claim.conditionalUntil = std::max(claim.conditionalUntil, other.sharedDecidedAt); // none is before any
    }
}

void settleTail(pg::Transaction& tx, const Context& context, const ClaimRow& before, const ClaimRow& after)
{
    const bool stillOpen = after.place().tailShared && after.place().place == before.place().place;
    if (before.place().tailShared && !stillOpen)
        queueMakeFirm(tx, before.id, {context.caller.account, context.now}, context.requestId);
}

const NoticeRules& noticeRules(const Context& context)
{
    assert(context.notices);
    return *context.notices;
}

Telling tellingIn(const Context& context, const Zone& zone, std::optional<Moment> dueAt)
{
    return {.now = context.now, .zone = zone, .dueAt = dueAt};
}

} // namespace adempauze
