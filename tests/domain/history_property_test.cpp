#include "domain/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

namespace adempauze {

using samples::dutch;
using samples::house;
using samples::orderNumber;
using samples::utc;

namespace {

const OrderId Order = orderNumber(1);

/// Five years of seconds: ten clock changes, each as likely as any other time.
Moment anyImposition()
{
    return utc("2026-01-01T00:00:00Z") + std::chrono::seconds(*rc::gen::inRange(0, 5 * 365 * 86400));
}

/// Anything but a correction, somewhere within five weeks of the imposition.
OrderEvent anyEvent(Moment imposed)
{
    const Moment at = imposed + std::chrono::minutes(*rc::gen::inRange(0, 35 * 24 * 60));
    OrderEvent event{.kind = static_cast<OrderEventKind>(*rc::gen::inRange(0, 12)), .decidedAt = at, .effectiveAt = at};
    if (event.kind == OrderEventKind::Extension)
        event.days = *rc::gen::inRange(1, 20);
    if (event.kind == OrderEventKind::PartialAnnulment)
        event.untilAt = at + std::chrono::hours(*rc::gen::inRange(0, 100));
    if (event.kind == OrderEventKind::Suspension && *rc::gen::inRange(0, 2) == 0)
        event.dueAt = at + std::chrono::hours(72);
    return event;
}

/// Events that were taken one after the other, in the order in which they were recorded.
OrderHistory anyHistory()
{
    const Moment imposed = anyImposition();
    OrderHistory history{.imposition = {.at = imposed}};
    for (int left = *rc::gen::inRange(0, 8); left > 0; --left) {
        const int number = static_cast<int>(history.events.size()) + 1;
        const RecordedEvent event{number, anyEvent(imposed), imposed + std::chrono::hours(number)};
        if (standingAfter(dutch(), history, event))
            history.events.push_back(event);
    }
    return history;
}

bool sameStanding(const OrderStanding& a, const OrderStanding& b)
{
    return a.first == b.first && a.latest == b.latest && a.planned == b.planned && a.until == b.until
        && a.endedEarlyBy == b.endedEarlyBy && a.states == b.states && a.mayBeExtended == b.mayBeExtended;
}

Periods unionOf(const BasisSegments& segments, bool ofOrder)
{
    Periods all;
    for (const BasisSegment& segment : segments)
        if ((segment.basis == Basis::Order) == ofOrder)
            all = all | Periods{segment.during};
    return all;
}

} // namespace

RC_GTEST_PROP(HistoryProperty, replayingTheEventsGivesTheSameStandingAsTakingThemOneByOne, ())
{
    const OrderHistory history = anyHistory();
    OrderHistory growing{.imposition = history.imposition};
    auto standing = *standingOf(dutch(), growing);
    for (const RecordedEvent& event : history.events) {
        standing = *standingAfter(dutch(), growing, event);
        growing.events.push_back(event);
    }
    RC_ASSERT(sameStanding(standing, *standingOf(dutch(), history)));
}

// Two facts of the very same moment count in the order of recording; all others in their own.
RC_GTEST_PROP(HistoryProperty, theOrderOfRecordingDoesNotMatter, ())
{
    const OrderHistory history = anyHistory();
    std::vector<Moment> moments;
    for (const RecordedEvent& event : history.events)
        moments.push_back(event.event.effectiveAt);
    std::ranges::sort(moments);
    RC_PRE(std::ranges::adjacent_find(moments) == moments.end());
    OrderHistory late = history;
    std::ranges::reverse(late.events);
    RC_ASSERT(sameStanding(*standingOf(dutch(), history), *standingOf(dutch(), late)));
}

RC_GTEST_PROP(HistoryProperty, whatWasKnownThenIsWhatStoodThen, ())
{
    const OrderHistory history = anyHistory();
    const int count = *rc::gen::inRange(0, static_cast<int>(history.events.size()) + 1);
    OrderHistory then{.imposition = history.imposition};
    then.events.assign(history.events.begin(), history.events.begin() + count);
    const Moment at = history.imposition.at + std::chrono::hours(count) + std::chrono::minutes(30);
    RC_ASSERT(sameStanding(*standingOf(dutch(), then), *standingOf(dutch(), knownAt(history, at))));
}

RC_GTEST_PROP(HistoryProperty, whatIsWithdrawnEndsThereAndNeverLater, ())
{
    const OrderHistory history = anyHistory();
    const auto before = *standingOf(dutch(), history);
    const Moment at = before.imposedAt + std::chrono::minutes(*rc::gen::inRange(0, 40 * 24 * 60));
    const RecordedEvent withdrawal{99, samples::event(OrderEventKind::Withdrawal, at), at};
    const auto after = standingAfter(dutch(), history, withdrawal);
    if (!after)
        return;
    RC_ASSERT(after->until <= before.until);
    RC_ASSERT(after->until <= at);
    RC_ASSERT(after->stateAt(Forever) == OrderState::Withdrawn);
}

RC_GTEST_PROP(HistoryProperty, inForceIsWhereTheStateSaysSo, ())
{
    const auto order = *standingOf(dutch(), anyHistory());
    const Periods inForce = order.inForce();
    for (int looks = 0; looks < 8; ++looks) {
        const Moment at = order.imposedAt + std::chrono::minutes(*rc::gen::inRange(0, 40 * 24 * 60));
        const bool within = std::ranges::any_of(inForce, [at](const Period& period) { return period.contains(at); });
        RC_ASSERT(within == (order.stateAt(at) == OrderState::InForce));
    }
}

// A stay goes through all that happens to its order. What the order covers, what has another reason and what has none
// add up to the stay; and where there is none, somebody was asked to decide.
RC_GTEST_PROP(HistoryProperty, aStayIsCoveredOrSomebodyWasAsked, ())
{
    const OrderHistory history = anyHistory();
    OrderHistory growing{.imposition = history.imposition};
    auto before = *standingOf(dutch(), growing);
    const Moment arrival = history.imposition.at + std::chrono::minutes(*rc::gen::inRange(1, 600));
    OpenStay stay{.id = {},
                  .state = ClaimState::Present,
                  .from = arrival,
                  .placedFrom = arrival,
                  .until = {},
                  .segments = *restOnOrder(arrival, Order, before.until, house())};
    stay.until = stay.segments.back().during.until();
    if (*rc::gen::inRange(0, 2) == 0)
        stay.next = Obstacle{Obstacle::Kind::Claim, stay.until + std::chrono::hours(*rc::gen::inRange(1, 480))};
    bool asked = false;
    for (const RecordedEvent& event : history.events) {
        const auto after = *standingAfter(dutch(), growing, event);
        growing.events.push_back(event);
        const auto outcome = realign(stay, Order, before, after, house());
        asked =
            asked || std::holds_alternative<AwaitsDecision>(outcome) || std::holds_alternative<StandsInTheWay>(outcome);
        if (const auto* follows = std::get_if<Follows>(&outcome)) {
            if (stay.next)
                RC_ASSERT(follows->until + house().turnover <= stay.next->fromAt);
            stay.until = follows->until;
            stay.segments = follows->segments;
        }
        before = after;
    }
    const Periods whole{Period(stay.from, stay.until)};
    const Periods byOrder = unionOf(stay.segments, true) & before.inForce();
    const Periods byItself = unionOf(stay.segments, false);
    const Periods without = whole - byOrder - byItself;
    RC_ASSERT((byOrder & byItself).empty());
    RC_ASSERT((byOrder | byItself | without) == whole);
    RC_ASSERT(without.empty() || asked);
    RC_ASSERT(((before.inForce() - whole) & whole).empty());
    if (!asked)
        RC_ASSERT((before.inForce() - whole).empty()
                  || (before.inForce() - whole) == Periods{Period(before.imposedAt, arrival)});
}

} // namespace adempauze
