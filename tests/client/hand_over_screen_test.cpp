#include "follow_up_facts.h"
#include "scripted_daemon.h"

#include "follow_up/hand_over_screen.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/wire_words.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <array>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

constexpr std::array Tables{"newsTable", "unowned", "expected", "nights"};

class HandOverScreenTest : public testing::Test {
protected:
    void SetUp() override
    {
        daemon.setRole("placement_worker");
        daemon.setNow(TasksNow);
        wire::Task others = doneOf(taskOf(9, "tell_resident", TasksNow));
        others.doneById = TasksColleague;
        told = {.lastLookedAt = TasksNow - 20h,
                .asOfAt = TasksNow,
                .untilAt = TasksNow + 24h,
                .opened = {taskOf(2, "complete_details", TasksNow + 1h)},
                .done = {others},
                .ofNobody = {taskOf(2, "complete_details", TasksNow + 1h), taskOf(3, "tell_resident", TasksNow - 1h)},
                .expected = {moveOf(11, "end", "present", TasksNow - 1h), moveOf(12, "arrival", "held", TasksNow + 5h)},
                .nights = {nightOf(21, "L1", "absent", TasksNow - 10h), nightOf(22, "L2", nullptr, TasksNow)}};
        tell();
        daemon.answer("GET", "/v1/colleagues", 200,
                      wire::toJson(wire::Colleagues{{{TasksColleague, "Bo", "placement_worker"}}}));
        link = signedIn(daemon, quick());
        ASSERT_TRUE(link);
        screen = std::make_unique<HandOverScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        screen->resize(1200, 1000);
        screen->show();
        screen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get()));
        screen->begin();
        ASSERT_TRUE(until([&] { return rows("unowned") == 2 && text("newsTable", 1, 4) == QLatin1String("Bo"); }));
        screen->enter();
    }
    void TearDown() override { screen.reset(); }

    static wire::ExpectedMove moveOf(int number, const char* what, const char* state, Moment dueAt)
    {
        return {.what = what,
                .claimId = taskId(number),
                .state = state,
                .code = "KRF 5294",
                .placeName = "L1",
                .facilityAlias = "De Luwte",
                .dueAt = dueAt,
                .dueLocal = Zone::named("Europe/Amsterdam")->localAt(dueAt),
                .overdue = dueAt <= TasksNow};
    }
    static wire::NightSaid nightOf(int number, const char* place, const char* presence, Moment checkedAt)
    {
        wire::NightSaid night{.stayId = taskId(number), .placeName = place, .facilityAlias = "De Luwte"};
        if (presence)
            night.check = wire::NightCheck{.stayId = night.stayId,
                                           .nightDate = "2026-11-22",
                                           .number = 1,
                                           .presence = presence,
                                           .checkedAt = checkedAt,
                                           .recordedAt = checkedAt,
                                           .recordedById = TasksColleague};
        return night;
    }
    void tell() { daemon.answer("GET", "/v1/shift-report", 200, wire::toJson(told)); }
    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    int rows(const char* table) const { return the<Table>(table)->model()->rowCount(); }
    QVariant cell(const char* table, int row, int column, int role = Qt::DisplayRole) const
    {
        return the<Table>(table)->model()->index(row, column).data(role);
    }
    QString text(const char* table, int row, int column) const { return cell(table, row, column).toString(); }
    Tone tone(const char* table, int row, int column) const
    {
        return static_cast<Tone>(cell(table, row, column, TaskModel::ToneRole).toInt());
    }
    void press(Qt::Key key) { QTest::keyClick(screen->focusWidget(), key); }

    ScriptedDaemon daemon;
    wire::ShiftReport told;
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<HandOverScreen> screen;
};

} // namespace

TEST_F(HandOverScreenTest, threeRolesComeOnDuty)
{
    for (const char* role : {"facility_staff", "placement_worker", "coordinator"})
        EXPECT_TRUE(screen->isFor(QLatin1String(role))) << role;
    for (const char* role : {"police_liaison", "manager", "administrator", "auditor"})
        EXPECT_FALSE(screen->isFor(QLatin1String(role))) << role;
}

