#pragma once

#include "domain/caller.h"
#include "domain/language.h"
#include "storage/pg.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Calendars that an account's own programs fetch. Of the secret in a feed's address only the hash is kept.
namespace adempauze {

using CalendarFeedId = Id<struct CalendarFeedTag>;

struct CalendarFeedRow {
    CalendarFeedId id;
    Language language;
    std::string usedOn; ///< a word of the wire: what the owner reads it on
    Moment addedAt;
    std::optional<Moment> lastReadAt{}; ///< up to FeedReadNotedEvery before it last was; none: never
    std::optional<Moment> revokedAt{};
    std::int64_t version = 1;
};

std::span<const pg::Statement> calendarFeedStatements();

pg::Ticket queueFeeds(pg::Transaction& tx, AccountId account); ///< without revoked ones, oldest first
pg::Ticket queueFeed(pg::Transaction& tx, CalendarFeedId id, AccountId account); ///< also a revoked one
std::vector<CalendarFeedRow> takeFeeds(const pg::Transaction& tx, pg::Ticket ticket);
std::optional<CalendarFeedRow> takeFeed(const pg::Transaction& tx, pg::Ticket ticket);

void queueInsertFeed(pg::Transaction& tx, const CalendarFeedRow& row, AccountId account, std::string_view tokenHash);
void queueRevokeFeed(pg::Transaction& tx, const CalendarFeedRow& before, Moment at); ///< decides: StaleVersion

/// That it was read is written down at most this often: programs ask every few minutes, for ever.
inline constexpr std::chrono::minutes FeedReadNotedEvery{5};
void queueFeedRead(pg::Transaction& tx, CalendarFeedId id, Moment at);

/// Whose calendar an address means.
struct FeedHolder {
    Caller caller; ///< as the account is now
    std::string accountName;
    Language language;
    bool ended; ///< revoked, or the account is disabled
};

/// Before a region is known; nothing where id and token do not belong together.
std::optional<FeedHolder> feedHolderOf(pg::Connection& connection, CalendarFeedId id, std::string_view tokenHash);

} // namespace adempauze
