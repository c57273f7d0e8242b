#include "bad_server.h"
#include "courier/judgement.h"
#include "courier/webhook_courier.h"
#include "post_office.h"
#include "secrets/webhook_signature.h"
#include "storage/sending_store.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>
#include <sstream>
#include <thread>

namespace adempauze::test {

namespace {

using namespace std::chrono_literals;

const Moment Now = at("2026-11-23T20:30:00Z");
constexpr auto Lease = 25s;
const std::string One = "00000000-0000-4000-8000-0000000000e1";
const std::string Two = "00000000-0000-4000-8000-0000000000e2";

/// An outbox with two endpoints of the receiver, and what is queued for them.
class WebhookOutbox : public PostOffice {
protected:
    WebhookOutbox()
        : db(conninfo("adempauze_courier"))
    {
        for (const std::string& id : {One, Two})
            say("INSERT INTO webhook_endpoint (region_id, id, organisation_id, url, added_by, added_at) VALUES ('"
                + Region + "', '" + id + "', '" + Receiver + "', 'https://receiver.example.org/" + id
                + "', '00000000-0000-4000-8000-000000000004', '2026-11-23T19:00:00Z')");
    }

    /// A message for these endpoints alone; its id.
    std::string post(const std::vector<std::string>& endpoints, bool urgent = false,
                     const std::string& due = "2026-11-23T20:00:00Z")
    {
        const std::string id = queue();
        say("DELETE FROM delivery WHERE message_id = '" + id + "'");
        for (const std::string& endpoint : endpoints)
            say("INSERT INTO delivery (region_id, message_id, channel, endpoint_id, urgent, next_attempt_at) VALUES ('"
                + Region + "', '" + id + "', 'webhook', '" + endpoint + "', " + (urgent ? "true" : "false") + ", '"
                + due + "')");
        return id;
    }
    std::vector<OutgoingWebhook> take(Moment now = Now, int most = 10)
    {
        return takeDueWebhooks(db, now, Lease, most, Endpoints::Answering);
    }
    std::vector<OutgoingWebhook> takeFailing(Moment now)
    {
        return takeDueWebhooks(db, now, Lease, 10, Endpoints::Failing);
    }
    /// A secret that holds for each endpoint of these.
    void secretsFor(const std::string& which)
    {
        const std::string all = ask("SELECT string_agg(id::text, ' ') FROM webhook_endpoint WHERE " + which);
        std::istringstream endpoints(all);
        for (std::string endpoint; endpoints >> endpoint;) {
            std::string sealed;
            for (const char byte :
                 cipher.seal(newWebhookSecret(), {.table = "webhook_secret", .column = "secret", .row = endpoint}))
                for (const int half : {static_cast<unsigned char>(byte) / 16, static_cast<unsigned char>(byte) % 16})
                    sealed += "0123456789abcdef"[half];
            say("INSERT INTO webhook_secret (region_id, id, endpoint_id, secret, from_at) VALUES ('" + Region + "', '"
                + endpoint + "', '" + endpoint + "', '\\x" + sealed + "', '2026-11-23T19:00:00Z')");
        }
    }
    static WebhookRules rules(int atOnce)
    {
        return {.api = "https://example.org",
                .allowed = {{addressOfFour({127, 0, 0, 0}), 96 + 8}},
                .connectWithin = 1s,
                .deadline = 1s,
                .atOnce = atOnce};
    }
    std::string count(const std::string& rest) { return ask("SELECT count(*) FROM " + rest); }
    std::size_t settle(const OutgoingWebhook& webhook, Sending sending, Moment now = Now)
    {
        return record(db, {{webhook.what, std::move(sending)}}, now);
    }

    static inline const Sending Sent{.end = Sending::End::Sent, .answered = 204};
    static inline const Sending Failed{
        .end = Sending::End::Failed, .reason = "server_error", .answered = 500, .alert = true};

