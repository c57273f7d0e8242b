#include "follow_up_facts.h"

#include "follow_up/task_words.h"
#include "shell/wire_words.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

TaskSight sight(bool old = false)
{
    return {.now = [] { return TasksNow; }, .old = [old] { return old; }, .me = [] { return TasksMe; }};
}

TaskRow rowOf(const wire::Task& task, Tick tick = Tick::None, const char* why = "")
{
    return {task.id, task, tick, QString::fromLatin1(why)};
}

Tone toneAt(const TaskModel& model, int row, int column)
{
    return static_cast<Tone>(model.index(row, column).data(TaskModel::ToneRole).toInt());
}

} // namespace

TEST(TaskRows, whatIsDueIsSortedByTheWallClockOfTheHouse)
{
    const Zone amsterdam = *Zone::named("Europe/Amsterdam");
    const Moment midnight = *parseMoment("2026-11-23T23:00:00Z"); // 24 November 00:00 there
    EXPECT_EQ(dueGroupOf(TasksNow - 1s, TasksNow, amsterdam), DueGroup::Overdue);
    EXPECT_EQ(dueGroupOf(TasksNow, TasksNow, amsterdam), DueGroup::Overdue);
    EXPECT_EQ(dueGroupOf(TasksNow + 1s, TasksNow, amsterdam), DueGroup::Today);
    EXPECT_EQ(dueGroupOf(midnight - 1s, TasksNow, amsterdam), DueGroup::Today);
    EXPECT_EQ(dueGroupOf(midnight, TasksNow, amsterdam), DueGroup::Coming);
}

TEST(TaskRows, mineIsWhatITookOnAndTheTeamsIsWhatNobodyDid)
{
    const Looker me{.me = TasksMe};
    wire::Task mine = taskOf(1, "tell_resident", TasksNow);
    mine.assigneeId = TasksMe;
    wire::Task theirs = taskOf(2, "tell_resident", TasksNow);
    theirs.assigneeId = TasksColleague;
    const wire::Task teams = taskOf(3, "tell_resident", TasksNow);
    EXPECT_TRUE(isTheirs(mine, Whose::Mine, me) && !isTheirs(mine, Whose::Team, me));
    EXPECT_TRUE(isTheirs(teams, Whose::Team, me) && !isTheirs(teams, Whose::Mine, me));
    EXPECT_FALSE(isTheirs(theirs, Whose::Team, me) || isTheirs(theirs, Whose::Mine, me));
    EXPECT_TRUE(isTheirs(theirs, Whose::All, me));
}

TEST(TaskRows, whoIsInATeamSeesItsTasksAndThoseOfNoTeamInParticular_whoeverHasThem)
{
    const wire::Team south{taskId(901), "Zuid"};
    const wire::Team aftercare{taskId(902), "Nazorg"};
    const Looker me{.me = TasksMe, .mine = {south}, .all = {south, aftercare}};
    wire::Task ours = taskOf(1, "tell_resident", TasksNow);
    ours.teamIds = {south.id};
    ours.assigneeId = TasksColleague;
    wire::Task others = ours;
    others.teamIds = {aftercare.id};
    wire::Task both = ours;
    both.teamIds = {aftercare.id, south.id};
    wire::Task elsewhere = ours;
    elsewhere.teamIds = {taskId(903)}; // of another organisation
    wire::Task nobodys = ours;
    nobodys.teamIds.clear();
    for (const wire::Task& each : {ours, both, elsewhere, nobodys})
        EXPECT_TRUE(isTheirs(each, Whose::Team, me)) << each.teamIds.size();
    EXPECT_FALSE(isTheirs(others, Whose::Team, me));
    EXPECT_TRUE(isTheirs(others, Whose::All, me));
    const Looker untold{.me = TasksMe, .mine = {south}};
    for (const wire::Task& each : {ours, both, nobodys})
        EXPECT_TRUE(isTheirs(each, Whose::Team, untold)) << each.teamIds.size();
    EXPECT_FALSE(isTheirs(others, Whose::Team, untold)) << "whose it is, is not known yet";
}

TEST(TaskRows, anObstructedStaySaysObstacleDeadlineAndAlternatives)
{
    const QString said = detailsOf(obstructedOf(1), TasksNow).join(QLatin1Char('\n'));
    for (const char* words : {"In the way: taken by another stay, from Wed 25 Nov 2026 10:00 (in 2 days).",
                              "The stay should last until Thu 3 Dec 2026 10:00 (in 10 days).",
                              "Decide before Tue 24 Nov 2026 16:00", "Free instead: Het Baken, 2."})
        EXPECT_TRUE(said.contains(QString::fromLatin1(words))) << words << " not in " << said.toStdString();
    wire::Task alone = obstructedOf(1);
    alone.data.remove(QStringLiteral("alternatives"));
    EXPECT_TRUE(detailsOf(alone, TasksNow).contains(QStringLiteral("No other place is free for that time.")));
}

