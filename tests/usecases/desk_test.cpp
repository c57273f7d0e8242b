#include "night.h"

#include "support/refusals.h"
#include "usecases/sweep.h"
#include "usecases/tasks.h"
#include "usecases/workplace.h"

#include <algorithm>

namespace adempauze::test {

/// What somebody at a desk does with holds and tasks besides answering them.
class Desk : public Night {
protected:
    Outcome<HoldPlaced> renew(AccountId account, const HoldPlaced& held)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return renewHold(tx, c, held.claim.id, held.claim.version); });
    }
    Outcome<HoldPlaced> call(AccountId account, const HoldPlaced& held, Moment calledAt)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return recordHoldCall(tx, c, held.claim.id, calledAt); });
    }
    std::size_t holdsSeenBy(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        const auto holds = showHolds(tx, as(account));
        EXPECT_TRUE(holds);
        return holds->size();
    }
    /// Somebody arrives in the place; the work that opens for probation, or for the house.
    TaskRow detailsTask(PlaceId place = RoomA)
    {
        const auto held = hold(place);
        now = at("2026-11-20T22:40:00Z");
        EXPECT_TRUE(arrive(held->claim.code, "2026-11-20T22:40:00Z"));
        return tasksOf(Worker).back();
    }
    TaskRow houseTask(FacilityId house = QuietHouse)
    {
        pg::Transaction tx(db, TheRegion);
        queueTask(tx,
                  {.id = TaskId{freshUuid()},
                   .kind = "departure_overdue",
                   .organisation = Shelter,
                   .facility = house,
                   .openedAt = now,
                   .dueAt = now});
        EXPECT_FALSE(tx.commit());
        return tasksOf(house == QuietHouse ? NightStaff : TransitStaff).back();
    }
    std::vector<TaskRow> tasksOf(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return *showTasks(tx, as(account));
    }
    Outcome<TaskRow> complete(AccountId account, const TaskRow& task)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return completeTask(tx, c, task.id, task.version); });
    }
    Outcome<TaskRow> reopen(AccountId account, const TaskRow& task)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return reopenTask(tx, c, task.id, task.version); });
    }
    Outcome<TaskRow> assign(AccountId account, const TaskRow& task, std::optional<AccountId> to)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) {
            return assignTask(tx, c, task.id, task.version, {.account = to});
        });
    }
    std::vector<AccountId> colleaguesOf(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        std::vector<AccountId> ids;
        const auto colleagues = showColleagues(tx, as(account));
        for (const ColleagueRow& each : colleagues->people)
            ids.push_back(each.account);
        return ids;
    }
    Outcome<WorkplaceRow> workplaceOf(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return showWorkplace(tx, as(account).caller);
    }
};

TEST_F(Desk, aHoldIsExtendedAFewTimesAndThenNoMore)
{
    auto held = hold(RoomA); // expires at 00:00
    now = at("2026-11-20T23:50:00Z");
    for (int times = 1; times <= 3; ++times) {
        held = renew(Officer, *held);
        ASSERT_TRUE(held);
        EXPECT_EQ(held->claim.expiresAt, now + std::chrono::minutes(90));
        EXPECT_EQ(held->claim.renewals, times);
        now += std::chrono::minutes(80);
    }
    EXPECT_EQ(whyNot(renew(Officer, *held)), Refusal::RenewalsUsedUp);
    EXPECT_EQ(countOf("event", "kind = 'hold.renewed'"), 3);
    EXPECT_EQ(countOf("audit", "action = 'hold.renewed'"), 3);
}

TEST_F(Desk, anExtendedHoldGoesOnTakingItsPlace)
{
    const auto held = hold(RoomA);
    now = at("2026-11-20T23:50:00Z");
    ASSERT_TRUE(renew(Officer, *held));
    now = at("2026-11-21T00:30:00Z"); // it would have expired at 00:00
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(sweepRegion(tx, now).expiredHolds, 0);
    EXPECT_EQ(whyNot(hold(RoomA, "2026-11-21T01:00:00Z")), Refusal::PlaceTaken);
    now = at("2026-11-21T01:20:00Z");
    EXPECT_TRUE(hold(RoomA, "2026-11-21T02:00:00Z"));
}

