#include "usecases/tasks.h"

#include "storage/colleague_store.h"
#include "storage/paper_store.h"
#include "usecases/confidence.h"
#include "usecases/escalations.h"
#include "usecases/task_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::string_view EnterPaper = "enter_paper"; // while it is open, nothing in the house is free (wake.h)
constexpr std::string_view TelephoneHouse = "phone_round"; // done by what the house said (confidence.h)

/// Whom the task can be handed to: somebody of its organisation who sees it.
const ColleagueRow* colleagueFor(const TaskRow& task, AccountId wanted, const std::vector<ColleagueRow>& colleagues)
{
    const auto found = std::ranges::find(colleagues, wanted, &ColleagueRow::account);
    if (found == colleagues.end() || (found->facility && found->facility != task.facility))
        return nullptr;
    return &*found;
}

/// Until when a task may be put off: what is urgent not past its due moment, which may leave no time at all.
Moment latestSnooze(const TaskRow& task, Moment now)
{
    const Moment latest = now + SnoozeMost;
    return task.urgent ? std::min(latest, task.dueAt) : latest;
}

/// Whoever was only told of a task learns which organisation has it and not who, or which team. A house knows who comes
/// by.
void hideNames(TaskRow& task, const Caller& caller)
{
    if (task.organisation == caller.organisation || caller.role == Role::FacilityStaff)
        return;
    task.assignee.reset();
    task.assigneeName.reset();
    task.team.reset();
    task.teams.clear();
}

template<class SomeId>
std::string textOrNothing(const std::optional<SomeId>& id)
{
    return id ? id->text() : "";
}

Data differenceOf(const TaskRow& before, const TaskAssignment& to)
{
    Data data{{"assigneeId", {{"before", textOrNothing(before.assignee)}, {"after", textOrNothing(to.account)}}}};
    if (to.team)
        data.put("teamId", Data{{"before", textOrNothing(before.team)}, {"after", to.team->text()}});
    return data;
}

/// As it is once it is handed over.
void handTo(TaskRow& task, const TaskAssignment& to, const ColleagueRow* colleague, const std::vector<TeamRow>& teams)
{
    if (to.team) {
        task.team = to.team;
        task.teams = {*to.team};
    }
    task.assignee = to.account;
    task.assigneeName = colleague ? std::optional(colleague->name) : std::nullopt;
    for (const TeamRow& each : teams)
        if (to.account && isIn(each, *to.account) && std::ranges::find(task.teams, each.id) == task.teams.end())
            task.teams.push_back(each.id);
    ++task.version;
}

} // namespace

Outcome<std::vector<TaskRow>> showTasks(pg::Transaction& tx, const Context& context)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueOpenTasks(tx, ownerFor(context.caller), context.now);
    tx.flush();
    auto tasks = takeTasks(tx, ticket);
    std::vector<TaskId> ids;
    for (const TaskRow& each : tasks)
        ids.push_back(each.id);
    const auto escalations = queueEscalationsOf(tx, context, ids);
    if (const auto no = tx.commit())
        return *no;
    putEscalations(tasks, tx, escalations, context);
    for (TaskRow& each : tasks)
        hideNames(each, context.caller);
    return tasks;
}

Outcome<TaskRow> showTask(pg::Transaction& tx, const Context& context, TaskId id)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(context.caller), context.now);
    const auto escalations = queueEscalationsOf(tx, context, {id});
    if (const auto no = tx.commit())
        return *no;
    auto task = takeTask(tx, ticket);
    if (!task)
        return Refusal::NotFound;
    putEscalation(*task, tx, escalations, context);
    hideNames(*task, context.caller);
    return *std::move(task);
}

