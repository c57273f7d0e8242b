#include "follow_up/task_row.h"

#include "follow_up/task_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace adempauze::client {

namespace {

struct TaskColumns {
    Q_DECLARE_TR_FUNCTIONS(TaskColumns)
};

QString kindOf(const wire::Task& task)
{
    return titleOf(task);
}

DueGroup groupOf(const wire::Task& task, Moment now)
{
    return dueGroupOf(task.dueAt, now, houseZone());
}

template<class Row>
std::function<Tone(const Row&)> toned(const TaskSight& sight, std::function<Tone(const Row&)> tone)
{
    return [old = sight.old, tone = std::move(tone)](const Row& row) { return old() ? Tone::Quiet : tone(row); };
}

Tone toneOfDue(const wire::Task& task, Moment now)
{
    switch (groupOf(task, now)) {
    case DueGroup::Overdue: return Tone::Urgent;
    case DueGroup::Today: return Tone::Attention;
    case DueGroup::Coming: break;
    }
    return Tone::Plain;
}

Tone toneOfState(const TaskRow& row)
{
    if (row.tick == Tick::None)
        return row.why.isEmpty() ? Tone::Plain : Tone::Attention;
    return row.tick == Tick::Uncertain ? Tone::Urgent : Tone::Attention;
}

QString spokenTask(const TaskRow& row, Moment now, const QUuid& me)
{
    const QString said = row.task.urgent ? TaskColumns::tr("Urgent: %1.") : QStringLiteral("%1.");
    return said.arg(kindOf(row.task)) + QStringLiteral(" ")
        + TaskColumns::tr("Where: %1. Due %2. Who: %3. %4.")
              .arg(whereOf(row.task), dueOf(row.task, now), whoOf(row.task, me), stateOf(row));
}

QString whatText(const NewsRow& row)
{
    switch (row.what) {
    case NewsRow::What::Opened: return TaskColumns::tr("new");
    case NewsRow::What::Overdue: return TaskColumns::tr("became overdue");
    case NewsRow::What::Done: return TaskColumns::tr("done");
    case NewsRow::What::CalledOff:
        return row.task.cancelledWhy
            ? TaskColumns::tr("no longer needed: %1").arg(wordText(Vocabulary::CancelledWhy, *row.task.cancelledWhy))
            : TaskColumns::tr("no longer needed");
    }
    return {};
}

QString whenText(const NewsRow& row, Moment now)
{
    if (row.what == NewsRow::What::Done && row.task.doneAt)
        return completeDate(*row.task.doneAt);
    if (row.what == NewsRow::What::CalledOff && row.task.cancelledAt)
        return completeDate(*row.task.cancelledAt);
    return dueOf(row.task, now);
}

} // namespace

DueGroup dueGroupOf(Moment dueAt, Moment now, const Zone& zone)
{
    if (dueAt <= now)
        return DueGroup::Overdue;
    const auto day = [&](Moment at) { return date::floor<date::days>(zone.localAt(at)); };
    return day(dueAt) == day(now) ? DueGroup::Today : DueGroup::Coming;
}

bool isTheirs(const wire::Task& task, Whose whose, const Looker& looker)
{
    const auto isOf = [&](const std::vector<wire::Team>& teams) {
        return std::ranges::any_of(teams, [&](const wire::Team& team) {
            return std::ranges::find(task.teamIds, team.id) != task.teamIds.end();
        });
    };
    switch (whose) {
    case Whose::All: return true;
    case Whose::Mine: return task.assigneeId == looker.me;
    case Whose::Team: break;
    }
    if (looker.mine.empty())
        return !task.assigneeId;
    const bool ofSome = looker.all.empty() ? !task.teamIds.empty() : isOf(looker.all);
    return isOf(looker.mine) || !ofSome;
}

std::vector<Column<TaskRow>> taskColumns(const TaskSight& sight)
{
    const auto now = sight.now;
    const auto me = sight.me;
    const auto due = toned<TaskRow>(sight, [now](const TaskRow& row) { return toneOfDue(row.task, now()); });
    const auto urgent =
        toned<TaskRow>(sight, [](const TaskRow& row) { return row.task.urgent ? Tone::Urgent : Tone::Plain; });
    const auto plain = toned<TaskRow>(sight, [](const TaskRow&) { return Tone::Plain; });
    return {
        {[] { return TaskColumns::tr("Task"); }, [](const TaskRow& row) { return kindOf(row.task); }, urgent,
         [now, me](const TaskRow& row) { return spokenTask(row, now(), me()); }},
        {[] { return TaskColumns::tr("When"); },
         [now](const TaskRow& row) { return groupText(groupOf(row.task, now())); }, due},
        {[] { return TaskColumns::tr("Due"); }, [now](const TaskRow& row) { return dueOf(row.task, now()); }, due},
        {[] { return TaskColumns::tr("Where"); }, [](const TaskRow& row) { return whereOf(row.task); }, plain},
        {[] { return TaskColumns::tr("Who"); }, [me](const TaskRow& row) { return whoOf(row.task, me()); }, plain},
        {[] { return TaskColumns::tr("State"); }, [](const TaskRow& row) { return stateOf(row); }, &toneOfState},
    };
}

std::vector<Column<NewsRow>> newsColumns(const TaskSight& sight)
{
    const auto now = sight.now;
    const auto plain = toned<NewsRow>(sight, [](const NewsRow&) { return Tone::Plain; });
    const auto what = toned<NewsRow>(
        sight, [](const NewsRow& row) { return row.what == NewsRow::What::Overdue ? Tone::Attention : Tone::Plain; });
    return {
        {[] { return TaskColumns::tr("What"); }, &whatText, what,
         [now](const NewsRow& row) {
             return TaskColumns::tr("%1: %2, %3, %4.")
                 .arg(whatText(row), kindOf(row.task), whereOf(row.task), whenText(row, now()));
         }},
        {[] { return TaskColumns::tr("Task"); }, [](const NewsRow& row) { return kindOf(row.task); }, plain},
        {[] { return TaskColumns::tr("Where"); }, [](const NewsRow& row) { return whereOf(row.task); }, plain},
        {[] { return TaskColumns::tr("Due, done or no longer needed"); },
         [now](const NewsRow& row) { return whenText(row, now()); }, plain},
        {[] { return TaskColumns::tr("By whom"); },
         [](const NewsRow& row) { return row.by.isEmpty() ? QStringLiteral("–") : row.by; }, plain},
    };
}

std::vector<NewsRow> newsRowsFrom(const wire::ShiftReport& told, const std::function<QString(const QUuid&)>& nameOf)
{
    std::vector<NewsRow> rows;
    const auto add = [&](NewsRow::What what, const char* word, const std::vector<wire::Task>& tasks) {
        for (const wire::Task& task : tasks)
            rows.push_back({.id = QUuid::createUuidV5(task.id, QString::fromLatin1(word)),
                            .what = what,
                            .task = task,
                            .by = task.doneById ? nameOf(*task.doneById) : QString()});
    };
    add(NewsRow::What::Overdue, "overdue", told.overdue);
    add(NewsRow::What::Opened, "opened", told.opened);
    std::vector<wire::Task> calledOff;
    std::vector<wire::Task> done;
    for (const wire::Task& task : told.done)
        (task.state == "cancelled" ? calledOff : done).push_back(task);
    add(NewsRow::What::Done, "done", done);
    add(NewsRow::What::CalledOff, "called_off", calledOff);
    return rows;
}

} // namespace adempauze::client
