#pragma once

#include "courier/webhook_line.h"
#include "secrets/field_cipher.h"
#include "storage/pg.h"
#include "storage/sending_store.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace adempauze {

/// When a webhook that failed for the `attempt`-th time (1 for the first) is tried again, before jitter; nothing: given
/// up. The schedule of Standard Webhooks: from five seconds to a day, a little over three days in all.
std::optional<std::chrono::seconds> webhookWaitAfter(int attempt);

/// What an answer makes of an attempt. `jitter` from 0 to 1 makes the wait up to a tenth longer, so that what failed
/// together does not come back together. An answer that asks for rest (429, 503) is given it, at most an hour; what is
/// urgent keeps to the schedule all the same, so that a person is told after the second attempt, not after the rest.
Sending sendingOf(const WebhookAnswer& answer, const Outgoing& what, double jitter, Moment now);

/// Carries webhooks from the outbox to the systems of organisations, signed with each secret that holds. Used by one
/// thread; any number of couriers may work on one database. To one endpoint goes one at a time.
class WebhookCourier {
public:
    /// `conninfo` of the role adempauze_courier; `cipher` opens secrets, and outlives this. Nothing is opened yet.
    WebhookCourier(std::string conninfo, const FieldCipher& cipher, WebhookRules rules);

    /// What is under way is free for others at once.
    ~WebhookCourier();

    /// Takes what is due, moves what is under way, writes down what came of it; waits for answers a moment. `real`:
    /// what receivers compare with their clocks. Whether there is more to do. Throws pg::Error when the database is
    /// away: what was sent but not written down is sent again, under the same id and with the same body.
    bool round(Moment now, Moment real);

private:
    struct UnderWay {
        Outgoing what;
        Endpoints which; ///< when it was taken
    };

    void take(Endpoints which, int most, Moment now, Moment real); ///< `most` of theirs under way
    std::optional<Sending> begin(const OutgoingWebhook& webhook, Moment now, Moment real);
    std::optional<std::string> signaturesOf(const OutgoingWebhook& webhook, const std::string& id, Moment real,
                                            const std::string& body) const;
    std::size_t writeDown(Moment now);

    pg::Connection m_db;
    const FieldCipher& m_cipher;
    WebhookRules m_rules;
    WebhookLine m_line;
    std::map<DeliveryId, UnderWay> m_underWay;
    std::vector<Sendings> m_done; ///< not written down yet
    std::chrono::steady_clock::time_point m_nextLook{};
    Moment m_now{};
};

} // namespace adempauze
