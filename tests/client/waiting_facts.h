#pragma once

#include "availability_facts.h"
#include "wire/waiting_messages.h"

namespace adempauze::client {

inline QUuid waitingId(int number)
{
    return QUuid(QStringLiteral("cccccccc-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

/// Of the reader's own organisation.
inline wire::WaitingEntry entryOf(int number, int position, const char* reference)
{
    using namespace std::chrono_literals;
    return {.id = waitingId(number),
            .own = true,
            .organisationId = waitingId(900),
            .state = "waiting",
            .position = position,
            .neededFromAt = Tonight,
            .neededByAt = Tonight + 72h,
            .neededByLocal = onTheWall(Tonight + 72h),
            .underOrder = true,
            .callerReference = reference,
            .registeredAt = Tonight - 3h,
            .version = 4};
}

inline wire::WaitingEntry othersEntry(int number, int position)
{
    wire::WaitingEntry entry = entryOf(number, position, "");
    entry.own = false;
    entry.organisationId = waitingId(901);
    entry.callerReference.reset();
    return entry;
}

/// An open offer of L1, held for two hours, as the daemon explains it.
inline wire::WaitingOffer waitingOffer(int number, int entry)
{
    using namespace std::chrono_literals;
    const QJsonObject values{{QStringLiteral("underOrder"), true},
                             {QStringLiteral("sleepsOutside"), false},
                             {QStringLiteral("neededByAt"), QStringLiteral("2026-11-23T21:30:00Z")}};
    return {.id = waitingId(number),
            .entryId = waitingId(entry),
            .placeId = placeId(1),
            .placeName = "L1",
            .facilityId = placeId(900),
            .facilityAlias = "De Luwte",
            .holdId = placeId(101),
            .fromAt = Tonight,
            .untilAt = Tonight + 240h,
            .untilLocal = onTheWall(Tonight + 240h),
            .zone = "Europe/Amsterdam",
            .offeredAt = Tonight - 10min,
            .deadlineAt = Tonight + 110min,
            .deadlineLocal = onTheWall(Tonight + 110min),
            .state = "open",
            .why = {{QStringLiteral("trigger"), QStringLiteral("place_free")},
                    {QStringLiteral("position"), 1},
                    {QStringLiteral("of"), 3},
                    {QStringLiteral("rankingVersion"), 1},
                    {QStringLiteral("aheadBy"), QStringLiteral("under_order")},
                    {QStringLiteral("values"), values}},
            .version = 2};
}

inline wire::WaitingEntry offeredTo(wire::WaitingEntry entry)
{
    entry.state = "offered";
    entry.offers = {waitingOffer(70, 1)};
    return entry;
}

inline wire::WaitingList listOf(std::vector<wire::WaitingEntry> items)
{
    return {.asOfAt = Tonight,
            .zone = "Europe/Amsterdam",
            .rankingVersion = 1,
            .criteria = {"under_order", "sleeps_outside", "registered_at", "id"},
            .items = std::move(items)};
}

inline wire::TurnAway turnedAwayOf(int number, const char* reason)
{
    using namespace std::chrono_literals;
    return {.id = waitingId(number),
            .requestId = waitingId(number + 1000),
            .reason = reason,
            .gender = "man",
            .underOrder = true,
            .happenedAt = Tonight - 2h,
            .recordedAt = Tonight - 2h,
            .version = 1};
}

} // namespace adempauze::client
