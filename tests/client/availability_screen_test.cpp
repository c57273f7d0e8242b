#include "availability_desk.h"

namespace adempauze::client {
namespace {

using AvailabilityScreenTest = AvailabilityDesk;

TEST_F(AvailabilityScreenTest, keptCountsAreShownAsOldBeforeAnybodyAnswered)
{
    storeCounts({.free = 2, .places = 5, .asOf = Tonight - 3h});
    daemon.never("POST", Search);
    ASSERT_NO_FATAL_FAILURE(signIn());
    EXPECT_EQ(text("total"), QStringLiteral("2 places free"));
    EXPECT_TRUE(says("what", "old numbers"));
    EXPECT_EQ(rows(), 0) << "only counts are kept, no places";
}

TEST_F(AvailabilityScreenTest, theAnswerIsShownAndKeptAndTheFirstFreePlaceIsChosen)
{
    storeCounts({.free = 4, .places = 4, .asOf = Tonight - 3h});
    offers = offersOf({takenOf(3, "L3", Tonight + 2h), offerOf(1, "L1")});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    EXPECT_EQ(text("total"), QStringLiteral("1 place free"));
    EXPECT_FALSE(says("what", "old numbers"));
    EXPECT_EQ(row(), 1);
    ASSERT_TRUE(storedCounts());
    EXPECT_EQ(storedCounts()->free, 1);
}

TEST_F(AvailabilityScreenTest, theUsualQuestionIsUnderAnOrderOfNowWithAnArrivalInAnHour)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    const QJsonObject wish = asked(Search).back().json();
    EXPECT_EQ(wish.value("imposedLocal").toString(), QStringLiteral("2026-11-20T22:30"));
    EXPECT_EQ(wish.value("expectedArrivalAt").toString().left(14), QStringLiteral("2026-11-20T22:"));
    EXPECT_FALSE(wish.contains("gender"));
}

TEST_F(AvailabilityScreenTest, aChosenCriterionAsksAgainAndItsCountsAreNotKept)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    storeCounts({.free = 9, .places = 9, .asOf = Tonight});
    the<QComboBox>("gender")->setCurrentIndex(2);
    ASSERT_TRUE(
        until([&] { return asked(Search).back().json().value("gender").toString() == QStringLiteral("woman"); }));
    ASSERT_TRUE(until([&] { return says("what", "woman"); }));
    EXPECT_EQ(storedCounts()->free, 9);
    the<QComboBox>("basis")->setCurrentIndex(1);
    ASSERT_TRUE(until([&] { return !asked(Search).back().json().contains("imposedLocal"); }));
}

TEST_F(AvailabilityScreenTest, placesThatChangeAreAskedForAgain)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    offers = offersOf({offerOf(2, "L2")});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    daemon.say("places.changed", "places");
    EXPECT_TRUE(until([&] { return rows() == 1 && text("total") == QStringLiteral("1 place free"); }));
}

TEST_F(AvailabilityScreenTest, aHoldIsTwoKeysAndAReferenceAndNothingIsShownBeforeTheAnswer)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")), 300ms);
    tellOf(heldAt(1, "L1"));
    hold();
    ASSERT_TRUE(until([&] { return asked(Holds).size() == 1; }));
    EXPECT_FALSE(sees("holdPanel"));
    EXPECT_TRUE(says("holdState", "busy"));
    EXPECT_FALSE(the<QPushButton>("hold")->isEnabled());
    EXPECT_TRUE(the<QLineEdit>("reference")->hasFocus());
    press(Qt::Key_Return); // twice is once
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_EQ(asked(Holds).size(), 1U);
    const QJsonObject sent = asked(Holds).back().json();
    EXPECT_EQ(sent.value("callerReference").toString(), QStringLiteral("PL-77031"));
    EXPECT_EQ(sent.value("placeId").toString(), placeId(1).toString(QUuid::WithoutBraces));
    EXPECT_EQ(sent.value("imposedLocal").toString(), QStringLiteral("2026-11-20T22:30"));
    EXPECT_EQ(text("code"), QStringLiteral("KRF 5294"));
    EXPECT_TRUE(the<QLabel>("code")->accessibleName().contains(QStringLiteral("K as in Kilo")));
    EXPECT_TRUE(the<QLabel>("code")->hasFocus());
    EXPECT_FALSE(sees("strip"));
    EXPECT_TRUE(the<QLineEdit>("reference")->text().isEmpty());
}

