#pragma once

#include "shell/rows_model.h"
#include "time/local_time.h"
#include "wire/board_messages.h"

#include <functional>

namespace adempauze::client {

/// A bar or a closure of the board as a row.
struct BarRow {
    QUuid id;
    QUuid place;
    QString where;
    wire::BoardBar bar;
    std::optional<Moment> freeAgain; ///< nothing: nobody knows
};

using BarListModel = RowsModel<BarRow>;

/// How the list is sorted: as the board is, or by time.
enum class BarOrder { Place, From, Until };

struct BarSight {
    std::function<Moment()> now;
    std::function<Zone()> zone;
    std::function<bool()> old;
};

std::vector<Column<BarRow>> barColumns(const BarSight& sight);

/// Every bar of every place. Rows whose time is the same keep the order of the board; an end that nobody knows is last.
std::vector<BarRow> barRows(const wire::Board& board, BarOrder order);

} // namespace adempauze::client
