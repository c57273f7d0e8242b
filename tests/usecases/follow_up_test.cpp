#include "night.h"

#include "support/refusals.h"
#include "usecases/follow_up.h"
#include "usecases/tasks.h"

#include <algorithm>

namespace adempauze::test {

class FollowUp : public Night {
protected:
    Context asAgency() const
    {
        Context context = as(Coordinator);
        context.caller.account = SafeHomeSystem;
        context.caller.role = Role::Agency;
        return context;
    }
    template<class Query>
    auto query(const Context& context, Query run)
    {
        pg::Transaction tx(db, context.caller.region);
        return run(tx, context);
    }
    Outcome<TurnAwayRow> turnAway(AccountId account, const Uuid& request,
                                  const char* happenedAt = "2026-11-20T21:00:00Z")
    {
        const TurnAwayRow wish{.id = TurnAwayId{freshUuid()},
                               .requestId = request,
                               .reason = "full",
                               .gender = "man",
                               .underOrder = true,
                               .happenedAt = at(happenedAt),
                               .recordedAt = {},
                               .outcome = {},
                               .outcomeAt = {},
                               .version = 0};
        return through(db, as(account), [&](auto& tx, const auto& c) { return recordTurnAway(tx, c, wish); });
    }
    std::vector<TaskRow> tasksOf(AccountId account)
    {
        const auto tasks = query(as(account), [](auto& tx, const auto& c) { return showTasks(tx, c); });
        EXPECT_TRUE(tasks);
        return *tasks;
    }
    Outcome<TaskRow> complete(AccountId account, const TaskRow& task)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return completeTask(tx, c, task.id, task.version); });
    }
    /// A message to the case manager on which "tell the resident" waits.
    struct Alert {
        MessageId message{uuidOf(801)};
        TaskId task{uuidOf(802)};
        Resident resident;
    };
    Alert alert()
    {
        const Alert made{.resident = resident(RoomA)};
        pg::Transaction tx(db, TheRegion);
        queueTask(tx,
                  {.id = made.task,
                   .kind = "tell_resident",
                   .waiting = true,
                   .claim = made.resident.stay.id,
                   .caseId = made.resident.file.caseId,
                   .organisation = Shelter,
                   .facility = QuietHouse,
                   .openedAt = now,
                   .dueAt = now});
        queueMessage(tx,
                     {.id = made.message,
                      .to = SafeHome,
                      .kind = NoticeKind::OrderEndedEarly,
                      .leaves = {Leaving{true, now}},
                      .subject = made.resident.stay.id.value,
                      .claim = made.resident.stay.id,
                      .caseId = made.resident.file.caseId,
                      .zone = "Europe/Amsterdam",
                      .createdAt = now,
                      .opensTask = made.task});
        EXPECT_FALSE(tx.commit());
        return made;
    }
    Outcome<MessageRow> call(AccountId account, MessageId message, Moment calledAt)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) { return recordCall(tx, c, message, calledAt); });
    }
};

TEST_F(FollowUp, oneRequestIsTurnedAwayOnceHoweverOftenItIsRecorded)
{
    const auto first = turnAway(Officer, uuidOf(800));
    ASSERT_TRUE(first);
    const auto again = turnAway(Officer, uuidOf(800));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->id, first->id);
    EXPECT_EQ(countOf("turn_away"), 1);
    EXPECT_EQ(countOf("event", "kind = 'turn_away.recorded'"), 1);
    EXPECT_EQ(whyNot(turnAway(Worker, uuidOf(800))), Refusal::AlreadyDone); // another organisation's request
}

TEST_F(FollowUp, whatBecameOfATurnAwayIsRecordedLater)
{
    const auto row = turnAway(Officer, uuidOf(800));
    const auto follow = [&](AccountId account, std::int64_t version) {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return followTurnAway(tx, c, row->id, version, "hotel"); });
    };
    EXPECT_EQ(whyNot(follow(Worker, 1)), Refusal::NotFound);
    ASSERT_TRUE(follow(Officer, 1));
    EXPECT_EQ(whyNot(follow(Officer, 1)), Refusal::StaleVersion);
    const auto rows = query(as(Officer), [](auto& tx, const auto& c) {
        return showTurnAways(tx, c, Period(at("2026-11-01T00:00:00Z"), Forever));
    });
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().outcome, "hotel");
    EXPECT_EQ(whyNot(turnAway(Officer, uuidOf(803), "2030-01-01T00:00:00Z")), Refusal::NotInTheFuture);
    EXPECT_EQ(whyNot(turnAway(Manager, uuidOf(803))), Refusal::NotYours);
}

TEST_F(FollowUp, aTaskIsSeenAndDoneByWhoeverItBelongsTo)
{
    const auto held = hold(RoomA);
    now = at("2026-11-20T22:40:00Z");
    ASSERT_TRUE(arrive(held->claim.code, "2026-11-20T22:40:00Z"));
    const auto tasks = tasksOf(Worker);
    ASSERT_EQ(tasks.size(), 1U);
    const TaskRow task = tasks.front();
    EXPECT_EQ(task.kind, "complete_details");
    EXPECT_EQ(task.dueAt, at("2026-11-23T08:00:00Z")); // Monday 09:00 in Amsterdam
    EXPECT_TRUE(tasksOf(Coordinator).empty());
    EXPECT_EQ(whyNot(complete(Coordinator, task)), Refusal::NotFound);

    const auto done = complete(Worker, task);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->state, "done");
    EXPECT_EQ(done->version, task.version + 1);
    EXPECT_EQ(whyNot(complete(Worker, task)), Refusal::AlreadyDone);
    EXPECT_TRUE(tasksOf(Worker).empty());
    EXPECT_EQ(countOf("task", "done_by = u(22)"), 1);
}

