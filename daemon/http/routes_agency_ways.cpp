#include "http/change.h"
#include "http/convert_webhooks.h"
#include "usecases/agency_ways.h"
#include "wire/agency_way_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles WhoTells{Role::PlacementWorker, Role::Coordinator, Role::Administrator};

wire::AgencyWay wayOf(const WayRow& row)
{
    return {.organisationId = wireId(row.way.organisation),
            .channel = std::string(wordFor(row.way.endpoint ? Channel::Webhook : Channel::Mail)),
            .endpointId = wireId(row.way.endpoint),
            .host = row.host,
            .disabledAt = row.disabledAt,
            .disabledWhy = row.disabledWhy,
            .lastSentAt = row.lastSentAt,
            .queued = row.queued,
            .queuedSinceAt = row.queuedSince,
            .nextAttemptAt = row.nextAttemptAt,
            .givenUp = row.givenUp,
            .lastFailure = row.lastFailure,
            .lastFailedAt = row.lastFailedAt};
}

Response list(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showWays(tx, context); },
        [&](const std::vector<WayRow>& rows) {
            wire::AgencyWays message{.sinceAt = exchange.now - WaysLookBack};
            for (const WayRow& row : rows)
                message.items.push_back(wayOf(row));
            return ok(message);
        });
}

WayTo mailbox(const Exchange& exchange)
{
    return {.mailboxOf = exchange.idAs<OrganisationId>()};
}

WayTo system(const Exchange& exchange)
{
    return {.system = exchange.idAs<EndpointId>()};
}

template<WayTo (*to)(const Exchange&)>
Response tryOut(Exchange& exchange)
{
    auto read = messageIn<wire::ActOnAgencyWay>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = tryWay(tx, context, to(exchange));
        if (!row)
            return row.no();
        return created(wireOf(*row));
    });
}

template<WayTo (*to)(const Exchange&)>
Response retry(Exchange& exchange)
{
    auto read = messageIn<wire::ActOnAgencyWay>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto retried = retryWay(tx, context, to(exchange));
        if (!retried)
            return retried.no();
        return created(wire::WayRetried{.waiting = retried->waiting, .givenUp = retried->givenUp});
    });
}

Route post(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described answers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = WhoTells,
            .needsKey = true,
            .status = 201,
            .takes = describedAs<wire::ActOnAgencyWay>,
            .answers = answers};
}

} // namespace

std::vector<Route> agencyWayRoutes()
{
    const Described delivery = describedAs<wire::MessageDelivery>;
    const Described retried = describedAs<wire::WayRetried>;
    return {
        {.method = "GET",
         .pattern = "/v1/agency-ways",
         .summary = "On which ways organisations are told, and how each goes: its last success, what waits, what was "
                    "given up, and why.",
         .handle = list,
         .roles = WhoTells,
         .answers = describedAs<wire::AgencyWays>},
        post("/v1/agencies/{id}/test-deliveries",
             "A mail that says nothing, to the organisation's mailbox; for case workers once a minute.",
             tryOut<mailbox>, delivery),
        post("/v1/agencies/{id}/retries",
             "Try now what waits for another attempt by mail, and once more what was given up and the caller may see.",
             retry<mailbox>, retried),
        post("/v1/webhook-endpoints/{id}/test-deliveries",
             "A message that says nothing, to this endpoint alone, tried once; for case workers once a minute.",
             tryOut<system>, delivery),
        post("/v1/webhook-endpoints/{id}/retries",
             "Try now what waits for another attempt there, and once more what was given up and the caller may see.",
             retry<system>, retried),
    };
}

} // namespace adempauze::http
