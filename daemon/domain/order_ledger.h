#pragma once

#include "domain/order.h"

namespace adempauze {

/// What the facts about an order add up to, one after the other. Only standingOf uses it; the rules are told there.
class OrderLedger {
public:
    /// `servedAt` is known beforehand, since terms that count from notice move with it.
    OrderLedger(const Regime& regime, const Imposition& imposition, std::optional<Moment> servedAt);

    /// Why the imposition itself cannot be, if so. Nothing else may be called then.
    std::optional<No> begin();

    /// Takes the next fact, in the order of effect; a refused one changes nothing.
    std::optional<No> take(const OrderEvent& event);

    OrderStanding standing() const;

private:
    std::optional<No> setFirstEnd();
    std::optional<No> takeWhileItLasts(const OrderEvent& event);
    std::optional<No> serve();
    std::optional<No> noteRequest(const OrderEvent& event);
    std::optional<No> noteBreach() const;
    std::optional<No> extend(const OrderEvent& event);
    Outcome<LegalEnd> extendedEnd(const ExtensionRule& rule, const OrderEvent& event) const;
    LegalEnd afterDays(const ExtensionRule& rule, const OrderEvent& event, Term term) const;
    std::optional<No> endEarly(const OrderEvent& event);
    std::optional<No> annulPartly(const OrderEvent& event);
    std::optional<No> judgeCondition(const OrderEvent& event);
    std::optional<No> reinstate(const OrderEvent& event);
    std::optional<No> decide(const OrderEvent& event);
    void lift(Moment from);

    bool isSuspended() const { return m_endedBy == OrderEventKind::Suspension; }
    bool knows(OrderEventKind kind) const;
    Moment endSoFar() const; ///< of the duration: planned, or cut by a partial annulment
    LegalEnd latest() const;
    bool mayBeExtended() const;

    const Regime& m_regime;
    Imposition m_imposition;
    std::optional<Moment> m_servedAt;
    Moment m_countedFrom;
    LegalEnd m_first;
    LegalEnd m_planned;
    std::optional<Term> m_total{}; ///< the decisions together in days or weeks, while they are all counted so
    bool m_served = false;
    bool m_awaitsDecision = false; ///< the term that runs is one "until the decision"
    int m_extensions = 0;
    std::optional<Moment> m_endedAt{};
    std::optional<OrderEventKind> m_endedBy{};
    std::optional<Moment> m_cutAt{}; ///< by a partial annulment
    std::optional<Condition> m_condition{};
    std::vector<StateChange> m_states;
    std::vector<Moment> m_courtRequests;
};

} // namespace adempauze
