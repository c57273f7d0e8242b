#include "domain/order.h"

#include "domain/words.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

constexpr WordList<OrderEventKind, 6> EventWords{{
    {OrderEventKind::Extension, "extension"},
    {OrderEventKind::Withdrawal, "withdrawal"},
    {OrderEventKind::Annulment, "annulment"},
    {OrderEventKind::Suspension, "suspension"},
    {OrderEventKind::Reinstatement, "reinstatement"},
    {OrderEventKind::Correction, "correction"},
}};

constexpr WordList<OrderState, 5> StateWords{{
    {OrderState::InForce, "in_force"},
    {OrderState::Suspended, "suspended"},
    {OrderState::Withdrawn, "withdrawn"},
    {OrderState::Annulled, "annulled"},
    {OrderState::Ended, "ended"},
}};

/// What the decisions so far add up to; each event either changes it or is refused.
class Ledger {
public:
    Ledger(const Regime& regime, Moment imposedAt, int firstDays)
        : m_regime(regime)
        , m_imposedAt(imposedAt)
        , m_firstDays(firstDays)
    {
    }

    std::optional<No> take(const OrderEvent& event)
    {
        if (event.kind == OrderEventKind::Correction)
            return correct(event);
        if (event.decidedAt < m_imposedAt || event.effectiveAt < m_imposedAt)
            return No{.why = Refusal::TimeRunsBackwards};
        if (event.kind == OrderEventKind::Extension)
            return extend(event);
        if (event.kind == OrderEventKind::Reinstatement)
            return reinstate(event);
        return endEarly(event);
    }

    OrderStanding standing() const
    {
        const LegalEnd planned = plannedEndOfOrder();
        const bool cutShort = m_earlyEnd && *m_earlyEnd < planned.at;
        return {.imposedAt = m_imposedAt,
                .first = dayOf(m_regime, m_imposedAt, m_firstDays),
                .latest = dayOf(m_regime, m_imposedAt, m_regime.maximumDays),
                .planned = planned,
                .until = cutShort ? *m_earlyEnd : planned.at,
                .endedEarlyBy = cutShort ? m_endedBy : std::nullopt,
                .mayBeExtended =
                    m_regime.extensible && m_extensionDays == 0 && !m_earlyEnd && m_firstDays < m_regime.maximumDays};
    }

private:
    // Counted from imposition: after a first end in the hour that does not exist, the extension's end has the
    // clock time of the decision again.
    LegalEnd plannedEndOfOrder() const { return dayOf(m_regime, m_imposedAt, m_firstDays + m_extensionDays); }

    std::optional<No> extend(const OrderEvent& event)
    {
        if (!event.days || *event.days < 1)
            return No{.why = Refusal::InvalidInput, .pointer = "/days"};
        if (m_earlyEnd)
            return No{.why = Refusal::OrderEnded, .untilAt = m_earlyEnd};
        if (m_extensionDays > 0)
            return No{.why = Refusal::AlreadyDone, .untilAt = plannedEndOfOrder().at};
        const Moment first = dayOf(m_regime, m_imposedAt, m_firstDays).at;
        if (event.decidedAt >= first)
            return No{.why = Refusal::ExtensionTooLate, .limitAt = first};
        if (!m_regime.extensible || *event.days > m_regime.maximumDays - m_firstDays)
            return No{.why = Refusal::OrderTooLong,
                      .limitAt =
                          dayOf(m_regime, m_imposedAt, m_regime.extensible ? m_regime.maximumDays : m_firstDays).at,
                      .pointer = "/days"};
        m_extensionDays = *event.days;
        m_extensionDecidedAt = event.decidedAt;
        noteFact(event);
        return std::nullopt;
    }

    // A suspended order can still be withdrawn or annulled; what stands first keeps counting as its end (R7).
    std::optional<No> endEarly(const OrderEvent& event)
    {
        const Moment planned = plannedEndOfOrder().at;
        if (event.effectiveAt >= planned)
            return No{.why = Refusal::OrderEnded, .untilAt = planned};
        const bool makesSuspensionFinal =
            m_endedBy == OrderEventKind::Suspension && event.kind != OrderEventKind::Suspension;
        if (m_endedBy && !makesSuspensionFinal)
            return No{.why = Refusal::OrderEnded, .untilAt = m_earlyEnd};
        m_earlyEnd = std::min(event.effectiveAt, m_earlyEnd.value_or(Forever));
        m_endedBy = event.kind;
        noteFact(event);
        return std::nullopt;
    }

