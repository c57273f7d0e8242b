#pragma once

#include "time/text.h"
#include "wire/follow_up_messages.h"
#include "wire/hold_messages.h"
#include "wire/place_messages.h"

#include <QJsonArray>

namespace adempauze::client {

/// The night of these tests: Friday 20 November 2026, 22:30:00 in Amsterdam.
inline const Moment Tonight = *parseMoment("2026-11-20T21:30:00Z");

inline QUuid placeId(int number)
{
    return QUuid(QStringLiteral("bbbbbbbb-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

inline LocalTime onTheWall(Moment at)
{
    return Zone::named("Europe/Amsterdam")->localAt(at);
}

inline wire::ReachableDate dateOf(int days, bool free)
{
    const Moment at = Tonight + std::chrono::hours(24 * days);
    return {.at = at, .local = onTheWall(at), .departureAt = at, .departureLocal = onTheWall(at), .free = free};
}

inline wire::PlaceOffer offerOf(int number, const char* place)
{
    return {.placeId = placeId(number),
            .placeName = place,
            .facilityId = placeId(900),
            .facilityAlias = "De Luwte",
            .kind = "time_out",
            .accepts = "men",
            .conditions = "No pets.",
            .admission = "desk",
            .phone = "088 0000101",
            .intakeFrom = "00:00",
            .intakeUntil = "24:00",
            .free = true,
            .orderEnd = dateOf(10, true),
            .latestEnd = dateOf(28, true),
            .houseLimit = dateOf(56, false),
            .confirmedAt = Tonight - std::chrono::minutes(5),
            .reasons = {"time_out", "room_until_latest_end", "desk_admission"}};
}

inline wire::PlaceOffer takenOf(int number, const char* place, Moment freeAgainAt)
{
    wire::PlaceOffer offer = offerOf(number, place);
    offer.free = false;
    offer.obstacle = "place_taken";
    offer.freeAgainAt = freeAgainAt;
    offer.orderEnd.free = offer.latestEnd.free = false;
    return offer;
}

inline wire::OtherTime otherTimeAt(int number, const char* place, Moment from, std::optional<Moment> until = {})
{
    return {.placeId = placeId(number),
            .placeName = place,
            .facilityId = placeId(900),
            .facilityAlias = "De Luwte",
            .phone = "088 0000101",
            .fromAt = from,
            .untilAt = until};
}

inline wire::PlaceOffers offersOf(std::vector<wire::PlaceOffer> items)
{
    const auto free = std::ranges::count(items, true, &wire::PlaceOffer::free);
    return {
        .asOfAt = Tonight, .zone = "Europe/Amsterdam", .freeCount = static_cast<int>(free), .items = std::move(items)};
}

/// Held at that place, and the house has another fifteen minutes to answer.
inline wire::Hold heldAt(int place, const char* name)
{
    using namespace std::chrono_literals;
    return {.id = placeId(100 + place),
            .state = "held",
            .placeId = placeId(place),
            .placeName = name,
            .facilityId = placeId(900),
            .facilityAlias = "De Luwte",
            .code = "KRF 5294",
            .fromAt = Tonight + 60min,
            .untilAt = Tonight + 240h,
            .untilLocal = onTheWall(Tonight + 240h),
            .zone = "Europe/Amsterdam",
            .expectedArrivalAt = Tonight + 60min,
            .expiresAt = Tonight + 150min,
            .answer = "awaited",
            .answerDueAt = Tonight + 15min,
            .callerReference = "PL-77031",
            .renewalsLeft = 2,
            .version = 1};
}

} // namespace adempauze::client
