#include "follow_up_desk.h"
#include "listed_keys.h"

namespace adempauze::client {
namespace {

using TasksScreenTest = TasksDesk;

} // namespace

TEST_F(TasksScreenTest, threeRolesHaveTasks)
{
    for (const std::string_view role : wire::Roles)
        EXPECT_EQ(screen->isFor(QString::fromLatin1(role.data(), static_cast<qsizetype>(role.size()))),
                  role == "facility_staff" || role == "placement_worker" || role == "coordinator")
            << role;
}

TEST_F(TasksScreenTest, theKeysOfTheListStandInTheListOfKeys)
{
    EXPECT_EQ(listedKey(screen.get(), "Space"), QStringLiteral("Done"));
    EXPECT_EQ(listedKey(screen.get(), "T"), QStringLiteral("Take on"));
    EXPECT_EQ(listedKey(screen.get(), "S"), QStringLiteral("Put off…"));
    EXPECT_EQ(listedKey(screen.get(), "A"), QStringLiteral("Hand over…"));
}

TEST_F(TasksScreenTest, spaceIsDoneAndUndoOpensItAgainWithTheNewVersion)
{
    const wire::Task first = tasks.items.front();
    const wire::Task done = completable();
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return !offered.isEmpty() && listed() == 2; }));
    EXPECT_EQ(last(taskPath(1, "completion")).header("if-match"), "\"5\"");
    EXPECT_TRUE(offered.contains(QStringLiteral("De Luwte, L1")));

    wire::Task again = first;
    again.version = done.version + 1;
    daemon.answer("POST", taskPath(1, "reopening"), 201, wire::toJson(again));
    tasks.items.insert(tasks.items.begin(), again);
    tell();
    undo();
    ASSERT_TRUE(until([&] { return said("Open again") && listed() == 3; }));
    EXPECT_EQ(last(taskPath(1, "reopening")).header("if-match"), "\"6\"");
    EXPECT_TRUE(stateSays(0, "open"));
}

TEST_F(TasksScreenTest, nothingIsDoneBeforeTheDaemonSaidSo)
{
    daemon.answer("POST", taskPath(1, "completion"), 201, wire::toJson(doneOf(tasks.items.front())), 200ms);
    press(Qt::Key_Space);
    EXPECT_TRUE(stateSays(0, "busy"));
    EXPECT_EQ(listed(), 3);
    EXPECT_TRUE(offered.isEmpty());
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return !offered.isEmpty(); }));
    EXPECT_EQ(sent(taskPath(1, "completion")), 1U);
}

TEST_F(TasksScreenTest, aTickWithoutConnectionWaitsAndIsSentOnceAfterwards)
{
    goOffline();
    press(Qt::Key_Space);
    EXPECT_TRUE(stateSays(0, "waits for a connection"));
    EXPECT_TRUE(the<StateLine>("tasksState")->sentence().contains(QStringLiteral("1 tick waits")));
    EXPECT_TRUE(offered.isEmpty());
    completable();
    comeBack();
    ASSERT_TRUE(until([&] { return !offered.isEmpty() && listed() == 2; }));
    daemon.endStreams();
    ASSERT_TRUE(until([&] { return daemon.streams() == 0; }));
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live && daemon.streams() == 1; }));
    EXPECT_EQ(sent(taskPath(1, "completion")), 1U);
}

TEST_F(TasksScreenTest, aWaitingTickCanBeTakenBack)
{
    goOffline();
    press(Qt::Key_Space);
    ASSERT_TRUE(stateSays(0, "waits for a connection"));
    press(Qt::Key_Space);
    EXPECT_TRUE(stateSays(0, "open"));
    comeBack();
    screen->begin();
    ASSERT_TRUE(until([&] { return daemon.requests("GET", "/v1/tasks").size() >= 2; }));
    EXPECT_EQ(sent(taskPath(1, "completion")), 0U);
}

TEST_F(TasksScreenTest, aTickThatIsRefusedAfterwardsSaysWhyAndItsTaskIsOpenAgain)
{
    goOffline();
    press(Qt::Key_Space);
    tasks.items.front().version = 8;
    tasks.items.front().placeName = "L9";
    tell();
    daemon.answerOnce("POST", taskPath(1, "completion"), 412, problem("stale_version", 412));
    comeBack();
    ASSERT_TRUE(until([&] { return stateSays(0, "open: Somebody else changed this"); }));
    EXPECT_TRUE(said("Not done"));
    EXPECT_TRUE(offered.isEmpty());
    const QByteArray first = last(taskPath(1, "completion")).header("idempotency-key");
    ASSERT_TRUE(
        until([&] { return the<Table>("tasks")->model()->index(0, 3).data() == QStringLiteral("De Luwte, L9"); }));
    completable();
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return !offered.isEmpty(); }));
    EXPECT_EQ(last(taskPath(1, "completion")).header("if-match"), "\"8\"");
    EXPECT_NE(last(taskPath(1, "completion")).header("idempotency-key"), first);
}

