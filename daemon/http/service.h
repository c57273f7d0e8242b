#pragma once

#include "http/daemon.h"
#include "http/signals.h"

#include <functional>

namespace adempauze::http {

/// Serves until SIGTERM or SIGINT, then drains: the program's exit code. SIGHUP calls `reload`. Tells systemd, if that
/// started the process, when it is ready, that the event loop still turns, and that it stops.
int serveUntilStopped(Daemon& daemon, Signals& unixSignals, std::function<void()> reload);

} // namespace adempauze::http
