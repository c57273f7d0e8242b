#pragma once

#include "wire/fields.h"
#include "wire/words.h"

/// What is sent to record a decision about an order, or something that happened to it.
namespace adempauze::wire {

/// POST /v1/orders/{id}/extensions. The days count as the law of the order says: for the Dutch one from the
/// first end. One of days and untilAt, or neither where the law itself says how long.
struct ExtendOrder {
    Moment decidedAt{};
    std::optional<int> days{};
    std::optional<Moment> untilAt{}; ///< where the decision names a moment
    std::optional<Moment> filedAt{}; ///< where the law counts from a filing
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("decidedAt", self.decidedAt);
        fields("days", self.days, Range{1, 366});
        fields("untilAt", self.untilAt);
        fields("filedAt", self.filedAt);
    }
};

/// POST /v1/orders/{id}/withdrawals, /annulments, /decisions, and a condition's outcome
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

/// POST /v1/orders/{id}/suspensions
struct SuspendOrder {
    Moment decidedAt{};
    std::optional<Moment> effectiveAt{};
    std::optional<Moment> dueAt{}; ///< on a condition that must be met by then
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("decidedAt", self.decidedAt);
        fields("effectiveAt", self.effectiveAt);
        fields("dueAt", self.dueAt);
    }
};

/// POST /v1/orders/{id}/partial-annulments. Without untilAt the dates stay: something else fell.
struct AnnulPartly {
    Moment decidedAt{};
    std::optional<Moment> effectiveAt{};
    std::optional<Moment> untilAt{}; ///< what is left ends then
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("decidedAt", self.decidedAt);
        fields("effectiveAt", self.effectiveAt);
        fields("untilAt", self.untilAt);
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

/// POST /v1/orders/{id}/notices: handed over or told
struct ServeOrder {
    Moment servedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("servedAt", self.servedAt);
    }
};

/// POST /v1/orders/{id}/breaches
struct ReportBreach {
    Moment happenedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("happenedAt", self.happenedAt);
    }
};

/// POST /v1/orders/{id}/court-requests: a court was asked to rule on it
struct RequestRuling {
    Moment requestedAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("requestedAt", self.requestedAt);
    }
};

/// POST /v1/orders/{id}/condition-outcomes
struct ConditionOutcome {
    Moment decidedAt{}; ///< when it was established
    std::optional<Moment> effectiveAt{};
    bool met{}; ///< else broken: the order is in force again
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("decidedAt", self.decidedAt);
        fields("effectiveAt", self.effectiveAt);
        fields("met", self.met);
    }
};

/// POST /v1/orders/{id}/corrections, of a typing error. Without eventNumber the imposition is put right: the moment
/// (one of imposedAt and imposedLocal) or the days it says. With it, that event: what it should have said, or that it
/// never was.
struct CorrectOrder {
    std::optional<Moment> imposedAt{};
    std::optional<LocalTime> imposedLocal{};
    std::optional<int> fold{};
    std::optional<int> firstDays{};
    std::optional<int> eventNumber{};
    std::optional<Moment> decidedAt{};
    std::optional<Moment> effectiveAt{};
    std::optional<int> days{};
    std::optional<Moment> untilAt{};
    std::optional<Moment> filedAt{};
    std::optional<Moment> dueAt{};
    bool voids{};
    std::string reason{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("imposedAt", self.imposedAt);
        fields("imposedLocal", self.imposedLocal);
        fields("fold", self.fold, Range{0, 1});
        fields("firstDays", self.firstDays, Range{1, 366});
        fields("eventNumber", self.eventNumber, Range{1, 10'000});
        fields("decidedAt", self.decidedAt);
        fields("effectiveAt", self.effectiveAt);
        fields("days", self.days, Range{1, 366});
        fields("untilAt", self.untilAt);
        fields("filedAt", self.filedAt);
        fields("dueAt", self.dueAt);
        fields.ifAny("voids", self.voids);
        fields.word("reason", self.reason, CorrectionReasons);
    }
};

} // namespace adempauze::wire
