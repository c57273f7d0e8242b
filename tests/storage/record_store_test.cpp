#include "storage/record_store.h"

#include "support/ledger.h"
#include "support/moments.h"

#include <future>
#include <set>

namespace adempauze::test {

class RecordStore : public Ledger {
protected:
    const Moment now = at("2026-03-01T18:00:00Z");
    const Uuid subject = uuidOf(901);

    void postTo(pg::Transaction& tx, OrganisationId organisation, std::optional<TaskId> opens = std::nullopt)
    {
        post(tx, organisation, {Leaving{false, now}}, opens);
    }
    void post(pg::Transaction& tx, OrganisationId organisation, const Leaves& leaves,
              std::optional<TaskId> opens = std::nullopt)
    {
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = organisation,
                      .kind = NoticeKind::StayAligned,
                      .leaves = leaves,
                      .subject = subject,
                      .zone = "Europe/Amsterdam",
                      .createdAt = now,
                      .opensTask = opens});
    }
    void post(pg::Connection& desk, OrganisationId organisation)
    {
        pg::Transaction tx(desk, TheRegion);
        postTo(tx, organisation);
        EXPECT_FALSE(tx.commit());
    }
    RequestOnce once(std::string hash = "hash") const
    {
        return {.account = Officer, .key = RequestKey{uuidOf(902)}, .requestHash = std::move(hash)};
    }
};

TEST_F(RecordStore, messagesToOneReceiverAboutOneSubjectAreNumbered)
{
    post(db, Police);
    post(db, Police);
    post(db, Probation);
    EXPECT_EQ(
        text("SELECT string_agg(sequence::text, ',' ORDER BY sequence) FROM message WHERE organisation_id = u(11)"),
        "1,2");
    EXPECT_EQ(number("SELECT sequence FROM message WHERE organisation_id = u(12)"), 1);
}

TEST_F(RecordStore, twoDesksThatWriteAboutOneSubjectTakeTurns)
{
    auto other = anotherDesk();
    pg::Transaction slow(db, TheRegion);
    postTo(slow, Police);
    slow.flush();
    auto late = std::async(std::launch::async, [&] { post(other, Police); });
    EXPECT_EQ(late.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout); // it waits its turn
    EXPECT_FALSE(slow.commit());
    late.get();
    EXPECT_EQ(number("SELECT max(sequence) FROM message"), 2);
}

// The rules speak of kinds of organisation, and only the database knows of which kind the receiver is.
TEST_F(RecordStore, aMessageLeavesWhenTheRulesSayForAReceiverOfItsKind)
{
    const Leaves leaves{.usually = Leaving{false, now},
                        .except = {{OrganisationKind::Probation, Leaving{true, now + std::chrono::hours(9)}},
                                   {OrganisationKind::Police, std::nullopt}}};
    pg::Transaction tx(db, TheRegion);
    for (const OrganisationId to : {Police, Probation, Shelter})
        post(tx, to, leaves);
    EXPECT_FALSE(tx.commit());
    EXPECT_EQ(text("SELECT string_agg(o.kind || ' ' || m.urgent || ' ' || d.urgent || ' ' ||"
                   " (extract(epoch FROM d.next_attempt_at - m.created_at) / 3600)::int, ', ' ORDER BY o.kind)"
                   "  FROM message m JOIN delivery d ON d.message_id = m.id"
                   "  JOIN organisation o ON o.id = m.organisation_id"),
              "probation true true 9, shelter false false 0");
    EXPECT_EQ(countOf("message", "organisation_id = u(11)"), 0) << "police are not told by these rules";
}

TEST_F(RecordStore, whatIsCollectedIsFoundByItsReceiverAndHourAndAWebhookNeverIs)
{
    sql("INSERT INTO webhook_endpoint (region_id, id, organisation_id, url, added_by, added_at) VALUES (u(1), u(906), "
        "u(12), 'https://receiver.invalid/', u(26), '2026-03-01')");
    pg::Transaction tx(db, TheRegion);
    post(tx, Probation, {Leaving{false, now + std::chrono::hours(9), true}});
    EXPECT_FALSE(tx.commit());
    EXPECT_EQ(text("SELECT string_agg(channel || ' ' || (digest_at IS NOT DISTINCT FROM next_attempt_at) || ' '"
                   " || (digest_to IS NOT DISTINCT FROM u(12)), ', ' ORDER BY channel) FROM delivery"),
              "mail true true, webhook false false");
}

TEST_F(RecordStore, aMessageToAnOrganisationWithoutMailboxIsLeftToTheCourierWhoTellsAPerson)
{
    post(db, Municipality);
    EXPECT_EQ(text("SELECT state FROM message_standing"), "queued");
    EXPECT_EQ(countOf("delivery", "channel = 'mail' AND state = 'queued'"), 1);
}

TEST_F(RecordStore, anOpenTaskOfTheKindStaysTheOneAndItsMessageFindsIt)
{
    sql("INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at,"
        " expected_arrival_at, expires_at, answer, recorded_at) VALUES (u(1), u(903), 'held', u(21), u(11), 'KRF5294',"
        " '2026-03-01', '2026-03-11', '2026-03-01', '2026-03-01', 'not_needed', '2026-03-01')");
    const ClaimId claim{uuidOf(903)};
    for (const int id : {904, 905}) {
        pg::Transaction tx(db, TheRegion);
        queueTask(tx,
                  {.id = TaskId{uuidOf(id)},
                   .kind = "tell_resident",
                   .waiting = true,
                   .claim = claim,
                   .organisation = Probation,
                   .openedAt = now,
                   .dueAt = now});
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = Probation,
                      .kind = NoticeKind::OrderEndedEarly,
                      .leaves = {Leaving{true, now}},
                      .subject = claim.value,
                      .claim = claim,
                      .zone = "Europe/Amsterdam",
                      .createdAt = now,
                      .opensTask = TaskId{uuidOf(id)}});
        EXPECT_FALSE(tx.commit());
    }
    EXPECT_EQ(countOf("task"), 1);
    EXPECT_EQ(countOf("message", "opens_task = u(904)"), 2);
}

