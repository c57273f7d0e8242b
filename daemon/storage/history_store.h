#pragma once

#include "domain/ids.h"
#include "storage/pg.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace adempauze {

/// One thing that was recorded, with both its moments.
struct HistoryRow {
    std::int64_t id;
    std::string kind;
    Moment happenedAt;
    Moment recordedAt;
    std::optional<AccountId> account;
    std::string data; ///< JSON object
};

std::span<const pg::Statement> historyStatements();

/// Everything recorded about it, in the order of recording.
pg::Ticket queueHistoryOfStay(pg::Transaction& tx, ClaimId stay);
pg::Ticket queueHistoryOfOrder(pg::Transaction& tx, OrderId order);
std::vector<HistoryRow> takeHistory(const pg::Transaction& tx, pg::Ticket ticket);

} // namespace adempauze
