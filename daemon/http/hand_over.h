#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QSocketNotifier;

namespace adempauze::http {

/// Brings work from other threads to the event loop it was made on: a mutex, a queue, an eventfd. Qt's queued calls
/// would do the same, but ThreadSanitizer cannot see into Debian's Qt and reports them as races.
///
/// Made and destroyed on the loop's thread. What was not run by then is dropped.
class HandOver {
public:
    using Work = std::function<void()>;

    HandOver();
    ~HandOver();
    HandOver(const HandOver&) = delete;
    HandOver& operator=(const HandOver&) = delete;

    /// From any thread. Runs on the loop, in the order of posting. The work must not throw.
    void post(Work work);

private:
    void runAll();

    int m_bell;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::mutex m_mutex;
    std::vector<Work> m_queue;
};

} // namespace adempauze::http
