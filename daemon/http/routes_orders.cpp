#include "http/change.h"
#include "http/convert.h"
#include "http/decisions.h"
#include "http/times.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};

/// The regime's zone, or why the order cannot be read: regime and zone are judged together with the fields.
std::vector<wire::InputError> errorsOf(const wire::RecordOrder& message, const std::vector<Regime>& regimes)
{
    auto errors = errorsIn({message.imposedAt, message.imposedLocal}, true);
    const Zone* zone = zoneOf(regimes, message.regime);
    if (!zone && !message.regime.empty())
        errors.push_back(inputError("/regime", Refusal::UnknownRegime));
    if (message.zone && !Zone::named(*message.zone))
        errors.push_back(inputError("/zone", Refusal::UnknownZone));
    else if (message.zone && zone && *message.zone != zone->name())
        errors.push_back({"/zone", "invalid_input", "This is not the zone of the regime."});
    return errors;
}

Response record(Exchange& exchange)
{
    const auto& regimes = exchange.parts.regimes;
    auto read = messageIn<wire::RecordOrder>(
        exchange.request, [&](const wire::RecordOrder& message) { return errorsOf(message, regimes); });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecordOrder>(read);
    if (const auto errors = offsetErrors(exchange.request, *zoneOf(regimes, message.regime)); !errors.empty())
        return problemFor(errors);
    const auto imposed =
        legalMomentOf({message.imposedAt, message.imposedLocal, message.fold}, *zoneOf(regimes, message.regime));
    if (!imposed)
        return problemFor(imposed.no(), houseZone(exchange.parts));
    OrderWish wish{.id = OrderId{freshUuid()},
                   .caseId = idOf<CaseId>(message.caseId),
                   .person = idOf<PersonId>(message.personId),
                   .regime = message.regime,
                   .imposition = {.at = *imposed->at, .days = message.firstDays, .untilAt = message.untilAt},
                   .imposedNeedsConfirmation = imposed->needsConfirmation,
                   .municipality = message.municipality};
    const std::string id = wish.id.text();
    if (message.reference)
        wish.reference = Sealed{exchange.parts.cipher.seal(
            *message.reference, {.table = "restraining_order", .column = "reference", .row = id})};
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto order = recordOrder(tx, context, wish);
        if (!order)
            return order.no();
        return createdVersioned(wireOf(*order, readingOf(exchange)), "/v1/orders/" + id);
    });
}

Response oneOrder(Exchange& exchange)
{
    const auto known = momentInQuery(exchange, "knownAt");
    if (!known)
        return problemFor(known.no(), houseZone(exchange.parts));
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showOrder(tx, context, exchange.idAs<OrderId>(), *known); },
        [&](const OrderRow& row) { return okVersioned(wireOf(row, readingOf(exchange))); });
}

Response history(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showHistoryOfOrder(tx, context, exchange.idAs<OrderId>()); },
        [](const auto& rows) { return ok(listOf<wire::History>(rows)); });
}

std::optional<OrderRow> orderNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    auto order = showOrder(tx, exchange.context(), exchange.idAs<OrderId>());
    return order ? std::optional(std::move(*order)) : std::nullopt;
}

/// The order's own zone; of one that is not there any, since it is answered 404 a moment later.
Zone zoneOfOrder(Exchange& exchange)
{
    const auto order = orderNow(exchange);
    const auto zone = order ? Zone::named(order->zone) : std::nullopt;
    return zone.value_or(houseZone(exchange.parts));
}

/// The order's zone is only looked up for moments that were written with an offset.
std::optional<Response> wrongOffset(Exchange& exchange)
{
    if (!hasOffsets(exchange.request))
        return std::nullopt;
    const auto errors = offsetErrors(exchange.request, zoneOfOrder(exchange));
    return errors.empty() ? std::nullopt : std::optional(problemFor(errors));
}