    pg::Connection db;
    BadServer silent{BadServer::Manner::SaysNothing};
    const FieldCipher cipher{SecretKey::random()};
};

} // namespace

TEST_F(WebhookOutbox, whatWaitsForAnotherToBeToldIsNotTaken)
{
    const std::string task = ask("SELECT gen_random_uuid()");
    say("INSERT INTO task (region_id, id, kind, state, organisation_id, opened_at, due_at) VALUES ('" + Region + "', '"
        + task + "', 'tell_resident', 'waiting', '" + CaseOwner + "', '2026-11-23T20:00:00Z', '2026-11-23T20:15:00Z')");
    const std::string id = post({One}, true);
    say("UPDATE delivery SET waits_for = '" + task + "' WHERE message_id = '" + id + "'");
    EXPECT_TRUE(take().empty());
    say("UPDATE task SET state = 'open' WHERE id = '" + task + "'");
    EXPECT_EQ(take().size(), 1U);
}

// Consent that was withdrawn after a delivery was queued, or while one was under way: it is judged at every attempt.
TEST_F(WebhookOutbox, nothingGoesToWhoeverHasNoGroundAnyMore)
{
    const std::string part = "00000000-0000-4000-8000-0000000000f1";
    say("INSERT INTO participation (region_id, id, case_id, organisation_id, part, ground, consented_at, since_at)"
        " VALUES ('"
        + Region + "', '" + part + "', '" + Case + "', '" + Receiver
        + "', 'other', 'consent', '2026-11-23T18:00:00Z', '2026-11-23T19:00:00Z')");
    const std::string id = post({One});
    say("UPDATE message SET case_id = '" + Case + "', participation_id = '" + part + "' WHERE id = '" + id + "'");
    const auto first = take();
    ASSERT_EQ(first.size(), 1U);
    EXPECT_FALSE(first[0].what.groundLost);
    EXPECT_TRUE(std::holds_alternative<NoticeKind>(judged(first[0].what, Now)));

    say("UPDATE participation SET left_at = '2026-11-23T20:30:00Z', left_why = 'consent_withdrawn', withdrawn_at ="
        " '2026-11-23T20:30:00Z'");
    const auto again = take(Now + Lease); // whoever had it died
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again[0].what.groundLost, LeftWhy::ConsentWithdrawn);
    EXPECT_TRUE(again[0].what.mayHaveGone);
    const auto sending = std::get<Sending>(judged(again[0].what, Now + Lease));
    EXPECT_EQ(sending.end, Sending::End::Overtaken);
    EXPECT_EQ(settle(again[0], sending, Now + Lease), 1U);
    EXPECT_EQ(ask("SELECT state || ' ' || reason FROM delivery"), "overtaken consent_withdrawn");
    EXPECT_EQ(count("task"), "0");

    say("UPDATE delivery SET state = 'queued', settled_at = NULL, next_attempt_at = '2026-11-23T20:31:00Z';"
        "INSERT INTO participation (region_id, case_id, organisation_id, part, ground, since_at) VALUES ('"
        + Region + "', '" + Case + "', '" + Receiver + "', 'probation', 'legal_duty', '2026-11-23T20:31:00Z')");
    const auto back = take(Now + 2min);
    ASSERT_EQ(back.size(), 1U);
    EXPECT_FALSE(back[0].what.groundLost) << "it takes part on another ground";
}

// Stopped for a while, or with the database away, a courier finds that what it has under way is due again.
TEST_F(WebhookOutbox, whatIsUnderWayIsNotSentAgainByWhoeverSendsIt)
{
    say("UPDATE webhook_endpoint SET url = 'https://127.0.0.1:" + std::to_string(silent.port()) + "/' WHERE id = '"
        + One + "'");
    secretsFor("id = '" + One + "'");
    post({One});
    WebhookCourier courier(conninfo("adempauze_courier"), cipher, rules(64));
    EXPECT_TRUE(courier.round(Now, Now));
    EXPECT_EQ(ask("SELECT attempts FROM delivery"), "1");
    const auto givenUp = [&] { return ask("SELECT coalesce(reason, '-') FROM delivery") == "deadline"; };
    const Moment now = Now + 1h;
    EXPECT_TRUE(soon([&] {
        courier.round(now, now);
        return givenUp();
    }));
    EXPECT_EQ(ask("SELECT state || ' ' || attempts FROM delivery"), "queued 2") << "its lease was renewed";
    EXPECT_EQ(silent.peers(), 1);
    EXPECT_FALSE(courier.round(now, now)) << "nothing is left under way";
}

