#include "usecases/task_rules.h"

#include "storage/record_store.h"

namespace adempauze {

Outcome<TaskRow> theirs(std::optional<TaskRow> task, const Caller& caller)
{
    if (!task || task->organisation != caller.organisation || task->state == "waiting")
        return Refusal::NotFound;
    return *std::move(task);
}

Outcome<TaskRow> openOne(std::optional<TaskRow> found, const Caller& caller, std::int64_t version)
{
    auto task = undoneOne(std::move(found), caller, version);
    if (task && task->state == "planned")
        return Refusal::NotFound;
    return task;
}

Outcome<TaskRow> undoneOne(std::optional<TaskRow> found, const Caller& caller, std::int64_t version)
{
    auto task = theirs(std::move(found), caller);
    if (!task)
        return task;
    if (task->state != "open" && task->state != "planned")
        return Refusal::AlreadyDone;
    if (task->version != version)
        return Refusal::StaleVersion;
    return task;
}

std::optional<No> cannotAnswer(const std::optional<AskedToLead>& asked, OrganisationId organisation,
                               const std::optional<AccountId>& account)
{
    if (!asked)
        return std::nullopt;
    if (organisation != asked->organisation)
        return No{.why = Refusal::AnswerTheOffer, .pointer = "/organisationId"};
    if (asked->account && account != asked->account)
        return No{.why = Refusal::AnswerTheOffer, .pointer = "/accountId"};
    return std::nullopt;
}

void recordTask(pg::Transaction& tx, const Context& context, const TaskRow& task, std::string_view event,
                std::string_view action, Data data, const std::optional<OrganisationId>& before)
{
    data.put("task", task.kind);
    std::vector<Uuid> organisations{task.organisation.value};
    if (before && *before != task.organisation)
        organisations.push_back(before->value);
    queueEvent(tx,
               {.kind = event,
                .claim = task.stay,
                .order = task.order,
                .caseId = task.caseId,
                .task = task.id,
                .facility = task.facility,
                .account = context.caller.account,
                .organisations = organisations,
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = data.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = action,
                .subjectKind = "task",
                .subject = task.id.value,
                .requestId = context.requestId});
}

} // namespace adempauze
