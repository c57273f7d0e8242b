#include "night.h"

#include "storage/outbox_store.h"
#include "storage/sending_store.h"
#include "support/refusals.h"
#include "usecases/agency_ways.h"
#include "usecases/follow_up.h"
#include "usecases/move_hold.h"
#include "usecases/tasks.h"

#include <algorithm>

namespace adempauze::test {

/// The police ask a house whose desk answers, at night and without a case, and the mail to the house does not arrive.
class Alerts : public Night {
protected:
    /// The hold on the flat, and what the house was asked with.
    struct Asked {
        HoldPlaced hold;
        MessageId question;
    };
    Asked asked(AccountId holder = Officer)
    {
        const auto held = holdAt(db, as(holder), FlatC);
        EXPECT_TRUE(held);
        return {*held, MessageId{*Uuid::parse(text("SELECT id FROM message WHERE kind = 'request_waiting'"))}};
    }
    /// Another organisation completes what a night left open.
    void safeHomeCompletes()
    {
        sql("INSERT INTO team (region_id, id, organisation_id, name) VALUES (u(1), u(65), u(14), 'Dag');"
            "UPDATE facility SET details_team_id = u(65)");
    }
    /// As the courier does, with whatever is due.
    void becomesOfIt(const Sending& sending)
    {
        auto courier = connectAs("adempauze_courier");
        const auto mail = takeDueMail(courier, now, std::chrono::seconds(30));
        ASSERT_TRUE(mail);
        ASSERT_EQ(adempauze::record(courier, {{mail->what.front(), sending}}, now), 1U);
    }
    void fails() { becomesOfIt({.end = Sending::End::Failed, .reason = "mailbox_refused", .alert = true}); }
    void isRetried()
    {
        const auto retried =
            through(db, as(Worker), [&](auto& tx, const auto& c) { return retryWay(tx, c, {.mailboxOf = Shelter}); });
        ASSERT_TRUE(retried);
        ASSERT_EQ(retried->givenUp, 1);
    }
    void isTickedOff()
    {
        const TaskId alert{*Uuid::parse(text("SELECT id FROM task WHERE kind = 'message_failed' AND state = 'open'"))};
        ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) { return completeTask(tx, c, alert, 1); }));
        ASSERT_EQ(alerted(), "nobody");
    }
    Swept sweep()
    {
        pg::Transaction tx(db, TheRegion);
        return sweepRegion(tx, now);
    }
    HoldPlaced seen(AccountId who, const Asked& it)
    {
        pg::Transaction tx(db, TheRegion);
        const auto hold = showHold(tx, as(who), it.hold.claim.id);
        EXPECT_TRUE(hold);
        return *hold;
    }
    std::string alerted()
    {
        return text("SELECT coalesce(string_agg(right(organisation_id::text, 2), ' '), 'nobody') FROM task"
                    " WHERE kind = 'message_failed' AND state = 'open'");
    }
    std::int64_t callsOf(AccountId who)
    {
        pg::Transaction tx(db, TheRegion);
        const auto tasks = showTasks(tx, as(who));
        EXPECT_TRUE(tasks);
        return std::ranges::count(*tasks, "message_failed", &TaskRow::kind);
    }
    Outcome<MessageRow> called(AccountId who, MessageId message)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) { return recordCall(tx, c, message, now); });
    }
};

TEST_F(Alerts, ofAHoldOfThePoliceGoToWhoeverCompletesItsDetailsAndCanCall)
{
    const Asked it = asked();
    fails();
    EXPECT_EQ(alerted(), "12");
    EXPECT_EQ(callsOf(Worker), 1);
    EXPECT_EQ(callsOf(Officer), 0);
    EXPECT_EQ(whyNot(called(Officer, it.question)), Refusal::NotYours);
    EXPECT_EQ(whyNot(called(Coordinator, it.question)), Refusal::NotFound) << "it has nothing to do with it";
    const auto told = called(Worker, it.question);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->state, "called");
    EXPECT_EQ(callsOf(Worker), 0);
}

TEST_F(Alerts, ofAHoldGoToWhoeverHasItWhereSomebodyThereDoesCaseWork)
{
    safeHomeCompletes();
    const Asked it = asked(Worker);
    fails();
    EXPECT_EQ(alerted(), "12");
    ASSERT_TRUE(called(Worker, it.question));
}

