#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace adempauze::http {

/// SIGTERM, SIGINT and SIGHUP as calls on the event loop. Blocks them for every thread made after it, so it is made
/// before any.
class Signals {
public:
    Signals();
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    /// On the loop of the thread that calls this.
    void listen(std::function<void()> stop, std::function<void()> reload);

private:
    void take();

    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::function<void()> m_stop;
    std::function<void()> m_reload;
};

} // namespace adempauze::http
