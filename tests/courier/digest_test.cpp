#include "courier/mail_courier.h"

#include "bad_server.h"
#include "post_office.h"

#include <gtest/gtest.h>

#include <numeric>
#include <thread>

namespace adempauze::test {

namespace {

using namespace std::chrono_literals;

const Moment Now = at("2026-11-24T06:30:00Z");
const Sender Us{.mailbox = "post@example.org", .link = "https://adempauze.example.org/"};

/// What was collected until half past seven in Amsterdam.
class Digest : public PostOffice {
protected:
    MailCourier courier(MailServer server = postfix())
    {
        return {conninfo("adempauze_courier"), std::move(server), Us};
    }

    std::string collect(NoticeKind kind = NoticeKind::StayAligned, const std::string& to = Receiver)
    {
        const std::string id = ask("SELECT gen_random_uuid()");
        say("INSERT INTO message (region_id, id, organisation_id, kind, urgent, subject_id, sequence, zone, created_at)"
            " VALUES ('"
            + Region + "', '" + id + "', '" + to + "', '" + std::string(wordFor(kind))
            + "', false, gen_random_uuid(), 1, 'Europe/Amsterdam', '2026-11-23T20:00:00Z')");
        say("INSERT INTO delivery (region_id, message_id, channel, urgent, next_attempt_at, digest_at, digest_to) "
            "VALUES "
            "('"
            + Region + "', '" + id + "', 'mail', false, '2026-11-24T06:30:00Z', '2026-11-24T06:30:00Z', '" + to + "')");
        return id;
    }
    std::string count(const std::string& rest) { return ask("SELECT count(*) FROM " + rest); }

    /// Of this test alone: the mails say when they were collected and to whom, and tests share a mailbox.
    std::size_t mailsLike(const std::string& mark) { return arrivedWith(mark).size(); }

    /// The reference of the letter about these, as the courier writes it.
    std::string letterAbout(std::vector<std::string> messages, std::map<NoticeKind, int> counts)
    {
        std::ranges::sort(messages);
        DigestEnvelope envelope{.ids{},
                                .counts = std::move(counts),
                                .to = "wacht@example.org",
                                .zone = Zone::named("Europe/Amsterdam").value(),
                                .collectedAt = Now};
        for (const std::string& each : messages)
            envelope.ids.push_back(MessageId::parse(each).value());
        return letterFor(envelope, Us).messageId;
    }
};

} // namespace

TEST_F(Digest, leavesAsOneMailForEachReceiverAndEachDeliveryIsWrittenDown)
{
    std::vector<std::string> ids{collect(), collect(), collect(NoticeKind::StayEnded)};
    const std::string other = collect(NoticeKind::StayAligned, CaseOwner);

    EXPECT_EQ(sendAll(courier(), Now - 1s), 0U);
    EXPECT_EQ(sendAll(courier(), Now), 2U);

    EXPECT_EQ(count("delivery WHERE state = 'sent' AND attempts = 1 AND settled_at = '2026-11-24T06:30:00Z'"), "4");
    EXPECT_EQ(count("event WHERE kind = 'message.sent'"), "4");
    EXPECT_EQ(count("audit WHERE action = 'message.send'"), "4");
    const std::string letter = letterAbout(ids, {{NoticeKind::StayAligned, 2}, {NoticeKind::StayEnded, 1}});
    ASSERT_TRUE(soon([&] { return mailsLike(letter) == 1; }));
    const std::string mail = arrivedWith(letter).front();
    EXPECT_NE(mail.find("2 keer: Datums zijn gewijzigd"), std::string::npos) << mail;
    EXPECT_NE(mail.find("1 keer: Iets is afgerond"), std::string::npos);
    EXPECT_EQ(mail.find("CANARY"), std::string::npos);
    for (const std::string& id : ids)
        EXPECT_EQ(mailsLike(id), 0U) << "no letter of its own";
    EXPECT_EQ(sendAll(courier(), Now + 24h), 0U);
    EXPECT_EQ(ofMessage("state", other), "sent");
}

TEST_F(Digest, isKeptWholeWhileTheMailServerIsAway)
{
    std::vector<std::string> ids{collect(), collect()};
    const BadServer away(BadServer::Manner::WithoutStarttls);
    EXPECT_EQ(sendAll(courier({.host = "127.0.0.1", .port = away.port()}), Now), 1U);
    EXPECT_EQ(count("delivery WHERE state = 'queued' AND reason = 'no_starttls' AND attempts = 1"), "2");

    EXPECT_EQ(sendAll(courier(), Now + 5s), 1U);
    EXPECT_EQ(count("delivery WHERE state = 'sent' AND attempts = 2"), "2");
    EXPECT_TRUE(soon([&] { return mailsLike(letterAbout(ids, {{NoticeKind::StayAligned, 2}})) == 1; }));
}

TEST_F(Digest, leavesOutWhatIsOvertakenAndIsNotSentForNothing)
{
    const std::string kept = collect();
    const std::string stale = collect();
    say("INSERT INTO message (region_id, id, organisation_id, kind, urgent, subject_id, sequence, zone, created_at)"
        " SELECT region_id, gen_random_uuid(), organisation_id, kind, urgent, subject_id, 2, zone, created_at"
        "   FROM message WHERE id = '"
        + stale + "'");
    EXPECT_EQ(sendAll(courier(), Now), 1U);
    EXPECT_EQ(ofMessage("state || ' ' || reason", stale), "overtaken newer_message");
    EXPECT_EQ(ofMessage("state", kept), "sent");
    EXPECT_TRUE(soon([&] { return mailsLike(letterAbout({kept}, {{NoticeKind::StayAligned, 1}})) == 1; }));
}

TEST_F(Digest, ofADeadCourierIsSentAgainAsItWentAndWhatWasQueuedLateGoesByItself)
{
    std::vector<std::string> ids{collect(), collect()};
    pg::Connection dead(conninfo("adempauze_courier"));
    const auto taken = takeDueMail(dead, Now, 30s);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->what.size(), 2U);
    const std::string late = collect();

