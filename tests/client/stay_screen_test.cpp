#include "stay_desk.h"

#include <QCheckBox>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;
using facts::at;

QJsonObject extensionAnswer(const char* outcome)
{
    wire::OrderChanged changed{.order = facts::extended()};
    changed.stays.push_back({.stayId = facts::First, .outcome = outcome, .untilAt = at("2026-12-19T10:00:00Z")});
    return wire::toJson(changed);
}

using StayScreenTest = StayDesk;

TEST_F(StayScreenTest, aStayShowsItsOrderItsDifferenceAndWhoTakesPart)
{
    ASSERT_TRUE(until([&] { return the<Table>("agencies")->model()->rowCount() == 1; }));
    EXPECT_EQ(the<QLabel>("difference")->text(), QStringLiteral("The stay ends 12 hours after the order."));
    EXPECT_TRUE(until([&] { return the<QLabel>("facts")->text().contains(QLatin1String("Fri 20 Nov 2026 22:41")); }));
    const QString spoken = the<QWidget>("axis")->accessibleDescription();
    EXPECT_TRUE(spoken.contains(QLatin1String("Mon 30 Nov 2026 22:41"))) << spoken.toStdString();
}

TEST_F(StayScreenTest, theDaysAreFilledInAndWhatWouldHappenIsShownBeforeEnter)
{
    daemon.answer("POST", Extensions, 200, extensionAnswer("follows"));
    openExtension();
    EXPECT_EQ(within<QSpinBox>("extension", "days")->value(), 18);
    ASSERT_TRUE(saysSoon("extension", "preview", "moves along, to Sat 19 Dec 2026 11:00"));
    EXPECT_EQ(acts(Extensions), 0U) << "a look ahead is no act";
    daemon.answer("POST", Extensions, 201, extensionAnswer("follows"));
    pressEnterIn("extension", "days");
    ASSERT_TRUE(until([&] { return !the<QWidget>("extension")->isVisible(); }));
    EXPECT_EQ(acts(Extensions), 1U);
    EXPECT_EQ(lastAct(Extensions).json().value("days").toInt(), 18);
    EXPECT_EQ(lastAct(Extensions).header("if-match"), "\"3\"");
    EXPECT_TRUE(the<StateLine>("said")->sentence().contains(QLatin1String("De Luwte, L1 moves along")));
}

TEST_F(StayScreenTest, enterDoesNotWaitForALateLookAheadAndARefusalIsNotPaintedOver)
{
    daemon.answerOnce("POST", Extensions, 200, extensionAnswer("follows"), 400ms);
    daemon.answer("POST", Extensions, 409, problem("order_too_long", 409));
    openExtension();
    ASSERT_TRUE(until([&] { return daemon.requests("POST", Extensions).size() == 1; }));
    pressEnterIn("extension", "days");
    ASSERT_TRUE(saysSoon("extension", "result", "longer than the law allows"));
    EXPECT_FALSE(until([&] { return said("extension", "preview").contains(QLatin1String("moves along")); }, 700ms))
        << "what came late is about something that was refused since";
    EXPECT_EQ(within<QSpinBox>("extension", "days")->value(), 18);
    EXPECT_TRUE(the<QWidget>("extension")->isVisible());
}

TEST_F(StayScreenTest, aLookAheadThatIsRefusedSaysSoAndNothingIsDone)
{
    daemon.answer("POST", Extensions, 409, problem("order_too_long", 409), 50ms);
    openExtension();
    ASSERT_TRUE(saysSoon("extension", "preview", "would be refused"));
    EXPECT_EQ(acts(Extensions), 0U);
}

TEST_F(StayScreenTest, aChangeBySomebodyElseIsShownBesideTheDaysThatWereTyped)
{
    daemon.answer("POST", Extensions, 200, extensionAnswer("follows"));
    openExtension();
    ASSERT_TRUE(saysSoon("extension", "preview", "moves along"));
    within<QSpinBox>("extension", "days")->setValue(11);
    order.untilAt = at("2026-12-05T21:41:00Z");
    order.version = 4;
    QJsonObject stale = problem("stale_version", 412);
    stale.insert(QStringLiteral("current"), wire::toJson(order));
    daemon.answer("POST", Extensions, 412, stale);
    pressEnterIn("extension", "days");
    ASSERT_TRUE(saysSoon("extension", "result", "Now: order in force, until Sat 5 Dec 2026 22:41"));
    EXPECT_TRUE(
        said("extension", "result").contains(QLatin1String("Before: order in force, until Mon 30 Nov 2026 22:41")));
    EXPECT_TRUE(said("extension", "result").contains(QLatin1String("days: 11")));
    EXPECT_EQ(within<QSpinBox>("extension", "days")->value(), 11);
    tell();
    daemon.answer("POST", Extensions, 201, extensionAnswer("follows"));
    pressEnterIn("extension", "days");
    ASSERT_TRUE(until([&] { return !the<QWidget>("extension")->isVisible(); }));
    EXPECT_EQ(lastAct(Extensions).header("if-match"), "\"4\"") << "acts on what holds now";
    EXPECT_EQ(lastAct(Extensions).json().value("days").toInt(), 11);
}