TEST_F(TasksScreenTest, aTickThatIsNotAnsweredIsNotCertainAndGoesAgainUnderTheSameKey)
{
    screen.reset();
    link.reset();
    sitDown({.answer = 1'500ms, .heartbeat = 5'000ms, .firstRetry = 5ms, .lastRetry = 40ms, .attempts = 1});
    daemon.never("POST", taskPath(1, "completion"));
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return stateSays(0, "not certain"); }));
    completable();
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return !offered.isEmpty(); }));
    const auto requests = daemon.requests("POST", taskPath(1, "completion"));
    ASSERT_GE(requests.size(), 2U);
    for (const auto& request : requests)
        EXPECT_EQ(request.header("idempotency-key"), requests.front().header("idempotency-key"));
}

TEST_F(TasksScreenTest, aTickSurvivesTheEndOfTheSessionAndNotAnotherPerson)
{
    daemon.answerOnce("POST", taskPath(1, "completion"), 401, problem("unauthenticated", 401));
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return stateSays(0, "waits for a connection"); }));
    screen->forget();
    EXPECT_EQ(listed(), 0);
    completable();
    link->signIn(QStringLiteral("another"), QStringLiteral("a long password"), nullptr, [](const auto&) {});
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    screen->begin();
    ASSERT_TRUE(until([&] { return listed() == 2; }));
    EXPECT_EQ(sent(taskPath(1, "completion")), 1U);
}

TEST_F(TasksScreenTest, theSamePersonsTickIsSentOnceTheyAreBack)
{
    daemon.answerOnce("POST", taskPath(1, "completion"), 401, problem("unauthenticated", 401));
    press(Qt::Key_Space);
    ASSERT_TRUE(until([&] { return stateSays(0, "waits for a connection"); }));
    completable();
    link->signIn(QStringLiteral("somebody"), QStringLiteral("a long password"), nullptr, [](const auto&) {});
    EXPECT_TRUE(until([&] { return !offered.isEmpty(); }));
}

TEST_F(TasksScreenTest, aHandsOverToMeFirstThenTheTeamThenColleagues)
{
    wire::Task handed = tasks.items.front();
    handed.assigneeId = TasksColleague;
    handed.assigneeName = "Bo";
    handed.version = 6;
    daemon.answer("POST", taskPath(1, "assignment"), 201, wire::toJson(handed));
    press(Qt::Key_A);
    auto* people = the<QListWidget>("people");
    ASSERT_TRUE(people->hasFocus());
    EXPECT_EQ(people->item(0)->text(), QStringLiteral("me (somebody)"));
    EXPECT_EQ(people->item(1)->text(), QStringLiteral("back to the team"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return offered.contains(QStringLiteral("Bo")); }));
    EXPECT_EQ(last(taskPath(1, "assignment")).json().value(QStringLiteral("accountId")),
              TasksColleague.toString(QUuid::WithoutBraces));
    EXPECT_TRUE(the<QWidget>("handOverStrip")->isHidden());

    undo();
    ASSERT_TRUE(until([&] { return said("Handed back"); }));
    EXPECT_TRUE(last(taskPath(1, "assignment")).json().isEmpty()); // nobody had it: back to the team
    EXPECT_EQ(last(taskPath(1, "assignment")).header("if-match"), "\"6\"");
}

