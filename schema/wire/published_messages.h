#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/published-places
struct PublishPlace {
    QUuid placeId{};
    Moment fromAt{};
    Moment untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
    }
};

/// 201; a place that other regions may see over [fromAt, untilAt).
struct PublishedPlace {
    QUuid id{};
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    Moment fromAt{};
    Moment untilAt{};
    bool shown{}; ///< they see it now: nothing stands on it, and it was not withdrawn
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("shown", self.shown);
        fields("version", self.version);
    }
};

/// GET /v1/published-places, soonest first
struct PublishedPlaces {
    std::vector<PublishedPlace> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/published-places/{id}/withdrawal
struct WithdrawPublished {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

} // namespace adempauze::wire
