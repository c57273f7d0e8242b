#include "storage/order_store.h"

#include "storage/joined.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze {

namespace {

constexpr pg::Statement LockOrder{"order.lock", "SELECT id FROM restraining_order WHERE id = $1 FOR NO KEY UPDATE"};
constexpr pg::Statement LockPerson{"person.lock", "SELECT id FROM person WHERE id = $1 FOR NO KEY UPDATE"};

constexpr pg::Statement FindOrder{"order.find", R"(
    SELECT id, case_id, person_id, regime, regime_version, municipality, reference, zone, imposed_at, imposed_local,
           first_days, version
      FROM restraining_order
     WHERE id = $1)"};

constexpr pg::Statement FindEvents{"order.events", R"(
    SELECT number, kind, decided_at, effective_at, days, imposed_at, recorded_at
      FROM order_event
     WHERE order_id = $1
     ORDER BY number)"};

constexpr pg::Statement InsertOrder{"order.insert", R"(
    INSERT INTO restraining_order (id, case_id, person_id, regime, regime_version, municipality, reference, zone,
                                   imposed_at, imposed_local, first_days, first_until_at, first_until_local,
                                   latest_until_at, latest_until_local, planned_until_at, planned_until_local, until_at,
                                   needs_confirmation, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21))"};

constexpr pg::Statement InsertEvent{"order.insert_event", R"(
    INSERT INTO order_event (order_id, number, kind, decided_at, effective_at, days, imposed_at, reason, recorded_at,
                             recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))"};

// imposed_at stays as first written: what a correction says is in its event, and in the ends that follow from it.
constexpr pg::Statement UpdateStanding{"order.update_standing", R"(
    WITH changed AS (
        UPDATE restraining_order
           SET first_until_at = $3, first_until_local = $4, latest_until_at = $5, latest_until_local = $6,
               planned_until_at = $7, planned_until_local = $8, until_at = $9, ended_early_by = $10,
               needs_confirmation = $11, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM changed)))"};

constexpr char AccessColumns[] = R"(
    SELECT h.lead_account_id, q.organisation_id, q.part
      FROM household_case h
      JOIN case_participant q ON q.region_id = h.region_id AND q.case_id = h.id)";

constexpr auto OfClaim =
    pg::joined(AccessColumns, " WHERE h.id = (SELECT c.case_id FROM claim c WHERE c.id = $1) ORDER BY q.part");
constexpr auto OfOrder = pg::joined(
    AccessColumns, " WHERE h.id = (SELECT o.case_id FROM restraining_order o WHERE o.id = $1) ORDER BY q.part");
constexpr auto OfCase = pg::joined(AccessColumns, " WHERE h.id = $1 ORDER BY q.part");

constexpr pg::Statement AccessOfClaim{"access.of_claim", OfClaim.data()};
constexpr pg::Statement AccessOfOrder{"access.of_order", OfOrder.data()};
constexpr pg::Statement AccessOfCase{"access.of_case", OfCase.data()};

constexpr std::array All{LockOrder,   LockPerson,     FindOrder,     FindEvents,    InsertOrder,
                         InsertEvent, UpdateStanding, AccessOfClaim, AccessOfOrder, AccessOfCase};

bool needsConfirmation(const OrderStanding& standing)
{
    return standing.first.needsConfirmation || standing.planned.needsConfirmation || standing.latest.needsConfirmation;
}

OrderEvent eventFrom(const pg::Rows& rows, int row)
{
    const auto kind = orderEventNamed(rows.text(row, 1));
    assert(kind); // the schema's constraint allows no other word
    const auto days = rows.maybeInteger(row, 4);
    return OrderEvent{.kind = *kind,
                      .decidedAt = rows.moment(row, 2),
                      .effectiveAt = rows.moment(row, 3),
                      .days = days ? std::optional(static_cast<int>(*days)) : std::nullopt,
                      .imposedAt = rows.maybeMoment(row, 5)};
}

} // namespace

std::span<const pg::Statement> orderStatements()
{
    return All;
}

bool CaseAccess::includes(OrganisationId organisation) const
{
    return std::ranges::any_of(participants, [&](const Participant& p) { return p.organisation == organisation; });
}

