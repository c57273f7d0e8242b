#include "followed.h"

#include "storage/outbox_store.h"
#include "support/refusals.h"
#include "usecases/escalations.h"
#include "usecases/follow_up.h"
#include "usecases/hand_over_task.h"
#include "usecases/take_on_task.h"

#include <barrier>
#include <thread>

namespace adempauze::test {

using namespace std::chrono_literals;

/// Somebody is expected at 23:30 on that Friday and does not come; it is the case manager's work. By the rules that
/// come with the program the case manager is told at 00:30, the house (whoever is on call at night) at 01:00, probation
/// at 02:00, and at 03:30 whoever keeps the case, whatever has been said.
class Silence : public Followed {
protected:
    ClaimRow expected()
    {
        const auto held = holdAt(db, as(Worker), RoomA);
        EXPECT_TRUE(held);
        const File papers = file(imposedAt);
        const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c,
                               {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
        });
        EXPECT_TRUE(stay);
        sweepAt("2026-11-20T23:00:00Z");
        return *stay;
    }

    Context daemon() const
    {
        Context context = as(Worker);
        context.caller.account = {};
        context.requestId = "sweep";
        return context;
    }
    Escalated escalate()
    {
        pg::Transaction tx(db, TheRegion);
        return escalateRegion(tx, daemon());
    }
    Escalated escalateAt(const char* moment)
    {
        now = at(moment);
        return escalate();
    }
    std::int64_t told(OrganisationId organisation)
    {
        return countOf("message", "kind = 'nobody_answered' AND organisation_id = '" + organisation.text() + "'");
    }
    /// "1 14 23:30; 2 -": step, whom (the last digits of the id) and when, in order.
    std::string written()
    {
        const auto kept = rows("SELECT step, organisation_id, recorded_at FROM escalation ORDER BY recorded_at, step");
        std::string all;
        for (int row = 0; row < kept.count(); ++row) {
            const auto told = kept.maybeText(row, 1);
            all += (all.empty() ? "" : "; ") + std::string(kept.text(row, 0)) + ' '
                + (told ? told->substr(told->size() - 2) + ' ' + textOf(kept.moment(row, 2)).substr(11, 5) : "-");
        }
        return all;
    }
    std::int64_t keptOf(const std::string& kind, const std::string& more = "true")
    {
        return countOf("escalation e JOIN task t ON t.id = e.task_id", "t.kind = '" + kind + "' AND " + more);
    }

    TaskId taskOf(const std::string& kind)
    {
        return TaskId{*Uuid::parse(text("SELECT id::text FROM task WHERE state = 'open' AND kind = '" + kind + "'"))};
    }
    Outcome<TaskRow> shown(TaskId id, AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return showTask(tx, as(account), id);
    }
    Outcome<TaskRow> takeOn(TaskId id, AccountId account) { return takeOnAt(db, id, account); }
    Outcome<TaskRow> takeOnAt(pg::Connection& desk, TaskId id, AccountId account)
    {
        return through(desk, as(account), [&](auto& tx, const auto& c) { return takeOnTask(tx, c, id); });
    }
    Outcome<TaskRow> giveBack(const TaskRow& task, AccountId account)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return assignTask(tx, c, task.id, task.version, {}); });
    }
    Outcome<MessageRow> acknowledge(const std::string& kind, OrganisationId to, AccountId account)
    {
        const MessageId message{*Uuid::parse(text("SELECT id::text FROM message WHERE kind = '" + kind
                                                  + "' AND organisation_id = '" + to.text() + "'"))};
        return through(db, as(account), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, message); });
    }
    /// What the courier finds in hand of the mails that nobody answered, "yes" or "no" each.
    std::string inHand()
    {
        auto courier = connectAs("adempauze_courier");
        std::string all;
        while (const auto mail = takeDueMail(courier, now, 60s))
            for (const auto& what : mail->what)
                if (what.kind == "nobody_answered")
                    all += std::string(all.empty() ? "" : " ") + (what.inHand ? "yes" : "no");
        return all;
    }
};

