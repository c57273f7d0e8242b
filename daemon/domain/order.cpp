#include "domain/order.h"

#include "domain/order_ledger.h"
#include "domain/words.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace adempauze {

namespace {

constexpr WordList<OrderEventKind, 13> EventWords{{
    {OrderEventKind::Served, "served"},
    {OrderEventKind::Extension, "extension"},
    {OrderEventKind::Withdrawal, "withdrawal"},
    {OrderEventKind::Suspension, "suspension"},
    {OrderEventKind::ConditionMet, "condition_met"},
    {OrderEventKind::ConditionBroken, "condition_broken"},
    {OrderEventKind::Annulment, "annulment"},
    {OrderEventKind::PartialAnnulment, "partial_annulment"},
    {OrderEventKind::Reinstatement, "reinstatement"},
    {OrderEventKind::Breach, "breach"},
    {OrderEventKind::CourtRequest, "court_request"},
    {OrderEventKind::Decision, "decision"},
    {OrderEventKind::Correction, "correction"},
}};

constexpr WordList<OrderState, 5> StateWords{{
    {OrderState::InForce, "in_force"},
    {OrderState::Suspended, "suspended"},
    {OrderState::Withdrawn, "withdrawn"},
    {OrderState::Annulled, "annulled"},
    {OrderState::Ended, "ended"},
}};

/// Why a history cannot be, and which event says so; none: the imposition.
struct Contradiction {
    No no;
    std::optional<RecordedEvent> event{};
};

std::optional<No> correctImposition(Imposition& imposition, const OrderEvent& correction)
{
    if (!correction.imposedAt && !correction.firstDays && !correction.untilAt)
        return No{.why = Refusal::InvalidInput, .pointer = "/imposedAt"};
    if (correction.imposedAt && correction.decidedAt < *correction.imposedAt)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/imposedAt"};
    imposition.at = correction.imposedAt.value_or(imposition.at);
    if (correction.firstDays || correction.untilAt) {
        imposition.days = correction.firstDays;
        imposition.untilAt = correction.untilAt;
    }
    return std::nullopt;
}

void replace(OrderEvent& event, const OrderEvent& correction)
{
    const bool heldAtOnce = event.effectiveAt == event.decidedAt;
    event.decidedAt = correction.trueDecidedAt.value_or(event.decidedAt);
    if (heldAtOnce)
        event.effectiveAt = event.decidedAt;
    event.effectiveAt = correction.trueEffectiveAt.value_or(event.effectiveAt);
    if (correction.days || correction.untilAt) {
        event.days = correction.days;
        event.untilAt = correction.untilAt;
    }
    event.filedAt = correction.filedAt ? correction.filedAt : event.filedAt;
    event.dueAt = correction.dueAt ? correction.dueAt : event.dueAt;
}

std::optional<No> correctEvent(std::vector<RecordedEvent>& events, const OrderEvent& correction)
{
    const auto wrong = std::ranges::find(events, *correction.corrects, &RecordedEvent::number);
    if (wrong == events.end())
        return No{.why = Refusal::InvalidInput, .pointer = "/eventNumber"};
    const bool saysSomething = correction.trueDecidedAt || correction.trueEffectiveAt || correction.days
        || correction.untilAt || correction.filedAt || correction.dueAt;
    if (!saysSomething && !correction.voids)
        return No{.why = Refusal::InvalidInput, .pointer = "/decidedAt"};
    if (correction.voids)
        events.erase(wrong);
    else
        replace(wrong->event, correction);
    return std::nullopt;
}

std::variant<OrderStanding, Contradiction> replay(const Regime& regime, const Facts& facts)
{
    const auto served = std::ranges::find(facts.events, OrderEventKind::Served,
                                          [](const RecordedEvent& recorded) { return recorded.event.kind; });
    OrderLedger ledger(regime, facts.imposition,
                       served == facts.events.end() ? std::nullopt : std::optional(served->event.effectiveAt));
    if (const auto no = ledger.begin())
        return Contradiction{*no};
    for (const RecordedEvent& recorded : facts.events)
        if (const auto no = ledger.take(recorded.event))
            return Contradiction{*no, recorded};
    return ledger.standing();
}

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

OrderState OrderStanding::stateAt(Moment at) const
{
    OrderState state = OrderState::InForce;
    for (const StateChange& change : states)
        if (change.from <= at)
            state = change.state;
    const bool couldStillCount = state == OrderState::InForce || state == OrderState::Suspended;
    return couldStillCount && at >= planned.at ? OrderState::Ended : state;
}

Periods OrderStanding::inForce() const
{
    Periods periods;
    for (auto change = states.begin(); change != states.end(); ++change) {
        const Moment next = change + 1 == states.end() ? planned.at : (change + 1)->from;
        const auto during = Period::parse(change->from, next);
        if (change->state == OrderState::InForce && during)
            periods = periods | Periods{*during};
    }
    return periods;
}

bool OrderStanding::needsConfirmation() const
{
    return provisional || first.needsConfirmation || latest.needsConfirmation || planned.needsConfirmation;
}

Outcome<Facts> factsOf(const OrderHistory& history)
{
    Facts facts{.imposition = history.imposition};
    for (const RecordedEvent& recorded : history.events) {
        const OrderEvent& event = recorded.event;
        if (event.kind != OrderEventKind::Correction) {
            facts.events.push_back(recorded);
            continue;
        }
        if (auto no = event.corrects ? correctEvent(facts.events, event) : correctImposition(facts.imposition, event))
            return *std::move(no);
    }
    std::ranges::stable_sort(facts.events, {}, [](const RecordedEvent& recorded) {
        return std::tuple(recorded.event.effectiveAt, recorded.event.decidedAt);
    });
    return facts;
}

Outcome<OrderStanding> standingOf(const Regime& regime, const OrderHistory& history)
{
    const auto facts = factsOf(history);
    if (!facts)
        return facts.no();
    auto result = replay(regime, *facts);
    if (auto* contradiction = std::get_if<Contradiction>(&result))
        return std::move(contradiction->no);
    return std::get<OrderStanding>(std::move(result));
}

Outcome<OrderStanding> standingAfter(const Regime& regime, const OrderHistory& history, const RecordedEvent& event)
{
    OrderHistory next = history;
    next.events.push_back(event);
    const auto facts = factsOf(next);
    if (!facts)
        return facts.no();
    auto result = replay(regime, *facts);
    if (auto* standing = std::get_if<OrderStanding>(&result))
        return std::move(*standing);
    const auto& [no, culprit] = std::get<Contradiction>(result);
    const bool itself = !culprit || culprit->number == event.number || culprit->number == event.event.corrects;
    if (itself)
        return no;
    return No{.why = Refusal::LaterFacts,
              .limitAt = culprit->event.effectiveAt,
              .pointer = event.event.imposedAt ? "/imposedAt" : ""};
}

OrderHistory knownAt(const OrderHistory& history, Moment at)
{
    OrderHistory known{.imposition = history.imposition};
    std::ranges::copy_if(history.events, std::back_inserter(known.events),
                         [at](const RecordedEvent& recorded) { return recorded.recordedAt <= at; });
    return known;
}

LegalEnd dayOf(const Regime& regime, Moment imposedAt, int n)
{
    if (n == 0)
        return namedEnd(regime.zone, imposedAt);
    return endAfter(regime.zone, {.counting = Counting::WallClock}, imposedAt, {n, Unit::Days});
}

} // namespace adempauze