TEST_F(StayScreenTest, silenceIsSaidAndTheSameActGoesUnderTheSameKey)
{
    daemon.answerOnce("POST", Extensions, 200, extensionAnswer("follows"));
    openExtension();
    ASSERT_TRUE(saysSoon("extension", "preview", "moves along"));
    daemon.raw("POST", Extensions, "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
    pressEnterIn("extension", "days");
    ASSERT_TRUE(saysSoon("extension", "result", "not certain"));
    const QByteArray key = lastAct(Extensions).header("idempotency-key");
    daemon.answer("POST", Extensions, 201, extensionAnswer("follows"));
    pressEnterIn("extension", "days");
    ASSERT_TRUE(until([&] { return !the<QWidget>("extension")->isVisible(); }));
    EXPECT_EQ(lastAct(Extensions).header("idempotency-key"), key);
}

TEST_F(StayScreenTest, anEventNeverTakesAwayWhatIsTyped)
{
    daemon.answer("POST", Extensions, 200, extensionAnswer("follows"));
    openExtension();
    within<QSpinBox>("extension", "days")->setValue(7);
    stay.untilAt += 24h;
    stay.secondsBeyondOrder = *stay.secondsBeyondOrder + 24 * 3600;
    stay.version = 6;
    tell();
    daemon.say("stay.aligned", "stay", facts::First);
    ASSERT_TRUE(until([&] { return the<QLabel>("difference")->text().contains(QLatin1String("36 hours")); }));
    EXPECT_EQ(within<QSpinBox>("extension", "days")->value(), 7);
    EXPECT_TRUE(the<QWidget>("extension")->isVisible());
}

TEST_F(StayScreenTest, theNextBasisGoesToTheLimitOfTheHouse)
{
    daemon.answer("POST", Segments, 201, wire::toJson(stay));
    the<QPushButton>("continue")->click();
    ASSERT_TRUE(the<QWidget>("nextBasis")->isVisible());
    pressEnterIn("nextBasis", "untilAt");
    ASSERT_TRUE(until([&] { return acts(Segments) == 1; }));
    const QJsonObject sent = lastAct(Segments).json();
    EXPECT_EQ(sent.value("basis").toString(), "voluntary");
    EXPECT_EQ(sent.value("untilAt").toString(), "2027-01-15T22:40:00Z");
}

TEST_F(StayScreenTest, aStayIsShortenedAndItsDifferenceFromTheOrderIsSaidBeforeEnter)
{
    const QByteArray shortening = path("stays", facts::First, "/shortening");
    wire::Stay shorter = stay;
    shorter.untilAt = at("2026-11-29T10:00:00Z");
    shorter.secondsBeyondOrder = (shorter.untilAt - order.untilAt).count();
    daemon.answer("POST", shortening, 201, wire::toJson(shorter));
    ASSERT_TRUE(until([&] { return the<QPushButton>("shorten")->isEnabled(); }));
    the<QPushButton>("shorten")->click();
    ASSERT_TRUE(the<QWidget>("shortening")->isVisible());
    within<MomentEdit>("shortening", "shortenUntil")->setMoment(shorter.untilAt, *Zone::named("Europe/Amsterdam"));
    within<QCheckBox>("shortening", "evenBeforeOrderEnd")->setChecked(true);
    EXPECT_TRUE(saysSoon("shortening", "preview", "before the order"));
    EXPECT_EQ(acts(shortening), 0U);
    pressEnterIn("shortening", "shortenUntil");
    ASSERT_TRUE(until([&] { return acts(shortening) == 1; }));
    EXPECT_EQ(lastAct(shortening).json().value("untilAt").toString(), "2026-11-29T10:00:00Z");
    EXPECT_TRUE(lastAct(shortening).json().value("evenBeforeOrderEnd").toBool());
}

TEST_F(StayScreenTest, aPlaceForAfterwardsIsHeldAndItsExpiryIsSaid)
{
    const QByteArray followOn = path("stays", facts::First, "/follow-on-holds");
    const wire::Hold hold{.id = facts::Second,
                          .state = "held",
                          .placeId = facts::Place,
                          .placeName = "L1",
                          .facilityId = facts::House,
                          .facilityAlias = "De Luwte",
                          .code = "KRF 5294",
                          .fromAt = stay.untilAt,
                          .untilAt = stay.untilAt + std::chrono::hours(240),
                          .untilLocal = {},
                          .zone = "Europe/Amsterdam",
                          .expectedArrivalAt = stay.untilAt,
                          .expiresAt = order.firstUntilAt,
                          .followsStayId = facts::First,
                          .answer = "not_needed",
                          .version = 1};
    daemon.answer("POST", followOn, 201, wire::toJson(hold));
    ASSERT_TRUE(until([&] { return the<QPushButton>("holdAfterwards")->isEnabled(); }));
    the<QPushButton>("holdAfterwards")->click();
    within<QPushButton>("followOn", "do")->click();
    ASSERT_TRUE(until([&] { return acts(followOn) == 1; }));
    EXPECT_EQ(lastAct(followOn).json().value("placeId").toString(), facts::Place.toString(QUuid::WithoutBraces));
    EXPECT_TRUE(until(
        [&] { return the<StateLine>("said")->sentence().contains(QLatin1String("unless the order is extended")); }));
}

TEST_F(StayScreenTest, thatNobodyCameIsSaidOfTheStay)
{
    stay.state = "booked";
    stay.missedAt = at("2026-11-28T08:00:00Z");
    sitDown("placement_worker");
    EXPECT_TRUE(the<StateLine>("missed")->sentence().contains(QLatin1String("whereabouts unknown")));
}

TEST_F(StayScreenTest, escClosesThePanelAndOnlyThat)
{
    openExtension();
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(the<QWidget>("extension")->isVisible());
    EXPECT_FALSE(screen->back());
}

TEST_F(StayScreenTest, nothingIsLeftWhenSomebodySignsOut)
{
    daemon.answer("POST", Extensions, 200, extensionAnswer("follows"));
    openExtension();
    within<QSpinBox>("extension", "days")->setValue(5);
    screen->forget();
    EXPECT_EQ(the<Table>("stays")->model()->rowCount(), 0);
    EXPECT_EQ(the<Table>("axisTable")->model()->rowCount(), 0);
    EXPECT_FALSE(the<QWidget>("extension")->isVisible());
    EXPECT_NE(within<QSpinBox>("extension", "days")->value(), 5);
    for (const QLabel* label : screen->findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QLatin1String("Luwte"))) << label->objectName().toStdString();
}

