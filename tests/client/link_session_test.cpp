#include "link_words.h"

#include <QSignalSpy>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

class LinkSession : public LinkTest {
protected:
    std::optional<Reply<wire::SessionOpened>> signInAs(const char* name)
    {
        std::optional<Reply<wire::SessionOpened>> reply;
        link->signIn(QString::fromLatin1(name), QStringLiteral("a long password"), &asker,
                     [&](const Reply<wire::SessionOpened>& came) { reply = came; });
        EXPECT_TRUE(until([&] { return reply.has_value(); }));
        return reply;
    }
};

TEST_F(LinkSession, somebodyIsThereOnceTheSessionIsOpen)
{
    const QSignalSpy accounts(link.get(), &DaemonLink::accountChanged);
    daemon.setRole("coordinator");
    const auto reply = signInAs("somebody");
    ASSERT_TRUE(reply && std::holds_alternative<wire::SessionOpened>(*reply));
    EXPECT_EQ(link->account()->role, "coordinator");
    EXPECT_EQ(accounts.size(), 2) << "one went, one came";
    const auto asked = daemon.requests("POST", "/v1/sessions").back();
    EXPECT_EQ(asked.json().value("account").toString(), "somebody");
    EXPECT_EQ(asked.header("authorization"), "");
    EXPECT_FALSE(QUuid::fromString(QString::fromLatin1(asked.header("idempotency-key"))).isNull());
}

TEST_F(LinkSession, aWrongPasswordIsRefusedAndEndsNothing)
{
    const QSignalSpy ended(link.get(), &DaemonLink::sessionEnded);
    daemon.answer("POST", "/v1/sessions", 401, problem("sign_in_failed", 401));
    const auto reply = signInAs("somebody");
    ASSERT_TRUE(reply && std::holds_alternative<Refused>(*reply));
    EXPECT_EQ(std::get<Refused>(*reply).problem.reason, "sign_in_failed");
    EXPECT_EQ(ended.size(), 0);
    EXPECT_EQ(link->state(), LinkState::SignedOut);
    EXPECT_FALSE(link->account());
}

TEST_F(LinkSession, anUnknownSessionEndsOnceForEverybody)
{
    const QSignalSpy ended(link.get(), &DaemonLink::sessionEnded);
    daemon.answer("GET", "/v1/words", 401, problem("unauthenticated", 401), 50ms);
    daemon.answer("GET", "/v1/slow", 401, problem("unauthenticated", 401), 100ms);
    const Outcome& first = get("/v1/words");
    const Outcome& second = get("/v1/slow");
    ASSERT_TRUE(came(first));
    ASSERT_TRUE(came(second));
    EXPECT_EQ(first.refusal(), "unauthenticated");
    EXPECT_EQ(second.refusal(), "unauthenticated");
    EXPECT_EQ(ended.size(), 1);
    EXPECT_EQ(link->state(), LinkState::SignedOut);
    EXPECT_FALSE(link->account());

    const Outcome& afterwards = get("/v1/words");
    ASSERT_TRUE(came(afterwards));
    EXPECT_EQ(afterwards.refusal(), "unauthenticated");
    EXPECT_EQ(daemon.requests("GET", "/v1/words").size(), 1U) << "nobody is asked without a session";
    EXPECT_EQ(ended.size(), 1);
}

TEST_F(LinkSession, anActThatWaitsToBeAskedAgainFailsWithItsSession)
{
    Patience patience = quick();
    patience.firstRetry = patience.lastRetry = 60s;
    signIn(patience);
    daemon.answer("GET", "/v1/words", 401, problem("unauthenticated", 401), 1s);
    const Outcome& last = get("/v1/words");
    ASSERT_TRUE(until([&] { return !daemon.requests("GET", "/v1/words").empty(); }));
    daemon.cut("POST", "/v1/words", 1000);
    const Outcome& act = post("/v1/words");
    ASSERT_TRUE(came(last));
    ASSERT_TRUE(came(act));
    EXPECT_EQ(act.refusal(), "unauthenticated");
}

TEST_F(LinkSession, theFeedSeesTheEndOfASessionToo)
{
    const QSignalSpy ended(link.get(), &DaemonLink::sessionEnded);
    daemon.answer("GET", "/v1/events", 401, problem("unauthenticated", 401));
    daemon.endStreams();
    ASSERT_TRUE(until([&] { return !ended.isEmpty(); }));
    EXPECT_EQ(ended.size(), 1);
    EXPECT_EQ(link->state(), LinkState::SignedOut);
}

TEST_F(LinkSession, signingOutIsToldAndTheTokenForgotten)
{
    const QSignalSpy ended(link.get(), &DaemonLink::sessionEnded);
    daemon.answer("GET", "/v1/words", 200, Good, 100ms);
    const Outcome& waiting = get("/v1/words");
    ASSERT_TRUE(until([&] { return !daemon.requests("GET", "/v1/words").empty(); }));
    link->signOut();
    EXPECT_EQ(link->state(), LinkState::SignedOut);
    EXPECT_FALSE(link->account());
    ASSERT_TRUE(until([&] { return !daemon.requests("DELETE", "/v1/sessions/current").empty(); }));
    EXPECT_EQ(daemon.requests("DELETE", "/v1/sessions/current").at(0).header("authorization"), "Bearer the-token");
    ASSERT_TRUE(until([&] { return daemon.streams() == 0; }));
    const Outcome& refused = get("/v1/words");
    ASSERT_TRUE(came(refused));
    EXPECT_EQ(refused.refusal(), "unauthenticated");
    EXPECT_EQ(waiting.times, 0) << "who asked is not signed in any more";
    EXPECT_EQ(ended.size(), 0);
}

TEST_F(LinkSession, theTokenNeverGoesToAnotherServer)
{
    ScriptedDaemon other;
    link->setServer(other.server());
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.refusal(), "unauthenticated");
    EXPECT_TRUE(other.requests().empty());
}

TEST_F(LinkSession, theDaemonsClockCounts)
{
    const Moment night = *parseMoment("2031-03-04T05:06:07Z");
    EXPECT_LT(link->now(), night);
    daemon.answer("GET", "/v1/words", 200, Good);
    daemon.setNow(night);
    ASSERT_TRUE(came(get("/v1/words")));
    EXPECT_GE(link->now(), night);
    EXPECT_LT(link->now(), night + std::chrono::minutes(1));
    daemon.setNow(night - std::chrono::hours(48));
    ASSERT_TRUE(came(get("/v1/words")));
    EXPECT_LT(link->now(), night - std::chrono::hours(47));
}

} // namespace
} // namespace adempauze::client
