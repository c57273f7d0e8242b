#pragma once

#include "http/convert.h"
#include "usecases/follow_up.h"
#include "usecases/webhooks.h"
#include "wire/webhook_messages.h"

namespace adempauze::http {

wire::MessageDelivery wireOf(const DeliveryRow& row);
wire::WebhookEndpoint wireOf(const EndpointRow& row); ///< without a secret
wire::MessageDelivered wireOf(const MessageDelivered& delivered);

} // namespace adempauze::http
