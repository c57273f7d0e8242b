#pragma once

#include "domain/regime.h"
#include "settings/settings.h"

#include <filesystem>
#include <vector>

namespace adempauze {

/// Where the laws are that come with the program: ../../config/regimes beside it in a checkout, else
/// ../share/adempauze/regimes.
std::filesystem::path regimesBesideTheProgram();

/// Every regime of the folder's *.toml, by id and version. One file is one version. Throws SettingsError with
/// `file:line:column: sentence` for each thing that is wrong: unknown keys, an unknown zone, a period that runs
/// backwards, two files of one version, versions of one regime that overlap in force, an empty folder.
std::vector<Regime> loadRegimes(const std::filesystem::path& folder);

} // namespace adempauze
