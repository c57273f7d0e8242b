#pragma once

#include "night.h"

#include "settings/protocol_reader.h"
#include "usecases/case_follow_up.h"
#include "usecases/sweep.h"
#include "usecases/tasks.h"

#include <algorithm>

namespace adempauze::test {

/// A region whose protocols are those that come with the program.
class Followed : public Night {
protected:
    const std::vector<Protocol> protocols = loadProtocols(HOUSE_DIR "/config/protocols");

    void sweepAt(const char* moment)
    {
        now = at(moment);
        plan();
    }
    /// As the sweeper does several times a second.
    void plan()
    {
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now, {.regimes = &regimes, .protocols = &protocols});
    }

    /// What a case's follow-up says of the steps of a kind: "state due from due-from" each, in order.
    std::string steps(const File& file, const std::string& kind, AccountId account = Worker)
    {
        std::string said;
        for (const TaskRow& each : follow(file, account).steps)
            if (each.kind == kind)
                said += (said.empty() ? "" : "; ") + each.state + " " + textOf(each.dueAt) + " from "
                    + each.step->dueFrom + (each.cancelledWhy ? " because " + *each.cancelledWhy : "");
        return said;
    }
    FollowUpView follow(const File& file, AccountId account = Worker)
    {
        pg::Transaction tx(db, TheRegion);
        const auto view = showFollowUp(tx, as(account), file.caseId);
        EXPECT_TRUE(view);
        return view ? *view : FollowUpView{};
    }
    TaskRow step(const File& file, const std::string& kind)
    {
        const auto view = follow(file);
        const auto found = std::ranges::find_if(
            view.steps, [&](const TaskRow& each) { return each.kind == kind && each.state != "cancelled"; });
        if (found == view.steps.end())
            throw std::runtime_error("no step " + kind);
        return *found;
    }
    Outcome<TaskRow> complete(const TaskRow& task, AccountId account = Worker)
    {
        return through(db, as(account),
                       [&](auto& tx, const auto& c) { return completeTask(tx, c, task.id, task.version); });
    }
};

} // namespace adempauze::test
