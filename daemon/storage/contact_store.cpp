#include "storage/contact_store.h"

#include "storage/joined.h"

#include <array>

namespace adempauze {

namespace {

using pg::joined;

constexpr char Columns[] = R"(
    SELECT id, case_id, claim_id, kind, with_whom, happened_at, task_id, organisation_id, recorded_at, voided_at,
           version
      FROM case_contact)";
constexpr auto OfCase =
    joined(Columns, " WHERE case_id = $1 ORDER BY happened_at DESC, recorded_at DESC, id LIMIT 500");
constexpr auto ById = joined(Columns, " WHERE id = $1");

constexpr pg::Statement FindContacts{"contact.of_case", OfCase.data()};
constexpr pg::Statement FindContact{"contact.by_id", ById.data()};

constexpr pg::Statement InsertContact{"contact.insert", R"(
    INSERT INTO case_contact (id, case_id, claim_id, kind, with_whom, happened_at, task_id, organisation_id,
                              recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))"};

constexpr pg::Statement VoidContact{"contact.void", R"(
    WITH voided AS (
        UPDATE case_contact SET voided_at = $3, voided_by = $4, version = version + 1
         WHERE id = $1 AND version = $2 AND voided_at IS NULL
        RETURNING id)
    SELECT granted((SELECT count(*) FROM voided)))"};

// A breach is an event of its order, and counts unless it was corrected away.
constexpr pg::Statement FindOutcomes{"outcome.of_case", R"(
    SELECT x.id, x.case_id, x.kind, x.happened_at, x.recorded_at
      FROM case_outcome x WHERE x.case_id = $1
     UNION ALL
    SELECT o.id, o.case_id, 'breach', e.decided_at, e.recorded_at
      FROM restraining_order o
      JOIN order_event e ON e.region_id = o.region_id AND e.order_id = o.id
     WHERE o.case_id = $1 AND e.kind = 'breach'
       AND NOT EXISTS (SELECT FROM order_event v
                        WHERE v.region_id = e.region_id AND v.order_id = e.order_id AND v.corrects = e.number
                          AND v.voids)
     ORDER BY 4, 5, 1)"};

constexpr pg::Statement InsertOutcome{"outcome.insert", R"(
    INSERT INTO case_outcome (id, case_id, kind, happened_at, organisation_id, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7))"};

constexpr std::array All{FindContacts, FindContact, InsertContact, VoidContact, FindOutcomes, InsertOutcome};

} // namespace

std::span<const pg::Statement> contactStatements()
{
    return All;
}

pg::Ticket queueContacts(pg::Transaction& tx, CaseId of)
{
    return tx.queue(FindContacts, {of});
}

pg::Ticket queueContact(pg::Transaction& tx, ContactId id)
{
    return tx.queue(FindContact, {id});
}

std::vector<ContactRow> takeContacts(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<ContactRow> contacts;
    for (int row = 0; row < rows.count(); ++row)
        contacts.push_back({.id = rows.id<ContactId>(row, 0),
                            .caseId = rows.id<CaseId>(row, 1),
                            .stay = rows.maybeId<ClaimId>(row, 2),
                            .kind = std::string(rows.text(row, 3)),
                            .withWhom = std::string(rows.text(row, 4)),
                            .happenedAt = rows.moment(row, 5),
                            .step = rows.maybeId<TaskId>(row, 6),
                            .organisation = rows.id<OrganisationId>(row, 7),
                            .recordedAt = rows.moment(row, 8),
                            .voidedAt = rows.maybeMoment(row, 9),
                            .version = rows.integer(row, 10)});
    return contacts;
}

void queueInsertContact(pg::Transaction& tx, const ContactRow& row, AccountId by)
{
    tx.queue(InsertContact,
             {row.id, row.caseId, row.stay, row.kind, row.withWhom, row.happenedAt, row.step, row.organisation,
              row.recordedAt, by});
}

void queueVoidContact(pg::Transaction& tx, const ContactRow& before, Moment at, AccountId by)
{
    tx.queueDeciding(VoidContact, {before.id, before.version, at, by}, Refusal::StaleVersion);
}

pg::Ticket queueOutcomes(pg::Transaction& tx, CaseId of)
{
    return tx.queue(FindOutcomes, {of});
}

std::vector<OutcomeRow> takeOutcomes(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<OutcomeRow> outcomes;
    for (int row = 0; row < rows.count(); ++row)
        outcomes.push_back({.id = rows.id<OutcomeId>(row, 0),
                            .caseId = rows.id<CaseId>(row, 1),
                            .kind = std::string(rows.text(row, 2)),
                            .happenedAt = rows.moment(row, 3),
                            .recordedAt = rows.moment(row, 4)});
    return outcomes;
}

void queueInsertOutcome(pg::Transaction& tx, const OutcomeRow& row, OrganisationId organisation, AccountId by)
{
    tx.queue(InsertOutcome, {row.id, row.caseId, row.kind, row.happenedAt, organisation, row.recordedAt, by});
}

} // namespace adempauze