TEST_F(RecordStore, whatIsToldAfterwardsWaitsForItsTaskAndNotForOneThatIsOpen)
{
    sql("INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at,"
        " expected_arrival_at, expires_at, answer, recorded_at) VALUES (u(1), u(903), 'held', u(21), u(11), 'KRF5294',"
        " '2026-03-01', '2026-03-11', '2026-03-01', '2026-03-01', 'not_needed', '2026-03-01')");
    const ClaimId claim{uuidOf(903)};
    const auto tellAfter = [&](int task) {
        pg::Transaction tx(db, TheRegion);
        queueTask(tx,
                  {.id = TaskId{uuidOf(task)},
                   .kind = "tell_resident",
                   .waiting = true,
                   .claim = claim,
                   .organisation = Probation,
                   .openedAt = now,
                   .dueAt = now});
        queueMessage(tx,
                     {.id = MessageId{freshUuid()},
                      .to = Probation,
                      .kind = NoticeKind::EarlyEndKnown,
                      .leaves = {Leaving{true, now}},
                      .subject = claim.value,
                      .claim = claim,
                      .zone = "Europe/Amsterdam",
                      .createdAt = now,
                      .waitsFor = TaskId{uuidOf(task)}});
        EXPECT_FALSE(tx.commit());
    };
    tellAfter(904);
    tellAfter(905); // the first stays the one
    EXPECT_EQ(countOf("delivery", "waits_for = u(904)"), 2);
    sql("UPDATE task SET state = 'open'");
    EXPECT_EQ(countOf("delivery", "waits_for IS NULL AND state = 'queued'"), 2);
    tellAfter(906);
    EXPECT_EQ(countOf("delivery", "waits_for IS NULL AND state = 'queued'"), 3);
}

TEST_F(RecordStore, tasksOfAClaimAreDoneByKind)
{
    pg::Transaction tx(db, TheRegion);
    queueTask(tx, {.kind = "complete_details", .organisation = Probation, .openedAt = now, .dueAt = now});
    queueTasksDone(tx, "complete_details", ClaimId{uuidOf(903)}, now, Worker);
    EXPECT_FALSE(tx.commit());
    EXPECT_EQ(countOf("task", "state = 'open'"), 1); // another claim's
}

TEST_F(RecordStore, theSameRequestUnderTheSameKeyGetsTheSameBytes)
{
    {
        pg::Transaction tx(db, TheRegion);
        const auto tickets = queueOnce(tx, once());
        tx.flush();
        const auto before = takeOnce(tx, tickets, once());
        ASSERT_TRUE(before);
        EXPECT_FALSE(*before);
        queueStoreOnce(tx, once(), {201, "{\"a\": 1}\n", "\"1\"", "/v1/holds/x"});
        EXPECT_FALSE(tx.commit());
    }
    pg::Transaction tx(db, TheRegion);
    const auto tickets = queueOnce(tx, once());
    tx.flush();
    const auto again = takeOnce(tx, tickets, once());
    ASSERT_TRUE(again && *again);
    EXPECT_EQ((*again)->status, 201);
    EXPECT_EQ((*again)->body, "{\"a\": 1}\n");
    EXPECT_EQ((*again)->location, "/v1/holds/x");
    const auto other = takeOnce(tx, tickets, once("another"));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.no().why, Refusal::KeyReused);
}

TEST_F(RecordStore, whileTheFirstRequestRunsTheSecondIsToldSo)
{
    auto other = anotherDesk();
    pg::Transaction first(db, TheRegion);
    const auto ours = queueOnce(first, once());
    first.flush();
    ASSERT_TRUE(takeOnce(first, ours, once()));

    pg::Transaction second(other, TheRegion);
    const auto theirs = queueOnce(second, once());
    second.flush();
    const auto outcome = takeOnce(second, theirs, once());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.no().why, Refusal::KeyRunning);
}

TEST_F(RecordStore, whatIsQueuedBehindARefusalLeavesNothing)
{
    constexpr pg::Statement Nothing{"test.nothing", "SELECT granted(0)"};
    pg::Transaction tx(db, TheRegion);
    tx.queueDeciding(Nothing, {}, Refusal::PlaceTaken);
    queueEvent(tx, {.kind = "test.done", .happenedAt = now, .recordedAt = now});
    queueTask(tx, {.kind = "complete_details", .organisation = Probation, .openedAt = now, .dueAt = now});
    postTo(tx, Police);
    queueAudit(tx, {.action = "test.do", .subjectKind = "test", .requestId = "r"});
    queueStoreOnce(tx, once(), {201, "", {}, {}});
    EXPECT_EQ(tx.commit(), Refusal::PlaceTaken);
    for (const char* table : {"event", "task", "message", "delivery", "audit", "audit_pending", "idempotency_key"})
        EXPECT_EQ(countOf(table), 0) << table;
}

TEST_F(RecordStore, freshIdsAreRandomAndOfVersionFour)
{
    std::set<Uuid> seen;
    for (int i = 0; i < 1000; ++i) {
        const Uuid id = freshUuid();
        EXPECT_EQ(id.text()[14], '4');
        EXPECT_TRUE(seen.insert(id).second);
    }
}

} // namespace adempauze::test
