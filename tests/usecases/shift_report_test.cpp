#include "night.h"

#include "support/refusals.h"
#include "usecases/night_round.h"
#include "usecases/shift_report.h"
#include "usecases/sweep.h"
#include "usecases/tasks.h"

namespace adempauze::test {

/// What somebody who comes on duty is told.
class ShiftReports : public Night {
protected:
    ShiftReport toldTo(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        return *showShiftReport(tx, as(account));
    }
    Outcome<Moment> look(AccountId account, Moment lookedAt)
    {
        return through(db, as(account), [&](auto& tx, const auto& c) { return lookAtTasks(tx, c, {}, lookedAt); });
    }
    /// A task that opens now.
    TaskRow workFor(FacilityId house, const char* kind = "departure_overdue", bool urgent = false)
    {
        const TaskId id{freshUuid()};
        pg::Transaction tx(db, TheRegion);
        queueTask(tx,
                  {.id = id,
                   .kind = kind,
                   .urgent = urgent,
                   .organisation = Shelter,
                   .facility = house,
                   .openedAt = now,
                   .dueAt = now});
        EXPECT_FALSE(tx.commit());
        pg::Transaction reading(db, TheRegion);
        return *showTask(reading, as(house == QuietHouse ? NightStaff : TransitStaff), id);
    }
    TaskRow houseTask() { return workFor(QuietHouse); }
    Outcome<TaskRow> complete(AccountId account, const TaskRow& task)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return completeTask(tx, c, task.id, task.version); });
    }
    static std::vector<std::string> kindsOf(const std::vector<TaskRow>& tasks)
    {
        std::vector<std::string> kinds;
        for (const TaskRow& task : tasks)
            kinds.push_back(task.kind);
        return kinds;
    }
};

TEST_F(ShiftReports, newsOfTasksBeginsWhereOneLookedLast)
{
    const TaskRow opened = houseTask();
    EXPECT_EQ(toldTo(NightStaff).opened.size(), 1U); // nothing looked at yet: the last day
    EXPECT_FALSE(toldTo(NightStaff).lastLookedAt);
    EXPECT_TRUE(toldTo(TransitStaff).opened.empty());
    const Moment seen = toldTo(NightStaff).asOf;
    EXPECT_EQ(*look(NightStaff, seen), seen);
    EXPECT_TRUE(toldTo(NightStaff).opened.empty());

    now += std::chrono::minutes(5);
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(sweepRegion(tx, now).overdueTasks, 1);
    }
    const auto overdue = toldTo(NightStaff);
    EXPECT_EQ(overdue.lastLookedAt, seen);
    ASSERT_EQ(overdue.overdue.size(), 1U);
    ASSERT_TRUE(complete(NightStaff, overdue.overdue.front()));
    EXPECT_TRUE(toldTo(NightStaff).overdue.empty());
    EXPECT_TRUE(toldTo(NightStaff).done.empty()); // one knows what one did
    ASSERT_EQ(toldTo(Intake).done.size(), 1U);
    EXPECT_EQ(toldTo(Intake).done.front().doneBy, NightStaff);
    now += std::chrono::hours(25);
    EXPECT_TRUE(toldTo(Intake).done.empty());
}

TEST_F(ShiftReports, whatTheCourierCalledOffIsDoneToo)
{
    houseTask();
    sql("UPDATE task SET state = 'cancelled', cancelled_at = '" + textOf(now) + "'");
    const auto news = toldTo(NightStaff);
    EXPECT_TRUE(news.opened.empty());
    ASSERT_EQ(news.done.size(), 1U);
    EXPECT_EQ(news.done.front().state, "cancelled");
}

TEST_F(ShiftReports, aLookNeverGoesBackAndNeverAhead)
{
    EXPECT_EQ(*look(NightStaff, now), now);
    EXPECT_EQ(*look(NightStaff, now - std::chrono::minutes(10)), now);
    EXPECT_EQ(whyNot(look(NightStaff, now + std::chrono::seconds(1))), Refusal::NotInTheFuture);
    EXPECT_EQ(whyNot(look(Manager, now)), Refusal::NotYours);
    EXPECT_FALSE(toldTo(Intake).lastLookedAt); // each has a look of their own
}

