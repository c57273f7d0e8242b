#include "storage/order_store.h"

#include "storage/joined.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

namespace adempauze {

namespace {

using pg::joined;

constexpr char OrderColumns[] = R"(
    SELECT o.id, o.case_id, o.person_id, o.regime, o.regime_version, o.municipality, o.reference, o.imposed_at,
           o.imposed_local, o.zone, o.first_days, o.first_until_at, o.first_until_local, o.latest_until_at,
           o.latest_until_local, o.planned_until_at, o.planned_until_local, o.until_at, o.ended_early_by,
           o.needs_confirmation, o.version, o.recorded_imposed_at, o.first_until_named_at,
           o.recorded_at
      FROM restraining_order o)";
constexpr char InSight[] = R"(
      JOIN household_case h ON h.region_id = o.region_id AND h.id = o.case_id
     WHERE o.id = $3
       AND (h.organisation_id = $2 OR h.lead_account_id = $1
            OR EXISTS (SELECT FROM case_participant q
                        WHERE q.region_id = h.region_id AND q.case_id = h.id AND q.organisation_id = $2)))";
constexpr char OfHold[] = R"(
     WHERE o.id = (SELECT n.order_id FROM claim n WHERE n.code = $1 AND n.state IN ('held', 'expired')
                    ORDER BY n.state = 'held' DESC, n.recorded_at DESC LIMIT 1))";
constexpr auto OrderInSight = joined(OrderColumns, InSight);
constexpr auto OrderLocked = joined(OrderInSight, " FOR NO KEY UPDATE OF o");
constexpr auto OrderById = joined(OrderColumns, " WHERE o.id = $1 FOR NO KEY UPDATE");
constexpr auto OrderOfHold = joined(joined(OrderColumns, OfHold), " FOR NO KEY UPDATE");

constexpr pg::Statement FindOrder{"order.by_id", OrderInSight.data()};
constexpr pg::Statement LockOrderOfHold{"order.lock_of_hold", OrderOfHold.data()};
constexpr pg::Statement LockOrderById{"order.lock_by_id", OrderById.data()};
constexpr pg::Statement LockOrder{"order.lock", OrderLocked.data()};

constexpr pg::Statement FindEvents{"order.events", R"(
    SELECT number, kind, decided_at, effective_at, days, imposed_at, recorded_at, until_at, filed_at, due_at, corrects,
           first_days, true_decided_at, true_effective_at, voids, reason
      FROM order_event
     WHERE order_id = $1
     ORDER BY number)"};

constexpr pg::Statement FindEventsOfHold{"order.events_of_hold", R"(
    SELECT e.number, e.kind, e.decided_at, e.effective_at, e.days, e.imposed_at, e.recorded_at, e.until_at, e.filed_at,
           e.due_at, e.corrects, e.first_days, e.true_decided_at, e.true_effective_at, e.voids, e.reason
      FROM order_event e
     WHERE e.order_id = (SELECT n.order_id FROM claim n WHERE n.code = $1 AND n.state IN ('held', 'expired')
                          ORDER BY n.state = 'held' DESC, n.recorded_at DESC LIMIT 1)
     ORDER BY e.number)"};

constexpr pg::Statement InsertOrder{"order.insert", R"(
    INSERT INTO restraining_order (id, case_id, person_id, regime, regime_version, municipality, reference, imposed_at,
                                   imposed_local, zone, first_days, first_until_at, first_until_local, latest_until_at,
                                   latest_until_local, planned_until_at, planned_until_local, until_at,
                                   needs_confirmation, recorded_at, recorded_by, recorded_imposed_at,
                                   first_until_named_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $8,
            $22))"};

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
                             recorded_by, until_at, filed_at, due_at, corrects, first_days, true_decided_at,
                             true_effective_at, voids)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18))"};

constexpr std::array All{FindOrder,        LockOrder,   LockOrderById, LockOrderOfHold, FindEvents,
                         FindEventsOfHold, InsertOrder, UpdateOrder,   InsertEvent};

