#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/stays/{id}/night-checks: what the house saw on its evening round. checkedAt may lie in the past.
struct CheckNight {
    std::string presence{};
    Moment checkedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("presence", self.presence, Presences);
        fields("checkedAt", self.checkedAt);
    }
};

/// What was said of one resident's night. Numbers above 1 correct what was said before.
struct NightCheck {
    QUuid stayId{};
    std::string nightDate{}; ///< the local date of its evening
    int number{};
    std::string presence{};
    Moment checkedAt{};
    Moment recordedAt{};
    QUuid recordedById{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("stayId", self.stayId);
        fields("nightDate", self.nightDate);
        fields("number", self.number);
        fields.word("presence", self.presence, Presences);
        fields("checkedAt", self.checkedAt);
        fields("recordedAt", self.recordedAt);
        fields("recordedById", self.recordedById);
    }
};

/// GET /v1/stays/{id}/night-checks: oldest night first, corrections after what they correct.
struct NightChecks {
    std::vector<NightCheck> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// Somebody who is or was in the house over a night.
struct NightGuest {
    QUuid stayId{};
    std::string placeName{};
    std::string code{};
    Moment arrivedAt{};
    std::optional<Moment> departedAt{};
    std::optional<NightCheck> check{}; ///< what stands of it; none: nobody has said anything yet
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("stayId", self.stayId);
        fields("placeName", self.placeName);
        fields("code", self.code);
        fields("arrivedAt", self.arrivedAt);
        fields("departedAt", self.departedAt);
        fields("check", self.check);
    }
};

/// GET /v1/night-checks?nightDate=…: the own house over a night; without a date tonight.
struct NightRound {
    std::string nightDate{};
    Moment fromAt{}; ///< noon
    Moment untilAt{}; ///< the next noon
    std::vector<NightGuest> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("nightDate", self.nightDate);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