    EXPECT_EQ(sendAll(courier(), Now + 29s), 1U);
    EXPECT_EQ(ofMessage("state", late), "sent");
    EXPECT_EQ(sendAll(courier(), Now + 30s), 1U);
    EXPECT_EQ(count("delivery WHERE state = 'sent'"), "3");
    EXPECT_TRUE(soon([&] { return mailsLike(letterAbout(ids, {{NoticeKind::StayAligned, 2}})) == 1; }));
    EXPECT_EQ(record(dead, {{taken->what.front(), {.end = Sending::End::Sent}}}, Now + 31s), 0U);
}

TEST_F(Digest, twoCouriersNeverShareOne)
{
    constexpr int Messages = 12;
    std::vector<std::string> ids;
    for (int message = 0; message < Messages; ++message)
        ids.push_back(collect());
    std::array<std::size_t, 4> mails{};
    {
        std::vector<std::jthread> couriers;
        for (std::size_t& number : mails)
            couriers.emplace_back([&number, this] { number = sendAll(courier(), Now); });
    }
    EXPECT_EQ(std::accumulate(mails.begin(), mails.end(), std::size_t{0}), 1U);
    EXPECT_EQ(count("delivery WHERE state = 'sent' AND attempts = 1"), "12");
    EXPECT_TRUE(soon([&] { return mailsLike(letterAbout(ids, {{NoticeKind::StayAligned, Messages}})) == 1; }));
}

TEST_F(Digest, toNobodysMailboxTellsAPersonAndAtLastIsGivenUp)
{
    collect();
    say("UPDATE organisation SET mailbox = NULL");
    EXPECT_EQ(sendAll(courier(), Now), 1U);
    EXPECT_EQ(count("delivery WHERE state = 'failed' AND reason = 'no_mailbox'"), "1");
    EXPECT_EQ(count("task WHERE kind = 'message_failed' AND state = 'open'"), "1");
}

TEST_F(Digest, aLetterOfItsOwnIsNeverHeldUpByIt)
{
    collect();
    const std::string urgent = queue();
    EXPECT_EQ(sendAll(courier(), Now), 2U);
    EXPECT_TRUE(soon([&] { return mailsLike(urgent) == 1; }));
}

} // namespace adempauze::test
