#include "settings/ranking_reader.h"

#include "settings/toml_reader.h"
#include "time/text.h"

#include <algorithm>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t VersionMax = 100'000;
constexpr std::int64_t MinutesMax = 7 * 24 * 60;
const std::vector<std::string> TieBreak{"registered_at", "id"};

std::optional<Moment> moment(TomlReader& reader, const std::string& key)
{
    const auto given = reader.text(key);
    const auto parsed = given ? parseMoment(*given) : std::nullopt;
    if (given && !parsed)
        reader.complain(key, key + " must be a moment with its offset, such as \"2026-01-01T00:00:00+01:00\"");
    return parsed;
}

std::optional<Period> inForce(TomlReader& reader, const std::string& table)
{
    reader.demand(table + ".from");
    const auto from = moment(reader, table + ".from");
    const auto until = moment(reader, table + ".until");
    if (!from)
        return std::nullopt;
    const auto period = Period::parse(*from, until.value_or(Forever));
    if (!period)
        reader.complain(table + ".until", table + ".until must lie after " + table + ".from");
    return period;
}

std::vector<Criterion> criteria(TomlReader& reader, const std::string& key)
{
    reader.demand(key);
    std::vector<Criterion> found;
    for (const std::string& word : reader.texts(key).value_or(std::vector<std::string>{})) {
        const auto criterion = criterionNamed(word);
        if (!criterion)
            reader.complain(key, key + ": " + word + " is no criterion");
        else if (std::ranges::find(TieBreak, word) != TieBreak.end())
            reader.complain(key, key + ": " + word + " breaks ties and can stand nowhere else");
        else if (std::ranges::find(found, *criterion) != found.end())
            reader.complain(key, key + ": " + word + " stands there twice");
        else
            found.push_back(*criterion);
    }
    return found;
}

std::optional<RankingRules> rulesIn(TomlReader& reader, const std::string& table)
{
    for (const char* key : {".version", ".tie_break", ".answer_within_minutes"})
        reader.demand(table + key);
    const auto version = reader.number(table + ".version", 1, VersionMax);
    const auto period = inForce(reader, table);
    auto order = criteria(reader, table + ".criteria");
    const auto ties = reader.texts(table + ".tie_break");
    if (ties && *ties != TieBreak)
        reader.complain(table + ".tie_break", table + ".tie_break must be registered_at, then id");
    const auto minutes = reader.number(table + ".answer_within_minutes", 1, MinutesMax);
    if (!version || !period || !minutes)
        return std::nullopt;
    return RankingRules{.version = static_cast<int>(*version),
                        .inForce = *period,
                        .criteria = std::move(order),
                        .answerWithin = std::chrono::minutes(*minutes)};
}

void complainOfClash(TomlReader& reader, const std::string& table, const std::vector<RankingRules>& before,
                     const RankingRules& rules)
{
    for (const RankingRules& other : before) {
        if (other.version == rules.version)
            reader.complain(table + ".version", table + ".version stands there twice");
        if (other.inForce.overlaps(rules.inForce))
            reader.complain(table + ".from",
                            table + " is in force together with version " + std::to_string(other.version));
    }
}

} // namespace

fs::path rankingBesideTheProgram()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path inTheSources = (program / "../../config/waiting/ranking.toml").lexically_normal();
    if (fs::is_regular_file(inTheSources, failed))
        return inTheSources;
    return (program / "../share/adempauze/waiting/ranking.toml").lexically_normal();
}

std::vector<RankingRules> loadRanking(const fs::path& file)
{
    TomlReader reader(file);
    std::vector<RankingRules> all;
    for (const std::string& table : reader.tables("rules")) {
        const auto rules = rulesIn(reader, table);
        if (!rules)
            continue;
        complainOfClash(reader, table, all, *rules);
        all.push_back(*rules);
    }
    if (all.empty() && !reader.hasComplaints())
        reader.complain("rules", "rules are missing: at least one [[rules]] is needed");
    reader.finish();
    return all;
}

} // namespace adempauze