TEST_F(AvailabilityScreenTest, aPlaceThatWasTakenLeadsToTheNextBestAndEnterHoldsThat)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    daemon.answerOnce("POST", Holds, 409, problem("place_taken", 409));
    offers = offersOf({offerOf(2, "L2"), takenOf(1, "L1", Tonight + 48h), takenOf(3, "L3", Tonight + 48h)});
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(2, "L2")));
    hold();
    ASSERT_TRUE(until([&] { return says("holdState", "taken"); }));
    EXPECT_TRUE(says("holdState", "De Luwte, L2"));
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-77031"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_EQ(asked(Holds).back().json().value("placeId").toString(), placeId(2).toString(QUuid::WithoutBraces));
    EXPECT_NE(asked(Holds).front().header("idempotency-key"), asked(Holds).back().header("idempotency-key"));
}

TEST_F(AvailabilityScreenTest, whenTheAnswerWasLostEnterAsksUnderTheSameKeyAndOneHoldIsShown)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    daemon.cut("POST", Holds, 12); // every attempt is read, and none is answered
    hold();
    ASSERT_TRUE(until([&] { return says("holdState", "not certain"); }));
    EXPECT_FALSE(sees("holdPanel"));
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-77031"));
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")));
    tellOf(heldAt(1, "L1"));
    for (int tries = 0; tries < 12 && !sees("holdPanel"); ++tries) {
        press(Qt::Key_Return);
        until([&] { return sees("holdPanel") || the<QPushButton>("hold")->isEnabled(); });
    }
    ASSERT_TRUE(sees("holdPanel"));
    for (const auto& request : asked(Holds)) {
        EXPECT_EQ(request.header("idempotency-key"), asked(Holds).front().header("idempotency-key"));
        EXPECT_EQ(request.body, asked(Holds).front().body);
    }
    ASSERT_TRUE(until([&] { return !daemon.requests("GET", pathOf(heldAt(1, "L1"))).empty(); }));
    EXPECT_TRUE(until([&] { return the<Table>("ownHolds")->model()->rowCount() == 1; }));
}

TEST_F(AvailabilityScreenTest, whenNoAnswerEverComesNothingIsShownAsHeld)
{
    ASSERT_NO_FATAL_FAILURE(sitDown(impatient()));
    daemon.never("POST", Holds);
    hold();
    ASSERT_TRUE(until([&] { return says("holdState", "not certain"); }));
    EXPECT_FALSE(sees("holdPanel"));
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-77031"));
}

TEST_F(AvailabilityScreenTest, whoClosesTheStripWhileAHoldIsAskedIsToldWhatBecameOfIt)
{
    ASSERT_NO_FATAL_FAILURE(sitDown(impatient()));
    daemon.never("POST", Holds);
    hold();
    EXPECT_TRUE(screen->back());
    ASSERT_FALSE(sees("strip"));
    EXPECT_TRUE(until([&] { return says("state", "not certain whether De Luwte, L1 is held"); }));
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    offers = offersOf({takenOf(1, "L1", Tonight + 48h), offerOf(2, "L2")}); // it may be what takes it
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    press(Qt::Key_F5);
    press(Qt::Key_Down); // the next best
    ASSERT_EQ(row(), 1);
    daemon.answer("POST", Holds, 409, problem("too_many_holds", 409), 200ms);
    press(Qt::Key_Return);
    EXPECT_TRUE(says("stripTitle", "Hold De Luwte, L1"));
    EXPECT_TRUE(says("holdState", "not certain whether De Luwte, L1 is held"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return asked(Holds).size() == 2; }));
    EXPECT_EQ(asked(Holds)[0].header("idempotency-key"), asked(Holds)[1].header("idempotency-key"));
    EXPECT_EQ(asked(Holds)[0].body, asked(Holds)[1].body) << "the same place for the same person";
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(until([&] { return !text("state").isEmpty(); })) << "nor is a no lost";
}

TEST_F(AvailabilityScreenTest, whileAHoldIsAskedEnterOnAnotherPlaceLeadsBackToTheOneThatIsAsked)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")), 300ms);
    tellOf(heldAt(1, "L1"));
    hold();
    EXPECT_TRUE(screen->back());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_TRUE(says("stripTitle", "Hold De Luwte, L1"));
    EXPECT_TRUE(says("holdState", "Busy"));
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_EQ(asked(Holds).size(), 1U);
}

