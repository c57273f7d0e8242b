#include "events.h"
#include "transport.h"

namespace adempauze::http {
namespace {

/// Takes everything, or nothing while it is full.
class Notebook : public FeedOutlet {
public:
    void send(std::string_view more) override { text += more; }
    std::size_t unsent() const override { return full ? 1'000'000 : 0; }
    void end() override { ended = true; }

    std::string text;
    bool full = false;
    bool ended = false;
};

class TransportFeed : public testing::Test {
protected:
    ~TransportFeed() override
    {
        m_loop.run([this] { m_feed.reset(); });
    }

    void start(FeedLimits limits = {})
    {
        m_loop.run([&] {
            m_feed = std::make_unique<Feed>(
                [](const Caller& caller, const FeedEvent& event) { return caller.region == event.region; }, limits);
        });
    }

    void publish(const std::vector<FeedEvent>& events)
    {
        for (const FeedEvent& event : events)
            m_feed->publish(event);
        settle();
    }

    /// What was handed over before has been done after this.
    void settle()
    {
        std::promise<void> done;
        m_feed->endWhere([&done, told = false](const Caller&) mutable {
            if (!std::exchange(told, true))
                done.set_value();
            return false;
        });
        if (m_tickets > 0)
            done.get_future().wait();
    }

    Feed::Ticket subscribe(const StreamWish& wish, Notebook& notebook)
    {
        Feed::Ticket ticket = 0;
        m_loop.run([&] { ticket = m_feed->subscribe(wish, notebook); });
        ++m_tickets;
        return ticket;
    }

