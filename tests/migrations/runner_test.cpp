#include "migrations/fresh_database.h"

#include <gtest/gtest.h>

#include <fstream>
#include <future>
#include <thread>

namespace adempauze {

namespace {

using test::FreshDatabase;
using test::ourMigrations;

constexpr pg::Statement CountTables{"test.tables", "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"};
constexpr pg::Statement CountRecords{"test.records", "SELECT count(*) FROM migration"};
constexpr pg::Statement HasTable{"test.table", "SELECT to_regclass('public.' || $1) IS NOT NULL"};
constexpr pg::Statement HoldLock{"test.lock", "SELECT pg_advisory_lock(hashtext('adempauze migrations'))::text"};
constexpr pg::Statement Waiting{"test.waiting",
                                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
                                "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"};

std::vector<Migration> ourMigrationsAnd(const std::string& sql)
{
    auto migrations = ourMigrations();
    migrations.push_back({static_cast<int>(migrations.size()) + 1, "9999_next.sql", sql});
    return migrations;
}

std::int64_t count(pg::Connection& connection, const pg::Statement& statement)
{
    return connection.run(statement, {}).integer(0, 0);
}

bool hasTable(pg::Connection& connection, std::string_view name)
{
    return connection.run(HasTable, {name}).boolean(0, 0);
}

} // namespace

TEST(Migrations, anEmptyDatabaseGetsThemAll)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    EXPECT_EQ(stateOf(migrator, ourMigrations()).fit, SchemaFit::Empty);
    const auto state = migrate(migrator, ourMigrations(), false);
    EXPECT_EQ(state.fit, SchemaFit::Current);
    EXPECT_EQ(state.number, static_cast<int>(ourMigrations().size()));
    EXPECT_EQ(state.demo, false);
    EXPECT_TRUE(hasTable(migrator, "placement"));
    auto app = database.as("adempauze_app");
    EXPECT_EQ(stateOf(app, ourMigrations()).fit, SchemaFit::Current) << "the daemon asks as the application";
}

TEST(Migrations, runningThemTwiceIsTheSameAsOnce)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    migrate(migrator, ourMigrations(), false);
    const auto tables = count(migrator, CountTables);
    const auto state = migrate(migrator, ourMigrations(), false);
    EXPECT_EQ(state.fit, SchemaFit::Current);
    EXPECT_EQ(count(migrator, CountTables), tables);
    EXPECT_EQ(count(migrator, CountRecords), static_cast<std::int64_t>(ourMigrations().size()));
}

TEST(Migrations, theSessionIsTheMigratorsAgainAfterwards)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    migrate(migrator, ourMigrations(), false);
    const pg::Statement who{"test.who", "SELECT current_user::text, current_setting('statement_timeout')"};
    const auto rows = migrator.run(who, {});
    EXPECT_EQ(rows.text(0, 0), "adempauze_migrator");
    EXPECT_EQ(rows.text(0, 1), "10s");
}

TEST(Migrations, twoRunnersAtOnceDoTheWorkOnce)
{
    const FreshDatabase database;
    auto holder = database.as("postgres");
    holder.run(HoldLock, {});
    const auto runner = [&database] {
        auto migrator = database.migrator();
        return migrate(migrator, ourMigrations(), false);
    };
    auto first = std::async(std::launch::async, runner);
    auto second = std::async(std::launch::async, runner);
    auto watcher = database.as("postgres");
    const auto isDone = [](const auto& run) {
        return run.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    };
    while (count(watcher, Waiting) < 2 && !isDone(first) && !isDone(second))
        std::this_thread::yield();
    holder.close();
    EXPECT_EQ(first.get().fit, SchemaFit::Current);
    EXPECT_EQ(second.get().fit, SchemaFit::Current);
    EXPECT_EQ(count(watcher, CountRecords), static_cast<std::int64_t>(ourMigrations().size()));
}

TEST(Migrations, aFileThatFailsAtItsEndLeavesThePreviousState)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    migrate(migrator, ourMigrations(), false);
    const auto next = ourMigrationsAnd("CREATE TABLE half (a int); INSERT INTO half VALUES (1); SELECT 1 / 0;");
    try {
        migrate(migrator, next, false);
        FAIL() << "a division by zero passed";
    } catch (const pg::Error& error) {
        EXPECT_EQ(error.statement(), "9999_next.sql");
        EXPECT_EQ(error.sqlstate(), "22012");
    }
    const auto state = stateOf(migrator, next);
    EXPECT_EQ(state.fit, SchemaFit::Older);
    EXPECT_EQ(state.number, static_cast<int>(ourMigrations().size()));
    EXPECT_FALSE(hasTable(migrator, "half"));
}