TEST_F(WebhookOutbox, toEachEndpointOneGoesAtATimeUrgentOnesFirst)
{
    const std::string calm = post({One, Two});
    const std::string urgent = post({One}, true);

    const auto first = take();
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].what.id.text(), first[0].endpoint.text() == One ? urgent : calm);
    EXPECT_EQ(first[1].what.id.text(), first[1].endpoint.text() == One ? urgent : calm);
    EXPECT_EQ(first[0].what.attempt, 1);
    EXPECT_TRUE(take().empty()) << "both are taken";

    for (const OutgoingWebhook& each : first)
        EXPECT_EQ(settle(each, Sent), 1U);
    const auto second = take();
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(second[0].what.id.text(), calm);
    EXPECT_EQ(count("event WHERE kind = 'message.sent' AND data->>'channel' = 'webhook'"), "2");
}

TEST_F(WebhookOutbox, nothingIsTakenBeforeItsTimeNorMoreThanThereIsRoomFor)
{
    post({One, Two}, false, "2026-11-23T20:30:01Z");
    EXPECT_TRUE(take().empty());
    EXPECT_EQ(take(Now + 1s, 1).size(), 1U);
    EXPECT_EQ(take(Now + 1s, 1).size(), 1U);
    EXPECT_TRUE(take(Now + 1s, 1).empty());
}

TEST_F(WebhookOutbox, whatADeadCourierHadTakenIsTakenOverWhenItsLeaseEnds)
{
    post({One});
    const auto dead = take();
    ASSERT_EQ(dead.size(), 1U);

    EXPECT_TRUE(take(Now + 24s).empty());
    const auto taken = take(Now + Lease);
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].what.attempt, 2);
    EXPECT_FALSE(dead[0].what.mayHaveGone);
    EXPECT_TRUE(taken[0].what.mayHaveGone);
    EXPECT_EQ(settle(dead[0], Sent), 0U) << "it comes back too late";
    EXPECT_EQ(settle(taken[0], Sent), 1U);
}

TEST_F(WebhookOutbox, whatMayHaveArrivedIsNotCalledNeedless)
{
    post({One});
    Outgoing what = take().at(0).what;
    what.kind = "dates_changed";
    what.newer = true;
    EXPECT_TRUE(std::holds_alternative<Sending>(judged(what, Now + 24h)));
    what.mayHaveGone = true;
    EXPECT_TRUE(std::holds_alternative<NoticeKind>(judged(what, Now + 24h)));
}

TEST_F(WebhookOutbox, anAttemptThatFailedIsKnownNotToHaveGone)
{
    post({One});
    const auto first = take();
    ASSERT_EQ(first.size(), 1U);
    settle(first[0], {.end = Sending::End::Delayed, .reason = "deadline", .againAt = Now + 1h});
    const auto second = take(Now + 1h);
    ASSERT_EQ(second.size(), 1U);
    EXPECT_FALSE(second[0].what.mayHaveGone);
}

TEST_F(WebhookOutbox, twoCouriersNeverHaveTheSameDeliveryNorTheSameEndpointInHand)
{
    constexpr int Messages = 30;
    for (int i = 0; i < Messages; ++i)
        post({One, Two});
    std::array<std::vector<std::string>, 2> sent;
    {
        std::vector<std::jthread> couriers;
        for (auto& mine : sent)
            couriers.emplace_back([&mine, this] {
                pg::Connection own(conninfo("adempauze_courier"));
                for (int idle = 0; idle < 50;) {
                    const auto taken = takeDueWebhooks(own, Now, Lease, 10, Endpoints::Answering);
                    idle = taken.empty() ? idle + 1 : 0;
                    for (const OutgoingWebhook& each : taken)
                        if (record(own, {{each.what, Sent}}, Now) == 1)
                            mine.push_back(each.what.delivery.text());
                }
            });
    }
    std::set<std::string> all(sent[0].begin(), sent[0].end());
    all.insert(sent[1].begin(), sent[1].end());
    EXPECT_EQ(all.size(), sent[0].size() + sent[1].size());
    EXPECT_EQ(all.size(), 2U * Messages);
    EXPECT_EQ(count("delivery WHERE state = 'sent' AND attempts = 1"), std::to_string(2 * Messages));
}

