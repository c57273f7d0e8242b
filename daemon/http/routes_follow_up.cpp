#include "http/change.h"
#include "http/convert_webhooks.h"
#include "http/times.h"

namespace adempauze::http {

namespace {

constexpr Roles Seekers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};
constexpr Roles Counters{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff,
                         Role::Manager};
constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};
constexpr Roles Told{Role::Agency, Role::PlacementWorker, Role::Coordinator};

Response turnAway(Exchange& exchange)
{
    auto read = messageIn<wire::RecordTurnAway>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecordTurnAway>(read);
    const TurnAwayRow wish{.id = TurnAwayId{freshUuid()},
                           .requestId = uuidOf(message.requestId),
                           .reason = message.reason,
                           .gender = message.gender,
                           .underOrder = message.underOrder,
                           .happenedAt = message.happenedAt,
                           .recordedAt = exchange.now,
                           .outcome{},
                           .outcomeAt{},
                           .version = 1,
                           .wheelchair = message.wheelchair};
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = recordTurnAway(tx, context, wish);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

/// From which moment until which, either left out for all there is.
Outcome<Period> periodInQuery(const Exchange& exchange)
{
    const auto from = momentInQuery(exchange, "fromAt");
    if (!from)
        return from.no();
    const auto until = momentInQuery(exchange, "untilAt");
    if (!until)
        return until.no();
    const auto during = Period::parse(from->value_or(Moment{}), until->value_or(Forever));
    if (!during)
        return No{.why = Refusal::TimeRunsBackwards, .pointer = "/untilAt"};
    return *during;
}

Response listTurnAways(Exchange& exchange)
{
    const auto during = periodInQuery(exchange);
    if (!during)
        return problemFor(during.no(), houseZone(exchange.parts));
    return query(
        exchange, [&](auto& tx, const Context& context) { return showTurnAways(tx, context, *during); },
        [](const auto& rows) { return ok(listOf<wire::TurnAwayList>(rows)); });
}

Response oneTurnAway(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showTurnAway(tx, context, exchange.idAs<TurnAwayId>()); },
        [](const TurnAwayRow& row) { return okVersioned(wireOf(row)); });
}

Response turnAwayCounts(Exchange& exchange)
{
    const auto during = periodInQuery(exchange);
    if (!during)
        return problemFor(during.no(), houseZone(exchange.parts));
    return query(
        exchange, [&](auto& tx, const Context& context) { return countTurnAways(tx, context, *during); },
        [](const std::vector<TurnAwayCount>& counts) {
            wire::TurnAwayCounts message;
            for (const TurnAwayCount& each : counts)
                message.items.push_back({.reason = each.reason, .outcome = each.outcome, .requests = each.requests});
            return ok(message);
        });
}

std::optional<QJsonObject> turnAwayNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto row = showTurnAway(tx, exchange.context(), exchange.idAs<TurnAwayId>());
    return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
}

Response follow(Exchange& exchange)
{
    auto read = messageIn<wire::FollowTurnAway>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::FollowTurnAway>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = followTurnAway(tx, context, exchange.idAs<TurnAwayId>(), exchange.version, message.outcome);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    };
    return change(exchange, run, {.current = [&exchange] { return turnAwayNow(exchange); }});
}

Response listMessages(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showMessages(tx, context); },
        [](const auto& rows) { return ok(listOf<wire::Messages>(rows)); });
}

Response oneMessage(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showMessage(tx, context, exchange.idAs<MessageId>()); },
        [](const MessageDelivered& delivered) { return ok(wireOf(delivered)); });
}

Response acknowledge(Exchange& exchange)
{
    auto read = messageIn<wire::AcknowledgeMessage>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = acknowledgeMessage(tx, context, exchange.idAs<MessageId>());
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

Response call(Exchange& exchange)
{
    auto read = messageIn<wire::RecordCall>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<wire::RecordCall>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = recordCall(tx, context, exchange.idAs<MessageId>(), message.calledAt);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

const std::vector<QueryKey> InPeriod{{"fromAt", R"({"type":"string","format":"date-time"})", false},
                                     {"untilAt", R"({"type":"string","format":"date-time"})", false}};

Route look(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Roles roles,
           Described answers)
{
    return {
        .method = "GET", .pattern = pattern, .summary = summary, .handle = handle, .roles = roles, .answers = answers};
}

Route act(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Roles roles,
          bool needsMatch, Described takes, Described answers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = roles,
            .needsKey = true,
            .needsMatch = needsMatch,
            .status = 201,
            .takes = takes,
            .answers = answers};
}

} // namespace

std::vector<Route> followUpRoutes()
{
    return {
        act("/v1/turn-aways",
            "A request without a place, as a person says why. The same requestId again is the same request; what the "
            "daemon had noted of it gives way.",
            turnAway, Seekers, false, describedAs<wire::RecordTurnAway>, describedAs<wire::TurnAway>),
        {.method = "GET",
         .pattern = "/v1/turn-aways",
         .summary = "Requests of the own organisation that got no place, newest first. Searches, holds, bookings and "
                    "silent desks are noted by the daemon, once per request.",
         .handle = listTurnAways,
         .roles = Seekers,
         .answers = describedAs<wire::TurnAwayList>,
         .query = InPeriod},
        look("/v1/turn-aways/{id}", "One of them.", oneTurnAway, Seekers, describedAs<wire::TurnAway>),
        {.method = "GET",
         .pattern = "/v1/turn-away-counts",
         .summary = "How many requests got no place, by reason and by what became of them: of the region for managers, "
                    "else of the own organisation.",
         .handle = turnAwayCounts,
         .roles = Counters,
         .answers = describedAs<wire::TurnAwayCounts>,
         .query = InPeriod},
        act("/v1/turn-aways/{id}/outcome", "What became of it.", follow, Seekers, true,
            describedAs<wire::FollowTurnAway>, describedAs<wire::TurnAway>),
        look("/v1/messages", "Messages to the own organisation, newest first.", listMessages, Told,
             describedAs<wire::Messages>),
        look("/v1/messages/{id}", "One of them, and on which way it left.", oneMessage, Told,
             describedAs<wire::MessageDelivered>),
        act("/v1/messages/{id}/acknowledgement", "We have seen it.", acknowledge, Told, false,
            describedAs<wire::AcknowledgeMessage>, describedAs<wire::Message>),
        act("/v1/messages/{id}/call", "Told by telephone instead.", call, CaseWorkers, false,
            describedAs<wire::RecordCall>, describedAs<wire::Message>),
    };
}

} // namespace adempauze::http
