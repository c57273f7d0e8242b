#pragma once

#include "storage/colleague_store.h"
#include "usecases/context.h"

namespace adempauze {

/// Where the caller works, in which teams, and whom to call when nobody else answers. Every role.
Outcome<WorkplaceRow> showWorkplace(pg::Transaction& tx, const Caller& caller);

struct Colleagues {
    std::vector<ColleagueRow> people;
    std::vector<TeamRow> teams; ///< of the own organisation
};

/// Whom one can hand work to: oneself, whoever works in the own organisation, its houses' staff, and its teams.
/// Facility staff see the staff of their own house only. Who: placement worker, coordinator, facility staff.
Outcome<Colleagues> showColleagues(pg::Transaction& tx, const Context& context);

} // namespace adempauze
