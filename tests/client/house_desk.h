#pragma once

#include "desk_facts.h"
#include "scripted_daemon.h"

#include "desk/desk_panel.h"
#include "desk/desk_screen.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "wire/night_messages.h"

#include <QLineEdit>
#include <QPushButton>
#include <gtest/gtest.h>

namespace adempauze::client {

inline QByteArray holdPath(int number, const char* act)
{
    return "/v1/holds/" + deskId(number).toString(QUuid::WithoutBraces).toLatin1() + '/' + act;
}

inline QByteArray stayPath(int number, const char* act)
{
    return "/v1/stays/" + deskId(number).toString(QUuid::WithoutBraces).toLatin1() + '/' + act;
}

/// The desk of a house; the daemon answers what the test says.
class HouseDesk : public testing::Test {
protected:
    void SetUp() override { sitDown(quick()); }

    void sitDown(Patience patience)
    {
        daemon.setRole("facility_staff");
        daemon.setNow(DeskNow);
        tell();
        link = signedIn(daemon, patience);
        ASSERT_TRUE(link);
        screen = std::make_unique<DeskScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        screen->resize(1200, 900);
        screen->show();
        screen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get())); // keys go to the active window only
        screen->begin();
        ASSERT_TRUE(until([&] { return listed("incoming") == static_cast<int>(holdsAwaited()); }));
    }
    void TearDown() override { screen.reset(); }

    /// What the daemon answers from now on.
    void tell()
    {
        daemon.answer("GET", "/v1/holds", 200, wire::toJson(holds));
        daemon.answer("GET", "/v1/stays", 200, wire::toJson(stays));
        daemon.answer("GET", "/v1/night-checks", 200, wire::toJson(night));
    }
    long holdsAwaited() const { return std::ranges::count(holds.items, "awaited", &wire::Hold::answer); }

    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    int listed(const char* table) const { return the<Table>(table)->model()->rowCount(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* at = screen->focusWidget();
        QTest::keyClick(at ? at : screen.get(), key, modifiers);
    }
    void typeCode(const char* code)
    {
        press(Qt::Key_F7);
        ASSERT_TRUE(the<QLineEdit>("code")->hasFocus());
        QTest::keyClicks(the<QLineEdit>("code"), QString::fromLatin1(code));
    }
    QString codeTyped() const { return the<QLineEdit>("code")->text(); }
    /// Something in the panel of this widget says it.
    bool says(const char* nearWidget, const char* words) const
    {
        const QWidget* near = the<QWidget>(nearWidget);
        while (near && !qobject_cast<const DeskPanel*>(near))
            near = near->parentWidget();
        return near && near->findChild<StateLine*>()->sentence().contains(QString::fromLatin1(words));
    }
    bool asked(const QByteArray& path, std::size_t times = 1) const
    {
        return until([&] { return daemon.requests("POST", path).size() >= times; });
    }
    ScriptedDaemon::Request sent(const QByteArray& path) const { return daemon.requests("POST", path).back(); }

    ScriptedDaemon daemon;
    wire::Holds holds{{holdOf(1, "L1"), acceptedOf(2, "L2")}};
    wire::Stays stays{
        {stayOf(3, "booked", "L3", DeskNow - std::chrono::minutes(10), DeskNow + std::chrono::hours(240)),
         stayOf(4, "present", "L4", DeskNow - std::chrono::hours(240), DeskNow + std::chrono::hours(24))}};
    wire::NightRound night{.nightDate = "2026-11-20",
                           .fromAt = DeskNow - std::chrono::hours(10),
                           .untilAt = DeskNow + std::chrono::hours(14),
                           .items = {{.stayId = deskId(4),
                                      .placeName = "L4",
                                      .code = "TRX 1107",
                                      .arrivedAt = DeskNow - std::chrono::hours(240),
                                      .departedAt = {},
                                      .check = {}}}};
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<DeskScreen> screen;
};

} // namespace adempauze::client