TEST(Migrations, aSessionKilledHalfWayLeavesThePreviousStateAndTheNextRunGoesOn)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    const auto killed = ourMigrationsAnd("CREATE TABLE half (a int); SELECT pg_terminate_backend(pg_backend_pid());");
    EXPECT_THROW(migrate(migrator, killed, true), pg::Error);
    const auto state = stateOf(migrator, killed);
    EXPECT_EQ(state.fit, SchemaFit::Older);
    EXPECT_FALSE(hasTable(migrator, "half"));
    const auto mended = ourMigrationsAnd("CREATE TABLE whole (a int);");
    EXPECT_EQ(migrate(migrator, mended, true).fit, SchemaFit::Current);
    EXPECT_TRUE(hasTable(migrator, "whole"));
}

TEST(Migrations, anInterruptedFirstFileLeavesAnEmptyDatabase)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    auto broken = ourMigrations();
    broken.front().sql += "\nSELECT 1 / 0;";
    EXPECT_THROW(migrate(migrator, broken, false), pg::Error);
    EXPECT_EQ(stateOf(migrator, ourMigrations()).fit, SchemaFit::Empty);
    EXPECT_EQ(count(migrator, CountTables), 0);
    EXPECT_EQ(migrate(migrator, ourMigrations(), false).fit, SchemaFit::Current);
}

TEST(Migrations, aNewerSchemaIsLeftAlone)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    migrate(migrator, ourMigrationsAnd("CREATE TABLE later (a int);"), false);
    EXPECT_EQ(migrate(migrator, ourMigrations(), false).fit, SchemaFit::Newer);
    EXPECT_TRUE(hasTable(migrator, "later"));
    EXPECT_EQ(count(migrator, CountRecords), static_cast<std::int64_t>(ourMigrations().size()) + 1);
}

TEST(Migrations, aFileThatChangedAfterItRanIsRefusedByName)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    migrate(migrator, ourMigrations(), false);
    auto changed = ourMigrationsAnd("CREATE TABLE later (a int);");
    changed[1].sql += "\n";
    const auto state = migrate(migrator, changed, false);
    EXPECT_EQ(state.fit, SchemaFit::Changed);
    EXPECT_EQ(state.changed, changed[1].name);
    EXPECT_FALSE(hasTable(migrator, "later"));
}

TEST(Migrations, aDatabaseIsMarkedAsDemoAtItsCreationAndNeverLater)
{
    const FreshDatabase real;
    auto migrator = real.migrator();
    migrate(migrator, ourMigrations(), false);
    EXPECT_EQ(migrate(migrator, ourMigrationsAnd("SELECT 1;"), true).demo, false);
    auto owner = real.as("postgres");
    EXPECT_THROW(owner.script("UPDATE installation SET demo = true"), pg::Error);
    EXPECT_THROW(owner.script("UPDATE installation SET clock_offset_seconds = 60"), pg::Error);
    EXPECT_THROW(owner.script("INSERT INTO installation (demo) VALUES (true)"), pg::Error);

    const FreshDatabase demo;
    auto another = demo.migrator();
    EXPECT_EQ(migrate(another, ourMigrations(), true).demo, true);
    EXPECT_EQ(migrate(another, ourMigrations(), false).demo, true);
}

TEST(Migrations, theDemoClockMovesForwardOnly)
{
    const FreshDatabase database;
    auto migrator = database.migrator();
    migrate(migrator, ourMigrations(), true);
    auto app = database.as("adempauze_app");
    app.script("UPDATE installation SET clock_offset_seconds = -500");
    app.script("UPDATE installation SET clock_offset_seconds = -400");
    EXPECT_THROW(app.script("UPDATE installation SET clock_offset_seconds = -450"), pg::Error);
}

TEST(Migrations, theFolderMustCountUpFromOne)
{
    const auto folder = std::filesystem::temp_directory_path() / ("migrations-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    EXPECT_THROW(migrationsIn(folder), MigrationsError) << "empty";
    std::ofstream(folder / "0001_first.sql") << "SELECT 1;";
    std::ofstream(folder / "roles.sql") << "SELECT 1;";
    EXPECT_EQ(migrationsIn(folder).size(), 1U);
    std::ofstream(folder / "0003_third.sql") << "SELECT 1;";
    EXPECT_THROW(migrationsIn(folder), MigrationsError) << "a gap";
    std::filesystem::remove_all(folder);
    EXPECT_THROW(migrationsIn(folder), MigrationsError) << "not there";
}

} // namespace adempauze
