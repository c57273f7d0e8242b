#pragma once

#include "scripted_daemon.h"
#include "waiting_facts.h"

#include "shell/language.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "waiting/waiting_screen.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <gtest/gtest.h>

namespace adempauze::client {

inline constexpr const char* WaitingPath = "/v1/waiting-list-entries";

inline QByteArray entryPath(int number, const char* act)
{
    return QByteArray(WaitingPath) + '/' + waitingId(number).toString(QUuid::WithoutBraces).toLatin1() + '/' + act;
}

inline QByteArray offerPath(int number, const char* act)
{
    return "/v1/waiting-offers/" + waitingId(number).toString(QUuid::WithoutBraces).toLatin1() + '/' + act;
}

/// A placement worker at the waiting list: an own entry, one of another organisation, another own one.
class WaitingDesk : public testing::Test {
protected:
    void SetUp() override { speak(Language::English); }
    void TearDown() override { screen.reset(); }

    void sitDown(const char* role = "placement_worker", Patience patience = quick())
    {
        daemon.setRole(role);
        daemon.setNow(Tonight);
        tell();
        for (int number = 1; number <= 9; ++number)
            daemon.answer("GET", entryPath(number, "fit"), 200, wire::toJson(fit));
        daemon.answer("GET", "/v1/turn-aways", 200, wire::toJson(turned));
        link = signedIn(daemon, patience);
        ASSERT_TRUE(link);
        screen = std::make_unique<WaitingScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        QObject::connect(screen.get(), &Screen::done, screen.get(),
                         [this](const QString& what, const std::function<void()>& how) {
                             undoable = what;
                             undo = how;
                         });
        QObject::connect(screen.get(), &Screen::wanted, screen.get(), [this](Destination where, const QUuid& subject) {
            led = where;
            ledTo = subject;
        });
        screen->resize(1400, 1000);
        screen->show();
        screen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get())); // keys go to the active window only
        screen->begin();
        screen->enter();
        ASSERT_TRUE(until([&] { return rows() == static_cast<int>(list.items.size()); }));
        ASSERT_TRUE(until([&] { return the<Table>("turnedAway")->model()->rowCount() == 2; }));
    }

    void tell() { daemon.answer("GET", WaitingPath, 200, wire::toJson(list)); }
    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    int rows() const { return the<Table>("entries")->model()->rowCount(); }
    int row() const { return the<Table>("entries")->currentRow(); }
    QString cell(int at, int column) const
    {
        return the<Table>("entries")->model()->index(at, column).data().toString();
    }
    bool sees(const char* widget) const { return the<QWidget>(widget)->isVisibleTo(screen.get()); }
    bool says(const char* label, const char* words) const
    {
        return the<QLabel>(label)->text().contains(QString::fromUtf8(words), Qt::CaseInsensitive);
    }
    bool may(const char* button) const { return the<QPushButton>(button)->isEnabled(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* at = screen->focusWidget();
        QTest::keyClick(at ? at : screen.get(), key, modifiers);
    }
    void type(const char* text) { QTest::keyClicks(screen->focusWidget(), QString::fromLatin1(text)); }
    std::vector<ScriptedDaemon::Request> sent(const QByteArray& path) const { return daemon.requests("POST", path); }
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
    wire::WaitingList list = listOf({offeredTo(entryOf(1, 1, "WL-1")), othersEntry(2, 2), entryOf(3, 3, "WL-3")});
    wire::PlaceOffers fit =
        offersOf({offerOf(1, "L1"), offerOf(2, "L2"), takenOf(3, "L3", Tonight + std::chrono::hours(48))});
    wire::TurnAwayList turned{{turnedAwayOf(50, "full"), turnedAwayOf(51, "safety")}};
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<WaitingScreen> screen;
    QString undoable;
    std::function<void()> undo;
    std::optional<Destination> led;
    QUuid ledTo;
};

} // namespace adempauze::client
