#pragma once

#include "storage/claim_store.h"
#include "usecases/context.h"

namespace adempauze {

/// A hold has come to a house: on the holder's behalf, whoever brings it about, its desk is asked, or told where it
/// need not be.
void addressDesk(pg::Transaction& tx, const Context& context, const ClaimRow& hold);

} // namespace adempauze
