#include "http/convert.h"

namespace adempauze::http {

namespace {

template<class... Cases>
struct Either : Cases... {
    using Cases::operator()...;
};

wire::OrderEvent wireOf(const OrderEventRow& row)
{
    return {.number = row.number,
            .kind = std::string(wordFor(row.event.kind)),
            .decidedAt = row.event.decidedAt,
            .effectiveAt = row.event.effectiveAt,
            .days = row.event.days,
            .imposedAt = row.event.imposedAt,
            .recordedAt = row.recordedAt};
}

std::optional<std::string> referenceOf(const OrderRow& row, const Reading& reading)
{
    if (!row.reference)
        return std::nullopt;
    const std::string id = row.id.text();
    return reading.cipher.open(row.reference->bytes, {.table = "restraining_order", .column = "reference", .row = id});
}

wire::TouchedStay wireOf(const TouchedStay& touched)
{
    wire::TouchedStay message{.stayId = wireId(touched.stay), .untilAt = touched.until};
    std::visit(Either{[&](const Follows&) { message.outcome = "follows"; },
                      [&](const StandsInTheWay& obstacle) {
                          message.outcome = "stands_in_the_way";
                          message.wantedUntilAt = obstacle.wantedUntil;
                          message.obstacle = std::string(wordFor(obstacle.why));
                          message.obstacleFromAt = obstacle.obstacleFrom;
                      },
                      [&](const Untouched&) { message.outcome = "untouched"; },
                      [&](const AwaitsDecision&) { message.outcome = "awaits_decision"; }},
               touched.outcome);
    for (const AlternativePlace& place : touched.alternatives)
        message.alternatives.push_back({.placeId = wireId(place.place),
                                        .placeName = place.placeName,
                                        .facilityId = wireId(place.facility),
                                        .facilityAlias = place.facilityAlias});
    return message;
}

} // namespace

wire::Order wireOf(const OrderRow& row, const Reading& reading)
{
    const OrderStanding& standing = row.standing;
    wire::Order message{.id = wireId(row.id),
                        .caseId = wireId(row.caseId),
                        .personId = wireId(row.person),
                        .regime = row.regime,
                        .regimeVersion = row.regimeVersion,
                        .municipality = row.municipality,
                        .reference = referenceOf(row, reading),
                        .zone = row.zone,
                        .imposedAt = standing.imposedAt,
                        .imposedLocal = row.imposedLocal,
                        .firstDays = row.firstDays,
                        .firstUntilAt = standing.first.at,
                        .firstUntilLocal = standing.first.local,
                        .latestUntilAt = standing.latest.at,
                        .latestUntilLocal = standing.latest.local,
                        .untilAt = standing.until,
                        .untilLocal = row.untilLocal,
                        .state = std::string(wordFor(standing.stateAt(reading.now))),
                        .needsConfirmation = standing.planned.needsConfirmation,
                        .version = row.version};
    for (const OrderEventRow& event : row.events)
        message.events.push_back(wireOf(event));
    return message;
}

wire::OrderChanged wireOf(const OrderChanged& changed, const Reading& reading)
{
    wire::OrderChanged message{.order = wireOf(changed.order, reading)};
    for (const TouchedStay& stay : changed.stays)
        message.stays.push_back(wireOf(stay));
    return message;
}

} // namespace adempauze::http
