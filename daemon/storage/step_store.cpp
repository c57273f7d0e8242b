#include "storage/step_store.h"

#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement MarkAll{"step.mark_all", R"(
    INSERT INTO follow_up_mark (case_id)
    SELECT t.case_id FROM task t WHERE t.protocol IS NOT NULL AND t.state IN ('planned', 'open')
     UNION
    SELECT o.case_id FROM restraining_order o WHERE o.until_at > $1
     UNION
    SELECT c.case_id FROM claim c WHERE c.state IN ('booked', 'present') AND c.case_id IS NOT NULL)"};

// Marks that came after this statement began stay: their case is planned again.
constexpr pg::Statement TakeMarks{"step.take_marks", R"(
    WITH taken AS (
        SELECT h.region_id, h.id, h.organisation_id, h.next_step_agreed_at
          FROM household_case h
         WHERE h.id IN (SELECT m.case_id FROM follow_up_mark m WHERE m.region_id = region_here() LIMIT 200)
         ORDER BY h.id
         LIMIT 50
           FOR NO KEY UPDATE OF h SKIP LOCKED),
    gone AS (
        DELETE FROM follow_up_mark m USING taken WHERE m.region_id = taken.region_id AND m.case_id = taken.id)
    SELECT id, organisation_id, next_step_agreed_at FROM taken)"};

constexpr pg::Statement FindParticipants{"step.participants", R"(
    SELECT case_id, organisation_id, part FROM case_participant
     WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, part, organisation_id)"};

constexpr pg::Statement FindOrders{"step.orders", R"(
    SELECT case_id, id FROM restraining_order WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, imposed_at, id)"};

// Somebody who was moved to another house arrived there with the move.
constexpr pg::Statement FindStays{"step.stays", R"(
    SELECT c.case_id, c.id, c.order_id, f.kind, f.id, f.operator_id, f.zone,
           CASE WHEN c.arrived_at IS NOT NULL THEN greatest(c.arrived_at, (
                SELECT min(y.from_at) FROM placement y
                 WHERE y.region_id = c.region_id AND y.claim_id = c.id AND y.facility_id = x.facility_id)) END,
           c.until_at, c.departed_at
      FROM claim c
      JOIN LATERAL claim_here(c.region_id, c.id, $2) x ON true
      JOIN facility f ON f.region_id = c.region_id AND f.id = x.facility_id
     WHERE c.case_id = ANY ($1::uuid[]) AND c.state IN ('booked', 'present', 'departed')
     ORDER BY c.case_id, c.from_at, c.id)"};

// A stay that goes on voluntarily rested on an order all the same.
constexpr pg::Statement FindBases{"step.bases", R"(
    SELECT DISTINCT c.case_id, c.id, s.order_id
      FROM claim c JOIN basis_segment s ON s.region_id = c.region_id AND s.claim_id = c.id
     WHERE c.case_id = ANY ($1::uuid[]) AND s.order_id IS NOT NULL)"};

// One that was gathered into the step before it was dealt with there: it does not begin again.
constexpr pg::Statement FindKept{"step.kept", R"(
    SELECT case_id, id, protocol, kind, order_id, claim_id, number, due_from, due_from_at, due_at, opens_at, lapses_at,
           organisation_id, facility_id, state, done_at
      FROM task
     WHERE case_id = ANY ($1::uuid[]) AND protocol <> 'appointment'
       AND (state <> 'cancelled' OR cancelled_why = 'still_open') ORDER BY case_id, opens_at, id)"};

constexpr pg::Statement Begin{"step.begin", R"(
    INSERT INTO task (kind, state, urgent, claim_id, order_id, case_id, organisation_id, facility_id, opened_at, due_at,
                      protocol, number, due_from, due_from_at, opens_at, lapses_at)
    VALUES ($1, 'planned', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $8, $14)
        ON CONFLICT DO NOTHING)"};

constexpr pg::Statement Move{"step.move", R"(
    WITH moved AS (
        UPDATE task t
           SET due_from = $2, due_from_at = $3, due_at = $4, opens_at = $5, lapses_at = $6,
               organisation_id = CASE WHEN $11 THEN $7 ELSE t.organisation_id END,
               facility_id = CASE WHEN $11 THEN $8 ELSE t.facility_id END,
               team_id = CASE WHEN NOT $11 THEN t.team_id END,
               (assignee_id, taken_at) = (SELECT t.assignee_id, t.taken_at
                   WHERE NOT $11 OR (t.organisation_id = $7 AND sees_work_of(t.region_id, t.assignee_id, $8))),
               (snoozed_until, snoozed_why) = (SELECT t.snoozed_until, t.snoozed_why
                                                WHERE NOT $11 OR t.organisation_id = $7),
               overdue_at = CASE WHEN $4::timestamptz <= $9::timestamptz THEN t.overdue_at END,
               state = CASE WHEN $5::timestamptz > $9::timestamptz THEN 'planned' ELSE t.state END,
               version = t.version + 1
         WHERE t.id = $1 AND t.state IN ('planned', 'open')
        RETURNING t.id, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id, t.kind)
    INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, organisation_ids, happened_at,
                       recorded_at, data)
    SELECT 'task.moved', m.id, m.claim_id, m.order_id, m.case_id, m.facility_id, ARRAY[m.organisation_id], $9, $9,
           jsonb_build_object('task', m.kind)
      FROM moved m WHERE $10)"};

