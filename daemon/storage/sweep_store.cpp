#include "storage/sweep_store.h"

#include "storage/joined.h"
#include "storage/turn_away_sql.h"

#include <algorithm>
#include <array>

namespace adempauze {

namespace {

using pg::joined;

// The places are locked as in every change; what somebody is working on, in whole or in part, is left for the next
// sweep. Which holds they are is found out first, at the oldest end of an index, however many the planner expects.
constexpr pg::Statement ExpireHolds{"sweep.holds", R"(
    WITH oldest AS MATERIALIZED (
        SELECT c.region_id, c.id FROM claim c
         WHERE c.state = 'held' AND c.expires_at <= $1
         ORDER BY c.expires_at LIMIT 1000),
    due AS (
        SELECT x.region_id, x.id AS placement_id, x.claim_id, x.place_id, x.facility_id, x.beside
          FROM oldest c
          JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id
          JOIN place p ON p.region_id = x.region_id AND p.id = x.place_id
         WHERE x.blocks
         ORDER BY x.place_id
           FOR NO KEY UPDATE OF p SKIP LOCKED),
    whole AS (
        SELECT d.* FROM due d
         WHERE d.beside IS NULL
           AND NOT EXISTS (SELECT FROM placement y
                            WHERE y.region_id = d.region_id AND y.beside = d.placement_id AND y.blocks
                              AND y.id NOT IN (SELECT e.placement_id FROM due e))),
    over AS (
        UPDATE claim c SET state = 'expired', version = c.version + 1
          FROM whole due
         WHERE c.region_id = due.region_id AND c.id = due.claim_id AND c.state = 'held' AND c.expires_at <= $1
        RETURNING c.region_id, c.id, c.holder_account_id, c.holder_organisation_id, c.expires_at, due.placement_id,
                  due.place_id, due.facility_id),
    freed AS (
        UPDATE placement x SET blocks = false FROM over
         WHERE x.region_id = over.region_id AND x.id = over.placement_id),
    audited AS (
        INSERT INTO audit (action, subject_kind, subject_id, request_id)
        SELECT 'hold.expired', 'claim', over.id, 'sweep' FROM over),
    told AS (
        INSERT INTO event (kind, claim_id, place_id, facility_id, holder_account_id, organisation_ids, happened_at,
                           recorded_at)
        SELECT 'hold.expired', over.id, over.place_id, over.facility_id, over.holder_account_id,
               ARRAY[over.holder_organisation_id], over.expires_at, $1 FROM over)
    SELECT id FROM over)"};

// A question that did not reach the house on any way is not waited for: its desk is silent at once, and whoever holds
// the place sees the next number. Of a hold that was moved only the house where it is now is asked.
constexpr pg::Statement GiveUpOnDesks{"sweep.unreached_desks", R"(
    WITH unreached AS (
        SELECT c.region_id, c.id
          FROM claim c
          JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.blocks AND x.beside IS NULL
          JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
         WHERE c.state = 'held' AND c.answer = 'awaited' AND c.answer_due_at > $1
           AND EXISTS (SELECT FROM message m
                         JOIN task t ON t.region_id = m.region_id AND t.message_id = m.id
                          AND t.kind = 'message_failed' AND t.state = 'open'
                        WHERE m.region_id = c.region_id AND m.claim_id = c.id AND m.kind = 'request_waiting'
                          AND m.organisation_id = f.operator_id
                          AND NOT EXISTS (SELECT FROM message n
                                           WHERE n.region_id = m.region_id AND n.claim_id = m.claim_id
                                             AND n.organisation_id = m.organisation_id AND n.kind = m.kind
                                             AND n.sequence > m.sequence))
           FOR NO KEY UPDATE OF c SKIP LOCKED)
    UPDATE claim c SET answer_due_at = $1, version = c.version + 1
      FROM unreached u
     WHERE c.region_id = u.region_id AND c.id = u.id)"};

constexpr pg::Statement FindSilentDesks{"sweep.silent_desks", R"(
    WITH silent AS (
        SELECT c.region_id, c.id, c.case_id, x.place_id, x.facility_id, c.holder_account_id, c.holder_organisation_id,
               c.answer_due_at, f.operator_id, f.zone
          FROM claim c
          JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.blocks
           AND x.beside IS NULL
          JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
         WHERE c.state = 'held' AND c.answer = 'awaited' AND c.answer_due_at <= $1
           AND NOT EXISTS (SELECT FROM task t WHERE t.region_id = c.region_id AND t.claim_id = c.id
                              AND t.kind = 'desk_silent' AND t.opened_at >= c.answer_due_at)), -- else of another desk
    opened AS (
        INSERT INTO task (kind, state, urgent, claim_id, organisation_id, facility_id, opened_at, due_at)
        SELECT 'desk_silent', 'open', true, silent.id, silent.operator_id, silent.facility_id, $1, $1 FROM silent
            ON CONFLICT DO NOTHING
        RETURNING claim_id)
    SELECT s.id, s.case_id, s.place_id, s.facility_id, s.holder_account_id, s.answer_due_at, s.zone,
           s.holder_organisation_id, NULL::uuid, s.operator_id
      FROM silent s JOIN opened o ON o.claim_id = s.id)"};

// From the place where somebody is: one who should have moved on is as much in the way as one who should have left.
constexpr pg::Statement FindOverdueDepartures{"sweep.departures", R"(
    WITH late AS (
        SELECT c.region_id, c.id, c.case_id, c.order_id, x.place_id, x.facility_id, c.holder_account_id, x.until_at,
               f.operator_id, f.zone,
               (SELECT n.holder_organisation_id FROM claim n
                 WHERE n.region_id = x.region_id AND n.id = (
                    SELECT b.claim_id FROM placement b
                     WHERE b.region_id = x.region_id AND b.blocks AND b.claim_id <> c.id AND b.from_at >= x.until_at
                       AND b.place_id = ANY (ARRAY(
                            SELECT x.place_id UNION ALL
                            SELECT y.place_id FROM placement y WHERE y.region_id = x.region_id AND y.beside = x.id))
                     ORDER BY b.from_at LIMIT 1)) AS next_booker
          FROM claim c
          JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.occupied
           AND x.beside IS NULL
          JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
         WHERE c.state = 'present' AND x.until_at <= $1
           AND NOT EXISTS (SELECT FROM task t WHERE t.region_id = c.region_id AND t.claim_id = c.id
                              AND t.kind = 'departure_overdue' AND t.due_at = x.until_at)),
    opened AS (
        INSERT INTO task (kind, state, urgent, claim_id, order_id, case_id, organisation_id, facility_id, opened_at, due_at)
        SELECT 'departure_overdue', 'open', true, late.id, late.order_id, late.case_id, late.operator_id,
               late.facility_id, $1, late.until_at FROM late
            ON CONFLICT DO NOTHING
        RETURNING claim_id)
    SELECT l.id, l.case_id, l.place_id, l.facility_id, l.holder_account_id, l.until_at, l.zone, l.operator_id,
           l.next_booker, l.operator_id
      FROM late l JOIN opened o ON o.claim_id = l.id)"};

// Whose order runs and who is in no house we know of: work for whoever leads the case, and the house sees it. Without
// an order it is the house's. A hold that nobody knows by name, under an order that its holder states, runs out first:
// if its request got no other place and nobody said what became of it, the whereabouts are as unknown. That is work for
// whoever held it, or for the house where they see no tasks (the police). A desk that was silent promised nothing.
constexpr char NotArrivedKnown[] = R"(
    WITH expected AS MATERIALIZED (
        SELECT c.* FROM claim c WHERE c.state IN ('held', 'booked') AND c.expected_arrival_at <= $3),
    vanished AS MATERIALIZED (
        SELECT h.* FROM turn_away t
          JOIN claim h ON h.region_id = t.region_id AND h.id = t.claim_id)";
constexpr char NotArrivedRest[] = R"(
         WHERE t.outcome IS NULL AND got.at IS NULL AND t.happened_at > $1::timestamptz - interval '336 hours'
           AND h.state = 'expired' AND h.answer <> 'awaited' AND h.stated_imposed_at IS NOT NULL
           AND h.order_id IS NULL AND h.case_id IS NULL AND h.until_at > $1
           AND h.expected_arrival_at <= $3 AND h.expected_arrival_at > $1::timestamptz - interval '24 hours'),
    late AS (
        SELECT c.region_id, c.id, c.case_id, c.order_id, x.place_id, x.facility_id, c.holder_account_id,
               c.expected_arrival_at, f.operator_id, f.zone, o.id IS NOT NULL AS under_order,
               coalesce((SELECT q.organisation_id FROM case_participant q
                          WHERE q.region_id = o.region_id AND q.case_id = o.case_id
                            AND q.part IN ('lead_coordinator', 'case_manager')
                          ORDER BY q.part = 'lead_coordinator' DESC, q.organisation_id LIMIT 1),
                        h.organisation_id, f.operator_id) AS guide_id
          FROM expected c
          JOIN placement x ON x.region_id = c.region_id AND x.claim_id = c.id AND x.blocks
           AND x.beside IS NULL
           AND NOT EXISTS (SELECT FROM placement y WHERE y.region_id = x.region_id AND y.claim_id = x.claim_id
                              AND y.blocks AND y.number < x.number) -- they move on later
          JOIN facility f ON f.region_id = x.region_id AND f.id = x.facility_id
          LEFT JOIN restraining_order o ON o.region_id = c.region_id AND o.id = c.order_id
           AND o.imposed_at <= $1 AND o.until_at > $1
          LEFT JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
         WHERE (c.state = 'booked' OR (o.id IS NOT NULL AND c.answer <> 'awaited' AND c.expires_at > $1))
           AND NOT EXISTS (SELECT FROM task t WHERE t.region_id = c.region_id AND t.claim_id = c.id
                              AND t.kind = 'not_arrived')
           AND NOT EXISTS (SELECT FROM placement y WHERE y.region_id = c.region_id AND y.person_id = c.person_id
                              AND y.occupied)
         UNION ALL
        SELECT v.region_id, v.id, NULL, NULL, x.place_id, x.facility_id, v.holder_account_id, v.expected_arrival_at,
               f.operator_id, f.zone, true,
               CASE WHEN EXISTS (SELECT FROM account a
                                  WHERE a.region_id = v.region_id AND a.organisation_id = v.holder_organisation_id
                                    AND a.role IN ('placement_worker', 'coordinator') AND a.disabled_at IS NULL)
                    THEN v.holder_organisation_id ELSE f.operator_id END
          FROM vanished v
          JOIN LATERAL claim_here(v.region_id, v.id, $1) x ON true
          JOIN facility f ON f.region_id = v.region_id AND f.id = x.facility_id
         WHERE NOT EXISTS (SELECT FROM task t WHERE t.region_id = v.region_id AND t.claim_id = v.id
                              AND t.kind = 'not_arrived')),
    opened AS (
        INSERT INTO task (kind, state, urgent, claim_id, order_id, case_id, organisation_id, facility_id, opened_at, due_at)
        SELECT 'not_arrived', 'open', late.under_order, late.id, late.order_id, late.case_id, late.guide_id,
               late.facility_id, $1, late.expected_arrival_at FROM late
            ON CONFLICT DO NOTHING
        RETURNING claim_id)
    SELECT l.id, l.case_id, l.place_id, l.facility_id, l.holder_account_id, l.expected_arrival_at, l.zone, l.guide_id,
           NULL::uuid, l.operator_id, l.under_order
      FROM late l JOIN opened o ON o.claim_id = l.id)";
