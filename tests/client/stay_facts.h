#pragma once

#include "stay/stay_view.h"
#include "time/text.h"

#include <QUuid>

namespace adempauze::client::facts {

inline const QUuid Person(QStringLiteral("a0000000-0000-4000-8000-000000000001"));
inline const QUuid TheCase(QStringLiteral("a0000000-0000-4000-8000-000000000002"));
inline const QUuid TheOrder(QStringLiteral("a0000000-0000-4000-8000-000000000003"));
inline const QUuid First(QStringLiteral("a0000000-0000-4000-8000-000000000004"));
inline const QUuid Second(QStringLiteral("a0000000-0000-4000-8000-000000000005"));
inline const QUuid Place(QStringLiteral("a0000000-0000-4000-8000-000000000006"));
inline const QUuid House(QStringLiteral("a0000000-0000-4000-8000-000000000007"));
inline const QUuid Municipality(QStringLiteral("a0000000-0000-4000-8000-000000000008"));
inline const QUuid Coordinator(QStringLiteral("a0000000-0000-4000-8000-000000000009"));
inline constexpr auto Amsterdam = "Europe/Amsterdam";

inline Moment at(const char* text)
{
    return parseMoment(text).value();
}

inline LocalTime onWall(const char* text)
{
    return parseLocal(text).value();
}

/// Case A of the story: imposed on 20 November 22:41, ten days, a stay until the departure hour after it.
inline wire::Order order()
{
    wire::Order order{.id = TheOrder, .caseId = TheCase, .personId = Person, .regime = "nl-wth", .regimeVersion = 1};
    order.municipality = "Rosmalen";
    order.zone = Amsterdam;
    order.imposedAt = at("2026-11-20T21:41:00Z");
    order.imposedLocal = onWall("2026-11-20T22:41");
    order.firstDays = 10;
    order.firstUntilAt = at("2026-11-30T21:41:00Z");
    order.firstUntilLocal = onWall("2026-11-30T22:41");
    order.latestUntilAt = at("2026-12-18T21:41:00Z");
    order.latestUntilLocal = onWall("2026-12-18T22:41");
    order.untilAt = order.firstUntilAt;
    order.untilLocal = order.firstUntilLocal;
    order.state = "in_force";
    order.version = 3;
    return order;
}

inline wire::Order extended()
{
    wire::Order after = order();
    after.untilAt = after.latestUntilAt;
    after.untilLocal = after.latestUntilLocal;
    after.events.push_back({.number = 1,
                            .kind = "extension",
                            .decidedAt = at("2026-11-28T08:30:00Z"),
                            .effectiveAt = at("2026-11-28T08:30:00Z"),
                            .days = 18,
                            .recordedAt = at("2026-11-28T09:00:00Z")});
    after.version = 4;
    return after;
}

inline wire::Stay stay()
{
    wire::Stay stay{.id = First, .state = "present", .caseId = TheCase, .personId = Person, .orderId = TheOrder};
    stay.fromAt = at("2026-11-20T22:40:00Z");
    stay.fromLocal = onWall("2026-11-20T23:40");
    stay.untilAt = at("2026-12-01T10:00:00Z");
    stay.untilLocal = onWall("2026-12-01T11:00");
    stay.zone = Amsterdam;
    stay.houseLimitAt = at("2027-01-15T22:40:00Z");
    stay.houseLimitLocal = onWall("2027-01-15T23:40");
    stay.arrivedAt = stay.fromAt;
    stay.placements = {{.placeId = Place,
                        .placeName = "L1",
                        .facilityId = House,
                        .facilityAlias = "De Luwte",
                        .fromAt = stay.fromAt,
                        .untilAt = stay.untilAt}};
    const Moment orderEnd = at("2026-11-30T21:41:00Z");
    stay.segments = {
        {.basis = "order", .why = "order", .orderId = TheOrder, .fromAt = stay.fromAt, .untilAt = orderEnd},
        {.basis = "wind_down", .why = "departure_hour", .fromAt = orderEnd, .untilAt = stay.untilAt}};
    stay.orderUntilAt = orderEnd;
    stay.secondsBeyondOrder = (stay.untilAt - orderEnd).count();
    stay.version = 5;
    return stay;
}

/// Somebody who came on the code, and of whom nothing is known yet.
inline wire::Stay arrived()
{
    wire::Stay bare = stay();
    bare.id = Second;
    bare.caseId.reset();
    bare.personId.reset();
    bare.orderId.reset();
    bare.code = "KRF 5294";
    bare.detailsMissing = true;
    bare.placements.front().placeName = "L2";
    return bare;
}

inline wire::Case theCase()
{
    return {.id = TheCase,
            .householdId = TheCase,
            .organisationId = Municipality,
            .leadAccountId = Coordinator,
            .openedAt = at("2026-11-23T07:30:00Z"),
            .participants = {{.organisationId = Municipality, .part = "municipality", .ground = "legal_duty"}},
            .orderIds = {TheOrder},
            .stayIds = {First},
            .version = 1};
}

inline wire::Agency municipality()
{
    return {.id = Municipality,
            .name = "Gemeente Rosmalen",
            .kind = "municipality",
            .phone = "085 000 11 22",
            .hasMailbox = true};
}

inline StayView view()
{
    return {.stay = stay(), .order = order(), .ofCase = theCase()};
}

} // namespace adempauze::client::facts
