#pragma once

#include "scripted_daemon.h"
#include "stay_facts.h"

#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "stay/stay_screen.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <gtest/gtest.h>

namespace adempauze::client {

inline QByteArray path(const char* what, const QUuid& id, const char* act = "")
{
    return QByteArray("/v1/") + what + '/' + id.toByteArray(QUuid::WithoutBraces) + act;
}

inline const QByteArray Extensions = path("orders", facts::TheOrder, "/extensions");
inline const QByteArray Segments = path("stays", facts::First, "/basis-segments");

/// A desk at which a stay is looked at; the daemon answers what the test says.
class StayDesk : public testing::Test {
protected:
    void SetUp() override { sitDown("placement_worker"); }
    void TearDown() override { screen.reset(); }

    void sitDown(const char* role)
    {
        screen.reset();
        daemon.setRole(role);
        daemon.setNow(facts::at("2026-11-28T09:00:00Z"));
        tell();
        link = signedIn(daemon);
        ASSERT_TRUE(link);
        screen = std::make_unique<StayScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        screen->resize(1200, 1000);
        screen->show();
        screen->begin();
        ASSERT_TRUE(until([&] { return the<Table>("stays")->model()->rowCount() == 2; }));
        screen->open(facts::First);
        ASSERT_TRUE(until([&] { return the<Table>("axisTable")->model()->rowCount() >= 3; }));
    }

    void tell()
    {
        daemon.answer("GET", "/v1/stays", 200, wire::toJson(wire::Stays{.items = {stay, second}}));
        daemon.answer("GET", path("stays", facts::First), 200, wire::toJson(stay));
        daemon.answer("GET", path("stays", facts::Second), 200, wire::toJson(second));
        daemon.answer("GET", path("stays", facts::First, "/history"), 200, wire::toJson(wire::History{}));
        daemon.answer("GET", path("orders", facts::TheOrder), 200, wire::toJson(order));
        daemon.answer("GET", path("orders", facts::TheOrder, "/history"), 200, wire::toJson(wire::History{}));
        daemon.answer("GET", path("cases", facts::TheCase), 200, wire::toJson(ofCase));
        daemon.answer("GET", "/v1/agencies", 200, wire::toJson(wire::Agencies{.items = {facts::municipality()}}));
        daemon.answer("GET", "/v1/colleagues", 200, wire::toJson(wire::Colleagues{}));
        daemon.answer("GET", "/v1/holds", 200, wire::toJson(wire::Holds{}));
    }

    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    template<class Widget>
    Widget* within(const char* panel, const char* name) const
    {
        return the<QWidget>(panel)->findChild<Widget*>(QString::fromLatin1(name));
    }
    QString said(const char* panel, const char* line) const { return within<StateLine>(panel, line)->sentence(); }
    bool saysSoon(const char* panel, const char* line, const char* part) const
    {
        return until([&] { return said(panel, line).contains(QLatin1String(part)); });
    }
    void openExtension()
    {
        ASSERT_TRUE(until([&] { return the<QPushButton>("extend")->isEnabled(); }));
        the<QPushButton>("extend")->click();
        ASSERT_TRUE(the<QWidget>("extension")->isVisible());
    }
    void pressEnterIn(const char* panel, const char* field)
    {
        QTest::keyClick(within<QWidget>(panel, field), Qt::Key_Return);
    }
    std::size_t acts(const QByteArray& where) const
    {
        const auto all = daemon.requests("POST", where);
        return static_cast<std::size_t>(
            std::ranges::count_if(all, [](const auto& each) { return !each.target.contains("preview"); }));
    }
    ScriptedDaemon::Request lastAct(const QByteArray& where) const
    {
        ScriptedDaemon::Request last;
        for (const auto& each : daemon.requests("POST", where))
            if (!each.target.contains("preview"))
                last = each;
        return last;
    }

    ScriptedDaemon daemon;
    wire::Stay stay = facts::stay();
    wire::Stay second = facts::arrived();
    wire::Case ofCase = facts::theCase();
    wire::Order order = facts::order();
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<StayScreen> screen;
};

} // namespace adempauze::client
