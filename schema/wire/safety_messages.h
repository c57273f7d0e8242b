#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/house-bans: from now on
struct BanFromHouse {
    QUuid personId{};
    QUuid facilityId{};
    std::optional<Moment> untilAt{}; ///< missing: until it is lifted
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("personId", self.personId);
        fields("facilityId", self.facilityId);
        fields("untilAt", self.untilAt);
        fields.word("reason", self.reason, HouseBanReasons);
    }
};

/// Somebody who must not come into a house.
struct HouseBan {
    QUuid id{};
    QUuid personId{};
    QUuid facilityId{};
    std::string facilityAlias{};
    Moment fromAt{};
    std::optional<Moment> untilAt{};
    std::string reason{};
    Moment recordedAt{};
    std::optional<Moment> liftedAt{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("personId", self.personId);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields.word("reason", self.reason, HouseBanReasons);
        fields("recordedAt", self.recordedAt);
        fields("liftedAt", self.liftedAt);
        fields("version", self.version);
    }
};

/// GET /v1/house-bans: in force first
struct HouseBans {
    std::vector<HouseBan> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST …/lifting: of a house ban, a pair, a zone
struct LiftSafety {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/must-not-meet-pairs. Each of the two by their id, or as the subject of an order; not both.
struct KeepApart {
    std::optional<QUuid> personId{};
    std::optional<QUuid> orderId{};
    std::optional<QUuid> otherPersonId{};
    std::optional<QUuid> otherOrderId{};
    std::optional<Moment> untilAt{}; ///< missing: until it is lifted
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("personId", self.personId);
        fields("orderId", self.orderId);
        fields("otherPersonId", self.otherPersonId);
        fields("otherOrderId", self.otherOrderId);
        fields("untilAt", self.untilAt);
        fields.word("reason", self.reason, PairReasons);
    }
};

/// Two people who must not meet.
struct MustNotMeetPair {
    QUuid id{};
    QUuid personId{};
    QUuid otherPersonId{};
    std::optional<Moment> untilAt{};
    std::string reason{};
    bool own{}; ///< of the reader's organisation, which may lift it
    Moment recordedAt{};
    std::optional<Moment> liftedAt{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("personId", self.personId);
        fields("otherPersonId", self.otherPersonId);
        fields("untilAt", self.untilAt);
        fields.word("reason", self.reason, PairReasons);
        fields("own", self.own);
        fields("recordedAt", self.recordedAt);
        fields("liftedAt", self.liftedAt);
        fields("version", self.version);
    }
};

/// GET /v1/must-not-meet-pairs: in force first
struct MustNotMeetPairs {
    std::vector<MustNotMeetPair> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

inline constexpr Range Latitudes{-90'000'000, 90'000'000};
inline constexpr Range Longitudes{-180'000'000, 180'000'000};
inline constexpr Range Radii{10, 100'000};

/// POST /v1/orders/{id}/ban-zones. A circle; its centre goes in and never comes out.
struct RecordBanZone {
    int latitudeMicrodegrees{}; ///< WGS 84, millionths of a degree, north positive
    int longitudeMicrodegrees{}; ///< east positive
    int radiusMetres{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("latitudeMicrodegrees", self.latitudeMicrodegrees, Latitudes);
        fields("longitudeMicrodegrees", self.longitudeMicrodegrees, Longitudes);
        fields("radiusMetres", self.radiusMetres, Radii);
    }
};

/// Something that the subject of an order must not come near to; not where.
struct BanZone {
    QUuid id{};
    QUuid orderId{};
    int radiusMetres{};
    Moment recordedAt{};
    std::optional<Moment> liftedAt{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("orderId", self.orderId);
        fields("radiusMetres", self.radiusMetres, Radii);
        fields("recordedAt", self.recordedAt);
        fields("liftedAt", self.liftedAt);
        fields("version", self.version);
    }
};

/// GET /v1/orders/{id}/ban-zones: in force first
struct BanZones {
    std::vector<BanZone> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/facilities/{id}/position. It goes in and never comes out.
struct RecordPosition {
    int latitudeMicrodegrees{};
    int longitudeMicrodegrees{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("latitudeMicrodegrees", self.latitudeMicrodegrees, Latitudes);
        fields("longitudeMicrodegrees", self.longitudeMicrodegrees, Longitudes);
    }
};

/// Whether a house's position is known; not where it is.
struct FacilityPosition {
    QUuid facilityId{};
    std::string facilityAlias{};
    bool known{};
    std::optional<QUuid> recordedById{};
    std::optional<Moment> recordedAt{};
    std::int64_t version{}; ///< of this entry, the first of nothing known
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("known", self.known);
        fields("recordedById", self.recordedById);
        fields("recordedAt", self.recordedAt);
        fields("version", self.version);
    }
};

/// GET /v1/facility-positions
struct FacilityPositions {
    std::vector<FacilityPosition> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