TEST(TaskRows, aLostPlaceSaysWhatIsHeldInstead)
{
    wire::Task lost = taskOf(1, "place_lost", TasksNow + 1h);
    const QJsonObject place{{QStringLiteral("facilityAlias"), QStringLiteral("De Luwte")},
                            {QStringLiteral("placeName"), QStringLiteral("L2")}};
    QJsonObject held = place;
    held.insert(QStringLiteral("expiresAt"), QStringLiteral("2026-11-23T10:30:00Z"));
    lost.data = {{QStringLiteral("held"), held}, {QStringLiteral("alternatives"), QJsonArray()}};
    const QString said = detailsOf(lost, TasksNow).join(QLatin1Char(' '));
    EXPECT_TRUE(said.contains(QStringLiteral("Held instead: De Luwte, L2, until Mon 23 Nov 2026 11:30")))
        << said.toStdString();
    EXPECT_FALSE(said.contains(QStringLiteral("No other place")));

    QJsonObject later = place;
    later.insert(QStringLiteral("freeAgainAt"), QStringLiteral("2026-11-24T10:30:00Z"));
    lost.data = {{QStringLiteral("alternatives"), QJsonArray()}, {QStringLiteral("nextFree"), QJsonArray{later}}};
    const QStringList without = detailsOf(lost, TasksNow);
    EXPECT_TRUE(without.contains(QStringLiteral("No other place is free for that time.")));
    EXPECT_TRUE(
        without.join(QLatin1Char(' ')).contains(QStringLiteral("De Luwte, L2 is free again Tue 24 Nov 2026 11:30")));
}

TEST(TaskRows, aHouseThatIsAskedForRoomSaysWhichPlacesAndFromWhen)
{
    wire::Task asked = taskOf(1, "squeeze_ahead", TasksNow + 30h);
    const auto met = [](const char* place, bool promised, bool decided) {
        QJsonObject each{{QStringLiteral("placeName"), QString::fromLatin1(place)},
                         {QStringLiteral("fromAt"), QStringLiteral("2026-11-25T09:00:00Z")},
                         {QStringLiteral("decided"), decided}};
        if (promised)
            each.insert(QStringLiteral("meetsId"), QStringLiteral("8b0c4f8e-51d4-4a52-8a0a-0f7d7a3f9a01"));
        return each;
    };
    asked.data = {{QStringLiteral("collisions"),
                   QJsonArray{met("A", true, false), met("B", false, false), met("C", true, true),
                              met("D", false, true), QJsonObject()}}};
    const QStringList said = detailsOf(asked, TasksNow);
    for (const char* words :
         {"Place A: a stay may be extended, and from Wed 25 Nov 2026 10:00 (in 2 days) the place is promised.",
          "Place B: a stay may be extended, and from Wed 25 Nov 2026 10:00 (in 2 days) the place is closed.",
          "Place C: a stay was extended, and from Wed 25 Nov 2026 10:00 (in 2 days) the place is promised.",
          "Place D: a stay was extended, and from Wed 25 Nov 2026 10:00 (in 2 days) the place is closed.",
          "The board shows what would make room."})
        EXPECT_TRUE(said.contains(QString::fromLatin1(words))) << said.join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(said.size(), 7); // when it is due, these five, when it was opened
}

TEST(TaskRows, everyKindOfTaskSaysWhereItsDateComesFrom)
{
    for (const std::string_view kind : wordsIn(Vocabulary::TaskKind)) {
        const QString first = detailsOf(taskOf(1, kind.data(), TasksNow + 1h), TasksNow).constFirst();
        EXPECT_TRUE(first.contains(QStringLiteral("): "))) << kind << ": " << first.toStdString();
    }
    EXPECT_TRUE(detailsOf(taskOf(1, "of_a_newer_daemon", TasksNow), TasksNow)
                    .constFirst()
                    .startsWith(QStringLiteral("Due Mon 23 Nov 2026 10:00")));
}

TEST(TaskRows, aStepIsCalledAsItsProtocolCallsItAndSaysWhatItsDateCountsFrom)
{
    wire::Task step = taskOf(1, "a_step_of_this_region", TasksNow + 1h);
    EXPECT_EQ(titleOf(step), QStringLiteral("a step of this region"));
    step.titleNl = "Bel de bewoner";
    step.titleEn = "Call the resident";
    step.dueFrom = "arrival";
    EXPECT_EQ(titleOf(step), QStringLiteral("Call the resident"));
    EXPECT_TRUE(detailsOf(step, TasksNow).constFirst().endsWith(QStringLiteral("counted from the arrival.")));
}

