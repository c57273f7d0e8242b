#include "link_words.h"

#include <QSignalSpy>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

class LinkFeed : public LinkTest {
protected:
    void SetUp() override { begin(quick()); }

    void begin(Patience patience)
    {
        signIn(patience);
        QObject::connect(link.get(), &DaemonLink::happened, &asker,
                         [this](const FeedEvent& event) { kinds.push_back(event.kind.toStdString()); });
        QObject::connect(link.get(), &DaemonLink::resync, &asker, [this] { ++resyncs; });
        QObject::connect(link.get(), &DaemonLink::stateChanged, &asker, [this] { states.push_back(link->state()); });
    }
    bool told(std::vector<std::string> expected)
    {
        return until([&] { return kinds == expected; });
    }
    std::size_t asked() const { return daemon.requests("GET", "/v1/events").size(); }
    bool streamsAgain(std::size_t before)
    {
        return until([&] { return asked() > before && daemon.streams() == 1; });
    }

    std::vector<std::string> kinds{};
    std::vector<LinkState> states{};
    int resyncs = 0;
};

TEST_F(LinkFeed, whatHappensIsTold)
{
    const QUuid id = QUuid::createUuid();
    std::vector<FeedEvent> events;
    QObject::connect(link.get(), &DaemonLink::happened, &asker,
                     [&](const FeedEvent& event) { events.push_back(event); });
    daemon.say("hold.accepted", "hold", id);
    daemon.say("places.changed", "places");
    ASSERT_TRUE(told({"hold.accepted", "places.changed"}));
    EXPECT_EQ(events.at(0).subjectKind, QStringLiteral("hold"));
    EXPECT_EQ(events.at(0).subject, id);
    EXPECT_TRUE(events.at(1).subject.isNull());
    EXPECT_EQ(daemon.requests("GET", "/v1/events").at(0).header("authorization"), "Bearer the-token");
}

TEST_F(LinkFeed, itBeginsWithAResync)
{
    auto fresh = std::make_unique<DaemonLink>(quick());
    const QSignalSpy again(fresh.get(), &DaemonLink::resync);
    fresh->setServer(daemon.server());
    fresh->signIn(QStringLiteral("somebody"), QStringLiteral("a long password"), nullptr, [](const auto&) {});
    ASSERT_TRUE(until([&] { return fresh->state() == LinkState::Live; }));
    EXPECT_EQ(again.size(), 1);
}

TEST_F(LinkFeed, nothingIsLostOrToldTwiceOverACut)
{
    daemon.say("one", "stay");
    const QByteArray last = daemon.say("two", "stay");
    ASSERT_TRUE(told({"one", "two"}));
    const auto before = asked();
    daemon.goAway();
    daemon.say("three", "stay");
    daemon.say("four", "stay");
    daemon.comeBack();
    ASSERT_TRUE(told({"one", "two", "three", "four"}));
    EXPECT_GT(asked(), before);
    EXPECT_EQ(daemon.requests("GET", "/v1/events").back().header("last-event-id"), last);
    EXPECT_EQ(resyncs, 0);
}

TEST_F(LinkFeed, aFrameThatWasCutIsReadWholeAfterwards)
{
    daemon.say("one", "stay");
    daemon.sayRaw("id: 7-2\ndata: {\"kind\":\"half\",\"subj");
    daemon.endStreams();
    daemon.say("two", "stay");
    ASSERT_TRUE(told({"one", "two"}));
}

TEST_F(LinkFeed, anEventThatComesAgainIsToldOnce)
{
    daemon.say("one", "stay");
    daemon.sayRaw("id: 7-1\ndata: {\"kind\":\"one\",\"subject\":\"stay\",\"id\":\"\"}\n\n");
    daemon.say("two", "stay");
    ASSERT_TRUE(told({"one", "two"}));
}

TEST_F(LinkFeed, framesComeInAnyPieces)
{
    const QByteArray bytes =
        ":\n\nid: 7-9\r\ndata: {\"kind\":\"slow\",\r\ndata: \"subject\":\"stay\",\"id\":\"\"}\r\n\r\n";
    for (const char byte : bytes)
        daemon.sayRaw(QByteArray(1, byte));
    ASSERT_TRUE(told({"slow"}));
    EXPECT_EQ(resyncs, 0);
}

TEST_F(LinkFeed, whatIsNotToldIsAskedFor)
{
    daemon.sayResync();
    ASSERT_TRUE(until([&] { return resyncs == 1; }));
    daemon.sayRaw("id: 8-1\ndata: nonsense\n\n");
    ASSERT_TRUE(until([&] { return resyncs == 2; }));
    daemon.sayRaw("event: newer\nid: 8-2\ndata: {}\n\n");
    daemon.say("one", "stay");
    ASSERT_TRUE(told({"one"}));
    EXPECT_EQ(resyncs, 2);
}

