#include "usecases/hold_allowance.h"

#include "storage/hold_store.h"

namespace adempauze {

std::optional<pg::Ticket> queueAllowance(pg::Transaction& tx, const Context& context)
{
    if (context.holds.openPerAccount == 0 && context.holds.openPerOrganisation == 0)
        return std::nullopt;
    queueLockHolds(tx, context.caller.organisation);
    return queueOpenHolds(tx, context.caller.account, context.caller.organisation, context.now);
}

std::optional<No> tooMany(const pg::Transaction& tx, pg::Ticket allowance, const HoldRules& rules)
{
    const OpenHolds open = takeOpenHolds(tx, allowance);
    if (rules.openPerAccount > 0 && open.ofAccount >= rules.openPerAccount)
        return No{.why = Refusal::TooManyHolds, .untilAt = open.firstOfAccount};
    if (rules.openPerOrganisation > 0 && open.ofOrganisation >= rules.openPerOrganisation)
        return No{.why = Refusal::TooManyHolds, .untilAt = open.firstOfOrganisation};
    return std::nullopt;
}

} // namespace adempauze
