#include "domain/order_ledger.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

OrderState stateAfterEarly(OrderEventKind kind)
{
    if (kind == OrderEventKind::Withdrawal)
        return OrderState::Withdrawn;
    if (kind == OrderEventKind::Suspension)
        return OrderState::Suspended;
    return OrderState::Annulled;
}

} // namespace

OrderLedger::OrderLedger(const Regime& regime, const Imposition& imposition, std::optional<Moment> servedAt)
    : m_regime(regime)
    , m_imposition(imposition)
    , m_servedAt(regime.first.rule.counting == Counting::FromNotice ? servedAt : std::nullopt)
    , m_countedFrom(m_servedAt.value_or(imposition.at))
    , m_first(openEnd())
    , m_planned(openEnd())
    , m_states{{imposition.at, OrderState::InForce}}
{
}

std::optional<No> OrderLedger::begin()
{
    if (!m_regime.inForce.contains(m_imposition.at))
        return No{.why = Refusal::RegimeNotInForce, .pointer = "/imposedAt"};
    if (m_imposition.days && *m_imposition.days < 1)
        return No{.why = Refusal::InvalidInput, .pointer = "/firstDays"};
    if (m_imposition.days && m_imposition.untilAt)
        return No{.why = Refusal::InvalidInput, .pointer = "/untilAt"};
    if (m_imposition.untilAt && *m_imposition.untilAt <= m_imposition.at)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = m_imposition.at, .pointer = "/untilAt"};
    return setFirstEnd();
}

std::optional<No> OrderLedger::take(const OrderEvent& event)
{
    if (event.decidedAt < m_imposition.at || event.effectiveAt < m_imposition.at)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = m_imposition.at, .pointer = "/decidedAt"};
    switch (event.kind) {
    case OrderEventKind::Extension: return extend(event);
    case OrderEventKind::Reinstatement: return reinstate(event);
    case OrderEventKind::Correction: return std::nullopt; // what it corrects has been put right before
    case OrderEventKind::Served:
    case OrderEventKind::Withdrawal:
    case OrderEventKind::Suspension:
    case OrderEventKind::ConditionMet:
    case OrderEventKind::ConditionBroken:
    case OrderEventKind::Annulment:
    case OrderEventKind::PartialAnnulment:
    case OrderEventKind::Breach:
    case OrderEventKind::CourtRequest:
    case OrderEventKind::Decision: return takeWhileItLasts(event);
    } // no default: a new kind must say when it can happen
    assert(false);
    return No{.why = Refusal::InvalidInput};
}

std::optional<No> OrderLedger::takeWhileItLasts(const OrderEvent& event)
{
    if (event.effectiveAt >= endSoFar())
        return No{.why = Refusal::OrderEnded, .untilAt = endSoFar()};
    if (m_endedBy && !isSuspended())
        return No{.why = Refusal::OrderEnded, .untilAt = m_endedAt};
    if (event.kind == OrderEventKind::Served)
        return serve();
    if (event.kind == OrderEventKind::PartialAnnulment)
        return annulPartly(event);
    if (event.kind == OrderEventKind::ConditionMet || event.kind == OrderEventKind::ConditionBroken)
        return judgeCondition(event);
    if (event.kind == OrderEventKind::Decision)
        return decide(event);
    if (event.kind == OrderEventKind::CourtRequest)
        return noteRequest(event);
    return event.kind == OrderEventKind::Breach ? noteBreach() : endEarly(event);
}

std::optional<No> OrderLedger::serve()
{
    if (m_served)
        return No{.why = Refusal::AlreadyDone};
    m_served = true;
    return std::nullopt;
}

std::optional<No> OrderLedger::noteRequest(const OrderEvent& event)
{
    m_courtRequests.push_back(event.effectiveAt);
    return std::nullopt;
}

// While it is suspended nothing is forbidden that could be breached.
std::optional<No> OrderLedger::noteBreach() const
{
    return isSuspended() ? std::optional(No{.why = Refusal::OrderEnded, .untilAt = m_endedAt}) : std::nullopt;
}

