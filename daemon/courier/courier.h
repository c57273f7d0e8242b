#pragma once

#include "courier/letter.h"
#include "courier/smtp.h"
#include "storage/outbox_store.h"
#include "storage/pg.h"

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

namespace adempauze {

/// When a message that failed for the `attempt`-th time (1 for the first) is tried again; nothing: given up.
/// Every step is longer than the last, from five seconds to eight hours, a little over fifteen hours in all.
std::optional<std::chrono::seconds> waitAfter(int attempt);

/// Carries the outbox to the mail server. Used by one thread; any number of couriers may work on one database.
class Courier {
public:
    /// `conninfo` of the role adempauze_courier. Nothing is opened yet.
    Courier(std::string conninfo, MailServer server, Sender sender);

    /// Sends what is due at `now`; how many messages it dealt with, sent or not. Throws pg::Error when the database is
    /// away: what was sent but not written down is sent again, under the same Message-ID.
    std::size_t runOnce(Moment now, const std::stop_token& stop = {});

private:
    Delivery deliver(const Outgoing& message, const std::stop_token& stop) const;
    void record(const Outgoing& message, const Delivery& delivery, Moment now);

    pg::Connection m_db;
    MailServer m_server;
    Sender m_sender;
};

} // namespace adempauze