TEST_F(Silence, oneAfterTheOtherIsToldAtTheMomentsThatCountFromTheMissedArrival)
{
    const auto stay = expected();
    EXPECT_EQ(escalateAt("2026-11-20T23:29:59Z").told, 0);
    EXPECT_EQ(escalateAt("2026-11-20T23:30:00Z").told, 1);
    EXPECT_EQ(escalate().told, 0);
    EXPECT_EQ(escalateAt("2026-11-21T00:00:00Z").told, 1);
    EXPECT_EQ(escalateAt("2026-11-21T01:00:00Z").told, 1);
    EXPECT_EQ(escalateAt("2026-11-21T02:30:00Z").told, 1);
    EXPECT_EQ(escalateAt("2026-11-21T11:00:00Z").told, 0) << "there is nobody left";
    EXPECT_EQ(written(), "1 14 23:30; 2 13 00:00; 3 12 01:00; 4 12 02:30");
    EXPECT_EQ(countOf("message",
                      "kind = 'nobody_answered' AND urgent AND due_at = '2026-11-20T22:30:00Z' AND claim_id = '"
                          + stay.id.text() + "' AND case_id IS NOT NULL"),
              4);
    EXPECT_EQ(countOf("delivery", "urgent AND next_attempt_at = '2026-11-20T23:30:00Z'"), 1) << "at once";
    EXPECT_EQ(countOf("event",
                      "kind = 'task.escalated' AND claim_id = '" + stay.id.text()
                          + "' AND happened_at = '2026-11-21T00:00:00Z' AND organisation_ids = ARRAY[u(14), "
                            "u(13)] AND data->>'step' = '2'"),
              1);
    EXPECT_EQ(countOf("audit", "action = 'task.escalate' AND account_id IS NULL"), 4);
}