TEST_F(Desk, aHoldExtendedTooEarlyStaysAsItIsAndKeepsItsRenewals)
{
    const auto held = hold(RoomA);
    const auto before = traces();
    const auto same = renew(Officer, *held);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->claim.expiresAt, held->claim.expiresAt);
    EXPECT_EQ(same->claim.version, held->claim.version);
    EXPECT_EQ(same->claim.renewals, 0);
    EXPECT_EQ(traces(), before);
}

TEST_F(Desk, onlyTheHolderExtendsAndOnlyWhatIsOpen)
{
    const auto held = hold(RoomA);
    EXPECT_EQ(whyNot(renew(NightStaff, *held)), Refusal::NotYours);
    EXPECT_EQ(whyNot(renew(Worker, *held)), Refusal::NotFound);
    auto stale = *held;
    ++stale.claim.version;
    EXPECT_EQ(whyNot(renew(Officer, stale)), Refusal::StaleVersion);
    now = at("2026-11-21T00:00:00Z");
    EXPECT_EQ(whyNot(renew(Officer, *held)), Refusal::HoldExpired);
}

TEST_F(Desk, aTelephoneCallIsTickedByHouseOrHolderAndTheLatestStands)
{
    const auto held = hold(RoomA);
    EXPECT_EQ(whyNot(call(TransitStaff, *held, now)), Refusal::NotFound);
    EXPECT_EQ(whyNot(call(Worker, *held, now)), Refusal::NotFound);
    EXPECT_EQ(whyNot(call(Manager, *held, now)), Refusal::NotYours);
    EXPECT_EQ(whyNot(call(NightStaff, *held, now + std::chrono::minutes(1))), Refusal::NotInTheFuture);

    const auto called = call(NightStaff, *held, at("2026-11-20T21:10:00Z"));
    ASSERT_TRUE(called);
    EXPECT_EQ(called->claim.calledAt, at("2026-11-20T21:10:00Z"));
    EXPECT_EQ(countOf("claim", "called_by = u(23)"), 1);
    ASSERT_TRUE(call(Officer, *held, at("2026-11-20T21:15:00Z")));
    const auto earlier = call(NightStaff, *held, at("2026-11-20T21:05:00Z"));
    ASSERT_TRUE(earlier);
    EXPECT_EQ(earlier->claim.calledAt, at("2026-11-20T21:15:00Z"));
    EXPECT_EQ(countOf("claim", "called_by = u(21)"), 1);
    EXPECT_EQ(countOf("event", "kind = 'hold.called' AND happened_at = '2026-11-20T21:15:00Z'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'hold.called'"), 2);
}

TEST_F(Desk, aHoldThatEndedIsShownForADay)
{
    const auto released = hold(RoomA);
    ASSERT_TRUE(hold(RoomB)); // expires at 00:00
    now = at("2026-11-20T21:30:00Z");
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, released->claim.id, released->claim.version);
    }));
    for (const AccountId account : {Officer, NightStaff}) {
        now = at("2026-11-21T21:29:00Z");
        EXPECT_EQ(holdsSeenBy(account), 2U);
        now = at("2026-11-21T21:30:00Z");
        EXPECT_EQ(holdsSeenBy(account), 1U);
        now = at("2026-11-22T00:00:00Z");
        EXPECT_EQ(holdsSeenBy(account), 0U);
    }
}

