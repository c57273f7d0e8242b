#pragma once

#include "storage/pg.h"
#include "time/clock.h"

#include <stdexcept>
#include <string>

namespace adempauze::http {

/// The daemon does not start here, and what to do about it. Ends the program with 78.
class StartRefused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Something that this program needs is away or taken. Ends the program with 69.
class Unavailable : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Refuses a machine whose time zone data is wrong or missing: every end of an order would be. Throws StartRefused.
void demandZones();

/// Refuses a database that the daemon must not serve: another schema than this program's, a role that could pass
/// row-level security, `demo` on a database that was not marked as one. Then sets the clock to where a demo has it.
/// Throws StartRefused, MigrationsError, or Unavailable when the database is away.
void demandDatabase(const std::string& conninfo, bool demo, Clock& clock);

/// Whether the database runs the schema of this program.
bool schemaFits(pg::Connection& db);

} // namespace adempauze::http
