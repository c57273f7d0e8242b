#pragma once

#include "domain/caller.h"
#include "storage/task_store.h"

namespace adempauze {

/// Whether there is work for the role at all.
bool hasTasks(Role role);

/// A house's staff sees the work of its house, everybody else that of the organisation, administrators that of the
/// set-up.
TaskOwner ownerFor(const Caller& caller);

} // namespace adempauze
