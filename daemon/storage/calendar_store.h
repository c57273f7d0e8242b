#pragma once

#include "domain/calendar.h"
#include "storage/claim_store.h"
#include "storage/task_store.h"

/// What stands in calendars: dates with who may know them, and since when they are as they are. What is over is read
/// for as long as it ended after `since`.
namespace adempauze {

std::span<const pg::Statement> calendarStatements();

enum class ClaimsSeen { Holds, HoldsAndStays };
pg::Ticket queueClaimDates(pg::Transaction& tx, const ClaimsOf& whose, ClaimsSeen which, Moment since);
std::vector<ClaimDates> takeClaimDates(const pg::Transaction& tx, pg::Ticket ticket);

/// Orders by their id, and those of cases that an organisation takes part in or an account leads. What an order makes
/// due is read for the latter alone.
struct OrdersOf {
    std::vector<Uuid> orders{};
    std::optional<OrganisationId> organisation{};
    std::optional<AccountId> lead{};
};
struct OrderDateTickets {
    pg::Ticket ends;
    pg::Ticket deadlines;
};
OrderDateTickets queueOrderDates(pg::Transaction& tx, const OrdersOf& whose, Moment since);
std::vector<OrderDates> takeOrderDates(const pg::Transaction& tx, const OrderDateTickets& tickets);

/// Open ones, and those called off lately; without those that only repeat what an order makes due.
pg::Ticket queueTaskDates(pg::Transaction& tx, const TaskOwner& owner, Moment since);
std::vector<TaskDates> takeTaskDates(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
