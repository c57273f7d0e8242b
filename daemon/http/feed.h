#pragma once

#include "http/feed_event.h"
#include "http/hand_over.h"

#include <QTimer>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace adempauze::http {

struct FeedLimits {
    std::size_t eventsMax = 256; ///< waiting per subscriber; then resync
    std::size_t bytesMax = 64 * 1024; ///< the same in bytes
    std::size_t socketMax = 16 * 1024; ///< handed to a socket and not yet taken by the peer; more waits here
    std::size_t rememberedMax = 4096; ///< events kept for subscribers that are just arriving
    std::chrono::milliseconds heartbeat{15'000};
};

/// A subscriber's end of the line. Called on the loop only. Must not unsubscribe from within any of these: the feed is
/// going through its subscribers then.
class FeedOutlet {
public:
    virtual ~FeedOutlet() = default;
    virtual void send(std::string_view text) = 0;
    virtual std::size_t unsent() const = 0; ///< bytes the peer has not taken; the largest number once it is gone
    virtual void end() = 0; ///< no more will come; to unsubscribe soon
};

/// Whether a caller may know of an event at all.
using MaySee = std::function<bool(const Caller&, const FeedEvent&)>;

/// Server-Sent Events to everybody who may see them. Ids and kinds only:
///
///     id: 1041-2
///     data: {"id":"…","kind":"stay_booked","subject":"stay"}
///
/// A subscriber that takes too little gets its queue dropped and one `event: resync` instead, which means: fetch
/// again what you show. The same when it asks for events older than the feed remembers and the handler did not bring
/// them. Made and destroyed on the loop's thread.
class Feed {
public:
    using Ticket = std::uint64_t; ///< identity of one subscription, never used again

    explicit Feed(MaySee maySee, FeedLimits limits = {});
    ~Feed();

    /// From any thread. Events come in ascending order of id (their source reads below the oldest running
    /// transaction); one that is not newer than the newest is taken for known and ignored.
    void publish(FeedEvent event);

    /// From any thread. Ends the streams of callers this holds for, e.g. when a session was revoked.
    void endWhere(std::function<bool(const Caller&)> gone);

    /// On the loop, all of them. The outlet must stay until it unsubscribed.
    Ticket subscribe(StreamWish wish, FeedOutlet& outlet);
    void unsubscribe(Ticket ticket);
    void outletTook(Ticket ticket); ///< the peer took some: more may be sent
    std::size_t subscribers() const { return m_subscribers.size(); }

private:
    using Text = std::shared_ptr<const std::string>;
    struct Subscriber {
        Caller caller;
        FeedOutlet* outlet;
        EventId known{}; ///< nothing at or below is sent any more
        std::deque<Text> waiting{};
        std::size_t waitingBytes = 0;
        bool resync = false; ///< owed instead of everything that would wait
        std::chrono::steady_clock::time_point endsAt{};
    };

    void deliver(const FeedEvent& event);
    void offer(Subscriber& subscriber, const FeedEvent& event);
    static void demandResync(Subscriber& subscriber);
    void pour(Subscriber& subscriber);
    void beat();

    const MaySee m_maySee;
    const FeedLimits m_limits;
    EventId m_newest; ///< published last
    EventId m_forgotten; ///< newest that is no longer remembered
    std::deque<FeedEvent> m_remembered;
    Text m_text; ///< of the event m_textOf
    EventId m_textOf;
    std::map<Ticket, Subscriber> m_subscribers;
    Ticket m_lastTicket = 0;
    QTimer m_heartbeat;
    HandOver m_handOver;
};

} // namespace adempauze::http
