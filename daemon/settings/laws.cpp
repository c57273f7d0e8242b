#include "settings/laws.h"

#include "settings/admission_reader.h"
#include "settings/confidence_reader.h"
#include "settings/escalation_reader.h"
#include "settings/notices_reader.h"
#include "settings/protocol_reader.h"
#include "settings/ranking_reader.h"
#include "settings/regime_files.h"

#include <algorithm>

namespace adempauze {

std::vector<Regime> lawsOf(const Settings& settings)
{
    const auto& [folder, usual, fictional] = settings.regimes;
    auto regimes = loadRegimes(folder);
    if (!fictional)
        std::erase_if(regimes, [](const Regime& regime) { return regime.fictional; });
    if (std::ranges::find(regimes, usual, &Regime::id) != regimes.end())
        return regimes;
    const auto given = settings.where.find("regimes.usual");
    const std::string where = given == settings.where.end() ? settings.file.string() : given->second;
    throw SettingsError({where + ": regimes.usual names " + usual + ", which " + folder.string() + " does not offer"});
}

std::vector<RankingRules> rankingOf(const Settings& settings)
{
    return loadRanking(settings.waiting.ranking);
}

NoticeRules noticesOf(const Settings& settings)
{
    NoticeRules rules = loadNotices(settings.notices.rules);
    rules.escalation = loadEscalation(settings.escalation.rules, protocolsOf(settings));
    return rules;
}

std::vector<AdmissionQuestion> questionsOf(const Settings& settings)
{
    return loadAdmission(settings.admission.folder);
}

std::vector<Protocol> protocolsOf(const Settings& settings)
{
    return loadProtocols(settings.protocols.folder);
}

ConfidenceRules confidenceOf(const Settings& settings)
{
    return loadConfidence(settings.confidence.rules);
}

void demandRules(const Settings& settings)
{
    lawsOf(settings);
    rankingOf(settings);
    questionsOf(settings);
    noticesOf(settings);
    protocolsOf(settings);
    confidenceOf(settings);
}

} // namespace adempauze
