#pragma once

#include "board_facts.h"
#include "scripted_daemon.h"

#include "board/board_screen.h"
#include "board/day_grid.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace adempauze::client {

/// The board of a scripted daemon, at a desk of this role.
class BoardDesk : public testing::Test {
protected:
    void SetUp() override { sitDown("placement_worker"); }

    void sitDown(const char* role)
    {
        daemon.setRole(role);
        daemon.setNow(BoardNow);
        daemon.answer("GET", "/v1/board", 200, wire::toJson(board));
        daemon.answer("GET", "/v1/waiting-list-entries", 200, wire::toJson(waiting));
        daemon.answer("GET", "/v1/squeeze", 200, wire::toJson(squeeze));
        daemon.answer("GET", "/v1/closures", 200, wire::toJson(closures));
        daemon.answer("GET", "/v1/loans", 200, wire::toJson(loans));
        daemon.answer("GET", "/v1/guest-regions", 200, wire::toJson(regions));
        screen.reset();
        link = signedIn(daemon);
        ASSERT_TRUE(link);
        screen = std::make_unique<BoardScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        screen->resize(1200, 900);
        screen->show();
        screen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get())); // keys go to the active window only
        screen->begin();
        screen->enter();
        ASSERT_TRUE(until([&] { return rows() == 3; }));
    }
    void TearDown() override { screen.reset(); }

    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    DayGrid* grid() const { return the<DayGrid>("board"); }
    int rows() const { return grid()->model()->rowCount(); }
    void tell(const wire::Board& answer) { daemon.answer("GET", "/v1/board", 200, wire::toJson(answer)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* at = screen->focusWidget();
        QTest::keyClick(at ? at : screen.get(), key, modifiers);
    }
    void goTo(int row, int column) { grid()->setCurrentIndex(grid()->model()->index(row, column)); }
    QString details() const { return the<QLabel>("boardDetails")->text(); }
    QString said() const { return the<StateLine>("boardSaid")->sentence(); }
    void say(const char* kind, const char* subject)
    {
        askedBefore = daemon.requests("GET", "/v1/board").size();
        daemon.say(kind, subject);
    }
    /// The daemon was asked again since something was said.
    bool askedAgain() const
    {
        return until([&] { return daemon.requests("GET", "/v1/board").size() > askedBefore; });
    }
    QByteArray lastAsked() const { return daemon.requests("GET", "/v1/board").back().target; }

    std::size_t askedBefore = 0;
    ScriptedDaemon daemon;
    wire::Board board = boardOf();
    wire::WaitingList waiting = waitingList({waitingOf(31, 1)});
    wire::Squeeze squeeze{.asOfAt = BoardNow, .zone = "Europe/Amsterdam", .proven = true};
    wire::ClosedPlaces closures;
    wire::Loans loans;
    wire::GuestRegions regions;
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<BoardScreen> screen;
};

} // namespace adempauze::client
