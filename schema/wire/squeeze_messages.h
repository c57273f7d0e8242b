#pragma once

#include "wire/fields.h"

/// Room for likely extensions. Claims by their id; nobody's name.
namespace adempauze::wire {

/// Where something stands or would go.
struct PlaceLabel {
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    std::optional<std::string> unitName{}; ///< a family takes the unit whole, of which the place is one
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("unitName", self.unitName);
    }
};

/// An extension that may yet be decided, and what it would run into.
struct LikelyCollision {
    QUuid stayId{};
    std::optional<QUuid> meetsId{}; ///< a hold or a stay; missing: a closure
    PlaceLabel at{};
    Moment fromAt{}; ///< where that begins
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("stayId", self.stayId);
        fields("meetsId", self.meetsId);
        fields("at", self.at);
        fields("fromAt", self.fromAt);
    }
};

/// A promise that could be kept at another place.
struct ProposedMove {
    QUuid claimId{};
    std::int64_t version{}; ///< as seen; it is sent back
    PlaceLabel from{};
    PlaceLabel to{};
    Moment arrivesAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("claimId", self.claimId);
        fields("version", self.version);
        fields("from", self.from);
        fields("to", self.to);
        fields("arrivesAt", self.arrivesAt);
    }
};

/// GET /v1/squeeze
struct Squeeze {
    Moment asOfAt{};
    std::string zone{};
    std::vector<LikelyCollision> collisions{};
    std::vector<ProposedMove> moves{};
    std::vector<QUuid> unsolvedIds{}; ///< stays for whose extension there is no room
    bool proven{}; ///< no proposal moves fewer; else the search was cut off
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("asOfAt", self.asOfAt);
        fields("zone", self.zone);
        fields("collisions", self.collisions);
        fields("moves", self.moves);
        fields("unsolvedIds", self.unsolvedIds);
        fields("proven", self.proven);
    }
};

struct ClaimMove {
    QUuid claimId{};
    std::int64_t version{};
    QUuid toPlaceId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("claimId", self.claimId);
        fields("version", self.version);
        fields("toPlaceId", self.toPlaceId);
    }
};

/// POST /v1/squeeze/application: all of them or none
struct ApplySqueeze {
    std::vector<ClaimMove> moves{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("moves", self.moves);
    }
};

struct MovedClaim {
    QUuid claimId{};
    std::int64_t version{};
    PlaceLabel at{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("claimId", self.claimId);
        fields("version", self.version);
        fields("at", self.at);
    }
};

/// 201
struct SqueezeApplied {
    std::vector<MovedClaim> moved{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("moved", self.moved);
    }
};

} // namespace adempauze::wire