TEST_F(WebhookOutbox, anEndpointThatAskedForRestGetsItForAllThatWaits)
{
    post({One});
    post({One});
    const auto taken = take();
    settle(taken.at(0),
           {.end = Sending::End::Delayed,
            .reason = "slow_down",
            .answered = 429,
            .againAt = Now + 60s,
            .restUntil = Now + 60s});
    EXPECT_TRUE(take(Now + 59s).empty());
    EXPECT_EQ(take(Now + 60s).size(), 1U);
}

TEST_F(WebhookOutbox, anEndpointThatRestsStillGetsWhatIsUrgentAndAPersonIsToldWhenThatFails)
{
    post({One});
    settle(take().at(0),
           {.end = Sending::End::Delayed, .reason = "slow_down", .againAt = Now + 1h, .restUntil = Now + 1h});
    const std::string id = post({One}, true);
    post({One});
    const auto taken = take();
    ASSERT_EQ(taken.size(), 1U);
    EXPECT_EQ(taken[0].what.id.text(), id);
    const WebhookAnswer slowDown{.delivery = taken[0].what.delivery, .status = 429, .retryAfter = 24h};
    const Sending first = sendingOf(slowDown, taken[0].what, 0, Now);
    EXPECT_EQ(first.againAt, Now + 5s) << "it does not wait for the rest";
    settle(taken[0], first);
    const auto again = takeFailing(Now + 5s);
    ASSERT_EQ(again.size(), 1U);
    settle(again[0], sendingOf(slowDown, again[0].what, 0, Now + 5s), Now + 5s);
    EXPECT_EQ(count("task WHERE kind = 'message_failed' AND state = 'open' AND message_id = '" + id + "'"), "1");
}

TEST_F(WebhookOutbox, endpointsThatFailedLastAreTakenApartUntilOneAnswers)
{
    post({One, Two});
    const Sending failed{.end = Sending::End::Delayed, .reason = "deadline", .againAt = Now, .tried = true};
    for (const OutgoingWebhook& each : take())
        if (each.endpoint.text() == One)
            settle(each, failed);
        else
            settle(each, {.end = Sending::End::Delayed, .reason = "stopped", .againAt = Now});
    const auto answering = take();
    ASSERT_EQ(answering.size(), 1U) << "that a courier stopped is not the endpoint's doing";
    EXPECT_EQ(answering[0].endpoint.text(), Two);
    const auto failing = takeFailing(Now);
    ASSERT_EQ(failing.size(), 1U);
    EXPECT_EQ(failing[0].endpoint.text(), One);
    settle(failing[0], Sent);
    post({One});
    EXPECT_TRUE(takeFailing(Now).empty());
    EXPECT_EQ(take().size(), 1U);
}

// A hundred endpoints that say nothing, each with something to tell, and one that has just come: it has its turn.
TEST_F(WebhookOutbox, howeverManyHangAPlaceIsLeftForTheOthers)
{
    say("INSERT INTO webhook_endpoint (region_id, id, organisation_id, url, added_by, added_at, failing) SELECT '"
        + Region + "', gen_random_uuid(), '" + Receiver + "', 'https://127.0.0.1:" + std::to_string(silent.port())
        + "/' || n, '"
        + "00000000-0000-4000-8000-000000000004', '2026-11-23T19:00:00Z', true FROM generate_series(1, 100) n");
    secretsFor("true");
    const std::string id = post({});
    say("INSERT INTO delivery (region_id, message_id, channel, endpoint_id, urgent, next_attempt_at) SELECT '" + Region
        + "', '" + id + "', 'webhook', id, false, '2026-11-23T20:00:00Z' FROM webhook_endpoint WHERE failing");
    WebhookCourier courier(conninfo("adempauze_courier"), cipher, rules(8));
    EXPECT_TRUE(courier.round(Now, Now));
    EXPECT_EQ(count("delivery WHERE attempts = 1"), "2") << "a quarter";
    say("UPDATE webhook_endpoint SET url = 'https://127.0.0.1:" + std::to_string(silent.port())
        + "/' WHERE NOT failing");
    post({One, Two});
    EXPECT_TRUE(soon([&] {
        courier.round(Now, Now);
        return count(
                   "delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id WHERE NOT e.failing AND d.attempts > 0")
            == "2";
    }));
}

