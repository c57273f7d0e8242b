#include "link_words.h"

#include <set>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;
using Why = Unreachable::Why;

class LinkActs : public LinkTest { };

TEST_F(LinkActs, aQuestionIsAnsweredLater)
{
    daemon.answer("GET", "/v1/words", 200, Good);
    const Outcome& outcome = get("/v1/words?of=all&x=%26");
    EXPECT_EQ(outcome.times, 0) << "answers come from the event loop, never from within the call";
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.word(), "good");
    const auto asked = daemon.requests("GET", "/v1/words").at(0);
    EXPECT_EQ(asked.target, "/v1/words?of=all&x=%26");
    EXPECT_EQ(asked.header("authorization"), "Bearer the-token");
    EXPECT_EQ(asked.header("accept-encoding"), "identity");
    EXPECT_EQ(asked.header("cookie"), "");
    EXPECT_EQ(asked.header("idempotency-key"), "");
}

TEST_F(LinkActs, anActCarriesItsKeyItsVersionAndItsMessage)
{
    daemon.answer("POST", "/v1/words", 201, Good);
    const QUuid key = QUuid::createUuid();
    const Outcome& outcome = post("/v1/words", {.key = key, .version = 7});
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.word(), "good");
    const auto asked = daemon.requests("POST", "/v1/words").at(0);
    EXPECT_EQ(asked.target, "/v1/words");
    EXPECT_EQ(asked.header("idempotency-key"), key.toByteArray(QUuid::WithoutBraces));
    EXPECT_EQ(asked.header("if-match"), "\"7\"");
    EXPECT_EQ(asked.header("content-type"), "application/json");
    EXPECT_EQ(asked.json().value("word").toString(), "please");
}

TEST_F(LinkActs, aPreviewSaysSoAndANewThingHasNoVersion)
{
    daemon.answer("POST", "/v1/words", 200, Good);
    post("/v1/words", {.preview = true});
    const Outcome& outcome = post("/v1/words?of=all", {.preview = true});
    ASSERT_TRUE(came(outcome));
    ASSERT_TRUE(until([&] { return daemon.requests("POST", "/v1/words").size() == 2; }));
    std::set<QByteArray> targets;
    for (const auto& asked : daemon.requests("POST", "/v1/words")) {
        targets.insert(asked.target);
        EXPECT_FALSE(asked.headers.contains("if-match"));
    }
    EXPECT_EQ(targets, (std::set<QByteArray>{"/v1/words?preview=true", "/v1/words?of=all&preview=true"}));
}

TEST_F(LinkActs, anActThatWasCutAfterItWasReadIsAskedAgainUnderItsKey)
{
    constexpr int Cuts = 4; // more than the network layer repeats by itself
    daemon.cut("POST", "/v1/words", Cuts);
    daemon.answer("POST", "/v1/words", 201, Good);
    const Outcome& outcome = post("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.word(), "good");
    std::set<QByteArray> keys;
    for (const auto& asked : daemon.requests("POST", "/v1/words"))
        keys.insert(asked.header("idempotency-key"));
    EXPECT_EQ(daemon.requests("POST", "/v1/words").size(), Cuts + 1U);
    EXPECT_EQ(keys.size(), 1U);
    EXPECT_EQ(outcome.times, 1);
}

TEST_F(LinkActs, aConnectionThatIsCutBeforeItIsReadIsTriedAgain)
{
    daemon.answer("GET", "/v1/words", 200, Good);
    daemon.cutConnections(2);
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.word(), "good");
    EXPECT_EQ(daemon.requests("GET", "/v1/words").size(), 1U);
}

TEST_F(LinkActs, aConnectionThatIsAlwaysCutEndsAsUnreachable)
{
    daemon.cut("GET", "/v1/words", 1000);
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::NoConnection);
    const auto asked = daemon.requests("GET", "/v1/words").size();
    EXPECT_GE(asked, 3U);
    EXPECT_LE(asked, 12U);
    EXPECT_EQ(outcome.times, 1);
}

TEST_F(LinkActs, aDaemonThatIsAwayIsUnreachable)
{
    daemon.goAway();
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::NoConnection);
}

TEST_F(LinkActs, silenceEndsWithTheDeadlineAndIsNotAskedAgain)
{
    Patience patience = quick();
    patience.answer = 1'000ms;
    signIn(patience);
    daemon.never("POST", "/v1/words");
    const Outcome& outcome = post("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::Deadline);
    EXPECT_EQ(daemon.requests("POST", "/v1/words").size(), 1U);
}

TEST_F(LinkActs, theDeadlineIsForTheWholeAnswer)
{
    Patience patience = quick();
    patience.answer = 1'000ms;
    signIn(patience);
    daemon.answer("GET", "/v1/words", 200, Good, 20s);
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::Deadline);
}

