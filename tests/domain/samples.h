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
    static const Regime regime{
        .id = "nl-wth",
        .version = 1,
        .nameNl = "huisverbod",
        .nameEn = "restraining order",
        .zone = amsterdam(),
        .inForce = Period(utc("2009-01-01T00:00:00+01:00"), Forever),
        .first = {.rule = {.counting = Counting::WallClock}, .term = Term{10, Unit::Days}},
        .extension = ExtensionRule{.basis = ExtensionBasis::FirstEnd, .rule = {.counting = Counting::WallClock}},
        .maximum = Maximum{.term = {28, Unit::Days}},
        .deadlines = {{DeadlineKind::Reachability, DeadlineFrom::Imposition, DeadlineCounting::Elapsed,
                       Term{24, Unit::Hours}, "Wth art. 2(6)"},
                      {DeadlineKind::Hearing, DeadlineFrom::CourtRequest, DeadlineCounting::WorkingDays,
                       Term{3, Unit::Days}, "Wth art. 6"},
                      {DeadlineKind::ExtensionAdvice, DeadlineFrom::Imposition, DeadlineCounting::WallClock,
                       Term{8, Unit::Days}, "practice"},
                      {DeadlineKind::ExtensionDecision, DeadlineFrom::PlannedEnd, DeadlineCounting::WallClock,
                       std::nullopt, "Wth art. 9(1)"},
                      {DeadlineKind::NextStepWarning, DeadlineFrom::Imposition, DeadlineCounting::WallClock,
                       Term{9, Unit::Days}, "house rule"},
                      {DeadlineKind::NextStepWarning, DeadlineFrom::Imposition, DeadlineCounting::WallClock,
                       Term{27, Unit::Days}, "house rule"}},
        .earlyEnds = {OrderEventKind::Withdrawal, OrderEventKind::Suspension, OrderEventKind::Annulment,
                      OrderEventKind::PartialAnnulment},
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

/// Events recorded one after the other, each an hour after the one before.
inline OrderHistory history(const Imposition& imposition, const std::vector<OrderEvent>& events)
{
    OrderHistory history{.imposition = imposition};
    for (const OrderEvent& event : events)
        history.events.push_back({static_cast<int>(history.events.size()) + 1, event,
                                  imposition.at + std::chrono::hours(history.events.size() + 1)});
    return history;
}

/// Where they lead, each judged as it is recorded.
inline Outcome<OrderStanding> recorded(const Regime& regime, const Imposition& imposition,
                                       const std::vector<OrderEvent>& events)
{
    OrderHistory sofar{.imposition = imposition};
    auto standing = standingOf(regime, sofar);
    for (const RecordedEvent& event : history(imposition, events).events) {
        if (!standing)
            break;
        standing = standingAfter(regime, sofar, event);
        sofar.events.push_back(event);
    }
    return standing;
}

inline OrderStanding standing(Moment imposedAt, const std::vector<OrderEvent>& events = {})
{
    return *recorded(dutch(), {.at = imposedAt}, events);
}

} // namespace adempauze::samples
