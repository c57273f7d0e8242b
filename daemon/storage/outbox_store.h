#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// What the courier says to the database: it takes messages that are due, of every region, and writes down what became
/// of them. A message is taken for a while (a lease), not locked: no transaction stays open while a mail server thinks.
namespace adempauze {

/// A message that was taken.
struct Outgoing {
    RegionId region;
    MessageId id;
    std::string kind; ///< NoticeKind's word, or one that this program does not know
    bool urgent;
    std::optional<std::string> mailbox; ///< of the organisation that is told
    std::optional<Moment> dueAt{};
    std::string zone;
    Moment createdAt;
    int attempt; ///< 1 for the first; what becomes of it is only written while it is still this attempt's
};

std::span<const pg::Statement> outboxStatements();

/// Takes the message that is due first, urgent ones before others; nothing when none is due. Two couriers never take
/// the same one; it is due again at now + lease if its courier dies.
std::optional<Outgoing> takeDue(pg::Connection& db, Moment now, std::chrono::seconds lease);

/// Sent: the waiting task that hangs on it opens, and an alert about it is called off, in the same transaction.
/// False when it was no longer ours: its lease ran out, or somebody has telephoned.
bool recordSent(pg::Connection& db, const Outgoing& message, Moment now);

/// Not sent; again at `againAt`. With `alert` a person is told, once per message: the task "message_failed".
bool recordDelay(pg::Connection& db, const Outgoing& message, std::string_view failure, Moment againAt, bool alert,
                 Moment now);

/// Given up. A person is told.
bool recordFailed(pg::Connection& db, const Outgoing& message, std::string_view failure, Moment now);

} // namespace adempauze
