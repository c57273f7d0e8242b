#include "usecases/make_room.h"

#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/room_facts.h"
#include "usecases/safety_check.h"

namespace adempauze {

namespace {

PlaceLabel labelOf(const PlaceRow& place, bool wholeUnit = false)
{
    return {place.id, place.name, place.facility.id, place.facility.alias,
            wholeUnit ? std::optional(place.unitName) : std::nullopt};
}

} // namespace

Outcome<RoomProposal> proposeRoom(pg::Transaction& tx, const Context& context, int fromDay)
{
    if (!placesPeople(context.caller) && context.caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto tickets = queueRoomFacts(tx, context.now, Wanted::ForPlan);
    tx.flush();
    RoomFacts facts = takeRoomFacts(tx, tickets);
    const auto safety = queueSafetyOfEach(tx, namedPromises(facts, context.now), context.now);
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "squeeze.read",
                .subjectKind = "claim",
                .requestId = context.requestId});
    if (const auto refusal = tx.commit())
        return *refusal;
    for (const auto& [claim, against] : takeSafetyOfEach(tx, safety))
        facts.unfit.emplace(claim, unfitBy(against, context).houses);
    const PlacesById& places = facts.places;
    const SqueezePlan plan = squeeze(occupationsOf(facts, fromDay, context.now, Wanted::ForPlan));
    RoomProposal proposal{
        .asOf = context.now, .collisions = {}, .moves = {}, .unsolved = plan.unsolved, .proven = plan.proven};
    for (const Collision& each : plan.collisions)
        proposal.collisions.push_back({.stay = each.stay,
                                       .meets = each.meets == ClaimId{} ? std::nullopt : std::optional(each.meets),
                                       .at = labelOf(places.at(each.place)),
                                       .fromAt = each.fromAt});
    for (const PlannedMove& each : plan.moves) {
        const StandingRow& row = facts.rowOf(each.claim, each.from);
        const bool family = row.persons > 1;
        proposal.moves.push_back({.claim = each.claim,
                                  .version = row.version,
                                  .from = labelOf(places.at(each.from), family),
                                  .to = labelOf(places.at(each.to), family),
                                  .arrivesAt = row.taken.from()});
    }
    return proposal;
}

} // namespace adempauze
