#pragma once

#include "domain/delivery.h"
#include "storage/record_store.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// On which way each message left, or did not. Never a content.
namespace adempauze {

struct DeliveryRow {
    DeliveryId id;
    MessageId message;
    std::string kind; ///< of the message
    Channel channel;
    std::optional<EndpointId> endpoint{};
    std::string state; ///< "queued", "sent", "failed", "overtaken"
    int attempts;
    std::optional<std::string> reason{}; ///< why it was not sent, or not yet
    std::optional<int> answered{}; ///< the status of the last answer of a system
    std::optional<Moment> nextAttemptAt{}; ///< while queued
    std::optional<Moment> settledAt{};
};

std::span<const pg::Statement> deliveryStatements();

pg::Ticket queueDeliveriesOf(pg::Transaction& tx, MessageId message); ///< mail first
pg::Ticket queueDeliveriesTo(pg::Transaction& tx, EndpointId endpoint); ///< newest message first, at most 200
std::vector<DeliveryRow> takeDeliveries(const pg::Transaction& tx, pg::Ticket ticket);

/// A message for one endpoint alone, or for the mailbox alone, which leaves at once whatever the rules say: a person
/// waits for its outcome.
void queueTrial(pg::Transaction& tx, const Posting& posting, std::optional<EndpointId> endpoint, DeliveryId delivery);

} // namespace adempauze
