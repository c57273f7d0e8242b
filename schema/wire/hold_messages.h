#pragma once

#include "wire/desk_number.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/holds. Not both of imposedAt and imposedLocal; neither: without an order.
struct PlaceHold {
    QUuid placeId{};
    Moment expectedArrivalAt{};
    std::optional<Moment> imposedAt{};
    std::optional<LocalTime> imposedLocal{};
    std::optional<std::string> gender{};
    std::optional<std::string> callerReference{}; ///< the caller's own; kept sealed
    std::optional<std::string> remark{};
    std::optional<QJsonObject> answers{}; ///< to the house's questions, by key: "yes", "no", "unknown"
    std::optional<Moment> untilAt{}; ///< sooner than the reason to stay ends: as `otherTimes` says of a shorter stay
    std::optional<bool> untilDecision{}; ///< for afterwards: it expires when it is known whether the order is extended
    std::optional<QUuid> requestId{}; ///< as in the search: a refusal counts once for it
    std::optional<int> persons{}; ///< a family takes the unit of the place whole; missing: one person
    bool wheelchair{}; ///< only where somebody in a wheelchair can live: kept with the hold, and with the stay
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("expectedArrivalAt", self.expectedArrivalAt);
        fields("imposedAt", self.imposedAt);
        fields("imposedLocal", self.imposedLocal);
        fields.word("gender", self.gender, Genders);
        fields("callerReference", self.callerReference);
        fields.word("remark", self.remark, Remarks);
        fields("answers", self.answers);
        fields("untilAt", self.untilAt);
        fields("untilDecision", self.untilDecision);
        fields("requestId", self.requestId);
        fields("persons", self.persons, Range{1, PersonsMost});
        fields.ifAny("wheelchair", self.wheelchair);
    }
};

/// A hold as its holder and the house see it.
struct Hold {
    QUuid id{};
    std::string state{};
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    std::string code{}; ///< to be spoken: "KRF 5294"
    Moment fromAt{};
    Moment untilAt{};
    LocalTime untilLocal{};
    std::string zone{};
    Moment expectedArrivalAt{};
    std::optional<Moment> expiresAt{};
    std::optional<Moment> warnAt{}; ///< when its holder is warned that it expires, if it is open
    std::optional<QUuid> followsStayId{}; ///< held for a resident from the end of this stay on
    std::string answer{};
    std::optional<Moment> answerDueAt{};
    std::optional<std::string> declineReason{};
    std::optional<std::string> gender{};
    std::optional<std::string> remark{};
    std::optional<std::string> callerReference{}; ///< only for the holder's organisation
    std::vector<DeskNumber> deskNumbers{}; ///< once the desk is silent past answerDueAt; else empty
    int renewalsLeft{}; ///< how often it may still be extended
    std::optional<Moment> calledAt{}; ///< when holder and house last spoke on the telephone
    std::optional<Moment> conditionalUntilAt{}; ///< on somebody's shared tail until that is decided; then firm
    std::optional<int> persons{}; ///< of a family; missing: one person
    bool wheelchair{}; ///< only where somebody in a wheelchair can live
    std::optional<std::string> unitName{}; ///< taken whole by a family; placeName stands for all its places
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields.word("state", self.state, ClaimStates);
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("code", self.code);
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
        fields("untilLocal", self.untilLocal);
        fields("zone", self.zone);
        fields("expectedArrivalAt", self.expectedArrivalAt);
        fields("expiresAt", self.expiresAt);
        fields("warnAt", self.warnAt);
        fields("followsStayId", self.followsStayId);
        fields.word("answer", self.answer, Answers);
        fields("answerDueAt", self.answerDueAt);
        fields.word("declineReason", self.declineReason, DeclineReasons);
        fields.word("gender", self.gender, Genders);
        fields.word("remark", self.remark, Remarks);
        fields("callerReference", self.callerReference);
        fields("deskNumbers", self.deskNumbers);
        fields.ifAny("renewalsLeft", self.renewalsLeft);
        fields("calledAt", self.calledAt);
        fields("conditionalUntilAt", self.conditionalUntilAt);
        fields("persons", self.persons, Range{1, PersonsMost});
        fields.ifAny("wheelchair", self.wheelchair);
        fields("unitName", self.unitName);
        fields("version", self.version);
    }
};

/// GET /v1/holds
struct Holds {
    std::vector<Hold> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/holds/{id}/acceptance
struct AcceptHold {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/holds/{id}/decline
struct DeclineHold {
    std::string reason{};
    std::optional<std::string> question{}; ///< with not_suitable: the key of the house's question that it was for
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("reason", self.reason, DeclineReasons);
        fields("question", self.question, 40);
    }
};

/// POST /v1/holds/{id}/release
struct ReleaseHold {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/holds/{id}/renewal: it expires later.
struct RenewHold {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// POST /v1/holds/{id}/call: we spoke on the telephone.
struct RecordHoldCall {
    Moment calledAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("calledAt", self.calledAt);
    }
};

/// POST /v1/holds/{id}/confirmation; a stay is booked. Without orderId: voluntary.
struct ConfirmHold {
    QUuid personId{};
    std::optional<QUuid> caseId{};
    std::optional<QUuid> orderId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("personId", self.personId);
        fields("caseId", self.caseId);
        fields("orderId", self.orderId);
    }
};

/// GET /v1/holds/{id}/way-to-door, of an accepted hold; every look is logged.
struct WayToDoor {
    std::string text{};
    std::string phone{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("text", self.text, 2000);
        fields("phone", self.phone);
    }
};

/// POST /v1/arrivals, on the spoken code alone
struct RecordArrival {
    std::string code{};
    Moment arrivedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("code", self.code, 40);
        fields("arrivedAt", self.arrivedAt);
    }
};

} // namespace adempauze::wire
