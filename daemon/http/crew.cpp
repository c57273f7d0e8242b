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
        for (Seat* seat : m_idle)
            seat->called.notify_one();
    }
    for (std::thread& thread : m_threads)
        thread.join();
}

void Crew::submit(Request request, Reply onLoop)
{
    std::unique_lock lock(m_mutex);
    if (m_waiting.size() >= m_waitingMax) {
        lock.unlock();
        return onLoop(problemForNow(503, "busy", "Too much is being asked at once", 1));
    }
    m_waiting.push_back({std::move(request), std::move(onLoop)});
    if (m_idle.empty())
        return;
    // Whoever sat down last: its connection, and what PostgreSQL has at the other end, are still at hand. Called
    // without the lock, for which it would only wait.
    Seat& seat = *m_idle.back();
    m_idle.pop_back();
    seat.isCalled = true;
    lock.unlock();
    seat.called.notify_one();
}

void Crew::work()
{
    std::unique_ptr<Worker> worker;
    Seat seat;
    for (;;) {
        std::unique_lock lock(m_mutex);
        while (m_waiting.empty() && !m_stopping) {
            seat.isCalled = false;
            m_idle.push_back(&seat);
            seat.called.wait(lock, [&] { return m_stopping || seat.isCalled; });
        }
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
