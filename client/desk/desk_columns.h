#pragma once

#include "desk/desk_lists.h"
#include "shell/rows_model.h"

namespace adempauze::client {

/// How the lists are looked at. Both are asked anew whenever a cell is told.
struct Sight {
    std::function<Moment()> now;
    std::function<bool()> old; ///< true: there is no connection, so nothing is as sure as it looks
};

using HoldModel = RowsModel<wire::Hold>;
using ExpectedModel = RowsModel<Expected>;
using StayModel = RowsModel<wire::Stay>;

/// What each list of the desk says of its rows. The first cell of a row speaks a whole sentence, since it is the one a
/// screen reader comes to first. Never a name.
std::vector<Column<wire::Hold>> incomingColumns(const Sight& sight);
std::vector<Column<Expected>> expectedColumns(const Sight& sight);
std::vector<Column<wire::Stay>> presentColumns(const Sight& sight);
std::vector<Column<wire::Stay>> departedColumns(const Sight& sight);

/// "vr 20 nov 2026 23:30 (over 14 min)"
QString dateWithHint(Moment at, const std::string& zone, Moment now);

} // namespace adempauze::client
