#include "night.h"

#include "support/refusals.h"
#include "usecases/agency_ways.h"
#include "usecases/follow_up.h"
#include "usecases/webhooks.h"

#include <algorithm>

namespace adempauze::test {

using namespace std::chrono_literals;

/// Mail to probation, and one system that it has.
class AgencyWays : public Night {
protected:
    static constexpr const char* Address = "https://receiver.example.org:8443/hooks?key=1";

    void SetUp() override
    {
        Night::SetUp();
        const auto added = through(db, as(Administrator), [&](auto& tx, const auto& c) {
            return addEndpoint(
                tx, c,
                {.id = EndpointId{freshUuid()}, .organisation = Probation, .url = Address, .kinds{}, .addedAt = now},
                {.id = EndpointSecretId{freshUuid()}, .secret = {"sealed"}});
        });
        ASSERT_TRUE(added);
        system = added->id;
    }

    template<class Ask>
    auto look(const Context& context, Ask ask)
    {
        pg::Transaction tx(db, TheRegion);
        return ask(tx, context);
    }
    /// A message to the organisation on every way; its id.
    MessageId tell(NoticeKind kind, OrganisationId to = Probation, std::optional<CaseId> about = std::nullopt)
    {
        const MessageId id{freshUuid()};
        pg::Transaction tx(db, TheRegion);
        queueMessage(tx,
                     {.id = id,
                      .to = to,
                      .kind = kind,
                      .leaves = {Leaving{false, now}},
                      .subject = freshUuid(),
                      .caseId = about,
                      .zone = "Europe/Amsterdam",
                      .createdAt = now});
        EXPECT_FALSE(tx.commit());
        return id;
    }
    /// What became of it on a way.
    void became(MessageId id, const char* channel, const std::string& columns)
    {
        sql("UPDATE delivery SET " + columns + " WHERE message_id = '" + id.text() + "' AND channel = '" + channel
            + "'");
    }
    std::string settled(Moment when) const { return "settled_at = '" + textOf(when) + "'"; }
    void gaveUp(MessageId id, const char* channel = "mail")
    {
        became(id, channel, "state = 'failed', reason = 'unreachable', attempts = 10, " + settled(now));
    }
    std::string stateOf(MessageId id, const char* channel = "mail")
    {
        return text("SELECT state FROM delivery WHERE message_id = '" + id.text() + "' AND channel = '" + channel
                    + "'");
    }
    std::vector<WayRow> ways(AccountId account)
    {
        const auto shown = look(as(account), [&](auto& tx, const auto& c) { return showWays(tx, c); });
        EXPECT_TRUE(shown);
        return *shown;
    }
    WayRow way(AccountId account, std::optional<EndpointId> endpoint, OrganisationId of = Probation)
    {
        const auto all = ways(account);
        const auto found = std::ranges::find_if(
            all, [&](const WayRow& each) { return each.way.organisation == of && each.way.endpoint == endpoint; });
        EXPECT_NE(found, all.end());
        return *found;
    }
    Outcome<WayRetried> retry(AccountId account, const WayTo& to)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) { return retryWay(tx, c, to); });
    }
    Outcome<DeliveryRow> attempt(AccountId account, const WayTo& to)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) { return tryWay(tx, c, to); });
    }

    EndpointId system;
    const WayTo mail{.mailboxOf = Probation};
};

TEST_F(AgencyWays, eachWaySaysItsLastSuccessWhatWaitsAndItsLastFailure)
{
    const MessageId first = tell(NoticeKind::StayBegan);
    became(first, "mail", "state = 'sent', attempts = 1, " + settled(now));
    became(first, "webhook", "attempts = 3, reason = 'unavailable', next_attempt_at = '" + textOf(now + 1h) + "'");
    const Moment before = now;
    now += 5min;
    const MessageId second = tell(NoticeKind::StayAligned);
    gaveUp(second);

    const WayRow byMail = way(Worker, std::nullopt);
    EXPECT_EQ(byMail.lastSentAt, before);
    EXPECT_EQ(byMail.queued, 0);
    EXPECT_EQ(byMail.givenUp, 1);
    EXPECT_EQ(byMail.lastFailure, "unreachable");
    EXPECT_EQ(byMail.lastFailedAt, now);
    const WayRow bySystem = way(Worker, system);
    EXPECT_EQ(bySystem.host, "receiver.example.org:8443") << "without what only the administrators need to know";
    EXPECT_FALSE(bySystem.lastSentAt);
    EXPECT_EQ(bySystem.queued, 2);
    EXPECT_EQ(bySystem.queuedSince, before);
    EXPECT_EQ(bySystem.nextAttemptAt, now);
    EXPECT_EQ(bySystem.lastFailure, "unavailable");
    EXPECT_FALSE(bySystem.lastFailedAt) << "it is tried again";
    for (const WayRow& each : ways(Coordinator))
        EXPECT_NE(each.way.organisation, Municipality) << "it has no way but the telephone";
}

