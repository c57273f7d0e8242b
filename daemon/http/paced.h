#pragma once

#include <algorithm>
#include <chrono>

namespace adempauze::http {

/// A piece of work that comes again and again on a thread that does more than that. However it ends, it says when it is
/// due again: at the earliest `every` later, and later the longer it took, so that it takes one part in `share` of the
/// time at most (0: whatever it takes). What fails does not take the place of all else that the thread does.
template<class Clock>
class Paced {
public:
    using TimePoint = typename Clock::time_point;
    using Duration = typename Clock::duration;

    Paced(TimePoint& dueAt, Duration every, int share)
        : m_dueAt(dueAt)
        , m_every(every)
        , m_share(share)
    {
    }
    ~Paced()
    {
        const TimePoint now = Clock::now();
        m_dueAt = now + std::max(m_every, m_share * (now - m_begun));
    }
    Paced(const Paced&) = delete;
    Paced& operator=(const Paced&) = delete;

private:
    TimePoint& m_dueAt;
    Duration m_every;
    int m_share;
    TimePoint m_begun = Clock::now();
};

} // namespace adempauze::http
