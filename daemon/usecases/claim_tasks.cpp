#include "storage/record_store.h"
#include "time/text.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

// What a claim leaves for people to do, and whom it tells.

namespace adempauze {

namespace {

Data dataOf(const AlternativePlace& each)
{
    return {{"placeId", each.place.text()},
            {"placeName", each.placeName},
            {"facilityId", each.facility.text()},
            {"facilityAlias", each.facilityAlias}};
}

Data listOf(const std::vector<AlternativePlace>& alternatives)
{
    Data list = Data::list();
    for (const AlternativePlace& each : alternatives)
        list.add(dataOf(each));
    return list;
}

Data dataOf(const ClaimRow& hold)
{
    const PlacementRow& place = hold.place();
    Data data = dataOf(AlternativePlace{place.place, place.placeName, place.facility, place.facilityAlias});
    data.put("holdId", hold.id.text());
    data.put("expiresAt", textOf(*hold.expiresAt));
    data.put("answer", hold.answer);
    return data;
}

} // namespace

void openObstructed(pg::Transaction& tx, const Context& context, const ClaimRow& claim,
                    const std::optional<OrderId>& order, const StandsInTheWay& obstacle,
                    const std::vector<AlternativePlace>& alternatives)
{
    Data data{{"obstacle", wordFor(obstacle.why)},
              {"obstacleFromAt", textOf(obstacle.obstacleFrom)},
              {"wantedUntilAt", textOf(obstacle.wantedUntil)},
              {"deadlineAt", textOf(obstacle.deadline)},
              {"alternatives", listOf(alternatives)}};
    const bool known = claim.caseId.has_value();
    const FacilityRow& house =
        claim.houseOf(claim.here(context.now)); // wherever it goes on: that house sees nobody yet
    queueTask(tx,
              {.kind = "stay_obstructed",
               .urgent = true,
               .claim = claim.id,
               .order = order,
               .caseId = claim.caseId,
               .organisation = known ? context.caller.organisation : house.detailsOrganisation,
               .facility = house.id,
               .openedAt = context.now,
               .dueAt = obstacle.deadline,
               .data = data.text()});
}

void openPlaceLost(pg::Transaction& tx, const Context& context, const ClaimRow& claim, const Offered& offered)
{
    Data data{{"obstacle", wordFor(Refusal::PlaceTaken)},
              {"obstacleFromAt", textOf(claim.from)},
              {"wantedUntilAt", textOf(claim.until)},
              {"deadlineAt", textOf(claim.expectedArrivalAt)},
              {"alternatives", listOf(offered.alternatives)}};
    if (offered.held)
        data.put("held", dataOf(*offered.held));
    Data nextFree = Data::list();
    for (const auto& [place, at] : offered.nextFree) {
        Data next = dataOf(place);
        next.put("freeAgainAt", textOf(at));
        nextFree.add(next);
    }
    if (!nextFree.isEmpty())
        data.put("nextFree", nextFree);
    queueTask(tx,
              {.kind = "place_lost",
               .urgent = true,
               .claim = claim.id,
               .order = claim.order,
               .caseId = claim.caseId,
               .organisation = claim.holderOrganisation,
               .openedAt = context.now,
               .dueAt = std::max(claim.expectedArrivalAt, context.now),
               .data = data.text()});
}

void tellDeskOfChange(pg::Transaction& tx, const Context& context, const ClaimRow& hold)
{
    const bool knowsOfIt = hold.answer == "not_needed" || hold.answerDueAt;
    if (knowsOfIt)
        tell(tx, context, NoticeKind::HoldChanged, hold, {},
             hold.state == ClaimState::Held ? hold.expiresAt : std::nullopt);
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
