#include "storage/order_store.h"

#include "storage/joined.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze {

namespace {

using pg::joined;

constexpr char OrderInSight[] = R"(
    SELECT o.id, o.case_id, o.person_id, o.regime, o.regime_version, o.municipality, o.reference, o.imposed_at,
           o.imposed_local, o.zone, o.first_days, o.first_until_at, o.first_until_local, o.latest_until_at,
           o.latest_until_local, o.planned_until_at, o.planned_until_local, o.until_at, o.ended_early_by,
           o.needs_confirmation, o.version
      FROM restraining_order o
      JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
     WHERE o.id = $3
       AND (h.organisation_id = $2 OR h.lead_account_id = $1
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $2)))";

constexpr auto OrderLocked = joined(OrderInSight, " FOR NO KEY UPDATE OF o");

constexpr pg::Statement FindOrder{"order.by_id", OrderInSight};
constexpr pg::Statement LockOrder{"order.lock", OrderLocked.data()};

constexpr pg::Statement FindEvents{"order.events", R"(
    SELECT number, kind, decided_at, effective_at, days, imposed_at, recorded_at
      FROM order_event
     WHERE order_id = $1
     ORDER BY number)"};

constexpr pg::Statement InsertOrder{"order.insert", R"(
    INSERT INTO restraining_order (id, case_id, person_id, regime, regime_version, municipality, reference, imposed_at,
                                   imposed_local, zone, first_days, first_until_at, first_until_local, latest_until_at,
                                   latest_until_local, planned_until_at, planned_until_local, until_at,
                                   needs_confirmation, recorded_at, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21))"};

constexpr pg::Statement UpdateOrder{"order.update", R"(
    WITH changed AS (
        UPDATE restraining_order
           SET imposed_at = $3, imposed_local = $4, first_until_at = $5, first_until_local = $6, latest_until_at = $7,
               latest_until_local = $8, planned_until_at = $9, planned_until_local = $10, until_at = $11,
               ended_early_by = $12, needs_confirmation = $13, version = version + 1
         WHERE id = $1 AND version = $2
        RETURNING id)
    SELECT granted((SELECT count(*) FROM changed)))"};

constexpr pg::Statement InsertEvent{"order.insert_event", R"(
    INSERT INTO order_event (order_id, number, kind, decided_at, effective_at, days, imposed_at, reason, recorded_at,
                             recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))"};

constexpr std::array All{FindOrder, LockOrder, FindEvents, InsertOrder, UpdateOrder, InsertEvent};

std::vector<OrderEventRow> eventsFrom(const pg::Rows& rows)
{
    std::vector<OrderEventRow> events;
    for (int row = 0; row < rows.count(); ++row) {
        const auto kind = orderEventNamed(rows.text(row, 1));
        assert(kind); // the schema has the same words
        const auto days = rows.maybeInteger(row, 4);
        events.push_back({.number = static_cast<int>(rows.integer(row, 0)),
                          .event = {.kind = *kind,
                                    .decidedAt = rows.moment(row, 2),
                                    .effectiveAt = rows.moment(row, 3),
                                    .days = days ? std::optional(static_cast<int>(*days)) : std::nullopt,
                                    .imposedAt = rows.maybeMoment(row, 5)},
                          .recordedAt = rows.moment(row, 6)});
    }
    return events;
}

OrderStanding standingFrom(const pg::Rows& rows)
{
    const bool confirm = rows.boolean(0, 19);
    const auto end = [&](int column) { return LegalEnd{rows.moment(0, column), rows.local(0, column + 1), confirm}; };
    const auto endedBy = rows.maybeText(0, 18);
    return {.imposedAt = rows.moment(0, 7),
            .first = end(11),
            .latest = end(13),
            .planned = end(15),
            .until = rows.moment(0, 17),
            .endedEarlyBy = endedBy ? orderEventNamed(*endedBy) : std::nullopt,
            .mayBeExtended = false};
}

bool mayBeExtended(const OrderRow& order, const std::vector<Regime>& regimes)
{
    const Regime* regime = regimeOf(regimes, order.regime, order.regimeVersion);
    if (!regime)
        return false;
    const auto standing = standingOf(*regime, order.standing.imposedAt, order.firstDays, decisionsOf(order));
    return standing && standing->mayBeExtended;
}

LocalTime untilLocalOf(const OrderStanding& standing, std::string_view zoneName)
{
    if (standing.until == standing.planned.at)
        return standing.planned.local;
    const auto zone = Zone::named(zoneName);
    assert(zone); // it was one when the order was recorded
    return zone->localAt(standing.until);
}

} // namespace

