#pragma once

#include "time/text.h"
#include "wire/hold_messages.h"
#include "wire/stay_messages.h"

#include <QJsonArray>

namespace adempauze::client {

/// The evening of the tests: Friday 20 November 2026, 22:30 in Amsterdam.
inline const Moment DeskNow = *parseMoment("2026-11-20T21:30:00Z");
inline const QUuid DeskHouse(QStringLiteral("33333333-3333-4333-8333-333333333333"));

inline QUuid deskId(int number)
{
    return QUuid(QStringLiteral("aaaaaaaa-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

inline LocalTime wall(Moment at)
{
    return Zone::named("Europe/Amsterdam")->localAt(at);
}

/// A hold that waits for the house's answer for another twelve minutes.
inline wire::Hold holdOf(int number, const char* place)
{
    using namespace std::chrono_literals;
    return {.id = deskId(number),
            .state = "held",
            .placeId = deskId(500 + number),
            .placeName = place,
            .facilityId = DeskHouse,
            .facilityAlias = "De Luwte",
            .code = "KRF 5294",
            .fromAt = DeskNow - 3min,
            .untilAt = DeskNow + 240h,
            .untilLocal = wall(DeskNow + 240h),
            .zone = "Europe/Amsterdam",
            .expectedArrivalAt = DeskNow + 60min,
            .expiresAt = DeskNow + 150min,
            .answer = "awaited",
            .answerDueAt = DeskNow + 12min,
            .gender = "man",
            .remark = "comes_with_police",
            .renewalsLeft = 2,
            .version = 3};
}

inline wire::Hold acceptedOf(int number, const char* place)
{
    wire::Hold hold = holdOf(number, place);
    hold.answer = "accepted";
    hold.version = 4;
    return hold;
}

inline wire::Stay stayOf(int number, const char* state, const char* place, Moment from, Moment until)
{
    wire::Stay stay{.id = deskId(number),
                    .state = state,
                    .code = "TRX 1107",
                    .fromAt = from,
                    .fromLocal = wall(from),
                    .untilAt = until,
                    .untilLocal = wall(until),
                    .zone = "Europe/Amsterdam",
                    .houseLimitAt = from + std::chrono::hours(56 * 24),
                    .houseLimitLocal = wall(from + std::chrono::hours(56 * 24)),
                    .version = 7};
    stay.placements.push_back({.placeId = deskId(500 + number),
                               .placeName = place,
                               .facilityId = DeskHouse,
                               .facilityAlias = "De Luwte",
                               .fromAt = from,
                               .untilAt = until});
    if (stay.state != "booked")
        stay.arrivedAt = stay.arrivalRecordedAt = from;
    return stay;
}

inline wire::Stay departedOf(wire::Stay stay, Moment at)
{
    stay.state = "departed";
    stay.departedAt = at;
    stay.departureRecordedAt = DeskNow;
    stay.destination = "family";
    stay.version += 1;
    return stay;
}

} // namespace adempauze::client
