#pragma once

#include "wire/webhook_messages.h"

namespace adempauze::wire {

/// A way on which an organisation is told, and how it goes: of messages since the list's sinceAt.
struct AgencyWay {
    QUuid organisationId{};
    std::string channel{};
    std::optional<QUuid> endpointId{}; ///< of a system
    std::optional<std::string> host{}; ///< of a system; its whole address is the administrators'
    std::optional<Moment> disabledAt{};
    std::optional<std::string> disabledWhy{};
    std::optional<Moment> lastSentAt{};
    int queued{}; ///< also what is not to leave yet
    std::optional<Moment> queuedSinceAt{}; ///< the oldest of those
    std::optional<Moment> nextAttemptAt{};
    int givenUp{}; ///< that the caller may have tried again
    std::optional<std::string> lastFailure{};
    std::optional<Moment> lastFailedAt{}; ///< missing: what failed is tried again
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("organisationId", self.organisationId);
        fields.word("channel", self.channel, Channels);
        fields("endpointId", self.endpointId);
        fields("host", self.host);
        fields("disabledAt", self.disabledAt);
        fields.word("disabledWhy", self.disabledWhy, DisabledWhys);
        fields("lastSentAt", self.lastSentAt);
        fields("queued", self.queued);
        fields("queuedSinceAt", self.queuedSinceAt);
        fields("nextAttemptAt", self.nextAttemptAt);
        fields("givenUp", self.givenUp);
        fields("lastFailure", self.lastFailure);
        fields("lastFailedAt", self.lastFailedAt);
    }
};

/// GET /v1/agency-ways. An organisation without any is told by telephone.
struct AgencyWays {
    std::vector<AgencyWay> items{};
    Moment sinceAt{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
        fields("sinceAt", self.sinceAt);
    }
};

/// POST /v1/agencies/{id}/test-deliveries, …/retries; /v1/webhook-endpoints/{id}/test-deliveries, …/retries
struct ActOnAgencyWay {
    template<class Self, class Fields>
    static void describe(Self&, Fields&)
    {
    }
};

/// The answer to a retry: how many deliveries are tried now.
struct WayRetried {
    int waiting{}; ///< were to be tried again later
    int givenUp{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("waiting", self.waiting);
        fields("givenUp", self.givenUp);
    }
};

} // namespace adempauze::wire
