#pragma once

#include "storage/whereabouts_store.h"
#include "usecases/context.h"

namespace adempauze {

/// The urgent task about a stay or booking that a new fact made unfit: for whoever leads its case and for the house's
/// staff. Names nobody, and says nothing of the fact.
void warnOf(pg::Transaction& tx, const Context& context, const Whereabouts& where);

/// One audit row about a record of safety: what was done with which record, nothing of its content.
void recordSafety(pg::Transaction& tx, const Context& context, std::string_view action, std::string_view kind,
                  const Uuid& id);

} // namespace adempauze