TEST(TaskRows, everyCellSaysSomethingAndTheFirstSpeaksForItsRow)
{
    TaskModel model(taskColumns(sight()), &TaskRow::id);
    wire::Task bare = taskOf(1, "confirm_clock_change", TasksNow + 48h);
    bare.placeName.reset();
    bare.facilityAlias.reset();
    model.setRows({rowOf(bare), rowOf(obstructedOf(2), Tick::Waiting)});
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            EXPECT_FALSE(model.index(row, column).data().toString().isEmpty()) << column;
            EXPECT_FALSE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty()) << column;
        }
    const QString spoken = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.startsWith(QStringLiteral("Urgent:"))
                && spoken.contains(QStringLiteral("waits for a connection")))
        << spoken.toStdString();
}

TEST(TaskRows, whatIsUrgentOverdueOrUncertainIsToldByTone)
{
    TaskModel model(taskColumns(sight()), &TaskRow::id);
    model.setRows({rowOf(obstructedOf(1)), rowOf(taskOf(2, "tell_resident", TasksNow - 1h)),
                   rowOf(taskOf(3, "tell_resident", TasksNow + 1h), Tick::Uncertain)});
    EXPECT_EQ(toneAt(model, 0, 0), Tone::Urgent);
    EXPECT_EQ(toneAt(model, 0, 2), Tone::Plain);
    EXPECT_EQ(toneAt(model, 1, 0), Tone::Plain);
    EXPECT_EQ(toneAt(model, 1, 2), Tone::Urgent);
    EXPECT_EQ(toneAt(model, 2, 2), Tone::Attention);
    EXPECT_EQ(toneAt(model, 2, 5), Tone::Urgent);
    TaskModel old(taskColumns(sight(true)), &TaskRow::id);
    old.setRows({rowOf(obstructedOf(1), Tick::Waiting)});
    EXPECT_EQ(toneAt(old, 0, 0), Tone::Quiet);
    EXPECT_EQ(toneAt(old, 0, 5), Tone::Attention); // what one ticked is not old
}

TEST(TaskRows, aMessageThatFailedSaysWhatItWasAboutAndWhereItStandsWhomToCall)
{
    wire::Task failed = taskOf(1, "message_failed", TasksNow);
    failed.data = {{QStringLiteral("notice"), QStringLiteral("dates_changed")},
                   {QStringLiteral("failure"), QStringLiteral("no_mailbox")}};
    const QString said = detailsOf(failed, TasksNow).join(QLatin1Char('\n'));
    EXPECT_TRUE(said.contains(QStringLiteral("What was to be told: Dates have changed."))) << said.toStdString();
    EXPECT_TRUE(said.contains(wordText(Vocabulary::Failure, "no_mailbox"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("stand in \"Organisations and messages\""))) << said.toStdString();
}

TEST(TaskRows, newsTellsOverdueNewAndDoneEachOnItsOwnLine)
{
    const wire::Task both = taskOf(1, "departure_overdue", TasksNow - 1h);
    wire::Task done = doneOf(taskOf(2, "tell_resident", TasksNow));
    done.doneById = TasksColleague;
    const auto rows =
        newsRowsFrom({.asOfAt = TasksNow, .opened = {both}, .overdue = {both}, .done = {done}},
                     [](const QUuid& account) { return account == TasksColleague ? QStringLiteral("Bo") : QString(); });
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_NE(rows[0].id, rows[1].id);
    NewsModel model(newsColumns(sight()), &NewsRow::id);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rows);
    EXPECT_EQ(model.index(2, 4).data(), QStringLiteral("Bo"));
    EXPECT_EQ(model.index(0, 0).data(), QStringLiteral("became overdue"));
    model.setRows({rows[2], rows[0]});
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(TaskRows, whatWasCalledOffIsSaidSoWithItsReason_andIsNotDone)
{
    wire::Task off = taskOf(1, "tell_resident", TasksNow);
    off.state = "cancelled";
    off.cancelledAt = TasksNow;
    off.cancelledWhy = "departed";
    wire::Task bare = taskOf(2, "tell_resident", TasksNow);
    bare.state = "cancelled";
    NewsModel model(newsColumns(sight()), &NewsRow::id);
    model.setRows(newsRowsFrom({.asOfAt = TasksNow, .done = {off, bare}}, [](const QUuid&) { return QString(); }));
    EXPECT_EQ(model.index(0, 0).data(), QStringLiteral("no longer needed: the person has left"));
    EXPECT_EQ(model.index(0, 3).data(), QStringLiteral("Mon 23 Nov 2026 10:00"));
    EXPECT_EQ(model.index(1, 0).data(), QStringLiteral("no longer needed"));
}

TEST(TaskRows, theModelKeepsItsPromisesWhileRowsComeAndGo)
{
    TaskModel model(taskColumns(sight()), &TaskRow::id);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const std::vector<int>& numbers : std::vector<std::vector<int>>{{1, 2, 3}, {3, 1}, {}, {4, 3, 2, 1}, {2}}) {
        std::vector<TaskRow> rows;
        for (const int number : numbers)
            rows.push_back(rowOf(taskOf(number, "tell_resident", TasksNow)));
        model.setRows(rows);
        EXPECT_EQ(model.rowCount(), static_cast<int>(numbers.size()));
    }
}

} // namespace adempauze::client
