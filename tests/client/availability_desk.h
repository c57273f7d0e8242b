#pragma once

#include "availability_facts.h"
#include "scripted_daemon.h"

#include "availability/availability_screen.h"
#include "shell/counts_cache.h"
#include "shell/form.h"
#include "shell/language.h"
#include "shell/moment_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <gtest/gtest.h>

namespace adempauze::client {

using namespace std::chrono_literals;

inline constexpr const char* Search = "/v1/places/_search";
inline constexpr const char* Holds = "/v1/holds";

/// Gives up an act after one attempt.
inline Patience impatient()
{
    Patience patience = quick();
    patience.answer = 1'500ms;
    patience.attempts = 1;
    return patience;
}

/// The night screen with a daemon that answers what the test says.
class AvailabilityDesk : public testing::Test {
protected:
    void SetUp() override
    {
        QStandardPaths::setTestModeEnabled(true);
        speak(Language::English);
        daemon.setNow(Tonight);
        daemon.answer("POST", Search, 200, wire::toJson(offers));
        daemon.answer("GET", Holds, 200, {{QStringLiteral("items"), QJsonArray()}});
    }
    void TearDown() override { screen.reset(); }

    void signIn(Patience patience = quick())
    {
        link = signedIn(daemon, patience);
        ASSERT_TRUE(link);
        screen = std::make_unique<AvailabilityScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        screen->resize(1400, 900);
        screen->show();
        screen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get())); // keys go to the active window only
        screen->begin();
        screen->enter();
    }
    /// With the offers on screen and the keyboard on the first of them.
    void sitDown(Patience patience = quick())
    {
        ASSERT_NO_FATAL_FAILURE(signIn(patience));
        ASSERT_TRUE(until([&] { return rows() > 0; }));
    }

    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    int rows() const { return the<Table>("offers")->model()->rowCount(); }
    int row() const { return the<Table>("offers")->currentRow(); }
    QString text(const char* label) const { return the<QLabel>(label)->text(); }
    bool sees(const char* widget) const { return the<QWidget>(widget)->isVisibleTo(screen.get()); }
    bool says(const char* label, const char* words) const
    {
        return text(label).contains(QString::fromLatin1(words), Qt::CaseInsensitive);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* at = screen->focusWidget();
        QTest::keyClick(at ? at : screen.get(), key, modifiers);
    }
    /// Enter, a reference, Enter.
    void hold()
    {
        press(Qt::Key_Return);
        QTest::keyClicks(screen->focusWidget(), QStringLiteral("PL-77031"));
        press(Qt::Key_Return);
    }
    std::vector<ScriptedDaemon::Request> asked(const char* path) const { return daemon.requests("POST", path); }
    /// The hold is on screen, and the daemon tells of it when it is asked.
    void heldOne(wire::Hold now)
    {
        daemon.answer("POST", Holds, 201, wire::toJson(now));
        tellOf(now);
        hold();
        ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    }
    void tellOf(const wire::Hold& now)
    {
        daemon.answer("GET", pathOf(now), 200, wire::toJson(now));
        daemon.answer("GET", Holds, 200, wire::toJson(wire::Holds{{now}}));
    }
    static QByteArray pathOf(const wire::Hold& now, const char* act = "")
    {
        return "/v1/holds/" + now.id.toByteArray(QUuid::WithoutBraces) + act;
    }

    wire::PlaceOffers offers = offersOf({offerOf(1, "L1"), offerOf(2, "L2"), takenOf(3, "L3", Tonight + 48h)});
    ScriptedDaemon daemon;
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<AvailabilityScreen> screen;
};

} // namespace adempauze::client
