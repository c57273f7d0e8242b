#include "http/change.h"
#include "http/convert.h"
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
    const auto imposed = momentOf({message.imposedAt, message.imposedLocal}, *zoneOf(regimes, message.regime));
    OrderWish wish{.id = OrderId{freshUuid()},
                   .caseId = idOf<CaseId>(message.caseId),
                   .person = idOf<PersonId>(message.personId),
                   .regime = message.regime,
                   .imposedAt = *imposed.at,
                   .imposedNeedsConfirmation = imposed.needsConfirmation,
                   .firstDays = message.firstDays,
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
    return query(
        exchange, [&](auto& tx, const Context& context) { return showOrder(tx, context, exchange.idAs<OrderId>()); },
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

Response extend(Exchange& exchange)
{
    auto read = messageIn<wire::ExtendOrder>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::ExtendOrder>(read);
    return recordDecision(exchange,
                          {.kind = OrderEventKind::Extension,
                           .decidedAt = message.decidedAt,
                           .effectiveAt = message.decidedAt,
                           .days = message.days});
}

template<class Message, OrderEventKind kind>
Response decide(Exchange& exchange)
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    return recordDecision(
        exchange,
        {.kind = kind, .decidedAt = message.decidedAt, .effectiveAt = message.effectiveAt.value_or(message.decidedAt)});
}

// A wall clock time is read in the zone of the order itself, which it keeps.
Response correct(Exchange& exchange)
{
    auto read = messageIn<wire::CorrectOrder>(exchange.request, [](const wire::CorrectOrder& message) {
        return errorsIn({message.imposedAt, message.imposedLocal}, true);
    });
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::CorrectOrder>(read);
    auto zone = usualZone(exchange.parts.regimes);
    if (message.imposedLocal) {
        const auto order = orderNow(exchange);
        if (!order)
            return problemFor(No{.why = Refusal::NotFound}, zone);
        zone = Zone::named(order->zone).value_or(zone);
    }
    const auto imposed = momentOf({message.imposedAt, message.imposedLocal}, zone);
    return recordDecision(exchange,
                          {.kind = OrderEventKind::Correction,
                           .decidedAt = exchange.now,
                           .effectiveAt = exchange.now,
                           .imposedAt = imposed.at},
                          message.reason);
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
    using wire::EndOrderEarly;
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
         .summary = "An order as it stands.",
         .handle = oneOrder,
         .roles = CaseWorkers,
         .answers = describedAs<wire::Order>},
        {.method = "GET",
         .pattern = "/v1/orders/{id}/history",
         .summary = "Everything recorded about it, oldest first.",
         .handle = history,
         .roles = CaseWorkers,
         .answers = describedAs<wire::History>},
        onOrder("/v1/orders/{id}/extensions", "Extended; the days count from the first end.", extend,
                describedAs<wire::ExtendOrder>),
        onOrder("/v1/orders/{id}/withdrawals", "Withdrawn. Stays are never shortened by it.",
                decide<EndOrderEarly, Withdrawal>, describedAs<EndOrderEarly>),
        onOrder("/v1/orders/{id}/suspensions", "Suspended by a court.", decide<EndOrderEarly, Suspension>,
                describedAs<EndOrderEarly>),
        onOrder("/v1/orders/{id}/annulments", "Annulled by a court.", decide<EndOrderEarly, Annulment>,
                describedAs<EndOrderEarly>),
        onOrder("/v1/orders/{id}/reinstatements", "In force again.", decide<wire::ReinstateOrder, Reinstatement>,
                describedAs<wire::ReinstateOrder>),
        onOrder("/v1/orders/{id}/corrections", "The true moment of imposition.", correct,
                describedAs<wire::CorrectOrder>),
    };
}

} // namespace adempauze::http
