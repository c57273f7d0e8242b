#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

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

/// POST /v1/orders; derived fields only. Exactly one of imposedAt and imposedLocal. A local time that the clock showed
/// twice that day needs `fold`: 0 for the first, 1 for the second.
struct RecordOrder {
    QUuid caseId{};
    QUuid personId{};
    std::string regime{};
    std::optional<std::string> zone{}; ///< must be the regime's when given
    std::optional<Moment> imposedAt{};
    std::optional<LocalTime> imposedLocal{};
    std::optional<int> fold{};
    std::optional<int> firstDays{}; ///< missing: as many as the law says
    std::optional<Moment> untilAt{}; ///< where a court sets the term: the end it names, instead of days
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
        fields("fold", self.fold, Range{0, 1});
        fields("firstDays", self.firstDays, Range{1, 366});
        fields("untilAt", self.untilAt);
        fields("municipality", self.municipality, 100);
        fields("reference", self.reference);
    }
};

/// One decision or fact; never overwritten.
struct OrderEvent {
    int number{};
    std::string kind{};
    Moment decidedAt{};
    Moment effectiveAt{};
    std::optional<int> days{};
    std::optional<Moment> imposedAt{}; ///< of a correction: the true moment of imposition
    std::optional<Moment> untilAt{}; ///< the end that the decision names
    std::optional<Moment> filedAt{};
    std::optional<Moment> dueAt{}; ///< of a suspension: until when its condition must be met
    std::optional<int> corrects{}; ///< of a correction: the number of the event that was typed wrong
    std::optional<Moment> trueDecidedAt{};
    std::optional<Moment> trueEffectiveAt{};
    std::optional<int> firstDays{};
    bool voids{}; ///< of a correction: the event never was
    std::optional<std::string> reason{};
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
        fields("untilAt", self.untilAt);
        fields("filedAt", self.filedAt);
        fields("dueAt", self.dueAt);
        fields("corrects", self.corrects);
        fields("trueDecidedAt", self.trueDecidedAt);
        fields("trueEffectiveAt", self.trueEffectiveAt);
        fields("firstDays", self.firstDays);
        fields.ifAny("voids", self.voids);
        fields.word("reason", self.reason, CorrectionReasons);
        fields("recordedAt", self.recordedAt);
    }
};

/// Something an order makes due, and the rule that says so.
struct Deadline {
    std::string kind{};
    Moment dueAt{};
    LocalTime dueLocal{};
    std::string source{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("kind", self.kind, DeadlineKinds);
        fields("dueAt", self.dueAt);
        fields("dueLocal", self.dueLocal);
        fields("source", self.source);
    }
};

/// The condition of a suspension that stands.
struct Condition {
    Moment dueAt{};
    bool met{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("dueAt", self.dueAt);
        fields("met", self.met);
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
    std::optional<int> firstDays{}; ///< as the decision says; missing: as many as the law allows, or a moment it names
    Moment firstUntilAt{};
    LocalTime firstUntilLocal{};
    Moment latestUntilAt{};
    LocalTime latestUntilLocal{};
    std::optional<Moment> plannedUntilAt{}; ///< by the decisions on its duration: first or extended
    std::optional<LocalTime> plannedUntilLocal{};
    Moment untilAt{}; ///< planned end, or the early end that stands
    LocalTime untilLocal{};
    std::string state{};
    bool needsConfirmation{};
    bool mayBeExtended{};
    bool provisional{}; ///< counted from imposition until the notice is recorded
    std::optional<Condition> condition{};
    std::vector<Deadline> deadlines{}; ///< of an order as it is known now
    std::vector<OrderEvent> events{};
    std::optional<Moment> knownAt{}; ///< the order as it was known then, and its state at that moment
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
        fields("plannedUntilAt", self.plannedUntilAt);
        fields("plannedUntilLocal", self.plannedUntilLocal);
        fields("untilAt", self.untilAt);
        fields("untilLocal", self.untilLocal);
        fields.word("state", self.state, OrderStates);
        fields("needsConfirmation", self.needsConfirmation);
        fields.ifAny("mayBeExtended", self.mayBeExtended);
        fields.ifAny("provisional", self.provisional);
        fields("condition", self.condition);
        fields.ifAny("deadlines", self.deadlines);
        fields("events", self.events);
        fields("knownAt", self.knownAt);
        fields("version", self.version);
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
