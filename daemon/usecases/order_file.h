#pragma once

#include "domain/explanation.h"
#include "domain/stay.h"
#include "storage/order_store.h"
#include "usecases/claim_rules.h"
#include "usecases/context.h"

namespace adempauze {

struct OrderWish {
    OrderId id; ///< fresh
    CaseId caseId;
    PersonId person;
    std::string regime;
    Imposition imposition;
    bool imposedNeedsConfirmation; ///< the local time given fell in a clock change
    std::string municipality;
    std::optional<Sealed> reference{};
};

/// Records an order: derived fields only. Who: placement worker, coordinator, of a case they take part in.
/// Refusals: NotFound, UnknownRegime, NotInTheFuture, InvalidInput (an order without any end: a stay on it could never
/// be planned), and those of standingOf for its first period.
Outcome<OrderRow> recordOrder(pg::Transaction& tx, const Context& context, const OrderWish& wish);

/// The order as it stands, or as it was known at a moment. Refusals: NotFound (also when it was not recorded by then).
Outcome<OrderRow> showOrder(pg::Transaction& tx, const Context& context, OrderId id,
                            std::optional<Moment> knownAt = std::nullopt);

/// How each moment of it came about. Refusals: as showOrder, UnknownRegime (its file is gone).
Outcome<std::vector<Explanation>> explainOrder(pg::Transaction& tx, const Context& context, OrderId id,
                                               std::optional<Moment> knownAt);

struct TouchedStay {
    ClaimId stay;
    Realignment outcome;
    Moment until; ///< planned end after the change
    std::vector<AlternativePlace> alternatives{};
};

struct OrderChanged {
    OrderRow order;
    std::vector<TouchedStay> stays;
};

struct OrderChange {
    OrderId order;
    std::int64_t version;
    OrderEvent event;
    std::optional<std::string> reason{}; ///< of a correction
};

/// One decision, recorded: the order gets its new standing and every open stay on it is re-aligned or gets an open
/// task, in this one transaction. After an early end the case managers are alerted first, whether or not a stay rests
/// on the order; "tell the resident" waits for that alert. Who: placement worker, coordinator, of the case. Refusals:
/// those of standingOf, NotFound, StaleVersion, NotInTheFuture.
Outcome<OrderChanged> changeOrder(pg::Transaction& tx, const Context& context, const OrderChange& wish);

} // namespace adempauze
