#include "usecases/hand_over_task.h"

#include "storage/colleague_store.h"
#include "storage/record_store.h"
#include "storage/team_store.h"
#include "usecases/task_rules.h"

#include <algorithm>

namespace adempauze {

namespace {

bool isColleague(const std::vector<ColleagueRow>& colleagues, AccountId account)
{
    return std::ranges::find(colleagues, account, &ColleagueRow::account) != colleagues.end();
}

std::string_view wordFor(HandOverAnswer answer)
{
    switch (answer) {
    case HandOverAnswer::Accept: return "accepted";
    case HandOverAnswer::Decline: return "declined";
    case HandOverAnswer::Withdraw: return "withdrawn";
    }
    return "withdrawn";
}

/// Both organisations hear of it: ids and words only.
void recordHandOver(pg::Transaction& tx, const Context& context, const HandOverRow& row, std::string_view what)
{
    queueEvent(tx,
               {.kind = "task.hand_over_" + std::string(what),
                .caseId = row.caseId,
                .task = row.task,
                .account = context.caller.account,
                .organisations = {row.from.value, row.to.value},
                .happenedAt = context.now,
                .recordedAt = context.now,
                .data = Data{{"task", row.kind}, {"handOverId", row.id.text()}}.text()});
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "task.hand_over",
                .subjectKind = "task",
                .subject = row.task.value,
                .requestId = context.requestId});
}

bool mayAnswer(const Caller& caller, const HandOverRow& row, HandOverAnswer answer)
{
    if (answer == HandOverAnswer::Withdraw)
        return caller.organisation == row.from;
    return caller.organisation == row.to && (!row.toAccount || row.toAccount == caller.account);
}

} // namespace

Outcome<HandOverRow> offerTask(pg::Transaction& tx, const Context& context, const HandOverWish& wish)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueTaskOf(tx, wish.task, ownerFor(caller), context.now);
    const auto part = queueTakesPart(tx, wish.task, wish.to);
    const auto colleagues = queueColleagues(tx, wish.to, std::nullopt);
    const auto teamsTicket = queueTeamsOf(tx, wish.to);
    const auto asked = queueAskedToLead(tx, wish.task);
    tx.flush();
    const auto task = openOne(takeTask(tx, ticket), caller, wish.version);
    if (!task)
        return task.no();
    if (const auto no = cannotAnswer(takeAskedToLead(tx, asked), wish.to, wish.account))
        return *no;
    const bool toOneself = wish.to == caller.organisation && (!wish.account || wish.account == caller.account);
    if (tx.rows(part).empty() || toOneself)
        return No{.why = Refusal::InvalidInput, .pointer = "/organisationId"};
    if (wish.account && !isColleague(takeColleagues(tx, colleagues), *wish.account))
        return No{.why = Refusal::InvalidInput, .pointer = "/accountId"};
    const auto teams = takeTeams(tx, teamsTicket);
    const auto team = std::ranges::find(teams, wish.team, [](const TeamRow& each) { return std::optional(each.id); });
    if (wish.team && (wish.account || team == teams.end()))
        return No{.why = Refusal::InvalidInput, .pointer = "/teamId"};
    const HandOverRow row{.id = wish.id,
                          .task = task->id,
                          .kind = task->kind,
                          .protocol = task->step ? std::optional(task->step->protocol) : std::nullopt,
                          .dueAt = task->dueAt,
                          .caseId = task->caseId,
                          .from = caller.organisation,
                          .to = wish.to,
                          .toAccount = wish.account,
                          .toTeam = wish.team,
                          .toTeamName = wish.team ? std::optional(team->name) : std::nullopt,
                          .offeredAt = context.now,
                          .offeredBy = caller.account,
                          .taskVersion = task->version};
    queueOffer(tx, row);
    recordHandOver(tx, context, row, "offered");
    return row;
}

Outcome<std::vector<HandOverRow>> showHandOvers(pg::Transaction& tx, const Context& context)
{
    if (!hasTasks(context.caller.role))
        return Refusal::NotYours;
    const auto ticket = queueHandOvers(tx, context.caller.organisation);
    if (const auto no = tx.commit())
        return *no;
    return takeHandOvers(tx, ticket);
}

Outcome<HandOverRow> answerHandOver(pg::Transaction& tx, const Context& context, HandOverId id, HandOverAnswer answer)
{
    const Caller& caller = context.caller;
    if (!hasTasks(caller.role))
        return Refusal::NotYours;
    const auto ticket = queueHandOver(tx, id, caller.organisation);
    tx.flush();
    auto found = takeHandOvers(tx, ticket);
    if (found.empty() || !mayAnswer(caller, found.front(), answer))
        return Refusal::NotFound;
    HandOverRow row = std::move(found.front());
    if (row.answer)
        return Refusal::AlreadyDone;
    queueAnswer(tx, id, wordFor(answer), context.now, caller.account);
    if (answer == HandOverAnswer::Accept) {
        queueTaken(tx, row, context.now);
        ++row.taskVersion;
    }
    recordHandOver(tx, context, row, wordFor(answer));
    row.answer = std::string(wordFor(answer));
    row.answeredAt = context.now;
    return row;
}

} // namespace adempauze