TEST_F(HandOverScreenTest, withoutTeamsThereIsNothingToChoose)
{
    EXPECT_TRUE(the<QWidget>("whichTeam")->parentWidget()->isHidden());
    EXPECT_TRUE(daemon.requests("GET", "/v1/shift-report").back().target.endsWith("?team=own"));
}

TEST_F(HandOverScreenTest, itIsOfMyTeamUnlessIChooseAnotherOrAll)
{
    const wire::Team south{taskId(901), "Team Zuid"};
    const wire::Team aftercare{taskId(902), "Team Nazorg"};
    QJsonObject session = ScriptedDaemon::sessionOf("placement_worker");
    QJsonObject account = session.value(QStringLiteral("account")).toObject();
    account.insert(QStringLiteral("teams"), QJsonArray{wire::toJson(south)});
    session.insert(QStringLiteral("account"), account);
    daemon.answer("POST", "/v1/sessions", 201, session);
    daemon.answer("GET", "/v1/colleagues", 200,
                  wire::toJson(wire::Colleagues{{{TasksColleague, "Bo", "placement_worker"}}, {aftercare, south}}));
    screen->forget();
    link->signIn(QStringLiteral("somebody"), QStringLiteral("a long password"), nullptr, [](const auto&) {});
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    screen->begin();
    auto* which = the<QComboBox>("whichTeam");
    ASSERT_TRUE(until([&] { return which->isVisible() && which->count() == 3; }));
    EXPECT_EQ(which->currentText(), QStringLiteral("My team: Team Zuid"));
    EXPECT_EQ(which->itemText(1), QStringLiteral("Team Nazorg (team)"));
    EXPECT_EQ(which->itemText(2), QStringLiteral("The whole organisation"));
    ASSERT_TRUE(until([&] { return rows("unowned") == 2; }));
    EXPECT_TRUE(daemon.requests("GET", "/v1/shift-report").back().target.endsWith("?team=own"));

    told.ofNobody.pop_back();
    tell();
    which->setCurrentIndex(1);
    for (const char* table : Tables) {
        EXPECT_EQ(rows(table), 0) << table << ": what was told of others does not stand there meanwhile";
        EXPECT_EQ(the<Table>(table)->emptyText(), QStringLiteral("Not known yet.")) << table;
    }
    EXPECT_TRUE(the<QPushButton>("seen")->isHidden());
    ASSERT_TRUE(until([&] { return rows("unowned") == 1; }));
    EXPECT_EQ(rows("newsTable"), 2);
    EXPECT_TRUE(daemon.requests("GET", "/v1/shift-report")
                    .back()
                    .target.endsWith("?team=" + aftercare.id.toByteArray(QUuid::WithoutBraces)));
    EXPECT_FALSE(the<QPushButton>("seen")->isHidden());
    daemon.answer("POST", "/v1/task-looks", 201, wire::toJson(wire::TaskLook{TasksNow}));
    the<QPushButton>("seen")->click();
    ASSERT_TRUE(until([&] { return !daemon.requests("POST", "/v1/task-looks").empty(); }));
    EXPECT_EQ(daemon.requests("POST", "/v1/task-looks").back().json().value(QStringLiteral("team")),
              aftercare.id.toString(QUuid::WithoutBraces))
        << "seen of that team";
    which->setCurrentIndex(2);
    ASSERT_TRUE(until([&] { return daemon.requests("GET", "/v1/shift-report").back().target.endsWith("?team=all"); }));
    ASSERT_TRUE(until([&] { return rows("newsTable") == 2; }));
    EXPECT_FALSE(the<QPushButton>("seen")->isHidden());
    screen->begin(); // the teams are told anew, and what was chosen stays
    ASSERT_TRUE(until([&] { return daemon.requests("GET", "/v1/colleagues").size() >= 3; }));
    ASSERT_TRUE(until([&] { return rows("unowned") == 1; }));
    EXPECT_EQ(which->currentIndex(), 2);
    screen->forget(); // and not for whoever comes next
    screen->begin();
    EXPECT_TRUE(until([&] { return which->currentIndex() == 0 && which->count() == 3; }));
    EXPECT_TRUE(daemon.requests("GET", "/v1/shift-report").back().target.endsWith("?team=own"));
}

