#pragma once

#include "wire/fields.h"

#include <limits>

namespace adempauze::client {

/// What the daemon answers as text/html: the whole page, and the version that goes into If-Match of what is done with
/// it.
struct Page {
    std::string html{};
    std::int64_t version{}; ///< 0: it has none
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("html", self.html, std::numeric_limits<int>::max());
        fields("version", self.version);
    }
};

} // namespace adempauze::client