TEST_F(StayScreenTest, withoutAConnectionActsWaitAndSaySo)
{
    daemon.answer("POST", Extensions, 200, extensionAnswer("follows"));
    openExtension();
    ASSERT_TRUE(saysSoon("extension", "preview", "moves along"));
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    EXPECT_FALSE(within<QPushButton>("extension", "do")->isEnabled());
    pressEnterIn("extension", "days");
    EXPECT_TRUE(said("extension", "result").contains(QLatin1String("no connection")));
    EXPECT_EQ(acts(Extensions), 0U);
    EXPECT_EQ(the<Table>("stays")->model()->rowCount(), 2) << "what is known can still be read";
}

TEST_F(StayScreenTest, staffReadAndRecordDeparturesWithASecondEnter)
{
    sitDown("facility_staff");
    for (const char* act : {"extend", "continue", "move", "details", "decision"})
        EXPECT_FALSE(the<QPushButton>(act)->isVisible()) << act;
    EXPECT_TRUE(daemon.requests("GET", path("orders", facts::TheOrder)).size() <= 1) << "only the case worker asked";
    const QByteArray departure = path("stays", facts::First, "/departure");
    wire::Stay gone = stay;
    gone.state = "departed";
    gone.departedAt = at("2026-11-28T09:00:00Z");
    daemon.answer("POST", departure, 201, wire::toJson(gone));
    the<QPushButton>("depart")->click();
    pressEnterIn("departure", "departedAt");
    EXPECT_TRUE(said("departure", "result").contains(QLatin1String("Press Enter again")));
    EXPECT_EQ(acts(departure), 0U);
    pressEnterIn("departure", "departedAt");
    ASSERT_TRUE(until([&] { return acts(departure) == 1; }));
    EXPECT_TRUE(until([&] { return !the<QWidget>("departure")->isVisible(); }));
}

} // namespace
} // namespace adempauze::client
