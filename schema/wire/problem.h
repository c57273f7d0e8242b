#pragma once

#include "wire/fields.h"

namespace adempauze::wire {

/// One thing that is wrong with what was sent.
struct ProblemError {
    std::string pointer{}; ///< JSON Pointer (RFC 6901)
    std::string reason{};
    std::string detail{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("pointer", self.pointer, 1000);
        fields("reason", self.reason);
        fields("detail", self.detail, 1000);
    }
};

/// A "no" as a client reads it: application/problem+json (RFC 9457). `reason` is the stable word; a client that does
/// not know it goes by the status.
struct Problem {
    std::string type{};
    std::string title{};
    int status{};
    std::string reason{};
    std::optional<std::string> detail{};
    std::optional<Moment> untilAt{}; ///< until when something stands in the way, where the asker may know it
    std::optional<LocalTime> untilLocal{};
    std::optional<Moment> limitAt{}; ///< the moment that cannot be passed
    std::optional<LocalTime> limitLocal{};
    std::optional<std::string> zone{};
    std::vector<QJsonObject> alternatives{}; ///< places that are free: Alternative or PlaceOffer, by what was asked
    std::vector<QJsonObject> otherTimes{}; ///< where none is: OtherTime
    std::vector<QJsonObject> elsewhere{}; ///< the same: PlaceElsewhere
    std::vector<QJsonObject> obstacles{}; ///< of an act on several places: PlaceObstacle
    std::optional<QJsonObject> current{}; ///< the resource as it stands, with a stale version
    std::vector<ProblemError> errors{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("type", self.type);
        fields("title", self.title, 1000);
        fields("status", self.status);
        fields("reason", self.reason);
        fields("detail", self.detail, 1000);
        fields("untilAt", self.untilAt);
        fields("untilLocal", self.untilLocal);
        fields("limitAt", self.limitAt);
        fields("limitLocal", self.limitLocal);
        fields("zone", self.zone);
        fields("alternatives", self.alternatives);
        fields.ifAny("otherTimes", self.otherTimes);
        fields.ifAny("elsewhere", self.elsewhere);
        fields.ifAny("obstacles", self.obstacles);
        fields("current", self.current);
        fields("errors", self.errors);
    }
};

} // namespace adempauze::wire