    std::optional<No> reinstate(const OrderEvent& event)
    {
        if (!m_endedBy)
            return No{.why = Refusal::OrderNotSuspended};
        if (event.effectiveAt < *m_earlyEnd)
            return No{.why = Refusal::TimeRunsBackwards};
        m_earlyEnd.reset();
        m_endedBy.reset();
        noteFact(event);
        return std::nullopt;
    }

    std::optional<No> correct(const OrderEvent& event)
    {
        if (!event.imposedAt)
            return No{.why = Refusal::InvalidInput, .pointer = "/imposedAt"};
        if (event.decidedAt < *event.imposedAt)
            return No{.why = Refusal::TimeRunsBackwards, .pointer = "/imposedAt"};
        if (!m_regime.inForce.contains(*event.imposedAt))
            return No{.why = Refusal::RegimeNotInForce, .pointer = "/imposedAt"};
        if (m_earliestFact < *event.imposedAt)
            return No{.why = Refusal::LaterFacts, .limitAt = m_earliestFact, .pointer = "/imposedAt"};
        if (m_extensionDecidedAt && *m_extensionDecidedAt >= dayOf(m_regime, *event.imposedAt, m_firstDays).at)
            return No{.why = Refusal::LaterFacts, .limitAt = m_extensionDecidedAt, .pointer = "/imposedAt"};
        m_imposedAt = *event.imposedAt;
        return std::nullopt;
    }

    void noteFact(const OrderEvent& event)
    {
        m_earliestFact = std::min({m_earliestFact, event.decidedAt, event.effectiveAt});
    }

    const Regime& m_regime;
    Moment m_imposedAt;
    int m_firstDays;
    int m_extensionDays = 0; // 0: not extended
    std::optional<Moment> m_extensionDecidedAt;
    std::optional<Moment> m_earlyEnd;
    std::optional<OrderEventKind> m_endedBy;
    Moment m_earliestFact = Forever;
};

} // namespace

std::string_view wordFor(OrderEventKind kind)
{
    return wordIn(EventWords, kind);
}

std::optional<OrderEventKind> orderEventNamed(std::string_view word)
{
    return valueIn(EventWords, word);
}

std::string_view wordFor(OrderState state)
{
    return wordIn(StateWords, state);
}

OrderState OrderStanding::stateAt(Moment now) const
{
    if (now < until)
        return OrderState::InForce;
    if (endedEarlyBy == OrderEventKind::Withdrawal)
        return OrderState::Withdrawn;
    if (endedEarlyBy == OrderEventKind::Annulment)
        return OrderState::Annulled;
    if (endedEarlyBy == OrderEventKind::Suspension)
        return OrderState::Suspended;
    return OrderState::Ended;
}

LegalEnd dayOf(const Regime& regime, Moment imposedAt, int n)
{
    switch (regime.counting) {
    case Counting::WallClock: {
        const Resolved end = localDaysAfter(regime.zone, imposedAt, n);
        return {.at = end.at, .local = end.local, .needsConfirmation = end.needsConfirmation()};
    }
    } // no default: a new way of counting without a rule does not compile
    assert(false);
    return {};
}

Outcome<OrderStanding> standingOf(const Regime& regime, Moment imposedAt, int firstDays,
                                  const std::vector<OrderEvent>& events)
{
    if (firstDays < 1)
        return No{.why = Refusal::InvalidInput, .pointer = "/firstDays"};
    if (firstDays > std::min(regime.firstDays, regime.maximumDays))
        return No{.why = Refusal::OrderTooLong,
                  .limitAt = dayOf(regime, imposedAt, std::min(regime.firstDays, regime.maximumDays)).at,
                  .pointer = "/firstDays"};
    Ledger ledger(regime, imposedAt, firstDays);
    for (const OrderEvent& event : events)
        if (auto no = ledger.take(event))
            return *std::move(no);
    return ledger.standing();
}

} // namespace adempauze
