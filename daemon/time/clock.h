#pragma once

#include "time/period.h"

#include <atomic>
#include <chrono>

namespace adempauze {

/// The one place that asks the machine what time it is. Only the outermost rooms include it (http's sweep and
/// requests, courier, main); everything else is given `now`.
///
/// A demo database carries an offset, so that a story of 56 days plays in a minute. TLS, sessions and the audit
/// trail use `real`.
class Clock {
public:
    Moment real() const { return date::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }
    Moment now() const { return real() + std::chrono::seconds(m_offset.load(std::memory_order_relaxed)); }

    std::chrono::seconds offset() const { return std::chrono::seconds(m_offset.load(std::memory_order_relaxed)); }
    void setOffset(std::chrono::seconds offset) { m_offset.store(offset.count(), std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> m_offset{0};
};

} // namespace adempauze
