#pragma once

#include "wire/fields.h"

namespace adempauze::wire {

/// POST /v1/stays/{id}/follow-on-holds: the same place, or another. Without untilAt: as long as an order at first.
struct FollowOn {
    QUuid placeId{};
    std::optional<Moment> untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("untilAt", self.untilAt);
    }
};

} // namespace adempauze::wire
