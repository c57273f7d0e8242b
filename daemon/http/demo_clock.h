#pragma once

#include "storage/pg.h"
#include "time/clock.h"

#include <mutex>

namespace adempauze::http {

/// A demo database carries the offset of its clock; everybody who serves it follows. One per daemon.
class DemoClock {
public:
    explicit DemoClock(Clock& clock)
        : m_clock(clock)
    {
    }

    /// Sets the clock where the database has it; on a database that is no demo the clock stays real.
    void follow(pg::Connection& db);

    /// Moves it for everybody. False when that would be backwards.
    bool moveTo(pg::Connection& db, Moment now);

    const Clock& clock() const { return m_clock; }

private:
    Clock& m_clock;
    std::mutex m_mutex; ///< an older reading must not undo a move
};

} // namespace adempauze::http
