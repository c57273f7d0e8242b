#include "usecases/go_by_paper.h"

#include "storage/paper_store.h"
#include "usecases/wake.h"

namespace adempauze {

Outcome<HouseOnPaper> goByPaper(pg::Transaction& tx, const Context& context, FacilityId house, Moment since)
{
    const Caller& caller = context.caller;
    const bool theirs = caller.role == Role::FacilityStaff && caller.facility == house;
    if (!theirs && caller.role != Role::Administrator)
        return Refusal::NotFound;
    const auto ticket = queueHouseOfPaper(tx, house);
    tx.flush();
    const auto found = takeHouseOfPaper(tx, ticket);
    if (!found)
        return Refusal::NotFound;
    if (since > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/sinceAt"};
    if (since < context.now - PaperMost)
        return No{.why = Refusal::InvalidInput, .limitAt = context.now - PaperMost, .pointer = "/sinceAt"};
    if (found->since)
        return No{.why = Refusal::AlreadyDone, .fromAt = found->since};
    queueGoByPaper(tx,
                   {.house = house,
                    .since = since,
                    .now = context.now,
                    .holdsUntil = context.now + PaperMost,
                    .by = caller.account,
                    .requestId = context.requestId});
    return HouseOnPaper{house, since};
}

} // namespace adempauze
