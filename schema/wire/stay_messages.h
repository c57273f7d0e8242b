#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// Where, when; half-open.
struct Placement {
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    Moment fromAt{};
    Moment untilAt{};
    std::optional<std::string> unitName{}; ///< taken whole by a family; placeName stands for all its places
    std::optional<std::string> state{}; ///< one of them is "here"
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("unitName", self.unitName);
        fields.word("state", self.state, PlacementStates);
    }
};

/// Why the stay may last; half-open, gapless.
struct Segment {
    std::string basis{};
    std::string why{};
    std::optional<QUuid> orderId{};
    Moment fromAt{};
    Moment untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("basis", self.basis, Bases);
        fields.word("why", self.why, Whys);
        fields("orderId", self.orderId);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
    }
};

/// A stay: booked, present or departed.
struct Stay {
    QUuid id{};
    std::string state{};
    std::optional<std::string> code{}; ///< that it was held under, to be spoken: "KRF 5294"
    bool detailsMissing{}; ///< somebody came on the code, and case and person are not attached yet
    std::optional<QUuid> caseId{};
    std::optional<QUuid> personId{};
    std::optional<QUuid> orderId{};
    Moment fromAt{};
    LocalTime fromLocal{};
    Moment untilAt{}; ///< planned end
    LocalTime untilLocal{};
    std::string zone{};
    Moment houseLimitAt{};
    LocalTime houseLimitLocal{};
    std::optional<Moment> arrivedAt{};
    std::optional<Moment> arrivalRecordedAt{};
    std::optional<Moment> departedAt{};
    std::optional<Moment> departureRecordedAt{};
    std::optional<std::string> destination{};
    std::optional<std::string> mayReturn{};
    std::optional<std::string> mayReturnFromDate{}; ///< with not_before
    bool departureOverdue{};
    std::optional<int> persons{}; ///< of a family; missing: one person
    bool wheelchair{}; ///< only where somebody in a wheelchair can live
    std::vector<Placement> placements{};
    std::vector<Segment> segments{};
    std::optional<Moment> orderUntilAt{};
    std::optional<std::int64_t> secondsBeyondOrder{}; ///< planned end minus order's end, signed
    std::optional<Moment> conditionalUntilAt{}; ///< on somebody's shared tail until that is decided; then firm
    std::optional<Moment> missedAt{}; ///< booked, an order ran, and nobody came: whereabouts unknown since it was said
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields.word("state", self.state, ClaimStates);
        fields("code", self.code);
        fields.ifAny("detailsMissing", self.detailsMissing);
        fields("caseId", self.caseId);
        fields("personId", self.personId);
        fields("orderId", self.orderId);
        fields("fromAt", self.fromAt);
        fields("fromLocal", self.fromLocal);
        fields("untilAt", self.untilAt);
        fields("untilLocal", self.untilLocal);
        fields("zone", self.zone);
        fields("houseLimitAt", self.houseLimitAt);
        fields("houseLimitLocal", self.houseLimitLocal);
        fields("arrivedAt", self.arrivedAt);
        fields("arrivalRecordedAt", self.arrivalRecordedAt);
        fields("departedAt", self.departedAt);
        fields("departureRecordedAt", self.departureRecordedAt);
        fields.word("destination", self.destination, Destinations);
        fields.word("mayReturn", self.mayReturn, Returns);
        fields("mayReturnFromDate", self.mayReturnFromDate);
        fields("departureOverdue", self.departureOverdue);
        fields("persons", self.persons, Range{1, PersonsMost});
        fields.ifAny("wheelchair", self.wheelchair);
        fields("placements", self.placements);
        fields("segments", self.segments);
        fields("orderUntilAt", self.orderUntilAt);
        fields("secondsBeyondOrder", self.secondsBeyondOrder, Range{-10'000'000'000, 10'000'000'000});
        fields("conditionalUntilAt", self.conditionalUntilAt);
        fields("missedAt", self.missedAt);
        fields("version", self.version);
    }
};

/// GET /v1/stays
struct Stays {
    std::vector<Stay> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/stays/{id}/needs: what is asked of a place for them. What is found, offered and refused goes by it.
struct CorrectNeeds {
    bool wheelchair{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("wheelchair", self.wheelchair);
    }
};

/// POST /v1/stays/{id}/details: case, person, and the order; without orderId: voluntary.
struct AttachDetails {
    QUuid caseId{};
    QUuid personId{};
    std::optional<QUuid> orderId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("caseId", self.caseId);
        fields("personId", self.personId);
        fields("orderId", self.orderId);
    }
};

/// POST /v1/stays/{id}/basis-segments: the next basis, up to untilAt.
struct AddBasis {
    std::string basis{};
    std::string why{};
    std::optional<QUuid> orderId{};
    Moment untilAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("basis", self.basis, NextBases);
        fields.word("why", self.why, NextWhys);
        fields("orderId", self.orderId);
        fields("untilAt", self.untilAt);
    }
};

/// POST /v1/stays/{id}/transfers
struct TransferStay {
    QUuid placeId{};
    Moment movedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("movedAt", self.movedAt);
    }
};

/// POST /v1/stays/{id}/arrival
struct ArriveBooked {
    Moment arrivedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("arrivedAt", self.arrivedAt);
    }
};

/// POST /v1/stays/{id}/departure; departedAt may lie in the past. mayReturn is only said: it keeps nobody out. To
/// other_facility while a move to another house is to come only with evenIfMovePlanned.
struct DepartStay {
    Moment departedAt{};
    std::string destination{};
    std::optional<std::string> mayReturn{};
    std::optional<std::string> mayReturnFromDate{}; ///< with not_before, and only then
    bool evenIfMovePlanned{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("departedAt", self.departedAt);
        fields.word("destination", self.destination, Destinations);
        fields.word("mayReturn", self.mayReturn, Returns);
        fields("mayReturnFromDate", self.mayReturnFromDate);
        fields.ifAny("evenIfMovePlanned", self.evenIfMovePlanned);
    }
};

/// POST /v1/stays/{id}/shortening: an earlier planned end. Before the order's end only with evenBeforeOrderEnd.
struct ShortenStay {
    Moment untilAt{};
    bool evenBeforeOrderEnd{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("untilAt", self.untilAt);
        fields.ifAny("evenBeforeOrderEnd", self.evenBeforeOrderEnd);
    }
};

/// POST /v1/stays/{id}/cancellation
struct CancelStay {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/stays/{id}/no-show
struct MissStay {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// One event, with both its moments.
struct HistoryItem {
    std::int64_t id{};
    std::string kind{};
    Moment happenedAt{};
    Moment recordedAt{};
    std::optional<QUuid> accountId{};
    QJsonObject data{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("kind", self.kind);
        fields("happenedAt", self.happenedAt);
        fields("recordedAt", self.recordedAt);
        fields("accountId", self.accountId);
        fields("data", self.data);
    }
};

/// GET /v1/stays/{id}/history, /v1/orders/{id}/history
struct History {
    std::vector<HistoryItem> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire
