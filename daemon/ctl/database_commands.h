#pragma once

#include "ctl/invocation.h"

namespace adempauze::ctl {

/// Says how the database stands to this program. Ok when it fits, Failure when migrations are missing, Config when
/// they never will fit.
Exit showDatabase(const Invocation& invocation);

/// Brings the database to this program's schema. `demo` marks an empty one, for ever.
Exit migrateDatabase(const Invocation& invocation, bool demo);

} // namespace adempauze::ctl