TEST_F(AgencyWays, onlyWhoTellsOrSetsUpMayLookOrAct)
{
    for (const AccountId account : {Officer, NightStaff, Manager, Auditor}) {
        EXPECT_EQ(whyNot(look(as(account), [&](auto& tx, const auto& c) { return showWays(tx, c); })),
                  Refusal::NotYours);
        EXPECT_EQ(whyNot(retry(account, mail)), Refusal::NotYours);
        EXPECT_EQ(whyNot(attempt(account, mail)), Refusal::NotYours);
    }
    for (const AccountId account : {Worker, Coordinator, Administrator})
        EXPECT_FALSE(ways(account).empty());
    EXPECT_EQ(whyNot(attempt(Worker, {.mailboxOf = Municipality})), Refusal::NotFound);
    EXPECT_EQ(whyNot(retry(Worker, {.mailboxOf = OtherPolice})), Refusal::NotFound);
}

TEST_F(AgencyWays, aTrialGoesOnOneWayAloneAndIsNoticed)
{
    const auto byMail = attempt(Worker, mail);
    ASSERT_TRUE(byMail);
    EXPECT_EQ(byMail->channel, Channel::Mail);
    EXPECT_EQ(text("SELECT string_agg(d.channel || m.kind, ',') FROM delivery d JOIN message m ON m.id = d.message_id"),
              "mailchannel_test");
    EXPECT_EQ(countOf("audit", "action = 'organisation.tried' AND subject_id = u(12) AND account_id = u(22)"), 1);

    const Moment next = now + BetweenTrials;
    now += 20s;
    const auto soon = attempt(Worker, mail);
    EXPECT_EQ(whyNot(soon), Refusal::AlreadyDone) << "nobody fills somebody's mailbox";
    EXPECT_EQ(soon.no().limitAt, next) << "from the trial on, not from this moment";
    EXPECT_TRUE(attempt(Worker, {.system = system})) << "another way";
    EXPECT_TRUE(attempt(Administrator, mail)) << "who sets up tries as often as it takes";
    now += BetweenTrials;
    EXPECT_TRUE(attempt(Worker, mail));
}

TEST_F(AgencyWays, whatWaitsAfterAFailureIsTriedNowAndWhatIsNotToLeaveYetStays)
{
    const MessageId failing = tell(NoticeKind::StayAligned);
    const std::string later = ", next_attempt_at = '" + textOf(now + 2h) + "'";
    became(failing, "mail", "attempts = 4, reason = 'unreachable'" + later);
    const MessageId inHand = tell(NoticeKind::StayAligned);
    became(inHand, "mail", "attempts = 1" + later);
    const MessageId collected = tell(NoticeKind::StayAligned);
    became(collected, "mail", "attempts = 0" + later);

    const auto retried = retry(Worker, mail);
    ASSERT_TRUE(retried);
    EXPECT_EQ(retried->waiting, 1);
    EXPECT_EQ(retried->givenUp, 0);
    EXPECT_EQ(countOf("delivery",
                      "message_id = '" + failing.text() + "' AND next_attempt_at = '" + textOf(now)
                          + "' AND attempts = 4 AND channel = 'mail'"),
              1);
    EXPECT_EQ(countOf("delivery", "channel = 'mail' AND next_attempt_at = '" + textOf(now + 2h) + "'"), 2)
        << "one is a courier's, one leaves with others";
    EXPECT_EQ(countOf("audit", "action = 'organisation.retried' AND account_id = u(22)"), 1);
    EXPECT_EQ(retry(Worker, mail)->waiting, 0) << "it is due already";
}

