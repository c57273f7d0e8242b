#pragma once

#include "http/demo_clock.h"
#include "usecases/context.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace adempauze::http {

/// In whose place the sweep offers what came free: the daemon's own, in a region.
using AsTheDaemon = std::function<Context(RegionId region, Moment now)>;

/// What time alone brings about, and the next offer of what came free, every 250 ms; every second whom to tell next of
/// what nobody has in hand; and every few seconds a look at stays that can follow their order by now, at what likely
/// extensions run into and at houses that are to be telephoned, in every region, on a thread and a connection of its
/// own; two daemons may do so at once. Keeps the clock of a demo where its database has it. Waits for PostgreSQL when
/// it is away. Whoever comes back after an outage finds it here first (usecases/wake.h).
class Sweeper {
public:
    /// `paperAfter`: an outage of that many minutes sends houses to their paper; 0: none does. Looks for one before it
    /// returns, if the database can be reached.
    Sweeper(std::string conninfo, DemoClock& clock, AsTheDaemon asTheDaemon, std::chrono::minutes paperAfter);
    ~Sweeper();
    Sweeper(const Sweeper&) = delete;
    Sweeper& operator=(const Sweeper&) = delete;

    /// Whether a round was finished within the last five seconds.
    bool isAlive() const;

    /// Whether an outage could have gone unseen by now: until it is looked for, nobody is told what is free.
    bool mayHaveSlept() const;

private:
    void run();
    void wake(const std::vector<RegionId>& all);
    void round();
    void planAgain(const std::vector<RegionId>& all);
    void offer(RegionId region);
    void follow(const std::vector<RegionId>& all);
    void lookAhead(const std::vector<RegionId>& all);
    void askLittleTrusted(const std::vector<RegionId>& all);
    void escalate(const std::vector<RegionId>& all);
    void forgetOldAnswers(const std::vector<RegionId>& all);

    pg::Connection m_db;
    DemoClock& m_clock;
    AsTheDaemon m_asTheDaemon;
    const std::chrono::minutes m_paperAfter;
    Moment m_beatAt{}; ///< by the machine's clock
    bool m_plannedAgain = false; ///< the protocols of this start
    std::chrono::steady_clock::time_point m_forgetAt{};
    std::chrono::steady_clock::time_point m_lookAheadAt{};
    std::chrono::steady_clock::time_point m_trustAt{};
    std::chrono::steady_clock::time_point m_escalateAt{};
    std::atomic<std::int64_t> m_finishedAt{0}; ///< steady seconds; 0: never
    std::atomic<std::int64_t> m_awakeAt{0}; ///< the same, by the machine's clock
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace adempauze::http
