#include "courier/mail_courier.h"

#include "bad_server.h"
#include "courier/courier_loop.h"
#include "post_office.h"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <thread>

namespace adempauze::test {

namespace {

using namespace std::chrono_literals;

const Moment Now = at("2026-11-23T20:30:00Z");
const Sender Us{.mailbox = "post@example.org", .link = "https://adempauze.example.org/"};

class Post : public PostOffice {
protected:
    MailCourier courier(MailServer server = postfix())
    {
        return {conninfo("adempauze_courier"), std::move(server), Us};
    }

    std::string openTaskFor(const std::string& state)
    {
        const std::string id = ask("SELECT gen_random_uuid()");
        say("INSERT INTO task (region_id, id, kind, state, organisation_id, opened_at, due_at) VALUES ('" + Region
            + "', '" + id + "', 'tell_resident', '" + state + "', '" + CaseOwner
            + "', '2026-11-23T20:00:00Z', '2026-11-23T20:15:00Z')");
        return id;
    }
    std::string ofTask(const std::string& column, const std::string& id)
    {
        return ask("SELECT " + column + " FROM task WHERE id = '" + id + "'");
    }
    std::string count(const std::string& rest) { return ask("SELECT count(*) FROM " + rest); }
};

} // namespace

TEST_F(Post, dueMessagesArriveAndAreWrittenDownAsSent)
{
    const std::string id = queue();

    EXPECT_EQ(sendAll(courier(), Now), 1U);

    EXPECT_EQ(ofMessage("state", id), "sent");
    EXPECT_EQ(ofMessage("sent_at = '2026-11-23T20:30:00Z'", id), "true");
    EXPECT_EQ(ofMessage("attempts", id), "1");
    EXPECT_EQ(ofMessage("version", id), "2");
    EXPECT_EQ(count("delivery WHERE state = 'sent' AND channel = 'mail' AND message_id = '" + id + "'"), "1");
    EXPECT_EQ(count("event WHERE kind = 'message.sent' AND data->>'message' = '" + id + "'"), "1");
    EXPECT_EQ(count("audit WHERE action = 'message.send' AND subject_id = '" + id + "'"), "1");
    ASSERT_TRUE(soon([&] { return arrivedWith(id).size() == 1; }));
    EXPECT_EQ(arrivedWith(id).front().find("CANARY"), std::string::npos);
}

TEST_F(Post, nothingIsSentBeforeItsTimeNorTwice)
{
    const std::string id = queue();

    EXPECT_EQ(sendAll(courier(), at("2026-11-23T19:59:59Z")), 0U);
    EXPECT_EQ(sendAll(courier(), Now), 1U);
    EXPECT_EQ(sendAll(courier(), Now + 24h), 0U);
    EXPECT_EQ(ofMessage("attempts", id), "1");
}

TEST_F(Post, theResidentIsToldOnlyAfterTheAlertWasSent)
{
    const std::string task = openTaskFor("waiting");
    const std::string id = queue(", opens_task", ", '" + task + "'");
    const BadServer away(BadServer::Manner::WithoutStarttls);

    sendAll(courier({.host = "127.0.0.1", .port = away.port()}), Now);
    EXPECT_EQ(ofTask("state", task), "waiting");

    sendAll(courier(), Now + 5s);
    EXPECT_EQ(ofMessage("state", id), "sent");
    EXPECT_EQ(ofTask("state", task), "open");
    EXPECT_EQ(ofTask("opened_at = '2026-11-23T20:30:05Z' AND due_at = opened_at", task), "true");
    EXPECT_EQ(count("event WHERE kind = 'task.opened' AND task_id = '" + task + "'"), "1");
}

TEST_F(Post, whatOthersAreToldAfterwardsLeavesOnceTheFirstWasSent)
{
    const std::string task = openTaskFor("waiting");
    const std::string other = queue();
    say("UPDATE delivery SET waits_for = '" + task + "' WHERE message_id = '" + other + "'");
    EXPECT_EQ(sendAll(courier(), Now), 0U);
    const std::string first = queue(", opens_task", ", '" + task + "'");
    const BadServer away(BadServer::Manner::WithoutStarttls);

    EXPECT_EQ(sendAll(courier({.host = "127.0.0.1", .port = away.port()}), Now), 1U);
    EXPECT_EQ(ofMessage("attempts", other), "0") << "whoever is first was not told yet";

    EXPECT_EQ(sendAll(courier(), Now + 5s), 2U);
    EXPECT_EQ(ofMessage("state", first), "sent");
    EXPECT_EQ(ofMessage("state", other), "sent");
    EXPECT_TRUE(soon([&] { return arrivedWith(other).size() == 1; }));
}

TEST_F(Post, whatStillWaitsItsTurnMakesNothingBeforeItNeedless)
{
    const std::string task = openTaskFor("waiting");
    const std::string subject = "00000000-0000-4000-8000-0000000000f1";
    const std::string older = queue();
    const std::string waiting = queue();
    say("UPDATE message SET subject_id = '" + subject + "', kind = 'dates_changed' WHERE id = '" + older + "'");
    say("UPDATE message SET subject_id = '" + subject + "', sequence = 2 WHERE id = '" + waiting + "'");
    say("UPDATE delivery SET waits_for = '" + task + "' WHERE message_id = '" + waiting + "'");

    EXPECT_EQ(sendAll(courier(), Now), 1U);
    EXPECT_EQ(ofMessage("state", older), "sent") << "half an hour late, and nothing newer was told";
}

TEST_F(Post, aTaskThatWasSettledMeanwhileStaysSettled)
{
    const std::string task = openTaskFor("cancelled");
    queue(", opens_task", ", '" + task + "'");

    sendAll(courier(), Now);

    EXPECT_EQ(ofTask("state", task), "cancelled");
    EXPECT_EQ(count("event WHERE kind = 'task.opened'"), "0");
}

TEST_F(Post, whileTheMailServerIsAwayMessagesAreKeptAndTriedAgainLaterAndLater)
{
    const std::string id = queue();
    const BadServer away(BadServer::Manner::WithoutStarttls);
    MailCourier courier(conninfo("adempauze_courier"), {.host = "127.0.0.1", .port = away.port()}, Us);

    std::vector<std::int64_t> waited;
    Moment now = Now;
    while (ofMessage("state", id) == "queued") {
        ASSERT_EQ(sendAll(courier, now), 1U);
        EXPECT_EQ(ofMessage("reason", id), "no_starttls");
        waited.push_back(std::stoll(ask("SELECT extract(epoch FROM next_attempt_at)::bigint - "
                                        + std::to_string(now.time_since_epoch().count())
                                        + " FROM delivery WHERE message_id = '" + id + "'")));
        now += std::chrono::seconds(waited.back());
        EXPECT_EQ(sendAll(courier, now - 1s), 0U) << "not before its time";
    }

    EXPECT_EQ(waited, (std::vector<std::int64_t>{5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 0}));
    EXPECT_EQ(ofMessage("state", id), "failed");
    EXPECT_EQ(count("event WHERE kind = 'message.failed' AND data->>'failure' = 'no_starttls'"), "1");
}

TEST_F(Post, anUrgentMessageThatCannotLeaveAlertsThoseWhoseCaseItIsOnce)
{
    const std::string id = queue(", case_id", ", '" + Case + "'");
    const BadServer away(BadServer::Manner::WithoutStarttls);
    MailCourier stuck(conninfo("adempauze_courier"), {.host = "127.0.0.1", .port = away.port()}, Us);

    const std::string alert = "task WHERE kind = 'message_failed' AND message_id = '" + id + "'";
    sendAll(stuck, Now);
    sendAll(stuck, Now + 5s);
    EXPECT_EQ(count(alert), "0");
    sendAll(stuck, Now + 35s);
    EXPECT_EQ(count(alert + " AND state = 'open' AND urgent AND organisation_id = '" + CaseOwner + "'"), "1");
    sendAll(stuck, Now + 1h);
    EXPECT_EQ(count(alert), "1") << "one alert, not one per attempt";
    EXPECT_EQ(ofMessage("state", id), "queued");

    sendAll(courier(), Now + 5h);
    EXPECT_EQ(ofMessage("state", id), "sent");
    EXPECT_EQ(count(alert + " AND state = 'cancelled'"), "1") << "called off once it is sent";
}

TEST_F(Post, aMessageThatNobodyWillTakeIsGivenUpWithAnAlert)
{
    const std::string noMailbox = queue();
    say("UPDATE organisation SET mailbox = NULL WHERE id = '" + Receiver + "'");

    sendAll(courier(), Now);

    EXPECT_EQ(ofMessage("state || ' ' || reason", noMailbox), "failed no_mailbox");
    EXPECT_EQ(count("task WHERE kind = 'message_failed' AND state = 'open' AND message_id = '" + noMailbox + "'"), "1");

    say("UPDATE organisation SET mailbox = 'wacht@example..org' WHERE id = '" + Receiver + "'");
    const std::string refused = queue();
    sendAll(courier(), Now);
    EXPECT_EQ(ofMessage("state || ' ' || reason", refused), "failed mailbox_refused");
}

TEST_F(Post, aTrialThatNobodyWillTakeIsGivenUpAndAlertsNobody)
{
    const std::string trial = queue();
    say("UPDATE message SET kind = 'channel_test'");
    say("UPDATE organisation SET mailbox = 'wacht@example..org' WHERE id = '" + Receiver + "'");

    sendAll(courier(), Now);

    EXPECT_EQ(ofMessage("state || ' ' || reason", trial), "failed mailbox_refused");
    EXPECT_EQ(count("task WHERE kind = 'message_failed'"), "0") << "whoever tried it looks at what came of it";
}

TEST_F(Post, whatWasGivenUpAndIsQueuedAgainHasOneAttemptMoreAndCallsTheAlertOffWhenItGoes)
{
    say("UPDATE organisation SET mailbox = 'wacht@example..org' WHERE id = '" + Receiver + "'");
    const std::string id = queue();
    sendAll(courier(), Now);
    const std::string again = "UPDATE delivery SET state = 'queued', next_attempt_at = '2026-11-23T20:00:00Z', "
                              "settled_at = NULL, version = version + 1";
    say(again);
    sendAll(courier(), Now + 1min);
    EXPECT_EQ(ofMessage("state || ' ' || reason || ' ' || attempts", id), "failed mailbox_refused 2");
    EXPECT_EQ(count("task WHERE kind = 'message_failed'"), "1") << "one alert, not one per attempt";

    say("UPDATE organisation SET mailbox = 'wacht@example.org' WHERE id = '" + Receiver + "'");
    say(again);
    sendAll(courier(), Now + 2min);
    EXPECT_EQ(ofMessage("state", id), "sent");
    EXPECT_EQ(count("task WHERE kind = 'message_failed' AND state = 'cancelled'"), "1");
}

TEST_F(Post, aMessageOfAKindFromANewerProgramIsGivenUpNotGuessed)
{
    const std::string id = queue();
    say("UPDATE message SET kind = 'weather_changed'");

    sendAll(courier(), Now);

    EXPECT_EQ(ofMessage("state || ' ' || reason", id), "failed unknown_kind");
}

TEST_F(Post, aCallRecordedWhileTheLetterIsUnderWayStands)
{
    const std::string id = queue();
    pg::Connection db(conninfo("adempauze_courier"));
    const auto taken = takeDueMail(db, Now, 30s);
    ASSERT_TRUE(taken);
    say("UPDATE message SET called_at = '2026-11-23T20:30:01Z'");
    say("UPDATE delivery SET state = 'overtaken', reason = 'called', settled_at = '2026-11-23T20:30:01Z'");

    EXPECT_EQ(record(db, {{taken->what.front(), {.end = Sending::End::Sent}}}, Now), 0U);
    EXPECT_EQ(
        record(db, {{taken->what.front(), {.end = Sending::End::Failed, .reason = "unreachable", .alert = true}}}, Now),
        0U);

    EXPECT_EQ(ofMessage("state", id), "called");
    EXPECT_EQ(count("event"), "0");
    EXPECT_EQ(count("audit"), "0");
    EXPECT_EQ(count("task"), "0");
}

TEST_F(Post, whatADeadCourierHadTakenIsTakenOverWhenItsLeaseEnds)
{
    const std::string id = queue();
    pg::Connection dead(conninfo("adempauze_courier"));
    const auto taken = takeDueMail(dead, Now, 30s);
    ASSERT_TRUE(taken);

    EXPECT_EQ(sendAll(courier(), Now + 29s), 0U);
    EXPECT_EQ(sendAll(courier(), Now + 30s), 1U);
    EXPECT_EQ(ofMessage("attempts || ' ' || state", id), "2 sent");
    const Sending late{.end = Sending::End::Delayed, .reason = "deadline", .againAt = Now + 1h, .alert = true};
    EXPECT_EQ(record(dead, {{taken->what.front(), late}}, Now + 31s), 0U) << "it comes back too late";
    EXPECT_EQ(ofMessage("state", id), "sent");
}

TEST_F(Post, twoCouriersShareTheWorkAndSendEachMessageOnce)
{
    constexpr std::size_t Messages = 20;
    for (std::size_t message = 0; message < Messages; ++message)
        queue();
    std::array<std::size_t, 2> sent{};
    {
        std::vector<std::jthread> couriers;
        for (std::size_t& count : sent)
            couriers.emplace_back([&count, this] { count = sendAll(courier(), Now); });
    }

    EXPECT_EQ(std::accumulate(sent.begin(), sent.end(), std::size_t{0}), Messages);
    EXPECT_EQ(count("delivery WHERE state = 'sent' AND attempts = 1"), std::to_string(Messages));
    EXPECT_EQ(count("event WHERE kind = 'message.sent'"), std::to_string(Messages));
}

TEST_F(Post, whatBecomesUrgentMeanwhileGoesBeforeWhatWaits)
{
    queue();
    queue();
    say("UPDATE delivery SET urgent = false");
    MailCourier mail = courier();
    ASSERT_TRUE(mail.sendNext(Now));
    const std::string urgent = queue();
    say("UPDATE delivery SET next_attempt_at = '2026-11-23T20:30:05Z' WHERE message_id = '" + urgent + "'");
    ASSERT_TRUE(mail.sendNext(Now + 5s));
    EXPECT_EQ(ofMessage("state", urgent), "sent");
    EXPECT_EQ(count("delivery WHERE state = 'queued' AND NOT urgent"), "1");
    EXPECT_EQ(sendAll(mail, Now + 5s), 1U);
}

TEST_F(Post, aMessageThatAnotherCourierIsTakingIsPassedOverNotWaitedFor)
{
    const std::string taken = queue();
    const std::string free = queue();
    pg::Connection other(conninfo("adempauze_courier"));
    other.script("BEGIN; SELECT FROM delivery WHERE message_id = '" + taken + "' FOR UPDATE");

    MailCourier impatient(conninfo("adempauze_courier") + " options='-c lock_timeout=1s'", postfix(), Us);
    EXPECT_EQ(sendAll(impatient, Now), 1U);

    EXPECT_EQ(ofMessage("state", free), "sent");
    other.script("ROLLBACK");
    EXPECT_EQ(sendAll(impatient, Now), 1U);
    EXPECT_EQ(ofMessage("attempts || ' ' || state", taken), "1 sent");
}

TEST_F(Post, theLoopFindsWhatIsQueuedAndStopsAtOnce)
{
    const std::string id = queue();
    const Clock clock;
    auto begun = std::chrono::steady_clock::now();
    {
        MailCourier mail = courier();
        const CourierLoop loop(
            "post", [&](Moment now, const auto& stop) { return mail.sendNext(now, stop); }, clock);
        EXPECT_TRUE(soon([&] { return ofMessage("state", id) == "sent"; }));
        begun = std::chrono::steady_clock::now();
    }
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST_F(Post, theLoopOutlivesADatabaseThatIsAway)
{
    const std::string id = queue();
    say("ALTER TABLE delivery RENAME TO delivery_away");
    const Clock clock;
    MailCourier mail = courier();
    const CourierLoop loop(
        "post", [&](Moment now, const auto& stop) { return mail.sendNext(now, stop); }, clock);
    say("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'adempauze_courier'"
        " AND datname = current_database()");
    say("ALTER TABLE delivery_away RENAME TO delivery");

    EXPECT_TRUE(soon([&] { return ofMessage("state", id) == "sent"; }));
}

} // namespace adempauze::test