TEST_F(AgencyWays, whatWasGivenUpIsQueuedAgainOnlyWhereTheAskerMaySeeItAndNobodyWasToldSince)
{
    const File ours = file(imposedAt); // probation's, with the safe home organisation
    const MessageId seen = tell(NoticeKind::OrderEndedEarly, SafeHome, ours.caseId);
    const MessageId called = tell(NoticeKind::OrderEndedEarly, SafeHome, ours.caseId);
    const MessageId noted = tell(NoticeKind::OrderEndedEarly, SafeHome, ours.caseId);
    const MessageId foreign = tell(NoticeKind::RoomNeeded, SafeHome);
    const MessageId trial = tell(NoticeKind::ChannelTest, SafeHome, ours.caseId);
    for (const MessageId id : {seen, called, noted, foreign, trial})
        gaveUp(id);
    sql("UPDATE message SET called_at = created_at, called_by = u(22) WHERE id = '" + called.text() + "'");
    sql("UPDATE message SET acknowledged_at = created_at, acknowledged_by = u(24) WHERE id = '" + noted.text() + "'");

    EXPECT_EQ(way(Worker, std::nullopt, SafeHome).givenUp, 1);
    EXPECT_EQ(way(Coordinator, std::nullopt, SafeHome).givenUp, 2) << "and what they were told themselves";
    EXPECT_EQ(way(Intake, std::nullopt, SafeHome).givenUp, 0);
    EXPECT_EQ(retry(Intake, {.mailboxOf = SafeHome})->givenUp, 0);
    EXPECT_EQ(stateOf(seen), "failed");

    const auto retried = retry(Worker, {.mailboxOf = SafeHome});
    ASSERT_TRUE(retried);
    EXPECT_EQ(retried->givenUp, 1);
    EXPECT_EQ(stateOf(seen), "queued");
    for (const MessageId id : {called, noted, foreign, trial})
        EXPECT_EQ(stateOf(id), "failed");
}

TEST_F(AgencyWays, whoLeftACaseIsToldNoMoreOfIt)
{
    const File ours = file(imposedAt);
    const MessageId id = tell(NoticeKind::OrderEndedEarly, SafeHome, ours.caseId);
    gaveUp(id);
    sql("UPDATE participation SET left_at = '" + textOf(now) + "', left_why = 'left' WHERE organisation_id = u(14)");
    EXPECT_EQ(way(Worker, std::nullopt, SafeHome).givenUp, 0);
    EXPECT_EQ(retry(Worker, {.mailboxOf = SafeHome})->givenUp, 0);
    EXPECT_EQ(stateOf(id), "failed");
}

TEST_F(AgencyWays, aSystemThatIsClosedIsNeitherTriedNorRetried)
{
    gaveUp(tell(NoticeKind::StayAligned), "webhook");
    EXPECT_EQ(retry(Worker, {.system = system})->givenUp, 1);
    sql("UPDATE webhook_endpoint SET disabled_at = now(), disabled_why = 'gone'");
    EXPECT_EQ(whyNot(attempt(Worker, {.system = system})), Refusal::AlreadyDone);
    EXPECT_EQ(whyNot(retry(Worker, {.system = system})), Refusal::AlreadyDone);
    EXPECT_EQ(way(Worker, system).disabledWhy, "gone");
}

TEST_F(AgencyWays, aMessageLeadsToTheStayWhereItsReaderMayOpenItAndSaysItsDatesToOthers)
{
    const Resident here = resident(RoomA);
    Context agency = as(Coordinator);
    agency.caller = {SafeHomeSystem, TheRegion, SafeHome, Role::Agency, {}};
    const auto readBy = [&](const Context& context) {
        const auto shown = look(context, [&](auto& tx, const auto& c) { return showMessages(tx, c); });
        EXPECT_TRUE(shown);
        EXPECT_FALSE(shown->empty());
        return shown->front();
    };
    const MessageRow opened = readBy(as(Coordinator));
    EXPECT_EQ(opened.stay, here.stay.id);
    EXPECT_EQ(opened.caseId, here.file.caseId);
    EXPECT_EQ(opened.about, here.stay.id.value);

    const MessageRow read = readBy(agency);
    EXPECT_EQ(read.id, opened.id);
    EXPECT_FALSE(read.stay);
    EXPECT_EQ(read.caseId, here.file.caseId) << "whose lead they read";
    EXPECT_EQ(read.about, here.stay.id.value) << "what they say on the telephone";
    EXPECT_EQ(read.stayFrom, here.stay.from);
    EXPECT_EQ(read.stayUntil, here.stay.until);

    const auto ofStay =
        look(as(NightStaff), [&](auto& tx, const auto& c) { return showMessagesOfStay(tx, c, here.stay.id); });
    ASSERT_TRUE(ofStay && !ofStay->empty());
    EXPECT_EQ(ofStay->front().stay, here.stay.id);
    EXPECT_FALSE(ofStay->front().caseId) << "a house sees who stays there, not their case";
}

} // namespace adempauze::test
