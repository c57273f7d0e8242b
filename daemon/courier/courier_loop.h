#pragma once

#include "time/clock.h"

#include <functional>
#include <stop_token>
#include <thread>

namespace adempauze {

/// A courier on a thread of its own, looking every tenth of a second. Its end stops it: at once when it waits, within
/// about a second when it talks to a server.
class CourierLoop {
public:
    /// One look: deals with what is due, and whether it wants to look again at once.
    using Round = std::function<bool(Moment now, const std::stop_token& stop)>;

    /// `name`: of the thread, as the operator's tools show it; at most 15 letters.
    CourierLoop(const char* name, Round round, const Clock& clock);

private:
    void run(const char* name, const std::stop_token& stop);

    Round m_round;
    const Clock& m_clock;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace adempauze
