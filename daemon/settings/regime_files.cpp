#include "settings/regime_files.h"

#include "settings/regime_reader.h"

#include <algorithm>
#include <tuple>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

/// A regime and where to complain about it.
struct Loaded {
    Regime regime;
    std::string where;
};

Loaded load(const fs::path& file)
{
    TomlReader reader(file);
    Regime regime = readRegime(reader);
    return {.regime = std::move(regime), .where = reader.where().at("version")};
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

fs::path regimesBesideTheProgram()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path inTheSources = (program / "../../config/regimes").lexically_normal();
    if (fs::is_directory(inTheSources, failed))
        return inTheSources;
    return (program / "../share/adempauze/regimes").lexically_normal();
}

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
