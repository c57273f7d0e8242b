#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"

#include <nlohmann/json.hpp>

// What a claim leaves for people to do, and whom it tells.

namespace adempauze {

namespace {

nlohmann::ordered_json listOf(const std::vector<AlternativePlace>& alternatives)
{
    auto list = nlohmann::ordered_json::array();
    for (const AlternativePlace& each : alternatives)
        list.push_back({{"placeId", each.place.text()},
                        {"placeName", each.placeName},
                        {"facilityId", each.facility.text()},
                        {"facilityAlias", each.facilityAlias}});
    return list;
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

void openPlaceLost(pg::Transaction& tx, const Context& context, const ClaimRow& claim,
                   const std::vector<AlternativePlace>& alternatives)
{
    const nlohmann::ordered_json data{{"obstacle", wordFor(Refusal::PlaceTaken)},
                                      {"obstacleFromAt", textOf(claim.from)},
                                      {"wantedUntilAt", textOf(claim.until)},
                                      {"deadlineAt", textOf(claim.expectedArrivalAt)},
                                      {"alternatives", listOf(alternatives)}};
    queueTask(tx,
              {.kind = "place_lost",
               .urgent = true,
               .claim = claim.id,
               .order = claim.order,
               .caseId = claim.caseId,
               .organisation = claim.holderOrganisation,
               .openedAt = context.now,
               .dueAt = claim.expectedArrivalAt,
               .data = data.dump()});
}

void tellHolder(pg::Transaction& tx, const Context& context, NoticeKind kind, const ClaimRow& claim, Moment dueAt)
{
    queueMessage(tx,
                 {.id = MessageId{freshUuid()},
                  .to = claim.holderOrganisation,
                  .kind = kind,
                  .urgent = true,
                  .subject = claim.id.value,
                  .claim = claim.id,
                  .caseId = claim.caseId,
                  .dueAt = dueAt,
                  .zone = claim.facility.rules.zone.name(),
                  .createdAt = context.now});
}

} // namespace adempauze
