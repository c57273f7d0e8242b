#include "usecases/take_on_task.h"

#include "storage/colleague_store.h"
#include "storage/hand_over_store.h"
#include "usecases/escalations.h"
#include "usecases/task_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

std::optional<std::string> nameOf(AccountId account, const std::vector<ColleagueRow>& colleagues)
{
    const auto found = std::ranges::find(colleagues, account, &ColleagueRow::account);
    return found == colleagues.end() ? std::nullopt : std::optional(found->name);
}

} // namespace

Outcome<TaskRow> takeOnTask(pg::Transaction& tx, const Context& context, TaskId id)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    queueLockTask(tx, id);
    const auto ticket = queueTaskOf(tx, id, ownerFor(caller), context.now);
    const auto told = queueToldOf(tx, id);
    const auto whoHasIt = queueHasSomebody(tx, id);
    const auto colleagues = queueColleagues(tx, caller.organisation, std::nullopt);
    const auto lying = queueEscalationsOf(tx, context, {id});
    const auto asked = queueAskedToLead(tx, id);
    tx.flush();
    auto task = takeTask(tx, ticket);
    const auto next = takeTold(tx, told);
    const bool isNext = std::ranges::find(next, caller.organisation) != next.end();
    if (!task || (task->organisation != caller.organisation && !isNext) || task->state == "waiting"
        || task->state == "planned")
        return Refusal::NotFound;
    if (task->state != "open" || task->assignee == caller.account)
        return Refusal::AlreadyDone;
    if (takeHasSomebody(tx, whoHasIt))
        return Refusal::TakenOn;
    if (cannotAnswer(takeAskedToLead(tx, asked), caller.organisation, caller.account))
        return Refusal::AnswerTheOffer;

    queueTakeOn(tx,
                {.task = id,
                 .before = task->assignee,
                 .by = caller.account,
                 .organisation = caller.organisation,
                 .at = context.now});
    queueLostOffersWithdrawn(tx, context.now, context.caller.account);
    const OrganisationId before = task->organisation;
    task->assignee = caller.account;
    task->assigneeName = nameOf(caller.account, takeColleagues(tx, colleagues));
    task->organisation = caller.organisation;
    if (before != caller.organisation)
        task->team.reset();
    task->snooze.reset();
    ++task->version;
    putEscalation(*task, tx, lying, context);
    recordTask(tx, context, *task, "task.taken_on", "task.take_on", {}, before);
    return *std::move(task);
}

} // namespace adempauze
