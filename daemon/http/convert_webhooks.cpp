#include "http/convert_webhooks.h"

namespace adempauze::http {

wire::MessageDelivery wireOf(const DeliveryRow& row)
{
    return {.id = wireId(row.id),
            .messageId = wireId(row.message),
            .kind = row.kind,
            .channel = std::string(wordFor(row.channel)),
            .endpointId = wireId(row.endpoint),
            .state = row.state,
            .attempts = row.attempts,
            .reason = row.reason,
            .answered = row.answered,
            .nextAttemptAt = row.nextAttemptAt,
            .settledAt = row.settledAt};
}

wire::WebhookEndpoint wireOf(const EndpointRow& row)
{
    wire::WebhookEndpoint message{.id = wireId(row.id),
                                  .organisationId = wireId(row.organisation),
                                  .url = row.url,
                                  .kinds = row.kinds,
                                  .addedAt = row.addedAt,
                                  .disabledAt = row.disabledAt,
                                  .disabledWhy = row.disabledWhy,
                                  .version = row.version};
    for (const EndpointSecretRow& each : row.secrets)
        message.secrets.push_back(
            {.fromAt = each.from, .untilAt = each.until == Forever ? std::nullopt : std::optional(each.until)});
    return message;
}

wire::MessageDelivered wireOf(const MessageDelivered& delivered)
{
    wire::MessageDelivered message{.message = wireOf(delivered.message)};
    for (const DeliveryRow& each : delivered.deliveries)
        message.deliveries.push_back(wireOf(each));
    return message;
}

} // namespace adempauze::http
