#include "usecases/case_follow_up.h"

#include "usecases/case_reading.h"
#include "usecases/case_record.h"
#include "usecases/claim_rules.h"
#include "usecases/data.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr std::string_view Attempt = "attempt";

No notYet(const Context& context, const char* pointer)
{
    return {.why = Refusal::NotInTheFuture, .limitAt = context.now, .pointer = pointer};
}

std::string said(std::string_view key, std::string_view word)
{
    return Data{{key, word}}.text();
}

constexpr std::string_view Resident = "order_subject";

/// The step of the case, if it is one; a house knows its own.
std::optional<TaskRow> stepIn(const Caller& caller, const std::vector<TaskRow>& steps,
                              const std::optional<TaskId>& wanted)
{
    const auto found = std::ranges::find(steps, wanted, [](const TaskRow& each) { return std::optional(each.id); });
    if (found == steps.end() || (isHouse(caller) && found->facility != caller.facility))
        return std::nullopt;
    return *found;
}

std::optional<No> doesNotFit(const Context& context, const CaseRow& in, const ContactRow& wish,
                             const std::optional<TaskRow>& step, bool completes)
{
    if (wish.happenedAt > context.now)
        return notYet(context, "/happenedAt");
    if (!isAboutOwnGuest(context.caller, in, wish.stay))
        return No{.why = Refusal::InvalidInput, .pointer = "/stayId"};
    if (isHouse(context.caller) && wish.withWhom != Resident)
        return No{.why = Refusal::InvalidInput, .pointer = "/withWhom"};
    if (wish.step && !step)
        return No{.why = Refusal::InvalidInput, .pointer = "/taskId"};
    if (completes && (!step || wish.kind == Attempt))
        return No{.why = Refusal::InvalidInput, .pointer = "/completes"};
    if (completes && step->state != "open" && step->state != "planned")
        return No{.why = Refusal::AlreadyDone, .pointer = "/taskId"};
    return std::nullopt;
}

void complete(pg::Transaction& tx, const Context& context, const CaseRow& in, const TaskRow& step)
{
    queueTaskDone(tx, step, context.now, context.caller.account);
    recordInCase(tx, context, in,
                 {.event = "task.completed",
                  .action = "task.complete",
                  .subjectKind = "task",
                  .subject = step.id.value,
                  .happenedAt = context.now,
                  .data = said("task", step.kind),
                  .task = step.id});
}

} // namespace

Outcome<FollowUpView> showFollowUp(pg::Transaction& tx, const Context& context, CaseId id)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCaseInSight(tx, context, id);
    const auto steps = queueStepsOfCase(tx, id, context.now);
    const auto outcomes = queueOutcomes(tx, id);
    recordLook(tx, context, "case.read_follow_up", id);
    if (const auto no = tx.commit())
        return *no;
    const auto in = takeCase(tx, tickets);
    if (!in)
        return Refusal::NotFound;
    return FollowUpView{takeTasks(tx, steps), takeOutcomes(tx, outcomes), in->safetyPlanSince};
}

Outcome<TaskRow> makeAppointment(pg::Transaction& tx, const Context& context, const Appointment& wish)
{
    if (!mayBeInTouch(context.caller))
        return Refusal::NotYours;
    const CaseReading reading(tx, context, wish.caseId, context.now);
    tx.flush();
    const auto in = reading.take();
    if (!in)
        return Refusal::NotFound;
    if (wish.at <= context.now)
        return No{.why = Refusal::InvalidInput, .limitAt = context.now, .pointer = "/at"};
    if (!isAboutOwnGuest(context.caller, *in, wish.stay))
        return No{.why = Refusal::InvalidInput, .pointer = "/stayId"};
    Appointment made = wish;
    made.organisation = context.caller.organisation;
    made.assignee = context.caller.account;
    queueAppointment(tx, made, context.now);
    recordInCase(tx, context, *in,
                 {.event = "task.opened",
                  .action = "case.appoint",
                  .subjectKind = "task",
                  .subject = made.id.value,
                  .happenedAt = context.now,
                  .data = said("task", made.kind),
                  .task = made.id});
    return TaskRow{.id = made.id,
                   .kind = made.kind,
                   .state = "open",
                   .urgent = false,
                   .stay = made.stay,
                   .order{},
                   .caseId = made.caseId,
                   .message{},
                   .organisation = made.organisation,
                   .team{},
                   .facility{},
                   .openedAt = context.now,
                   .dueAt = made.at,
                   .overdueAt{},
                   .doneAt{},
                   .doneBy{},
                   .assignee = made.assignee,
                   .assigneeName{},
                   .placeName{},
                   .facilityAlias{},
                   .data = "{}",
                   .version = 1,
                   .step = TaskStep{"appointment", 1, "appointment", made.at, context.now}};
}