    std::unique_ptr<Feed> m_feed;
    int m_tickets = 0;
    Loop m_loop;
};

TEST(TransportFeedIds, areOrderedAsNumbersAndReadStrictly)
{
    EXPECT_LT((EventId{9, 12}), (EventId{10, 1}));
    EXPECT_LT((EventId{10, 9}), (EventId{10, 10}));
    EXPECT_EQ(EventId::parse("18446744073709551615-0"), (EventId{18446744073709551615u, 0}));
    EXPECT_EQ((EventId{1041, 2}).text(), "1041-2");
    for (const auto* text : {"", "-", "1", "1-", "-1", "01-1", "1-01", "+1-1", "1--1", "1-1 ", " 1-1", "1-1-1", "a-1",
                             "18446744073709551616-0"})
        EXPECT_FALSE(EventId::parse(text)) << text;
}

TEST_F(TransportFeed, everybodyGetsWhatTheyMaySeeAndNothingElse)
{
    start();
    Notebook here;
    Notebook elsewhere;
    subscribe({.caller = callerIn(1)}, here);
    subscribe({.caller = callerIn(2)}, elsewhere);
    publish({event(5), event(5, 2), event(6, 1, 2)});
    EXPECT_EQ(here.text, textOf(event(5)) + textOf(event(5, 2)));
    EXPECT_EQ(elsewhere.text, textOf(event(6, 1, 2)));
}

TEST_F(TransportFeed, whatWasMissedComesFirstAndNothingTwiceOrNever)
{
    start();
    Notebook witness;
    subscribe({.caller = callerIn(1)}, witness);
    publish({event(5), event(6), event(7), event(8)});
    // The handler saw up to 6; 7 and 8 were published while its answer was on the way.
    Notebook late;
    subscribe({.caller = callerIn(1), .since = EventId{4, 1}, .missed = {event(5), event(6), event(6, 2, 2)}}, late);
    EXPECT_EQ(late.text, textOf(event(5)) + textOf(event(6)) + textOf(event(7)) + textOf(event(8)));
    // The database was ahead of the feed: 9 and 10 are published after they were read.
    Notebook early;
    subscribe({.caller = callerIn(1), .since = EventId{8, 1}, .missed = {event(9), event(10)}}, early);
    publish({event(9), event(10), event(11)});
    EXPECT_EQ(early.text, textOf(event(9)) + textOf(event(10)) + textOf(event(11)));
}

TEST_F(TransportFeed, whoeverNamesNoEventGetsWhatComesFromNowOn)
{
    start();
    Notebook witness;
    subscribe({.caller = callerIn(1)}, witness);
    publish({event(5)});
    Notebook late;
    subscribe({.caller = callerIn(1)}, late);
    publish({event(6)});
    EXPECT_EQ(late.text, textOf(event(6)));
}

TEST_F(TransportFeed, anEventPublishedTwiceOrLateIsSentOnce)
{
    start();
    Notebook notebook;
    subscribe({.caller = callerIn(1)}, notebook);
    publish({event(5), event(5), event(4), event(6)});
    EXPECT_EQ(notebook.text, textOf(event(5)) + textOf(event(6)));
}

TEST_F(TransportFeed, whoeverComesFromBeforeTheFeedsMemoryIsToldToResync)
{
    start({.rememberedMax = 2});
    Notebook witness;
    subscribe({.caller = callerIn(1)}, witness);
    publish({event(5), event(6), event(7), event(8)});
    Notebook behind;
    subscribe({.caller = callerIn(1), .since = EventId{5, 1}}, behind);
    EXPECT_EQ(behind.text, "event: resync\nid: 8-1\ndata: {}\n\n");
    // The same, but the handler read on to there and found nothing for this caller.
    Notebook informed;
    subscribe({.caller = callerIn(1), .since = EventId{1, 1}, .readUpTo = EventId{6, 1}}, informed);
    EXPECT_EQ(informed.text, textOf(event(7)) + textOf(event(8)));
}

TEST_F(TransportFeed, whoeverMissedMoreThanIsWorthBringingBeginsWithResync)
{
    start();
    Notebook witness;
    subscribe({.caller = callerIn(1)}, witness);
    publish({event(5), event(6)});
    Notebook behind;
    subscribe({.caller = callerIn(1), .since = EventId{1, 1}, .resync = true}, behind);
    publish({event(7)});
    EXPECT_EQ(behind.text, "event: resync\nid: 6-1\ndata: {}\n\n" + textOf(event(7)));
}

TEST_F(TransportFeed, whoeverTakesTooLittleIsToldToResyncOnceAndThenGoesOn)
{
    for (const FeedLimits limits : {FeedLimits{.eventsMax = 3}, FeedLimits{.bytesMax = 3 * textOf(event(5)).size()}}) {
        start(limits);
        m_tickets = 0;
        Notebook slow;
        const auto ticket = subscribe({.caller = callerIn(1)}, slow);
        slow.full = true;
        publish({event(5), event(6), event(7)});
        publish({event(8), event(9), event(10)});
        EXPECT_EQ(slow.text, "");
        m_loop.run([&] {
            slow.full = false;
            m_feed->outletTook(ticket);
        });
        publish({event(11)});
        EXPECT_EQ(slow.text, "event: resync\nid: 10-1\ndata: {}\n\n" + textOf(event(11)));
        m_loop.run([&] { m_feed.reset(); });
    }
}

TEST_F(TransportFeed, whoeverIsJustInTimeLosesNothing)
{
    start({.eventsMax = 3});
    Notebook slow;
    const auto ticket = subscribe({.caller = callerIn(1)}, slow);
    slow.full = true;
    publish({event(5), event(6), event(7)});
    m_loop.run([&] {
        slow.full = false;
        m_feed->outletTook(ticket);
    });
    EXPECT_EQ(slow.text, textOf(event(5)) + textOf(event(6)) + textOf(event(7)));
}

TEST_F(TransportFeed, streamsOfARevokedCallerAreEnded)
{
    start();
    Notebook here;
    Notebook elsewhere;
    subscribe({.caller = callerIn(1)}, here);
    subscribe({.caller = callerIn(2)}, elsewhere);
    m_feed->endWhere([](const Caller& caller) { return caller.region == region(2); });
    settle();
    EXPECT_FALSE(here.ended);
    EXPECT_TRUE(elsewhere.ended);
}

TEST_F(TransportFeed, nobodyIsSentAnythingAfterUnsubscribing)
{
    start();
    Notebook notebook;
    Notebook witness;
    const auto ticket = subscribe({.caller = callerIn(1)}, notebook);
    subscribe({.caller = callerIn(1)}, witness);
    m_loop.run([&] { m_feed->unsubscribe(ticket); });
    publish({event(5)});
    EXPECT_EQ(notebook.text, "");
    EXPECT_EQ(witness.text, textOf(event(5)));
}

} // namespace
} // namespace adempauze::http
