#include "storage/history_store.h"

#include <array>

namespace adempauze {

namespace {

constexpr pg::Statement FindOfStay{"history.of_stay", R"(
    SELECT id, kind, happened_at, recorded_at, account_id, data
      FROM event
     WHERE claim_id = $1
     ORDER BY recorded_at, id)"};

constexpr pg::Statement FindOfOrder{"history.of_order", R"(
    SELECT id, kind, happened_at, recorded_at, account_id, data
      FROM event
     WHERE order_id = $1
     ORDER BY recorded_at, id)"};

constexpr std::array All{FindOfStay, FindOfOrder};

} // namespace

std::span<const pg::Statement> historyStatements()
{
    return All;
}

pg::Ticket queueHistoryOfStay(pg::Transaction& tx, ClaimId stay)
{
    return tx.queue(FindOfStay, {stay});
}

pg::Ticket queueHistoryOfOrder(pg::Transaction& tx, OrderId order)
{
    return tx.queue(FindOfOrder, {order});
}

std::vector<HistoryRow> takeHistory(const pg::Transaction& tx, pg::Ticket ticket)
{
    const auto& rows = tx.rows(ticket);
    std::vector<HistoryRow> history;
    for (int row = 0; row < rows.count(); ++row)
        history.push_back({.id = rows.integer(row, 0),
                           .kind = std::string(rows.text(row, 1)),
                           .happenedAt = rows.moment(row, 2),
                           .recordedAt = rows.moment(row, 3),
                           .account = rows.maybeId<AccountId>(row, 4),
                           .data = std::string(rows.text(row, 5))});
    return history;
}

} // namespace adempauze