TEST_F(AvailabilityScreenTest, whatIsTypedForTheNextRequestStaysWhenTheHoldOfTheFormerOneIsAnswered)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")), 600ms);
    tellOf(heldAt(1, "L1"));
    hold();
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(says("state", "not certain whether De Luwte, L1 is held for the request before this one"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_TRUE(says("stripTitle", "Hold De Luwte, L2"));
    QTest::keyClicks(the<QLineEdit>("reference"), QStringLiteral("PL-9"));
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_TRUE(says("state", "De Luwte, L1 is held for the request before this one"));
    EXPECT_TRUE(sees("strip"));
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-9"));
}

TEST_F(AvailabilityScreenTest, otherContentAfterSilenceIsAnotherAct)
{
    ASSERT_NO_FATAL_FAILURE(sitDown(impatient()));
    daemon.never("POST", Holds);
    hold();
    ASSERT_TRUE(until([&] { return says("holdState", "not certain"); }));
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")));
    QTest::keyClicks(the<QLineEdit>("reference"), QStringLiteral("9"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_NE(asked(Holds).front().header("idempotency-key"), asked(Holds).back().header("idempotency-key"));
}

TEST_F(AvailabilityScreenTest, theHousesYesComesByItself)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    wire::Hold now = heldAt(1, "L1");
    ASSERT_NO_FATAL_FAILURE(heldOne(now));
    EXPECT_TRUE(says("answer", "22:45"));
    EXPECT_FALSE(the<QPushButton>("showWay")->isEnabled());
    now.answer = "accepted";
    now.version = 2;
    tellOf(now);
    daemon.say("hold.accepted", "hold", now.id);
    ASSERT_TRUE(until([&] { return says("answer", "said yes"); }));
    EXPECT_TRUE(the<QPushButton>("showWay")->isEnabled());
}

TEST_F(AvailabilityScreenTest, theHousesNoLeadsToTheNextBestPlaceWithTheReferenceKept)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    wire::Hold now = heldAt(1, "L1");
    ASSERT_NO_FATAL_FAILURE(heldOne(now));
    now.state = now.answer = "declined";
    now.declineReason = "no_staff";
    now.version = 2;
    tellOf(now);
    daemon.say("hold.declined", "hold", now.id);
    ASSERT_TRUE(until([&] { return says("answer", "no staff"); }));
    EXPECT_TRUE(says("headline", "not held any more"));
    ASSERT_TRUE(until([&] { return says("state", "De Luwte, L2"); }));
    EXPECT_EQ(row(), 1) << "the place that said no is passed over, though it is free again";
    EXPECT_TRUE(the<Table>("offers")->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-77031"));
}

TEST_F(AvailabilityScreenTest, theWayToTheDoorIsAskedForOnlyWhenSomebodyWantsToSeeIt)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    wire::Hold now = heldAt(1, "L1");
    now.answer = "accepted";
    ASSERT_NO_FATAL_FAILURE(heldOne(now));
    const QByteArray path = pathOf(now, "/way-to-door");
    daemon.answer("GET", path, 200,
                  wire::toJson(wire::WayToDoor{.text = "Behind the church.", .phone = "088 0000101"}));
    EXPECT_TRUE(daemon.requests("GET", path).empty());
    press(Qt::Key_F7);
    ASSERT_TRUE(until([&] { return says("way", "Behind the church."); }));
    EXPECT_EQ(daemon.requests("GET", path).size(), 1U);
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(says("way", "church"));
}

TEST_F(AvailabilityScreenTest, extendingIsOneKeyAndGivingBackTakesTwo)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    wire::Hold now = heldAt(1, "L1");
    ASSERT_NO_FATAL_FAILURE(heldOne(now));
    now.version = 2;
    now.renewalsLeft = 1;
    now.expiresAt = Tonight + 240min;
    daemon.answer("POST", pathOf(now, "/renewal"), 201, wire::toJson(now));
    tellOf(now);
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return says("expiry", "02:30"); }));
    EXPECT_EQ(asked(pathOf(now, "/renewal")).back().header("if-match"), "\"1\"");

    now.version = 3;
    now.state = "released";
    daemon.answer("POST", pathOf(now, "/release"), 201, wire::toJson(now));
    tellOf(now);
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_TRUE(says("panelState", "press again"));
    EXPECT_TRUE(screen->back()) << "Esc keeps it";
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_TRUE(asked(pathOf(now, "/release")).empty());
    press(Qt::Key_Delete, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return says("headline", "given back"); }));
    EXPECT_EQ(asked(pathOf(now, "/release")).size(), 1U);
}

