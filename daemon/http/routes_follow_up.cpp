#include "http/change.h"
#include "http/convert.h"

namespace adempauze::http {

namespace {

constexpr Roles Seekers{Role::PoliceLiaison, Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};
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
                           .version = 1};
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = recordTurnAway(tx, context, wish);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    });
}

Response listTurnAways(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showTurnAways(tx, context); },
        [](const auto& rows) { return ok(listOf<wire::TurnAwayList>(rows)); });
}

std::optional<QJsonObject> turnAwayNow(Exchange& exchange)
{
    pg::Transaction tx(exchange.db, exchange.caller().region);
    const auto rows = showTurnAways(tx, exchange.context());
    if (!rows)
        return std::nullopt;
    for (const TurnAwayRow& row : *rows)
        if (row.id == exchange.idAs<TurnAwayId>())
            return wire::toJson(wireOf(row));
    return std::nullopt;
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
        act("/v1/turn-aways", "A request without a place. The same requestId again is the same request.", turnAway,
            Seekers, false, describedAs<wire::RecordTurnAway>, describedAs<wire::TurnAway>),
        look("/v1/turn-aways", "Requests of the own organisation that got no place.", listTurnAways, Seekers,
             describedAs<wire::TurnAwayList>),
        act("/v1/turn-aways/{id}/outcome", "What became of it.", follow, Seekers, true,
            describedAs<wire::FollowTurnAway>, describedAs<wire::TurnAway>),
        look("/v1/messages", "Messages to the own organisation, newest first.", listMessages, Told,
             describedAs<wire::Messages>),
        act("/v1/messages/{id}/acknowledgement", "We have seen it.", acknowledge, Told, false,
            describedAs<wire::AcknowledgeMessage>, describedAs<wire::Message>),
        act("/v1/messages/{id}/call", "Told by telephone instead.", call, CaseWorkers, false,
            describedAs<wire::RecordCall>, describedAs<wire::Message>),
    };
}

} // namespace adempauze::http
