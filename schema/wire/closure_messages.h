#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// Why a place is closed: what can be asked for, and what follows from plans.
inline constexpr std::array<std::string_view, 8> ClosureKinds{"repair", "cleaning", "staff",        "safety",
                                                              "lent",   "other",    "not_open_yet", "moved"};

/// A place out of service over [fromAt, untilAt).
struct ClosedPlace {
    QUuid id{};
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    Moment fromAt{};
    std::optional<Moment> untilAt{}; ///< missing: not known yet; at or before fromAt: withdrawn
    std::string reason{};
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
        fields.word("reason", self.reason, ClosureKinds);
        fields("version", self.version);
    }
};

/// GET /v1/closures, soonest first
struct ClosedPlaces {
    std::vector<ClosedPlace> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/closures/{id}/end
struct ChangeClosureEnd {
    std::optional<Moment> untilAt{}; ///< missing: not known; at or before its beginning: it never was
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("untilAt", self.untilAt);
    }
};

} // namespace adempauze::wire