TEST_F(HandOverScreenTest, whatIsAboutNoStayLeadsToItsCase)
{
    told.ofNobody = {taskOf(4, "answer_lead_offer", TasksNow + 1h)};
    told.ofNobody.front().stayId.reset();
    told.ofNobody.front().caseId = taskId(77);
    tell();
    daemon.say("task.opened", "task", taskId(4));
    ASSERT_TRUE(until([&] { return rows("unowned") == 1; }));
    EXPECT_EQ(text("unowned", 0, 0), QStringLiteral("Say whether you take the lead of a case over"));
    const QSignalSpy wanted(screen.get(), &Screen::wantedCase);
    the<Table>("unowned")->setFocus();
    the<Table>("unowned")->selectRow(0);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.first().front().toUuid(), taskId(77));
}

TEST_F(HandOverScreenTest, whatHappenedMeanwhileIsToldAndSeenOnce)
{
    EXPECT_EQ(the<QLabel>("newsCounts")->text(), QStringLiteral("1 new, 0 became overdue, 1 done by others"));
    daemon.answerOnce("POST", "/v1/task-looks", 409, problem("key_running", 409));
    daemon.answer("POST", "/v1/task-looks", 201, wire::toJson(wire::TaskLook{TasksNow}));
    press(Qt::Key_F6);
    ASSERT_TRUE(until(
        [&] { return !the<StateLine>("newsState")->sentence().isEmpty() && the<QPushButton>("seen")->isEnabled(); }));
    told.lastLookedAt = TasksNow;
    told.opened.clear();
    told.done.clear();
    tell();
    press(Qt::Key_F6);
    ASSERT_TRUE(until([&] { return rows("newsTable") == 0; }));
    EXPECT_TRUE(the<QPushButton>("seen")->isHidden());
    EXPECT_EQ(daemon.requests("POST", "/v1/task-looks").back().json().value(QStringLiteral("lookedAt")),
              QStringLiteral("2026-11-23T09:00:00Z"));
    EXPECT_EQ(daemon.requests("POST", "/v1/task-looks").back().json().value(QStringLiteral("team")),
              QStringLiteral("own"));
}

TEST_F(HandOverScreenTest, whatIsOfferedToTheTeamStandsAboveIt)
{
    EXPECT_TRUE(the<QLabel>("newsOffers")->isHidden());
    wire::HandOver offer{.id = taskId(51), .taskId = taskId(9), .kind = "tell_resident", .dueAt = TasksNow + 4h};
    offer.toOrganisationId = TasksUs;
    told.offers = {offer};
    tell();
    daemon.say("task.hand_over_offered", "task", taskId(9));
    ASSERT_TRUE(until([&] { return the<QLabel>("newsOffers")->isVisible(); }));
    EXPECT_EQ(the<QLabel>("newsOffers")->text(),
              QStringLiteral("Offered, to be answered under Tasks: %1, due Mon 23 Nov 2026 14:00.")
                  .arg(wordText(Vocabulary::TaskKind, "tell_resident")));
    screen->forget();
    EXPECT_TRUE(the<QLabel>("newsOffers")->text().isEmpty());
}

TEST_F(HandOverScreenTest, whatWasCalledOffIsCountedApartFromWhatWasDone)
{
    wire::Task off = taskOf(8, "tell_resident", TasksNow);
    off.state = "cancelled";
    off.cancelledWhy = "met";
    told.done.push_back(off);
    tell();
    daemon.say("task.called_off", "task", off.id);
    ASSERT_TRUE(until([&] { return rows("newsTable") == 3; }));
    EXPECT_EQ(the<QLabel>("newsCounts")->text(),
              QStringLiteral("1 new, 0 became overdue, 1 done by others, 1 no longer needed"));
    EXPECT_EQ(text("newsTable", 2, 0), QStringLiteral("no longer needed: it was done otherwise"));
}

TEST_F(HandOverScreenTest, whatNobodyHasIsTakenOn)
{
    the<Table>("unowned")->setFocus();
    the<Table>("unowned")->selectRow(1);
    wire::Task mine = told.ofNobody[1];
    mine.assigneeId = TasksMe;
    const QByteArray path = "/v1/tasks/" + taskId(3).toString(QUuid::WithoutBraces).toLatin1() + "/taking-on";
    daemon.answer("POST", path, 201, wire::toJson(mine));
    told.ofNobody.pop_back();
    tell();
    press(Qt::Key_F7);
    ASSERT_TRUE(until([&] { return rows("unowned") == 1; }));
    EXPECT_TRUE(the<StateLine>("handOverSaid")->sentence().startsWith(QStringLiteral("You have it now")));
}

