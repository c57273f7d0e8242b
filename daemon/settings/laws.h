#pragma once

#include "domain/admission.h"
#include "domain/regime.h"
#include "domain/waiting.h"
#include "settings/settings.h"

#include <vector>

namespace adempauze {

/// The regimes that this installation offers: every file of the folder, without the made-up ones unless the settings
/// ask for them. Throws SettingsError as loadRegimes does, and when the usual regime is not among them.
std::vector<Regime> lawsOf(const Settings& settings);

/// By what the waiting list is ranked. Throws SettingsError as loadRanking does.
std::vector<RankingRules> rankingOf(const Settings& settings);

/// What houses may ask. Throws SettingsError as loadAdmission does.
std::vector<AdmissionQuestion> questionsOf(const Settings& settings);

} // namespace adempauze
