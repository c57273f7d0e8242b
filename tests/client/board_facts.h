#pragma once

#include "time/local_time.h"
#include "time/text.h"
#include "wire/board_messages.h"
#include "wire/squeeze_messages.h"
#include "wire/stay_messages.h"
#include "wire/waiting_messages.h"

#include <QString>

namespace adempauze::client {

/// The morning of these tests: Saturday 28 November 2026, 10:00 in Amsterdam.
inline const Moment BoardNow = *parseMoment("2026-11-28T09:00:00Z");

inline QUuid boardId(int number)
{
    return QUuid(QStringLiteral("dddddddd-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

inline Moment inAmsterdam(const char* local)
{
    return resolve(*Zone::named("Europe/Amsterdam"), *parseLocal(local)).at;
}

/// Local days as the daemon answers them; the nights are counted 3 free, 2 taken, 1 closed.
inline std::vector<wire::BoardDay> boardDays(const char* first, int number)
{
    const Zone zone = *Zone::named("Europe/Amsterdam");
    const auto start = date::floor<date::days>(*parseLocal(std::string(first) + "T00:00"));
    std::vector<wire::BoardDay> days;
    for (int i = 0; i < number; ++i) {
        const auto day = start + date::days(i);
        days.push_back({.date = date::format("%F", day),
                        .fromAt = resolve(zone, LocalTime(day)).at,
                        .untilAt = resolve(zone, LocalTime(day + date::days(1))).at,
                        .free = 3,
                        .taken = 2,
                        .closed = 1});
    }
    return days;
}

inline wire::BoardPlace boardPlace(int number, const char* name, const char* house = "De Luwte")
{
    return {.id = boardId(number),
            .name = name,
            .unit = house,
            .facilityId = boardId(std::string_view(house) == "De Luwte" ? 900 : 901),
            .facilityAlias = house,
            .facilityKind = "time_out",
            .accepts = "anyone"};
}

/// A bar that whoever looks may open, with an hour of turnover.
inline wire::BoardBar boardBar(int claim, const char* kind, const char* from, const char* until)
{
    return {.kind = kind,
            .fromAt = inAmsterdam(from),
            .untilAt = inAmsterdam(until),
            .takenUntilAt = inAmsterdam(until) + std::chrono::hours(1),
            .claimId = boardId(claim),
            .code = "KRF 5294",
            .version = 7};
}

inline wire::BoardBar takenBar(const char* from, const char* until)
{
    wire::BoardBar bar = boardBar(0, "taken", from, until);
    bar.claimId.reset();
    bar.code.reset();
    bar.version.reset();
    return bar;
}

inline wire::BoardBar closedBar(const char* from, std::optional<Moment> until, const char* reason,
                                std::optional<QUuid> closure = {})
{
    return {.kind = "closed",
            .fromAt = inAmsterdam(from),
            .untilAt = until,
            .takenUntilAt = until,
            .closureReason = reason,
            .closureId = closure};
}

/// Two houses: a resident whose order ends the night before he leaves, somebody who is expected, a closure.
inline wire::Board boardOf(int days = 14)
{
    wire::Board board{.asOfAt = BoardNow, .zone = "Europe/Amsterdam", .days = boardDays("2026-11-28", days)};
    wire::BoardPlace first = boardPlace(1, "L1");
    wire::BoardBar resident = boardBar(11, "present", "2026-11-20T22:30", "2026-12-01T11:00");
    resident.orderUntilAt = inAmsterdam("2026-11-30T22:14");
    resident.latestUntilAt = inAmsterdam("2026-12-18T22:14");
    resident.tailUntilAt = inAmsterdam("2026-12-19T11:00");
    first.bars = {resident};
    wire::BoardPlace second = boardPlace(2, "L2");
    second.bars = {boardBar(12, "booked", "2026-12-02T15:00", "2026-12-12T11:00")};
    second.bars[0].code = "TRX 1107";
    wire::BoardPlace third = boardPlace(3, "B1", "Het Baken");
    third.bars = {closedBar("2026-11-29T08:00", inAmsterdam("2026-12-03T17:00"), "repair", boardId(21)),
                  takenBar("2026-12-05T20:00", "2026-12-06T10:00"), takenBar("2026-12-06T15:00", "2026-12-15T10:00")};
    board.places = {first, second, third};
    return board;
}

/// The stay of a bar, as `transfers` answers it.
inline wire::Stay stayAt(int claim, const wire::BoardPlace& place, const wire::BoardBar& bar, std::int64_t version)
{
    const Zone zone = *Zone::named("Europe/Amsterdam");
    wire::Stay stay{.id = boardId(claim),
                    .state = bar.kind,
                    .code = bar.code,
                    .fromAt = bar.fromAt,
                    .fromLocal = zone.localAt(bar.fromAt),
                    .untilAt = *bar.untilAt,
                    .untilLocal = zone.localAt(*bar.untilAt),
                    .zone = "Europe/Amsterdam",
                    .houseLimitAt = bar.fromAt + std::chrono::hours(56 * 24),
                    .houseLimitLocal = zone.localAt(bar.fromAt + std::chrono::hours(56 * 24)),
                    .version = version};
    stay.placements.push_back({.placeId = place.id,
                               .placeName = place.name,
                               .facilityId = place.facilityId,
                               .facilityAlias = place.facilityAlias,
                               .fromAt = bar.fromAt,
                               .untilAt = *bar.untilAt});
    return stay;
}

inline wire::WaitingEntry waitingOf(int number, int position, const char* state = "waiting")
{
    const Zone zone = *Zone::named("Europe/Amsterdam");
    return {.id = boardId(number),
            .own = true,
            .organisationId = boardId(990),
            .state = state,
            .position = position,
            .neededFromAt = inAmsterdam("2026-11-28T20:00"),
            .neededByAt = inAmsterdam("2026-11-30T20:00"),
            .neededByLocal = zone.localAt(inAmsterdam("2026-11-30T20:00")),
            .gender = "man",
            .registeredAt = BoardNow,
            .version = 1};
}

inline wire::WaitingList waitingList(std::vector<wire::WaitingEntry> entries)
{
    return {.asOfAt = BoardNow, .zone = "Europe/Amsterdam", .rankingVersion = 1, .criteria = {}, .items = entries};
}

} // namespace adempauze::client
