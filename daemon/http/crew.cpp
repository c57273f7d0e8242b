#include "http/crew.h"

#include <spdlog/spdlog.h>

#include <typeinfo>
#include <utility>

namespace adempauze::http {

namespace {

/// The type alone: what() may quote a row, and so a person.
std::string_view nameOfCurrentException()
{
    try {
        throw;
    } catch (const std::exception& exception) {
        return typeid(exception).name();
    } catch (...) {
        return "unknown";
    }
}

} // namespace

Crew::Crew(std::size_t threads, std::size_t waitingMax, MakeWorker make)
    : m_waitingMax(waitingMax)
    , m_make(std::move(make))
{
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

Crew::~Crew()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void Crew::submit(Request request, Reply onLoop)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() < m_waitingMax) {
            m_waiting.push_back({std::move(request), std::move(onLoop)});
            m_changed.notify_one();
            return;
        }
    }
    onLoop(problemForNow(503, "busy", "Too much is being asked at once", 1));
}

void Crew::work()
{
    std::unique_ptr<Worker> worker;
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_stopping)
            return;
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();

        m_handOver.post([reply = std::move(job.onLoop), response = answerWith(worker, job.request)]() mutable {
            reply(std::move(response));
        });
    }
}

Response Crew::answerWith(std::unique_ptr<Worker>& worker, const Request& request)
{
    try {
        if (!worker)
            worker = m_make();
    } catch (...) {
        spdlog::error("worker not made exception={} request={}", nameOfCurrentException(), request.requestId);
        return problemForNow(503, "unavailable", "A part that this needs is away for the moment", 1);
    }
    try {
        return worker->answer(request);
    } catch (...) {
        spdlog::error("request broke exception={} request={}", nameOfCurrentException(), request.requestId);
        return problem(500, "broken", "Something broke here; it was logged", {});
    }
}

} // namespace adempauze::http
