#include "settings/regime_files.h"

#include "settings/toml_reader.h"
#include "time/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr int DaysMax = 3660;

/// A regime and where to complain about it.
struct Loaded {
    Regime regime;
    std::string where;
};

std::string word(TomlReader& reader, const std::string& key, const std::set<std::string>& known)
{
    const auto given = reader.text(key);
    if (!given || known.contains(*given))
        return given.value_or("");
    std::string words;
    for (const std::string& each : known)
        words += (words.empty() ? "" : ", ") + each;
    reader.complain(key, key + " must be one of: " + words);
    return "";
}

std::string demanded(TomlReader& reader, const std::string& key)
{
    reader.demand(key);
    return reader.text(key).value_or("");
}

int days(TomlReader& reader, const std::string& key)
{
    reader.demand(key);
    return static_cast<int>(reader.number(key, 1, DaysMax).value_or(0));
}

std::optional<Zone> zone(TomlReader& reader)
{
    const std::string name = demanded(reader, "zone");
    const auto found = Zone::named(name);
    if (!name.empty() && !found)
        reader.complain("zone", "zone must be a name of the time zone database, such as Europe/Amsterdam");
    return found;
}

std::optional<Moment> moment(TomlReader& reader, const std::string& key)
{
    const auto given = reader.text(key);
    const auto parsed = given ? parseMoment(*given) : std::nullopt;
    if (given && !parsed)
        reader.complain(key, key + " must be a moment with its offset, such as \"2009-01-01T00:00:00+01:00\"");
    return parsed;
}

std::optional<Period> inForce(TomlReader& reader)
{
    reader.demand("in_force.from");
    const auto from = moment(reader, "in_force.from");
    const auto until = moment(reader, "in_force.until");
    if (!from)
        return std::nullopt;
    const auto period = Period::parse(*from, until.value_or(Forever));
    if (!period)
        reader.complain("in_force.until", "in_force.until must lie after in_force.from");
    return period;
}

std::string reviewed(TomlReader& reader)
{
    const std::string day = demanded(reader, "reviewed");
    if (!day.empty() && (day.size() != 10 || !parseLocal(day + "T00:00")))
        reader.complain("reviewed", "reviewed must be a date, such as \"2026-11-23\"");
    return day;
}

Loaded load(const fs::path& file)
{
    TomlReader reader(file);
    const std::string id = demanded(reader, "id");
    reader.demand("version");
    const int version = static_cast<int>(reader.number("version", 1, 1'000'000).value_or(0));
    const auto where = zone(reader);
    const auto period = inForce(reader);
    reader.demand("counting");
    word(reader, "counting", {"wall_clock"});
    const int firstDays = days(reader, "first_days");
    const int maximumDays = days(reader, "maximum_days");
    const bool extensible = !word(reader, "extension.basis", {"first_end"}).empty();
    if (maximumDays < firstDays)
        reader.complain("maximum_days", "maximum_days must not be less than first_days");
    if (maximumDays > firstDays && !extensible)
        reader.complain("extension.basis", "extension.basis is missing, although maximum_days is more than first_days");
    const std::string authority = demanded(reader, "authority");
    const std::string source = demanded(reader, "source");
    const std::string reviewedOn = reviewed(reader);
    const auto unverified = reader.texts("unverified");
    reader.finish();

    return {.regime{.id = id,
                    .version = version,
                    .zone = *where,
                    .inForce = *period,
                    .counting = Counting::WallClock,
                    .firstDays = firstDays,
                    .maximumDays = maximumDays,
                    .extensionBasis = ExtensionBasis::FirstEnd,
                    .extensible = extensible,
                    .source = source,
                    .reviewedOn = reviewedOn,
                    .authority = authority,
                    .unverified = unverified.value_or(std::vector<std::string>())},
            .where = reader.where().at("version")};
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code absent;
    for (const auto& entry : fs::directory_iterator(folder, absent))
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Sorted by id and version, so that what clashes lies side by side or at least after its rival.
std::vector<std::string> clashesIn(const std::vector<Loaded>& all)
{
    std::vector<std::string> complaints;
    for (auto later = all.begin(); later != all.end(); ++later) {
        for (auto earlier = all.begin(); earlier != later; ++earlier) {
            const Regime& a = earlier->regime;
            const Regime& b = later->regime;
            if (a.id != b.id)
                continue;
            if (a.version == b.version)
                complaints.push_back(later->where + ": this version of " + b.id + " stands in " + earlier->where
                                     + " too");
            else if (a.inForce.overlaps(b.inForce))
                complaints.push_back(later->where + ": this version of " + b.id
                                     + " is in force together with the one in " + earlier->where);
        }
    }
    return complaints;
}

} // namespace

std::vector<Regime> loadRegimes(const fs::path& folder)
{
    std::vector<Loaded> all;
    std::vector<std::string> complaints;
    for (const fs::path& file : filesIn(folder)) {
        try {
            all.push_back(load(file));
        } catch (const SettingsError& error) {
            complaints.insert(complaints.end(), error.complaints().begin(), error.complaints().end());
        }
    }
    if (all.empty() && complaints.empty())
        complaints.push_back(folder.string() + ":1:1: this folder holds no regime; at least one *.toml is needed");

    std::sort(all.begin(), all.end(), [](const Loaded& a, const Loaded& b) {
        return std::tie(a.regime.id, a.regime.version) < std::tie(b.regime.id, b.regime.version);
    });
    const std::vector<std::string> clashes = clashesIn(all);
    complaints.insert(complaints.end(), clashes.begin(), clashes.end());
    if (!complaints.empty())
        throw SettingsError(std::move(complaints));

    std::vector<Regime> regimes;
    for (Loaded& loaded : all)
        regimes.push_back(std::move(loaded.regime));
    return regimes;
}

} // namespace adempauze