TEST_F(Desk, theHouseSeesWhoIsExpectedPresentAndGone)
{
    const auto living = resident(RoomA);
    now = at("2026-11-25T12:00:00Z");
    ASSERT_TRUE(depart(living.stay, "2026-11-25T11:00:00Z"));
    sql("INSERT INTO claim (region_id, id, state, holder_account_id, holder_organisation_id, code, from_at, until_at, "
        "expected_arrival_at, answer, person_id, recorded_at) SELECT region_id, gen_random_uuid(), 'cancelled', "
        "holder_account_id, holder_organisation_id, 'X' || n, from_at, until_at, expected_arrival_at, answer, "
        "person_id, '2026-11-24T12:00:00Z' FROM claim, generate_series(1, 200) n");
    sql("INSERT INTO placement (region_id, claim_id, place_id, facility_id, from_at, until_at, taken_until_at, blocks) "
        "SELECT u(1), id, u(52), u(41), from_at, until_at, until_at, false FROM claim WHERE state = 'cancelled'");
    const auto other = hold(RoomB, "2026-11-25T12:30:00Z", false);
    ASSERT_TRUE(arrive(other->claim.code, "2026-11-25T12:00:00Z"));
    pg::Transaction tx(db, TheRegion);
    const auto seen = showStays(tx, as(NightStaff));
    ASSERT_TRUE(seen);
    const auto has = [&](ClaimState state) { return std::ranges::count(*seen, state, &ClaimRow::state); };
    EXPECT_EQ(seen->size(), 200U);
    EXPECT_EQ(has(ClaimState::Present), 1);
    EXPECT_EQ(has(ClaimState::Departed), 1); // though its hold is older than all that was cancelled
}

TEST_F(Desk, whoeverLeadsACaseSeesItsStays)
{
    const auto living = resident(RoomA);
    const auto seenBy = [&](AccountId account) {
        pg::Transaction tx(db, TheRegion);
        return showStays(tx, as(account))->size();
    };
    EXPECT_EQ(seenBy(Worker), 1U);
    EXPECT_EQ(seenBy(Intake), 0U);
    sql("UPDATE household_case SET lead_account_id = u(29)");
    EXPECT_EQ(seenBy(Intake), 1U);
}

TEST_F(Desk, aTaskIsHandedToAColleagueWhoSeesItAndBack)
{
    const TaskRow task = detailsTask();
    EXPECT_EQ(task.placeName, "A");
    EXPECT_EQ(task.facilityAlias, "Berk");
    EXPECT_FALSE(task.assignee);
    const auto mine = assign(Worker, task, Worker);
    ASSERT_TRUE(mine);
    EXPECT_EQ(mine->assigneeName, "worker");
    EXPECT_EQ(tasksOf(Worker).front().assignee, Worker);
    EXPECT_EQ(whyNot(assign(Worker, task, Worker)), Refusal::StaleVersion);
    for (const AccountId stranger : {Officer, Coordinator, NightStaff, OtherOfficer, AccountId{uuidOf(999)}})
        EXPECT_EQ(whyNot(assign(Worker, *mine, stranger)), Refusal::NotFound);
    EXPECT_EQ(whyNot(assign(Coordinator, *mine, Coordinator)), Refusal::NotFound);
    const auto back = assign(Worker, *mine, std::nullopt);
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->assigneeName);
    EXPECT_EQ(countOf("event", "kind = 'task.assigned'"), 2);
    EXPECT_EQ(countOf("audit", "action = 'task.assign'"), 2);
}

TEST_F(Desk, aHousesTaskStaysWithTheHouseAndItsOperator)
{
    const TaskRow task = houseTask();
    EXPECT_EQ(whyNot(assign(NightStaff, task, TransitStaff)), Refusal::NotFound); // of another house
    const auto given = assign(NightStaff, task, Intake);
    ASSERT_TRUE(given);
    ASSERT_TRUE(assign(Intake, *given, NightStaff));
    sql("UPDATE account SET disabled_at = '2026-01-01T00:00:00Z' WHERE id = u(29)");
    EXPECT_EQ(whyNot(assign(NightStaff, tasksOf(NightStaff).front(), Intake)), Refusal::NotFound);
}

