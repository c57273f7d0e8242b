#include "usecases/pass_work_on.h"

#include "domain/work_on_move.h"
#include "storage/hand_over_store.h"
#include "storage/pass_on_store.h"

namespace adempauze {

namespace {

/// Whoever has to do with the stay otherwise than as a house.
std::vector<Uuid> whoGuides(const ClaimRow& claim, const CaseAccess& access)
{
    std::vector<Uuid> guides{claim.holderOrganisation.value};
    if (access.keeper)
        guides.push_back(access.keeper->value);
    for (const Participant& each : access.participants)
        if (each.part != Part::Shelter)
            guides.push_back(each.organisation.value);
    return guides;
}

} // namespace

void passWorkOn(pg::Transaction& tx, const Context& context, const ClaimRow& claim, const CaseAccess& access)
{
    const FacilityRow& house = claim.houseOf(claim.here(context.now));
    queuePassOn(tx,
                {.stay = claim.id,
                 .along = kindsThat(OnMove::GoesAlong),
                 .ofTheHouse = kindsThat(OnMove::IsTheHouses),
                 .house = house.id,
                 .operatedBy = house.operatedBy,
                 .guides = whoGuides(claim, access),
                 .at = context.now,
                 .by = context.caller.account});
    queueLostOffersWithdrawn(tx, context.now, context.caller.account);
}

} // namespace adempauze