// A suspended order can still be withdrawn or annulled; what stands first keeps counting as its end (R7).
std::optional<No> OrderLedger::endEarly(const OrderEvent& event)
{
    if (!knows(event.kind))
        return No{.why = Refusal::NotInRegime};
    if (isSuspended() && event.kind == OrderEventKind::Suspension)
        return No{.why = Refusal::AlreadyDone, .untilAt = m_endedAt};
    if (event.dueAt && *event.dueAt <= event.effectiveAt)
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = event.effectiveAt, .pointer = "/dueAt"};
    if (!m_endedAt)
        m_endedAt = event.effectiveAt;
    m_endedBy = event.kind;
    m_condition = event.dueAt ? std::optional(Condition{*event.dueAt, false}) : std::nullopt;
    m_states.push_back({event.effectiveAt, stateAfterEarly(event.kind)});
    return std::nullopt;
}

std::optional<No> OrderLedger::annulPartly(const OrderEvent& event)
{
    if (!knows(event.kind))
        return No{.why = Refusal::NotInRegime};
    if (!event.untilAt) // something else than the duration fell
        return std::nullopt;
    if (*event.untilAt < event.effectiveAt || *event.untilAt >= endSoFar())
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = endSoFar(), .pointer = "/untilAt"};
    m_cutAt = event.untilAt;
    return std::nullopt;
}

std::optional<No> OrderLedger::judgeCondition(const OrderEvent& event)
{
    if (!m_condition || m_condition->met)
        return No{.why = Refusal::OrderNotSuspended};
    if (event.kind == OrderEventKind::ConditionMet)
        m_condition->met = true;
    else
        lift(event.effectiveAt);
    return std::nullopt;
}

std::optional<No> OrderLedger::reinstate(const OrderEvent& event)
{
    if (!m_endedBy && !m_cutAt)
        return No{.why = Refusal::OrderNotSuspended};
    const Moment last = m_endedBy ? endSoFar() : m_planned.at;
    if (event.effectiveAt >= last)
        return No{.why = Refusal::OrderEnded, .untilAt = last};
    if (m_endedBy) {
        lift(event.effectiveAt);
        return std::nullopt;
    }
    if (event.effectiveAt > *m_cutAt) {
        m_states.push_back({*m_cutAt, OrderState::Annulled});
        m_states.push_back({event.effectiveAt, OrderState::InForce});
    }
    m_cutAt.reset();
    return std::nullopt;
}

std::optional<No> OrderLedger::decide(const OrderEvent& event)
{
    if (!m_awaitsDecision)
        return No{.why = Refusal::NotInRegime};
    if (!m_endedAt)
        m_endedAt = event.effectiveAt;
    m_endedBy = event.kind;
    m_condition.reset();
    m_states.push_back({event.effectiveAt, OrderState::Ended});
    return std::nullopt;
}

void OrderLedger::lift(Moment from)
{
    m_endedAt.reset();
    m_endedBy.reset();
    m_condition.reset();
    m_states.push_back({from, OrderState::InForce});
}

bool OrderLedger::knows(OrderEventKind kind) const
{
    return std::ranges::find(m_regime.earlyEnds, kind) != m_regime.earlyEnds.end();
}

Moment OrderLedger::endSoFar() const
{
    return m_cutAt.value_or(m_planned.at);
}

OrderStanding OrderLedger::standing() const
{
    const bool cutShort = m_cutAt && !m_endedAt; // whatever else ended it came before the cut
    OrderStanding standing{.imposedAt = m_imposition.at,
                           .countedFrom = m_countedFrom,
                           .first = m_first,
                           .latest = latest(),
                           .planned = m_planned,
                           .until = m_planned.at,
                           .endedEarlyBy = m_endedBy,
                           .mayBeExtended = mayBeExtended(),
                           .extensions = m_extensions,
                           .provisional = m_regime.first.rule.counting == Counting::FromNotice && !m_servedAt,
                           .states = m_states,
                           .condition = m_condition,
                           .courtRequests = m_courtRequests};
    if (m_endedAt)
        standing.until = *m_endedAt;
    if (cutShort) {
        standing.until = *m_cutAt;
        standing.endedEarlyBy = OrderEventKind::PartialAnnulment;
    }
    if (m_cutAt && (!m_endedBy || isSuspended())) // a suspended order, too, is annulled from there
        standing.states.push_back({*m_cutAt, OrderState::Annulled});
    return standing;
}

} // namespace adempauze
