#include "storage/hand_over_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

// Whoever is out of a case by now is offered nothing of it, and takes nothing over.
constexpr char Columns[] = R"(
    SELECT x.id, x.task_id, t.kind, t.due_at, t.case_id, x.from_organisation_id, x.to_organisation_id, x.to_account_id,
           x.offered_at, x.offered_by, x.answer, x.answered_at, t.version
      FROM task_hand_over x
      JOIN task t ON t.region_id = x.region_id AND t.id = x.task_id
     WHERE (x.from_organisation_id = $1
            OR x.to_organisation_id = $1
               AND (t.organisation_id = $1
                    OR EXISTS (SELECT FROM household_case h
                                WHERE h.region_id = t.region_id AND h.id = t.case_id AND h.organisation_id = $1)
                    OR EXISTS (SELECT FROM case_participant q
                                WHERE q.region_id = t.region_id AND q.case_id = t.case_id AND q.organisation_id = $1))))";
constexpr auto Waiting = joined(Columns, R"(
       AND x.answer IS NULL AND t.state IN ('planned', 'open') ORDER BY t.due_at, x.id LIMIT 500)");
constexpr auto ById = joined(Columns, " AND x.id = $2");

constexpr pg::Statement FindWaiting{"hand_over.waiting", Waiting.data()};
constexpr pg::Statement FindOne{"hand_over.by_id", ById.data()};

constexpr pg::Statement FindPart{"hand_over.takes_part", R"(
    SELECT o.id
      FROM task t
      JOIN organisation o ON o.region_id = t.region_id AND o.id = $2
     WHERE t.id = $1
       AND (t.organisation_id = o.id
            OR EXISTS (SELECT FROM household_case h
                        WHERE h.region_id = t.region_id AND h.id = t.case_id AND h.organisation_id = o.id)
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = t.region_id AND q.case_id = t.case_id AND q.organisation_id = o.id)))"};

constexpr pg::Statement MakeOffer{"hand_over.offer", R"(
    WITH offered AS (
        INSERT INTO task_hand_over (id, task_id, from_organisation_id, to_organisation_id, to_account_id, offered_at,
                                    offered_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (region_id, task_id) WHERE answer IS NULL DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM offered)))"};

constexpr pg::Statement Answer{"hand_over.answer", R"(
    WITH answered AS (
        UPDATE task_hand_over SET answer = $2, answered_at = $3, answered_by = $4
         WHERE id = $1 AND answer IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM answered)))"};

constexpr pg::Statement Take{"hand_over.take", R"(
    WITH taken AS (
        UPDATE task
           SET organisation_id = $3, assignee_id = $4,
               taken_at = CASE WHEN $4::uuid IS NOT NULL THEN $5::timestamptz END,
               team_id = CASE WHEN organisation_id = $3 THEN team_id END, version = version + 1
         WHERE id = $1 AND version = $2 AND state IN ('planned', 'open')
        RETURNING id)
    SELECT granted((SELECT count(*) FROM taken)))"};

constexpr std::array All{FindWaiting, FindOne, FindPart, MakeOffer, Answer, Take};

} // namespace

std::span<const pg::Statement> handOverStatements()
{
    return All;
}

pg::Ticket queueHandOvers(pg::Transaction& tx, OrganisationId organisation)
{
    return tx.queue(FindWaiting, {organisation});
}

pg::Ticket queueHandOver(pg::Transaction& tx, HandOverId id, OrganisationId organisation)
{
    return tx.queue(FindOne, {organisation, id});
}

std::vector<HandOverRow> takeHandOvers(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<HandOverRow> all;
    for (int row = 0; row < rows.count(); ++row)
        all.push_back({.id = rows.id<HandOverId>(row, 0),
                       .task = rows.id<TaskId>(row, 1),
                       .kind = std::string(rows.text(row, 2)),
                       .dueAt = rows.moment(row, 3),
                       .caseId = rows.maybeId<CaseId>(row, 4),
                       .from = rows.id<OrganisationId>(row, 5),
                       .to = rows.id<OrganisationId>(row, 6),
                       .toAccount = rows.maybeId<AccountId>(row, 7),
                       .offeredAt = rows.moment(row, 8),
                       .offeredBy = rows.id<AccountId>(row, 9),
                       .answer = rows.maybeText(row, 10),
                       .answeredAt = rows.maybeMoment(row, 11),
                       .taskVersion = rows.integer(row, 12)});
    return all;
}

pg::Ticket queueTakesPart(pg::Transaction& tx, TaskId task, OrganisationId organisation)
{
    return tx.queue(FindPart, {task, organisation});
}

void queueOffer(pg::Transaction& tx, const HandOverRow& row)
{
    tx.queueDeciding(MakeOffer, {row.id, row.task, row.from, row.to, row.toAccount, row.offeredAt, row.offeredBy},
                     Refusal::AlreadyDone);
}

void queueAnswer(pg::Transaction& tx, HandOverId id, std::string_view answer, Moment at, AccountId by)
{
    tx.queueDeciding(Answer, {id, answer, at, by}, Refusal::AlreadyDone);
}

void queueTaken(pg::Transaction& tx, const HandOverRow& row, Moment at)
{
    tx.queueDeciding(Take, {row.task, row.taskVersion, row.to, row.toAccount, at}, Refusal::StaleVersion);
}

} // namespace adempauze
