#pragma once

#include "domain/delivery.h"
#include "storage/case_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The ways on which organisations are told, and how each of them goes. Never a content, never an address whole.
namespace adempauze {

/// The mailbox of an organisation, or one of its systems.
struct Way {
    OrganisationId organisation;
    std::optional<EndpointId> endpoint{}; ///< none: the mailbox
    bool disabled = false; ///< nothing goes there
};

/// Which way is meant: one of the two.
struct WayTo {
    std::optional<OrganisationId> mailboxOf{};
    std::optional<EndpointId> system{};
};

struct WayRow {
    Way way;
    std::optional<std::string> host{}; ///< of a system: its address holds words that are nobody else's
    std::optional<Moment> disabledAt{};
    std::optional<std::string> disabledWhy{};
    std::optional<Moment> lastSentAt{};
    int queued; ///< also what is not to leave yet
    std::optional<Moment> queuedSince{}; ///< of the oldest of those
    std::optional<Moment> nextAttemptAt{};
    int givenUp; ///< in sight, and not told otherwise since
    std::optional<std::string> lastFailure{};
    std::optional<Moment> lastFailedAt{}; ///< none: what failed is tried again
};

/// A delivery that a person may have tried again at once.
struct RetryRow {
    DeliveryId id;
    bool givenUp; ///< else it waits for its next attempt
};

std::span<const pg::Statement> wayStatements();

/// Every way of the region but retired ones, by organisation; of messages since `since`.
pg::Ticket queueWays(pg::Transaction& tx, const Sight& sight, Moment since);
std::vector<WayRow> takeWays(const pg::Transaction& tx, pg::Ticket ticket);

pg::Ticket queueWay(pg::Transaction& tx, const WayTo& to);
std::optional<Way> takeWay(const pg::Transaction& tx, pg::Ticket ticket);

/// When the last trial went that way, if one did since.
pg::Ticket queueLastTried(pg::Transaction& tx, const WayTo& to, Moment since);
std::optional<Moment> takeLastTried(const pg::Transaction& tx, pg::Ticket ticket);

/// What waits on the way for another attempt, and what was given up and is in sight: of messages since `since`, oldest
/// first, at most RetriedMost; locked. What a courier has in hand is left to it.
pg::Ticket queueToRetry(pg::Transaction& tx, const WayTo& to, const Sight& sight, Moment since, Moment now);
std::vector<RetryRow> takeToRetry(const pg::Transaction& tx, pg::Ticket ticket);
inline constexpr int RetriedMost = 200;

/// Each is due now. What was given up has one attempt more: the couriers judge then whether it is still to be told.
void queueRetry(pg::Transaction& tx, const std::vector<RetryRow>& rows, Moment now);

} // namespace adempauze
