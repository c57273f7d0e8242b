#include "ahead.h"

#include "usecases/change_closure.h"
#include "usecases/overview.h"

#include <barrier>
#include <thread>

namespace adempauze::test {

TEST_F(Ahead, fromTheSeventhDayOnTheHouseIsAskedOnceToMakeRoom)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = seventhDay - 1s;
    EXPECT_EQ(look(), 0);
    EXPECT_TRUE(asked().empty());
    now = seventhDay;
    EXPECT_EQ(look(), 1);
    for (int again = 0; again < 5; ++again) {
        now += 3h;
        EXPECT_EQ(look(), 0);
    }
    const auto tasks = asked();
    ASSERT_EQ(tasks.size(), 1U);
    EXPECT_EQ(tasks[0].organisation, Shelter);
    EXPECT_EQ(tasks[0].facility, TransitHome);
    EXPECT_EQ(tasks[0].openedAt, seventhDay);
    EXPECT_EQ(tasks[0].dueAt, at("2026-11-30T21:14:00Z")); // when it is known whether there is an extension
    EXPECT_EQ(tasks[0].version, 1);
    EXPECT_EQ(asked(Intake).size(), 1U); // whoever places people for the house can carry it out
    EXPECT_TRUE(asked(NightStaff).empty()); // the other house has nothing to do with it
    EXPECT_EQ(told(), 1);
    EXPECT_EQ(countOf("message", "kind = 'planning_needed' AND organisation_id = u(13) AND NOT urgent"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.opened' AND data ->> 'task' = 'squeeze_ahead'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'task.open' AND subject_kind = 'task'"), 1);
}

TEST_F(Ahead, theTaskSaysWhatMeetsWhatAndNothingOfAnybody)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = seventhDay;
    ASSERT_EQ(look(), 1);
    EXPECT_EQ(nlohmann::json::parse(asked().at(0).data),
              (nlohmann::json{{"collisions",
                               {{{"stayId", living.stay.id.text()},
                                 {"meetsId", promised.stay.id.text()},
                                 {"placeId", FlatC.text()},
                                 {"placeName", "C"},
                                 {"fromAt", textOf(promised.stay.from)},
                                 {"decided", false}}}}}));
    EXPECT_EQ(countOf("message",
                      "kind = 'planning_needed' AND claim_id IS NULL AND case_id IS NULL AND subject_id = '"
                          + asked().at(0).id.text() + "'"),
              1);
    EXPECT_EQ(countOf("task", "kind = 'squeeze_ahead' AND num_nonnulls(claim_id, order_id, case_id) = 0"), 1);
}

TEST_F(Ahead, itGoesByItselfOnceThereIsRoom)
{
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = seventhDay;
    ASSERT_EQ(look(), 1);
    makeRoomFor(promised.stay);
    EXPECT_EQ(look(), 0);
    EXPECT_TRUE(asked().empty());
    EXPECT_EQ(countOf("task", "kind = 'squeeze_ahead' AND state = 'cancelled'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.cancelled' AND data ->> 'task' = 'squeeze_ahead'"), 1);
    look();
    EXPECT_EQ(countOf("task", "kind = 'squeeze_ahead'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'task.cancelled'"), 1);
}

TEST_F(Ahead, itGoesByItselfOnceThereWillBeNoExtension)
{
    const auto living = resident(FlatC, TransitStaff);
    promise();
    now = seventhDay;
    ASSERT_EQ(look(), 1);
    now = at("2026-11-30T21:14:00Z") - 1s;
    look();
    EXPECT_EQ(asked().size(), 1U);
    now += 1s; // the first end
    look();
    EXPECT_TRUE(asked().empty());
}

TEST_F(Ahead, whatSomebodyTickedOffIsAskedForNoMoreUntilSomethingElseIsRunInto)
{
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = seventhDay;
    ASSERT_EQ(look(), 1);
    const auto task = asked().at(0);
    const auto ticked = tickOff(task);
    ASSERT_TRUE(ticked);
    EXPECT_EQ(look(), 0);
    EXPECT_TRUE(asked().empty());
    EXPECT_EQ(told(), 1);

    makeRoomFor(promised.stay);
    const auto other = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(other);
    EXPECT_EQ(look(), 1);
    ASSERT_EQ(asked().size(), 1U);
    EXPECT_EQ(met(asked()[0]).at("meetsId"), other->claim.id.text());
    EXPECT_EQ(told(), 2);
    EXPECT_EQ(whyNot(through(db, as(Intake),
                             [&](auto& tx, const auto& c) { return reopenTask(tx, c, task.id, ticked->version); })),
              Refusal::LaterFacts);
}

TEST_F(Ahead, whatIsMetNowIsNamedInTheTaskThatStands)
{
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = seventhDay;
    ASSERT_EQ(look(), 1);
    makeRoomFor(promised.stay);
    const auto next = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(next);
    EXPECT_EQ(look(), 0);
    const auto tasks = asked();
    ASSERT_EQ(tasks.size(), 1U);
    EXPECT_EQ(met(tasks[0]).at("meetsId"), next->claim.id.text());
    EXPECT_EQ(tasks[0].version, 2);
    EXPECT_EQ(countOf("task", "kind = 'squeeze_ahead'"), 1);
    EXPECT_EQ(told(), 1);
}

TEST_F(Ahead, aPlaceThatIsToCloseIsRunIntoToo)
{
    sql("UPDATE facility SET tail = 'share' WHERE id = u(41)");
    const auto living = resident(RoomA);
    now = at("2026-11-25T09:00:00Z");
    Context manages = as(Manager);
    manages.caller.role = Role::Administrator;
    ASSERT_TRUE(through(db, manages, [&](auto& tx, const auto& c) {
        return closePlace(tx, c,
                          {.id = ClosureId{freshUuid()},
                           .place = RoomA,
                           .from = at("2026-12-05T08:00:00Z"),
                           .until = at("2026-12-06T08:00:00Z"),
                           .reason = "repair"});
    }));
    now = seventhDay;
    EXPECT_EQ(look(), 1);
    ASSERT_EQ(asked(NightStaff).size(), 1U);
    EXPECT_EQ(met(asked(NightStaff)[0]).at("stayId"), living.stay.id.text());
    EXPECT_FALSE(met(asked(NightStaff)[0]).contains("meetsId"));
    EXPECT_EQ(met(asked(NightStaff)[0]).at("fromAt"), "2026-12-05T08:00:00Z");
}

TEST_F(Ahead, eachHouseIsAskedForItself)
{
    sql("UPDATE facility SET tail = 'share' WHERE id = u(41)");
    resident(FlatC, TransitStaff);
    now = at("2026-11-20T21:20:00Z");
    resident(RoomA);
    now = at("2026-11-20T21:20:00Z");
    resident(RoomB);
    now = at("2026-11-25T09:00:00Z");
    for (const PlaceId place : {RoomA, RoomB, FlatC})
        ASSERT_TRUE(hold(place, "2026-12-03T12:00:00Z", false));
    now = seventhDay;
    EXPECT_EQ(look(), 2);
    ASSERT_EQ(asked(NightStaff).size(), 1U);
    EXPECT_NE(met(asked(NightStaff)[0], 0).at("placeName"), met(asked(NightStaff)[0], 1).at("placeName"));
    EXPECT_EQ(asked(TransitStaff).size(), 1U);
    EXPECT_EQ(asked(Intake).size(), 2U);
    EXPECT_EQ(told(), 2);
}

TEST_F(Ahead, daemonsThatLookAtOnceAskOnce)
{
    resident(FlatC, TransitStaff);
    promise();
    now = seventhDay;
    for (int round = 1; round <= 10; ++round) {
        std::barrier line(4);
        std::atomic<int> opened{0};
        std::vector<std::jthread> daemons;
        for (int daemon = 0; daemon < 4; ++daemon)
            daemons.emplace_back([&] {
                auto desk = anotherDesk();
                desk.open();
                line.arrive_and_wait();
                opened += look(desk);
            });
        daemons.clear();
        EXPECT_EQ(opened, 1) << "round " << round;
        EXPECT_EQ(countOf("task", "kind = 'squeeze_ahead' AND state = 'open'"), 1) << "round " << round;
        EXPECT_EQ(told(), round);
        sql("UPDATE task SET state = 'cancelled', cancelled_at = now() WHERE kind = 'squeeze_ahead'");
    }
}

} // namespace adempauze::test
