#include "domain/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze {

using samples::dutch;
using samples::event;
using samples::extension;
using samples::utc;

namespace {

/// Five years of seconds: ten clock changes, each as likely as any other time.
Moment anyImposition()
{
    return utc("2026-01-01T00:00:00Z") + std::chrono::seconds(*rc::gen::inRange(0, 5 * 365 * 86400));
}

Moment anyMomentAfter(Moment from, Moment until)
{
    return from + std::chrono::seconds(*rc::gen::inRange<std::int64_t>(0, (until - from).count()));
}

OrderStanding plain(Moment imposedAt, int days)
{
    return *samples::recorded(dutch(), {.at = imposedAt, .days = days}, {});
}

} // namespace

RC_GTEST_PROP(OrderProperty, anExtensionNeverShortens, ())
{
    const Moment imposed = anyImposition();
    const int days = *rc::gen::inRange(1, 11);
    const auto before = plain(imposed, days);
    const auto after =
        samples::recorded(dutch(), {.at = imposed, .days = days},
                          {extension(anyMomentAfter(imposed, before.first.at), *rc::gen::inRange(1, 29 - days))});
    RC_ASSERT(bool(after));
    RC_ASSERT(after->until > before.until);
    RC_ASSERT(after->until <= after->latest.at);
    RC_ASSERT(after->first == before.first);
}

RC_GTEST_PROP(OrderProperty, anOrderThatEndedEarlyNeverEndsLaterThanPlanned, ())
{
    const Moment imposed = anyImposition();
    const auto before = plain(imposed, 10);
    const auto kind =
        *rc::gen::element(OrderEventKind::Withdrawal, OrderEventKind::Annulment, OrderEventKind::Suspension);
    const auto after = samples::recorded(dutch(), {.at = imposed, .days = 10},
                                         {event(kind, anyMomentAfter(imposed, before.first.at))});
    RC_ASSERT(bool(after));
    RC_ASSERT(after->until < before.until);
    RC_ASSERT(after->planned == before.planned);
}

RC_GTEST_PROP(OrderProperty, theEndShowsTheClockTimeOfTheImpositionUnlessThatHourDoesNotExist, ())
{
    const Moment imposed = anyImposition();
    const auto order = plain(imposed, *rc::gen::inRange(1, 11));
    const auto clockAt = [](LocalTime local) { return local - date::floor<date::days>(local); };
    const auto asImposed = clockAt(samples::amsterdam().localAt(imposed));
    for (const LegalEnd& end : {order.first, order.latest}) {
        RC_ASSERT(samples::amsterdam().localAt(end.at) == end.local);
        RC_ASSERT(end.needsConfirmation || clockAt(end.local) == asImposed);
        RC_ASSERT(clockAt(end.local) >= asImposed);
    }
}

RC_GTEST_PROP(OrderProperty, aListOfAnyEventsIsRefusedOrEndsWithinTheLaw, ())
{
    const Moment imposed = anyImposition();
    std::vector<OrderEvent> events;
    for (int left = *rc::gen::inRange(0, 6); left > 0; --left) {
        const Moment at = anyMomentAfter(imposed, imposed + std::chrono::hours(24 * 12));
        events.push_back({.kind = static_cast<OrderEventKind>(*rc::gen::inRange(0, 13)),
                          .decidedAt = at,
                          .effectiveAt = at,
                          .days = *rc::gen::inRange(1, 20),
                          .imposedAt = imposed + std::chrono::minutes(*rc::gen::inRange(-90, 90))});
    }
    const auto order = samples::recorded(dutch(), {.at = imposed, .days = 10}, events);
    if (!order)
        return;
    RC_ASSERT(order->until <= order->planned.at);
    RC_ASSERT(order->planned.at <= order->latest.at);
    RC_ASSERT(order->imposedAt <= order->until);
    RC_ASSERT(order->endedEarlyBy.has_value() == (order->until < order->planned.at));
}

} // namespace adempauze