TEST_F(Silence, twoDaemonsTellAStepOnce)
{
    expected();
    std::vector<pg::Connection> desks;
    for (int i = 0; i < 6; ++i)
        desks.push_back(anotherDesk());
    for (const char* moment : {"2026-11-20T23:30:00Z", "2026-11-21T00:00:00Z", "2026-11-21T01:00:00Z"}) {
        now = at(moment);
        std::atomic<int> all = 0;
        std::barrier gate(6);
        std::vector<std::thread> threads;
        for (pg::Connection& desk : desks)
            threads.emplace_back([&] {
                gate.arrive_and_wait();
                for (int round = 0; round < 4; ++round) {
                    pg::Transaction tx(desk, TheRegion);
                    all += escalateRegion(tx, daemon()).told;
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        EXPECT_EQ(all, 1) << moment;
    }
    EXPECT_EQ(written(), "1 14 23:30; 2 13 00:00; 3 12 01:00");
    EXPECT_EQ(countOf("message", "kind = 'nobody_answered'"), 3);
    EXPECT_EQ(countOf("event", "kind = 'task.escalated'"), 3);
}

TEST_F(Silence, anAcknowledgedMessageStopsIt_butNotWhatIsToldRegardless)
{
    expected();
    escalateAt("2026-11-20T23:30:00Z");
    ASSERT_TRUE(acknowledge("nobody_answered", SafeHome, Coordinator));
    const auto task = shown(taskOf("not_arrived"), Coordinator);
    ASSERT_TRUE(task && task->escalation);
    EXPECT_EQ(task->escalation->heldBy, (HeldBy{InHand::Acknowledged, SafeHome, now}));
    EXPECT_EQ(nextOf(task->escalation->steps)->number, 4);
    EXPECT_EQ(escalateAt("2026-11-21T02:00:00Z").told, 0);
    EXPECT_EQ(escalateAt("2026-11-21T02:30:00Z").told, 1);
    EXPECT_EQ(written(), "1 14 23:30; 4 12 02:30");
}

TEST_F(Silence, whoeverAcknowledgesTheFirstNoticeStopsItToo)
{
    expected();
    now = at("2026-11-20T23:10:00Z");
    ASSERT_TRUE(acknowledge("not_begun", Probation, Worker));
    EXPECT_EQ(escalateAt("2026-11-21T02:00:00Z").told, 0);
    const auto task = shown(taskOf("not_arrived"), Coordinator);
    EXPECT_EQ(task->escalation->heldBy->by, Probation);
}

TEST_F(Silence, aTaskThatSomebodyTakesOnIsNotTold_andGivenBackItGoesOnWhereItIsByThen)
{
    expected();
    escalateAt("2026-11-20T23:30:00Z");
    now = at("2026-11-20T23:45:00Z");
    const auto taken = takeOn(taskOf("not_arrived"), Coordinator);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->assignee, Coordinator);
    EXPECT_EQ(taken->assigneeName, "coordinator");
    EXPECT_EQ(taken->escalation->heldBy, (HeldBy{InHand::TakenOn, SafeHome, now}));
    EXPECT_EQ(whyNot(takeOn(taken->id, Coordinator)), Refusal::AlreadyDone);
    EXPECT_EQ(escalateAt("2026-11-21T01:10:00Z").told, 0);
    EXPECT_EQ(countOf("event", "kind = 'task.taken_on' AND account_id = u(24)"), 1);

    const auto back = giveBack(*taken, Coordinator);
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->escalation->heldBy);
    const auto [told, overtaken] = escalate();
    EXPECT_EQ(told, 1);
    EXPECT_EQ(overtaken, 1);
    EXPECT_EQ(written(), "1 14 23:30; 2 -; 3 12 01:10") << "nobody is told late what a later step tells now";
    EXPECT_EQ(countOf("task", "taken_at IS NOT NULL"), 0);
}

TEST_F(Silence, whatAnAccountHasThatCannotSignInAnyMoreIsNobodys)
{
    expected();
    ASSERT_TRUE(takeOn(taskOf("not_arrived"), Coordinator));
    EXPECT_EQ(escalateAt("2026-11-20T23:30:00Z").told, 0);
    sql("UPDATE account SET disabled_at = '2026-11-20T23:40:00Z' WHERE id = u(24)");
    EXPECT_EQ(escalateAt("2026-11-20T23:41:00Z").told, 1);
    EXPECT_EQ(escalateAt("2026-11-21T00:00:00Z").told, 1);
    const auto taken = takeOn(taskOf("not_arrived"), NightStaff);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->organisation, Shelter);
}

TEST_F(Silence, whatIsPutOffIsHeldBackUntilItIsBack)
{
    expected();
    sql("UPDATE task SET snoozed_until = '2026-11-20T23:50:00Z', snoozed_why = 'not_reached' WHERE kind = "
        "'not_arrived'");
    EXPECT_EQ(escalateAt("2026-11-20T23:30:00Z").told, 0);
    EXPECT_EQ(shown(taskOf("not_arrived"), Coordinator)->escalation->heldBy,
              (HeldBy{InHand::PutOff, SafeHome, at("2026-11-20T23:50:00Z")}));
    EXPECT_EQ(escalateAt("2026-11-20T23:50:00Z").told, 1);
}

TEST_F(Silence, whoeverIsToldMayTakeItOverAndNobodyElse)
{
    expected();
    const TaskId task = taskOf("not_arrived");
    EXPECT_EQ(whyNot(shown(task, Intake)), Refusal::NotFound);
    EXPECT_EQ(whyNot(takeOn(task, Intake)), Refusal::NotFound);
    escalateAt("2026-11-20T23:30:00Z");
    escalateAt("2026-11-21T00:00:00Z");
    EXPECT_EQ(whyNot(takeOn(task, Worker)), Refusal::NotFound) << "probation is not told yet";
    ASSERT_TRUE(shown(task, Intake));
    EXPECT_EQ(whyNot(complete(*shown(task, Intake), Intake)), Refusal::NotFound) << "it is not theirs yet";
    const auto taken = takeOn(task, Intake);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->organisation, Shelter);
    EXPECT_EQ(countOf("event", "kind = 'task.taken_on' AND organisation_ids = ARRAY[u(13), u(14)]"), 1);
    EXPECT_TRUE(complete(*taken, Intake));
    EXPECT_EQ(whyNot(takeOn(task, Intake)), Refusal::AlreadyDone);
}

