#include "night.h"

#include "support/refusals.h"
#include "usecases/agency_ways.h"
#include "usecases/follow_up.h"
#include "usecases/tasks.h"
#include "usecases/webhooks.h"

#include <algorithm>

namespace adempauze::test {

using namespace std::chrono_literals;

class Webhooks : public Night {
protected:
    Context admin() const { return as(Administrator); }
    /// A query commits by itself.
    template<class Ask>
    auto look(const Context& context, Ask ask)
    {
        pg::Transaction tx(db, TheRegion);
        return ask(tx, context);
    }
    template<class Act>
    auto done(Act act)
    {
        return through(db, admin(), act);
    }
    static NewSecret secret() { return {.id = EndpointSecretId{freshUuid()}, .secret = {"sealed"}}; }
    Outcome<EndpointRow> add(const std::string& address, std::optional<std::vector<std::string>> kinds = std::nullopt,
                             OrganisationId of = Probation)
    {
        return done([&](auto& tx, const auto& c) {
            return addEndpoint(
                tx, c,
                {.id = EndpointId{freshUuid()}, .organisation = of, .url = address, .kinds = kinds, .addedAt = now},
                secret());
        });
    }
    Outcome<EndpointRow> turn(const EndpointRow& row, EndpointChange change)
    {
        return done([&](auto& tx, const auto& c) { return changeEndpoint(tx, c, row.id, row.version, change); });
    }
    Outcome<EndpointRow> rotate(const EndpointRow& row, std::chrono::hours overlap)
    {
        return done(
            [&](auto& tx, const auto& c) { return rotateSecret(tx, c, row.id, row.version, secret(), overlap); });
    }
    void tell(NoticeKind kind, OrganisationId to = Probation)
    {
        pg::Transaction tx(db, TheRegion);
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = to,
                      .kind = kind,
                      .leaves = {Leaving{false, now}},
                      .subject = freshUuid(),
                      .zone = "Europe/Amsterdam",
                      .createdAt = now});
        EXPECT_FALSE(tx.commit());
    }
    std::int64_t queuedFor(const EndpointRow& row)
    {
        return countOf("delivery", "endpoint_id = '" + row.id.text() + "' AND state = 'queued'");
    }

    const std::string url = "https://receiver.example.org/hooks?key=1";
};

TEST_F(Webhooks, aMessageGoesToItsReceiversMailboxAndToEachOfItsSystemsThatWantsItsKind)
{
    const auto all = add(url);
    const auto some = add(url, {{"dates_changed"}});
    const auto others = add(url, std::nullopt, Police);
    ASSERT_TRUE(all && some && others);

    tell(NoticeKind::StayAligned);
    EXPECT_EQ(queuedFor(*all), 1);
    EXPECT_EQ(queuedFor(*some), 1);
    EXPECT_EQ(queuedFor(*others), 0);
    EXPECT_EQ(countOf("delivery", "channel = 'mail'"), 1);
    tell(NoticeKind::StayBegan);
    EXPECT_EQ(queuedFor(*all), 2);
    EXPECT_EQ(queuedFor(*some), 1);
    tell(NoticeKind::ChannelTest);
    EXPECT_EQ(queuedFor(*some), 2) << "a trial goes on every way";
}

TEST_F(Webhooks, whoHasASystemAndNoMailboxGetsNoMail)
{
    sql("UPDATE organisation SET mailbox = NULL WHERE id = u(12)");
    ASSERT_TRUE(add(url));
    tell(NoticeKind::StayAligned);
    EXPECT_EQ(text("SELECT string_agg(channel, ',') FROM delivery"), "webhook");
}

TEST_F(Webhooks, onlyWhoSetsUpMayLookOrAct)
{
    const auto row = add(url);
    ASSERT_TRUE(row);
    for (const AccountId account : {Worker, Officer, Manager}) {
        EXPECT_EQ(whyNot(look(as(account), [&](auto& tx, const auto& c) { return showEndpoints(tx, c); })),
                  Refusal::NotYours);
        EXPECT_EQ(whyNot(through(db, as(account),
                                 [&](auto& tx, const auto& c) {
                                     return changeEndpoint(tx, c, row->id, row->version, EndpointChange::Disable);
                                 })),
                  Refusal::NotYours);
    }
}

TEST_F(Webhooks, anAddressThatIsNoHttpsUrlIsRefused)
{
    for (const char* wrong :
         {"http://receiver.example.org/", "https://", "https://a b/", "https://user:pass@host/", "https://host/#part",
          "https://host:port/", "ftp://host/", "https://host\\@evil/", "https://host:", "https://host:123456/",
          "https://[::1/", "https://[]/", "https://[host]/", "https://:443/", "https://host/a?b#c",
          "https://host?\xc3\xa9", "https://host/a b", "https://ho st/", "https://[::1]x/"}) {
        const auto no = add(wrong);
        EXPECT_EQ(whyNot(no), Refusal::InvalidInput) << wrong;
        EXPECT_EQ(no.no().pointer, "/url");
    }
    for (const char* right : {"https://receiver.example.org", "https://[2001:db8::1]:8443/a/b?c=d", "https://1.2.3.4/",
                              "https://host?c=d?e", "https://host:65535", "https://host/a/~b%20c;d=@:e"})
        EXPECT_TRUE(add(right)) << right;
    EXPECT_EQ(add(url, {{"weather_changed"}}).no().pointer, "/kinds");
    EXPECT_EQ(add(url, std::vector<std::string>{}).no().pointer, "/kinds");
    EXPECT_EQ(add(url, std::nullopt, OrganisationId{uuidOf(999)}).no().pointer, "/organisationId");
}

