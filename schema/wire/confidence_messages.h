#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// One number, over which days it was counted and by which records, and what it comes to by itself.
struct ConfidenceReason {
    std::string ground{};
    std::int64_t number{}; ///< whole days since for heard_of; else how many holds
    std::optional<int> windowDays{}; ///< none for heard_of: however long ago
    std::string source{}; ///< "desk_records", "arrivals", "door_refusals", "declined_promises", "declined_requests"
    std::string level{};
    std::string textNl{};
    std::string textEn{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("ground", self.ground, ConfidenceGrounds);
        fields("number", self.number);
        fields("windowDays", self.windowDays);
        fields("source", self.source);
        fields.word("level", self.level, ConfidenceLevels);
        fields("textNl", self.textNl);
        fields("textEn", self.textEn);
    }
};

/// How much a house's "free" is worth. keptPercent counts the good holds that are taken for granted.
struct HouseConfidence {
    QUuid facilityId{};
    std::string facilityAlias{};
    std::string level{};
    Moment heardOfAt{};
    int keptPercent{};
    std::vector<ConfidenceReason> reasons{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields.word("level", self.level, ConfidenceLevels);
        fields("heardOfAt", self.heardOfAt);
        fields("keptPercent", self.keptPercent);
        fields("reasons", self.reasons);
    }
};

/// GET /v1/confidence
struct Confidences {
    std::vector<HouseConfidence> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/facilities/{id}/check-ins: what is called free there is free.
struct CheckIn {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

struct HouseCheckedIn {
    QUuid facilityId{};
    Moment checkedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("checkedAt", self.checkedAt);
    }
};

/// POST /v1/holds/{id}/door-refusal: somebody came with the code and was not let in.
struct RefuseAtDoor {
    Moment refusedAt{};
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("refusedAt", self.refusedAt);
        fields.word("reason", self.reason, DeclineReasons);
    }
};

/// 201; a hold is declined, a booked stay cancelled.
struct RefusedAtDoor {
    QUuid id{};
    std::string state{};
    QUuid facilityId{};
    Moment refusedAt{};
    std::string reason{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields.word("state", self.state, ClaimStates);
        fields("facilityId", self.facilityId);
        fields("refusedAt", self.refusedAt);
        fields.word("reason", self.reason, DeclineReasons);
        fields("version", self.version);
    }
};

} // namespace adempauze::wire
