#include "usecases/address_desk.h"

#include "usecases/claim_rules.h"

namespace adempauze {

void addressDesk(pg::Transaction& tx, const Context& context, const ClaimRow& hold)
{
    Context asker = context;
    asker.caller.organisation = hold.holderOrganisation;
    if (hold.answerDueAt)
        tell(tx, asker, NoticeKind::HoldRequested, hold, {}, hold.answerDueAt);
    else if (hold.answer == "not_needed")
        tell(tx, asker, NoticeKind::HoldPlaced, hold, {}, hold.expiresAt);
}

} // namespace adempauze
