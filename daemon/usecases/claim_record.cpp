#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

// What a change of a claim leaves behind: who is told, and what is recorded.

namespace adempauze {

namespace {

std::vector<Uuid> audienceOf(const ClaimRow& claim, const CaseAccess& access, const std::vector<FacilityRow>& houses)
{
    std::vector<Uuid> audience{claim.holderOrganisation.value};
    for (const Participant& participant : access.participants)
        audience.push_back(participant.organisation.value);
    if (!claim.caseId)
        for (const FacilityRow& house : houses)
            audience.push_back(house.detailsOrganisation.value);
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

bool has(const std::vector<FacilityRow>& houses, FacilityId id)
{
    return std::ranges::find(houses, id, &FacilityRow::id) != houses.end();
}

std::vector<FacilityRow> concerned(std::vector<FacilityRow> houses, const std::vector<FacilityRow>& left)
{
    for (const FacilityRow& each : left)
        if (!has(houses, each.id))
            houses.push_back(each);
    return houses;
}

std::string basesOf(const ClaimRow& claim)
{
    std::string text;
    for (const auto& [segment, why, orderFrom, orderUntil] : claim.segments) {
        if (!text.empty())
            text += ", ";
        text += std::string(wordFor(segment.basis)) + " until " + textOf(segment.during.until());
    }
    return text;
}

} // namespace

std::vector<FacilityRow> housesOf(const ClaimRow& claim, Moment now)
{
    const PlacementRow& here = claim.here(now);
    std::vector<FacilityRow> houses{claim.houseOf(here)};
    for (const PlacementRow& each : claim.placements)
        if (each.blocks && each.number > here.number && !has(houses, each.facility))
            houses.push_back(claim.houseOf(each));
    return houses;
}

std::vector<OrganisationId> tell(pg::Transaction& tx, const Context& context, NoticeKind kind, const ClaimRow& claim,
                                 const CaseAccess& access, std::optional<Moment> dueAt, const Turn& turn,
                                 const std::vector<FacilityRow>& left)
{
    auto participants = access.participants;
    for (const FacilityRow& house : concerned(housesOf(claim, context.now), left))
        participants.push_back({house.operatedBy, Part::Shelter});
    std::vector<OrganisationId> told;
    const Zone& zone = claim.houseOf(claim.here(context.now)).rules.zone;
    const Telling telling = tellingIn(context, zone, dueAt);
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
                      .zone = zone.name(),
                      .createdAt = context.now,
                      .opensTask = turn.opens,
                      .waitsFor = turn.after,
                      .order = turn.order});
    }
    return told;
}

void record(pg::Transaction& tx, const Context& context, std::string_view kind, const ClaimRow& claim,
            const CaseAccess& access, Moment happenedAt, std::string data, const std::vector<FacilityRow>& left)
{
    // Of a claim that has come to nothing, where it was until then.
    const auto was = left.empty() || claim.here(context.now).blocks
        ? claim.placements.end()
        : std::ranges::find(claim.placements, left.front().id, &PlacementRow::facility);
    const PlacementRow& here = was == claim.placements.end() ? claim.here(context.now) : *was;
    const auto houses = concerned(housesOf(claim, context.now), left);
    std::vector<Uuid> others;
    for (const FacilityRow& house : houses)
        if (house.id != here.facility)
            others.push_back(house.id.value);
    const auto account = context.caller.account.value.empty() ? std::nullopt : std::optional(context.caller.account);
    queueEvent(tx,
               {.kind = kind,
                .claim = claim.id,
                .order = claim.order,
                .caseId = claim.caseId,
                .place = here.place,
                .facility = here.facility,
                .otherFacilities = others,
                .account = account,
                .holder = claim.holder,
                .organisations = audienceOf(claim, access, houses),
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
    note(object, "wheelchair", before.wheelchair ? "yes" : "no", after.wheelchair ? "yes" : "no");
    note(object, "missedAt", textOrNothing(before.missedAt), textOrNothing(after.missedAt));
    return object.text();
}

} // namespace adempauze
