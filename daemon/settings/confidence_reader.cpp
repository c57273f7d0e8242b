#include "settings/confidence_reader.h"

#include "settings/toml_reader.h"

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t DaysMax = 730;
constexpr std::int64_t HoursMax = 8760;
constexpr std::int64_t PriorMax = 1000;
constexpr std::int64_t WeightMax = 20;

std::int64_t needed(TomlReader& reader, const std::string& key, std::int64_t least, std::int64_t most)
{
    reader.demand(key);
    return reader.number(key, least, most).value_or(least);
}

int percent(TomlReader& reader, const std::string& key)
{
    return static_cast<int>(needed(reader, key, 1, 100));
}

int weight(TomlReader& reader, const std::string& key)
{
    return static_cast<int>(needed(reader, key, 0, WeightMax));
}

std::chrono::hours hours(TomlReader& reader, const std::string& key)
{
    return std::chrono::hours(needed(reader, key, 1, HoursMax));
}

void demandSense(TomlReader& reader, const ConfidenceRules& rules)
{
    if (reader.hasComplaints())
        return;
    if (rules.lowBelow >= rules.fairBelow)
        reader.complain("kept.low_below", "kept.low_below must be less than kept.fair_below");
    if (rules.lowAfter <= rules.fairAfter)
        reader.complain("silence.low_after_hours",
                        "silence.low_after_hours must be more than silence.fair_after_hours");
    if (condemnsAtOnce(rules))
        reader.complain("prior_holds",
                        "prior_holds is so small that one broken promise alone would make a house's confidence low");
}

} // namespace

fs::path confidenceBesideTheProgram()
{
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    const fs::path inTheSources = (program / "../../config/confidence/rules.toml").lexically_normal();
    if (fs::is_regular_file(inTheSources, failed))
        return inTheSources;
    return (program / "../share/adempauze/confidence/rules.toml").lexically_normal();
}

ConfidenceRules loadConfidence(const fs::path& file)
{
    TomlReader reader(file);
    const ConfidenceRules rules{.window = std::chrono::hours(24 * needed(reader, "window_days", 1, DaysMax)),
                                .prior = static_cast<int>(needed(reader, "prior_holds", 1, PriorMax)),
                                .refusedAtDoor = weight(reader, "weights.refused_at_door"),
                                .calledOff = weight(reader, "weights.called_off"),
                                .fullInFact = weight(reader, "weights.full_in_fact"),
                                .fairBelow = percent(reader, "kept.fair_below"),
                                .lowBelow = percent(reader, "kept.low_below"),
                                .fairAfter = hours(reader, "silence.fair_after_hours"),
                                .lowAfter = hours(reader, "silence.low_after_hours"),
                                .askAgainAfter = hours(reader, "phone_round.again_after_hours")};
    demandSense(reader, rules);
    reader.finish();
    return rules;
}

} // namespace adempauze