TEST_F(LinkFeed, aCutWithoutAPositionIsFollowedByAResync)
{
    const auto before = asked();
    daemon.endStreams();
    ASSERT_TRUE(streamsAgain(before));
    ASSERT_TRUE(until([&] { return resyncs == 1; }));
    EXPECT_EQ(daemon.requests("GET", "/v1/events").back().header("last-event-id"), "");
}

TEST_F(LinkFeed, aPositionThatIsToldAloneIsRememberedToo)
{
    daemon.sayRaw("id: 7-5\n\n");
    daemon.say("one", "stay");
    ASSERT_TRUE(told({"one"}));
    daemon.sayRaw("id: 7-6\n\n");
    const auto before = asked();
    daemon.endStreams();
    ASSERT_TRUE(streamsAgain(before));
    EXPECT_EQ(daemon.requests("GET", "/v1/events").back().header("last-event-id"), "7-6");
}

TEST_F(LinkFeed, aPositionTheDaemonDoesNotKnowIsForgotten)
{
    daemon.say("one", "stay");
    ASSERT_TRUE(told({"one"}));
    daemon.answerOnce("GET", "/v1/events", 400, problem("invalid_input", 400));
    daemon.endStreams();
    ASSERT_TRUE(until([&] { return resyncs == 1; }));
    EXPECT_EQ(daemon.requests("GET", "/v1/events").back().header("last-event-id"), "");
}

TEST_F(LinkFeed, theEndOfAStreamIsNoInterruption)
{
    for (int times = 0; times < 3; ++times) {
        const auto before = asked();
        daemon.sayRaw(":\n\n");
        daemon.endStreams();
        ASSERT_TRUE(streamsAgain(before));
    }
    daemon.say("one", "stay");
    ASSERT_TRUE(told({"one"}));
    EXPECT_EQ(states, std::vector<LinkState>());
    EXPECT_EQ(link->state(), LinkState::Live);
}

TEST_F(LinkFeed, aDaemonThatStaysAwayIsOfflineSinceItWasHeard)
{
    Patience patience = quick();
    patience.grace = 50ms;
    daemon.setNow(*parseMoment("2031-03-04T05:06:07Z"));
    begin(patience);
    const Moment heard = link->now();
    EXPECT_FALSE(link->offlineSince());
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    ASSERT_TRUE(link->offlineSince());
    EXPECT_LE(std::chrono::abs(*link->offlineSince() - heard), 5s);
    daemon.comeBack();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    EXPECT_FALSE(link->offlineSince());
    EXPECT_EQ(states, (std::vector{LinkState::Offline, LinkState::Live}));
}

TEST_F(LinkFeed, silenceIsOfflineAndTheStreamIsOpenedAnew)
{
    Patience patience = quick();
    patience.heartbeat = 300ms;
    begin(patience);
    daemon.never("GET", "/v1/events");
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    EXPECT_TRUE(link->offlineSince());
    ASSERT_TRUE(until([&] { return asked() >= 2; }));
}

TEST_F(LinkFeed, aHeartbeatIsASignOfLife)
{
    Patience patience = quick();
    patience.heartbeat = 400ms;
    begin(patience);
    QTimer pulse;
    int beats = 0;
    QObject::connect(&pulse, &QTimer::timeout, &asker, [&] {
        daemon.sayRaw(":\n\n");
        ++beats;
    });
    pulse.start(50ms);
    ASSERT_TRUE(until([&] { return beats >= 20; }));
    EXPECT_EQ(states, std::vector<LinkState>());
    pulse.stop();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
}

TEST_F(LinkFeed, aFeedThatIsNoneIsOffline)
{
    daemon.answer("GET", "/v1/events", 200, Good);
    auto fresh = std::make_unique<DaemonLink>(quick());
    fresh->setServer(daemon.server());
    fresh->signIn(QStringLiteral("somebody"), QStringLiteral("a long password"), nullptr, [](const auto&) {});
    ASSERT_TRUE(until([&] { return fresh->state() == LinkState::Connecting; }));
    ASSERT_TRUE(until([&] { return fresh->state() == LinkState::Offline; }));
}

TEST_F(LinkFeed, whoeverIsToldMaySignOut)
{
    QObject::connect(link.get(), &DaemonLink::happened, &asker, [this] { link->signOut(); });
    daemon.sayRaw("id: 7-1\ndata: {\"kind\":\"one\",\"subject\":\"stay\",\"id\":\"\"}\n\n"
                  "id: 7-2\ndata: {\"kind\":\"two\",\"subject\":\"stay\",\"id\":\"\"}\n\n");
    ASSERT_TRUE(until([&] { return link->state() == LinkState::SignedOut; }));
    ASSERT_TRUE(until([&] { return daemon.streams() == 0; }));
    EXPECT_EQ(kinds, std::vector<std::string>{"one"});
}

} // namespace
} // namespace adempauze::client
