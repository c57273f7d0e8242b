#include "http/hand_over.h"

#include <QSocketNotifier>

#include <cassert>
#include <cerrno>
#include <cstdint>
#include <system_error>

#include <sys/eventfd.h>
#include <unistd.h>

namespace adempauze::http {

HandOver::HandOver()
    : m_bell(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_bell < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
    m_notifier = std::make_unique<QSocketNotifier>(m_bell, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { runAll(); });
}

HandOver::~HandOver()
{
    m_notifier.reset();
    ::close(m_bell);
}

void HandOver::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
        if (m_queue.size() > 1)
            return; // whoever came first rings, or has rung and was not heard yet
    }
    const std::uint64_t one = 1; // without the lock: whoever hears it would wake up only to wait for that
    [[maybe_unused]] const auto written = ::write(m_bell, &one, sizeof one);
    assert(written == sizeof one);
}

void HandOver::runAll()
{
    std::uint64_t rung = 0;
    [[maybe_unused]] const auto read = ::read(m_bell, &rung, sizeof rung);
    std::vector<Work> queue;
    {
        const std::lock_guard lock(m_mutex);
        queue.swap(m_queue);
    }
    for (Work& work : queue)
        work();
}

} // namespace adempauze::http
