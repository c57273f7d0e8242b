#pragma once

#include "courier/letter.h"
#include "courier/smtp.h"
#include "storage/pg.h"
#include "storage/sending_store.h"

#include <chrono>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace adempauze {

/// When a mail that failed for the `attempt`-th time (1 for the first) is tried again; nothing: given up.
/// Every step is longer than the last, from five seconds to eight hours, a little over fifteen hours in all.
std::optional<std::chrono::seconds> waitAfter(int attempt);

/// Carries mail from the outbox to the mail server. Used by one thread; any number of couriers may work on one
/// database.
class MailCourier {
public:
    /// `conninfo` of the role adempauze_courier. Nothing is opened yet.
    MailCourier(std::string conninfo, MailServer server, Sender sender);

    /// Deals with one mail that is due at `now`, a digest being one; whether there was any. One at a time, since a mail
    /// may take long: what is more urgent by then goes before the next, and each lease counts from its own moment.
    /// Throws pg::Error when the database is away: what was sent but not written down is sent again, under the same
    /// Message-ID.
    bool sendNext(Moment now, const std::stop_token& stop = {});

private:
    std::vector<Sendings> deliver(const OutgoingMail& mail, Moment now, const std::stop_token& stop) const;
    Sending deliverOne(const OutgoingMail& mail, Moment now, const std::stop_token& stop) const;
    std::vector<Sendings> deliverDigest(const OutgoingMail& mail, Moment now, const std::stop_token& stop) const;
    Handed handOverDigest(const OutgoingMail& mail, const std::vector<const Outgoing*>& told,
                          std::map<NoticeKind, int> counts, const std::stop_token& stop) const;

    pg::Connection m_db;
    MailServer m_server;
    Sender m_sender;
};

} // namespace adempauze