TEST_F(ShiftReports, whatNobodyHasTakenOnBeginsWithArrivalsWithoutPapers)
{
    workFor(QuietHouse, "departure_overdue");
    workFor(QuietHouse, "missing_at_night", true);
    const TaskRow taken = workFor(QuietHouse, "desk_silent");
    ASSERT_TRUE(through(db, as(NightStaff), [&](auto& tx, const auto& c) {
        return assignTask(tx, c, taken.id, taken.version, {.account = NightStaff});
    }));
    now += std::chrono::minutes(1);
    workFor(QuietHouse, "complete_details"); // due last, first told
    EXPECT_EQ(kindsOf(toldTo(NightStaff).ofNobody),
              (std::vector<std::string>{"complete_details", "missing_at_night", "departure_overdue"}));
    EXPECT_TRUE(toldTo(TransitStaff).ofNobody.empty());
}

TEST_F(ShiftReports, whoComesAndWhoLeavesWithinADayIsTold)
{
    const auto [stay, papers] = resident(RoomA); // until Tuesday the 1st, 11:00 in Amsterdam
    EXPECT_TRUE(toldTo(NightStaff).expected.empty());
    now = at("2026-11-30T10:00:00Z"); // a day before
    const auto held = hold(RoomB, "2026-11-30T20:00:00Z", false);
    ASSERT_TRUE(held);
    auto told = toldTo(NightStaff);
    ASSERT_EQ(told.expected.size(), 2U);
    EXPECT_EQ(told.expected[0].what, ExpectedMove::What::Arrival);
    EXPECT_EQ(told.expected[0].claim.id, held->claim.id);
    EXPECT_EQ(told.expected[0].at, at("2026-11-30T20:00:00Z"));
    EXPECT_EQ(told.expected[1].what, ExpectedMove::What::End);
    EXPECT_EQ(told.expected[1].claim.id, stay.id);
    EXPECT_FALSE(told.expected[1].overdue);

    now -= std::chrono::seconds(1);
    ASSERT_EQ(toldTo(NightStaff).expected.size(), 1U); // the end lies further than a day ahead
    now = stay.until;
    told = toldTo(NightStaff);
    ASSERT_EQ(told.expected.size(), 1U); // the hold has expired
    EXPECT_TRUE(told.expected[0].overdue);
    EXPECT_EQ(toldTo(Worker).expected.size(), 1U); // whose case it is
    EXPECT_TRUE(toldTo(TransitStaff).expected.empty());
    EXPECT_TRUE(toldTo(Administrator).expected.empty()); // no stays
}

TEST_F(ShiftReports, theNightsOfWhoIsThereAreTold)
{
    const auto [stay, papers] = resident(RoomA);
    auto told = toldTo(NightStaff);
    ASSERT_EQ(told.nights.size(), 1U);
    EXPECT_FALSE(told.nights[0].check);
    const auto check = [&](Presence presence, const char* checkedAt) {
        return through(db, as(NightStaff), [&](auto& tx, const auto& c) {
            return recordNightCheck(tx, c, {stay.id, presence, at(checkedAt)});
        });
    };
    now = at("2026-11-22T22:10:00Z");
    ASSERT_TRUE(check(Presence::Present, "2026-11-21T22:00:00Z"));
    ASSERT_TRUE(check(Presence::Present, "2026-11-22T22:00:00Z"));
    ASSERT_TRUE(check(Presence::AbsentWithNotice, "2026-11-22T22:05:00Z")); // corrects it
    for (const AccountId who : {NightStaff, Worker}) {
        told = toldTo(who);
        ASSERT_EQ(told.nights.size(), 1U);
        EXPECT_EQ(told.nights[0].stay.id, stay.id);
        ASSERT_TRUE(told.nights[0].check);
        EXPECT_EQ(told.nights[0].check->night, "2026-11-22");
        EXPECT_EQ(told.nights[0].check->presence, Presence::AbsentWithNotice);
    }
    ASSERT_TRUE(depart(stay, "2026-11-22T22:10:00Z"));
    EXPECT_TRUE(toldTo(NightStaff).nights.empty());
}

TEST_F(ShiftReports, aHouseIsNotToldOfThoseWhoMovedOn)
{
    auto [stay, papers] = resident(RoomA);
    now = at("2026-11-26T12:00:00Z");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {stay.id, stay.version, FlatC, at("2026-11-26T12:00:00Z")});
    }));
    EXPECT_TRUE(toldTo(NightStaff).nights.empty());
    EXPECT_EQ(toldTo(TransitStaff).nights.size(), 1U);
}

TEST_F(ShiftReports, areForThoseWhoHaveTasks)
{
    for (const AccountId who : {Manager, Auditor}) {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(whyNot(showShiftReport(tx, as(who))), Refusal::NotYours);
    }
    EXPECT_EQ(countOf("audit", "action = 'stay.list'"), 0);
    toldTo(Worker);
    EXPECT_EQ(countOf("audit", "action = 'stay.list'"), 1);
}

} // namespace adempauze::test
