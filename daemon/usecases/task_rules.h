#pragma once

#include "storage/lead_task_store.h"
#include "storage/task_store.h"
#include "usecases/context.h"
#include "usecases/data.h"
#include "usecases/task_owner.h"

/// What the use-cases about tasks share: whose they are, and what a change of one leaves behind.
namespace adempauze {

/// The task, if it is the caller's to change and nothing came in between. One that waits for its message cannot be
/// changed yet: nobody may be told before those who come first.
Outcome<TaskRow> theirs(std::optional<TaskRow> task, const Caller& caller);

/// The same, still to be done: open, or a step that is not anybody's work yet.
Outcome<TaskRow> undoneOne(std::optional<TaskRow> found, const Caller& caller, std::int64_t version);

/// The same, open.
Outcome<TaskRow> openOne(std::optional<TaskRow> found, const Caller& caller, std::int64_t version);

/// Who is asked to take a lead over answers by themselves (domain/network.h): the task stays with whom can. This says
/// no to anybody else of that organisation, and where somebody was asked by name to nobody in particular as well.
/// Refusal: AnswerTheOffer.
std::optional<No> cannotAnswer(const std::optional<AskedToLead>& asked, OrganisationId organisation,
                               const std::optional<AccountId>& account);

/// One event and one audit row about a task; `before`: whose it was, which hears of it too.
void recordTask(pg::Transaction& tx, const Context& context, const TaskRow& task, std::string_view event,
                std::string_view action, Data data = {}, const std::optional<OrganisationId>& before = std::nullopt);

} // namespace adempauze