constexpr pg::Statement Cancel{"step.cancel", R"(
    WITH cancelled AS (
        UPDATE task t SET state = 'cancelled', cancelled_at = $2, cancelled_why = $3, snoozed_until = NULL,
                          snoozed_why = NULL, version = t.version + 1
         WHERE t.id = $1 AND t.state IN ('planned', 'open')
        RETURNING t.id, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id, t.kind)
    INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, organisation_ids, happened_at,
                       recorded_at, data)
    SELECT 'task.called_off', c.id, c.claim_id, c.order_id, c.case_id, c.facility_id, ARRAY[c.organisation_id], $2, $2,
           jsonb_build_object('task', c.kind, 'why', $3::text)
      FROM cancelled c WHERE $4)"};

constexpr pg::Statement FindToOpen{"step.to_open", R"(
    SELECT t.id, t.protocol, t.kind, t.claim_id, t.order_id, t.lapses_at,
           (SELECT o.id FROM task o
             WHERE o.region_id = t.region_id AND o.case_id = t.case_id AND o.protocol = t.protocol AND o.kind = t.kind
               AND o.claim_id IS NOT DISTINCT FROM t.claim_id AND o.order_id IS NOT DISTINCT FROM t.order_id
               AND o.state = 'open'
             ORDER BY o.opens_at LIMIT 1)
      FROM task t
     WHERE t.state = 'planned' AND t.opens_at <= $1
     ORDER BY t.opens_at, t.number, t.id
     LIMIT 500
       FOR UPDATE OF t SKIP LOCKED)"};

constexpr pg::Statement Open{"step.open", R"(
    WITH opened AS (
        UPDATE task t SET state = 'open', opened_at = $2, version = t.version + 1
         WHERE t.id = $1 AND t.state = 'planned'
        RETURNING t.id, t.claim_id, t.order_id, t.case_id, t.facility_id, t.organisation_id)
    INSERT INTO event (kind, task_id, claim_id, order_id, case_id, facility_id, organisation_ids, happened_at,
                       recorded_at)
    SELECT 'task.opened', o.id, o.claim_id, o.order_id, o.case_id, o.facility_id, ARRAY[o.organisation_id], $2, $2
      FROM opened o)"};

constexpr pg::Statement Press{"step.press", R"(
    UPDATE task SET urgent = true, version = version + 1 WHERE id = $1 AND state = 'open' AND NOT urgent)"};

constexpr std::array All{MarkAll, TakeMarks, FindParticipants, FindOrders, FindStays, FindBases, FindKept,
                         Begin,   Move,      Cancel,           FindToOpen, Open,      Press};

StepFrom fromIn(const pg::Rows& rows, int row, int column)
{
    const auto from = stepFromNamed(rows.text(row, column));
    assert(from); // we wrote it
    return *from;
}

StepState stateIn(std::string_view word)
{
    if (word == "planned")
        return StepState::Planned;
    return word == "open" ? StepState::Open : StepState::Done;
}

StayFacts stayFrom(const pg::Rows& rows, int row)
{
    const auto kind = facilityKindNamed(rows.text(row, 3));
    const auto zone = Zone::named(rows.text(row, 6));
    assert(kind && zone); // the schema has the same words
    return {.id = rows.id<ClaimId>(row, 1),
            .order = rows.maybeId<OrderId>(row, 2),
            .kind = *kind,
            .facility = rows.id<FacilityId>(row, 4),
            .operatedBy = rows.id<OrganisationId>(row, 5),
            .zone = *zone,
            .arrivedAt = rows.maybeMoment(row, 7),
            .until = rows.moment(row, 8),
            .departedAt = rows.maybeMoment(row, 9)};
}

KeptStep keptFrom(const pg::Rows& rows, int row)
{
    return {.id = rows.id<TaskId>(row, 1),
            .key = {.protocol = std::string(rows.text(row, 2)),
                    .word = std::string(rows.text(row, 3)),
                    .order = rows.maybeId<OrderId>(row, 4),
                    .stay = rows.maybeId<ClaimId>(row, 5),
                    .number = static_cast<int>(rows.integer(row, 6))},
            .times = {fromIn(rows, row, 7), rows.moment(row, 8), rows.moment(row, 9), rows.moment(row, 10),
                      rows.maybeMoment(row, 11)},
            .owner = {rows.id<OrganisationId>(row, 12), rows.maybeId<FacilityId>(row, 13)},
            .state = stateIn(rows.text(row, 14)),
            .doneAt = rows.maybeMoment(row, 15)};
}

