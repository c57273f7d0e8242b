#pragma once

#include "courier/courier.h"
#include "time/clock.h"

#include <chrono>
#include <thread>

namespace adempauze {

/// A courier on a thread of its own, looking every tenth of a second. Its end stops it: at once when it waits, within
/// about a second when it talks to a mail server.
class CourierLoop {
public:
    CourierLoop(Courier courier, const Clock& clock);

private:
    void run(const std::stop_token& stop);
    bool round(const std::stop_token& stop);

    Courier m_courier;
    const Clock& m_clock;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace adempauze
