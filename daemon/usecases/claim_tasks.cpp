#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>

// What a claim leaves for people to do, and whom it tells.

namespace adempauze {

namespace {

nlohmann::ordered_json jsonOf(const AlternativePlace& each)
{
    return {{"placeId", each.place.text()},
            {"placeName", each.placeName},
            {"facilityId", each.facility.text()},
            {"facilityAlias", each.facilityAlias}};
}

nlohmann::ordered_json listOf(const std::vector<AlternativePlace>& alternatives)
{
    auto list = nlohmann::ordered_json::array();
    for (const AlternativePlace& each : alternatives)
        list.push_back(jsonOf(each));
    return list;
}

nlohmann::ordered_json jsonOf(const ClaimRow& hold)
{
    const PlacementRow& place = hold.place();
    auto json = jsonOf(AlternativePlace{place.place, place.placeName, place.facility, place.facilityAlias});
    json["holdId"] = hold.id.text();
    json["expiresAt"] = textOf(*hold.expiresAt);
    json["answer"] = hold.answer;
    return json;
}

} // namespace

void openObstructed(pg::Transaction& tx, const Context& context, const ClaimRow& claim, const StandsInTheWay& obstacle,
                    const std::vector<AlternativePlace>& alternatives)
{
    nlohmann::ordered_json data{{"obstacle", wordFor(obstacle.why)},
                                {"obstacleFromAt", textOf(obstacle.obstacleFrom)},
                                {"wantedUntilAt", textOf(obstacle.wantedUntil)},
                                {"deadlineAt", textOf(obstacle.deadline)},
                                {"alternatives", listOf(alternatives)}};
    const bool known = claim.caseId.has_value();
    queueTask(tx,
              {.kind = "stay_obstructed",
               .urgent = true,
               .claim = claim.id,
               .order = claim.order,
               .caseId = claim.caseId,
               .organisation = known ? context.caller.organisation : claim.facility.detailsOrganisation,
               .facility = claim.facility.id,
               .openedAt = context.now,
               .dueAt = obstacle.deadline,
               .data = data.dump()});
}

void openPlaceLost(pg::Transaction& tx, const Context& context, const ClaimRow& claim, const Offered& offered)
{
    nlohmann::ordered_json data{{"obstacle", wordFor(Refusal::PlaceTaken)},
                                {"obstacleFromAt", textOf(claim.from)},
                                {"wantedUntilAt", textOf(claim.until)},
                                {"deadlineAt", textOf(claim.expectedArrivalAt)},
                                {"alternatives", listOf(offered.alternatives)}};
    if (offered.held)
        data["held"] = jsonOf(*offered.held);
    for (const auto& [place, at] : offered.nextFree) {
        auto next = jsonOf(place);
        next["freeAgainAt"] = textOf(at);
        data["nextFree"].push_back(std::move(next));
    }
    queueTask(tx,
              {.kind = "place_lost",
               .urgent = true,
               .claim = claim.id,
               .order = claim.order,
               .caseId = claim.caseId,
               .organisation = claim.holderOrganisation,
               .openedAt = context.now,
               .dueAt = std::max(claim.expectedArrivalAt, context.now),
               .data = data.dump()});
}

void tellHolder(pg::Transaction& tx, const Context& context, NoticeKind kind, const ClaimRow& claim, Moment dueAt)
{
    const Telling telling = tellingIn(context, claim.facility.rules.zone, dueAt);
    queueMessage(tx,
                 {.id = MessageId{freshUuid()},
                  .to = claim.holderOrganisation,
                  .kind = kind,
                  .leaves = noticeTo(noticeRules(context), kind, claim.holderOrganisation, telling).leaves,
                  .subject = claim.id.value,
                  .claim = claim.id,
                  .caseId = claim.caseId,
                  .dueAt = dueAt,
                  .zone = claim.facility.rules.zone.name(),
                  .createdAt = context.now});
}

} // namespace adempauze
