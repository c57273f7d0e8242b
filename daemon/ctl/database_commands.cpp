#include "ctl/database_commands.h"

#include <iostream>

namespace adempauze::ctl {

namespace {

std::string_view wordFor(SchemaFit fit)
{
    switch (fit) {
    case SchemaFit::Empty: return "empty";
    case SchemaFit::Older: return "older";
    case SchemaFit::Current: return "current";
    case SchemaFit::Newer: return "newer";
    case SchemaFit::Changed: return "changed";
    }
    return {};
}

std::string sentenceFor(const SchemaState& state, std::size_t known)
{
    const std::string has = "The database has run " + std::to_string(state.number) + " of this program's "
        + std::to_string(known) + " migrations";
    switch (state.fit) {
    case SchemaFit::Empty: return "The database is empty. Run `adempauzectl db migrate`.";
    case SchemaFit::Older: return has + ". Run `adempauzectl db migrate`.";
    case SchemaFit::Current: return has + ": it is up to date.";
    case SchemaFit::Newer:
        return "The database has run " + std::to_string(state.number) + " migrations and this program knows "
            + std::to_string(known) + ": it was made by a newer version. Install that version; nothing was changed.";
    case SchemaFit::Changed:
        return "The migration " + state.changed
            + " is not what the database ran under that name. Restore the original file; nothing was changed.";
    }
    return {};
}

Exit exitFor(SchemaFit fit)
{
    switch (fit) {
    case SchemaFit::Current: return Exit::Ok;
    case SchemaFit::Empty:
    case SchemaFit::Older: return Exit::Failure;
    case SchemaFit::Newer:
    case SchemaFit::Changed: return Exit::Config;
    }
    return Exit::Failure;
}

Exit report(const Invocation& invocation, const SchemaState& state, std::size_t known)
{
    if (invocation.json) {
        std::cout << "{\"schema\":" << json(wordFor(state.fit)) << ",\"applied\":" << state.number
                  << ",\"known\":" << known << ",\"changed\":" << (state.changed.empty() ? "null" : json(state.changed))
                  << ",\"demo\":"
                  << (!state.demo       ? "null"
                          : *state.demo ? "true"
                                        : "false")
                  << "}\n";
        return exitFor(state.fit);
    }
    std::cout << sentenceFor(state, known) << '\n';
    if (state.demo == true)
        std::cout << "It is a demo database: its clock can be moved.\n";
    return exitFor(state.fit);
}

} // namespace

Exit showDatabase(const Invocation& invocation)
{
    const auto migrations = migrationsOf(invocation);
    pg::Connection connection(settingsOf(invocation).database.migrator);
    return report(invocation, stateOf(connection, migrations), migrations.size());
}

Exit migrateDatabase(const Invocation& invocation, bool demo)
{
    const auto migrations = migrationsOf(invocation);
    pg::Connection connection(settingsOf(invocation).database.migrator);
    const SchemaState state = migrate(connection, migrations, demo);
    if (demo && state.demo == false)
        throw Stop(Exit::Config,
                   "This database was not created as a demo and never becomes one. Make a new database for the demo.");
    return report(invocation, state, migrations.size());
}

} // namespace adempauze::ctl
