#include "storage/migrations.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

namespace adempauze {

namespace {

constexpr pg::Statement TableExists{"migration.table", "SELECT to_regclass('public.migration') IS NOT NULL"};
constexpr pg::Statement Applied{"migration.applied", "SELECT number, name, checksum FROM migration ORDER BY number"};
constexpr pg::Statement Checksum{"migration.checksum", "SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex')"};
constexpr pg::Statement DemoMark{"migration.demo_mark", "SELECT demo FROM installation"};
constexpr pg::Statement MarkDemo{"migration.mark_demo", "INSERT INTO installation (demo) VALUES ($1)"};
constexpr pg::Statement Record{"migration.record",
                               "INSERT INTO migration (number, name, checksum) "
                               "VALUES ($1, $2, encode(sha256(convert_to($3, 'UTF8')), 'hex'))"};

constexpr const char* MigrationTable = "CREATE TABLE migration ("
                                       "    number     int PRIMARY KEY CHECK (number > 0),"
                                       "    name       text NOT NULL,"
                                       "    checksum   text NOT NULL," // sha256 of the file, hex
                                       "    applied_at timestamptz NOT NULL DEFAULT clock_timestamp());"
                                       "GRANT SELECT ON migration TO adempauze_app;";

// A file may take as long as it needs; one that waits for a busy table gives up before the desks queue behind it.
constexpr const char* BeginRun = "SET statement_timeout = 0;"
                                 "SET lock_timeout = '60s';"
                                 "SELECT pg_advisory_lock(hashtext('adempauze migrations'));"
                                 "SET lock_timeout = '5s';"
                                 "SET ROLE adempauze_owner;";
constexpr const char* EndRun = "RESET ROLE;"
                               "SELECT pg_advisory_unlock(hashtext('adempauze migrations'));"
                               "RESET lock_timeout;"
                               "RESET statement_timeout;";

/// The session as it was, however the run ended.
class Run {
public:
    explicit Run(pg::Connection& connection)
        : m_connection(connection)
    {
        m_connection.script(BeginRun);
    }
    ~Run()
    {
        try {
            m_connection.script(std::string("ROLLBACK;") + EndRun);
        } catch (const pg::Error&) {
            m_connection.close(); // with the session its lock goes too
        }
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

private:
    pg::Connection& m_connection;
};

bool isMigration(const std::string& name)
{
    const auto isDigit = [](unsigned char letter) { return std::isdigit(letter) != 0; };
    return name.size() > 9 && std::all_of(name.begin(), name.begin() + 4, isDigit) && name[4] == '_'
        && name.ends_with(".sql");
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in || content.empty())
        throw MigrationsError(file.string() + " cannot be read or is empty");
    return content;
}

void apply(pg::Connection& connection, const Migration& migration, bool demo)
{
    try {
        connection.script("BEGIN");
        if (migration.number == 1)
            connection.script(MigrationTable);
        connection.script(migration.sql);
        if (migration.number == 1)
            connection.run(MarkDemo, {demo});
        connection.run(Record, {migration.number, migration.name, migration.sql});
        connection.script("COMMIT");
    } catch (const pg::Error& error) {
        throw pg::Error(migration.name, error.sqlstate(), error.constraint());
    }
}

} // namespace

std::filesystem::path schemaFolder()
{
    const auto programs = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    for (const auto& folder : {programs / "../../schema/sql", programs / "../share/adempauze/schema"})
        if (std::filesystem::is_directory(folder))
            return std::filesystem::canonical(folder);
    throw MigrationsError("there is no schema/sql or share/adempauze/schema beside " + programs.string());
}

std::vector<Migration> migrationsIn(const std::filesystem::path& folder)
{
    std::error_code unreadable;
    std::vector<Migration> migrations;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
        const auto name = entry.path().filename().string();
        if (isMigration(name))
            migrations.push_back({std::stoi(name.substr(0, 4)), name, contentOf(entry.path())});
    }
    if (unreadable || migrations.empty())
        throw MigrationsError("there are no migrations in " + folder.string());
    std::ranges::sort(migrations, {}, &Migration::number);
    for (std::size_t index = 0; index < migrations.size(); ++index)
        if (migrations[index].number != static_cast<int>(index) + 1)
            throw MigrationsError(folder.string() + ": the numbers do not count up from 0001 at "
                                  + migrations[index].name);
    return migrations;
}

SchemaState stateOf(pg::Connection& connection, const std::vector<Migration>& migrations)
{
    if (!connection.run(TableExists, {}).boolean(0, 0))
        return {.fit = SchemaFit::Empty, .demo = std::nullopt};
    SchemaState state{.fit = SchemaFit::Current, .demo = connection.run(DemoMark, {}).boolean(0, 0)};
    const pg::Rows applied = connection.run(Applied, {});
    state.number = static_cast<int>(applied.integer(applied.count() - 1, 0));
    for (int row = 0; row < applied.count() && row < static_cast<int>(migrations.size()); ++row) {
        const Migration& migration = migrations[static_cast<std::size_t>(row)];
        const pg::Rows checksum = connection.run(Checksum, {migration.sql});
        if (applied.text(row, 2) == checksum.text(0, 0) && applied.text(row, 1) == migration.name)
            continue;
        state.fit = SchemaFit::Changed;
        state.changed = migration.name;
        return state;
    }
    if (state.number > static_cast<int>(migrations.size()))
        state.fit = SchemaFit::Newer;
    else if (state.number < static_cast<int>(migrations.size()))
        state.fit = SchemaFit::Older;
    return state;
}

SchemaState migrate(pg::Connection& connection, const std::vector<Migration>& migrations, bool demo)
{
    const Run run(connection);
    const SchemaState before = stateOf(connection, migrations);
    if (before.fit == SchemaFit::Newer || before.fit == SchemaFit::Changed)
        return before;
    for (const Migration& migration : migrations)
        if (migration.number > before.number)
            apply(connection, migration, demo);
    return stateOf(connection, migrations);
}

} // namespace adempauze
