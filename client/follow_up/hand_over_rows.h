#pragma once

#include "follow_up/task_row.h"
#include "wire/shift_messages.h"

namespace adempauze::client {

using ExpectedModel = RowsModel<wire::ExpectedMove>;
using NightsModel = RowsModel<wire::NightSaid>;

/// Tasks that nobody has taken on: as the list of tasks has them, without who has them and how far a tick has come.
std::vector<Column<TaskRow>> unownedColumns(const TaskSight& sight);
/// Who comes and who leaves. What should have been by now is urgent.
std::vector<Column<wire::ExpectedMove>> expectedColumns(const TaskSight& sight);
/// Who is there. An absence that nobody announced is urgent; of whom nothing was said this night or the last, asks for
/// attention.
std::vector<Column<wire::NightSaid>> nightColumns(const TaskSight& sight);

} // namespace adempauze::client
