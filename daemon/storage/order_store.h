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

/// An event with the word for why it was corrected, of a correction.
struct OrderEventRow {
    RecordedEvent recorded;
    std::optional<std::string> reason{};
};

/// An order whole. Its ends are as they were computed when they were decided, never computed again from days; the rest
/// of its standing (states, condition, requests, whether it may be extended) is derived from its events when it is
/// read.
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
    Imposition recorded; ///< as first recorded; what was corrected since is in the events
    OrderStanding standing;
    LocalTime untilLocal;
    bool needsConfirmation; ///< of an end, or of the moment of imposition itself
    std::vector<OrderEventRow> events;
    std::int64_t version;
    Moment recordedAt{}; ///< when this house learnt of it
    std::optional<Moment> knownAt{}; ///< the order as it was known then
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
/// In nobody's sight: for what a change of something else brings about.
OrderTickets queueOrderLocked(pg::Transaction& tx, OrderId id, const std::optional<Sight>& sight = {});
/// The same for the order that a hold names, by the hold's code, in nobody's sight: for an arrival.
OrderTickets queueOrderOfHold(pg::Transaction& tx, std::string_view code);
std::optional<OrderRow> takeOrder(const pg::Transaction& tx, const OrderTickets& tickets,
                                  const std::vector<Regime>& regimes);

/// Everything recorded about the order: what its standing is computed from.
OrderHistory historyOf(const OrderRow& order);

/// The order with a standing: its ends and their local times. `doubtful`: the moment of imposition needs confirmation.
OrderRow withStanding(OrderRow order, const OrderStanding& standing, bool doubtful);

/// The order as it was known at `at`, computed from what had been recorded by then. Nothing when its regime is gone.
std::optional<OrderRow> asKnownAt(OrderRow order, const std::vector<Regime>& regimes, Moment at);

struct OrderWriter {
    AccountId account;
    Moment at;
};

void queueInsertOrder(pg::Transaction& tx, const OrderRow& order, const OrderWriter& writer);

/// Appends one decision and keeps what stands after it; decides on the version that was read (StaleVersion).
/// `after.version` is not looked at: it is before's, plus one.
void queueDecision(pg::Transaction& tx, const OrderRow& before, const OrderRow& after, const OrderEventRow& decision,
                   const OrderWriter& writer);

} // namespace adempauze
