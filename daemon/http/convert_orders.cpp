#include "http/convert.h"

#include "domain/deadlines.h"

namespace adempauze::http {

namespace {

template<class... Cases>
struct Either : Cases... {
    using Cases::operator()...;
};

wire::OrderEvent wireOf(const OrderEventRow& row)
{
    const OrderEvent& event = row.recorded.event;
    return {.number = row.recorded.number,
            .kind = std::string(wordFor(event.kind)),
            .decidedAt = event.decidedAt,
            .effectiveAt = event.effectiveAt,
            .days = event.days,
            .imposedAt = event.imposedAt,
            .untilAt = event.untilAt,
            .filedAt = event.filedAt,
            .dueAt = event.dueAt,
            .corrects = event.corrects,
            .trueDecidedAt = event.trueDecidedAt,
            .trueEffectiveAt = event.trueEffectiveAt,
            .firstDays = event.firstDays,
            .voids = event.voids,
            .reason = row.reason,
            .recordedAt = row.recorded.recordedAt};
}

std::vector<wire::Deadline> wireOf(const std::vector<Deadline>& deadlines)
{
    std::vector<wire::Deadline> messages;
    for (const Deadline& deadline : deadlines)
        messages.push_back({.kind = std::string(wordFor(deadline.kind)),
                            .dueAt = deadline.dueAt,
                            .dueLocal = deadline.dueLocal,
                            .source = deadline.source});
    return messages;
}

/// The days that the first decision says, corrections included.
std::optional<int> firstDaysOf(const OrderRow& row)
{
    const auto facts = factsOf(historyOf(row));
    return facts ? facts->imposition.days : row.recorded.days;
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
                        .firstDays = firstDaysOf(row),
                        .firstUntilAt = standing.first.at,
                        .firstUntilLocal = standing.first.local,
                        .latestUntilAt = standing.latest.at,
                        .latestUntilLocal = standing.latest.local,
                        .plannedUntilAt = standing.planned.at,
                        .plannedUntilLocal = standing.planned.local,
                        .untilAt = standing.until,
                        .untilLocal = row.untilLocal,
                        .state = std::string(wordFor(standing.stateAt(row.knownAt.value_or(reading.now)))),
                        .needsConfirmation = row.needsConfirmation,
                        .mayBeExtended = standing.mayBeExtended,
                        .provisional = standing.provisional,
                        .knownAt = row.knownAt,
                        .version = row.version};
    if (standing.condition)
        message.condition = wire::Condition{standing.condition->dueAt, standing.condition->met};
    if (const Regime* regime = regimeOf(reading.regimes, row.regime, row.regimeVersion))
        message.deadlines = wireOf(deadlinesOf(*regime, standing));
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
