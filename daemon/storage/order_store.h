#pragma once

#include "domain/notices.h"
#include "domain/order.h"
#include "domain/sealed.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

struct RecordedOrderEvent {
    int number;
    OrderEvent event;
    Moment recordedAt;
};

/// An order as it was written down. Where it stands is computed from this, by the domain.
struct OrderRecord {
    OrderId id;
    CaseId caseId;
    PersonId person;
    std::string regime;
    int regimeVersion;
    std::string municipality;
    std::optional<Sealed> reference;
    std::string zone;
    Moment imposedAt; ///< as first written; a correction is an event
    LocalTime imposedLocal;
    int firstDays;
    std::vector<RecordedOrderEvent> events;
    std::int64_t version;
};

struct OrderTickets {
    pg::Ticket order;
    pg::Ticket events;
};

/// Who takes part in a case.
struct CaseAccess {
    std::optional<AccountId> lead{};
    std::vector<Participant> participants{};

    bool includes(OrganisationId organisation) const;
};

std::span<const pg::Statement> orderStatements();

/// Locks the order, then its subject: before any place, in every change.
void queueLockOrder(pg::Transaction& tx, OrderId order);
void queueLockPerson(pg::Transaction& tx, PersonId person);

OrderTickets queueOrder(pg::Transaction& tx, OrderId order);
std::optional<OrderRecord> takeOrder(const pg::Transaction& tx, const OrderTickets& tickets);

/// A new order with its standing.
void queueInsertOrder(pg::Transaction& tx, const OrderRecord& order, const OrderStanding& standing, AccountId by,
                      Moment recordedAt);

/// One more event, and the standing that follows. Decides: commit answers StaleVersion when the order moved on.
void queueOrderEvent(pg::Transaction& tx, const OrderRecord& order, const OrderEvent& event,
                     const std::optional<std::string>& reason, const OrderStanding& standing, AccountId by,
                     Moment recordedAt);

/// Participants of a case: of a claim's, of an order's, or by its id. Empty when there is no case.
pg::Ticket queueAccessOfClaim(pg::Transaction& tx, ClaimId claim);
pg::Ticket queueAccessOfOrder(pg::Transaction& tx, OrderId order);
pg::Ticket queueAccessOfCase(pg::Transaction& tx, CaseId caseId);
CaseAccess takeAccess(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
