#include "storage/override_store.h"

#include "storage/joined.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

using pg::joined;

constexpr pg::Statement FindScene{"safety_override.scene", R"(
    SELECT f.alias, f.operator_id, f.zone,
           (SELECT q.organisation_id
              FROM restraining_order o
              JOIN case_participant q ON q.region_id = o.region_id AND q.case_id = o.case_id
             WHERE o.region_id = f.region_id AND o.person_id = $2 AND q.organisation_id <> $3
               AND q.part IN ('lead_coordinator', 'case_manager')
             ORDER BY o.imposed_at DESC, q.part DESC, q.organisation_id
             LIMIT 1)
      FROM facility f WHERE f.id = $1)"};

// $1 organisation, $2 account, $3 the house of its staff, $4 whether everything. A booking says where somebody is: it
// is told to those who may see that stay.
constexpr char Overrides[] = R"(
    SELECT o.id, o.person_id, o.facility_id, f.alias, o.reason, o.requested_by, o.requested_organisation_id,
           o.requested_role, o.requested_at, o.task_id, o.approved_by, o.approved_organisation_id, o.approved_role,
           o.approved_at, o.expires_at, o.refused_by, o.refused_at,
           CASE WHEN told.so THEN o.used_claim_id END, CASE WHEN told.so THEN o.used_at END, near.so
      FROM safety_override o
      JOIN facility f ON f.region_id = o.region_id AND f.id = o.facility_id
      CROSS JOIN LATERAL (SELECT coalesce(o.facility_id = $3,
                                          NOT $4 AND person_in_sight(o.person_id, $1, $2)) AS so) near
      CROSS JOIN LATERAL (
        SELECT $4 OR coalesce(o.facility_id = $3, false)
               OR EXISTS (SELECT FROM claim c
                            LEFT JOIN household_case h ON h.region_id = c.region_id AND h.id = c.case_id
                           WHERE c.region_id = o.region_id AND c.id = o.used_claim_id AND $3::uuid IS NULL
                             AND (c.holder_organisation_id = $1 OR h.lead_account_id = $2
                                  OR EXISTS (SELECT FROM case_participant q
                                              WHERE q.region_id = c.region_id AND q.case_id = c.case_id
                                                AND q.organisation_id = $1))) AS so) told
     WHERE ($4 OR near.so OR ($3 IS NULL AND o.requested_organisation_id = $1)))";
constexpr auto AllOverrides = joined(Overrides, " ORDER BY o.requested_at DESC, o.id LIMIT 500");
constexpr auto OneOverride = joined(Overrides, " AND o.id = $5 FOR NO KEY UPDATE OF o");

constexpr pg::Statement FindOverrides{"safety_override.list", AllOverrides.data()};
constexpr pg::Statement FindOverride{"safety_override.find", OneOverride.data()};

constexpr pg::Statement Insert{"safety_override.insert", R"(
    INSERT INTO safety_override (id, person_id, facility_id, reason, requested_by, requested_organisation_id,
                                 requested_role, requested_at, task_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};

constexpr pg::Statement Approve{"safety_override.approve", R"(
    WITH approved AS (
        UPDATE safety_override
           SET approved_by = $2, approved_organisation_id = $3, approved_role = $4, approved_at = $5, expires_at = $6
         WHERE id = $1 AND approved_at IS NULL AND refused_at IS NULL
        RETURNING region_id, task_id),
    ended AS (
        UPDATE task t SET state = 'done', done_at = $5, done_by = $2, version = t.version + 1 FROM approved a
         WHERE t.region_id = a.region_id AND t.id = a.task_id AND t.state = 'open')
    SELECT granted((SELECT count(*) FROM approved)))"};

constexpr pg::Statement Refuse{"safety_override.refuse", R"(
    WITH refused AS (
        UPDATE safety_override SET refused_by = $2, refused_at = $3
         WHERE id = $1 AND approved_at IS NULL AND refused_at IS NULL
        RETURNING region_id, task_id),
    ended AS (
        UPDATE task t SET state = 'done', done_at = $3, done_by = $2, version = t.version + 1 FROM refused r
         WHERE t.region_id = r.region_id AND t.id = r.task_id AND t.state = 'open')
    SELECT granted((SELECT count(*) FROM refused)))"};

// The task is due when the request is over.
constexpr pg::Statement CallOff{"safety_override.call_off", R"(
    WITH over AS (
        UPDATE task t SET state = 'cancelled', cancelled_at = $1, version = t.version + 1
         WHERE t.kind = 'approve_override' AND t.state = 'open' AND t.due_at <= $1
           AND EXISTS (SELECT FROM safety_override o
                        WHERE o.region_id = t.region_id AND o.task_id = t.id
                          AND o.approved_at IS NULL AND o.refused_at IS NULL)
        RETURNING t.id, t.organisation_id, t.facility_id, t.due_at),
    told AS (
        INSERT INTO event (kind, task_id, facility_id, organisation_ids, happened_at, recorded_at)
        SELECT 'task.cancelled', over.id, over.facility_id, ARRAY[over.organisation_id], over.due_at, $1 FROM over)
    SELECT id FROM over)"};

constexpr std::array All{FindScene, FindOverrides, FindOverride, Insert, Approve, Refuse, CallOff};

Role roleIn(std::string_view word)
{
    const auto role = roleNamed(word);
    assert(role); // written by this daemon
    return *role;
}

} // namespace

