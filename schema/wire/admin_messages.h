#pragma once

#include "wire/fields.h"

namespace adempauze::wire {

/// POST /demo-clock on the admin listener, and its answer. Not part of the API.
struct DemoClock {
    Moment now{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("now", self.now);
    }
};

} // namespace adempauze::wire
