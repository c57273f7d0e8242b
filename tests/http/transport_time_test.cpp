#include "transport.h"

#include <thread>

#include <fcntl.h>
#include <sys/resource.h>

namespace adempauze::http {
namespace {

using std::chrono::milliseconds;

/// Turns of the loop until it holds; the loop does the work meanwhile.
template<class Condition>
void waitUntil(Transport& transport, Condition holds)
{
    const auto end = std::chrono::steady_clock::now() + milliseconds(Peer::PatienceMs);
    while (!holds()) {
        ASSERT_LT(std::chrono::steady_clock::now(), end) << "never came true";
        transport.loop().run([] {});
    }
}

TEST(TransportTime, aSlowHeaderIsGivenUp)
{
    Limits limits = quickLimits();
    limits.header = milliseconds(100);
    Transport transport(limits);
    Peer peer(transport.port());
    peer.send("GET / HTTP/1.1\r\nHo");
    const Answer answer = peer.answer();
    EXPECT_EQ(answer.status, 408);
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    EXPECT_EQ(peer.untilClosed(), "");
}

TEST(TransportTime, aHeaderThatDripsIsGivenUpAllTheSame)
{
    Limits limits = quickLimits();
    limits.header = milliseconds(100);
    Transport transport(limits);
    Peer peer(transport.port());
    peer.send("GET / HTTP/1.1\r\nX: ");
    while (peer.send("a"))
        transport.connections();
    EXPECT_EQ(transport.bench().answered, 0);
}

TEST(TransportTime, aSlowBodyIsGivenUp)
{
    Limits limits = quickLimits();
    limits.bodyRead = milliseconds(100);
    Transport transport(limits);
    Peer peer(transport.port());
    peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhello");
    EXPECT_EQ(peer.answer().status, 408);
    EXPECT_EQ(peer.untilClosed(), "");
}

TEST(TransportTime, anIdleConnectionIsClosedWithoutAWord)
{
    Limits limits = quickLimits();
    limits.idle = milliseconds(500);
    Transport transport(limits);
    Peer silent(transport.port());
    EXPECT_EQ(silent.untilClosed(), "");
    Peer peer(transport.port());
    peer.send(get("/"));
    EXPECT_EQ(peer.answer().status, 200);
    EXPECT_EQ(peer.untilClosed(), "");
}

TEST(TransportTime, workMayTakeLongerThanAnyLimitOfThePeer)
{
    Limits limits = quickLimits();
    limits.idle = limits.header = limits.bodyRead = limits.write = milliseconds(250);
    Transport transport(limits);
    Peer peer(transport.port());
    peer.send(get("/held"));
    transport.bench().arrived.acquire();
    // Two others are seen through their whole idle time meanwhile.
    for (int i = 0; i < 2; ++i)
        Peer(transport.port()).untilClosed();
    transport.bench().released.release();
    EXPECT_EQ(peer.answer().status, 200);
}

TEST(TransportTime, aPeerThatTakesNothingIsCut)
{
    Limits limits = quickLimits();
    limits.write = milliseconds(100);
    Transport transport(limits);
    Peer peer(transport.port(), 4096);
    peer.send(get("/large"));
    waitUntil(transport, [&] { return transport.bench().answered == 1; });
    waitUntil(transport, [&] { return transport.connections() == 0; });
}

TEST(TransportTime, aPeerThatTakesNothingGetsNoMoreRequestsAnswered)
{
    Transport transport;
    Peer peer(transport.port(), 4096);
    peer.send(get("/large") + get("/second"));
    waitUntil(transport, [&] { return transport.bench().answered == 1; });
    Peer other(transport.port());
    other.send(get("/other"));
    EXPECT_EQ(other.answer().status, 200);
    EXPECT_EQ(transport.bench().answered, 2);
    EXPECT_EQ(peer.answer().body.size(), 8u * 1024 * 1024);
    EXPECT_EQ(peer.answer().body, "GET /second []");
}

TEST(TransportTime, aPeerMayLeaveWhileItsAnswerIsMade)
{
    Transport transport(quickLimits(), std::nullopt, 4);
    for (int round = 0; round < 50; ++round) {
        Peer leaving(transport.port());
        Peer slamming(transport.port());
        leaving.send(get("/held"));
        slamming.send(get("/held"));
        transport.bench().arrived.acquire();
        transport.bench().arrived.acquire();
        leaving.leave();
        slamming.slam();
        if (round % 2 == 0)
            waitUntil(transport, [&] { return transport.connections() == 0; });
        transport.bench().released.release(2);
    }
    waitUntil(transport, [&] { return transport.connections() == 0; });
    Peer peer(transport.port());
    peer.send(get("/still"));
    EXPECT_EQ(peer.answer().body, "GET /still []");
}

TEST(TransportTime, theServerMayGoWhileAnswersAreMade)
{
    Transport transport;
    Peer peer(transport.port());
    peer.send(get("/held"));
    transport.bench().arrived.acquire();
    transport.bench().released.release();
}

TEST(TransportTime, tooManyConnectionsAreClosedAtOnce)
{
    Limits limits = quickLimits();
    limits.connectionsPerPeer = 2;
    Transport transport(limits);
    Peer first(transport.port());
    auto second = std::make_unique<Peer>(transport.port());
    for (Peer* peer : {&first, second.get()}) {
        peer->send(get("/"));
        EXPECT_EQ(peer->answer().status, 200);
    }
    EXPECT_EQ(Peer(transport.port()).untilClosed(), "");
    second.reset();
    waitUntil(transport, [&] { return transport.connections() == 1; });
    Peer third(transport.port());
    third.send(get("/"));
    EXPECT_EQ(third.answer().status, 200);
}

TEST(TransportTime, connectionsInAllHaveAnEnd)
{
    Limits limits = quickLimits();
    limits.connections = 1;
    Transport transport(limits);
    Peer first(transport.port());
    first.send(get("/"));
    EXPECT_EQ(first.answer().status, 200);
    EXPECT_EQ(Peer(transport.port()).untilClosed(), "");
}

/// Leaves the process `spare` descriptors beyond the one it would get next; gives the old limit back at the end.
class FewDescriptors {
public:
    explicit FewDescriptors(int spare)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int next = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::close(next);
        rlimit few = m_before;
        few.rlim_cur = static_cast<rlim_t>(next + spare);
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

TEST(TransportTime, peersNeverGetTheLastDescriptors)
{
    Transport transport;
    Peer known(transport.port());
    known.send(get("/"));
    EXPECT_EQ(known.answer().status, 200);
    {
        const FewDescriptors few(20);
        EXPECT_EQ(Peer(transport.port()).untilClosed(), "");
        known.send(get("/known"));
        EXPECT_EQ(known.answer().status, 200);
    }
    Peer later(transport.port());
    later.send(get("/later"));
    EXPECT_EQ(later.answer().body, "GET /later []");
}

TEST(TransportTime, whoeverComesWhenAllDescriptorsAreGoneIsServedLater)
{
    Transport transport;
    Peer known(transport.port());
    known.send(get("/"));
    EXPECT_EQ(known.answer().status, 200);
    std::optional<FewDescriptors> few;
    std::optional<Peer> unlucky;
    // On the loop, so that nothing is accepted before the descriptors are gone.
    transport.loop().run([&] {
        unlucky.emplace(transport.port());
        few.emplace(0);
    });
    unlucky->send(get("/late"));
    known.send(get("/known"));
    EXPECT_EQ(known.answer().status, 200);
    few.reset();
    EXPECT_EQ(unlucky->answer().body, "GET /late []");
}

TEST(TransportTime, aDrainFinishesWhatHasBegunAndTakesNothingNew)
{
    Transport transport;
    Peer idle(transport.port());
    Peer working(transport.port());
    Peer reading(transport.port());
    Peer streaming(transport.port());
    idle.send(get("/"));
    EXPECT_EQ(idle.answer().status, 200);
    working.send(get("/held") + get("/ahead"));
    transport.bench().arrived.acquire();
    reading.send("POST /r HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nh");
    streaming.send(get("/stream"));
    EXPECT_EQ(streaming.answer().status, 200);

    auto drained = transport.drain();
    EXPECT_EQ(idle.untilClosed(), "");
    EXPECT_EQ(streaming.untilClosed(), "");
    Peer late(transport.port());
    EXPECT_TRUE(!late.connected() || late.untilClosed().empty());
    reading.send("i");
    const Answer read = reading.answer();
    EXPECT_EQ(read.body, "POST /r [hi]");
    EXPECT_EQ(read.headers.at("connection"), "close");
    EXPECT_EQ(drained.wait_for(milliseconds(0)), std::future_status::timeout);
    transport.bench().released.release();
    EXPECT_EQ(working.answer().body, "GET /held []");
    EXPECT_EQ(working.untilClosed(), "");
    ASSERT_EQ(drained.wait_for(milliseconds(Peer::PatienceMs)), std::future_status::ready);
    EXPECT_EQ(transport.connections(), 0u);
}

TEST(TransportTime, aDrainDoesNotWaitForEver)
{
    Limits limits = quickLimits();
    limits.drain = milliseconds(100);
    Transport transport(limits);
    Peer working(transport.port());
    working.send(get("/held"));
    transport.bench().arrived.acquire();
    auto drained = transport.drain();
    EXPECT_EQ(working.untilClosed(), "");
    EXPECT_EQ(drained.wait_for(milliseconds(Peer::PatienceMs)), std::future_status::ready);
    transport.bench().released.release();
}

TEST(TransportTime, aDrainOfNobodyIsDone)
{
    Transport transport;
    EXPECT_EQ(transport.drain().wait_for(milliseconds(Peer::PatienceMs)), std::future_status::ready);
}

} // namespace
} // namespace adempauze::http
