#include "usecases/escalations.h"

#include "storage/record_store.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>
#include <map>

namespace adempauze {

namespace {

const EscalationRules& rulesIn(const Context& context)
{
    static const EscalationRules none;
    return context.notices ? context.notices->escalation : none;
}

/// A task beside its rule, as it stands.
struct Standing {
    LyingTask task;
    const EscalationRule* rule;
    Escalation escalation;
};

Escalation escalationOf(LyingTask& task, const EscalationRules& rules, const EscalationRule& rule, Moment now)
{
    task.facts.heldBy = heldBy(task, now);
    return {task.facts.dueAt, task.facts.heldBy, standingOf(rules, rule, task.facts, now)};
}

std::vector<Standing> takeStandings(const pg::Transaction& tx, const LyingTickets& tickets, const Context& context)
{
    const EscalationRules& rules = rulesIn(context);
    std::vector<Standing> all;
    for (LyingTask& task : takeLyingTasks(tx, tickets, usualZone(context))) {
        const EscalationRule* rule = ruleFor(rules, task.kind);
        auto escalation = escalationOf(task, rules, *rule, context.now); // only such tasks were asked for
        all.push_back({std::move(task), rule, std::move(escalation)});
    }
    return all;
}

/// As it stands once what the caller changes in the row has become of the task.
Escalation afterChange(LyingTask& task, const TaskRow& row, const Context& context)
{
    if (row.assignee != task.assignee) {
        task.canSignIn = true; // it is a colleague, or the caller
        task.takenAt = context.now;
    }
    task.assignee = row.assignee;
    task.snoozedUntil = row.snooze ? std::optional(row.snooze->until) : std::nullopt;
    task.facts.owner = row.organisation;
    return escalationOf(task, rulesIn(context), *ruleFor(rulesIn(context), task.kind), context.now);
}

bool isUnwritten(const EscalationStanding& step)
{
    return step.state == EscalationState::Due || (step.state == EscalationState::Overtaken && !step.kept);
}

std::vector<TaskId> thoseToWrite(const std::vector<Standing>& all)
{
    std::vector<TaskId> tasks;
    for (const Standing& each : all)
        if (std::ranges::any_of(each.escalation.steps, isUnwritten))
            tasks.push_back(each.task.id);
    return tasks;
}

MessageId queueTelling(pg::Transaction& tx, const Context& daemon, const LyingTask& task, OrganisationId to)
{
    const MessageId message{freshUuid()};
    const EscalationFacts& facts = task.facts;
    const Notice notice = noticeTo(noticeRules(daemon), NoticeKind::NobodyAnswered, to,
                                   {.now = daemon.now, .zone = facts.zone, .dueAt = facts.dueAt});
    queueMessage(tx,
                 {.id = message,
                  .to = to,
                  .kind = notice.kind,
                  .leaves = notice.leaves,
                  .subject = task.id.value, // not the stay: other news of that does not make this needless
                  .claim = task.stay,
                  .caseId = task.caseId,
                  .dueAt = facts.dueAt,
                  .zone = facts.zone.name(),
                  .createdAt = daemon.now});
    return message;
}

void recordEscalated(pg::Transaction& tx, const Context& daemon, const LyingTask& task, const EscalationStanding& step)
{
    std::vector<Uuid> audience{task.facts.owner.value};
    if (*step.to != task.facts.owner)
        audience.push_back(step.to->value);
    queueEvent(tx,
               {.kind = "task.escalated",
                .claim = task.stay,
                .order = task.order,
                .caseId = task.caseId,
                .task = task.id,
                .facility = task.facility,
                .organisations = audience,
                .happenedAt = step.at,
                .recordedAt = daemon.now,
                .data = Data{{"task", task.kind}, {"step", step.number}}.text()});
    queueAudit(
        tx,
        {.action = "task.escalate", .subjectKind = "task", .subject = task.id.value, .requestId = daemon.requestId});
}

Escalated writeSteps(pg::Transaction& tx, const Context& daemon, const Standing& of)
{
    Escalated done;
    for (const EscalationStanding& step : of.escalation.steps) {
        if (!isUnwritten(step))
            continue;
        EscalationRow row{.task = of.task.id,
                          .dueAt = of.task.facts.dueAt,
                          .number = step.number,
                          .at = step.at,
                          .recordedAt = daemon.now,
                          .told = step.to,
                          .notice = of.rule->notice,
                          .regardless = of.rule->steps[static_cast<std::size_t>(step.number - 1)].evenWhenTaken};
        if (step.to) {
            row.message = queueTelling(tx, daemon, of.task, *step.to);
            recordEscalated(tx, daemon, of.task, step);
        }
        queueEscalated(tx, row);
        ++(step.to ? done.told : done.overtaken);
    }
    return done;
}

} // namespace

Escalated escalateRegion(pg::Transaction& tx, const Context& daemon)
{
    const EscalationRules& rules = rulesIn(daemon);
    if (rules.rules.empty())
        return {};
    const auto lying = queueLying(tx, rules, daemon.now);
    tx.flush();
    const auto found = queueLyingTasks(tx, takeTaskIds(tx, lying), rules);
    tx.flush();
    const auto wanted = thoseToWrite(takeStandings(tx, found, daemon));
    if (wanted.empty())
        return {};
    const auto locked = queueLockLying(tx, wanted);
    const auto again = queueLyingTasks(tx, wanted, rules);
    tx.flush();
    const auto mine = takeTaskIds(tx, locked);
    Escalated all;
    for (const Standing& each : takeStandings(tx, again, daemon)) {
        if (std::ranges::find(mine, each.task.id) == mine.end())
            continue; // somebody changes it just now; the next round looks again
        const auto [told, overtaken] = writeSteps(tx, daemon, each);
        all.told += told;
        all.overtaken += overtaken;
    }
    if (tx.commit())
        return {}; // somebody else was faster
    return all;
}

Outcome<std::vector<EscalatedTask>> showEscalationsOfStay(pg::Transaction& tx, const Context& context, ClaimId stay)
{
    const EscalationRules& rules = rulesIn(context);
    const auto claim = queueClaim(tx, stay, context.now);
    const auto access = queueAccessOfClaim(tx, stay);
    const auto lying = queueLyingOfStay(tx, stay, rules);
    tx.flush();
    const auto seen = takeClaim(tx, claim);
    if (!seen || !maySee(context.caller, *seen, takeAccess(tx, access)))
        return Refusal::NotFound;
    const auto tickets = queueLyingTasks(tx, takeTaskIds(tx, lying), rules);
    queueAudit(tx,
               {.account = context.caller.account,
                .action = "stay.escalations_read",
                .subjectKind = "claim",
                .subject = stay.value,
                .requestId = context.requestId});
    if (const auto no = tx.commit())
        return *no;
    std::vector<EscalatedTask> shown;
    for (Standing& each : takeStandings(tx, tickets, context))
        shown.push_back({each.task.id, each.task.kind, std::move(each.escalation)});
    return shown;
}

LyingTickets queueEscalationsOf(pg::Transaction& tx, const Context& context, const std::vector<TaskId>& tasks)
{
    return queueLyingTasks(tx, tasks, rulesIn(context));
}

void putEscalation(TaskRow& row, const pg::Transaction& tx, const LyingTickets& tickets, const Context& context)
{
    row.escalation.reset();
    if (row.state != "open")
        return;
    for (LyingTask& task : takeLyingTasks(tx, tickets, usualZone(context)))
        if (task.id == row.id)
            row.escalation = afterChange(task, row, context);
}

void putEscalations(std::vector<TaskRow>& rows, const pg::Transaction& tx, const LyingTickets& tickets,
                    const Context& context)
{
    std::map<TaskId, Escalation> known;
    for (Standing& each : takeStandings(tx, tickets, context))
        known.emplace(each.task.id, std::move(each.escalation));
    for (TaskRow& row : rows)
        if (const auto found = known.find(row.id); found != known.end())
            row.escalation = found->second;
}

} // namespace adempauze