Outcome<ContactRow> logContact(pg::Transaction& tx, const Context& context, const ContactRow& wish, bool completes)
{
    if (!mayBeInTouch(context.caller))
        return Refusal::NotYours;
    const CaseReading reading(tx, context, wish.caseId, wish.happenedAt);
    const auto steps = queueStepsOfCase(tx, wish.caseId, context.now);
    tx.flush();
    const auto in = reading.take();
    if (!in)
        return Refusal::NotFound;
    const auto step = stepIn(context.caller, takeTasks(tx, steps), wish.step);
    if (const auto no = doesNotFit(context, *in, wish, step, completes))
        return *no;
    ContactRow row = wish;
    row.organisation = context.caller.organisation;
    row.recordedAt = context.now;
    queueInsertContact(tx, row, context.caller.account);
    if (completes)
        complete(tx, context, *in, *step);
    recordInCase(tx, context, *in,
                 {.event = "case.contact_logged",
                  .action = "contact.log",
                  .subjectKind = "contact",
                  .subject = row.id.value,
                  .happenedAt = row.happenedAt,
                  .data = said("contact", row.kind),
                  .task = row.step});
    return row;
}

Outcome<std::vector<ContactRow>> showContacts(pg::Transaction& tx, const Context& context, CaseId id)
{
    if (!mayBeInTouch(context.caller))
        return Refusal::NotYours;
    const CaseReading reading(tx, context, id, context.now);
    const auto contacts = queueContacts(tx, id);
    recordLook(tx, context, "case.read_contacts", id);
    if (const auto no = tx.commit())
        return *no;
    const auto in = reading.take();
    if (!in)
        return Refusal::NotFound;
    auto rows = takeContacts(tx, contacts);
    if (isHouse(context.caller))
        std::erase_if(rows, [&](const ContactRow& each) {
            return each.organisation != context.caller.organisation || !isAboutOwnGuest(context.caller, *in, each.stay);
        });
    return rows;
}

Outcome<ContactRow> voidContact(pg::Transaction& tx, const Context& context, ContactId id, std::int64_t version)
{
    if (!mayBeInTouch(context.caller))
        return Refusal::NotYours;
    const auto ticket = queueContact(tx, id);
    tx.flush();
    auto found = takeContacts(tx, ticket);
    if (found.empty() || found.front().organisation != context.caller.organisation)
        return Refusal::NotFound;
    const CaseReading reading(tx, context, found.front().caseId, found.front().happenedAt);
    tx.flush();
    const auto in = reading.take();
    if (!in || !isAboutOwnGuest(context.caller, *in, found.front().stay))
        return Refusal::NotFound;
    ContactRow row = std::move(found.front());
    if (row.version != version)
        return Refusal::StaleVersion;
    if (row.voidedAt)
        return Refusal::AlreadyDone;
    queueVoidContact(tx, row, context.now, context.caller.account);
    recordInCase(tx, context, *in,
                 {.event = "case.contact_voided",
                  .action = "contact.void",
                  .subjectKind = "contact",
                  .subject = row.id.value,
                  .happenedAt = context.now,
                  .data = said("contact", row.kind)});
    row.voidedAt = context.now;
    ++row.version;
    return row;
}

Outcome<OutcomeRow> recordOutcome(pg::Transaction& tx, const Context& context, const OutcomeRow& wish)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCaseInSight(tx, context, wish.caseId);
    tx.flush();
    const auto in = takeCase(tx, tickets);
    if (!in)
        return Refusal::NotFound;
    if (wish.happenedAt > context.now)
        return notYet(context, "/happenedAt");
    OutcomeRow row = wish;
    row.recordedAt = context.now;
    queueInsertOutcome(tx, row, context.caller.organisation, context.caller.account);
    recordInCase(tx, context, *in,
                 {.event = "case.outcome_recorded",
                  .action = "case.record_outcome",
                  .subjectKind = "outcome",
                  .subject = row.id.value,
                  .happenedAt = row.happenedAt});
    return row;
}

Outcome<CaseRow> setSafetyPlan(pg::Transaction& tx, const Context& context, CaseId id, std::int64_t version,
                               const std::optional<Moment>& since)
{
    if (!placesPeople(context.caller))
        return Refusal::NotYours;
    const auto tickets = queueCaseInSight(tx, context, id);
    tx.flush();
    const auto in = takeCase(tx, tickets);
    if (!in)
        return Refusal::NotFound;
    if (in->version != version)
        return Refusal::StaleVersion;
    if (since && *since > context.now)
        return notYet(context, "/sinceAt");
    queueSafetyPlan(tx, *in, since);
    recordInCase(tx, context, *in,
                 {.event = "case.safety_plan",
                  .action = "case.set_safety_plan",
                  .subjectKind = "case",
                  .subject = id.value,
                  .happenedAt = since.value_or(context.now),
                  .data = Data{{"exists", since.has_value()}}.text()});
    CaseRow after = *in;
    after.safetyPlanSince = since;
    ++after.version;
    return after;
}

} // namespace adempauze
