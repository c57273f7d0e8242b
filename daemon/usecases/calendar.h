#pragma once

#include "domain/calendar.h"
#include "storage/calendar_feed_store.h"
#include "usecases/context.h"

#include <chrono>

/// Calendars that somebody's own program fetches at a secret address.
///
/// Who: everybody who has tasks, each their own feeds. Refusals, everywhere: NotYours.
namespace adempauze {

/// Without revoked ones, oldest first.
Outcome<std::vector<CalendarFeedRow>> showFeeds(pg::Transaction& tx, const Context& context);
Outcome<CalendarFeedRow> showFeed(pg::Transaction& tx, const Context& context, CalendarFeedId id);

struct FeedWish {
    CalendarFeedId id; ///< fresh
    Language language;
    std::string usedOn; ///< one of the wire's words
    std::string tokenHash; ///< of the secret in its address, which is kept by nobody but its reader
};
Outcome<CalendarFeedRow> addFeed(pg::Transaction& tx, const Context& context, const FeedWish& wish);

/// Its address is of no use from then on. Refusals: NotFound, StaleVersion, AlreadyDone.
Outcome<CalendarFeedRow> revokeFeed(pg::Transaction& tx, const Context& context, CalendarFeedId id,
                                    std::int64_t version);

/// How long what is over, or was cancelled, still stands in a calendar.
inline constexpr std::chrono::hours InCalendarAfter{14 * 24};

/// What the caller may see of arrivals, ends, decisions and tasks; the police of their own holds. Logged as a look,
/// and noted with the feed, so that whoever has it sees one that nobody should read any more.
Outcome<std::vector<CalendarEntry>> showCalendar(pg::Transaction& tx, const Context& context, CalendarFeedId feed);

} // namespace adempauze