TEST_F(WebhookOutbox, anEndpointThatIsGoneIsDisabledAndItsAdministratorToldOnce)
{
    const std::string first = post({One});
    const std::string second = post({One});
    settle(take().at(0), {.end = Sending::End::Failed, .reason = "gone", .answered = 410, .alert = true, .gone = true});

    EXPECT_EQ(ask("SELECT disabled_why FROM webhook_endpoint WHERE id = '" + One + "'"), "gone");
    const auto left = take();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_TRUE(left[0].disabled);
    settle(left[0], {.end = Sending::End::Failed, .reason = "endpoint_disabled", .alert = true});
    EXPECT_EQ(count("task WHERE kind = 'webhook_failing' AND state = 'open' AND endpoint_id = '" + One
                    + "' AND organisation_id = '" + CaseOwner + "'"),
              "1");
    EXPECT_EQ(count("task WHERE kind = 'message_failed' AND state = 'open'"), "2") << "nobody else told them";
}

TEST_F(WebhookOutbox, aMessageThatWentOnAnotherWayAlertsNobodyButTheAdministrator)
{
    const std::string id = post({One, Two});
    for (const OutgoingWebhook& each : take())
        settle(each, each.endpoint.text() == One ? Failed : Sent);
    EXPECT_EQ(count("task WHERE kind = 'message_failed' AND state = 'open'"), "0");
    EXPECT_EQ(count("task WHERE kind = 'webhook_failing' AND endpoint_id = '" + One + "'"), "1");
    EXPECT_EQ(ofMessage("state", id), "sent");
}

TEST_F(WebhookOutbox, aMessageThatFailsOnItsLastWayAlertsAPersonOnce)
{
    const std::string id = post({One, Two});
    const auto taken = take();
    settle(taken.at(0), Failed);
    EXPECT_EQ(count("task WHERE kind = 'message_failed'"), "0") << "the other way may still do";
    settle(taken.at(1), Failed);
    EXPECT_EQ(count("task WHERE kind = 'message_failed' AND state = 'open' AND message_id = '" + id + "'"), "1");
    EXPECT_EQ(ofMessage("state", id), "failed");
}

TEST_F(WebhookOutbox, anEndpointThatTakesMessagesAgainNeedsNobodysLook)
{
    post({One});
    settle(take().at(0), Failed);
    post({One});
    settle(take().at(0), Sent);
    EXPECT_EQ(count("task WHERE kind = 'webhook_failing' AND state = 'cancelled' AND cancelled_at IS NOT NULL"), "1");
}

TEST_F(WebhookOutbox, onlySecretsThatHoldNowAreHandedOutTheNewestFirst)
{
    const auto secret = [&](const std::string& content, const std::string& from, const std::string& until) {
        say("INSERT INTO webhook_secret (region_id, id, endpoint_id, secret, from_at, until_at) VALUES ('" + Region
            + "', gen_random_uuid(), '" + One + "', '" + content + "', '" + from + "', '" + until + "')");
    };
    secret("over", "2026-11-01T00:00:00Z", "2026-11-23T20:30:00Z");
    secret("old", "2026-11-02T00:00:00Z", "2026-11-24T20:00:00Z");
    secret("new", "2026-11-23T20:00:00Z", "infinity");
    secret("later", "2026-11-23T20:30:01Z", "infinity");
    post({One, Two});
    for (const OutgoingWebhook& each : take()) {
        std::string handed;
        for (const SealedSecret& one : each.secrets)
            handed += one.secret.bytes + " ";
        EXPECT_EQ(handed, each.endpoint.text() == One ? "new old " : "");
    }
}

TEST_F(WebhookOutbox, theApplicationNeverReadsASecretAgain)
{
    pg::Connection app(conninfo("adempauze_app"));
    EXPECT_THROW(app.script("SELECT secret FROM webhook_secret"), pg::Error);
    EXPECT_NO_THROW(app.script("SELECT from_at FROM webhook_secret"));
}

} // namespace adempauze::test
