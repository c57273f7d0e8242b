#pragma once

#include "time/clock.h"

#include <chrono>
#include <optional>

namespace adempauze::client {

/// The daemon's clock as far as it was told; in between a steady one goes on, so that setting the machine's clock moves
/// nothing. Nobody told: the machine's.
class ServerTime {
public:
    Moment now() const
    {
        if (!m_anchor)
            return Clock().now();
        return m_anchor->told + date::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - m_anchor->at);
    }

    /// A second's difference is how the time was cut to seconds, and no reason to jump back.
    void tell(Moment told)
    {
        const auto off = m_anchor ? std::chrono::abs(now() - told) : std::chrono::seconds::max();
        if (off > std::chrono::seconds(1))
            m_anchor = {told, std::chrono::steady_clock::now()};
    }

private:
    struct Anchor {
        Moment told;
        std::chrono::steady_clock::time_point at;
    };
    std::optional<Anchor> m_anchor;
};

} // namespace adempauze::client