std::span<const pg::Statement> orderStatements()
{
    return All;
}

OrderTickets queueOrder(pg::Transaction& tx, OrderId id, const Sight& sight)
{
    return {tx.queue(FindOrder, {sight.account, sight.organisation, id}), tx.queue(FindEvents, {id})};
}

OrderTickets queueOrderLocked(pg::Transaction& tx, OrderId id, const Sight& sight)
{
    return {tx.queue(LockOrder, {sight.account, sight.organisation, id}), tx.queue(FindEvents, {id})};
}

std::optional<OrderRow> takeOrder(const pg::Transaction& tx, const OrderTickets& tickets,
                                  const std::vector<Regime>& regimes)
{
    const auto& rows = tx.rows(tickets.order);
    if (rows.empty())
        return std::nullopt;
    const auto reference = rows.maybeBytes(0, 6);
    const auto standing = standingFrom(rows);
    OrderRow order{.id = rows.id<OrderId>(0, 0),
                   .caseId = rows.id<CaseId>(0, 1),
                   .person = rows.id<PersonId>(0, 2),
                   .regime = std::string(rows.text(0, 3)),
                   .regimeVersion = static_cast<int>(rows.integer(0, 4)),
                   .municipality = std::string(rows.text(0, 5)),
                   .reference = reference ? std::optional(Sealed{*reference}) : std::nullopt,
                   .zone = std::string(rows.text(0, 9)),
                   .imposedLocal = rows.local(0, 8),
                   .firstDays = static_cast<int>(rows.integer(0, 10)),
                   .standing = standing,
                   .untilLocal = untilLocalOf(standing, rows.text(0, 9)),
                   .events = eventsFrom(tx.rows(tickets.events)),
                   .version = rows.integer(0, 20)};
    order.standing.mayBeExtended = mayBeExtended(order, regimes);
    return order;
}

std::vector<OrderEvent> decisionsOf(const OrderRow& order)
{
    std::vector<OrderEvent> decisions;
    for (const OrderEventRow& row : order.events)
        if (row.event.kind != OrderEventKind::Correction)
            decisions.push_back(row.event);
    return decisions;
}

OrderRow withStanding(OrderRow order, const OrderStanding& standing, bool needsConfirmation)
{
    order.standing = standing;
    for (LegalEnd* end : {&order.standing.first, &order.standing.latest, &order.standing.planned})
        end->needsConfirmation = needsConfirmation;
    const auto zone = Zone::named(order.zone);
    assert(zone);
    order.imposedLocal = zone->localAt(standing.imposedAt);
    order.untilLocal = untilLocalOf(standing, order.zone);
    return order;
}

bool needsConfirmation(const OrderRow& order)
{
    return order.standing.planned.needsConfirmation;
}

void queueInsertOrder(pg::Transaction& tx, const OrderRow& order, const OrderWriter& writer)
{
    const auto& [imposedAt, first, latest, planned, until, endedBy, extensible] = order.standing;
    tx.queue(InsertOrder,
             {order.id,
              order.caseId,
              order.person,
              order.regime,
              order.regimeVersion,
              order.municipality,
              order.reference ? pg::Value::bytes(order.reference->bytes) : pg::Value(nullptr),
              imposedAt,
              order.imposedLocal,
              order.zone,
              order.firstDays,
              first.at,
              first.local,
              latest.at,
              latest.local,
              planned.at,
              planned.local,
              until,
              needsConfirmation(order),
              writer.at,
              writer.account});
}

void queueDecision(pg::Transaction& tx, const OrderRow& before, const OrderRow& after, const OrderEventRow& decision,
                   const std::optional<std::string>& reason, const OrderWriter& writer)
{
    const OrderStanding& standing = after.standing;
    tx.queueDeciding(UpdateOrder,
                     {before.id, before.version, standing.imposedAt, after.imposedLocal, standing.first.at,
                      standing.first.local, standing.latest.at, standing.latest.local, standing.planned.at,
                      standing.planned.local, standing.until,
                      standing.endedEarlyBy ? pg::Value(wordFor(*standing.endedEarlyBy)) : pg::Value(nullptr),
                      needsConfirmation(after)},
                     Refusal::StaleVersion);
    const OrderEvent& event = decision.event;
    tx.queue(InsertEvent,
             {before.id, decision.number, wordFor(event.kind), event.decidedAt, event.effectiveAt, event.days,
              event.imposedAt, reason, writer.at, writer.account});
}

} // namespace adempauze
