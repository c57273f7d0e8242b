#include "courier/couriers.h"
#include "http/daemon.h"
#include "http/log.h"
#include "http/openapi.h"
#include "http/service.h"
#include "settings/laws.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <spdlog/spdlog.h>

#include <iostream>

namespace adempauze {
namespace {
enum Exit { Ok = 0, Failure = 1, Usage = 64, Unavailable = 69, Config = 78 };
struct Arguments {
    std::string config = "/etc/adempauze/adempauze.toml";
    bool checkConfig = false, printConfig = false, printOpenApi = false;
};

http::DaemonOptions optionsOf(const Settings& from)
{
    return {.conninfo = from.database.app,
            .workers = from.database.workers,
            .api = {.address = from.http.address, .port = from.http.port, .portFile = from.http.portFile},
            .admin = {.address = from.admin.address, .port = from.admin.port, .portFile = from.admin.portFile},
            .tls = {.chain = from.http.certificate.string(), .key = from.http.key.string()},
            .connectionsMax = from.http.connectionsMax,
            .connectionsPerPeer = from.http.connectionsPerPeer,
            .sessions = {.idle = from.sessions.idle, .absolute = from.sessions.absolute},
            .holds = {from.holds.expiresAfter, from.holds.deskAnswerWithin, from.holds.renewals, from.holds.warnBefore,
                      from.holds.openPerAccount, from.holds.openPerOrganisation},
            .stays = {from.stays.notArrivedAfter},
            .paperAfter = from.outages.paperAfter,
            .safety = {from.safety.questionsPerHour, from.safety.overrideLasts},
            .usualRegime = from.regimes.usual,
            .ranking = rankingOf(from),
            .admission = questionsOf(from),
            .notices = noticesOf(from),
            .protocols = protocolsOf(from),
            .confidence = confidenceOf(from),
            .demo = from.clock.demo};
}

/// Only the log's level is read again: everything else is decided at the start.
void reload(const Arguments& arguments)
{
    try {
        http::setLogLevel(wordFor(loadSettings(arguments.config).log.level));
        spdlog::info("log level read again");
    } catch (const SettingsError&) {
        spdlog::error("settings cannot be read again, the old ones stay");
    }
}

int serve(const Settings& settings, const Arguments& arguments, http::Signals& unixSignals)
{
    const auto regimes = lawsOf(settings);
    const FieldCipher cipher(SecretKey::fromFile(settings.keys.regionKeyFile));
    Clock clock;
    http::demandDatabase(settings.database.app, settings.clock.demo, clock);
    http::Daemon daemon(optionsOf(settings), clock, regimes, cipher);
    const auto& [mail, hooks] = std::tie(settings.mail, settings.webhooks);
    const Couriers couriers(settings.database.courier, {mail.host, mail.port, mail.starttlsCa}, {mail.from, mail.link},
                            {hooks.api, hooks.allow, hooks.ca, hooks.connectWithin, hooks.deadline, hooks.atOnce},
                            cipher, clock);
    return http::serveUntilStopped(daemon, unixSignals, [&] { reload(arguments); });
}

int run(const Arguments& arguments, int argc, char** argv)
{
    if (arguments.printOpenApi)
        return std::cout << http::openApiText() << std::flush ? Ok : Failure;
    const Settings settings = loadSettings(arguments.config);
    if (arguments.printConfig)
        return std::cout << printed(settings) << std::flush ? Ok : Failure;
    demandFiles(settings);
    http::demandZones();
    if (arguments.checkConfig)
        return demandRules(settings), Ok;
    http::Signals unixSignals; // before any thread
    QCoreApplication loop(argc, argv);
    http::logTo(settings.log.file);
    http::setLogLevel(wordFor(settings.log.level));
    return serve(settings, arguments, unixSignals);
}

/// Settings, keys, certificates and schemas are runtime errors: each says what to do.
Exit exitFor(const std::exception& error)
{
    if (dynamic_cast<const http::Unavailable*>(&error))
        return Unavailable;
    return dynamic_cast<const std::runtime_error*>(&error) ? Config : Failure;
}
} // namespace
} // namespace adempauze

int main(int argc, char** argv)
{
    adempauze::Arguments arguments;
    CLI::App app("The daemon of Adempauze.");
    app.set_version_flag("--version", ADEMPAUZE_VERSION);
    app.add_option("--config", arguments.config, "The settings file")->capture_default_str();
    app.add_flag("--check-config", arguments.checkConfig, "Say what is wrong with the settings, and end");
    app.add_flag("--print-config", arguments.printConfig, "Print the settings with their defaults, and end");
    app.add_flag("--print-openapi", arguments.printOpenApi, "Print the description of the API, and end");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? adempauze::Ok : adempauze::Usage;
    }
    try {
        return adempauze::run(arguments, argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "adempauzed: " << error.what() << '\n';
        return adempauze::exitFor(error);
    }
}
