#include "courier/webhook_courier.h"

#include "bad_server.h"
#include "courier/webhook_event.h"
#include "mailroom.h"

#include <gtest/gtest.h>

namespace adempauze::test {

namespace {

using namespace std::chrono_literals;

const Moment Now = at("2026-11-23T20:30:00Z");

Outgoing about(int attempt, NoticeKind kind = NoticeKind::StayAligned, bool urgent = false)
{
    return {.region{},
            .delivery{},
            .id{},
            .kind = std::string(wordFor(kind)),
            .urgent = urgent,
            .subject{},
            .sequence = 1,
            .zone = "Europe/Amsterdam",
            .createdAt = Now,
            .attempt = attempt,
            .newer = false,
            .answered = false,
            .mayHaveGone = false};
}

WebhookAnswer status(int status, std::optional<std::chrono::seconds> retryAfter = std::nullopt)
{
    return {.delivery{}, .status = status, .retryAfter = retryAfter};
}

Sending after(const WebhookAnswer& answer, int attempt = 1, double jitter = 0)
{
    return sendingOf(answer, about(attempt), jitter, Now);
}

/// What becomes of one request.
WebhookAnswer posted(const std::string& url, std::vector<AddressRange> allowed)
{
    WebhookLine line({.api = "https://example.org",
                      .allowed = std::move(allowed),
                      .connectWithin = std::chrono::seconds(3),
                      .deadline = std::chrono::seconds(3)});
    line.post({.delivery{}, .url = url, .headers{}, .body = "{}"});
    std::vector<WebhookAnswer> answers;
    while (answers.empty())
        answers = line.wait(std::chrono::milliseconds(100));
    EXPECT_EQ(line.underWay(), 0U);
    return answers.front();
}

const AddressRange Loopback{addressOfFour({127, 0, 0, 0}), 96 + 8};

} // namespace

TEST(WebhookSchedule, isThatOfStandardWebhooks)
{
    std::vector<std::chrono::seconds> waits;
    for (int attempt = 1; const auto wait = webhookWaitAfter(attempt); ++attempt)
        waits.push_back(*wait);
    EXPECT_EQ(waits, (std::vector<std::chrono::seconds>{5s, 5min, 30min, 2h, 5h, 10h, 14h, 20h, 24h}));
}

TEST(WebhookSchedule, whatFailedTogetherDoesNotComeBackTogether)
{
    EXPECT_EQ(after(status(500), 2, 0).againAt, Now + 300s);
    EXPECT_EQ(after(status(500), 2, 0.5).againAt, Now + 315s);
    EXPECT_LT(after(status(500), 2, 0.999).againAt, Now + 331s);
}

TEST(WebhookAnswers, only2xxIsSuccess)
{
    for (const int good : {200, 201, 202, 204, 299})
        EXPECT_EQ(after(status(good)).end, Sending::End::Sent) << good;
    const std::map<int, std::string> others{{199, "redirected"},   {301, "redirected"},   {307, "redirected"},
                                            {400, "refused"},      {404, "refused"},      {429, "slow_down"},
                                            {500, "server_error"}, {502, "server_error"}, {503, "unavailable"}};
    for (const auto& [code, reason] : others) {
        EXPECT_EQ(after(status(code)).end, Sending::End::Delayed) << code;
        EXPECT_EQ(after(status(code)).reason, reason) << code;
        EXPECT_EQ(after(status(code)).answered, code);
    }
}

TEST(WebhookAnswers, goneIsForGood)
{
    const Sending gone = after(status(410));
    EXPECT_EQ(gone.end, Sending::End::Failed);
    EXPECT_TRUE(gone.gone);
    EXPECT_TRUE(gone.alert);
}

TEST(WebhookAnswers, restThatIsAskedForIsGivenAtMostAnHour)
{
    EXPECT_EQ(after(status(429, 60s)).againAt, Now + 60s);
    EXPECT_EQ(after(status(429, 60s)).restUntil, Now + 60s);
    EXPECT_EQ(after(status(503, 2s)).againAt, Now + 5s) << "not sooner than the schedule";
    EXPECT_EQ(after(status(503, 240h)).againAt, Now + 1h);
    EXPECT_FALSE(after(status(500, 60s)).restUntil) << "only where it means that";
}

TEST(WebhookAnswers, afterTheLastAttemptAPersonIsToldAndOfUrgentOnesSoon)
{
    EXPECT_EQ(after(status(500), 9).end, Sending::End::Delayed);
    EXPECT_FALSE(after(status(500), 9).alert);
    EXPECT_EQ(after(status(500), 10).end, Sending::End::Failed);
    EXPECT_TRUE(after(status(500), 10).alert);
    const auto urgent = [](int attempt) {
        return sendingOf(status(500), about(attempt, NoticeKind::OrderEndedEarly, true), 0, Now).alert;
    };
    EXPECT_FALSE(urgent(1));
    EXPECT_TRUE(urgent(2));
}

TEST(WebhookAnswers, aTrialIsTriedOnceAndAlertsNobody)
{
    const Sending trial = sendingOf(status(500), about(1, NoticeKind::ChannelTest), 0, Now);
    EXPECT_EQ(trial.end, Sending::End::Failed);
    EXPECT_FALSE(trial.alert);
}

TEST(WebhookEvents, sayThatThereIsAMessageAndWhereItIsReadAndNothingElse)
{
    const auto id = *MessageId::parse("00000000-0000-4000-8000-000000000007");
    EXPECT_EQ(eventFor({.id = id,
                        .kind = NoticeKind::StayAligned,
                        .subject = *Uuid::parse("00000000-0000-4000-8000-000000000008"),
                        .sequence = 12,
                        .createdAt = Now},
                       "https://adempauze.example.org"),
              R"({"specversion":"1.0","id":"00000000-0000-4000-8000-000000000007",)"
              R"("source":"https://adempauze.example.org","type":"adempauze.message.dates_changed",)"
              R"("subject":"00000000-0000-4000-8000-000000000008","time":"2026-11-23T20:30:00Z",)"
              R"("sequence":"0000000012",)"
              R"("dataref":"https://adempauze.example.org/v1/messages/00000000-0000-4000-8000-000000000007"})");
}

TEST(WebhookLines, anInnerAddressIsNotEvenConnectedTo)
{
    const BadServer inner(BadServer::Manner::SaysNothing);
    for (const std::string host : {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0"})
        EXPECT_EQ(posted("https://" + host + ":" + std::to_string(inner.port()) + "/", {}).failure, "address_refused")
            << host;
    EXPECT_EQ(inner.heard(), "");
}

TEST(WebhookLines, whoeverSaysNothingIsLeftAtTheDeadline)
{
    const BadServer silent(BadServer::Manner::SaysNothing);
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(posted("https://127.0.0.1:" + std::to_string(silent.port()) + "/", {Loopback}).failure, "deadline");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 10s);
}

TEST(WebhookLines, whoeverSpeaksNoTlsIsNotTrusted)
{
    const BadServer plain(BadServer::Manner::WithoutStarttls);
    EXPECT_EQ(posted("https://127.0.0.1:" + std::to_string(plain.port()) + "/", {Loopback}).failure, "tls_untrusted");
}

TEST(WebhookLines, whoeverIsAwayIsUnreachable)
{
    std::uint16_t port = 0;
    {
        const BadServer gone(BadServer::Manner::SaysNothing);
        port = gone.port();
    }
    EXPECT_EQ(posted("https://127.0.0.1:" + std::to_string(port) + "/", {Loopback}).failure, "unreachable");
    EXPECT_EQ(posted("https://receiver.invalid/", {}).failure, "unreachable");
    EXPECT_EQ(posted("http://127.0.0.1:" + std::to_string(port) + "/", {Loopback}).failure, "connection_lost")
        << "never without TLS";
}

} // namespace adempauze::test
