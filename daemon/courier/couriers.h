#pragma once

#include "courier/courier_loop.h"
#include "courier/mail_courier.h"
#include "courier/webhook_courier.h"

namespace adempauze {

/// All that carries messages out of this daemon: mail and webhooks, each on a thread of its own, so that neither waits
/// for the other. Its end stops both.
class Couriers {
public:
    /// `conninfo` of the role adempauze_courier; `cipher` and `clock` outlive this.
    Couriers(const std::string& conninfo, MailServer server, Sender sender, WebhookRules rules,
             const FieldCipher& cipher, const Clock& clock);

private:
    MailCourier m_mail;
    WebhookCourier m_webhooks;
    CourierLoop m_letters;
    CourierLoop m_events;
};

} // namespace adempauze
