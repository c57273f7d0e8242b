#include "storage/hand_over_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

// Whoever is out of a case by now is offered nothing of it, and takes nothing over.
constexpr char Columns[] = R"(
    SELECT x.id, x.task_id, t.kind, t.due_at, t.case_id, x.from_organisation_id, x.to_organisation_id, x.to_account_id,
           x.offered_at, x.offered_by, x.answer, x.answered_at, t.version, t.protocol, x.to_team_id, u.name
      FROM task_hand_over x
      JOIN task t ON t.region_id = x.region_id AND t.id = x.task_id
      LEFT JOIN team u ON u.region_id = x.region_id AND u.id = x.to_team_id
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
        INSERT INTO task_hand_over (id, task_id, from_organisation_id, to_organisation_id, to_account_id, to_team_id,
                                    offered_at, offered_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (region_id, task_id) WHERE answer IS NULL DO NOTHING
        RETURNING id)
    SELECT granted((SELECT count(*) FROM offered)))"};

constexpr pg::Statement Answer{"hand_over.answer", R"(
    WITH answered AS (
        UPDATE task_hand_over SET answer = $2, answered_at = $3, answered_by = $4
         WHERE id = $1 AND answer IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM answered)))"};

// What somebody else put off, whoever takes it over has before them.
constexpr pg::Statement Take{"hand_over.take", R"(
    WITH taken AS (
        UPDATE task
           SET organisation_id = $3, assignee_id = $4,
               taken_at = CASE WHEN $4::uuid IS NOT NULL THEN $5::timestamptz END,
               team_id = coalesce($6, CASE WHEN organisation_id = $3 THEN team_id END), snoozed_until = NULL,
               snoozed_why = NULL, version = version + 1
         WHERE id = $1 AND version = $2 AND organisation_id = $7 AND state IN ('planned', 'open')
        RETURNING id)
    SELECT granted((SELECT count(*) FROM taken)))"};

constexpr pg::Statement WithdrawLost{"hand_over.withdraw_lost", R"(
    WITH lost AS (
        UPDATE task_hand_over x SET answer = 'withdrawn', answered_at = $1, answered_by = $2
          FROM task t
         WHERE x.region_id = region_here() AND x.answer IS NULL
           AND t.region_id = x.region_id AND t.id = x.task_id AND t.organisation_id <> x.from_organisation_id
        RETURNING x.id, x.task_id, x.from_organisation_id, x.to_organisation_id, t.case_id, t.kind)
    INSERT INTO event (kind, task_id, case_id, account_id, organisation_ids, happened_at, recorded_at, data)
    SELECT 'task.hand_over_withdrawn', l.task_id, l.case_id, $2, ARRAY[l.from_organisation_id, l.to_organisation_id],
           $1, $1, jsonb_build_object('task', l.kind, 'handOverId', l.id)
      FROM lost l)"};

constexpr std::array All{FindWaiting, FindOne, FindPart, MakeOffer, Answer, Take, WithdrawLost};

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
    for (int row = 0; row < rows.count(); ++row) {
        const auto team = rows.maybeText(row, 14);
        all.push_back({.id = rows.id<HandOverId>(row, 0),
                       .task = rows.id<TaskId>(row, 1),
                       .kind = std::string(rows.text(row, 2)),
                       .protocol = rows.maybeText(row, 13),
                       .dueAt = rows.moment(row, 3),
                       .caseId = rows.maybeId<CaseId>(row, 4),
                       .from = rows.id<OrganisationId>(row, 5),
                       .to = rows.id<OrganisationId>(row, 6),
                       .toAccount = rows.maybeId<AccountId>(row, 7),
                       .toTeam = team ? Uuid::parse(*team) : std::nullopt,
                       .toTeamName = rows.maybeText(row, 15),
                       .offeredAt = rows.moment(row, 8),
                       .offeredBy = rows.id<AccountId>(row, 9),
                       .answer = rows.maybeText(row, 10),
                       .answeredAt = rows.maybeMoment(row, 11),
                       .taskVersion = rows.integer(row, 12)});
    }
    return all;
}

pg::Ticket queueTakesPart(pg::Transaction& tx, TaskId task, OrganisationId organisation)
{
    return tx.queue(FindPart, {task, organisation});
}

void queueOffer(pg::Transaction& tx, const HandOverRow& row)
{
    tx.queueDeciding(MakeOffer,
                     {row.id, row.task, row.from, row.to, row.toAccount, row.toTeam, row.offeredAt, row.offeredBy},
                     Refusal::AlreadyDone);
}

void queueAnswer(pg::Transaction& tx, HandOverId id, std::string_view answer, Moment at, AccountId by)
{
    tx.queueDeciding(Answer, {id, answer, at, by}, Refusal::AlreadyDone);
}

void queueTaken(pg::Transaction& tx, const HandOverRow& row, Moment at)
{
    tx.queueDeciding(Take, {row.task, row.taskVersion, row.to, row.toAccount, at, row.toTeam, row.from},
                     Refusal::StaleVersion);
}

void queueLostOffersWithdrawn(pg::Transaction& tx, Moment at, std::optional<AccountId> by)
{
    tx.queue(WithdrawLost, {at, by});
}

} // namespace adempauze