TEST_F(HandOverScreenTest, whoTookItOnBeforeIsSaid)
{
    the<Table>("unowned")->setFocus();
    the<Table>("unowned")->selectRow(0);
    const QByteArray path = "/v1/tasks/" + taskId(2).toString(QUuid::WithoutBraces).toLatin1() + "/taking-on";
    wire::Task theirs = told.ofNobody[0];
    theirs.assigneeId = TasksColleague;
    theirs.assigneeName = "Bo";
    QJsonObject no = problem("taken_on", 409);
    no.insert(QStringLiteral("current"), wire::toJson(theirs));
    daemon.answer("POST", path, 409, no);
    press(Qt::Key_F7);
    ASSERT_TRUE(until([&] { return the<StateLine>("handOverSaid")->tone() == Tone::Attention; }));
    EXPECT_EQ(the<StateLine>("handOverSaid")->sentence(), QStringLiteral("Bo has taken this on."));
}

TEST_F(HandOverScreenTest, whoComesLeavesAndWasNotThereIsToldWithItsTone)
{
    ASSERT_EQ(rows("expected"), 2);
    EXPECT_EQ(text("expected", 0, 0), QStringLiteral("leaves"));
    EXPECT_EQ(tone("expected", 0, 1), Tone::Urgent);
    EXPECT_EQ(tone("expected", 1, 1), Tone::Plain);
    EXPECT_EQ(text("expected", 1, 4), QStringLiteral("KRF 5294"));
    EXPECT_TRUE(cell("expected", 0, 0, Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Overdue: ")));
    ASSERT_EQ(rows("nights"), 2);
    EXPECT_EQ(tone("nights", 0, 1), Tone::Urgent);
    EXPECT_EQ(tone("nights", 1, 1), Tone::Attention);
    EXPECT_EQ(text("nights", 1, 2), QStringLiteral("–"));
}

TEST_F(HandOverScreenTest, enterLeadsToTheStayAndAHoldHasNone)
{
    QSignalSpy wanted(screen.get(), &Screen::wanted);
    the<Table>("expected")->setFocus();
    the<Table>("expected")->selectRow(1);
    press(Qt::Key_Return);
    EXPECT_EQ(wanted.count(), 0);
    the<Table>("expected")->selectRow(0);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.back().at(1).toUuid(), taskId(11));
    the<Table>("nights")->setFocus();
    the<Table>("nights")->selectRow(1);
    press(Qt::Key_Return);
    EXPECT_EQ(wanted.back().at(1).toUuid(), taskId(22));
}

TEST_F(HandOverScreenTest, withoutAConnectionItGreysOutAndSaysSo)
{
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    EXPECT_EQ(the<StateLine>("handOverState")->tone(), Tone::Urgent);
    EXPECT_FALSE(the<QPushButton>("take")->isEnabled());
    EXPECT_EQ(tone("expected", 0, 1), Tone::Quiet);
    EXPECT_EQ(rows("expected"), 2);
}

TEST_F(HandOverScreenTest, whoSignsOutLeavesNothing)
{
    screen->forget();
    for (const char* table : Tables)
        EXPECT_EQ(rows(table), 0) << table;
}

TEST_F(HandOverScreenTest, untilItIsToldNothingIsKnown_andThenThatThereIsNobody)
{
    told = {.asOfAt = TasksNow, .untilAt = TasksNow + 24h};
    screen->forget();
    for (const char* table : Tables)
        EXPECT_EQ(the<Table>(table)->emptyText(), QStringLiteral("Not known yet.")) << table;
    tell();
    screen->begin();
    ASSERT_TRUE(until([&] { return the<Table>("expected")->emptyText() == QLatin1String("Nobody comes or leaves."); }));
    EXPECT_EQ(the<Table>("unowned")->emptyText(), QStringLiteral("Every task has somebody."));
    EXPECT_EQ(the<Table>("nights")->emptyText(), QStringLiteral("Nobody is there."));
    EXPECT_EQ(the<Table>("newsTable")->emptyText(), QStringLiteral("Nothing happened."));
}

} // namespace adempauze::client
