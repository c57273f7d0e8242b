#include "bad_server.h"
#include "courier/mail_courier.h"
#include "post_office.h"

#include <gtest/gtest.h>

namespace adempauze::test {

namespace {

using namespace std::chrono_literals;

const Moment Evening = at("2026-11-23T22:00:00Z");
const Sender Us{.mailbox = "post@example.org", .link = "https://adempauze.example.org/"};

/// The mail server is away from 23:00 until 07:00.
class Backlog : public PostOffice {
protected:
    /// That somebody is expected and not there, told and not sent; its id.
    std::string missing()
    {
        const std::string claim = ask("SELECT gen_random_uuid()");
        say("INSERT INTO person (region_id, id, organisation_id, client_reference, reference_index, recorded_at) "
            "VALUES ('"
            + Region + "', '" + claim + "', '" + CaseOwner + "', '\\x01', decode(md5('" + claim
            + "'), 'hex'), '2026-11-23T19:00:00Z')");
        say("INSERT INTO claim (region_id, id, state, person_id, holder_account_id, holder_organisation_id, code,"
            " from_at, until_at, expected_arrival_at, answer, recorded_at) VALUES ('"
            + Region + "', '" + claim + "', 'booked', '" + claim + "', '00000000-0000-4000-8000-000000000004', '"
            + CaseOwner + "', '" + claim.substr(0, 6)
            + "', '2026-11-23T20:00:00Z', '2026-12-03T20:00:00Z', '2026-11-23T20:00:00Z', 'not_needed',"
              " '2026-11-23T19:00:00Z')");
        const std::string id = queue(", claim_id", ", '" + claim + "'");
        say("UPDATE message SET kind = 'not_begun' WHERE id = '" + id + "'");
        return id;
    }
    void arrives(const std::string& message)
    {
        say("UPDATE claim SET state = 'present', arrived_at = '2026-11-23T22:40:00Z', arrival_recorded_at ="
            " '2026-11-23T22:40:00Z' WHERE id = (SELECT claim_id FROM message WHERE id = '"
            + message + "')");
    }
};

} // namespace

TEST_F(Backlog, wakesNobodyInTheMorningForSomebodyWhoArrivedAtNight)
{
    const std::string come = missing();
    const std::string away = missing();
    const std::string mayHaveGone = missing();
    const BadServer server(BadServer::Manner::WithoutStarttls);
    MailCourier stuck(conninfo("adempauze_courier"), {.host = "127.0.0.1", .port = server.port()}, Us);
    ASSERT_EQ(sendAll(stuck, Evening), 3U);
    say("UPDATE delivery SET next_attempt_at = '2026-11-23T22:00:01Z' WHERE message_id = '" + mayHaveGone + "'");
    pg::Connection dying(conninfo("adempauze_courier"));
    ASSERT_TRUE(takeDueMail(dying, Evening + 1s, 30s)); // nobody wrote down what became of this attempt
    arrives(come);
    arrives(mayHaveGone);

    sendAll(MailCourier(conninfo("adempauze_courier"), postfix(), Us), Evening + 9h);

    EXPECT_EQ(ofMessage("state || ' ' || reason", come), "overtaken matter_settled");
    EXPECT_EQ(ofMessage("state", away), "sent") << "still true, and about somebody's safety";
    EXPECT_EQ(ofMessage("state", mayHaveGone), "sent") << "under the same id";
}

} // namespace adempauze::test
