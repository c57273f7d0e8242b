#pragma once

#include "wire/fields.h"

namespace adempauze::wire {

/// POST /v1/holds/{id}/transfers: to another place, for the same period, with the same code and expiry.
struct MoveHold {
    QUuid toPlaceId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("toPlaceId", self.toPlaceId);
    }
};

} // namespace adempauze::wire
