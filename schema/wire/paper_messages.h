#pragma once

#include "wire/fields.h"

namespace adempauze::wire {

/// POST /v1/facilities/{id}/paper: the house cannot reach the daemon, or the daemon the house.
struct GoByPaper {
    Moment sinceAt{}; ///< now, or up to a week ago
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("sinceAt", self.sinceAt);
    }
};

/// 201; until its task enter_paper is done, none of its places is free.
struct HouseOnPaper {
    QUuid facilityId{};
    Moment sinceAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("sinceAt", self.sinceAt);
    }
};

} // namespace adempauze::wire