std::span<const pg::Statement> overrideStatements()
{
    return All;
}

pg::Ticket queueOverrideScene(pg::Transaction& tx, FacilityId house, PersonId person, OrganisationId asker)
{
    return tx.queue(FindScene, {house, person, asker});
}

std::optional<OverrideScene> takeOverrideScene(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    if (rows.empty())
        return std::nullopt;
    return OverrideScene{.facilityAlias = std::string(rows.text(0, 0)),
                         .operatedBy = rows.id<OrganisationId>(0, 1),
                         .zone = std::string(rows.text(0, 2)),
                         .lead = rows.maybeId<OrganisationId>(0, 3)};
}

pg::Ticket queueOverrides(pg::Transaction& tx, const OverrideReader& reader)
{
    return tx.queue(FindOverrides, {reader.sight.organisation, reader.sight.account, reader.facility, reader.all});
}

pg::Ticket queueOverride(pg::Transaction& tx, OverrideId id, const OverrideReader& reader)
{
    return tx.queue(FindOverride, {reader.sight.organisation, reader.sight.account, reader.facility, reader.all, id});
}

std::vector<OverrideRow> takeOverrides(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<OverrideRow> found;
    for (int row = 0; row < rows.count(); ++row) {
        const auto approvedRole = rows.maybeText(row, 12);
        found.push_back({.id = rows.id<OverrideId>(row, 0),
                         .person = rows.id<PersonId>(row, 1),
                         .facility = rows.id<FacilityId>(row, 2),
                         .facilityAlias = std::string(rows.text(row, 3)),
                         .reason = std::string(rows.text(row, 4)),
                         .requestedBy = rows.id<AccountId>(row, 5),
                         .requestedOrganisation = rows.id<OrganisationId>(row, 6),
                         .requestedRole = roleIn(rows.text(row, 7)),
                         .requestedAt = rows.moment(row, 8),
                         .task = rows.maybeId<TaskId>(row, 9),
                         .approvedBy = rows.maybeId<AccountId>(row, 10),
                         .approvedOrganisation = rows.maybeId<OrganisationId>(row, 11),
                         .approvedRole = approvedRole ? std::optional(roleIn(*approvedRole)) : std::nullopt,
                         .approvedAt = rows.maybeMoment(row, 13),
                         .expiresAt = rows.maybeMoment(row, 14),
                         .refusedBy = rows.maybeId<AccountId>(row, 15),
                         .refusedAt = rows.maybeMoment(row, 16),
                         .usedClaim = rows.maybeId<ClaimId>(row, 17),
                         .usedAt = rows.maybeMoment(row, 18),
                         .inSight = rows.boolean(row, 19)});
    }
    return found;
}

void queueInsertOverride(pg::Transaction& tx, const OverrideRow& row)
{
    tx.queue(Insert,
             {row.id, row.person, row.facility, row.reason, row.requestedBy, row.requestedOrganisation,
              wordFor(row.requestedRole), row.requestedAt, row.task});
}

pg::Ticket queueCallOffUnanswered(pg::Transaction& tx, Moment now)
{
    return tx.queue(CallOff, {now});
}

void queueOverrideApproved(pg::Transaction& tx, const OverrideRow& after)
{
    assert(after.approvedRole);
    tx.queueDeciding(Approve,
                     {after.id, after.approvedBy, after.approvedOrganisation, wordFor(*after.approvedRole),
                      after.approvedAt, after.expiresAt},
                     Refusal::OverrideNotOpen);
}

void queueOverrideRefused(pg::Transaction& tx, const OverrideRow& after)
{
    tx.queueDeciding(Refuse, {after.id, after.refusedBy, after.refusedAt}, Refusal::OverrideNotOpen);
}

} // namespace adempauze