TEST_F(LinkActs, aNoIsRefusedWithItsReasonAndWhatGoesWithIt)
{
    QJsonObject no = problem("stale_version", 412);
    no.insert("current", QJsonObject{{"version", 8}});
    no.insert("errors", QJsonArray{QJsonObject{{"pointer", "/a"}, {"reason", "missing"}, {"detail", "Say it."}}});
    daemon.answer("POST", "/v1/words", 412, no);
    const Outcome& outcome = post("/v1/words");
    ASSERT_TRUE(came(outcome));
    ASSERT_EQ(outcome.refusal(), "stale_version");
    const wire::Problem& said = std::get<Refused>(*outcome.reply).problem;
    EXPECT_EQ(said.status, 412);
    EXPECT_EQ(said.current->value("version").toInt(), 8);
    EXPECT_EQ(said.errors.at(0).pointer, "/a");
}

TEST_F(LinkActs, whatANewerDaemonAddsIsPassedOver)
{
    QJsonObject more = Good;
    more.insert("newer", QJsonObject());
    daemon.answer("GET", "/v1/words", 200, more);
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.word(), "good");
}

TEST_F(LinkActs, aDaemonThatIsBusyIsAskedAgain)
{
    daemon.raw("GET", "/v1/words", "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::NotUnderstood);
    EXPECT_EQ(daemon.requests("GET", "/v1/words").size(), 3U);
}

TEST_F(LinkActs, nobodyIsToldOnceTheAskerIsGone)
{
    daemon.answer("GET", "/v1/words", 200, Good, 100ms);
    daemon.answer("POST", "/v1/words", 201, Good, 100ms);
    int told = 0;
    auto mortal = std::make_unique<QObject>();
    const auto count = [&told](const Reply<Word>&) { ++told; };
    link->get<Word>(QStringLiteral("/v1/words"), mortal.get(), count);
    link->post<Word>(QStringLiteral("/v1/words"), Word{"please"}, {}, mortal.get(), count);
    ASSERT_TRUE(until([&] { return daemon.requests("POST", "/v1/words").size() == 1; }));
    mortal.reset();
    daemon.answer("GET", "/v1/last", 200, Good, 300ms);
    ASSERT_TRUE(came(get("/v1/last")));
    EXPECT_EQ(told, 0);
    EXPECT_EQ(daemon.requests("POST", "/v1/words").size(), 1U);
}

TEST_F(LinkActs, anAskerThatDiesBetweenTheAnswerAndItsTellingIsNotTold)
{
    daemon.answer("GET", "/v1/words", 200, Good);
    int told = 0;
    auto mortal = std::make_unique<QObject>();
    link->get<Word>(QStringLiteral("/v1/words"), &asker, [&](const Reply<Word>&) { mortal.reset(); });
    link->signOut();
    link->get<Word>(QStringLiteral("/v1/words"), &asker, [&](const Reply<Word>&) { mortal.reset(); });
    link->get<Word>(QStringLiteral("/v1/words"), mortal.get(), [&](const Reply<Word>&) { ++told; });
    const Outcome& last = get("/v1/words");
    ASSERT_TRUE(came(last));
    EXPECT_EQ(mortal, nullptr);
    EXPECT_EQ(told, 0);
}

/// Answers that are none, as the bytes they are.
class LinkNonsense : public LinkTest, public testing::WithParamInterface<const char*> { };

TEST_P(LinkNonsense, isNotUnderstoodAndNotAskedAgain)
{
    daemon.raw("GET", "/v1/words", GetParam());
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::NotUnderstood);
    EXPECT_EQ(daemon.requests("GET", "/v1/words").size(), 1U);
    EXPECT_EQ(daemon.requests("GET", "/v1/elsewhere").size(), 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Answers, LinkNonsense,
    testing::Values("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"word\":",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"word\":1}",
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n{\"word\":\"good\"}",
                    "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"word\":\"good\"}",
                    "HTTP/1.1 404 No\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\n{}",
                    "HTTP/1.1 404 No\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}",
                    "HTTP/1.1 500 No\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}",
                    "HTTP/1.1 302 No\r\nLocation: /v1/elsewhere\r\nContent-Length: 0\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000000\r\n\r\n{}"));

TEST_F(LinkActs, anAnswerThatIsCutShortIsNone)
{
    daemon.raw("GET", "/v1/words",
               "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"word\":\"good\"}");
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::NoConnection);
    EXPECT_GE(daemon.requests("GET", "/v1/words").size(), 3U);
}

TEST_F(LinkActs, anAnswerThatNeverEndsIsNotKept)
{
    const QByteArray endless(9'000'000, ' ');
    daemon.raw("GET", "/v1/words", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + endless);
    const Outcome& outcome = get("/v1/words");
    ASSERT_TRUE(came(outcome));
    EXPECT_EQ(outcome.why(), Why::NotUnderstood);
}

} // namespace
} // namespace adempauze::client
