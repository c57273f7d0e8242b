#pragma once

#include "night.h"

#include "usecases/find_places.h"
#include "usecases/place_copies.h"
#include "usecases/tasks.h"
#include "usecases/wake.h"

namespace adempauze::test {

using namespace std::chrono_literals;

/// Nobody could ask the daemon for a while, and houses wrote on paper.
class Outages : public Night {
protected:
    int wake(std::chrono::minutes paperAfter = 15min) { return wakeAt(db, paperAfter); }
    int wakeAt(pg::Connection& daemon, std::chrono::minutes paperAfter = 15min)
    {
        pg::Transaction tx(daemon, TheRegion);
        return wakeRegion(tx, now, now, {.paperAfter = paperAfter});
    }
    /// Up to here it was there; then not for so long.
    void outage(std::chrono::minutes length)
    {
        EXPECT_EQ(wake(24h * 365), 0);
        now += length;
    }
    std::vector<FoundPlace> free()
    {
        Context asking = as(Officer);
        asking.places = &copies;
        pg::Transaction tx(db, TheRegion);
        auto found =
            findPlaces(tx, asking, {.expectedArrivalAt = now + 1h, .imposedAt = imposedAt, .gender = Gender::Man});
        EXPECT_TRUE(found);
        std::erase_if(found->places, [](const FoundPlace& each) { return !each.offer.free; });
        return found->places;
    }
    Outcome<TaskRow> paperTask(AccountId staff)
    {
        pg::Transaction tx(db, TheRegion);
        const auto tasks = showTasks(tx, as(staff));
        EXPECT_TRUE(tasks);
        for (const TaskRow& task : *tasks)
            if (task.kind == "enter_paper")
                return task;
        return Refusal::NotFound;
    }
    Outcome<TaskRow> entered(AccountId staff)
    {
        const auto task = paperTask(staff);
        return through(db, as(staff),
                       [&](auto& tx, const auto& c) { return completeTask(tx, c, task->id, task->version); });
    }

    PlaceCopies copies;
};

} // namespace adempauze::test