TEST_F(AvailabilityScreenTest, anOpenHoldIsFoundAgainAfterARestart)
{
    tellOf(heldAt(2, "L2"));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_EQ(text("code"), QStringLiteral("KRF 5294"));
}

TEST_F(AvailabilityScreenTest, withNothingFreeTheNextTwoAndTheReasonAreThere)
{
    offers =
        offersOf({takenOf(1, "L1", Tonight + 2h), takenOf(2, "L2", Tonight + 48h), takenOf(3, "L3", Tonight + 72h)});
    offers.otherTimes = {otherTimeAt(3, "L3", Tonight, Tonight + 60h), otherTimeAt(1, "L1", Tonight + 2h),
                         otherTimeAt(2, "L2", Tonight + 48h)};
    offers.elsewhere = {{.id = placeId(800),
                         .regionName = "Elders",
                         .regionPhone = "088 900",
                         .alias = "De Oever",
                         .kind = "time_out",
                         .accepts = "anyone",
                         .conditions = "",
                         .fromAt = Tonight,
                         .untilAt = Tonight + 240h}};
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    EXPECT_EQ(text("total"), QStringLiteral("No place free"));
    EXPECT_TRUE(
        says("nextOptions", "De Oever, in the region Elders: free until Mon 30 Nov 2026 22:30, telephone 088 900"));
    EXPECT_TRUE(says("nextOptions", "De Luwte, L3: free until Mon 23 Nov 2026 10:30 only"));
    EXPECT_TRUE(says("nextOptions", "De Luwte, L1: free from Sat 21 Nov 2026 00:30"));
    EXPECT_FALSE(says("nextOptions", "L2"));
    press(Qt::Key_Return);
    EXPECT_FALSE(sees("strip"));
    EXPECT_TRUE(says("state", "cannot be held"));

    wire::TurnAway kept{.id = placeId(700), .requestId = placeId(701), .reason = "full", .underOrder = true};
    kept.happenedAt = kept.recordedAt = Tonight;
    kept.version = 1;
    daemon.answer("POST", "/v1/turn-aways", 201, wire::toJson(kept));
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return says("turnAwayState", "recorded"); }));
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return asked("/v1/turn-aways").size() == 2; }));
    const auto requests = asked("/v1/turn-aways");
    EXPECT_EQ(requests[0].json().value("reason").toString(), QStringLiteral("full"));
    EXPECT_EQ(requests[0].json().value("requestId"), requests[1].json().value("requestId"));
    ASSERT_TRUE(until([&] { return the<QPushButton>("recordTurnAway")->isEnabled(); }));
    press(Qt::Key_N, Qt::ControlModifier);
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return asked("/v1/turn-aways").size() == 3; }));
    EXPECT_NE(asked("/v1/turn-aways")[2].json().value("requestId"), requests[0].json().value("requestId"));
}

TEST_F(AvailabilityScreenTest, offlineNothingCanBeHeldAndTheNumbersGrowOld)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    press(Qt::Key_Return);
    QTest::keyClicks(the<QLineEdit>("reference"), QStringLiteral("PL-1"));
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    EXPECT_TRUE(says("holdPossible", "without a connection"));
    EXPECT_FALSE(the<QPushButton>("hold")->isEnabled());
    press(Qt::Key_Return);
    EXPECT_EQ(rows(), 3) << "what was known stays readable";
    daemon.comeBack();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    EXPECT_FALSE(says("holdPossible", "without"));
    EXPECT_TRUE(asked(Holds).empty()) << "a hold never waits for a connection";
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-1"));
}

