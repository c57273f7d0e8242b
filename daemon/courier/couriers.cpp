#include "courier/couriers.h"

#include <utility>

namespace adempauze {

Couriers::Couriers(const std::string& conninfo, MailServer server, Sender sender, WebhookRules rules,
                   const FieldCipher& cipher, const Clock& clock)
    : m_mail(conninfo, std::move(server), std::move(sender))
    , m_webhooks(conninfo, cipher, std::move(rules))
    , m_letters(
          "letters", [this](Moment now, const std::stop_token& stop) { return m_mail.sendNext(now, stop); }, clock)
    , m_events(
          "webhooks",
          [this, &clock](Moment now, const std::stop_token&) { return m_webhooks.round(now, clock.real()); }, clock)
{
}

} // namespace adempauze
