#include "ctl/agency_commands.h"
#include "ctl/audit_commands.h"
#include "ctl/database_commands.h"
#include "ctl/demo_command.h"
#include "ctl/inventory_commands.h"
#include "ctl/order_period.h"
#include "ctl/user_commands.h"
#include "secrets/secret_key.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <iostream>

namespace adempauze::ctl {

namespace {

/// What the command line chose, run after it was read whole.
using Command = std::function<Exit()>;

Exit exitFor(const pg::Error& error)
{
    if (error.connectionLost())
        return Exit::Unavailable;
    if (error.worthRetrying() || error.sqlstate() == "55P03")
        return Exit::TryAgain;
    if (error.sqlstate() == "42501")
        return Exit::Permission;
    return Exit::Failure;
}

std::string sentenceFor(const pg::Error& error, const Invocation& invocation)
{
    switch (exitFor(error)) {
    case Exit::Unavailable:
        return "PostgreSQL does not answer. Is it running, and is `migrator` in [database] of "
            + invocation.config.string() + " right?";
    case Exit::TryAgain: return "The database is busy with somebody else's change; nothing was changed. Try again.";
    case Exit::Permission:
        return "The role of `migrator` in [database] may not do this; schema/sql/roles.sql says what it needs.";
    default: return std::string("The database could not do it: ") + error.what();
    }
}

Exit complain(Exit exit, const std::string& sentence)
{
    std::cerr << "adempauzectl: " << sentence << '\n';
    return exit;
}

Exit run(const Command& command, const Invocation& invocation)
{
    try {
        return command();
    } catch (const Stop& stop) {
        return complain(stop.exit(), stop.what());
    } catch (const SettingsError& error) {
        for (const std::string& complaint : error.complaints())
            std::cerr << complaint << '\n';
        return Exit::Config;
    } catch (const SecretsError& error) {
        return complain(Exit::Config, error.what());
    } catch (const MigrationsError& error) {
        return complain(Exit::Config, error.what());
    } catch (const pg::Error& error) {
        return complain(exitFor(error), sentenceFor(error, invocation));
    }
}

void addDatabase(CLI::App& app, const Invocation& invocation, Command& chosen)
{
    auto* database = app.add_subcommand("db", "the database and its schema")->require_subcommand(1);
    auto* status = database->add_subcommand("status", "whether the database fits this program");
    status->callback([&] { chosen = [&] { return showDatabase(invocation); }; });
    auto* migrate = database->add_subcommand("migrate", "bring the database to this program's schema");
    auto demo = std::make_shared<bool>(false);
    migrate->add_flag("--demo", *demo, "mark an empty database as a demo, for ever");
    migrate->callback([&, demo] { chosen = [&, demo] { return migrateDatabase(invocation, *demo); }; });
}

void addUsers(CLI::App& app, const Invocation& invocation, Command& chosen)
{
    auto* user = app.add_subcommand("user", "accounts")->require_subcommand(1);
    auto* add = user->add_subcommand("add", "open an account; without --password-file a password is drawn and printed");
    auto wish = std::make_shared<UserWish>();
    add->add_option("--name", wish->name, "what is typed to sign in")->required();
    add->add_option("--role", wish->role,
                    "police_liaison, facility_staff, placement_worker, coordinator, manager, administrator, auditor or "
                    "agency")
        ->required();
    add->add_option("--organisation", wish->organisation, "its name")->required();
    add->add_option("--facility", wish->facility, "the house's alias; for facility_staff");
    add->add_option("--region", wish->region, "when two regions have an organisation of that name");
    add->add_option("--team", wish->teams, "a team of the organisation that the account is in; may be said again");
    add->add_option("--password-file", wish->passwordFile, "a file whose first line is the password");
    add->callback([&, wish] { chosen = [&, wish] { return addUser(invocation, *wish); }; });
    auto* team =
        user->add_subcommand("team", "an account joins a team of its organisation: whose work it is told first");
    auto member = std::make_shared<MemberWish>();
    team->add_option("--name", member->name, "of the account")->required();
    team->add_option("--team", member->team, "its name")->required();
    team->add_flag("--leave", member->leaves, "it leaves the team instead");
    team->callback([&, member] { chosen = [&, member] { return changeTeam(invocation, *member); }; });
}

void addAudit(CLI::App& app, const Invocation& invocation, Command& chosen)
{
    auto* audit = app.add_subcommand("audit", "who did and read what")->require_subcommand(1);
    auto* verify =
        audit->add_subcommand("verify", "compute every region's chain again; exit code 1 when one is broken");
    verify->callback([&] { chosen = [&] { return verifyAuditTrail(invocation); }; });
}

void addDeliveries(CLI::App& app, const Invocation& invocation, Command& chosen)
{
    auto* agency = app.add_subcommand("agency", "connected organisations")->require_subcommand(1);
    auto* test = agency->add_subcommand("test", "send a message that says nothing, on every way, and say what arrived");
    auto wish = std::make_shared<AgencyTestWish>();
    test->add_option("--organisation", wish->organisation, "its name")->required();
    test->add_option("--region", wish->region, "when two regions have an organisation of that name");
    test->add_option("--wait", wish->waitSeconds, "seconds for the daemon to send it")
        ->capture_default_str()
        ->check(CLI::Range(0, 3600));
    test->callback([&, wish] { chosen = [&, wish] { return testAgency(invocation, *wish); }; });
    auto* deliveries = app.add_subcommand(
        "deliveries", "what was sent, waits or was given up, and why; exit code 1 when something is an hour late");
    deliveries->callback([&] { chosen = [&] { return showDeliveries(invocation); }; });
}

void addDemo(CLI::App& app, const Invocation& invocation, Command& chosen)
{
    auto* demo = app.add_subcommand("demo", "fill an empty demo database and set its clock");
    auto wish = std::make_shared<DemoWish>();
    demo->add_option("--starting", wish->starting, "the moment that its clock shows, such as 2026-11-20T22:14:00+01:00")
        ->required();
    demo->add_option("--logins", wish->logins, "a new file for the accounts and their passwords");
    demo->callback([&, wish] { chosen = [&, wish] { return fillDemo(invocation, *wish); }; });
}

void addInventory(CLI::App& app, const Invocation& invocation, Command& chosen)
{
    auto* out = app.add_subcommand("export", "the inventory of a region as CSV; never an address");
    auto wish = std::make_shared<ExportWish>();
    out->add_option("--region", wish->region, "where there is more than one");
    out->add_option("--file", wish->file, "a new file; default: standard output");
    out->add_flag("--comma", wish->comma, "separate cells by commas; default: semicolons");
    out->callback([&, wish] { chosen = [&, wish] { return exportRegion(invocation, *wish); }; });
    auto* in = app.add_subcommand("import", "read such a file: adds what is new, changes what differs");
    auto file = std::make_shared<ImportWish>();
    in->add_option("file", file->file, "UTF-8, as `adempauzectl export` writes it")->required();
    in->add_option("--region", file->region, "where there is more than one");
    in->add_flag("--preview", file->preview, "only say what would be done");
    in->callback([&, file] { chosen = [&, file] { return importRegion(invocation, *file); }; });
}

void addOrderPeriod(CLI::App& app, Command& chosen)
{
    auto* period = app.add_subcommand(
        "order-period",
        "until when an order lasts: JSON lines in, JSON lines out, no database\n"
        "  in:  {\"regime\":\"nl-wth\",\"imposedAt\":\"2010-03-27T20:00:00+01:00\",\n"
        "        \"events\":[{\"kind\":\"extension\",\"decidedAt\":\"2010-04-06T12:00:00+02:00\",\"days\":18}]}\n"
        "  also imposedLocal (with fold 0 or 1 where the clock showed it twice), firstDays, untilAt, at, knownAt;\n"
        "  of an event effectiveAt, untilAt, filedAt, dueAt, corrects, recordedAt");
    auto wish = std::make_shared<PeriodWish>();
    period->add_flag("--explain", wish->explain, "say how each moment came about, in Dutch and in English");
    period->add_option("--regimes", wish->regimes, "the folder of laws; default: those that come with the program");
    period->callback([&, wish] { chosen = [wish] { return computePeriods(*wish, std::cin, std::cout); }; });
}

Exit main(int count, char** words)
{
    Invocation invocation;
    Command chosen;
    CLI::App app("adempauzectl sets Adempauze up and looks after it.");
    app.set_version_flag("--version", ADEMPAUZE_VERSION);
    app.fallthrough()->require_subcommand(1);
    app.add_option("--config", invocation.config, "the daemon's settings")->capture_default_str();
    app.add_option("--schema", invocation.schema, "the folder of migrations; default: this program's own");
    app.add_flag("--json", invocation.json, "answer as JSON, for a script");
    addDatabase(app, invocation, chosen);
    addUsers(app, invocation, chosen);
    addAudit(app, invocation, chosen);
    addDeliveries(app, invocation, chosen);
    addDemo(app, invocation, chosen);
    addInventory(app, invocation, chosen);
    addOrderPeriod(app, chosen);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Exit::Ok : Exit::Usage;
    }
    return run(chosen, invocation);
}

} // namespace

} // namespace adempauze::ctl

int main(int count, char** words)
{
    std::ios::sync_with_stdio(false);
    return static_cast<int>(adempauze::ctl::main(count, words));
}