TEST_F(Alerts, goToTheReceiverWhereNobodyElseCanCall)
{
    sql("UPDATE account SET disabled_at = '2026-11-01T00:00:00Z' WHERE organisation_id = u(12)");
    asked();
    fails();
    EXPECT_EQ(alerted(), "13") << "the house was asked, and could not be";
}

TEST_F(Alerts, aCallIsRecordedByWhoeverHasTheHoldBeforeAnybodyIsAlerted)
{
    safeHomeCompletes();
    const Asked it = asked(Worker);
    ASSERT_TRUE(called(Worker, it.question));
    EXPECT_EQ(text("SELECT state || ' ' || reason FROM delivery"), "overtaken called");
}

TEST_F(Alerts, ofAHoldThatHasLeftTheirHouseAreNothingToWhoeverCompletesItsDetails)
{
    safeHomeCompletes();
    sql("UPDATE facility SET details_team_id = u(61) WHERE id <> u(42)");
    const Asked it = asked();
    const auto moved = through(db, as(Officer), [&](auto& tx, const auto& c) {
        return moveHold(tx, c, {it.hold.claim.id, it.hold.claim.version, RoomA});
    });
    ASSERT_TRUE(moved);
    EXPECT_EQ(whyNot(called(Coordinator, it.question)), Refusal::NotFound);
    EXPECT_NE(whyNot(called(Worker, it.question)), Refusal::NotFound) << "where it is now";
}

TEST_F(Alerts, areGivenAgainWhereWhatWasTickedOffIsRetriedAndGivenUpAgain)
{
    asked(Worker);
    fails();
    isTickedOff();
    isRetried();
    EXPECT_EQ(alerted(), "nobody") << "it may arrive";
    fails();
    EXPECT_EQ(alerted(), "12") << "nobody would know otherwise";
    isRetried();
    fails();
    EXPECT_EQ(alerted(), "12") << "one at a time";
    EXPECT_EQ(countOf("event", "kind = 'task.opened' AND data->>'task' = 'message_failed'"), 2);
}

TEST_F(Alerts, thatWereTickedOffWhileTheMessageIsStillTriedComeAgainWhenItIsGivenUp)
{
    asked(Worker);
    const Sending stuck{
        .end = Sending::End::Delayed, .reason = "unreachable", .againAt = now + std::chrono::seconds(5), .alert = true};
    becomesOfIt(stuck);
    isTickedOff();
    now += std::chrono::seconds(5);
    becomesOfIt(stuck);
    EXPECT_EQ(alerted(), "nobody") << "somebody knows that it is tried";
    now += std::chrono::seconds(5);
    fails();
    EXPECT_EQ(alerted(), "12");
}

TEST_F(Alerts, aHouseThatCouldNotBeAskedIsSilentAtOnceAndItsNextNumberIsShown)
{
    const Asked it = asked();
    becomesOfIt({.end = Sending::End::Delayed, .reason = "unreachable", .againAt = now + std::chrono::seconds(5)});
    EXPECT_EQ(sweep().silentDesks, 0) << "it may still arrive";
    now += std::chrono::seconds(5);
    EXPECT_TRUE(seen(Officer, it).deskNumbers.empty());
    fails();
    EXPECT_EQ(sweep().silentDesks, 1);
    const HoldPlaced shown = seen(Officer, it);
    EXPECT_FALSE(shown.deskNumbers.empty());
    EXPECT_EQ(shown.claim.answerDueAt, now);
    EXPECT_EQ(countOf("message", "kind = 'request_unanswered' AND organisation_id = u(11)"), 1);
    EXPECT_EQ(sweep().silentDesks, 0);
    EXPECT_EQ(seen(Officer, it).claim.version, shown.claim.version);
}

TEST_F(Alerts, aHouseThatWasToldByTelephoneHasItsTimeToAnswer)
{
    const Asked it = asked();
    fails();
    ASSERT_TRUE(called(Worker, it.question));
    EXPECT_EQ(sweep().silentDesks, 0);
    EXPECT_TRUE(seen(Officer, it).deskNumbers.empty());
}

} // namespace adempauze::test