void queueLockOrder(pg::Transaction& tx, OrderId order)
{
    tx.queue(LockOrder, {order});
}

void queueLockPerson(pg::Transaction& tx, PersonId person)
{
    tx.queue(LockPerson, {person});
}

OrderTickets queueOrder(pg::Transaction& tx, OrderId order)
{
    return {tx.queue(FindOrder, {order}), tx.queue(FindEvents, {order})};
}

std::optional<OrderRecord> takeOrder(const pg::Transaction& tx, const OrderTickets& tickets)
{
    const auto& rows = tx.rows(tickets.order);
    if (rows.empty())
        return std::nullopt;
    const auto reference = rows.maybeBytes(0, 6);
    OrderRecord order{.id = rows.id<OrderId>(0, 0),
                      .caseId = rows.id<CaseId>(0, 1),
                      .person = rows.id<PersonId>(0, 2),
                      .regime = std::string(rows.text(0, 3)),
                      .regimeVersion = static_cast<int>(rows.integer(0, 4)),
                      .municipality = std::string(rows.text(0, 5)),
                      .reference = reference ? std::optional(Sealed{*reference}) : std::nullopt,
                      .zone = std::string(rows.text(0, 7)),
                      .imposedAt = rows.moment(0, 8),
                      .imposedLocal = rows.local(0, 9),
                      .firstDays = static_cast<int>(rows.integer(0, 10)),
                      .events = {},
                      .version = rows.integer(0, 11)};
    const auto& events = tx.rows(tickets.events);
    for (int row = 0; row < events.count(); ++row)
        order.events.push_back(
            {static_cast<int>(events.integer(row, 0)), eventFrom(events, row), events.moment(row, 6)});
    return order;
}

void queueInsertOrder(pg::Transaction& tx, const OrderRecord& order, const OrderStanding& standing, AccountId by,
                      Moment recordedAt)
{
    const auto reference = order.reference ? pg::Value::bytes(order.reference->bytes) : pg::Value(nullptr);
    tx.queue(InsertOrder,
             {order.id,
              order.caseId,
              order.person,
              order.regime,
              order.regimeVersion,
              order.municipality,
              reference,
              order.zone,
              order.imposedAt,
              order.imposedLocal,
              order.firstDays,
              standing.first.at,
              standing.first.local,
              standing.latest.at,
              standing.latest.local,
              standing.planned.at,
              standing.planned.local,
              standing.until,
              needsConfirmation(standing),
              recordedAt,
              by});
}

void queueOrderEvent(pg::Transaction& tx, const OrderRecord& order, const OrderEvent& event,
                     const std::optional<std::string>& reason, const OrderStanding& standing, AccountId by,
                     Moment recordedAt)
{
    const auto endedBy = standing.endedEarlyBy ? pg::Value(wordFor(*standing.endedEarlyBy)) : pg::Value(nullptr);
    tx.queueDeciding(UpdateStanding,
                     {order.id, order.version, standing.first.at, standing.first.local, standing.latest.at,
                      standing.latest.local, standing.planned.at, standing.planned.local, standing.until, endedBy,
                      needsConfirmation(standing)},
                     Refusal::StaleVersion);
    tx.queue(InsertEvent,
             {order.id, static_cast<int>(order.events.size()) + 1, wordFor(event.kind), event.decidedAt,
              event.effectiveAt, event.days, event.imposedAt, reason, recordedAt, by});
}

pg::Ticket queueAccessOfClaim(pg::Transaction& tx, ClaimId claim)
{
    return tx.queue(AccessOfClaim, {claim});
}

pg::Ticket queueAccessOfOrder(pg::Transaction& tx, OrderId order)
{
    return tx.queue(AccessOfOrder, {order});
}

pg::Ticket queueAccessOfCase(pg::Transaction& tx, CaseId caseId)
{
    return tx.queue(AccessOfCase, {caseId});
}

CaseAccess takeAccess(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    CaseAccess access;
    for (int row = 0; row < rows.count(); ++row) {
        const auto part = partNamed(rows.text(row, 2));
        assert(part);
        access.lead = rows.maybeId<AccountId>(row, 0);
        access.participants.push_back({rows.id<OrganisationId>(row, 1), *part});
    }
    return access;
}

} // namespace adempauze
