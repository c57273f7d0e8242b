#include "courier/courier_loop.h"
#include "http/daemon.h"
#include "http/log.h"
#include "http/openapi.h"
#include "http/signals.h"
#include "http/startup.h"
#include "settings/regime_files.h"
#include "settings/settings.h"
#include "storage/migrations.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QTimer>
#include <spdlog/spdlog.h>
#include <systemd/sd-daemon.h>

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
            .holds = {.expiresAfter = from.holds.expiresAfter, .deskAnswer = from.holds.deskAnswerWithin},
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

int serve(const Settings& settings, const Arguments& arguments, QCoreApplication& loop, http::Signals& unixSignals)
{
    const auto regimes = loadRegimes(settings.regimes.folder);
    const FieldCipher cipher(SecretKey::fromFile(settings.keys.regionKeyFile));
    Clock clock;
    pg::Connection db(settings.database.app);
    http::demandDatabase(db, settings.clock.demo);
    http::DemoClock(clock).follow(db);
    db.close();

    http::Daemon daemon(optionsOf(settings), clock, regimes, cipher);
    const CourierLoop courier(
        Courier(settings.database.courier,
                {.host = settings.mail.host, .port = settings.mail.port, .authorities = settings.mail.starttlsCa},
                {.mailbox = settings.mail.from, .link = settings.mail.link}),
        clock);
    const auto stop = [&] {
        sd_notify(0, "STOPPING=1");
        daemon.drain([] { QCoreApplication::quit(); });
    };
    unixSignals.listen(stop, [&] { reload(arguments); });
    QTimer alive;
    QObject::connect(&alive, &QTimer::timeout, &alive, [] { sd_notify(0, "WATCHDOG=1"); });
    if (std::uint64_t micros = 0; sd_watchdog_enabled(0, &micros) > 0)
        alive.start(std::chrono::milliseconds(micros / 2'000));
    sd_notify(0, "READY=1");
    spdlog::info("ready port={}", daemon.port());
    return loop.exec();
}

int run(const Arguments& arguments, int argc, char** argv)
{
    if (arguments.printOpenApi)
        return std::cout << http::openApiText() << std::flush ? Ok : Failure;
    const Settings settings = loadSettings(arguments.config);
    if (arguments.printConfig)
        return std::cout << printed(settings) << std::flush ? Ok : Failure;
    demandFiles(settings);
    if (!zonesAreTrustworthy())
        throw http::StartRefused("The time zone data of this machine is wrong or missing. Install tzdata.");
    if (arguments.checkConfig)
        return loadRegimes(settings.regimes.folder), Ok;
    http::Signals unixSignals; // before any thread
    QCoreApplication loop(argc, argv);
    http::logTo(settings.log.file);
    http::setLogLevel(wordFor(settings.log.level));
    return serve(settings, arguments, loop, unixSignals);
}

} // namespace

} // namespace adempauze

int main(int argc, char** argv)
{
    using namespace adempauze;
    Arguments arguments;
    CLI::App app("The daemon of Adempauze.");
    app.set_version_flag("--version", ADEMPAUZE_VERSION);
    app.add_option("--config", arguments.config, "The settings file")->capture_default_str();
    app.add_flag("--check-config", arguments.checkConfig, "Say what is wrong with the settings, and end");
    app.add_flag("--print-config", arguments.printConfig, "Print the settings with their defaults, and end");
    app.add_flag("--print-openapi", arguments.printOpenApi, "Print the description of the API, and end");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Ok : Usage;
    }
    try {
        return run(arguments, argc, argv);
    } catch (const pg::Error& error) {
        std::cerr << "adempauzed: the database cannot be reached or does not answer: " << error.what() << '\n';
        return Unavailable;
    } catch (const http::ListenFailure& error) {
        std::cerr << "adempauzed: " << error.what() << '\n';
        return Unavailable;
    } catch (const std::runtime_error& error) { // settings, keys, certificates, schema: each says what to do
        std::cerr << "adempauzed: " << error.what() << '\n';
        return Config;
    } catch (const std::exception& error) {
        std::cerr << "adempauzed: " << error.what() << '\n';
        return Failure;
    }
}
