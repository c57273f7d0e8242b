#include "ctl/invocation.h"

#include <array>
#include <cstdio>

namespace adempauze::ctl {

namespace {

constexpr pg::Statement FindRegions{"ctl.regions", "SELECT id, name FROM region ORDER BY name"};

} // namespace

Settings settingsOf(const Invocation& invocation)
{
    return loadSettings(invocation.config);
}

std::vector<Migration> migrationsOf(const Invocation& invocation)
{
    return migrationsIn(invocation.schema ? *invocation.schema : schemaFolder());
}

pg::Connection ownerOf(const Invocation& invocation, const Settings& settings)
{
    pg::Connection connection(settings.database.migrator);
    const SchemaState state = stateOf(connection, migrationsOf(invocation));
    if (state.fit == SchemaFit::Empty || state.fit == SchemaFit::Older)
        throw Stop(Exit::Config, "The database is not up to date. Run `adempauzectl db migrate` first.");
    if (state.fit != SchemaFit::Current)
        throw Stop(Exit::Config, "The database does not fit this program; `adempauzectl db status` says why.");
    connection.script("SET ROLE adempauze_owner");
    return connection;
}

std::vector<RegionEntry> regionsOf(pg::Connection& connection)
{
    const auto rows = connection.run(FindRegions, {});
    std::vector<RegionEntry> regions;
    for (int row = 0; row < rows.count(); ++row)
        regions.push_back({rows.id<RegionId>(row, 0), std::string(rows.text(row, 1))});
    return regions;
}

std::string json(std::string_view text)
{
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            quoted += '\\';
            quoted += letter;
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            std::array<char, 7> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\u%04x", static_cast<unsigned>(letter));
            quoted += escaped.data();
        } else {
            quoted += letter;
        }
    }
    return quoted + '"';
}

} // namespace adempauze::ctl
