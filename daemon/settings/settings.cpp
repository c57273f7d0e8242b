#include "settings/settings.h"

#include "settings/address_ranges.h"
#include "settings/admission_reader.h"
#include "settings/confidence_reader.h"
#include "settings/escalation_reader.h"
#include "settings/keys.h"
#include "settings/notices_reader.h"
#include "settings/protocol_reader.h"
#include "settings/ranking_reader.h"
#include "settings/regime_files.h"

#include <arpa/inet.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace adempauze {

namespace fs = std::filesystem;

namespace {

constexpr std::array Levels{std::pair{LogLevel::Debug, "debug"}, std::pair{LogLevel::Info, "info"},
                            std::pair{LogLevel::Warning, "warning"}, std::pair{LogLevel::Error, "error"}};

bool isLoopback(const std::string& address)
{
    in_addr four{};
    if (inet_pton(AF_INET, address.c_str(), &four) == 1)
        return (ntohl(four.s_addr) >> 24U) == 127;
    in6_addr six{};
    return inet_pton(AF_INET6, address.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

bool isAddress(const std::string& address)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return inet_pton(AF_INET, address.c_str(), bytes.data()) == 1
        || inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1;
}

std::string conninfo(Keys& keys, const std::string& key, const std::string& otherwise)
{
    static const std::regex password(R"((^|[\s?&])(ssl)?password\s*=|://[^/@\s]*:[^/@\s]*@)", std::regex::icase);
    const std::string given = keys.text(key, otherwise);
    if (std::regex_search(given, password))
        keys.reader().complain(key, key + " must not hold a password; name a passfile");
    return given;
}

DatabaseSettings database(Keys& keys)
{
    const DatabaseSettings byDefault;
    return {.app = conninfo(keys, "database.app", byDefault.app),
            .courier = conninfo(keys, "database.courier", byDefault.courier),
            .migrator = conninfo(keys, "database.migrator", byDefault.migrator),
            .workers = keys.number("database.workers", byDefault.workers, 1, 256)};
}

HttpSettings http(Keys& keys)
{
    const HttpSettings byDefault;
    HttpSettings http{.address = keys.text("http.address", byDefault.address),
                      .port = keys.port("http.port", byDefault.port, 0),
                      .portFile = keys.path("http.port_file"),
                      .certificate = keys.requiredPath("http.certificate"),
                      .key = keys.requiredPath("http.key"),
                      .connectionsMax = keys.number("http.connections_max", byDefault.connectionsMax, 1, 100'000),
                      .connectionsPerPeer =
                          keys.number("http.connections_per_peer", byDefault.connectionsPerPeer, 1, 100'000)};
    if (!isAddress(http.address))
        keys.reader().complain("http.address", "http.address must be an IP address");
    if (http.connectionsPerPeer > http.connectionsMax)
        keys.reader().complain("http.connections_per_peer",
                               "http.connections_per_peer must not be more than http.connections_max");
    return http;
}

AdminSettings admin(Keys& keys)
{
    const AdminSettings byDefault;
    AdminSettings admin{.address = keys.text("admin.address", byDefault.address),
                        .port = keys.port("admin.port", byDefault.port, 0),
                        .portFile = keys.path("admin.port_file")};
    if (!isLoopback(admin.address))
        keys.reader().complain("admin.address", "admin.address must be a loopback address, such as 127.0.0.1");
    return admin;
}

MailSettings mail(Keys& keys)
{
    static const std::regex host("[A-Za-z0-9.:-]+");
    static const std::regex mailbox(R"([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)");
    static const std::regex link(R"(https://[A-Za-z0-9.:\[\]-]+(/[A-Za-z0-9._~/-]*)?)");
    keys.reader().demand("mail.from");
    keys.reader().demand("mail.link");
    const MailSettings byDefault;
    return {.host = keys.matching("mail.host", byDefault.host, host, "the name of a mail server"),
            .port = keys.port("mail.port", byDefault.port, 1),
            .starttlsCa = keys.path("mail.starttls_ca"),
            .from = keys.matching("mail.from", "", mailbox, "a mail address"),
            .link = keys.matching("mail.link", "", link, "an https address without a query")};
}

/// Scheme, host and port of an address.
std::string originOf(const std::string& link)
{
    static const std::string scheme = "https://";
    return link.substr(0, link.find('/', std::min(scheme.size(), link.size())));
}

std::vector<AddressRange> ranges(Keys& keys, const std::string& key)
{
    std::vector<AddressRange> ranges;
    for (const std::string& text : keys.reader().texts(key).value_or(std::vector<std::string>())) {
        const auto range = addressRangeIn(text);
        if (range)
            ranges.push_back(*range);
        else
            keys.reader().complain(key, key + " must hold ranges such as 10.1.0.0/16 or fd00::/8");
    }
    return ranges;
}

WebhookSettings webhooks(Keys& keys, const std::string& link)
{
    static const std::regex api(R"(https://[A-Za-z0-9.:\[\]-]+)");
    const WebhookSettings byDefault;
    const auto seconds = [&](const char* key, std::chrono::seconds otherwise) {
        return std::chrono::seconds(keys.number(key, otherwise.count(), 1, 60));
    };
    return {.api = keys.matching("webhooks.api", originOf(link), api, "an https address without a path"),
            .allow = ranges(keys, "webhooks.allow"),
            .ca = keys.path("webhooks.ca"),
            .connectWithin = seconds("webhooks.connect_seconds", byDefault.connectWithin),
            .deadline = seconds("webhooks.deadline_seconds", byDefault.deadline),
            .atOnce = keys.number("webhooks.at_once", byDefault.atOnce, 1, 1000)};
}

LogSettings log(Keys& keys)
{
    LogSettings log{.file = keys.path("log.file")};
    const std::string word = keys.text("log.level", std::string(wordFor(log.level)));
    const auto level =
        std::find_if(Levels.begin(), Levels.end(), [&](const auto& known) { return known.second == word; });
    if (level == Levels.end())
        keys.reader().complain("log.level", "log.level must be debug, info, warning or error");
    else
        log.level = level->first;
    return log;
}

HoldSettings holds(Keys& keys)
{
    return {.expiresAfter = std::chrono::minutes(keys.number("holds.expires_after_minutes", 90, 1, 1440)),
            .deskAnswerWithin = std::chrono::minutes(keys.number("holds.desk_answer_minutes", 15, 1, 240)),
            .renewals = keys.number("holds.renewals", 3, 0, 100),
            .warnBefore = std::chrono::minutes(keys.number("holds.warn_before_minutes", 15, 1, 240)),
            .openPerAccount = keys.number("holds.open_per_account", 10, 0, 10'000),
            .openPerOrganisation = keys.number("holds.open_per_organisation", 40, 0, 10'000)};
}

StaySettings stays(Keys& keys)
{
    return {.notArrivedAfter = std::chrono::minutes(keys.number("stays.not_arrived_after_minutes", 30, 1, 1440))};
}

OutageSettings outages(Keys& keys)
{
    return {.paperAfter = std::chrono::minutes(keys.number("outages.paper_after_minutes", 15, 0, 10'080))};
}

SafetySettings safety(Keys& keys)
{
    return {.questionsPerHour = keys.number("safety.questions_per_hour", 30, 1, 1000),
            .overrideLasts = std::chrono::hours(keys.number("safety.override_hours", 12, 1, 72))};
}

SessionSettings sessions(Keys& keys)
{
    return {.idle = std::chrono::minutes(keys.number("sessions.idle_minutes", 15, 1, 240)),
            .absolute = std::chrono::hours(keys.number("sessions.absolute_hours", 12, 1, 24))};
}

std::vector<fs::path> dropIns(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code absent;
    for (const auto& entry : fs::directory_iterator(folder / "conf.d", absent))
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

SettingsError::SettingsError(std::vector<std::string> complaints)
    : std::runtime_error([&complaints] {
        std::string lines;
        for (const std::string& complaint : complaints)
            lines += (lines.empty() ? "" : "\n") + complaint;
        return lines;
    }())
    , m_complaints(std::move(complaints))
{
}

Settings loadSettings(const fs::path& given)
{
    const fs::path file = fs::absolute(given).lexically_normal();
    TomlReader reader(file);
    for (const fs::path& dropIn : dropIns(file.parent_path()))
        reader.add(dropIn);

    Keys keys(reader, file.parent_path());
    Settings settings{.database = database(keys),
                      .http = http(keys),
                      .admin = admin(keys),
                      .mail = mail(keys),
                      .webhooks{},
                      .keys = {.regionKeyFile = keys.requiredPath("keys.region_key_file")},
                      .clock = {.demo = keys.flag("clock.demo", false)},
                      .log = log(keys),
                      .regimes = {.folder = keys.path("regimes.folder").value_or(regimesBesideTheProgram()),
                                  .usual = keys.text("regimes.usual", "nl-wth"),
                                  .fictional = keys.flag("regimes.fictional", false)},
                      .admission = {.folder = keys.path("admission.folder").value_or(admissionBesideTheProgram())},
                      .waiting = {.ranking = keys.path("waiting.ranking").value_or(rankingBesideTheProgram())},
                      .notices = {.rules = keys.path("notices.rules").value_or(noticesBesideTheProgram())},
                      .escalation = {.rules = keys.path("escalation.rules").value_or(escalationBesideTheProgram())},
                      .protocols = {.folder = keys.path("protocols.folder").value_or(protocolsBesideTheProgram())},
                      .confidence = {.rules = keys.path("confidence.rules").value_or(confidenceBesideTheProgram())},
                      .holds = holds(keys),
                      .stays = stays(keys),
                      .outages = outages(keys),
                      .safety = safety(keys),
                      .sessions = sessions(keys),
                      .file = file,
                      .where = {}};
    settings.webhooks = webhooks(keys, settings.mail.link);
    reader.finish();
    settings.where = reader.where();
    return settings;
}

void demandFiles(const Settings& settings)
{
    std::vector<std::string> complaints;
    const auto demand = [&](const std::string& key, const fs::path& path) {
        if (::access(path.c_str(), R_OK) == 0)
            return;
        const auto place = settings.where.find(key);
        complaints.push_back((place == settings.where.end() ? settings.file.string() + ":1:1" : place->second) + ": "
                             + key + " names " + path.string() + ", which cannot be read");
    };
    demand("http.certificate", settings.http.certificate);
    demand("http.key", settings.http.key);
    demand("keys.region_key_file", settings.keys.regionKeyFile);
    if (settings.mail.starttlsCa)
        demand("mail.starttls_ca", *settings.mail.starttlsCa);
    if (settings.webhooks.ca)
        demand("webhooks.ca", *settings.webhooks.ca);
    demand("regimes.folder", settings.regimes.folder);
    demand("admission.folder", settings.admission.folder);
    demand("waiting.ranking", settings.waiting.ranking);
    demand("notices.rules", settings.notices.rules);
    demand("escalation.rules", settings.escalation.rules);
    demand("protocols.folder", settings.protocols.folder);
    demand("confidence.rules", settings.confidence.rules);
    if (!complaints.empty())
        throw SettingsError(std::move(complaints));
}

std::string_view wordFor(LogLevel level)
{
    return std::find_if(Levels.begin(), Levels.end(), [&](const auto& known) { return known.first == level; })->second;
}

} // namespace adempauze
