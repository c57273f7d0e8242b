#pragma once

#include "wire/fields.h"

namespace adempauze::wire {

/// Whom to call: a desk that stays silent, or the region's own duty.
struct DeskNumber {
    std::string label{};
    std::string phone{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("label", self.label);
        fields("phone", self.phone);
    }
};

} // namespace adempauze::wire
