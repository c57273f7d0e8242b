#include "stay_desk.h"

#include "shell/form.h"

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

TEST_F(StayScreenTest, aPanelIsSeenWholeInALowWindow_alsoWhenItsAnswerMakesItGrow)
{
    daemon.answer("POST", Extensions, 200, extensionAnswer("follows"), 200ms);
    const auto* button = within<QPushButton>("extension", "do");
    const auto isSeen = [button] { return button->visibleRegion().boundingRect() == button->rect(); };
    for (const int height : {500, 530, 560, 590, 620, 650, 680}) {
        screen->resize(900, height);
        openExtension();
        EXPECT_TRUE(until(isSeen)) << height;
        ASSERT_TRUE(saysSoon("extension", "preview", "moves along"));
        EXPECT_TRUE(until(isSeen, 1s)) << height;
        EXPECT_TRUE(screen->back());
    }
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

TEST_F(StayScreenTest, aNextOrderSaysUntilWhen)
{
    wire::Order next = order;
    next.id = facts::Second;
    next.untilAt = facts::at("2026-12-08T09:00:00Z");
    ofCase.orderIds.push_back(next.id);
    daemon.answer("GET", path("orders", next.id), 200, wire::toJson(next));
    daemon.answer("POST", Segments, 201, wire::toJson(stay));
    sitDown("placement_worker");
    the<QPushButton>("continue")->click();
    auto* basis = within<WordChoice>("nextBasis", "basis");
    ASSERT_TRUE(until([&] { return within<QComboBox>("nextBasis", "order")->count() == 1; }));
    basis->setWord("next_order");
    pressEnterIn("nextBasis", "untilAt");
    ASSERT_TRUE(until([&] { return acts(Segments) == 1; }));
    EXPECT_EQ(lastAct(Segments).json().value("basis").toString(), "next_order");
    EXPECT_EQ(lastAct(Segments).json().value("untilAt").toString(), "2026-12-08T09:00:00Z");
}

TEST_F(StayScreenTest, untilWhenIsProposedByTheBasisAndWhatSomebodyTypedStays)
{
    wire::Order next = order;
    next.id = facts::Second;
    next.untilAt = facts::at("2026-12-08T09:00:00Z");
    ofCase.orderIds.push_back(next.id);
    daemon.answer("GET", path("orders", next.id), 200, wire::toJson(next));
    sitDown("placement_worker");
    the<QPushButton>("continue")->click();
    auto* basis = within<WordChoice>("nextBasis", "basis");
    auto* until_ = within<MomentEdit>("nextBasis", "untilAt");
    ASSERT_TRUE(until([&] { return within<QComboBox>("nextBasis", "order")->count() == 1; }));
    const auto proposed = [&](const char* words) {
        return std::ranges::any_of(the<QWidget>("nextBasis")->findChildren<QLabel*>(),
                                   [&](const QLabel* label) { return label->text().contains(QLatin1String(words)); });
    };
    EXPECT_TRUE(proposed("proposed: the limit of the house"));
    basis->setWord("next_order");
    EXPECT_EQ(until_->local(), facts::onWall("2026-12-08T10:00"));
    EXPECT_TRUE(proposed("proposed: the end of the order"));
    basis->setWord("voluntary");
    EXPECT_EQ(until_->local(), stay.houseLimitLocal);
    EXPECT_TRUE(proposed("proposed: the limit of the house"));
    until_->setLocal(facts::onWall("2026-12-05T11:00"));
    basis->setWord("next_order");
    EXPECT_EQ(until_->local(), facts::onWall("2026-12-05T11:00"));
}

TEST_F(StayScreenTest, aNextOrderBeyondTheLimitOfTheHouseIsCut)
{
    wire::Order next = order;
    next.id = facts::Second;
    next.untilAt = stay.houseLimitAt + std::chrono::hours(48);
    ofCase.orderIds.push_back(next.id);
    daemon.answer("GET", path("orders", next.id), 200, wire::toJson(next));
    sitDown("placement_worker");
    the<QPushButton>("continue")->click();
    ASSERT_TRUE(until([&] { return within<QComboBox>("nextBasis", "order")->count() == 1; }));
    within<WordChoice>("nextBasis", "basis")->setWord("next_order");
    EXPECT_EQ(within<MomentEdit>("nextBasis", "untilAt")->local(), stay.houseLimitLocal);
}

TEST_F(StayScreenTest, whereSomebodyTypesStaysInSightWhenTheAnswerGrows)
{
    screen->resize(900, 260);
    openExtension();
    auto* panel = the<QWidget>("extension");
    auto* last = within<QPushButton>("extension", "close");
    screen->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get()));
    within<StateLine>("extension", "result")->say(Tone::Attention, QString(20, QLatin1Char('\n')) + QLatin1String("x"));
    last->setFocus();
    const auto seen = [&] { return last->visibleRegion().boundingRect().height() == last->height(); };
    ASSERT_TRUE(until(seen));
    ASSERT_GT(panel->height(), 260);
    const int before = panel->height();
    within<StateLine>("extension", "result")->say(Tone::Attention, QString(30, QLatin1Char('\n')) + QLatin1String("x"));
    ASSERT_TRUE(until([&] { return panel->height() > before; }));
    EXPECT_TRUE(until(seen));
}

