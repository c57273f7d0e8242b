#pragma once

#include "http/feed.h"
#include "storage/event_store.h"

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace adempauze::http {

/// What the feed tells of a row: the event itself, and for a row with a place a second one, "places.changed", that says
/// nothing else. The two share a transaction; numbers are doubled so that both have an id of their own.
std::vector<FeedEvent> feedEventsOf(const EventRow& row, RegionId region);
EventPosition positionOf(const EventId& id);

/// House staff what concerns their house; police what concerns their own holds; placement workers, coordinators and
/// agencies what concerns their organisation or their own holds; others nothing. That places changed: all but agencies.
/// That help to choose from changed: whoever may choose from it or keeps it.
bool maySee(const Caller& caller, const FeedEvent& event);

/// Reads what happened, every 50 ms, on a thread and a connection of its own, and publishes it. Waits for PostgreSQL
/// when it is away, and goes on from where it was.
class FeedPoll {
public:
    FeedPoll(std::string conninfo, Feed& feed);
    ~FeedPoll();
    FeedPoll(const FeedPoll&) = delete;
    FeedPoll& operator=(const FeedPoll&) = delete;

    /// From now on events of the region are read. From any thread; before reading what a subscriber missed.
    void follow(RegionId region);

private:
    void run();
    void poll();
    std::vector<RegionId> followed();

    pg::Connection m_db;
    Feed& m_feed;
    EventPosition m_last; ///< everything at or before it was published
    bool m_begun = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::set<RegionId> m_regions;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace adempauze::http
