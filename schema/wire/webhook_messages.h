#pragma once

#include "wire/follow_up_messages.h"

namespace adempauze::wire {

inline constexpr std::array<std::string_view, 4> DeliveryStates{"queued", "sent", "failed", "overtaken"};
inline constexpr std::array<std::string_view, 2> Channels{"mail", "webhook"};
inline constexpr std::array<std::string_view, 3> DisabledWhys{"by_hand", "gone", "retired"};
inline constexpr int UrlMax = 500;
inline constexpr Range OverlapHours{0, 168};

/// One message on one way.
struct MessageDelivery {
    QUuid id{};
    QUuid messageId{};
    std::string kind{}; ///< of the message
    std::string channel{};
    std::optional<QUuid> endpointId{};
    std::string state{};
    int attempts{};
    std::optional<std::string> reason{}; ///< why it was not sent, or not yet
    std::optional<int> answered{}; ///< the status of the last answer of a system
    std::optional<Moment> nextAttemptAt{};
    std::optional<Moment> settledAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("messageId", self.messageId);
        fields("kind", self.kind);
        fields.word("channel", self.channel, Channels);
        fields("endpointId", self.endpointId);
        fields.word("state", self.state, DeliveryStates);
        fields("attempts", self.attempts);
        fields("reason", self.reason);
        fields("answered", self.answered);
        fields("nextAttemptAt", self.nextAttemptAt);
        fields("settledAt", self.settledAt);
    }
};

/// GET /v1/webhook-endpoints/{id}/deliveries
struct MessageDeliveries {
    std::vector<MessageDelivery> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// GET /v1/messages/{id}
struct MessageDelivered {
    Message message{};
    std::vector<MessageDelivery> deliveries{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("message", self.message);
        fields("deliveries", self.deliveries);
    }
};

/// When a secret signs; itself it is said once, when it is made.
struct WebhookSecretPeriod {
    Moment fromAt{};
    std::optional<Moment> untilAt{}; ///< missing: until it is replaced
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("fromAt", self.fromAt);
        fields("untilAt", self.untilAt);
    }
};

struct WebhookEndpoint {
    QUuid id{};
    QUuid organisationId{};
    std::string url{};
    std::optional<std::vector<std::string>> kinds{}; ///< of message; missing: all
    Moment addedAt{};
    std::optional<Moment> disabledAt{};
    std::optional<std::string> disabledWhy{};
    std::vector<WebhookSecretPeriod> secrets{};
    std::optional<std::string> secret{}; ///< only in the answer that makes it
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("organisationId", self.organisationId);
        fields("url", self.url, UrlMax);
        fields("kinds", self.kinds);
        fields("addedAt", self.addedAt);
        fields("disabledAt", self.disabledAt);
        fields.word("disabledWhy", self.disabledWhy, DisabledWhys);
        fields("secrets", self.secrets);
        fields("secret", self.secret);
        fields("version", self.version);
    }
};

/// GET /v1/webhook-endpoints
struct WebhookEndpoints {
    std::vector<WebhookEndpoint> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/webhook-endpoints
struct AddWebhookEndpoint {
    QUuid organisationId{};
    std::string url{}; ///< https
    std::optional<std::vector<std::string>> kinds{}; ///< of message; missing: all
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields("url", self.url, UrlMax);
        fields("kinds", self.kinds);
    }
};

/// POST /v1/webhook-endpoints/{id}/secrets
struct RotateWebhookSecret {
    std::optional<int> overlapHours{}; ///< those before it hold for so long; missing: a day
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("overlapHours", self.overlapHours, OverlapHours);
    }
};

/// POST /v1/webhook-endpoints/{id}/disablement, /enablement, /retirement, /test-deliveries
struct ActOnWebhookEndpoint {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

} // namespace adempauze::wire