TEST_F(StayScreenTest, whatThePlaceMustHaveIsShownAndPutRight)
{
    const QByteArray needs = path("stays", facts::First, "/needs");
    wire::Stay corrected = stay;
    corrected.wheelchair = true;
    ++corrected.version;
    daemon.answer("POST", needs, 201, wire::toJson(corrected));
    ASSERT_TRUE(until([&] { return the<QPushButton>("correctNeeds")->isEnabled(); }));
    EXPECT_FALSE(the<QLabel>("facts")->text().contains(QStringLiteral("wheelchair access")));
    the<QPushButton>("correctNeeds")->click();
    ASSERT_TRUE(the<QWidget>("needs")->isVisible());
    pressEnterIn("needs", "stayWheelchair");
    EXPECT_EQ(acts(needs), 0U) << "it stands so already";
    within<QCheckBox>("needs", "stayWheelchair")->setChecked(true);
    daemon.answer("GET", path("stays", facts::First), 200, wire::toJson(corrected));
    pressEnterIn("needs", "stayWheelchair");
    ASSERT_TRUE(until([&] { return acts(needs) == 1; }));
    EXPECT_TRUE(lastAct(needs).json().value("wheelchair").toBool());
    EXPECT_TRUE(until([&] {
        return the<QLabel>("facts")->text().contains(QStringLiteral("The place must have wheelchair access."));
    }));
}

TEST_F(StayScreenTest, aFamilyIsMovedWhereAllOfThemGo)
{
    stay.persons = 3;
    sitDown("placement_worker");
    ASSERT_TRUE(until([&] { return the<QPushButton>("move")->isEnabled(); }));
    the<QPushButton>("move")->click();
    ASSERT_TRUE(the<QWidget>("transfer")->isVisible());
    const QByteArray search = "/v1/places/_search";
    ASSERT_TRUE(until([&] { return !daemon.requests("POST", search).empty(); }));
    EXPECT_EQ(daemon.requests("POST", search).back().json().value("persons").toInt(), 3);
}

