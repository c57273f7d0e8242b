#include "usecases/claim_rules.h"

#include "domain/whole_unit.h"
#include "storage/claim_writer.h"
#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/data.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

std::vector<Uuid> audienceOf(const ClaimRow& claim, const CaseAccess& access)
{
    std::vector<Uuid> audience{claim.holderOrganisation.value};
    for (const Participant& participant : access.participants)
        audience.push_back(participant.organisation.value);
    if (!claim.caseId)
        audience.push_back(claim.facility.detailsOrganisation.value);
    std::ranges::sort(audience);
    const auto rest = std::ranges::unique(audience);
    audience.erase(rest.begin(), rest.end());
    return audience;
}

void note(Data& object, const char* key, const std::string& before, const std::string& after)
{
    if (before != after)
        object.put(key, {{"before", before}, {"after", after}});
}

template<class SomeId>
std::string textOrNothing(const std::optional<SomeId>& id)
{
    return id ? id->text() : "";
}

std::string textOrNothing(const std::optional<Moment>& at)
{
    return at ? textOf(*at) : "";
}

std::string basesOf(const ClaimRow& claim)
{
    std::string text;
    for (const auto& [segment, why] : claim.segments) {
        if (!text.empty())
            text += ", ";
        text += std::string(wordFor(segment.basis)) + " until " + textOf(segment.during.until());
    }
    return text;
}

} // namespace

bool maySee(const Caller& caller, const ClaimRow& claim, const CaseAccess& access)
{
    switch (caller.role) {
    case Role::PoliceLiaison: return claim.holder == caller.account;
    case Role::FacilityStaff:
        return std::ranges::any_of(claim.placements,
                                   [&](const PlacementRow& p) { return p.facility == caller.facility; });
    case Role::PlacementWorker:
    case Role::Coordinator:
        return claim.holderOrganisation == caller.organisation || access.includes(caller.organisation)
            || access.lead == caller.account
            || (!claim.caseId && claim.facility.detailsOrganisation == caller.organisation);
    case Role::Manager:
    case Role::Administrator:
    case Role::Auditor:
    case Role::Agency: return false;
    } // no default: what a new role sees must be said
    return false;
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

bool takes(const PlaceRow& place, const std::vector<UnitPlace>& unit, int persons, std::optional<Gender> gender)
{
    if (!admits(place.families, persons))
        return false;
    if (persons == 1)
        return !gender || suits(place.facility.accepts, *gender);
    std::optional<Accepts> all = Accepts::Anyone;
    for (const UnitPlace& each : unit)
        all = all ? acceptedByBoth(*all, each.accepts) : std::nullopt;
    return all && std::ssize(unit) >= persons && (!gender || suits(*all, *gender));
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
    for (const auto& [segment, why] : claim.segments)
        stay.segments.push_back(segment);
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
    auto& placement = claim.placements.back();
    placement.during = Period(placement.during.from(), until);
    placement.takenUntil = until + claim.facility.rules.turnover;
    std::vector<SegmentRow> rows;
    for (const BasisSegment& segment : segments) {
        const auto known = std::ranges::find_if(claim.segments, [&](const SegmentRow& row) {
            return row.segment.during.from() == segment.during.from() && row.segment.basis == segment.basis;
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
    auto& placement = claim.placements.back();
    placement.dropTail();
    const auto& house = claim.facility.rules;
    if (!standing || !standing->mayBeExtended)
        return;
    const Moment tail = std::min(plannedEnd(house, standing->latest.at), houseLimit(house, claim.placedFrom()));
    placement.tailUntil = tail + house.turnover;
    placement.tailDecidedAt = standing->first.at;
    placement.tailShared = house.tail == TailPolicy::Share;
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

std::vector<OrganisationId> tell(pg::Transaction& tx, const Context& context, NoticeKind kind, const ClaimRow& claim,
                                 const CaseAccess& access, std::optional<Moment> dueAt, const Turn& turn)
{
    auto participants = access.participants;
    participants.push_back({claim.facility.operatedBy, Part::Shelter});
    std::vector<OrganisationId> told;
    const Telling telling = tellingIn(context, claim.facility.rules.zone, dueAt);
    for (const Notice& notice : noticesFor(noticeRules(context), kind, participants, telling)) {
        const bool did = notice.to == context.caller.organisation && kind != NoticeKind::OrderEndedEarly;
        if (did || std::ranges::find(turn.toldFirst, notice.to) != turn.toldFirst.end())
            continue;
        told.push_back(notice.to);
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = notice.to,
                      .kind = notice.kind,
                      .leaves = notice.leaves,
                      .subject = claim.id.value,
                      .claim = claim.id,
                      .caseId = claim.caseId,
                      .dueAt = notice.dueAt,
                      .zone = claim.facility.rules.zone.name(),
                      .createdAt = context.now,
                      .opensTask = turn.opens,
                      .waitsFor = turn.after});
    }
    return told;
}

void record(pg::Transaction& tx, const Context& context, std::string_view kind, const ClaimRow& claim,
            const CaseAccess& access, Moment happenedAt, std::string data)
{
    const auto account = context.caller.account.value.empty() ? std::nullopt : std::optional(context.caller.account);
    queueEvent(tx,
               {.kind = kind,
                .claim = claim.id,
                .order = claim.order,
                .caseId = claim.caseId,
                .place = claim.place().place,
                .facility = claim.facility.id,
                .account = account,
                .holder = claim.holder,
                .organisations = audienceOf(claim, access),
                .happenedAt = happenedAt,
                .recordedAt = context.now,
                .data = std::move(data)});
    queueAudit(tx,
               {.account = account,
                .action = kind,
                .subjectKind = "claim",
                .subject = claim.id.value,
                .requestId = context.requestId});
}

std::string differenceOf(const ClaimRow& before, const ClaimRow& after)
{
    Data object;
    note(object, "state", std::string(wordFor(before.state)), std::string(wordFor(after.state)));
    note(object, "fromAt", textOf(before.from), textOf(after.from));
    note(object, "untilAt", textOf(before.until), textOf(after.until));
    note(object, "placeId", before.place().place.text(), after.place().place.text());
    note(object, "caseId", textOrNothing(before.caseId), textOrNothing(after.caseId));
    note(object, "orderId", textOrNothing(before.order), textOrNothing(after.order));
    note(object, "bases", basesOf(before), basesOf(after));
    note(object, "expiresAt", textOrNothing(before.expiresAt), textOrNothing(after.expiresAt));
    note(object, "missedAt", textOrNothing(before.missedAt), textOrNothing(after.missedAt));
    return object.text();
}

} // namespace adempauze
