#pragma once

#include "domain/order.h"
#include "domain/sealed.h"
#include "storage/case_store.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

struct OrderEventRow {
    int number;
    OrderEvent event;
    Moment recordedAt;
};

/// An order whole. Its ends are as they were computed when they were decided, never computed again from days.
struct OrderRow {
    OrderId id;
    CaseId caseId;
    PersonId person;
    std::string regime;
    int regimeVersion;
    std::string municipality;
    std::optional<Sealed> reference;
    std::string zone;
    LocalTime imposedLocal;
    int firstDays;
    OrderStanding standing; ///< each end carries the order's one "needs confirmation"
    LocalTime untilLocal;
    std::vector<OrderEventRow> events;
    std::int64_t version;
};

/// What an order is read by. Queue, flush, then take.
struct OrderTickets {
    pg::Ticket order;
    pg::Ticket events;
};

std::span<const pg::Statement> orderStatements();

/// An order of a case that is in sight.
OrderTickets queueOrder(pg::Transaction& tx, OrderId id, const Sight& sight);
/// The same, and nobody else changes it until this transaction ends. Before places, in every change.
OrderTickets queueOrderLocked(pg::Transaction& tx, OrderId id, const Sight& sight);
std::optional<OrderRow> takeOrder(const pg::Transaction& tx, const OrderTickets& tickets,
                                  const std::vector<Regime>& regimes);

/// What `standingOf` is given to compute the order again. Corrections are left out: imposedAt is already the true one.
std::vector<OrderEvent> decisionsOf(const OrderRow& order);

/// The order with a standing: its ends, their local times, and whether a person must confirm any of them.
OrderRow withStanding(OrderRow order, const OrderStanding& standing, bool needsConfirmation);
bool needsConfirmation(const OrderRow& order);

struct OrderWriter {
    AccountId account;
    Moment at;
};

void queueInsertOrder(pg::Transaction& tx, const OrderRow& order, const OrderWriter& writer);

/// Appends one decision and keeps what stands after it; decides on the version that was read (StaleVersion).
/// `after.version` is not looked at: it is before's, plus one.
void queueDecision(pg::Transaction& tx, const OrderRow& before, const OrderRow& after, const OrderEventRow& decision,
                   const std::optional<std::string>& reason, const OrderWriter& writer);

} // namespace adempauze