TEST_F(Silence, whatSomebodyElseTakesOnIsOfferedNoMore)
{
    expected();
    const TaskId task = taskOf("not_arrived");
    escalateAt("2026-11-20T23:30:00Z");
    escalateAt("2026-11-21T00:00:00Z");
    const auto offer = [&](AccountId by, OrganisationId to, std::int64_t version) {
        return through(db, as(by), [&](auto& tx, const auto& c) {
            return offerTask(tx, c, {.id = HandOverId{freshUuid()}, .task = task, .version = version, .to = to});
        });
    };
    const auto offered = offer(Coordinator, Probation, shown(task, Coordinator)->version);
    ASSERT_TRUE(offered) << wordFor(offered.no().why);
    const auto taken = takeOn(task, Intake);
    ASSERT_TRUE(taken);
    EXPECT_EQ(countOf("event",
                      "kind = 'task.hand_over_withdrawn' AND organisation_ids = ARRAY[u(14), u(12)]"
                      " AND account_id = u(29)"),
              1);
    EXPECT_EQ(whyNot(through(
                  db, as(Worker),
                  [&](auto& tx, const auto& c) { return answerHandOver(tx, c, offered->id, HandOverAnswer::Accept); })),
              Refusal::AlreadyDone);
    EXPECT_TRUE(offer(Intake, Probation, taken->version)) << "whose it is now offers it";
}

TEST_F(Silence, whoeverOnlyWasToldLearnsWhichOrganisationHasItAndNotWho)
{
    expected();
    const TaskId task = taskOf("not_arrived");
    escalateAt("2026-11-20T23:30:00Z");
    escalateAt("2026-11-21T00:00:00Z");
    ASSERT_TRUE(takeOn(task, Coordinator));
    EXPECT_EQ(whyNot(takeOn(task, Intake)), Refusal::TakenOn);
    const auto seen = shown(task, Intake);
    ASSERT_TRUE(seen);
    EXPECT_FALSE(seen->assignee);
    EXPECT_FALSE(seen->assigneeName);
    EXPECT_EQ(seen->organisation, SafeHome);
    EXPECT_EQ(seen->escalation->heldBy->by, SafeHome);
}

TEST_F(Silence, whoeverTakesPartNoMoreSeesItNoMore)
{
    expected();
    const TaskId task = taskOf("not_arrived");
    escalateAt("2026-11-20T23:30:00Z");
    ASSERT_TRUE(takeOn(task, Coordinator));
    sql("UPDATE task SET organisation_id = u(13), assignee_id = NULL, taken_at = NULL WHERE kind = 'not_arrived'");
    EXPECT_TRUE(shown(task, Coordinator));
    sql("UPDATE participation SET left_at = '2026-11-20T23:40:00Z', left_why = 'left' WHERE organisation_id = u(14)");
    EXPECT_EQ(whyNot(shown(task, Coordinator)), Refusal::NotFound);
    EXPECT_EQ(whyNot(takeOn(task, Coordinator)), Refusal::NotFound);
}

TEST_F(Silence, ofTwoWhoTakeItOnAtOnceOneHasItAndTheOtherLeavesNothing)
{
    expected();
    const TaskId task = taskOf("not_arrived");
    escalateAt("2026-11-20T23:30:00Z");
    escalateAt("2026-11-21T00:00:00Z");
    auto house = anotherDesk();
    auto manager = anotherDesk();
    for (int round = 0; round < 25; ++round) {
        const auto before = countOf("event") + countOf("audit");
        std::barrier gate(2);
        std::optional<Outcome<TaskRow>> one, other;
        std::thread first([&] {
            gate.arrive_and_wait();
            one.emplace(takeOnAt(manager, task, Coordinator));
        });
        std::thread second([&] {
            gate.arrive_and_wait();
            other.emplace(takeOnAt(house, task, Intake));
        });
        first.join();
        second.join();
        ASSERT_NE(static_cast<bool>(*one), static_cast<bool>(*other)) << round;
        EXPECT_EQ(whyNot(*one ? *other : *one), Refusal::TakenOn) << round;
        EXPECT_EQ(countOf("event") + countOf("audit"), before + 2) << round;
        EXPECT_EQ(text("SELECT assignee_id::text FROM task WHERE kind = 'not_arrived'"),
                  (*one ? Coordinator : Intake).text());
        sql("UPDATE task SET assignee_id = NULL, taken_at = NULL, organisation_id = u(14) WHERE kind = 'not_arrived'");
    }
}

