#include "scripted_daemon.h"

#include "wire/problem.h"

#include <gtest/gtest.h>

#include <deque>
#include <set>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;
using Why = Unreachable::Why;

/// Stands for any message with a field that has to be there.
struct Word {
    std::string word{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("word", self.word);
    }
};

const QJsonObject Good{{QStringLiteral("word"), QStringLiteral("good")}};

/// What came of one question or act.
struct Outcome {
    int times = 0;
    std::optional<Reply<Word>> reply{};

    std::function<void(const Reply<Word>&)> then()
    {
        return [this](const Reply<Word>& came) {
            ++times;
            reply = came;
        };
    }
    std::string word() const
    {
        const auto* const message = reply ? std::get_if<Word>(&*reply) : nullptr;
        return message ? message->word : std::string();
    }
    std::string refusal() const
    {
        const auto* const refused = reply ? std::get_if<Refused>(&*reply) : nullptr;
        return refused ? refused->problem.reason : std::string();
    }
    std::optional<Why> why() const
    {
        const auto* const silent = reply ? std::get_if<Unreachable>(&*reply) : nullptr;
        return silent ? std::optional(silent->why) : std::nullopt;
    }
};

class LinkActs : public testing::Test {
protected:
    void SetUp() override { signIn(quick()); }

    void signIn(Patience patience)
    {
        link = signedIn(daemon, patience);
        ASSERT_TRUE(link);
    }
    Outcome& get(const char* path)
    {
        Outcome& outcome = outcomes.emplace_back();
        link->get<Word>(QString::fromLatin1(path), &asker, outcome.then());
        return outcome;
    }
    Outcome& post(const char* path, const Ask& ask = {})
    {
        Outcome& outcome = outcomes.emplace_back();
        link->post<Word>(QString::fromLatin1(path), Word{"please"}, ask, &asker, outcome.then());
        return outcome;
    }
    static bool came(const Outcome& outcome)
    {
        return until([&] { return outcome.times > 0; });
    }

    ScriptedDaemon daemon;
    std::unique_ptr<DaemonLink> link;
    QObject asker;
    std::deque<Outcome> outcomes{};
};

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

} // namespace
} // namespace adempauze::client
