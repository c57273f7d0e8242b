#pragma once

#include "settings/settings.h"
#include "storage/migrations.h"

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace adempauze::ctl {

/// How adempauzectl ends; the numbers are sysexits.h's.
enum class Exit { Ok = 0, Failure = 1, Usage = 64, Unavailable = 69, TryAgain = 75, Permission = 77, Config = 78 };

/// Ends a command with a sentence for the operator.
class Stop : public std::runtime_error {
public:
    Stop(Exit exit, const std::string& sentence)
        : std::runtime_error(sentence)
        , m_exit(exit)
    {
    }
    Exit exit() const { return m_exit; }

private:
    Exit m_exit;
};

/// What every command is given.
struct Invocation {
    std::filesystem::path config = "/etc/adempauze/adempauze.toml";
    std::optional<std::filesystem::path> schema{}; ///< none: where this program's own files are
    bool json = false; ///< answer for a script
};

Settings settingsOf(const Invocation& invocation);
std::vector<Migration> migrationsOf(const Invocation& invocation);

/// A session that acts as adempauze_owner on a database whose schema is this program's. Anything else is a Stop.
/// Row-level security holds for the owner too: rows of a region need a transaction in it.
pg::Connection ownerOf(const Invocation& invocation, const Settings& settings);

struct RegionEntry {
    RegionId id;
    std::string name;
};
std::vector<RegionEntry> regionsOf(pg::Connection& connection);

/// A text as a JSON string, quotes included.
std::string json(std::string_view text);

} // namespace adempauze::ctl