constexpr auto NotArrivedText = joined(joined(NotArrivedKnown, turn_aways::GotAPlace), NotArrivedRest);
constexpr pg::Statement FindNotArrived{"sweep.not_arrived", NotArrivedText.data()};

constexpr pg::Statement MarkOverdueTasks{"sweep.tasks", R"(
    WITH late AS (
        UPDATE task SET overdue_at = $1, version = version + 1
         WHERE state = 'open' AND due_at <= $1 AND overdue_at IS NULL
        RETURNING id, claim_id, order_id, case_id, facility_id, organisation_id, due_at),
    told AS (
        INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, organisation_ids, happened_at,
                           recorded_at)
        SELECT 'task.overdue', late.id, late.claim_id, late.order_id, late.case_id, late.facility_id,
               ARRAY[late.organisation_id], late.due_at, $1 FROM late)
    SELECT id FROM late)"};

constexpr pg::Statement Seal{"audit.seal", "SELECT seal_audit()"};
constexpr pg::Statement Regions{"region.all", "SELECT id FROM region ORDER BY id"};

constexpr std::array All{ExpireHolds,      GiveUpOnDesks, FindSilentDesks, FindOverdueDepartures, FindNotArrived,
                         MarkOverdueTasks, Seal,          Regions};

} // namespace

