#include "usecases/workplace.h"

namespace adempauze {

Outcome<WorkplaceRow> showWorkplace(pg::Transaction& tx, const Caller& caller)
{
    const auto ticket = queueWorkplace(tx, caller);
    const auto teams = queueTeamsOf(tx, caller.organisation);
    if (const auto no = tx.commit())
        return *no;
    WorkplaceRow workplace = takeWorkplace(tx, ticket);
    workplace.teams = takeTeams(tx, teams);
    std::erase_if(workplace.teams, [&](const TeamRow& each) { return !isIn(each, caller.account); });
    return workplace;
}

Outcome<Colleagues> showColleagues(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    if (caller.role != Role::PlacementWorker && caller.role != Role::Coordinator && caller.role != Role::FacilityStaff)
        return Refusal::NotYours;
    const auto ticket = queueColleagues(tx, caller.organisation, caller.facility);
    const auto teams = queueTeamsOf(tx, caller.organisation);
    if (const auto no = tx.commit())
        return *no;
    return Colleagues{.people = takeColleagues(tx, ticket), .teams = takeTeams(tx, teams)};
}

} // namespace adempauze
