#pragma once

#include "domain/address_range.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze {

struct DatabaseSettings {
    std::string app = "dbname=adempauze user=adempauze_app"; ///< libpq conninfo, never with a password
    std::string courier = "dbname=adempauze user=adempauze_courier";
    std::string migrator = "dbname=adempauze user=adempauze_migrator";
    int workers = 8;
};

struct HttpSettings {
    std::string address = "127.0.0.1"; ///< an IP address
    std::uint16_t port = 8443; ///< 0: any
    std::optional<std::filesystem::path> portFile{}; ///< the chosen port is written there
    std::filesystem::path certificate; ///< PEM
    std::filesystem::path key; ///< PEM
    int connectionsMax = 4096;
    int connectionsPerPeer = 256;
};

struct AdminSettings {
    std::string address = "127.0.0.1"; ///< always a loopback address
    std::uint16_t port = 8444; ///< 0: any
    std::optional<std::filesystem::path> portFile{};
};

struct MailSettings {
    std::string host = "localhost";
    std::uint16_t port = 587;
    std::optional<std::filesystem::path> starttlsCa{}; ///< none: the system's authorities
    std::string from; ///< a functional mailbox
    std::string link; ///< https; where the reader signs in
};

struct WebhookSettings {
    std::string api; ///< https; where agencies reach the daemon, without a path
    std::vector<AddressRange> allow{}; ///< that may be called besides public addresses
    std::optional<std::filesystem::path> ca{}; ///< none: the system's authorities
    std::chrono::seconds connectWithin{5};
    std::chrono::seconds deadline{15}; ///< for one attempt, all in all
    int atOnce = 64; ///< attempts under way
};

struct KeySettings {
    std::filesystem::path regionKeyFile;
};

struct ClockSettings {
    bool demo = false;
};

enum class LogLevel { Debug, Info, Warning, Error };

struct LogSettings {
    LogLevel level = LogLevel::Info;
    std::optional<std::filesystem::path> file{}; ///< none: standard error
};

struct RegimeSettings {
    std::filesystem::path folder; ///< where loadRegimes looks
    std::string usual = "nl-wth"; ///< the regime where a request names none
    bool fictional = false; ///< whether laws that are made up are offered: for a demo
};

struct WaitingSettings {
    std::filesystem::path ranking; ///< the file that loadRanking reads
};

struct AdmissionSettings {
    std::filesystem::path folder; ///< where loadAdmission looks
};

struct NoticeSettings {
    std::filesystem::path rules; ///< the file that loadNotices reads
};

struct ConfidenceSettings {
    std::filesystem::path rules; ///< the file that loadConfidence reads
};

struct EscalationSettings {
    std::filesystem::path rules; ///< the file that loadEscalation reads
};

struct ProtocolSettings {
    std::filesystem::path folder; ///< where loadProtocols looks
};

struct HoldSettings {
    std::chrono::minutes expiresAfter{90}; ///< after the expected arrival
    std::chrono::minutes deskAnswerWithin{15};
    int renewals = 3; ///< how often a hold may be extended
    std::chrono::minutes warnBefore{15}; ///< its expiry
    int openPerAccount = 10; ///< at a time; 0: no limit
    int openPerOrganisation = 40; ///< at a time; 0: no limit
};

struct StaySettings {
    std::chrono::minutes notArrivedAfter{30}; ///< the expected arrival
};

struct OutageSettings {
    std::chrono::minutes paperAfter{15}; ///< without a daemon; 0: houses never go by their paper
};

struct SafetySettings {
    int questionsPerHour = 30; ///< about different people and houses, per account
    std::chrono::hours overrideLasts{12}; ///< from its approval
};

struct SessionSettings {
    std::chrono::minutes idle{15};
    std::chrono::hours absolute{12};
};

/// What config/adempauze.toml says, checked; every path absolute. That file documents the keys.
struct Settings {
    DatabaseSettings database;
    HttpSettings http;
    AdminSettings admin;
    MailSettings mail;
    WebhookSettings webhooks;
    KeySettings keys;
    ClockSettings clock;
    LogSettings log;
    RegimeSettings regimes;
    AdmissionSettings admission;
    WaitingSettings waiting;
    NoticeSettings notices;
    EscalationSettings escalation;
    ProtocolSettings protocols;
    ConfidenceSettings confidence;
    HoldSettings holds;
    StaySettings stays;
    OutageSettings outages;
    SafetySettings safety;
    SessionSettings sessions;

    std::filesystem::path file; ///< the file that was loaded, absolute
    /// Where a value was given, "file:line:column", by key ("http.port"). Defaults are not in it.
    std::map<std::string, std::string> where;
};

/// Everything that is wrong with the files, one sentence each, as `file:line:column: sentence`. Ends a program with 78.
class SettingsError : public std::runtime_error {
public:
    explicit SettingsError(std::vector<std::string> complaints);
    const std::vector<std::string>& complaints() const { return m_complaints; }

private:
    std::vector<std::string> m_complaints;
};

/// Reads the file, then conf.d/*.toml beside it by name, a later value winning. Unknown keys, wrong kinds and values
/// out of range are refused, all of them together. Throws SettingsError.
Settings loadSettings(const std::filesystem::path& file);

/// Whether the files that the daemon will read are there: certificate, key, region key, mail authorities, regimes.
/// Apart from loadSettings, since the operator's tool need not be allowed to read them. Throws SettingsError.
void demandFiles(const Settings& settings);

/// The settings as a file that loads to the same: for --print-config. Names of files, never their content.
std::string printed(const Settings& settings);

std::string_view wordFor(LogLevel level); ///< "debug", "info", "warning", "error"

} // namespace adempauze
