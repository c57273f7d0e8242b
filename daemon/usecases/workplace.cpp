#include "usecases/workplace.h"

namespace adempauze {

Outcome<WorkplaceRow> showWorkplace(pg::Transaction& tx, const Caller& caller)
{
    const auto ticket = queueWorkplace(tx, caller);
    if (const auto no = tx.commit())
        return *no;
    return takeWorkplace(tx, ticket);
}

Outcome<std::vector<ColleagueRow>> showColleagues(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    if (caller.role != Role::PlacementWorker && caller.role != Role::Coordinator && caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto ticket = queueColleagues(tx, caller.organisation, caller.facility);
    if (const auto no = tx.commit())
        return *no;
    return takeColleagues(tx, ticket);
}

} // namespace adempauze
