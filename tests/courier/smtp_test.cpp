#include "courier/smtp.h"

#include "bad_server.h"
#include "gate.h"
#include "mailroom.h"

#include <gtest/gtest.h>

#include <fstream>

namespace adempauze::test {

namespace {

Uuid freshId()
{
    std::array<std::uint8_t, 16> bytes{};
    std::ifstream("/dev/urandom", std::ios::binary).read(reinterpret_cast<char*>(bytes.data()), bytes.size());
    return Uuid::fromRandom(bytes);
}

Letter letter(MessageId id, const std::string& to = "wacht@example.org")
{
    return letterFor({.id = id,
                      .kind = NoticeKind::HoldRequested,
                      .urgent = true,
                      .to = to,
                      .dueAt = at("2026-11-23T21:00:00Z"),
                      .zone = Zone::named("Europe/Amsterdam").value(),
                      .createdAt = at("2026-11-23T20:45:00Z")},
                     {.mailbox = "post@example.org", .link = "https://adempauze.example.org/"});
}

constexpr std::size_t Never = 1'000'000;

Handed sendThrough(Gate::Breaks breaks, const Letter& wanted)
{
    MailServer server = postfix();
    const Gate gate(server.port, breaks);
    server.port = gate.port();
    return send(wanted, server);
}

/// What we wrote, without what the servers on the way put above it.
std::string ours(const std::string& mail)
{
    return mail.substr(mail.find("\nFrom: "));
}

std::string temporary(const Handed& delivery)
{
    const auto* failure = std::get_if<TemporaryFailure>(&delivery);
    return failure ? failure->reason : "no temporary failure";
}

} // namespace

TEST(Smtp, aRealMailServerTakesTheLetterOverTls)
{
    const MessageId id{freshId()};

    EXPECT_TRUE(std::holds_alternative<Sent>(send(letter(id), postfix())));

    ASSERT_TRUE(soon([&] { return arrivedWith(id.text()).size() == 1; }));
    const std::string mail = arrivedWith(id.text()).front();
    EXPECT_NE(mail.find("Een vraag wacht op uw antwoord"), std::string::npos);
    EXPECT_NE(mail.find("Delivered-To: wacht@example.org"), std::string::npos) << mail;
    EXPECT_NE(mail.find("with ESMTPS"), std::string::npos) << "not over TLS:\n" << mail;
}

TEST(Smtp, aMailboxThatTheServerWillNeverTakeIsGivenUp)
{
    const auto delivery = send(letter({freshId()}, "wacht@example..org"), postfix());

    const auto* failure = std::get_if<PermanentFailure>(&delivery);
    ASSERT_TRUE(failure) << temporary(delivery);
    EXPECT_EQ(failure->reason, "mailbox_refused");
}

TEST(Smtp, aServerThatDoesNotTakeOurOwnAddressIsTheOperatorsToMend)
{
    Letter ours = letter({freshId()});
    ours.from = "post@example..org";

    EXPECT_EQ(temporary(send(ours, postfix())), "sender_refused") << "the mailboxes are as good as before";
}

TEST(Smtp, aServerOfAnotherAuthorityIsNotTrusted)
{
    const MessageId id{freshId()};
    MailServer server = postfix();
    server.authorities.reset();

    EXPECT_EQ(temporary(send(letter(id), server)), "tls_untrusted");
    server.authorities = "/nonexistent/ca.pem";
    EXPECT_EQ(temporary(send(letter(id), server)), "tls_untrusted");

    EXPECT_TRUE(std::holds_alternative<Sent>(send(letter(id), postfix())));
    EXPECT_TRUE(soon([&] { return !arrivedWith(id.text()).empty(); }));
    EXPECT_EQ(arrivedWith(id.text()).size(), 1U);
}

TEST(Smtp, aServerWithoutStarttlsIsToldNothing)
{
    const BadServer server(BadServer::Manner::WithoutStarttls);
    const MessageId id{freshId()};

    EXPECT_EQ(temporary(send(letter(id), {.host = "127.0.0.1", .port = server.port()})), "no_starttls");

    EXPECT_TRUE(server.heard().starts_with("EHLO ")) << server.heard();
    EXPECT_EQ(server.heard().find("MAIL"), std::string::npos) << server.heard();
    EXPECT_EQ(server.heard().find("wacht@"), std::string::npos) << server.heard();
}

TEST(Smtp, aServerThatIsAwayIsUnreachable)
{
    std::uint16_t port = 0;
    {
        const BadServer server(BadServer::Manner::SaysNothing);
        port = server.port();
    }

    EXPECT_EQ(temporary(send(letter({freshId()}), {.host = "127.0.0.1", .port = port})), "unreachable");
    EXPECT_EQ(temporary(send(letter({freshId()}), {.host = "mail.invalid", .port = 587})), "unreachable");
}

TEST(Smtp, aServerThatSaysNothingIsLeftAtTheDeadline)
{
    const BadServer server(BadServer::Manner::SaysNothing);
    const auto begun = std::chrono::steady_clock::now();

    const auto delivery = send(
        letter({freshId()}),
        {.host = "127.0.0.1", .port = server.port(), .authorities = std::nullopt, .deadline = std::chrono::seconds(1)});

    EXPECT_EQ(temporary(delivery), "deadline");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

// A letter whose last byte was taken, but whose answer was lost, is sent again: the receiver knows it by its
// Message-ID.
TEST(Smtp, aConnectionCutAnywhereNeverLosesALetterAndRepeatsItUnchanged)
{
    constexpr std::size_t Step = 397;
    for (const bool fromClient : {true, false}) {
        const MessageId id{freshId()};
        bool sent = false;
        for (std::size_t bytes = 1; !sent && bytes < Never; bytes += Step) {
            const auto delivery = sendThrough({fromClient ? bytes : Never, fromClient ? Never : bytes}, letter(id));
            sent = std::holds_alternative<Sent>(delivery);
            EXPECT_FALSE(std::holds_alternative<PermanentFailure>(delivery)) << "cut after " << bytes << " bytes";
        }

        EXPECT_TRUE(sent);
        ASSERT_TRUE(soon([&] { return !arrivedWith(id.text()).empty(); }));
        const auto mails = arrivedWith(id.text());
        for (const std::string& mail : mails)
            EXPECT_EQ(ours(mail), ours(mails.front()));
    }
}

TEST(Smtp, aCourierThatMustGoDoesNotWaitForTheDeadline)
{
    const BadServer server(BadServer::Manner::SaysNothing);
    std::stop_source stop;
    stop.request_stop();
    const auto begun = std::chrono::steady_clock::now();

    EXPECT_EQ(temporary(send(letter({freshId()}), {.host = "127.0.0.1", .port = server.port()}, stop.get_token())),
              "stopped");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

} // namespace adempauze::test
