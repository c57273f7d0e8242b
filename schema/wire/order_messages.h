#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// An agency of a case, its part, and the ground on which it is told.
struct Participant {
    QUuid organisationId{};
    std::string part{};
    std::string ground{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields.word("part", self.part, Parts);
        fields.word("ground", self.ground, Grounds);
    }
};

/// POST /v1/cases. householdId joins an earlier matter of the same household.
struct OpenCase {
    std::optional<QUuid> householdId{};
    std::optional<QUuid> leadAccountId{};
    std::vector<Participant> participants{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("householdId", self.householdId);
        fields("leadAccountId", self.leadAccountId);
        fields("participants", self.participants);
    }
};

/// A household matter.
struct Case {
    QUuid id{};
    QUuid householdId{};
    QUuid organisationId{};
    std::optional<QUuid> leadAccountId{};
    Moment openedAt{};
    std::vector<Participant> participants{};
    std::vector<QUuid> orderIds{};
    std::vector<QUuid> stayIds{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("householdId", self.householdId);
        fields("organisationId", self.organisationId);
        fields("leadAccountId", self.leadAccountId);
        fields("openedAt", self.openedAt);
        fields("participants", self.participants);
        fields("orderIds", self.orderIds);
        fields("stayIds", self.stayIds);
        fields("version", self.version);
    }
};

/// GET /v1/cases
struct Cases {
    std::vector<Case> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/persons
struct RegisterPerson {
    std::string clientReference{}; ///< the organisation's own; kept sealed
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("clientReference", self.clientReference);
    }
};

/// A person of the caller's organisation.
struct Person {
    QUuid id{};
    std::string clientReference{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("clientReference", self.clientReference);
    }
};

/// POST /v1/orders; derived fields only. Exactly one of imposedAt and imposedLocal.
struct RecordOrder {
    QUuid caseId{};
    QUuid personId{};
    std::string regime{};
    std::optional<std::string> zone{}; ///< must be the regime's when given
    std::optional<Moment> imposedAt{};
    std::optional<LocalTime> imposedLocal{};
    std::optional<int> firstDays{};
    std::string municipality{};
    std::optional<std::string> reference{}; ///< the municipality's own; kept sealed
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("caseId", self.caseId);
        fields("personId", self.personId);
        fields("regime", self.regime, 40);
        fields("zone", self.zone, 60);
        fields("imposedAt", self.imposedAt);
        fields("imposedLocal", self.imposedLocal);
        fields("firstDays", self.firstDays, Range{1, 366});
        fields("municipality", self.municipality, 100);
        fields("reference", self.reference);
    }
};

/// One decision; never overwritten.
struct OrderEvent {
    int number{};
    std::string kind{};
    Moment decidedAt{};
    Moment effectiveAt{};
    std::optional<int> days{};
    std::optional<Moment> imposedAt{};
    Moment recordedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("number", self.number);
        fields.word("kind", self.kind, OrderEventKinds);
        fields("decidedAt", self.decidedAt);
        fields("effectiveAt", self.effectiveAt);
        fields("days", self.days);
        fields("imposedAt", self.imposedAt);
        fields("recordedAt", self.recordedAt);
    }
};

/// An order as it stands.
struct Order {
    QUuid id{};
    QUuid caseId{};
    QUuid personId{};
    std::string regime{};
    int regimeVersion{};
    std::string municipality{};
    std::optional<std::string> reference{};
    std::string zone{};
    Moment imposedAt{};
    LocalTime imposedLocal{};
    int firstDays{};
    Moment firstUntilAt{};
    LocalTime firstUntilLocal{};
    Moment latestUntilAt{};
    LocalTime latestUntilLocal{};
    Moment untilAt{}; ///< planned end, or the early end that stands
    LocalTime untilLocal{};
    std::string state{};
    bool needsConfirmation{};
    std::vector<OrderEvent> events{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("caseId", self.caseId);
        fields("personId", self.personId);
        fields("regime", self.regime);
        fields("regimeVersion", self.regimeVersion);
        fields("municipality", self.municipality);
        fields("reference", self.reference);
        fields("zone", self.zone);
        fields("imposedAt", self.imposedAt);
        fields("imposedLocal", self.imposedLocal);
        fields("firstDays", self.firstDays);
        fields("firstUntilAt", self.firstUntilAt);
        fields("firstUntilLocal", self.firstUntilLocal);
        fields("latestUntilAt", self.latestUntilAt);
        fields("latestUntilLocal", self.latestUntilLocal);
        fields("untilAt", self.untilAt);
        fields("untilLocal", self.untilLocal);
        fields.word("state", self.state, OrderStates);
        fields("needsConfirmation", self.needsConfirmation);
        fields("events", self.events);
        fields("version", self.version);
    }
};

/// POST /v1/orders/{id}/extensions; days count from the first end.
struct ExtendOrder {
    Moment decidedAt{};
    int days{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("decidedAt", self.decidedAt);
        fields("days", self.days, Range{1, 366});
    }
};

/// POST /v1/orders/{id}/withdrawals, /annulments, /suspensions
struct EndOrderEarly {
    Moment decidedAt{};
    std::optional<Moment> effectiveAt{}; ///< missing: decidedAt
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("decidedAt", self.decidedAt);
        fields("effectiveAt", self.effectiveAt);
    }
};

/// POST /v1/orders/{id}/reinstatements
struct ReinstateOrder {
    Moment decidedAt{};
    std::optional<Moment> effectiveAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("decidedAt", self.decidedAt);
        fields("effectiveAt", self.effectiveAt);
    }
};

/// POST /v1/orders/{id}/corrections. Exactly one of the two moments.
struct CorrectOrder {
    std::optional<Moment> imposedAt{};
    std::optional<LocalTime> imposedLocal{};
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("imposedAt", self.imposedAt);
        fields("imposedLocal", self.imposedLocal);
        fields.word("reason", self.reason, CorrectionReasons);
    }
};

/// Another place that would take the stay.
struct Alternative {
    QUuid placeId{};
    std::string placeName{};
    QUuid facilityId{};
    std::string facilityAlias{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("placeId", self.placeId);
        fields("placeName", self.placeName);
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
    }
};

/// What became of a stay of this order.
struct TouchedStay {
    QUuid stayId{};
    std::string outcome{};
    Moment untilAt{};
    std::optional<Moment> wantedUntilAt{};
    std::optional<std::string> obstacle{};
    std::optional<Moment> obstacleFromAt{};
    std::vector<Alternative> alternatives{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("stayId", self.stayId);
        fields.word("outcome", self.outcome, RealignmentWords);
        fields("untilAt", self.untilAt);
        fields("wantedUntilAt", self.wantedUntilAt);
        fields("obstacle", self.obstacle);
        fields("obstacleFromAt", self.obstacleFromAt);
        fields("alternatives", self.alternatives);
    }
};

/// 201: the order and its stays, changed in one transaction.
struct OrderChanged {
    Order order{};
    std::vector<TouchedStay> stays{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("order", self.order);
        fields("stays", self.stays);
    }
};

} // namespace adempauze::wire