TEST_F(Silence, aBacklogThatWakesUpTellsTheLatestAndLeavesOutTheRest)
{
    expected();
    const auto [told, overtaken] = escalateAt("2026-11-21T01:20:00Z");
    EXPECT_EQ(told, 1);
    EXPECT_EQ(overtaken, 2);
    EXPECT_EQ(written(), "1 -; 2 -; 3 14 01:20");
    EXPECT_EQ(escalateAt("2026-11-21T01:21:00Z").told, 0);
}

TEST_F(Silence, whatIsOverWhenTheDaemonIsBackIsNotTold)
{
    const auto stay = expected();
    now = at("2026-11-21T00:30:00Z");
    ASSERT_TRUE(through(db, as(NightStaff), [&](auto& tx, const auto& c) {
        return recordArrival(tx, c, stay.id, stay.version, at("2026-11-20T23:10:00Z"));
    }));
    EXPECT_EQ(escalateAt("2026-11-21T06:00:00Z").told, 0);
}

TEST_F(Silence, whatCameLongAgoIsWrittenDownAndToldToNobody)
{
    expected();
    const auto [told, overtaken] = escalateAt("2026-11-25T12:00:00Z");
    EXPECT_EQ(told, 0);
    EXPECT_EQ(keptOf("not_arrived"), 4);
    EXPECT_EQ(overtaken, 4 + keptOf("first_contact"));
}

TEST_F(Silence, theCourierIsToldWhatSomebodyHasInHandBeforeItSends)
{
    expected();
    escalateAt("2026-11-20T23:30:00Z");
    EXPECT_EQ(inHand(), "no");
    escalateAt("2026-11-21T00:00:00Z");
    ASSERT_TRUE(takeOn(taskOf("not_arrived"), Coordinator));
    now += 5min;
    EXPECT_EQ(inHand(), "yes yes") << "that nobody wrote down that the first was sent is another matter";
    escalateAt("2026-11-21T02:30:00Z");
    EXPECT_EQ(inHand(), "yes yes no") << "the last is told regardless";
    sql("UPDATE task SET state = 'done', done_at = now(), done_by = u(24) WHERE kind = 'not_arrived'");
    now += 5min;
    EXPECT_EQ(inHand(), "yes yes yes");
}

TEST_F(Silence, theCourierIsToldOfAnAcknowledgementAndOfAMovedMoment)
{
    const auto stay = expected();
    escalateAt("2026-11-20T23:30:00Z");
    ASSERT_TRUE(acknowledge("not_begun", Probation, Worker));
    EXPECT_EQ(inHand(), "yes");
    sql("UPDATE message SET acknowledged_at = NULL, acknowledged_by = NULL");
    now += 5min;
    EXPECT_EQ(inHand(), "no");
    sql("UPDATE claim SET expected_arrival_at = '2026-11-21T08:00:00Z' WHERE id = '" + stay.id.text() + "'");
    now += 5min;
    EXPECT_EQ(inHand(), "yes");
}

