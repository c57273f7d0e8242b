#pragma once

#include "follow_up_facts.h"
#include "scripted_daemon.h"

#include "follow_up/tasks_screen.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <gtest/gtest.h>

namespace adempauze::client {

using namespace std::chrono_literals;

inline constexpr int StateColumn = 5;

inline QByteArray taskPath(int number, const char* act)
{
    return "/v1/tasks/" + taskId(number).toString(QUuid::WithoutBraces).toLatin1() + '/' + act;
}

/// The screen "Taken" with three tasks; the daemon answers what the test says.
class TasksDesk : public testing::Test {
protected:
    void SetUp() override { sitDown(quick()); }

    void sitDown(Patience patience)
    {
        daemon.setRole("placement_worker");
        daemon.setNow(TasksNow);
        tell();
        daemon.answer("GET", "/v1/colleagues", 200,
                      wire::toJson(wire::Colleagues{
                          {{TasksColleague, "Bo", "placement_worker"}, {TasksMe, "somebody", "placement_worker"}}}));
        link = signedIn(daemon, patience);
        ASSERT_TRUE(link);
        screen = std::make_unique<TasksScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        QObject::connect(screen.get(), &Screen::done, screen.get(),
                         [this](const QString& what, const std::function<void()>& how) {
                             offered = what;
                             undo = how;
                         });
        screen->resize(1200, 900);
        screen->show();
        screen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get())); // keys go to the active window only
        screen->begin();
        ASSERT_TRUE(until([&] { return listed() == 3 && the<QListWidget>("people")->count() == 3; }));
        the<Table>("tasks")->setFocus();
    }
    void TearDown() override { screen.reset(); }

    void tell() { daemon.answer("GET", "/v1/tasks", 200, wire::toJson(tasks)); }
    /// The daemon no longer lists the first one, and completes it.
    wire::Task completable()
    {
        const wire::Task done = doneOf(tasks.items.front());
        daemon.answer("POST", taskPath(1, "completion"), 201, wire::toJson(done));
        tasks.items.erase(tasks.items.begin());
        tell();
        return done;
    }
    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    int listed() const { return the<Table>("tasks")->model()->rowCount(); }
    QString state(int row) const { return the<Table>("tasks")->model()->index(row, StateColumn).data().toString(); }
    bool stateSays(int row, const char* words) const { return state(row).contains(QString::fromLatin1(words)); }
    bool said(const char* words) const
    {
        return the<StateLine>("tasksSaid")->sentence().contains(QString::fromLatin1(words));
    }
    void press(Qt::Key key) { QTest::keyClick(screen->focusWidget(), key); }
    std::size_t sent(const QByteArray& path) const { return daemon.requests("POST", path).size(); }
    ScriptedDaemon::Request last(const QByteArray& path) const { return daemon.requests("POST", path).back(); }
    void goOffline()
    {
        daemon.goAway();
        ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    }
    void comeBack()
    {
        daemon.comeBack();
        ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    }

    ScriptedDaemon daemon;
    wire::Tasks tasks{
        {taskOf(1, "departure_overdue", TasksNow - 2h), obstructedOf(2), taskOf(3, "tell_resident", TasksNow + 4h)}};
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<TasksScreen> screen;
    QString offered;
    std::function<void()> undo;
};

} // namespace adempauze::client
