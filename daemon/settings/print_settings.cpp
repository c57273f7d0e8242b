#include "settings/address_ranges.h"
#include "settings/settings.h"

#include <toml++/toml.h>

#include <sstream>

namespace adempauze {

namespace {

void put(toml::table& section, const char* key, const std::optional<std::filesystem::path>& path)
{
    if (path)
        section.insert(key, path->string());
}

toml::table http(const HttpSettings& http)
{
    toml::table section{{"address", http.address},
                        {"port", http.port},
                        {"certificate", http.certificate.string()},
                        {"key", http.key.string()},
                        {"connections_max", http.connectionsMax},
                        {"connections_per_peer", http.connectionsPerPeer}};
    put(section, "port_file", http.portFile);
    return section;
}

toml::table admin(const AdminSettings& admin)
{
    toml::table section{{"address", admin.address}, {"port", admin.port}};
    put(section, "port_file", admin.portFile);
    return section;
}

toml::table mail(const MailSettings& mail)
{
    toml::table section{{"host", mail.host}, {"port", mail.port}, {"from", mail.from}, {"link", mail.link}};
    put(section, "starttls_ca", mail.starttlsCa);
    return section;
}

toml::table webhooks(const WebhookSettings& webhooks)
{
    toml::array allow;
    for (const AddressRange& range : webhooks.allow)
        allow.push_back(textOf(range));
    toml::table section{{"api", webhooks.api},
                        {"allow", allow},
                        {"connect_seconds", webhooks.connectWithin.count()},
                        {"deadline_seconds", webhooks.deadline.count()},
                        {"at_once", webhooks.atOnce}};
    put(section, "ca", webhooks.ca);
    return section;
}

toml::table log(const LogSettings& log)
{
    toml::table section{{"level", wordFor(log.level)}};
    put(section, "file", log.file);
    return section;
}

} // namespace

std::string printed(const Settings& settings)
{
    const toml::table all{
        {"database",
         toml::table{{"app", settings.database.app},
                     {"courier", settings.database.courier},
                     {"migrator", settings.database.migrator},
                     {"workers", settings.database.workers}}},
        {"http", http(settings.http)},
        {"admin", admin(settings.admin)},
        {"mail", mail(settings.mail)},
        {"webhooks", webhooks(settings.webhooks)},
        {"keys", toml::table{{"region_key_file", settings.keys.regionKeyFile.string()}}},
        {"clock", toml::table{{"demo", settings.clock.demo}}},
        {"log", log(settings.log)},
        {"regimes",
         toml::table{{"folder", settings.regimes.folder.string()},
                     {"usual", settings.regimes.usual},
                     {"fictional", settings.regimes.fictional}}},
        {"admission", toml::table{{"folder", settings.admission.folder.string()}}},
        {"waiting", toml::table{{"ranking", settings.waiting.ranking.string()}}},
        {"notices", toml::table{{"rules", settings.notices.rules.string()}}},
        {"escalation", toml::table{{"rules", settings.escalation.rules.string()}}},
        {"protocols", toml::table{{"folder", settings.protocols.folder.string()}}},
        {"confidence", toml::table{{"rules", settings.confidence.rules.string()}}},
        {"holds",
         toml::table{{"expires_after_minutes", settings.holds.expiresAfter.count()},
                     {"desk_answer_minutes", settings.holds.deskAnswerWithin.count()},
                     {"renewals", settings.holds.renewals},
                     {"warn_before_minutes", settings.holds.warnBefore.count()},
                     {"open_per_account", settings.holds.openPerAccount},
                     {"open_per_organisation", settings.holds.openPerOrganisation}}},
        {"stays", toml::table{{"not_arrived_after_minutes", settings.stays.notArrivedAfter.count()}}},
        {"outages", toml::table{{"paper_after_minutes", settings.outages.paperAfter.count()}}},
        {"safety",
         toml::table{{"questions_per_hour", settings.safety.questionsPerHour},
                     {"override_hours", settings.safety.overrideLasts.count()}}},
        {"sessions",
         toml::table{{"idle_minutes", settings.sessions.idle.count()},
                     {"absolute_hours", settings.sessions.absolute.count()}}},
    };
    std::ostringstream out;
    out << toml::toml_formatter(all) << '\n';
    return out.str();
}

} // namespace adempauze
