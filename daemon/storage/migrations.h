#pragma once

#include "storage/pg.h"

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace adempauze {

/// One file of schema/sql, NNNN_words.sql. Once a database has run it, the file never changes.
struct Migration {
    int number;
    std::string name; ///< the file's name
    std::string sql;
};

/// The folder of migrations is not as it must be. Says which file and why.
class MigrationsError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Where the files are for the program that runs: in its checkout (../../schema/sql) or as installed
/// (../share/adempauze/schema). Throws MigrationsError when there is neither.
std::filesystem::path schemaFolder();

/// The folder's migrations in order, 0001 first, without a gap; other files (roles.sql is the cluster's) are not among
/// them. Throws MigrationsError.
std::vector<Migration> migrationsIn(const std::filesystem::path& folder);

enum class SchemaFit {
    Empty, ///< nothing of ours is there
    Older, ///< migrations are missing
    Current,
    Newer, ///< the database has run more than this program knows
    Changed, ///< a file differs from what the database ran under its name
};

/// How a database stands to this program's migrations.
struct SchemaState {
    SchemaFit fit;
    int number = 0; ///< of the last migration that the database has run
    std::string changed{}; ///< the first file that differs, if Changed
    std::optional<bool> demo{}; ///< how the database was marked at its creation; none while it is empty
};

/// Reads only: as adempauze_app the daemon asks it at its start, and serves nothing unless Current.
SchemaState stateOf(pg::Connection& connection, const std::vector<Migration>& migrations);

/// Runs what is missing as adempauze_owner, each file in a transaction of its own, so that an interruption leaves the
/// state before or after a file. Two may run at once: the second waits and finds nothing to do. An empty database is
/// marked as `demo` or not, for ever. Newer or Changed is left alone and answered; else the state afterwards.
/// Throws pg::Error with the file's name as statement.
SchemaState migrate(pg::Connection& connection, const std::vector<Migration>& migrations, bool demo);

} // namespace adempauze
