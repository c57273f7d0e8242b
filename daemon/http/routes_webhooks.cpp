#include "http/change.h"
#include "http/convert_webhooks.h"
#include "secrets/webhook_signature.h"

namespace adempauze::http {

namespace {

constexpr Roles Administrators{Role::Administrator};
constexpr std::chrono::hours UsualOverlap{24};

/// A secret for the receiver, and the same as it is kept.
struct Drawn {
    std::string secret = newWebhookSecret();
    NewSecret kept;

    explicit Drawn(const Exchange& exchange)
    {
        kept.id = EndpointSecretId{freshUuid()};
        const std::string row = kept.id.text();
        kept.secret = {exchange.parts.cipher.seal(secret, {.table = "webhook_secret", .column = "secret", .row = row})};
    }
};

template<class List, class Row>
Response listed(const std::vector<Row>& rows)
{
    List list;
    for (const Row& row : rows)
        list.items.push_back(wireOf(row));
    return ok(list);
}

Help helpWith(Exchange& exchange)
{
    return {.current = [&exchange]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto row = showEndpoint(tx, exchange.context(), exchange.idAs<EndpointId>());
        return row ? std::optional(wire::toJson(wireOf(*row))) : std::nullopt;
    }};
}

Response list(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showEndpoints(tx, context); },
        [](const auto& rows) { return listed<wire::WebhookEndpoints>(rows); });
}

Response one(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showEndpoint(tx, context, exchange.idAs<EndpointId>()); },
        [](const EndpointRow& row) { return okVersioned(wireOf(row)); });
}

Response deliveries(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showDeliveries(tx, context, exchange.idAs<EndpointId>()); },
        [](const auto& rows) { return listed<wire::MessageDeliveries>(rows); });
}

/// Reads the message, does it, and answers the endpoint as it is now, with the secret that was drawn for it.
template<class Message, class Act>
Response act(Exchange& exchange, Act act, bool draws)
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto drawn = draws ? std::optional(Drawn(exchange)) : std::nullopt;
        const auto row = act(tx, context, message, drawn ? drawn->kept : NewSecret{});
        if (!row)
            return row.no();
        wire::WebhookEndpoint answer = wireOf(*row);
        if (drawn)
            answer.secret = drawn->secret;
        return createdVersioned(answer);
    };
    return change(exchange, run, helpWith(exchange));
}

Response add(Exchange& exchange)
{
    const auto run = [](auto& tx, const Context& context, const wire::AddWebhookEndpoint& wish,
                        const NewSecret& secret) {
        return addEndpoint(tx, context,
                           {.id = EndpointId{freshUuid()},
                            .organisation = idOf<OrganisationId>(wish.organisationId),
                            .url = wish.url,
                            .kinds = wish.kinds,
                            .addedAt = context.now},
                           secret);
    };
    return act<wire::AddWebhookEndpoint>(exchange, run, true);
}

Response rotate(Exchange& exchange)
{
    const auto run = [&](auto& tx, const Context& context, const wire::RotateWebhookSecret& wish,
                         const NewSecret& secret) {
        const std::chrono::hours overlap = wish.overlapHours ? std::chrono::hours(*wish.overlapHours) : UsualOverlap;
        return rotateSecret(tx, context, exchange.idAs<EndpointId>(), exchange.version, secret, overlap);
    };
    return act<wire::RotateWebhookSecret>(exchange, run, true);
}

template<EndpointChange what>
Response turn(Exchange& exchange)
{
    const auto run = [&](auto& tx, const Context& context, const wire::ActOnWebhookEndpoint&, const NewSecret&) {
        return changeEndpoint(tx, context, exchange.idAs<EndpointId>(), exchange.version, what);
    };
    return act<wire::ActOnWebhookEndpoint>(exchange, run, false);
}

Route look(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described answers)
{
    return {.method = "GET",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Administrators,
            .answers = answers};
}

Route post(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), bool needsMatch,
           Described takes, Described answers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = Administrators,
            .needsKey = true,
            .needsMatch = needsMatch,
            .status = 201,
            .takes = takes,
            .answers = answers};
}

} // namespace

std::vector<Route> webhookRoutes()
{
    const Described endpoint = describedAs<wire::WebhookEndpoint>;
    const Described nothing = describedAs<wire::ActOnWebhookEndpoint>;
    return {
        look("/v1/webhook-endpoints", "Where the systems of organisations hear of messages, without retired ones.",
             list, describedAs<wire::WebhookEndpoints>),
        post("/v1/webhook-endpoints",
             "Tell a system of an organisation of its messages: thin CloudEvents, signed as Standard Webhooks has it. "
             "The secret is in this answer and never again.",
             add, false, describedAs<wire::AddWebhookEndpoint>, endpoint),
        look("/v1/webhook-endpoints/{id}", "One of them; never its secrets.", one, endpoint),
        post("/v1/webhook-endpoints/{id}/secrets",
             "A new secret, in this answer and never again. Those before it sign as well, for as long as is asked.",
             rotate, true, describedAs<wire::RotateWebhookSecret>, endpoint),
        post("/v1/webhook-endpoints/{id}/disablement", "Nothing goes there any more until it is enabled again.",
             turn<EndpointChange::Disable>, true, nothing, endpoint),
        post("/v1/webhook-endpoints/{id}/enablement", "Messages go there again from now on.",
             turn<EndpointChange::Enable>, true, nothing, endpoint),
        post("/v1/webhook-endpoints/{id}/retirement", "Nothing goes there ever again.", turn<EndpointChange::Retire>,
             true, nothing, endpoint),
        look("/v1/webhook-endpoints/{id}/deliveries", "What was sent there, or not and why: newest first, at most 200.",
             deliveries, describedAs<wire::MessageDeliveries>),
    };
}

} // namespace adempauze::http