TEST_F(Silence, whenTheMissedArrivalMovesTheStepsStartAnew)
{
    const auto stay = expected();
    escalateAt("2026-11-20T23:30:00Z");
    sql("UPDATE claim SET expected_arrival_at = '2026-11-21T08:00:00Z' WHERE id = '" + stay.id.text() + "'");
    EXPECT_EQ(escalateAt("2026-11-21T08:59:00Z").told, 0);
    const auto task = shown(taskOf("not_arrived"), Coordinator);
    EXPECT_EQ(task->escalation->countsFrom, at("2026-11-21T08:00:00Z"));
    EXPECT_EQ(nextOf(task->escalation->steps)->at, at("2026-11-21T09:00:00Z"));
    EXPECT_EQ(escalateAt("2026-11-21T09:00:00Z").told, 1);
    EXPECT_EQ(written(), "1 14 23:30; 1 14 09:00");
}

TEST_F(Silence, thatWasEscalatedToTheLastStepStartsAnewToo)
{
    const auto stay = expected();
    for (const char* moment :
         {"2026-11-20T23:30:00Z", "2026-11-21T00:00:00Z", "2026-11-21T01:00:00Z", "2026-11-21T02:30:00Z"})
        EXPECT_EQ(escalateAt(moment).told, 1) << moment;
    sql("UPDATE claim SET expected_arrival_at = '2026-11-21T08:00:00Z' WHERE id = '" + stay.id.text() + "'");
    EXPECT_EQ(escalateAt("2026-11-21T09:00:00Z").told, 1);
}

TEST_F(Silence, anExtensionMovesTheNextStepOfAnOrderAndItsEscalation)
{
    const auto [stay, papers] = resident(RoomA); // until Monday 30 November 22:14, and its order
    sweepAt("2026-11-30T06:00:00Z");
    ASSERT_TRUE(steps(papers, "agree_next_step").starts_with("open 2026-11-30T21:14:00Z from order_end"))
        << "the second warning found the first one open";
    EXPECT_EQ(shown(taskOf("agree_next_step"), Worker)->escalation->steps.front().at, at("2026-11-30T08:00:00Z"))
        << "eight working hours before the office closes";
    now = at("2026-11-30T07:00:00Z");
    ASSERT_TRUE(decide(papers.order, extension("2026-11-30T07:00:00Z", 18)));
    sweepAt("2026-11-30T07:00:01Z");
    escalateAt("2026-11-30T08:00:00Z");
    EXPECT_EQ(keptOf("agree_next_step"), 0);
    sweepAt("2026-12-18T07:59:00Z");
    escalate();
    EXPECT_EQ(keptOf("agree_next_step", "e.due_at = '2026-12-18T21:14:00Z'"), 0);
    escalateAt("2026-12-18T08:00:00Z");
    EXPECT_EQ(keptOf("agree_next_step", "e.due_at = '2026-12-18T21:14:00Z' AND e.organisation_id = u(12)"), 1);
}

TEST_F(Silence, anEarlyEndCallsOffWhatTheOrderMadeDue_andBringsItsOwn)
{
    const auto [stay, papers] = resident(RoomA);
    sweepAt("2026-11-30T10:00:00Z");
    ASSERT_EQ(steps(papers, "decide_on_extension"), "open 2026-11-30T21:14:00Z from extension_decision");
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}));
    sweepAt("2026-11-30T10:00:01Z");
    escalateAt("2026-11-30T13:14:00Z");
    EXPECT_EQ(keptOf("decide_on_extension"), 0);
    EXPECT_EQ(keptOf("decide_after_early_end", "e.due_at = '2026-11-30T10:00:00Z'"), 3)
        << "the latest is told, the others are passed over";
}

TEST_F(Silence, adviceThatIsDueOnASaturdayIsAskedForInOfficeHours)
{
    const auto [stay, papers] = resident(RoomA); // advice on day 8: Saturday 28 November 22:14
    sweepAt("2026-11-27T10:00:00Z");
    ASSERT_EQ(steps(papers, "advise_on_extension"), "open 2026-11-28T21:14:00Z from extension_advice");
    escalateAt("2026-11-27T11:59:00Z");
    EXPECT_EQ(keptOf("advise_on_extension"), 0);
    escalateAt("2026-11-27T12:00:00Z"); // Friday 13:00, four hours before the office closes
    escalateAt("2026-11-30T08:29:00Z");
    EXPECT_EQ(keptOf("advise_on_extension"), 1);
    escalateAt("2026-11-30T08:30:00Z"); // Monday 09:30, an hour after it has opened
    EXPECT_EQ(keptOf("advise_on_extension"), 2);
}

