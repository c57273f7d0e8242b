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
    std::optional<QUuid> togetherId{}; ///< the same for all that one act closed; missing: it closed this one alone
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
        fields("togetherId", self.togetherId);
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
    std::optional<bool> together{}; ///< also of all that were closed with it and end when it does; missing: no
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("untilAt", self.untilAt);
        fields("together", self.together);
    }
};

/// Beside a "no" to an act on several places, in `obstacles`: each place that kept all of them from it, and why.
struct PlaceObstacle {
    QUuid placeId{};
    std::string placeName{};
    std::string reason{};
    std::optional<Moment> fromAt{};
    std::optional<Moment> untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("reason", self.reason);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
    }
};

} // namespace adempauze::wire