/// Calls `add(row)` for each row of the case, which is in the first column.
template<class Add>
void forCase(const pg::Rows& rows, CaseId of, Add add)
{
    for (int row = 0; row < rows.count(); ++row)
        if (rows.id<CaseId>(row, 0) == of)
            add(row);
}

} // namespace

std::span<const pg::Statement> stepStatements()
{
    return All;
}

void queueMarkAll(pg::Transaction& tx, Moment now)
{
    tx.queue(MarkAll, {now});
}

pg::Ticket queueTakeMarks(pg::Transaction& tx)
{
    return tx.queue(TakeMarks, {});
}

std::vector<MarkedCase> takeMarks(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<MarkedCase> cases;
    for (int row = 0; row < rows.count(); ++row)
        cases.push_back({rows.id<CaseId>(row, 0), rows.id<OrganisationId>(row, 1), rows.maybeMoment(row, 2)});
    return cases;
}

PlanTickets queuePlans(pg::Transaction& tx, const std::vector<MarkedCase>& cases, Moment now)
{
    std::vector<Uuid> ids;
    for (const MarkedCase& each : cases)
        ids.push_back(each.id.value);
    const pg::Value wanted = pg::Value::uuids(ids);
    return {tx.queue(FindParticipants, {wanted}), tx.queue(FindOrders, {wanted}), tx.queue(FindStays, {wanted, now}),
            tx.queue(FindBases, {wanted}), tx.queue(FindKept, {wanted})};
}

CasePlan takePlan(const pg::Transaction& tx, const PlanTickets& tickets, const MarkedCase& of)
{
    CasePlan plan{.facts = {.owner = of.owner, .nextStepAgreedAt = of.nextStepAgreedAt}, .orders{}, .kept{}};
    const auto& participants = tx.rows(tickets.participants);
    forCase(participants, of.id, [&](int row) {
        const auto part = partNamed(participants.text(row, 2));
        assert(part); // the schema has the same words
        plan.facts.participants.push_back({participants.id<OrganisationId>(row, 1), *part});
    });
    const auto& orders = tx.rows(tickets.orders);
    forCase(orders, of.id, [&](int row) { plan.orders.push_back(orders.id<OrderId>(row, 1)); });
    const auto& stays = tx.rows(tickets.stays);
    forCase(stays, of.id, [&](int row) { plan.facts.stays.push_back(stayFrom(stays, row)); });
    const auto& bases = tx.rows(tickets.bases);
    forCase(bases, of.id, [&](int row) {
        for (StayFacts& stay : plan.facts.stays)
            if (stay.id == bases.id<ClaimId>(row, 1))
                stay.orders.push_back(bases.id<OrderId>(row, 2));
    });
    const auto& kept = tx.rows(tickets.kept);
    forCase(kept, of.id, [&](int row) { plan.kept.push_back(keptFrom(kept, row)); });
    return plan;
}

void queueBegin(pg::Transaction& tx, CaseId of, const PlannedStep& step)
{
    const auto& [key, times, owner, urgent] = step;
    tx.queue(Begin,
             {key.word, urgent, key.stay, key.order, of, owner.organisation, owner.facility, times.opensAt, times.dueAt,
              key.protocol, key.number, wordFor(times.dueFrom), times.from, times.lapsesAt});
}

void queueMove(pg::Transaction& tx, const StepMove& move, Moment now)
{
    const StepTimes& times = move.to.times;
    const Owner& owner = move.to.owner;
    tx.queue(Move,
             {move.from->id, wordFor(times.dueFrom), times.from, times.dueAt, times.opensAt, times.lapsesAt,
              owner.organisation, owner.facility, now, move.from->state == StepState::Open, move.ownerToo});
}

void queueCancel(pg::Transaction& tx, TaskId step, bool wasOpen, std::string_view why, Moment now)
{
    tx.queue(Cancel, {step, now, why, wasOpen});
}

pg::Ticket queueStepsToOpen(pg::Transaction& tx, Moment now)
{
    return tx.queue(FindToOpen, {now});
}

std::vector<StepToOpen> takeStepsToOpen(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<StepToOpen> steps;
    for (int row = 0; row < rows.count(); ++row)
        steps.push_back({.id = rows.id<TaskId>(row, 0),
                         .protocol = std::string(rows.text(row, 1)),
                         .word = std::string(rows.text(row, 2)),
                         .stay = rows.maybeId<ClaimId>(row, 3),
                         .order = rows.maybeId<OrderId>(row, 4),
                         .lapsesAt = rows.maybeMoment(row, 5),
                         .openBefore = rows.maybeId<TaskId>(row, 6)});
    return steps;
}

void queueOpen(pg::Transaction& tx, TaskId step, Moment now)
{
    tx.queue(Open, {step, now});
}

void queuePress(pg::Transaction& tx, TaskId step)
{
    tx.queue(Press, {step});
}

} // namespace adempauze