TEST_F(Silence, whoMaySeeTheStaySeesHowFarItsTasksAreEscalated)
{
    const auto stay = expected();
    escalateAt("2026-11-20T23:30:00Z");
    const auto shownTo = [&](AccountId account) {
        pg::Transaction tx(db, TheRegion);
        return showEscalationsOfStay(tx, as(account), stay.id);
    };
    const auto all = shownTo(Worker);
    ASSERT_TRUE(all);
    const auto found = std::ranges::find(*all, std::string("not_arrived"), &EscalatedTask::kind);
    ASSERT_NE(found, all->end());
    EXPECT_EQ(found->escalation.countsFrom, at("2026-11-20T22:30:00Z"));
    const auto& first = found->escalation.steps.front();
    EXPECT_EQ(first.state, EscalationState::Told);
    EXPECT_EQ(first.to, SafeHome);
    EXPECT_EQ(first.kept->recordedAt, now);
    EXPECT_EQ(nextOf(found->escalation.steps)->to, Shelter);
    EXPECT_TRUE(shownTo(NightStaff));
    EXPECT_EQ(whyNot(shownTo(TransitStaff)), Refusal::NotFound);
    EXPECT_EQ(countOf("audit", "action = 'stay.escalations_read' AND account_id = u(22)"), 1);
}

TEST_F(Silence, aHandOverToAColleagueIsTakenOnFromThen_andAnAssignmentToo)
{
    expected();
    const auto task = shown(taskOf("not_arrived"), Coordinator);
    const auto assigned = through(db, as(Coordinator), [&](auto& tx, const auto& c) {
        return assignTask(tx, c, task->id, task->version, {.account = Coordinator});
    });
    ASSERT_TRUE(assigned);
    EXPECT_EQ(assigned->escalation->heldBy, (HeldBy{InHand::TakenOn, SafeHome, now}));
    const HandOverId offer{freshUuid()};
    ASSERT_TRUE(through(db, as(Coordinator), [&](auto& tx, const auto& c) {
        return offerTask(tx, c, {.id = offer, .task = task->id, .version = assigned->version, .to = Probation});
    }));
    ASSERT_TRUE(through(db, as(Worker),
                        [&](auto& tx, const auto& c) { return answerHandOver(tx, c, offer, HandOverAnswer::Accept); }));
    EXPECT_EQ(countOf("task", "kind = 'not_arrived' AND organisation_id = u(12) AND taken_at IS NULL"), 1)
        << "the team has it, nobody in particular";
    EXPECT_EQ(escalateAt("2026-11-20T23:30:00Z").told, 1);
    EXPECT_EQ(told(Probation), 1) << "the owner is another now";
}

TEST_F(Silence, inTheListOfTasksAnEscalationStandsBesideWhatARuleIsAbout)
{
    expected();
    escalateAt("2026-11-20T23:30:00Z");
    pg::Transaction tx(db, TheRegion);
    const auto tasks = showTasks(tx, as(Coordinator));
    ASSERT_TRUE(tasks);
    for (const TaskRow& each : *tasks)
        EXPECT_EQ(each.escalation.has_value(), ruleFor(notices.escalation, each.kind) != nullptr) << each.kind;
    EXPECT_TRUE(std::ranges::any_of(*tasks, [](const TaskRow& each) { return each.kind == "not_arrived"; }));
}

TEST_F(Silence, whatWasToldIsNeverChanged)
{
    expected();
    escalateAt("2026-11-20T23:30:00Z");
    EXPECT_THROW(sql("UPDATE escalation SET step = 9"), pg::Error);
    EXPECT_THROW(sql("DELETE FROM escalation"), pg::Error);
}

} // namespace adempauze::test