TEST_F(Desk, aTickIsUndoneByWhoeverMadeItWithinTheHour)
{
    const TaskRow task = houseTask();
    EXPECT_EQ(whyNot(reopen(NightStaff, task)), Refusal::TaskNotDone);
    const auto done = complete(NightStaff, task);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->doneBy, NightStaff);
    EXPECT_EQ(whyNot(reopen(Intake, *done)), Refusal::UndoTooLate);
    EXPECT_EQ(whyNot(reopen(NightStaff, task)), Refusal::StaleVersion);
    EXPECT_EQ(whyNot(reopen(TransitStaff, *done)), Refusal::NotFound);
    now += std::chrono::minutes(59);
    const auto again = reopen(NightStaff, *done);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->state, "open");
    EXPECT_EQ(countOf("task", "state = 'open' AND done_by IS NULL AND done_at IS NULL"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.reopened'"), 1);
    const auto twice = complete(NightStaff, *again);
    now += std::chrono::hours(1);
    EXPECT_EQ(whyNot(reopen(NightStaff, *twice)), Refusal::UndoTooLate);
}

TEST_F(Desk, whatWasOpenedAgainSinceIsNotOpenedTwice)
{
    const TaskRow task = detailsTask();
    const auto done = complete(Worker, task);
    sql("INSERT INTO task (region_id, kind, state, claim_id, organisation_id, opened_at, due_at) "
        "SELECT region_id, kind, 'open', claim_id, organisation_id, opened_at, due_at FROM task");
    EXPECT_EQ(whyNot(reopen(Worker, *done)), Refusal::LaterFacts);
}

TEST_F(Desk, workOfAnOrderThatIsOpenAgainIsNotOpenedTwice)
{
    const auto [stay, papers] = resident(RoomA);
    for (const char* key : {"order_id", "turn_away_id"}) {
        const bool ofOrder = std::string(key) == "order_id";
        if (!ofOrder)
            sql("INSERT INTO turn_away (region_id, id, request_id, account_id, organisation_id, reason, under_order, "
                "happened_at, recorded_at) VALUES (u(1), u(890), u(891), u(22), u(12), 'full', true, now(), now())");
        const std::string open = "INSERT INTO task (region_id, kind, state, " + std::string(key)
            + ", organisation_id, opened_at, due_at) VALUES (u(1), '"
            + (ofOrder ? "advise_on_extension" : "follow_up_turn_away") + "', 'open', "
            + (ofOrder ? "'" + papers.order.text() + "'" : "u(890)") + ", u(12), now(), now())";
        sql(open);
        const auto tasks = tasksOf(Worker);
        const auto task =
            std::ranges::find(tasks, ofOrder ? "advise_on_extension" : "follow_up_turn_away", &TaskRow::kind);
        ASSERT_NE(task, tasks.end());
        const auto done = complete(Worker, *task);
        ASSERT_TRUE(done);
        sql(open);
        EXPECT_EQ(whyNot(reopen(Worker, *done)), Refusal::LaterFacts) << key;
        EXPECT_EQ(countOf("task", "state = 'open' AND " + std::string(key) + " IS NOT NULL AND claim_id IS NULL"), 1);
    }
}

TEST_F(Desk, colleaguesAreThoseOneCanHandWorkTo)
{
    EXPECT_EQ(colleaguesOf(Worker), (std::vector{Worker}));
    EXPECT_EQ(colleaguesOf(Intake), (std::vector{Intake, NightStaff, TransitStaff})); // by name
    EXPECT_EQ(colleaguesOf(NightStaff), (std::vector{Intake, NightStaff}));
    sql("UPDATE account SET disabled_at = '2026-01-01T00:00:00Z' WHERE id = u(29)");
    EXPECT_EQ(colleaguesOf(NightStaff), (std::vector{NightStaff}));
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(whyNot(showColleagues(tx, as(Officer))), Refusal::NotYours);
}

TEST_F(Desk, everybodyIsToldWhereTheyWorkAndWhomToCall)
{
    EXPECT_FALSE(workplaceOf(NightStaff)->onCall);
    sql("UPDATE region SET on_call_label = 'Wacht', on_call_phone = '010 9' WHERE id = u(1)");
    const auto workplace = workplaceOf(NightStaff);
    EXPECT_EQ(workplace->organisationName, "Opvang");
    EXPECT_EQ(workplace->facilityAlias, "Berk");
    EXPECT_EQ(workplace->onCall, (std::pair<std::string, std::string>("Wacht", "010 9")));
    EXPECT_FALSE(workplaceOf(Worker)->facilityAlias);
}

} // namespace adempauze::test