TEST_F(AvailabilityScreenTest, whatWasTypedOutlivesTheSessionAndGoesWithForget)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    press(Qt::Key_Return);
    QTest::keyClicks(the<QLineEdit>("reference"), QStringLiteral("PL-1"));
    bool ended = false;
    QObject::connect(link.get(), &DaemonLink::sessionEnded, screen.get(), [&] { ended = true; });
    daemon.answer("POST", Search, 401, problem("unauthenticated", 401));
    press(Qt::Key_F5);
    ASSERT_TRUE(until([&] { return ended; }));
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-1"));
    EXPECT_TRUE(sees("strip"));
    screen->begin();
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-1"));
    screen->forget();
    EXPECT_TRUE(the<QLineEdit>("reference")->text().isEmpty());
    EXPECT_EQ(rows(), 0);
}

TEST_F(AvailabilityScreenTest, escapeClosesTheStripAndKeepsWhatWasTyped)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    press(Qt::Key_Return);
    QTest::keyClicks(the<QLineEdit>("reference"), QStringLiteral("PL-1"));
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(sees("strip"));
    EXPECT_TRUE(the<Table>("offers")->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(the<QLineEdit>("reference")->text(), QStringLiteral("PL-1"));
}

TEST_F(AvailabilityScreenTest, houseStaffLookAndHoldNothing)
{
    daemon.setRole("facility_staff");
    ASSERT_NO_FATAL_FAILURE(sitDown());
    press(Qt::Key_Return);
    EXPECT_FALSE(sees("strip"));
    EXPECT_TRUE(says("state", "house staff"));
    EXPECT_TRUE(daemon.requests("GET", Holds).empty());
}

TEST_F(AvailabilityScreenTest, aQuestionThatCannotBeIsAnsweredWithItsReasonAndNoRows)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    daemon.answer("POST", Search, 409, problem("order_ended", 409));
    press(Qt::Key_F5);
    ASSERT_TRUE(until([&] { return says("trouble", "ended"); }));
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(text("total"), QStringLiteral("No answer"));
}

TEST_F(AvailabilityScreenTest, anotherScreenAsksForAHoldOfAPlaceFromADayOn)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    screen->openFrom(placeId(2), Tonight + 72h);
    ASSERT_TRUE(until([&] { return sees("strip"); }));
    EXPECT_EQ(row(), 1);
    EXPECT_EQ(asked(Search).back().json().value("expectedArrivalAt").toString(),
              QStringLiteral("2026-11-23T21:30:00Z"));
    ASSERT_TRUE(screen->back());
    screen->openFrom(placeId(3), Tonight + 72h);
    EXPECT_TRUE(until([&] { return says("state", "L3 cannot be held"); }));
    screen->openFrom(placeId(77), Tonight + 72h);
    EXPECT_TRUE(until([&] { return says("state", "not among those"); }));
}

TEST_F(AvailabilityScreenTest, whereNothingFitsOneKeyLeadsToTheWaitingListWithWhatWasTyped)
{
    offers = offersOf({takenOf(3, "L3", Tonight + 48h)});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    std::optional<Destination> led;
    Sought taken;
    QObject::connect(screen.get(), &Screen::handedOver, screen.get(), [&](Destination where, const Sought& sought) {
        led = where;
        taken = sought;
    });
    the<WordChoice>("gender")->setWord("woman");
    ASSERT_TRUE(until([&] { return sees("waitForPlace"); }));
    press(Qt::Key_F6);
    EXPECT_EQ(led, Destination::Waiting);
    EXPECT_TRUE(taken.underOrder);
    EXPECT_EQ(taken.imposed, onTheWall(Tonight));
    EXPECT_EQ(taken.arrival, Tonight + 60min);
    EXPECT_EQ(taken.gender, "woman");
}

TEST_F(AvailabilityScreenTest, houseStaffPutNobodyOnTheWaitingList)
{
    offers = offersOf({takenOf(3, "L3", Tonight + 48h)});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    daemon.setRole("facility_staff");
    ASSERT_NO_FATAL_FAILURE(sitDown());
    ASSERT_TRUE(until([&] { return sees("nextOptions"); }));
    EXPECT_FALSE(sees("waitForPlace"));
}

TEST_F(AvailabilityScreenTest, aHoldThatAnotherScreenLeadsToIsShownInLargeType)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    const wire::Hold now = heldAt(2, "L2");
    tellOf(now);
    screen->open(now.id);
    ASSERT_TRUE(until([&] { return sees("holdPanel") && says("headline", "L2"); }));
}

} // namespace
} // namespace adempauze::client
