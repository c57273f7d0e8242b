#include "courier/courier_loop.h"

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

} // namespace

CourierLoop::CourierLoop(Courier courier, const Clock& clock)
    : m_courier(std::move(courier))
    , m_clock(clock)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

void CourierLoop::run(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        const bool well = round(stop);
        stopped.wait_for(lock, stop, well ? BetweenLooks : AfterTrouble, [] { return false; });
    }
}

// One of the three places that catch: post waits for the database to come back, it does not end the daemon.
bool CourierLoop::round(const std::stop_token& stop)
{
    try {
        m_courier.runOnce(m_clock.now(), stop);
        return true;
    } catch (const pg::Error& error) {
        spdlog::error("courier: {}", error.what());
    } catch (const std::exception& error) {
        spdlog::error("courier: {}", typeid(error).name());
    }
    return false;
}

} // namespace adempauze
