#pragma once

#include "domain/confidence.h"
#include "settings/settings.h"

namespace adempauze {

/// Where the rules are that come with the program: ../../config/confidence/rules.toml beside it in a checkout, else
/// ../share/adempauze/confidence/rules.toml.
std::filesystem::path confidenceBesideTheProgram();

/// How much a house's "free" is worth; config/confidence/rules.toml tells the keys. All are needed. Throws
/// SettingsError with `file:line:column: sentence` for each thing that is wrong: unknown and missing keys, values out
/// of range, a low threshold that is reached before the fair one, and rules by which one broken promise alone makes a
/// house low.
ConfidenceRules loadConfidence(const std::filesystem::path& file);

} // namespace adempauze
