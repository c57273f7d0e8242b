#pragma once

#include "wire/fields.h"

#include <limits>

namespace adempauze::client {

inline constexpr wire::Range PageVersion{0, (std::int64_t{1} << 53) - 1}; ///< it may be a hash of what stands there

/// What the daemon answers as text/html: the whole page, and the version that goes into If-Match of what is done with
/// it.
struct Page {
    std::string html{};
    std::int64_t version{}; ///< 0: it has none
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("html", self.html, std::numeric_limits<int>::max());
        fields("version", self.version, PageVersion);
    }
};

} // namespace adempauze::client
