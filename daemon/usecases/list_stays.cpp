#include "storage/record_store.h"
#include "usecases/change_stay.h"
#include "usecases/claim_rules.h"

namespace adempauze {

Outcome<std::vector<ClaimRow>> showStays(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    if (!placesPeople(caller) && caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const bool cases = placesPeople(caller);
    const auto tickets = queueStaysOf(tx,
                                      {.organisation = cases ? std::optional(caller.organisation) : std::nullopt,
                                       .facility = caller.facility,
                                       .lead = cases ? std::optional(caller.account) : std::nullopt});
    queueAudit(tx,
               {.account = caller.account,
                .action = "stay.list",
                .subjectKind = "claim",
                .subject = {},
                .requestId = context.requestId});
    if (const auto refusal = tx.commit())
        return *refusal;
    return takeClaims(tx, tickets);
}

} // namespace adempauze