TEST_F(TasksScreenTest, aTaskIsHandedToATeamAndThatItWasOfNoTeamIsNotGivenBack)
{
    const wire::Team aftercare{taskId(902), "Team Nazorg"};
    daemon.answer("GET", "/v1/colleagues", 200,
                  wire::toJson(wire::Colleagues{{{TasksColleague, "Bo", "placement_worker"}}, {aftercare}}));
    screen->begin();
    auto* people = the<QListWidget>("people");
    ASSERT_TRUE(until([&] { return people->count() == 4; }));
    wire::Task handed = tasks.items.front();
    handed.teamId = aftercare.id;
    handed.version = 6;
    daemon.answer("POST", taskPath(1, "assignment"), 201, wire::toJson(handed));
    const auto toTheTeam = [&] {
        press(Qt::Key_A);
        people->setCurrentRow(3);
        press(Qt::Key_Return);
    };
    toTheTeam();
    EXPECT_EQ(people->item(3)->text(), QStringLiteral("Team Nazorg (team)"));
    ASSERT_TRUE(until([&] { return said("Team Nazorg (team)"); }));
    const QJsonObject sent = last(taskPath(1, "assignment")).json();
    EXPECT_EQ(sent.value(QStringLiteral("teamId")), aftercare.id.toString(QUuid::WithoutBraces));
    EXPECT_FALSE(sent.contains(QStringLiteral("accountId")));
    EXPECT_TRUE(offered.isEmpty());

    tasks.items.front().teamId = taskId(901);
    tasks.items.front().assigneeId = TasksMe;
    tell();
    daemon.say("task.assigned", "task", taskId(1));
    ASSERT_TRUE(until([&] { return the<Table>("tasks")->model()->index(0, 4).data() == QStringLiteral("you"); }));
    the<Table>("tasks")->setFocus();
    the<Table>("tasks")->selectRow(0);
    toTheTeam();
    ASSERT_TRUE(until([&] { return offered.contains(QStringLiteral("Team Nazorg")); }));
    undo();
    ASSERT_TRUE(until([&] { return said("Handed back"); }));
    const QJsonObject back = last(taskPath(1, "assignment")).json();
    EXPECT_EQ(back.value(QStringLiteral("teamId")), taskId(901).toString(QUuid::WithoutBraces));
    EXPECT_EQ(back.value(QStringLiteral("accountId")), TasksMe.toString(QUuid::WithoutBraces));
}

TEST_F(TasksScreenTest, aRefusedHandOverStaysOpenWithItsChoice)
{
    daemon.answer("POST", taskPath(1, "assignment"), 412, problem("stale_version", 412));
    press(Qt::Key_A);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said("Somebody else changed this"); }));
    EXPECT_FALSE(the<QWidget>("handOverStrip")->isHidden());
    EXPECT_EQ(the<QListWidget>("people")->currentRow(), 1);
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(screen->back());
}

TEST_F(TasksScreenTest, handingOverDoesNotWaitForAConnection)
{
    goOffline();
    EXPECT_FALSE(the<QPushButton>("handOver")->isEnabled());
    EXPECT_TRUE(the<QPushButton>("done")->isEnabled());
    press(Qt::Key_A);
    EXPECT_TRUE(the<QWidget>("handOverStrip")->isHidden());
    EXPECT_TRUE(the<StateLine>("tasksState")->sentence().contains(QStringLiteral("handing over are not possible now")));
}

TEST_F(TasksScreenTest, theFilterCountsInItsTitles)
{
    auto* when = the<QTabBar>("when");
    EXPECT_EQ(when->tabText(0), QStringLiteral("All (3)"));
    EXPECT_EQ(when->tabText(1), QStringLiteral("Overdue (1)"));
    EXPECT_EQ(when->tabText(2), QStringLiteral("Today (1)"));
    EXPECT_EQ(when->tabText(3), QStringLiteral("Coming (1)"));
    when->setCurrentIndex(1);
    EXPECT_EQ(listed(), 1);
    the<QComboBox>("whose")->setCurrentIndex(1);
    EXPECT_EQ(listed(), 0);
    EXPECT_EQ(when->tabText(0), QStringLiteral("All (0)"));
}

TEST_F(TasksScreenTest, anObstructedStayIsExplainedWhereItIsSelected)
{
    press(Qt::Key_Down);
    EXPECT_TRUE(the<QLabel>("details")->text().contains(QStringLiteral("Free instead: Het Baken, 2.")));
}

TEST_F(TasksScreenTest, enterLeadsToTheStay)
{
    const QSignalSpy wanted(screen.get(), &Screen::wanted);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.first().at(1).toUuid(), *tasks.items.front().stayId);
}

TEST_F(TasksScreenTest, aTaskThatSomebodyElseDidIsNotReplacedUnderTheHand)
{
    tasks.items.erase(tasks.items.begin());
    tell();
    daemon.say("task.completed", "task", taskId(1));
    ASSERT_TRUE(until([&] { return listed() == 2; }));
    press(Qt::Key_Space);
    EXPECT_TRUE(said("Look, and press again"));
    EXPECT_EQ(sent(taskPath(2, "completion")), 0U);
}

TEST_F(TasksScreenTest, aListThatCannotBeReadIsSaidAndTheOldOneStays)
{
    daemon.answer("GET", "/v1/tasks", 200, {{QStringLiteral("items"), QStringLiteral("not a list")}});
    daemon.say("task.overdue", "task", taskId(1));
    ASSERT_TRUE(until([&] { return !the<StateLine>("tasksState")->sentence().isEmpty(); }));
    EXPECT_EQ(listed(), 3);
    tell();
    daemon.say("task.overdue", "task", taskId(1));
    EXPECT_TRUE(until([&] { return the<StateLine>("tasksState")->sentence().isEmpty(); }));
}

} // namespace adempauze::client
