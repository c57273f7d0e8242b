#pragma once

#include "domain/admission.h"
#include "domain/confidence.h"
#include "domain/notice_rules.h"
#include "domain/protocol.h"
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

/// Who is told what, and when, and who next while nobody answers. Throws SettingsError as loadNotices, loadProtocols
/// and loadEscalation do.
NoticeRules noticesOf(const Settings& settings);

/// What houses may ask. Throws SettingsError as loadAdmission does.
std::vector<AdmissionQuestion> questionsOf(const Settings& settings);

/// What is to be done for whom, and when. Throws SettingsError as loadProtocols does.
std::vector<Protocol> protocolsOf(const Settings& settings);

/// How much a house's "free" is worth. Throws SettingsError as loadConfidence does.
ConfidenceRules confidenceOf(const Settings& settings);

/// Reads all of these and keeps none. Throws as the first does that is wrong.
void demandRules(const Settings& settings);

} // namespace adempauze
