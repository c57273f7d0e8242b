#pragma once

#include "scripted_daemon.h"

#include <gtest/gtest.h>

#include <deque>

namespace adempauze::client {

/// Stands for any message with a field that has to be there.
struct Word {
    std::string word{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("word", self.word);
    }
};

inline const QJsonObject Good{{QStringLiteral("word"), QStringLiteral("good")}};

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
    std::optional<Unreachable::Why> why() const
    {
        const auto* const silent = reply ? std::get_if<Unreachable>(&*reply) : nullptr;
        return silent ? std::optional(silent->why) : std::nullopt;
    }
};

/// Somebody is signed in and asks for words.
class LinkTest : public testing::Test {
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

} // namespace adempauze::client