std::optional<int> maybeInt(const pg::Rows& rows, int row, int column)
{
    const auto value = rows.maybeInteger(row, column);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

OrderEvent eventFrom(const pg::Rows& rows, int row)
{
    const auto kind = orderEventNamed(rows.text(row, 1));
    assert(kind); // the schema has the same words
    return {.kind = *kind,
            .decidedAt = rows.moment(row, 2),
            .effectiveAt = rows.moment(row, 3),
            .days = maybeInt(rows, row, 4),
            .imposedAt = rows.maybeMoment(row, 5),
            .untilAt = rows.maybeMoment(row, 7),
            .filedAt = rows.maybeMoment(row, 8),
            .dueAt = rows.maybeMoment(row, 9),
            .corrects = maybeInt(rows, row, 10),
            .trueDecidedAt = rows.maybeMoment(row, 12),
            .trueEffectiveAt = rows.maybeMoment(row, 13),
            .firstDays = maybeInt(rows, row, 11),
            .voids = rows.boolean(row, 14)};
}

std::vector<OrderEventRow> eventsFrom(const pg::Rows& rows)
{
    std::vector<OrderEventRow> events;
    for (int row = 0; row < rows.count(); ++row) {
        const auto reason = rows.maybeText(row, 15);
        events.push_back({.recorded = {.number = static_cast<int>(rows.integer(row, 0)),
                                       .event = eventFrom(rows, row),
                                       .recordedAt = rows.moment(row, 6)},
                          .reason = reason ? std::optional(std::string(*reason)) : std::nullopt});
    }
    return events;
}

/// As the order's ends are stored; what only its events tell is filled in afterwards.
OrderStanding standingFrom(const pg::Rows& rows)
{
    const auto end = [&](int column) { return LegalEnd{rows.moment(0, column), rows.local(0, column + 1), false}; };
    const auto endedBy = rows.maybeText(0, 18);
    return {.imposedAt = rows.moment(0, 7),
            .countedFrom = rows.moment(0, 7),
            .first = end(11),
            .latest = end(13),
            .planned = end(15),
            .until = rows.moment(0, 17),
            .endedEarlyBy = endedBy ? orderEventNamed(*endedBy) : std::nullopt,
            .mayBeExtended = false,
            .states = {{rows.moment(0, 7), OrderState::InForce}}};
}

std::optional<OrderStanding> replayed(const OrderRow& order, const std::vector<Regime>& regimes)
{
    const Regime* regime = regimeOf(regimes, order.regime, order.regimeVersion);
    if (!regime)
        return std::nullopt;
    auto standing = standingOf(*regime, historyOf(order));
    return standing ? std::optional(*std::move(standing)) : std::nullopt;
}

/// The stored ends stand (R8); a zone file that changed since moves nothing.
OrderStanding withStoredEnds(OrderStanding derived, const OrderStanding& stored)
{
    const auto keep = [](LegalEnd& end, const LegalEnd& asStored) {
        end.at = asStored.at;
        end.local = asStored.local;
    };
    keep(derived.first, stored.first);
    keep(derived.latest, stored.latest);
    keep(derived.planned, stored.planned);
    derived.until = stored.until;
    derived.endedEarlyBy = stored.endedEarlyBy;
    return derived;
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

OrderTickets queueOrderLocked(pg::Transaction& tx, OrderId id, const std::optional<Sight>& sight)
{
    return {sight ? tx.queue(LockOrder, {sight->account, sight->organisation, id}) : tx.queue(LockOrderById, {id}),
            tx.queue(FindEvents, {id})};
}

OrderTickets queueOrderOfHold(pg::Transaction& tx, std::string_view code)
{
    return {tx.queue(LockOrderOfHold, {code}), tx.queue(FindEventsOfHold, {code})};
}

std::optional<OrderRow> takeOrder(const pg::Transaction& tx, const OrderTickets& tickets,
                                  const std::vector<Regime>& regimes)
{
    const auto& rows = tx.rows(tickets.order);
    if (rows.empty())
        return std::nullopt;
    const auto reference = rows.maybeBytes(0, 6);
    const auto standing = standingFrom(rows);
    OrderRow order{
        .id = rows.id<OrderId>(0, 0),
        .caseId = rows.id<CaseId>(0, 1),
        .person = rows.id<PersonId>(0, 2),
        .regime = std::string(rows.text(0, 3)),
        .regimeVersion = static_cast<int>(rows.integer(0, 4)),
        .municipality = std::string(rows.text(0, 5)),
        .reference = reference ? std::optional(Sealed{*reference}) : std::nullopt,
        .zone = std::string(rows.text(0, 9)),
        .imposedLocal = rows.local(0, 8),
        .recorded = {.at = rows.moment(0, 21), .days = maybeInt(rows, 0, 10), .untilAt = rows.maybeMoment(0, 22)},
        .standing = standing,
        .untilLocal = untilLocalOf(standing, rows.text(0, 9)),
        .needsConfirmation = rows.boolean(0, 19),
        .events = eventsFrom(tx.rows(tickets.events)),
        .version = rows.integer(0, 20),
        .recordedAt = rows.moment(0, 23)};
    if (auto derived = replayed(order, regimes))
        order.standing = withStoredEnds(*std::move(derived), standing);
    return order;
}

OrderHistory historyOf(const OrderRow& order)
{
    OrderHistory history{.imposition = order.recorded};
    for (const OrderEventRow& row : order.events)
        history.events.push_back(row.recorded);
    return history;
}

OrderRow withStanding(OrderRow order, const OrderStanding& standing, bool doubtful)
{
    order.standing = standing;
    order.needsConfirmation = doubtful || standing.needsConfirmation();
    const auto zone = Zone::named(order.zone);
    assert(zone);
    order.imposedLocal = zone->localAt(standing.imposedAt);
    order.untilLocal = untilLocalOf(standing, order.zone);
    return order;
}

std::optional<OrderRow> asKnownAt(OrderRow order, const std::vector<Regime>& regimes, Moment at)
{
    std::erase_if(order.events, [at](const OrderEventRow& row) { return row.recorded.recordedAt > at; });
    order.knownAt = at;
    const auto standing = replayed(order, regimes);
    return standing ? std::optional(withStanding(std::move(order), *standing, false)) : std::nullopt;
}

void queueInsertOrder(pg::Transaction& tx, const OrderRow& order, const OrderWriter& writer)
{
    const auto& [first, latest, planned] =
        std::tie(order.standing.first, order.standing.latest, order.standing.planned);
    tx.queue(InsertOrder,
             {order.id,
              order.caseId,
              order.person,
              order.regime,
              order.regimeVersion,
              order.municipality,
              order.reference ? pg::Value::bytes(order.reference->bytes) : pg::Value(nullptr),
              order.recorded.at,
              order.imposedLocal,
              order.zone,
              order.recorded.days,
              first.at,
              first.local,
              latest.at,
              latest.local,
              planned.at,
              planned.local,
              order.standing.until,
              order.needsConfirmation,
              writer.at,
              writer.account,
              order.recorded.untilAt});
}

void queueDecision(pg::Transaction& tx, const OrderRow& before, const OrderRow& after, const OrderEventRow& decision,
                   const OrderWriter& writer)
{
    const OrderStanding& standing = after.standing;
    tx.queueDeciding(UpdateOrder,
                     {before.id, before.version, standing.imposedAt, after.imposedLocal, standing.first.at,
                      standing.first.local, standing.latest.at, standing.latest.local, standing.planned.at,
                      standing.planned.local, standing.until,
                      standing.endedEarlyBy ? pg::Value(wordFor(*standing.endedEarlyBy)) : pg::Value(nullptr),
                      after.needsConfirmation},
                     Refusal::StaleVersion);
    const OrderEvent& event = decision.recorded.event;
    tx.queue(InsertEvent,
             {before.id, decision.recorded.number, wordFor(event.kind), event.decidedAt, event.effectiveAt, event.days,
              event.imposedAt, decision.reason, writer.at, writer.account, event.untilAt, event.filedAt, event.dueAt,
              event.corrects, event.firstDays, event.trueDecidedAt, event.trueEffectiveAt, event.voids});
}

} // namespace adempauze
