#pragma once

#include "domain/order.h"
#include "domain/stay.h"
#include "time/text.h"

#include <string_view>

namespace adempauze::samples {

inline Moment utc(std::string_view text)
{
    return parseMoment(text).value();
}

inline const Zone& amsterdam()
{
    static const Zone zone = *Zone::named("Europe/Amsterdam");
    return zone;
}

/// The Dutch regime with its numbers of 2009, as the file in config/regimes gives them.
inline const Regime& dutch()
{
    static const Regime regime{.id = "nl-wth",
                               .version = 1,
                               .zone = amsterdam(),
                               .inForce = Period(utc("2009-01-01T00:00:00+01:00"), Forever),
                               .counting = Counting::WallClock,
                               .firstDays = 10,
                               .maximumDays = 28,
                               .extensionBasis = ExtensionBasis::FirstEnd,
                               .extensible = true,
                               .source = "Wth arts. 2(1), 9(1)",
                               .reviewedOn = "2026-11-01"};
    return regime;
}

inline HouseRules house()
{
    return {.zone = amsterdam(),
            .departureTime = std::chrono::hours(11),
            .turnover = std::chrono::minutes(60),
            .longestStayDays = 56,
            .admission = Admission::Automatic,
            .tail = TailPolicy::Protect};
}

template<class Thing>
Id<Thing> id(std::uint8_t number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = number;
    return {Uuid(bytes)};
}

inline OrderId orderNumber(std::uint8_t number)
{
    return id<OrderTag>(number);
}

inline OrderEvent extension(Moment decidedAt, int days)
{
    return {.kind = OrderEventKind::Extension, .decidedAt = decidedAt, .effectiveAt = decidedAt, .days = days};
}

inline OrderEvent event(OrderEventKind kind, Moment at)
{
    return {.kind = kind, .decidedAt = at, .effectiveAt = at};
}

inline OrderEvent correction(Moment decidedAt, Moment imposedAt)
{
    return {
        .kind = OrderEventKind::Correction, .decidedAt = decidedAt, .effectiveAt = decidedAt, .imposedAt = imposedAt};
}

inline OrderStanding standing(Moment imposedAt, const std::vector<OrderEvent>& events = {})
{
    return *standingOf(dutch(), imposedAt, 10, events);
}

} // namespace adempauze::samples
