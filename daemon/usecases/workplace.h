#pragma once

#include "storage/colleague_store.h"
#include "usecases/context.h"

namespace adempauze {

/// Where the caller works, and whom to call when nobody else answers. Every role.
Outcome<WorkplaceRow> showWorkplace(pg::Transaction& tx, const Caller& caller);

/// Whom one can hand work to: oneself, whoever works in the own organisation, and its houses' staff. Facility staff see
/// that of their own house only. Who: placement worker, coordinator, facility staff.
Outcome<std::vector<ColleagueRow>> showColleagues(pg::Transaction& tx, const Context& context);

} // namespace adempauze
