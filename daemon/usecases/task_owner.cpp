#include "usecases/task_owner.h"

namespace adempauze {

bool hasTasks(Role role)
{
    return role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff || role == Role::Administrator;
}

TaskOwner ownerFor(const Caller& caller)
{
    if (caller.role == Role::FacilityStaff)
        return {.facility = caller.facility};
    return {.organisation = caller.organisation, .setsUp = caller.role == Role::Administrator};
}

} // namespace adempauze
