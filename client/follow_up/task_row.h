#pragma once

#include "shell/rows_model.h"
#include "wire/session_messages.h"
#include "wire/shift_messages.h"

namespace adempauze::client {

/// How far a tick has come.
enum class Tick {
    None,
    Waiting, ///< for a connection; the daemon does not know it
    Sending,
    Uncertain, ///< sent, and no answer came; it goes under the same key again
};

/// A task as it is shown.
struct TaskRow {
    QUuid id{};
    wire::Task task{};
    Tick tick = Tick::None;
    QString why{}; ///< why the last tick was refused
};

enum class DueGroup { Overdue, Today, Coming };

/// By the wall clock of the zone: what is due later on this day is due today.
DueGroup dueGroupOf(Moment dueAt, Moment now, const Zone& zone);

enum class Whose { All, Mine, Team };

/// Who looks, and the teams of their organisation.
struct Looker {
    QUuid me{};
    std::vector<wire::Team> mine{}; ///< that they are in
    std::vector<wire::Team> all{}; ///< none: not told yet, or there are none
};

/// Mine: I took it on. Team: it is of one of my teams, or of no team in particular; where I am in none, nobody took it
/// on. While the teams are not told yet, a team that I am not in is another's.
bool isTheirs(const wire::Task& task, Whose whose, const Looker& looker);

/// How tasks are looked at. All are asked anew whenever a cell is told.
struct TaskSight {
    std::function<Moment()> now;
    std::function<bool()> old; ///< there is no connection
    std::function<QUuid()> me;
};

using TaskModel = RowsModel<TaskRow>;

std::vector<Column<TaskRow>> taskColumns(const TaskSight& sight);

/// What happened to a task while somebody was away.
struct NewsRow {
    enum class What { Opened, Overdue, Done, CalledOff }; ///< CalledOff: it need not be done any more
    QUuid id{}; ///< of this line: one task may be new and overdue
    What what{};
    wire::Task task{};
    QString by{}; ///< who did it, where it is known
};

using NewsModel = RowsModel<NewsRow>;

std::vector<Column<NewsRow>> newsColumns(const TaskSight& sight);
std::vector<NewsRow> newsRowsFrom(const wire::ShiftReport& told, const std::function<QString(const QUuid&)>& nameOf);

} // namespace adempauze::client