TEST_F(FollowUp, twoDesksDoATaskOnce)
{
    const auto held = hold(RoomA);
    now = at("2026-11-20T22:40:00Z");
    ASSERT_TRUE(arrive(held->claim.code, "2026-11-20T22:40:00Z"));
    const auto task = tasksOf(Worker).front();
    auto other = anotherDesk();
    pg::Transaction first(db, TheRegion);
    pg::Transaction second(other, TheRegion);
    ASSERT_TRUE(completeTask(first, as(Worker), task.id, task.version));
    ASSERT_TRUE(completeTask(second, as(Worker), task.id, task.version));
    EXPECT_FALSE(first.commit());
    EXPECT_EQ(second.commit(), Refusal::StaleVersion);
    EXPECT_EQ(countOf("event", "kind = 'task.completed'"), 1);
}

TEST_F(FollowUp, tellTheResidentWaitsUntilTheCallThatComesFirst)
{
    const auto made = alert();
    const auto waiting = query(as(NightStaff), [&](auto& tx, const auto& c) { return showTask(tx, c, made.task); });
    ASSERT_TRUE(waiting);
    EXPECT_EQ(waiting->state, "waiting");
    EXPECT_EQ(whyNot(complete(NightStaff, *waiting)), Refusal::NotFound);
    EXPECT_EQ(whyNot(call(Worker, made.message, now + std::chrono::minutes(1))), Refusal::NotInTheFuture);
    EXPECT_EQ(whyNot(call(Intake, made.message, now)), Refusal::NotFound);

    const auto called = call(Worker, made.message, now);
    ASSERT_TRUE(called);
    EXPECT_EQ(called->state, "called");
    EXPECT_FALSE(called->nextAttemptAt);
    EXPECT_EQ(whyNot(call(Worker, made.message, now)), Refusal::AlreadyDone);
    EXPECT_EQ(text("SELECT state FROM task WHERE kind = 'tell_resident'"), "open");
    const auto open = tasksOf(NightStaff);
    ASSERT_EQ(std::ranges::count(open, "tell_resident", &TaskRow::kind), 1);
}

TEST_F(FollowUp, onlyTheOrganisationThatWasToldAcknowledges)
{
    const auto made = alert();
    const auto acknowledge = [&](const Context& context) {
        return through(db, context, [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, made.message); });
    };
    EXPECT_EQ(whyNot(acknowledge(as(Worker))), Refusal::NotFound);
    const auto seen = acknowledge(asAgency());
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->acknowledgedAt, now);
    EXPECT_EQ(whyNot(acknowledge(asAgency())), Refusal::AlreadyDone);
    const auto mine = query(asAgency(), [](auto& tx, const auto& c) { return showMessages(tx, c); });
    EXPECT_TRUE(std::ranges::any_of(
        *mine, [&](const MessageRow& row) { return row.id == made.message && row.acknowledgedAt; }));
    EXPECT_EQ(whyNot(query(as(NightStaff), [](auto& tx, const auto& c) { return showMessages(tx, c); })),
              Refusal::NotYours);
}

TEST_F(FollowUp, whoWasToldAndWhatHappenedIsShownToThoseWhoSeeTheStay)
{
    const auto living = resident(RoomA);
    const auto told = [&](AccountId account) {
        return query(as(account), [&](auto& tx, const auto& c) { return showMessagesOfStay(tx, c, living.stay.id); });
    };
    const auto history = [&](AccountId account) {
        return query(as(account), [&](auto& tx, const auto& c) { return showHistoryOfStay(tx, c, living.stay.id); });
    };
    ASSERT_TRUE(told(Worker));
    EXPECT_FALSE(told(Worker)->empty());
    const auto all = history(NightStaff);
    ASSERT_TRUE(all);
    ASSERT_GE(all->size(), 3U);
    EXPECT_EQ(all->front().kind, "hold.placed");
    EXPECT_TRUE(std::ranges::is_sorted(*all, {}, &HistoryRow::recordedAt));
    EXPECT_EQ(whyNot(history(TransitStaff)), Refusal::NotFound);
    EXPECT_EQ(whyNot(told(Manager)), Refusal::NotFound);
    EXPECT_GE(countOf("audit", "action = 'stay.history_read'"), 1);

    const auto ofOrder =
        query(as(Coordinator), [&](auto& tx, const auto& c) { return showHistoryOfOrder(tx, c, living.file.order); });
    ASSERT_TRUE(ofOrder);
    EXPECT_EQ(ofOrder->front().kind, "order.recorded");
    EXPECT_EQ(whyNot(query(as(Intake),
                           [&](auto& tx, const auto& c) { return showHistoryOfOrder(tx, c, living.file.order); })),
              Refusal::NotFound);
}

} // namespace adempauze::test
