#include "domain/order_ledger.h"

#include <cassert>

// How long: the part of the ledger that counts terms.

namespace adempauze {

namespace {

bool isInDays(const std::optional<Term>& term)
{
    return term && (term->unit == Unit::Days || term->unit == Unit::Weeks);
}

Term inDays(Term term)
{
    constexpr int DaysOfWeek = 7;
    return {term.unit == Unit::Weeks ? term.amount * DaysOfWeek : term.amount, Unit::Days};
}

bool keepsClockTime(const CountingRule& rule)
{
    return rule.counting == Counting::WallClock || rule.counting == Counting::FromNotice
        || rule.counting == Counting::SetByCourt;
}

constexpr int DaysMax = 36'600; // a hundred years; beyond, no clock is known

std::string pointerOf(const OrderEvent& event)
{
    return event.untilAt ? "/untilAt" : "/days";
}

} // namespace

std::optional<No> OrderLedger::setFirstEnd()
{
    const FirstPeriod& first = m_regime.first;
    const auto count = [&](Term term) { return endAfter(m_regime.zone, first.rule, m_countedFrom, term); };
    if (m_imposition.days && *m_imposition.days > DaysMax)
        return No{.why = Refusal::OrderTooLong, .pointer = "/firstDays"};
    const bool decisionNamesAnEnd = m_imposition.days || m_imposition.untilAt;
    const bool setByCourt = first.rule.counting == Counting::SetByCourt;
    if (m_imposition.untilAt && !setByCourt)
        return No{.why = Refusal::InvalidInput, .pointer = "/untilAt"};
    if (setByCourt && !decisionNamesAnEnd && !first.openEnded)
        return No{.why = Refusal::InvalidInput, .pointer = "/firstDays"};

    const LegalEnd most = first.term ? count(*first.term) : openEnd();
    m_total = m_imposition.days ? Term{*m_imposition.days, Unit::Days} : first.term;
    m_first = most;
    if (m_imposition.untilAt)
        m_first = namedEnd(m_regime.zone, *m_imposition.untilAt);
    else if (m_imposition.days)
        m_first = count(*m_total);
    else if (setByCourt)
        m_first = openEnd();
    if (m_imposition.untilAt || !isInDays(m_total) || !keepsClockTime(first.rule))
        m_total.reset();
    if (m_first.at > most.at)
        return No{.why = Refusal::OrderTooLong,
                  .limitAt = most.at,
                  .pointer = m_imposition.untilAt ? "/untilAt" : "/firstDays"};
    m_planned = m_first;
    m_awaitsDecision = first.rule.counting == Counting::UntilEvent;
    return std::nullopt;
}

std::optional<No> OrderLedger::extend(const OrderEvent& event)
{
    if (m_endedBy)
        return No{.why = Refusal::OrderEnded, .untilAt = m_endedAt};
    if (!m_regime.extension)
        return No{.why = Refusal::OrderTooLong, .limitAt = m_first.at, .pointer = pointerOf(event)};
    if (m_planned.isOpen()) // whatever it says would be sooner
        return No{.why = Refusal::TimeRunsBackwards, .pointer = pointerOf(event)};
    if (m_extensions >= m_regime.extension->times)
        return No{.why = Refusal::AlreadyDone, .untilAt = m_planned.at};
    if (event.decidedAt >= endSoFar())
        return No{.why = Refusal::ExtensionTooLate, .limitAt = endSoFar()};
    const auto end = extendedEnd(*m_regime.extension, event);
    if (!end)
        return end.no();
    if (end->at <= endSoFar())
        return No{.why = Refusal::TimeRunsBackwards, .limitAt = endSoFar(), .pointer = pointerOf(event)};
    if (m_regime.maximum && end->at > latest().at)
        return No{.why = Refusal::OrderTooLong, .limitAt = latest().at, .pointer = pointerOf(event)};

    const ExtensionRule& rule = *m_regime.extension;
    const bool addsDays = event.days && rule.basis == ExtensionBasis::FirstEnd && keepsClockTime(rule.rule) && !m_cutAt;
    if (m_total && addsDays)
        m_total = Term{inDays(*m_total).amount + *event.days, Unit::Days};
    else
        m_total.reset();
    m_planned = *end;
    m_cutAt.reset(); // the extension builds on what the court had left
    m_awaitsDecision = rule.rule.counting == Counting::UntilEvent;
    ++m_extensions;
    return std::nullopt;
}

Outcome<LegalEnd> OrderLedger::extendedEnd(const ExtensionRule& rule, const OrderEvent& event) const
{
    if (event.days && event.untilAt)
        return No{.why = Refusal::InvalidInput, .pointer = "/untilAt"};
    if (event.untilAt)
        return namedEnd(m_regime.zone, *event.untilAt);
    if (event.days && *event.days < 1)
        return No{.why = Refusal::InvalidInput, .pointer = "/days"};
    if (event.days && *event.days > DaysMax)
        return No{.why = Refusal::OrderTooLong, .limitAt = latest().at, .pointer = "/days"};
    if (!event.days && !rule.term)
        return No{.why = Refusal::InvalidInput, .pointer = "/days"};
    if (rule.basis == ExtensionBasis::Filing && !event.filedAt)
        return No{.why = Refusal::InvalidInput, .pointer = "/filedAt"};
    return afterDays(rule, event, event.days ? Term{*event.days, Unit::Days} : *rule.term);
}

LegalEnd OrderLedger::afterDays(const ExtensionRule& rule, const OrderEvent& event, Term term) const
{
    const auto from = [&](Moment start) { return endAfter(m_regime.zone, rule.rule, start, term); };
    switch (rule.basis) {
    case ExtensionBasis::Start: return from(m_countedFrom);
    case ExtensionBasis::Filing: return from(*event.filedAt);
    case ExtensionBasis::Decision: return from(event.decidedAt);
    case ExtensionBasis::FirstEnd: break;
    } // no default: a basis without a rule does not compile
    // Counted from the beginning where both are days: after a first end in the hour that does not exist, the
    // extension's end has the clock time of the decision again.
    if (m_total && isInDays(term) && keepsClockTime(rule.rule) && !m_cutAt)
        return endAfter(m_regime.zone, m_regime.first.rule, m_countedFrom,
                        {inDays(*m_total).amount + inDays(term).amount, Unit::Days});
    return from(endSoFar());
}

LegalEnd OrderLedger::latest() const
{
    if (!m_regime.maximum)
        return m_planned;
    const Maximum& maximum = *m_regime.maximum;
    if (!maximum.fromFirstEnd)
        return endAfter(m_regime.zone, m_regime.first.rule, m_countedFrom, maximum.term);
    assert(m_regime.extension); // the files' reader sees to it
    return m_first.isOpen() ? m_first : endAfter(m_regime.zone, m_regime.extension->rule, m_first.at, maximum.term);
}

bool OrderLedger::mayBeExtended() const
{
    return m_regime.extension && m_extensions < m_regime.extension->times && !m_endedBy && !m_planned.isOpen()
        && (!m_regime.maximum || endSoFar() < latest().at);
}

} // namespace adempauze
