#pragma once

#include "domain/waiting.h"
#include "settings/settings.h"

namespace adempauze {

/// Where the rules are that come with the program: ../../config/waiting/ranking.toml beside it in a checkout, else
/// ../share/adempauze/waiting/ranking.toml.
std::filesystem::path rankingBesideTheProgram();

/// The waiting list's rules, every version; config/waiting/ranking.toml tells the keys. Throws SettingsError with
/// `file:line:column: sentence` for each thing that is wrong: unknown keys and criteria, a criterion twice or a
/// tie-break among them, another tie-break, two versions with one number or in force together, none at all.
std::vector<RankingRules> loadRanking(const std::filesystem::path& file);

} // namespace adempauze
