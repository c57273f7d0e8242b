#include "http/service.h"

#include <QCoreApplication>
#include <QTimer>
#include <spdlog/spdlog.h>
#include <systemd/sd-daemon.h>

#include <cstdint>

namespace adempauze::http {

int serveUntilStopped(Daemon& daemon, Signals& unixSignals, std::function<void()> reload)
{
    const auto stop = [&daemon] {
        sd_notify(0, "STOPPING=1");
        spdlog::info("stopping");
        daemon.drain([] { QCoreApplication::quit(); });
    };
    unixSignals.listen(stop, std::move(reload));

    QTimer watchdog;
    QObject::connect(&watchdog, &QTimer::timeout, &watchdog, [] { sd_notify(0, "WATCHDOG=1"); });
    std::uint64_t micros = 0;
    if (sd_watchdog_enabled(0, &micros) > 0)
        watchdog.start(std::chrono::milliseconds(micros / 2'000));

    sd_notify(0, "READY=1");
    spdlog::info("ready port={}", daemon.port());
    return QCoreApplication::exec();
}

} // namespace adempauze::http
