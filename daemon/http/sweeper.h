#pragma once

#include "http/demo_clock.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace adempauze::http {

/// What time alone brings about, every 250 ms, in every region, on a thread and a connection of its own; two daemons
/// may do so at once. Keeps the clock of a demo where its database has it. Waits for PostgreSQL when it is away.
class Sweeper {
public:
    Sweeper(std::string conninfo, DemoClock& clock);
    ~Sweeper();
    Sweeper(const Sweeper&) = delete;
    Sweeper& operator=(const Sweeper&) = delete;

    /// Whether a round was finished within the last five seconds.
    bool isAlive() const;

private:
    void run();
    void round();
    void forgetOldAnswers(const std::vector<RegionId>& all);

    pg::Connection m_db;
    DemoClock& m_clock;
    std::chrono::steady_clock::time_point m_forgetAt{};
    std::atomic<std::int64_t> m_finishedAt{0}; ///< steady seconds; 0: never
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace adempauze::http
