#pragma once

#include "storage/access_store.h"
#include "storage/claim_store.h"
#include "usecases/context.h"

namespace adempauze {

/// The resident is in the house where the claim has them by now: what is to be done about their stay, and was left at a
/// house before it, goes there by its kind (domain/work_on_move.h). Whoever guides the person keeps it, and whoever has
/// it by name where their organisation has it still and they see that house's work. Both organisations hear of it; what
/// the one before offered of it to somebody else is off.
void passWorkOn(pg::Transaction& tx, const Context& context, const ClaimRow& claim, const CaseAccess& access);

} // namespace adempauze