TEST_F(Webhooks, whatIsDisabledGetsNothingUntilItIsEnabledAgainAndWhatIsRetiredNever)
{
    const auto added = add(url);
    const auto off = turn(*added, EndpointChange::Disable);
    ASSERT_TRUE(off);
    EXPECT_EQ(off->disabledWhy, "by_hand");
    EXPECT_EQ(whyNot(turn(*added, EndpointChange::Enable)), Refusal::StaleVersion);
    EXPECT_EQ(whyNot(turn(*off, EndpointChange::Disable)), Refusal::AlreadyDone);
    tell(NoticeKind::StayAligned);
    EXPECT_EQ(queuedFor(*added), 0);
    EXPECT_EQ(whyNot(done([&](auto& tx, const auto& c) { return tryWay(tx, c, {.system = added->id}); })),
              Refusal::AlreadyDone);

    const auto on = turn(*off, EndpointChange::Enable);
    ASSERT_TRUE(on);
    EXPECT_EQ(whyNot(turn(*on, EndpointChange::Enable)), Refusal::AlreadyDone);
    tell(NoticeKind::StayAligned);
    EXPECT_EQ(queuedFor(*added), 1);

    const auto retired = turn(*on, EndpointChange::Retire);
    ASSERT_TRUE(retired);
    EXPECT_EQ(whyNot(turn(*retired, EndpointChange::Enable)), Refusal::AlreadyDone);
    EXPECT_EQ(whyNot(rotate(*retired, 1h)), Refusal::AlreadyDone);
    EXPECT_TRUE(look(admin(), [&](auto& tx, const auto& c) { return showEndpoints(tx, c); })->empty());
    EXPECT_EQ(countOf("audit", "subject_kind = 'webhook_endpoint'"), 4);
}

TEST_F(Webhooks, severalSecretsHoldWhileAReceiverChangesOver)
{
    const auto added = add(url);
    now += 1h;
    const auto rotated = rotate(*added, 24h);
    ASSERT_TRUE(rotated);
    ASSERT_EQ(rotated->secrets.size(), 2U);
    EXPECT_EQ(rotated->secrets[0].until, Forever);
    EXPECT_EQ(rotated->secrets[1].until, now + 24h);
    EXPECT_EQ(whyNot(rotate(*added, 24h)), Refusal::StaleVersion);

    EndpointRow row = *rotated;
    for (std::size_t have = 2; have < SecretsMost; ++have)
        row = *rotate(row, 24h);
    EXPECT_EQ(whyNot(rotate(row, 24h)), Refusal::InvalidInput);
    const auto last = rotate(row, 0h);
    ASSERT_TRUE(last);
    EXPECT_EQ(last->secrets.size(), 1U);
    const auto shown = look(admin(), [&](auto& tx, const auto& c) { return showEndpoint(tx, c, row.id); });
    EXPECT_EQ(shown->secrets.size(), 1U);
}

TEST_F(Webhooks, aTrialIsForOneEndpointAlone)
{
    const auto one = add(url, {{"dates_changed"}});
    const auto other = add(url);
    const auto trial = done([&](auto& tx, const auto& c) { return tryWay(tx, c, {.system = one->id}); });
    ASSERT_TRUE(trial);
    EXPECT_EQ(queuedFor(*one), 1);
    EXPECT_EQ(queuedFor(*other), 0);
    EXPECT_EQ(countOf("delivery", "channel = 'mail'"), 0);
    const auto listed = look(admin(), [&](auto& tx, const auto& c) { return showDeliveries(tx, c, one->id); });
    ASSERT_EQ(listed->size(), 1U);
    EXPECT_EQ(listed->front().id, trial->id);
    EXPECT_EQ(listed->front().kind, "channel_test");
}

TEST_F(Webhooks, whoWasToldReadsTheMessageAndOnWhichWayItLeft)
{
    const auto endpoint = add(url);
    tell(NoticeKind::StayAligned);
    const MessageId id{*Uuid::parse(text("SELECT id FROM message"))};
    const auto shown = look(as(Worker), [&](auto& tx, const auto& c) { return showMessage(tx, c, id); });
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->message.state, "queued");
    ASSERT_EQ(shown->deliveries.size(), 2U);
    EXPECT_EQ(shown->deliveries[0].channel, Channel::Mail);
    EXPECT_EQ(shown->deliveries[1].endpoint, endpoint->id);
    for (const AccountId stranger : {Officer, Manager})
        EXPECT_FALSE(look(as(stranger), [&](auto& tx, const auto& c) { return showMessage(tx, c, id); }));
}

TEST_F(Webhooks, theWorkOfTheSetUpIsTheAdministratorsAndNobodyElses)
{
    const auto endpoint = add(url);
    sql("INSERT INTO task (region_id, kind, state, endpoint_id, organisation_id, opened_at, due_at) SELECT region_id,"
        " 'webhook_failing', 'open', id, organisation_id, added_at, added_at FROM webhook_endpoint");
    sql("INSERT INTO task (region_id, kind, state, organisation_id, opened_at, due_at) VALUES (u(1), "
        "'complete_details',"
        " 'open', u(12), '2026-11-20T22:00:00Z', '2026-11-20T22:00:00Z')");
    Context setUp = admin();
    setUp.caller.organisation = Probation;
    const auto kinds = [&](const Context& context) {
        const auto tasks = look(context, [&](auto& tx, const auto& c) { return showTasks(tx, c); });
        std::string found;
        for (const TaskRow& task : *tasks)
            found += task.kind + ' ';
        return found;
    };
    EXPECT_EQ(kinds(setUp), "webhook_failing ");
    EXPECT_EQ(kinds(as(Worker)), "complete_details ");
}

} // namespace adempauze::test
