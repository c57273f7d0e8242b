#include "http/signals.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace adempauze::http {

Signals::Signals()
{
    std::signal(SIGPIPE, SIG_IGN); // a peer that has gone is an error of write, not an end
    sigset_t wanted;
    sigemptyset(&wanted);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&wanted, number);
    pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
    m_descriptor = signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_descriptor < 0)
        throw std::system_error(errno, std::system_category(), "signalfd");
}

Signals::~Signals()
{
    m_notifier.reset();
    close(m_descriptor);
}

void Signals::listen(std::function<void()> stop, std::function<void()> reload)
{
    m_stop = std::move(stop);
    m_reload = std::move(reload);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { take(); });
}

void Signals::take()
{
    signalfd_siginfo info{};
    while (read(m_descriptor, &info, sizeof info) == sizeof info) {
        if (info.ssi_signo == SIGHUP)
            m_reload();
        else
            m_stop();
    }
}

} // namespace adempauze::http