TEST_F(StayScreenTest, afterwardsAFamilyIsHeldAPlaceForAllOfThem_andALookAtWhatIsFreeIsNoRequest)
{
    stay.persons = 3;
    sitDown("placement_worker");
    ASSERT_TRUE(until([&] { return the<QPushButton>("holdAfterwards")->isEnabled(); }));
    the<QPushButton>("holdAfterwards")->click();
    ASSERT_TRUE(the<QWidget>("followOn")->isVisible());
    const QByteArray search = "/v1/places/_search";
    ASSERT_TRUE(until([&] { return !daemon.requests("POST", search).empty(); }));
    EXPECT_EQ(daemon.requests("POST", search).back().json().value("persons").toInt(), 3);
    EXPECT_EQ(daemon.requests("POST", search).back().json().value("watching"), true);
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

TEST_F(StayScreenTest, aNoThatComesAfterItsPanelWasClosedIsSaidOfTheStay)
{
    daemon.answer("POST", Extensions, 409, problem("order_too_long", 409), 300ms);
    openExtension();
    pressEnterIn("extension", "days");
    EXPECT_TRUE(screen->back());
    const auto said = [this] { return the<StateLine>("said")->sentence(); };
    ASSERT_TRUE(until([&] { return said().contains(QLatin1String("longer than the law allows")); }));
    EXPECT_TRUE(said().startsWith(QLatin1String("Extend the order: This was not done."))) << said().toStdString();
}

TEST_F(StayScreenTest, aYesThatComesAfterItsPanelWasClosedLeavesWhatIsOpenByThen)
{
    daemon.answer("POST", Extensions, 200, extensionAnswer("follows"), 300ms);
    openExtension();
    pressEnterIn("extension", "days");
    EXPECT_TRUE(screen->back());
    the<QPushButton>("shorten")->click();
    ASSERT_TRUE(the<QWidget>("shortening")->isVisible());
    ASSERT_TRUE(until([&] { return the<StateLine>("said")->sentence().contains(QLatin1String("Recorded.")); }));
    EXPECT_TRUE(the<QWidget>("shortening")->isVisible());
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

TEST_F(StayScreenTest, thatSomebodyWentToAnotherHouseThanWasPlannedIsSaidOnlyOfWhoWentToAHouse)
{
    sitDown("facility_staff");
    const QByteArray departure = path("stays", facts::First, "/departure");
    wire::Stay gone = stay;
    gone.state = "departed";
    daemon.answer("POST", departure, 201, wire::toJson(gone));
    the<QPushButton>("depart")->click();
    auto* even = within<QCheckBox>("departure", "evenIfMovePlanned");
    EXPECT_FALSE(even->isVisible());
    within<WordChoice>("departure", "destination")->setWord("other_facility");
    ASSERT_TRUE(even->isVisible());
    even->setChecked(true);
    within<WordChoice>("departure", "destination")->setWord("family");
    EXPECT_FALSE(even->isVisible());
    EXPECT_FALSE(even->isChecked());
    within<WordChoice>("departure", "destination")->setWord("other_facility");
    pressEnterIn("departure", "departedAt");
    even->setChecked(true);
    pressEnterIn("departure", "departedAt");
    EXPECT_TRUE(said("departure", "result").contains(QLatin1String("Press Enter again"))) << "it is something else now";
    EXPECT_EQ(acts(departure), 0U);
    pressEnterIn("departure", "departedAt");
    ASSERT_TRUE(until([&] { return acts(departure) == 1; }));
    EXPECT_TRUE(lastAct(departure).json().value("evenIfMovePlanned").toBool());
}

TEST_F(StayScreenTest, namesAreReadAgainWhereTheyAreOldWhenTheScreenIsComeBackTo_andAfterAResync)
{
    const auto asked = [this](const char* where) { return daemon.requests("GET", where).size(); };
    ASSERT_TRUE(until([&] { return asked("/v1/help-offers") == 1 && asked("/v1/agencies") == 1; }));
    screen->enter();
    const auto stays = asked("/v1/stays");
    daemon.setNow(at("2026-11-28T09:02:00Z"));
    daemon.say("stay.continued", "stay", facts::First);
    ASSERT_TRUE(until([&] { return asked("/v1/stays") > stays && link->now() >= at("2026-11-28T09:02:00Z"); }));
    EXPECT_EQ(asked("/v1/help-offers"), 1U) << "a minute ago they were new";
    screen->enter();
    ASSERT_TRUE(until([&] { return asked("/v1/help-offers") == 2 && asked("/v1/agencies") == 2; }));
    daemon.say("help_offer.added", "region");
    ASSERT_TRUE(until([&] { return asked("/v1/help-offers") == 3; }));
    EXPECT_EQ(asked("/v1/agencies"), 2U) << "of them nothing was said";
    screen->begin(); // as the window does when it is not known what was missed
    ASSERT_TRUE(until([&] { return asked("/v1/help-offers") == 4 && asked("/v1/agencies") == 3; }));
}

} // namespace
} // namespace adempauze::client
