#include "storage/lead_task_store.h"

#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement Open{"lead_task.open", R"(
    WITH opened AS (
        INSERT INTO task (kind, state, case_id, organisation_id, assignee_id, opened_at, due_at)
        VALUES ($1, 'open', $2, $3, $4, $5, $6)
        RETURNING id, case_id, organisation_id, kind)
    INSERT INTO event (kind, task_id, case_id, organisation_ids, happened_at, recorded_at, data)
    SELECT 'task.opened', o.id, o.case_id, ARRAY[o.organisation_id], $5, $5, jsonb_build_object('task', o.kind)
      FROM opened o)"};

constexpr pg::Statement End{"lead_task.end", R"(
    WITH ended AS (
        UPDATE task
           SET state = CASE WHEN $3 THEN 'cancelled' ELSE 'done' END,
               done_at = CASE WHEN NOT $3 THEN $4::timestamptz END, done_by = CASE WHEN NOT $3 THEN $5::uuid END,
               cancelled_at = CASE WHEN $3 THEN $4::timestamptz END, cancelled_why = CASE WHEN $3 THEN 'called_off' END,
               snoozed_until = NULL, snoozed_why = NULL, version = version + 1
         WHERE region_id = region_here() AND kind = $1 AND case_id = $2 AND state = 'open'
        RETURNING id, case_id, organisation_id, kind)
    INSERT INTO event (kind, task_id, case_id, account_id, organisation_ids, happened_at, recorded_at, data)
    SELECT CASE WHEN $3 THEN 'task.called_off' ELSE 'task.completed' END, e.id, e.case_id, $5::uuid,
           ARRAY[e.organisation_id], $4::timestamptz, $4::timestamptz, jsonb_build_object('task', e.kind)
      FROM ended e)"};

constexpr pg::Statement FindAsked{"lead_task.asked", R"(
    SELECT o.to_organisation_id, o.to_account_id
      FROM task t
      JOIN lead_offer o ON o.region_id = t.region_id AND o.case_id = t.case_id AND o.answer IS NULL
     WHERE t.id = $1 AND t.kind = $2)"};

constexpr std::array All{Open, End, FindAsked};

} // namespace

std::span<const pg::Statement> leadTaskStatements()
{
    return All;
}

void queueLeadTask(pg::Transaction& tx, CaseId ofCase, const LeadOffer& offer, Moment dueAt)
{
    tx.queue(Open, {AnswerLeadOffer, ofCase, offer.to, offer.toAccount, offer.offeredAt, dueAt});
}

void queueLeadTaskOver(pg::Transaction& tx, CaseId ofCase, LeadAnswer answer, AccountId by, Moment at)
{
    tx.queue(End, {AnswerLeadOffer, ofCase, answer == LeadAnswer::Withdrawn, at, by});
}

pg::Ticket queueAskedToLead(pg::Transaction& tx, TaskId task)
{
    return tx.queue(FindAsked, {task, AnswerLeadOffer});
}

std::optional<AskedToLead> takeAskedToLead(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return AskedToLead{rows.id<OrganisationId>(0, 0), rows.maybeId<AccountId>(0, 1)};
}

} // namespace adempauze