Response recordDecision(Exchange& exchange, const OrderEvent& event, std::optional<std::string> reason = std::nullopt)
{
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto changed = changeOrder(
            tx, context,
            {.order = exchange.idAs<OrderId>(), .version = exchange.version, .event = event, .reason = reason});
        if (!changed)
            return changed.no();
        auto answer = created(wireOf(*changed, readingOf(exchange)));
        answer.etag = etagOf(changed->order.version);
        return answer;
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        const auto order = orderNow(exchange);
        return order ? std::optional(wire::toJson(wireOf(*order, readingOf(exchange)))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

template<class Message, OrderEventKind kind>
Response decide(Exchange& exchange)
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    if (auto problem = wrongOffset(exchange))
        return *std::move(problem);
    return recordDecision(exchange, eventOf(std::get<Message>(read), kind));
}

// A wall clock time is read in the zone of the order itself, which it keeps.
Response correct(Exchange& exchange)
{
    auto read = messageIn<wire::CorrectOrder>(exchange.request, [](const wire::CorrectOrder& message) {
        return errorsIn({message.imposedAt, message.imposedLocal}, false);
    });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::CorrectOrder>(read);
    if (auto problem = wrongOffset(exchange))
        return *std::move(problem);
    const Zone zone = message.imposedLocal ? zoneOfOrder(exchange) : houseZone(exchange.parts);
    const auto imposed = legalMomentOf({message.imposedAt, message.imposedLocal, message.fold}, zone);
    if (!imposed)
        return problemFor(imposed.no(), zone);
    OrderEvent event = correctionOf(message, exchange.now);
    event.imposedAt = imposed->at;
    return recordDecision(exchange, event, message.reason);
}

Route onOrder(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described takes)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = CaseWorkers,
            .needsKey = true,
            .needsMatch = true,
            .status = 201,
            .takes = takes,
            .answers = describedAs<wire::OrderChanged>,
            .previews = true};
}

} // namespace

std::vector<Route> orderRoutes()
{
    using enum OrderEventKind;
    return {
        {.method = "POST",
         .pattern = "/v1/orders",
         .summary = "Record an order: derived fields only.",
         .handle = record,
         .roles = CaseWorkers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::RecordOrder>,
         .answers = describedAs<wire::Order>},
        {.method = "GET",
         .pattern = "/v1/orders/{id}",
         .summary = "An order as it stands, or as it was known at a moment.",
         .handle = oneOrder,
         .roles = CaseWorkers,
         .answers = describedAs<wire::Order>,
         .query = {{"knownAt", R"({"type":"string","format":"date-time"})", false}}},
        {.method = "GET",
         .pattern = "/v1/orders/{id}/history",
         .summary = "Everything recorded about it, oldest first.",
         .handle = history,
         .roles = CaseWorkers,
         .answers = describedAs<wire::History>},
        onOrder("/v1/orders/{id}/notices", "Handed over or told.", decide<wire::ServeOrder, Served>,
                describedAs<wire::ServeOrder>),
        onOrder("/v1/orders/{id}/extensions", "Extended, by days or until a moment.",
                decide<wire::ExtendOrder, Extension>, describedAs<wire::ExtendOrder>),
        onOrder("/v1/orders/{id}/withdrawals", "Withdrawn. Stays are never shortened by it.",
                decide<wire::EndOrderEarly, Withdrawal>, describedAs<wire::EndOrderEarly>),
        onOrder("/v1/orders/{id}/suspensions", "Suspended by a court, perhaps on a condition.",
                decide<wire::SuspendOrder, Suspension>, describedAs<wire::SuspendOrder>),
        onOrder("/v1/orders/{id}/condition-outcomes", "The condition of a suspension was met, or broken.",
                decide<wire::ConditionOutcome, ConditionMet>, describedAs<wire::ConditionOutcome>),
        onOrder("/v1/orders/{id}/annulments", "Annulled by a court.", decide<wire::EndOrderEarly, Annulment>,
                describedAs<wire::EndOrderEarly>),
        onOrder("/v1/orders/{id}/partial-annulments", "Annulled in part by a court.",
                decide<wire::AnnulPartly, PartialAnnulment>, describedAs<wire::AnnulPartly>),
        onOrder("/v1/orders/{id}/reinstatements", "In force again.", decide<wire::ReinstateOrder, Reinstatement>,
                describedAs<wire::ReinstateOrder>),
        onOrder("/v1/orders/{id}/breaches", "A breach was reported.", decide<wire::ReportBreach, Breach>,
                describedAs<wire::ReportBreach>),
        onOrder("/v1/orders/{id}/court-requests", "A court was asked to rule on it.",
                decide<wire::RequestRuling, CourtRequest>, describedAs<wire::RequestRuling>),
        onOrder("/v1/orders/{id}/decisions", "The decision that its term waits for has come.",
                decide<wire::EndOrderEarly, Decision>, describedAs<wire::EndOrderEarly>),
        onOrder("/v1/orders/{id}/corrections", "What was typed wrong, put right.", correct,
                describedAs<wire::CorrectOrder>),
    };
}

} // namespace adempauze::http
