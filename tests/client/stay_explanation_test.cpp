#include "scripted_daemon.h"
#include "stay_facts.h"

#include "shell/language.h"
#include "shell/table.h"
#include "stay/stay_screen.h"
#include "time/text.h"

#include <QLabel>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using facts::at;

QByteArray path(const char* what, const QUuid& id, const char* act = "")
{
    return QByteArray("/v1/") + what + '/' + id.toByteArray(QUuid::WithoutBraces) + act;
}

QJsonObject explained(const char* moment, const char* nl, const char* en)
{
    wire::Explanations list;
    list.items.push_back({.moment = moment,
                          .at = at("2026-11-30T21:14:00Z"),
                          .local = *parseLocal("2026-11-30T22:14"),
                          .zone = "Europe/Amsterdam",
                          .source = "Wth",
                          .text = {.nl = nl, .en = en}});
    return wire::toJson(list);
}

class StayExplanation : public testing::Test {
protected:
    void SetUp() override
    {
        speak(Language::English);
        daemon.setRole("placement_worker");
        daemon.setNow(at("2026-11-28T09:00:00Z"));
        daemon.answer("GET", "/v1/stays", 200, wire::toJson(wire::Stays{.items = {facts::stay()}}));
        daemon.answer("GET", path("stays", facts::First), 200, wire::toJson(facts::stay()));
        daemon.answer("GET", path("stays", facts::First, "/history"), 200, wire::toJson(wire::History{}));
        daemon.answer("GET", path("orders", facts::TheOrder), 200, wire::toJson(facts::order()));
        daemon.answer("GET", path("orders", facts::TheOrder, "/history"), 200, wire::toJson(wire::History{}));
        daemon.answer("GET", path("cases", facts::TheCase), 200, wire::toJson(facts::theCase()));
        daemon.answer("GET", "/v1/agencies", 200, wire::toJson(wire::Agencies{}));
        daemon.answer("GET", "/v1/colleagues", 200, wire::toJson(wire::Colleagues{}));
        daemon.answer("GET", "/v1/holds", 200, wire::toJson(wire::Holds{}));
        daemon.answer("GET", path("orders", facts::TheOrder, "/explanation"), 200,
                      explained("until", "Einde van het huisverbod", "End of the order"));
        daemon.answer("GET", path("stays", facts::First, "/explanation"), 200,
                      explained("planned_end", "Gepland einde van het verblijf", "Planned end of the stay"));
        link = signedIn(daemon);
        ASSERT_TRUE(link);
        screen = std::make_unique<StayScreen>(Frame{*link});
        screen->resize(1200, 1000);
        screen->show();
        screen->begin();
        screen->open(facts::First);
        ASSERT_TRUE(until([&] { return the<Table>("axisTable")->model()->rowCount() >= 3; }));
    }
    void TearDown() override
    {
        screen.reset();
        speak(Language::English);
    }

    template<class Widget>
    Widget* the(const char* name)
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    QString text() { return the<QPlainTextEdit>("explanationText")->toPlainText(); }
    QString said() { return the<StateLine>("explanationSaid")->sentence(); }

    ScriptedDaemon daemon;
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<StayScreen> screen;
};

TEST_F(StayExplanation, isOpenedByItsKeyAndClosedByEsc)
{
    EXPECT_FALSE(the<QWidget>("explanation")->isVisible());
    QTest::keyClick(screen.get(), Qt::Key_F2);
    ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("Planned end of the stay")); }));
    ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("End of the order")); }));
    EXPECT_TRUE(said().isEmpty());
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(the<QWidget>("explanation")->isVisible());
    EXPECT_TRUE(text().isEmpty()) << "nothing of it is left";
    EXPECT_FALSE(screen->back());
}

TEST_F(StayExplanation, speaksTheLanguageOfTheMoment)
{
    the<QPushButton>("explain")->click();
    ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("End of the order")); })) << said().toStdString();
    speak(Language::Dutch);
    ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("Einde van het huisverbod")); }));
    EXPECT_FALSE(text().contains(QStringLiteral("End of the order")));
}

TEST_F(StayExplanation, asKnownThenAsksWithThatMomentAndSaysSo)
{
    the<QPushButton>("explain")->click();
    ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("End of the order")); })) << said().toStdString();
    wire::Order then = facts::order();
    then.state = "in_force";
    daemon.answer("GET", path("orders", facts::TheOrder), 200, wire::toJson(then));
    daemon.answer("GET", path("orders", facts::TheOrder, "/explanation"), 200,
                  explained("until", "toen", "what was known then"));
    the<MomentEdit>("knownAt")->setLocal(*parseLocal("2026-11-21T09:00"));
    the<QPushButton>("asKnownThen")->click();
    ASSERT_TRUE(until([&] { return text() == QStringLiteral("what was known then"); }));
    ASSERT_TRUE(until([&] { return said().contains(QStringLiteral("As it was known on Sat 21 Nov 2026 09:00")); }))
        << said().toStdString();
    const auto asked = daemon.requests("GET", path("orders", facts::TheOrder, "/explanation"));
    EXPECT_TRUE(asked.back().target.endsWith("/explanation?knownAt=2026-11-21T08:00:00Z"));
    the<QPushButton>("asKnownNow")->click();
    ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("Planned end of the stay")); }));
    EXPECT_TRUE(said().isEmpty());
}

TEST_F(StayExplanation, saysThatNothingWasRecordedByThen)
{
    const QJsonObject none =
        wire::toJson(wire::Problem{.type = "about:blank", .title = "Not Found", .status = 404, .reason = "not_found"});
    the<QPushButton>("explain")->click();
    ASSERT_TRUE(until([&] { return text().contains(QStringLiteral("End of the order")); })) << said().toStdString();
    daemon.answer("GET", path("orders", facts::TheOrder), 404, none);
    daemon.answer("GET", path("orders", facts::TheOrder, "/explanation"), 404, none);
    the<MomentEdit>("knownAt")->setLocal(*parseLocal("2026-11-01T09:00"));
    the<QPushButton>("asKnownThen")->click();
    ASSERT_TRUE(until([&] { return !said().isEmpty() && !said().contains(QStringLiteral("fetched")); }));
    EXPECT_TRUE(text().isEmpty());
}

} // namespace
} // namespace adempauze::client
