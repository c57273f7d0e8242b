#include "usecases/tasks.h"

#include "storage/colleague_store.h"
#include "storage/paper_store.h"
#include "storage/record_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::chrono::hours NewWithoutALook{24};
constexpr std::string_view EnterPaper = "enter_paper"; // while it is open, nothing in the house is free (wake.h)

bool hasTasks(Role role)
{
    return role == Role::PoliceLiaison || role == Role::PlacementWorker || role == Role::Coordinator
        || role == Role::FacilityStaff;
}

/// A house's staff sees the work of its house, everybody else that of the organisation.
TaskOwner ownerFor(const Caller& caller)
{
    if (caller.role == Role::FacilityStaff)
        return {.facility = caller.facility};
    return {.organisation = caller.organisation};
}

/// The task, if it is the caller's to change and nothing came in between. One that waits for its message cannot be
/// changed yet: nobody may be told before those who come first.
Outcome<TaskRow> theirs(std::optional<TaskRow> task, const Caller& caller)
{
    if (!task || task->organisation != caller.organisation || task->state == "waiting")
        return Refusal::NotFound;
    return *std::move(task);
}

Outcome<TaskRow> openOne(std::optional<TaskRow> found, const Caller& caller, std::int64_t version)
{
    auto task = theirs(std::move(found), caller);
    if (!task)
        return task;
    if (task->state != "open")
        return Refusal::AlreadyDone;
    if (task->version != version)
        return Refusal::StaleVersion;
    return task;
}

/// Whom the task can be handed to: somebody of its organisation who sees it.
const ColleagueRow* colleagueFor(const TaskRow& task, AccountId wanted, const std::vector<ColleagueRow>& colleagues)
{
    const auto found = std::ranges::find(colleagues, wanted, &ColleagueRow::account);
    if (found == colleagues.end() || (found->facility && found->facility != task.facility))
        return nullptr;
    return &*found;
}

void record(pg::Transaction& tx, const Context& context, const TaskRow& task, std::string_view event,
            std::string_view action, nlohmann::ordered_json data = {})
{
    data["task"] = task.kind;
    queueEvent(tx,
               {.kind = event,
                .claim = task.stay,
                .order = task.order,
                .caseId = task.caseId,
                .task = task.id,
                .facility = task.facility,
                .account = context.caller.account,
                .organisations = {task.organisation.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = data.dump()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "task",
                .subject = task.id.value,
                .requestId = context.requestId});
}

std::string textOrNothing(const std::optional<AccountId>& account)
{
    return account ? account->text() : "";
}

} // namespace

Outcome<std::vector<TaskRow>> showTasks(pg::Transaction& tx, const Context& context)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueOpenTasks(tx, ownerFor(context.caller));
    if (const auto no = tx.commit())
        return *no;
    return takeTasks(tx, ticket);
}

Outcome<TaskRow> showTask(pg::Transaction& tx, const Context& context, TaskId id)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(context.caller));
    if (const auto no = tx.commit())
        return *no;
    auto task = takeTask(tx, ticket);
    if (!task)
        return Refusal::NotFound;
    return *std::move(task);
}

Outcome<TaskRow> completeTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller));
    tx.flush();
    auto task = openOne(takeTask(tx, ticket), caller, version);
    if (!task)
        return task;

    queueTaskDone(tx, *task, context.now, caller.account);
    if (task->kind == EnterPaper)
        queuePaperEntered(tx, *task->facility, context.now, context.now + context.holds.expiresAfter);
    task->state = "done";
    task->doneAt = context.now;
    task->doneBy = caller.account;
    ++task->version;
    record(tx, context, *task, "task.completed", "task.complete");
    return task;
}

Outcome<TaskRow> assignTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version,
                            const std::optional<AccountId>& wanted)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller));
    const auto colleagues = queueColleagues(tx, caller.organisation, std::nullopt);
    tx.flush();
    auto task = openOne(takeTask(tx, ticket), caller, version);
    if (!task)
        return task;
    const auto known = takeColleagues(tx, colleagues);
    const ColleagueRow* colleague = wanted ? colleagueFor(*task, *wanted, known) : nullptr;
    if (wanted && !colleague)
        return No{.why = Refusal::NotFound, .pointer = "/accountId"};

    nlohmann::ordered_json data{
        {"assigneeId", {{"before", textOrNothing(task->assignee)}, {"after", textOrNothing(wanted)}}}};
    queueTaskAssigned(tx, *task, wanted);
    task->assignee = wanted;
    task->assigneeName = colleague ? std::optional(colleague->name) : std::nullopt;
    ++task->version;
    record(tx, context, *task, "task.assigned", "task.assign", std::move(data));
    return task;
}

Outcome<TaskRow> reopenTask(pg::Transaction& tx, const Context& context, TaskId id, std::int64_t version)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller));
    tx.flush();
    auto task = theirs(takeTask(tx, ticket), caller);
    if (!task)
        return task;
    if (task->state != "done")
        return Refusal::TaskNotDone;
    if (task->version != version)
        return Refusal::StaleVersion;
    if (task->doneBy != caller.account || *task->doneAt + UndoWithin <= context.now)
        return No{.why = Refusal::UndoTooLate, .limitAt = *task->doneAt + UndoWithin};

    queueTaskReopened(tx, *task);
    if (task->kind == EnterPaper)
        queuePaperAwaited(tx, *task->facility, task->openedAt);
    task->state = "open";
    task->doneAt.reset();
    task->doneBy.reset();
    ++task->version;
    record(tx, context, *task, "task.reopened", "task.reopen");
    return task;
}

Outcome<TaskNews> showTaskNews(pg::Transaction& tx, const Context& context)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto look = queueTaskLook(tx, caller.account);
    tx.flush();
    TaskNews news{.lastLookedAt = takeTaskLook(tx, look), .asOf = context.now, .opened{}, .overdue{}, .done{}};
    const auto tickets = queueTaskNews(tx, ownerFor(caller), news.lastLookedAt.value_or(context.now - NewWithoutALook),
                                       context.now, caller.account);
    if (const auto no = tx.commit())
        return *no;
    news.opened = takeTasks(tx, tickets.opened);
    news.overdue = takeTasks(tx, tickets.overdue);
    news.done = takeTasks(tx, tickets.done);
    return news;
}

Outcome<Moment> lookAtTasks(pg::Transaction& tx, const Context& context, Moment lookedAt)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    if (lookedAt > context.now)
        return No{.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = "/lookedAt"};
    const auto ticket = queueLookAtTasks(tx, context.caller.account, lookedAt);
    tx.flush();
    return *takeTaskLook(tx, ticket);
}

} // namespace adempauze