std::span<const pg::Statement> sweepStatements()
{
    return All;
}

SweepTickets queueSweep(pg::Transaction& tx, Moment now, Moment expectedBefore)
{
    tx.queue(GiveUpOnDesks, {now});
    return {tx.queue(ExpireHolds, {now}),
            tx.queue(FindSilentDesks, {now}),
            tx.queue(FindOverdueDepartures, {now}),
            tx.queue(FindNotArrived, {now, turn_aways::sameWithin(), expectedBefore}),
            tx.queue(MarkOverdueTasks, {now}),
            tx.queue(Seal, {})};
}

std::vector<SweptClaim> takeSweptClaims(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<SweptClaim> claims;
    for (int row = 0; row < rows.count(); ++row) {
        SweptClaim claim{.claim = rows.id<ClaimId>(row, 0),
                         .caseId = rows.maybeId<CaseId>(row, 1),
                         .place = rows.id<PlaceId>(row, 2),
                         .facility = rows.id<FacilityId>(row, 3),
                         .holder = rows.id<AccountId>(row, 4),
                         .tell = {rows.id<OrganisationId>(row, 7)},
                         .dueAt = rows.moment(row, 5),
                         .zone = std::string(rows.text(row, 6))};
        if (const auto next = rows.maybeId<OrganisationId>(row, 8); next && *next != claim.tell.front())
            claim.tell.push_back(*next);
        claims.push_back(std::move(claim));
    }
    return claims;
}

std::vector<SweptInHouse> takeSweptInHouses(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    auto claims = takeSweptClaims(tx, ticket);
    std::vector<SweptInHouse> found;
    for (int row = 0; row < rows.count(); ++row)
        found.push_back({std::move(claims[static_cast<std::size_t>(row)]), rows.id<OrganisationId>(row, 9)});
    return found;
}

std::vector<NotArrived> takeNotArrived(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    auto claims = takeSweptClaims(tx, ticket);
    std::vector<NotArrived> missing;
    for (int row = 0; row < rows.count(); ++row)
        missing.push_back(
            {std::move(claims[static_cast<std::size_t>(row)]), rows.id<OrganisationId>(row, 9), rows.boolean(row, 10)});
    return missing;
}

pg::Statement regionsStatement()
{
    return Regions;
}

} // namespace adempauze
