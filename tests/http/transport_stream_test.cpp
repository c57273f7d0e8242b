#include "events.h"
#include "transport.h"

#include <thread>

namespace adempauze::http {
namespace {

TEST(TransportStream, whatWasMissedThenLiveOverTheWire)
{
    Transport transport;
    transport.streams({.caller = callerIn(1), .since = EventId{4, 1}, .missed = {event(5), event(6)}});
    Peer peer(transport.port());
    peer.send(get("/stream"));
    const Answer answer = peer.answer();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.at("content-type"), "text/event-stream");
    EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
    EXPECT_FALSE(answer.headers.contains("content-length"));
    std::thread publisher([&] {
        for (std::uint64_t id = 5; id <= 500; ++id)
            transport.feed().publish(event(id));
    });
    for (std::uint64_t id = 5; id <= 500; ++id)
        ASSERT_EQ(peer.until("\n\n"), textOf(event(id)));
    publisher.join();
    EXPECT_EQ(transport.subscribers(), 1u);
}

TEST(TransportStream, aSubscriberThatLeavesIsForgotten)
{
    Transport transport;
    transport.streams({.caller = callerIn(1)});
    Peer staying(transport.port());
    staying.send(get("/stream"));
    EXPECT_EQ(staying.answer().status, 200);
    for (int round = 0; round < 20; ++round) {
        Peer peer(transport.port());
        peer.send(get("/stream"));
        EXPECT_EQ(peer.answer().status, 200);
        if (round % 2 == 0)
            peer.slam();
        transport.feed().publish(event(static_cast<std::uint64_t>(round) + 1));
    }
    while (transport.subscribers() > 1) { }
    for (std::uint64_t id = 1; id <= 20; ++id)
        EXPECT_EQ(staying.until("\n\n"), textOf(event(id)));
}

TEST(TransportStream, aPeerThatDoesNotReadIsToldToResyncAndOthersAreNotHeldUp)
{
    Transport transport;
    transport.streams({.caller = callerIn(1)});
    Peer slow(transport.port(), 4096);
    slow.send(get("/stream"));
    EXPECT_EQ(slow.answer().status, 200);
    Peer quick(transport.port());
    quick.send(get("/stream"));
    EXPECT_EQ(quick.answer().status, 200);

    // Ten megabytes: more than the kernel keeps for a peer that does not read.
    constexpr std::uint64_t Last = 10'000;
    FeedEvent large = event(0);
    large.subjectId.assign(1000, 's');
    for (large.id.transaction = 1; large.id.transaction <= Last; ++large.id.transaction) {
        transport.feed().publish(large);
        ASSERT_TRUE(quick.until("\n\n").starts_with("id: " + large.id.text() + "\n"));
    }
    const std::string taken = slow.until("event: resync\nid: 10000-1\ndata: {}\n\n");
    EXPECT_LT(taken.size(), 9'000'000u);
    transport.feed().publish(event(Last + 1));
    EXPECT_EQ(slow.until("\n\n"), textOf(event(Last + 1)));
}

TEST(TransportStream, heartbeatsTellThatSomebodyIsThereAndEndAStreamInTime)
{
    Loop loop;
    std::unique_ptr<Feed> feed;
    const Clock clock;
    std::unique_ptr<Server> server;
    std::uint16_t port = 0;
    loop.run([&] {
        const auto everything = [](const Caller&, const FeedEvent&) { return true; };
        feed = std::make_unique<Feed>(everything, FeedLimits{.heartbeat = std::chrono::milliseconds(20)});
        const auto stream = [](const Request&, const Reply& reply) {
            Response response;
            response.stream = StreamWish{.caller = callerIn(1), .lasts = std::chrono::seconds(1)};
            reply(std::move(response));
        };
        server = std::make_unique<Server>(stream, quickLimits(), clock, std::nullopt, feed.get());
        server->listen(QHostAddress(QHostAddress::LocalHost), 0);
        port = server->port();
    });
    Peer peer(port);
    peer.send(get("/stream"));
    EXPECT_EQ(peer.answer().status, 200);
    EXPECT_EQ(peer.until("\n\n"), ":\n\n");
    EXPECT_TRUE(peer.untilClosed().ends_with(":\n\n"));
    loop.run([&] {
        server.reset();
        feed.reset();
    });
}

} // namespace
} // namespace adempauze::http