Outcome<TaskRow> completeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller), context.now);
    tx.flush();
    auto task = undoneOne(takeTask(tx, ticket), caller, version);
    if (!task)
        return task;
    if (task->kind == AnswerLeadOffer)
        return Refusal::AnswerTheOffer;

    std::optional<CheckIn> heard;
    if (task->kind == TelephoneHouse) {
        const auto ready = readyToCheckIn(tx, context, *task->facility);
        if (!ready)
            return ready.no();
        heard = *ready;
    }
    queueTaskDone(tx, *task, context.now, caller.account);
    if (heard)
        queueCheckIn(tx, *heard);
    if (task->kind == EnterPaper)
        queuePaperEntered(tx, *task->facility, context.now, context.now + context.holds.expiresAfter);
    task->state = "done";
    task->doneAt = context.now;
    task->doneBy = caller.account;
    task->snooze.reset();
    ++task->version;
    recordTask(tx, context, *task, "task.completed", "task.complete");
    return task;
}

Outcome<TaskRow> assignTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const TaskAssignment& to)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller), context.now);
    const auto colleagues = queueColleagues(tx, caller.organisation, std::nullopt);
    const auto ownTeams = queueTeamsOf(tx, caller.organisation);
    const auto asked = queueAskedToLead(tx, id);
    const auto escalations = queueEscalationsOf(tx, context, {id});
    tx.flush();
    auto task = openOne(takeTask(tx, ticket), caller, version);
    if (!task)
        return task;
    const auto known = takeColleagues(tx, colleagues);
    const ColleagueRow* colleague = to.account ? colleagueFor(*task, *to.account, known) : nullptr;
    if (to.account && !colleague)
        return No{.why = Refusal::NotFound, .pointer = "/accountId"};
    const auto teams = takeTeams(tx, ownTeams);
    if (to.team && std::ranges::find(teams, *to.team, &TeamRow::id) == teams.end())
        return No{.why = Refusal::NotFound, .pointer = "/teamId"};
    if (const auto no = cannotAnswer(takeAskedToLead(tx, asked), caller.organisation, to.account))
        return *no;

    Data data = differenceOf(*task, to);
    queueTaskAssigned(tx, *task, to, context.now);
    handTo(*task, to, colleague, teams);
    putEscalation(*task, tx, escalations, context);
    recordTask(tx, context, *task, "task.assigned", "task.assign", std::move(data));
    return task;
}

Outcome<TaskRow> snoozeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const std::optional<Snooze>& snooze)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller), context.now);
    const auto escalations = queueEscalationsOf(tx, context, {id});
    tx.flush();
    auto task = openOne(takeTask(tx, ticket), caller, version);
    if (!task)
        return task;
    if (snooze && (snooze->until <= context.now || snooze->until > latestSnooze(*task, context.now)))
        return No{.why = Refusal::InvalidInput, .limitAt = latestSnooze(*task, context.now), .pointer = "/untilAt"};
    if (!snooze && !task->snooze)
        return Refusal::AlreadyDone;

    queueTaskSnoozed(tx, *task, snooze);
    task->snooze = snooze;
    ++task->version;
    putEscalation(*task, tx, escalations, context);
    recordTask(tx, context, *task, snooze ? "task.snoozed" : "task.back", "task.snooze");
    return task;
}

Outcome<TaskRow> reopenTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller), context.now);
    tx.flush();
    auto task = theirs(takeTask(tx, ticket), caller);
    if (!task)
        return task;
    if (task->state != "done")
        return Refusal::TaskNotDone;
    if (task->version != version)
        return Refusal::StaleVersion;
    if (task->kind == TelephoneHouse || task->kind == AnswerLeadOffer)
        return Refusal::LaterFacts;
    if (task->doneBy != caller.account || *task->doneAt + UndoWithin <= context.now)
        return No{.why = Refusal::UndoTooLate, .limitAt = *task->doneAt + UndoWithin};

    queueTaskReopened(tx, *task);
    if (task->kind == EnterPaper)
        queuePaperAwaited(tx, *task->facility, task->openedAt);
    task->state = "open";
    task->doneAt.reset();
    task->doneBy.reset();
    ++task->version;
    recordTask(tx, context, *task, "task.reopened", "task.reopen");
    return task;
}

} // namespace adempauze
