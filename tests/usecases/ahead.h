#pragma once

#include "tails.h"

#include "support/refusals.h"
#include "usecases/change_stay.h"
#include "usecases/follow_at_last.h"
#include "usecases/look_ahead.h"
#include "usecases/make_room.h"
#include "usecases/tasks.h"

#include <nlohmann/json.hpp>

namespace adempauze::test {

using namespace std::chrono_literals;

/// A resident of FlatC whose order may yet be extended over somebody who was promised the flat on that condition.
class Ahead : public Tails {
protected:
    int look(pg::Connection& desk)
    {
        pg::Transaction tx(desk, TheRegion);
        return lookAhead(tx, now);
    }
    int look() { return look(db); }
    Resident promise()
    {
        now = at("2026-11-25T09:00:00Z");
        return booked("2026-12-02T12:00:00Z");
    }
    void makeRoomFor(const ClaimRow& promised)
    {
        EXPECT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
            return makeRoom(tx, c, {{promised.id, promised.version, RoomA}});
        }));
    }
    std::vector<TaskRow> asked(AccountId who = TransitStaff)
    {
        pg::Transaction tx(db, TheRegion);
        auto tasks = showTasks(tx, as(who));
        EXPECT_TRUE(tasks);
        std::erase_if(*tasks, [](const TaskRow& task) { return task.kind != "squeeze_ahead"; });
        return *tasks;
    }
    Outcome<TaskRow> tickOff(const TaskRow& task)
    {
        return through(db, as(Intake),
                       [&](auto& tx, const auto& c) { return completeTask(tx, c, task.id, task.version); });
    }
    static nlohmann::json met(const TaskRow& task, std::size_t which = 0)
    {
        return nlohmann::json::parse(task.data).at("collisions").at(which);
    }
    std::vector<ObstructedStay> freed()
    {
        pg::Transaction tx(db, TheRegion);
        return freedStays(tx, now);
    }
    /// Extended to its 28th day, and to the departure hour after that.
    void expectFollowed(const ClaimRow& stay)
    {
        const std::string its = " AND claim_id = '" + stay.id.text() + "'";
        EXPECT_EQ(countOf("claim", "until_at = '2026-12-19T10:00:00Z' AND id = '" + stay.id.text() + "'"), 1);
        EXPECT_EQ(countOf("placement", "blocks AND until_at = '2026-12-19T10:00:00Z'" + its), 1);
        EXPECT_EQ(countOf("basis_segment", "basis = 'order' AND until_at = '2026-12-18T21:14:00Z'" + its), 1);
        EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'done'" + its), 1);
        EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state <> 'done'"), 0);
        EXPECT_EQ(countOf("event", "kind = 'stay.aligned'" + its), 1);
    }
    std::int64_t told() { return countOf("message", "kind = 'planning_needed'"); }

    /// Imposed on Friday the 20th at 22:14: its seventh day begins on the 27th at that time.
    const Moment seventhDay = imposedAt + 7 * 24h;
};

} // namespace adempauze::test
