#include "http/startup.h"

#include "http/demo_clock.h"
#include "storage/installation_store.h"
#include "storage/migrations.h"
#include "time/local_time.h"

namespace adempauze::http {

namespace {

void demandSchema(const SchemaState& state)
{
    switch (state.fit) {
    case SchemaFit::Current: return;
    case SchemaFit::Empty: throw StartRefused("The database is empty. Run: adempauzectl db migrate");
    case SchemaFit::Older:
        throw StartRefused("The database runs an older schema (" + std::to_string(state.number)
                           + ") than this program. Run: adempauzectl db migrate");
    case SchemaFit::Newer:
        throw StartRefused("The database runs a newer schema (" + std::to_string(state.number)
                           + ") than this program knows. Update the program.");
    case SchemaFit::Changed:
        throw StartRefused("The database ran " + state.changed
                           + " with another content than this program's. Update the program.");
    }
}

void demandRights(const RoleRights& rights)
{
    const char* tooMuch = rights.superuser ? "is a superuser"
        : rights.bypassesRowSecurity       ? "passes row-level security"
        : rights.ownsTables                ? "owns the tables"
                                           : nullptr;
    if (tooMuch)
        throw StartRefused(std::string("The database role of [database] app ") + tooMuch
                           + ". Use adempauze_app, which may not.");
}

} // namespace

void demandZones()
{
    if (!zonesAreTrustworthy())
        throw StartRefused("The time zone data of this machine is wrong or missing. Install tzdata.");
}

bool schemaFits(pg::Connection& db)
{
    static const auto migrations = migrationsIn(schemaFolder());
    return stateOf(db, migrations).fit == SchemaFit::Current;
}

// The rights come first: a superuser could not be told apart by what it sees.
void demandDatabase(const std::string& conninfo, bool demo, Clock& clock)
{
    pg::Connection db(conninfo);
    try {
        db.open();
    } catch (const pg::Error& error) {
        throw Unavailable(std::string("The database cannot be reached (") + error.what() + ").");
    }
    demandRights(rightsOf(db));
    demandSchema(stateOf(db, migrationsIn(schemaFolder())));
    if (demo && !installationOf(db).demo)
        throw StartRefused("[clock] demo is true, and this database was not marked as a demo when it was created.");
    DemoClock(clock).follow(db);
}

} // namespace adempauze::http
