#include "courier/courier_loop.h"

#include "storage/pg.h"

#include <pthread.h>
#include <spdlog/spdlog.h>

#include <condition_variable>
#include <mutex>
#include <typeinfo>
#include <utility>

namespace adempauze {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds BetweenLooks = 100ms;
constexpr std::chrono::milliseconds AfterTrouble = 1s;

/// How long to wait before the next look. One of the three places that catch: post waits for the database to come back,
/// it does not end the daemon.
std::chrono::milliseconds pauseAfter(const CourierLoop::Round& round, Moment now, const std::stop_token& stop)
{
    try {
        return round(now, stop) ? 0ms : BetweenLooks;
    } catch (const pg::Error& error) {
        spdlog::error("courier: {}", error.what());
    } catch (const std::exception& error) {
        spdlog::error("courier: {}", typeid(error).name());
    }
    return AfterTrouble;
}

} // namespace

CourierLoop::CourierLoop(const char* name, Round round, const Clock& clock)
    : m_round(std::move(round))
    , m_clock(clock)
    , m_thread([this, name](const std::stop_token& stop) { run(name, stop); })
{
}

void CourierLoop::run(const char* name, const std::stop_token& stop)
{
    ::pthread_setname_np(::pthread_self(), name);
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        const auto wait = pauseAfter(m_round, m_clock.now(), stop);
        stopped.wait_for(lock, stop, wait, [] { return false; });
    }
}

} // namespace adempauze
