#include "availability_desk.h"

#include "wire/admission_messages.h"

namespace adempauze::client {
namespace {

wire::PlaceOffer unitOf(int number, const char* unit, int places)
{
    wire::PlaceOffer offer = offerOf(number, "Zolder 1");
    offer.unitName = unit;
    offer.unitPlaces = places;
    return offer;
}

class AvailabilityHolds : public AvailabilityDesk {
protected:
    /// A family holds the only unit there was.
    void holdTheLastUnit(wire::Hold& now)
    {
        const wire::PlaceOffer unit = unitOf(5, "Zolder", 3);
        daemon.answer("POST", Search, 200, wire::toJson(offersOf({unit})));
        ASSERT_NO_FATAL_FAILURE(sitDown());
        the<QSpinBox>("persons")->setValue(3);
        ASSERT_TRUE(until([&] { return text("total") == QStringLiteral("1 unit free"); }));
        now = heldAt(5, "Zolder 1");
        now.unitName = "Zolder";
        now.persons = 3;
        wire::PlaceOffer taken = unit;
        taken.free = false;
        taken.obstacle = "place_taken";
        daemon.answer("POST", Search, 200, wire::toJson(offersOf({taken})));
        the<Table>("offers")->setFocus();
        heldOne(now);
        ASSERT_TRUE(until([&] { return text("total") == QStringLiteral("No unit free"); }));
    }
    static QByteArray questionsOf(const QUuid& house)
    {
        return "/v1/facilities/" + house.toByteArray(QUuid::WithoutBraces) + "/admission-questions";
    }
    /// The house of all offers asks two things.
    void askTwoThings()
    {
        daemon.answer("GET", questionsOf(placeId(900)), 200,
                      wire::toJson(wire::HouseQuestions{
                          .facilityId = placeId(900),
                          .items = {{.key = "motivated", .textNl = "Wil?", .textEn = "Wants to?", .wants = "yes"},
                                    {.key = "weapons", .textNl = "Wapens?", .textEn = "Weapons?", .wants = "no"}},
                          .version = 1}));
    }
    void openStrip()
    {
        press(Qt::Key_Return);
        ASSERT_TRUE(sees("strip"));
    }
    void openStripWithQuestions()
    {
        askTwoThings();
        ASSERT_NO_FATAL_FAILURE(sitDown());
        openStrip();
        ASSERT_TRUE(until([&] { return asksWhetherMotivated(); }));
    }
    QJsonObject sent() const { return asked(Holds).back().json(); }
    bool asksWhetherMotivated() const
    {
        const auto* row = the<QWidget>("motivated");
        return row && row->isVisibleTo(screen.get());
    }
    QString freeNow() const
    {
        return the<Table>("offers")->model()->index(0, 1).data().toString().section(QLatin1Char(';'), 0, 0);
    }
    QString valueOf(const char* combo) const { return the<QComboBox>(combo)->currentText(); }
};

wire::PlaceOffer someNightsOf(int number, const char* place, Moment until)
{
    wire::PlaceOffer offer = takenOf(number, place, Tonight + 480h);
    offer.roomUntilAt = until;
    return offer;
}

TEST_F(AvailabilityHolds, aFamilyIsSearchedForAndHeldWithItsNumber_andTheUnitIsToldWhole)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    EXPECT_FALSE(asked(Search).back().json().contains("persons")) << "one person is told by silence";
    offers = offersOf({unitOf(5, "Zolder", 3)});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    the<QSpinBox>("persons")->setValue(3);
    ASSERT_TRUE(until([&] { return rows() == 1; }));
    EXPECT_EQ(asked(Search).back().json().value("persons").toInt(), 3);
    EXPECT_FALSE(asked(Search).back().json().contains("watching")) << "somebody asks for a place";
    EXPECT_EQ(text("total"), QStringLiteral("1 unit free"));
    EXPECT_TRUE(says("what", "3 together"));
    EXPECT_TRUE(the<Table>("offers")->model()->index(0, 0).data().toString().contains(
        QStringLiteral("De Luwte, Zolder (whole, 3 places)")));
    EXPECT_TRUE(says("unit", "takes Zolder whole, with all its 3 places"));

    wire::Hold now = heldAt(5, "Zolder 1");
    now.unitName = "Zolder";
    now.persons = 3;
    daemon.answer("POST", Holds, 201, wire::toJson(now));
    tellOf(now);
    the<Table>("offers")->setFocus();
    openStrip();
    EXPECT_TRUE(says("terms", "takes this unit whole"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_EQ(sent().value("persons").toInt(), 3);
    EXPECT_TRUE(says("headline", "Zolder (whole)"));
    EXPECT_TRUE(says("facts", "For 3 persons: the unit is taken whole"));
}

TEST_F(AvailabilityHolds, whoHoldsTheLastUnitIsNotToldThatNothingFits_untilTheHouseDeclines)
{
    wire::Hold now;
    ASSERT_NO_FATAL_FAILURE(holdTheLastUnit(now));
    EXPECT_FALSE(sees("nextOptions"));
    EXPECT_FALSE(sees("waitForPlace"));
    EXPECT_TRUE(sees("onCall")) << "the next who calls finds nothing free";
    screen->back();
    ASSERT_FALSE(sees("holdPanel"));
    daemon.answer("POST", Search, 200,
                  wire::toJson(offersOf({takenOf(5, "L5", Tonight + 48h), takenOf(6, "L6", Tonight + 48h)})));
    daemon.say("places.changed", "places");
    ASSERT_TRUE(until([&] { return rows() == 2; }));
    EXPECT_FALSE(sees("nextOptions")) << "it is held, also where it is not shown";

    now.state = now.answer = "declined";
    ++now.version;
    tellOf(now);
    daemon.say("hold.declined", "hold", now.id);
    EXPECT_TRUE(until([&] { return sees("nextOptions") && sees("onCall"); }));
}

TEST_F(AvailabilityHolds, aHoldThatWasAskedWithOtherCriteriaDoesNotHideTheWayOut)
{
    daemon.answer("POST", Search, 200, wire::toJson(offersOf({offerOf(1, "L1")})));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")), 400ms);
    tellOf(heldAt(1, "L1"));
    hold();
    daemon.answer("POST", Search, 200, wire::toJson(offersOf({takenOf(1, "L1", Tonight + 48h)})));
    the<QCheckBox>("wheelchair")->setChecked(true);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_TRUE(until([&] { return sees("nextOptions") && sees("waitForPlace"); }));
}

TEST_F(AvailabilityHolds, theNextRequestIsToldThatNothingFits)
{
    wire::Hold now;
    ASSERT_NO_FATAL_FAILURE(holdTheLastUnit(now));
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return sees("nextOptions") && sees("onCall"); }));
}

TEST_F(AvailabilityHolds, wheelchairAccessIsSearchedForAndKeptWithTheHold)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    EXPECT_FALSE(asked(Search).back().json().contains("wheelchair")) << "not asked by silence";
    the<QCheckBox>("wheelchair")->setChecked(true);
    ASSERT_TRUE(until([&] { return asked(Search).back().json().value("wheelchair").toBool(); }));
    EXPECT_TRUE(until([&] { return says("what", "with wheelchair access"); }));
    wire::Hold now = heldAt(1, "L1");
    now.wheelchair = true;
    daemon.answer("POST", Holds, 201, wire::toJson(now));
    tellOf(now);
    the<Table>("offers")->setFocus();
    openStrip();
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_TRUE(sent().value("wheelchair").toBool());
    EXPECT_TRUE(says("facts", "With wheelchair access."));
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_FALSE(the<QCheckBox>("wheelchair")->isChecked()) << "the next one is somebody else";
}

TEST_F(AvailabilityHolds, aNewRequestIsForOnePersonAgain)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    the<QSpinBox>("persons")->setValue(4);
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(the<QSpinBox>("persons")->value(), 1);
}

TEST_F(AvailabilityHolds, howManyPersonsAndWhatTheyNeedGoesAlongToTheWaitingList)
{
    offers = offersOf({takenOf(3, "L3", Tonight + 48h)});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    Sought taken;
    QObject::connect(screen.get(), &Screen::handedOver, screen.get(),
                     [&](Destination, const Sought& sought) { taken = sought; });
    the<QSpinBox>("persons")->setValue(2);
    the<QCheckBox>("wheelchair")->setChecked(true);
    press(Qt::Key_F6);
    EXPECT_EQ(taken.persons, 2);
    EXPECT_TRUE(taken.wheelchair);
}

TEST_F(AvailabilityHolds, whereNothingFitsAKeyLeadsToSomeNights_andTheHoldSaysThatItIsShorter)
{
    offers = offersOf({someNightsOf(1, "L1", Tonight + 60h)});
    offers.otherTimes = {otherTimeAt(1, "L1", Tonight + 60min, Tonight + 60h), otherTimeAt(1, "L1", Tonight + 480h)};
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    ASSERT_TRUE(until([&] { return sees("takeOption1") && sees("takeOption2"); }));
    press(Qt::Key_F2);
    ASSERT_TRUE(until([&] { return sees("strip"); }));
    EXPECT_TRUE(says("stripTitle", "only until Mon 23 Nov 2026 10:30"));
    EXPECT_TRUE(says("terms", "another place is needed from then on"));
    wire::Hold now = heldAt(1, "L1");
    now.untilAt = Tonight + 60h;
    now.untilLocal = onTheWall(now.untilAt);
    daemon.answer("POST", Holds, 201, wire::toJson(now));
    tellOf(now);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_EQ(sent().value("untilAt").toString(), QStringLiteral("2026-11-23T09:30:00Z"));
    EXPECT_EQ(sent().value("expectedArrivalAt").toString(), QStringLiteral("2026-11-20T22:30:00Z"));
    EXPECT_TRUE(says("facts", "would last until Mon 23 Nov 2026 10:30"));
    EXPECT_TRUE(says("facts", "shorter than was asked, until Mon 30 Nov 2026 22:30"));
    tellOf(now);
    screen->open(now.id);
    EXPECT_TRUE(until([&] { return says("facts", "shorter than was asked"); })) << "also when it is looked at again";
}

TEST_F(AvailabilityHolds, theOtherOptionIsFromALaterMomentOn)
{
    offers = offersOf({someNightsOf(1, "L1", Tonight + 60h)});
    offers.otherTimes = {otherTimeAt(1, "L1", Tonight + 60min, Tonight + 60h), otherTimeAt(1, "L1", Tonight + 480h)};
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    ASSERT_TRUE(until([&] { return sees("takeOption2"); }));
    daemon.answer("POST", Search, 200, wire::toJson(offersOf({offerOf(1, "L1")})));
    press(Qt::Key_F3);
    ASSERT_TRUE(until([&] { return sees("strip"); }));
    EXPECT_EQ(asked(Search).back().json().value("expectedArrivalAt").toString(),
              QStringLiteral("2026-12-10T21:30:00Z"));
}

TEST_F(AvailabilityHolds, whatHasRoomForSomeNightsIsHeldFromItsRow_andSaysSoWhenTheRoomShrinks)
{
    offers = offersOf({someNightsOf(1, "L1", Tonight + 60h)});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    openStrip();
    EXPECT_TRUE(says("stripTitle", "only until Mon 23 Nov 2026 10:30"));
    daemon.answer("POST", Search, 200, wire::toJson(offersOf({someNightsOf(1, "L1", Tonight + 36h)})));
    press(Qt::Key_F5);
    ASSERT_TRUE(until([&] { return says("stripTitle", "only until Sun 22 Nov 2026 10:30"); }));
    EXPECT_TRUE(says("holdState", "free until Sun 22 Nov 2026 10:30 only now"));
}

TEST_F(AvailabilityHolds, whatIsAskedAgainAfterSilenceStaysWordForWordThoughTheRoomLooksTaken)
{
    offers = offersOf({someNightsOf(1, "L1", Tonight + 60h)});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown(impatient()));
    daemon.never("POST", Holds); // it may be what takes the room now
    hold();
    ASSERT_TRUE(until([&] { return says("holdState", "not certain"); }));
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    daemon.answer("POST", Search, 200, wire::toJson(offersOf({takenOf(1, "L1", Tonight + 480h)})));
    const auto searches = asked(Search).size();
    press(Qt::Key_F5);
    ASSERT_TRUE(until([&] { return asked(Search).size() > searches && freeNow() == QStringLiteral("taken"); }));
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")));
    tellOf(heldAt(1, "L1"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    ASSERT_EQ(asked(Holds).size(), 2U);
    EXPECT_EQ(asked(Holds)[0].header("idempotency-key"), asked(Holds)[1].header("idempotency-key"));
    EXPECT_EQ(asked(Holds)[0].body, asked(Holds)[1].body);
}

TEST_F(AvailabilityHolds, houseStaffAreLedToNoHold)
{
    offers = offersOf({someNightsOf(1, "L1", Tonight + 60h)});
    offers.otherTimes = {otherTimeAt(1, "L1", Tonight, Tonight + 60h)};
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    daemon.setRole("facility_staff");
    ASSERT_NO_FATAL_FAILURE(sitDown());
    ASSERT_TRUE(until([&] { return sees("nextOptions"); }));
    EXPECT_FALSE(sees("takeOption1"));
}

TEST_F(AvailabilityHolds, forAfterwardsAPlaceIsHeldUntilTheDecision_fromTheOrdersFirstEndOn)
{
    daemon.setRole("placement_worker");
    for (wire::PlaceOffer& each : offers.items)
        each.roomUntilAt = Tonight + 500h;
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    ASSERT_NO_FATAL_FAILURE(sitDown());
    ASSERT_TRUE(sees("afterwards"));
    the<QCheckBox>("afterwards")->setChecked(true);
    ASSERT_TRUE(until([&] { return !asked(Search).back().json().contains("imposedLocal"); }));
    const QString firstEnd = QStringLiteral("2026-11-30T21:30:00Z"); // as the offers said
    EXPECT_EQ(asked(Search).back().json().value("expectedArrivalAt").toString(), firstEnd);
    the<Table>("offers")->setFocus();
    openStrip();
    EXPECT_TRUE(says("stripTitle", "from Mon 30 Nov 2026 22:30 on"));
    EXPECT_TRUE(says("terms", "expires when the order first ends"));
    wire::Hold now = heldAt(1, "L1");
    now.expectedArrivalAt = now.fromAt = Tonight + 240h;
    now.expiresAt = Tonight + 240h;
    now.renewalsLeft = 0;
    daemon.answer("POST", Holds, 201, wire::toJson(now));
    tellOf(now);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_TRUE(sent().value("untilDecision").toBool());
    EXPECT_TRUE(sent().contains("imposedLocal")) << "the order whose decision is awaited";
    EXPECT_EQ(sent().value("expectedArrivalAt").toString(), firstEnd);
    EXPECT_EQ(sent().value("untilAt").toString(), QStringLiteral("2026-12-11T17:30:00Z")) << "as there is room";
    EXPECT_TRUE(says("expiry", "until the decision on the order"));
    EXPECT_TRUE(says("facts", "complete the details under Stay"));
    EXPECT_FALSE(the<QPushButton>("extend")->isEnabled());
}

TEST_F(AvailabilityHolds, whoeverGoesBackFromAfterwardsFindsTheArrivalThatWasThere)
{
    daemon.setRole("coordinator");
    ASSERT_NO_FATAL_FAILURE(sitDown());
    the<QCheckBox>("afterwards")->setChecked(true);
    EXPECT_EQ(the<MomentEdit>("arrival")->local(), onTheWall(Tonight + 240h));
    the<QCheckBox>("afterwards")->setChecked(false);
    EXPECT_EQ(the<MomentEdit>("arrival")->local(), onTheWall(Tonight + 60min));
}

TEST_F(AvailabilityHolds, anArrivalBeforeTheFirstEndIsToldWithThatEnd)
{
    daemon.setRole("placement_worker");
    ASSERT_NO_FATAL_FAILURE(sitDown());
    the<QCheckBox>("afterwards")->setChecked(true);
    QJsonObject no = problem("invalid_input", 400);
    no.insert(QStringLiteral("limitLocal"), QStringLiteral("2026-11-30T22:30"));
    no.insert(QStringLiteral("errors"),
              QJsonArray{QJsonObject{{QStringLiteral("pointer"), QStringLiteral("/expectedArrivalAt")},
                                     {QStringLiteral("reason"), QStringLiteral("invalid_input")},
                                     {QStringLiteral("detail"), QStringLiteral("No.")}}});
    daemon.answer("POST", Holds, 400, no);
    the<Table>("offers")->setFocus();
    hold();
    EXPECT_TRUE(until([&] { return says("holdState", "begins when the order first ends, on Mon 30 Nov 2026 22:30"); }));
}

TEST_F(AvailabilityHolds, thePoliceDoNotHoldForAfterwards)
{
    ASSERT_NO_FATAL_FAILURE(sitDown());
    EXPECT_FALSE(sees("afterwards"));
}

TEST_F(AvailabilityHolds, whatTheHouseAsksIsAnsweredByLettersAndGoesAlong)
{
    ASSERT_NO_FATAL_FAILURE(openStripWithQuestions());
    QTest::keyClicks(the<QWidget>("reference"), QStringLiteral("PL-77031"));
    QTest::keyClick(the<QWidget>("reference"), Qt::Key_Tab);
    EXPECT_EQ(screen->focusWidget(), the<QComboBox>("motivated")) << "right after the reference";
    press(Qt::Key_Y);
    press(Qt::Key_Tab);
    press(Qt::Key_N);
    EXPECT_EQ(valueOf("motivated"), QStringLiteral("yes"));
    EXPECT_EQ(valueOf("weapons"), QStringLiteral("no"));
    wire::Hold now = heldAt(1, "L1");
    daemon.answer("POST", Holds, 201, wire::toJson(now));
    tellOf(now);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_EQ(sent().value("answers").toObject(),
              (QJsonObject{{QStringLiteral("motivated"), QStringLiteral("yes")},
                           {QStringLiteral("weapons"), QStringLiteral("no")}}));
}

TEST_F(AvailabilityHolds, whoAnswersNothingHoldsAtOnce)
{
    ASSERT_NO_FATAL_FAILURE(openStripWithQuestions());
    daemon.answer("POST", Holds, 201, wire::toJson(heldAt(1, "L1")));
    tellOf(heldAt(1, "L1"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    EXPECT_FALSE(sent().contains("answers"));
}

TEST_F(AvailabilityHolds, anAnswerThatTheHouseDoesNotTakeIsNamed_andLeadsToAnotherHouse)
{
    wire::PlaceOffer elsewhere = offerOf(9, "B1");
    elsewhere.facilityId = placeId(901);
    elsewhere.facilityAlias = "Het Baken";
    offers = offersOf({offerOf(1, "L1"), offerOf(2, "L2"), elsewhere});
    daemon.answer("POST", Search, 200, wire::toJson(offers));
    daemon.answer("GET", questionsOf(placeId(901)), 200,
                  wire::toJson(wire::HouseQuestions{.facilityId = placeId(901)}));
    ASSERT_NO_FATAL_FAILURE(openStripWithQuestions());
    the<QComboBox>("motivated")->setFocus();
    press(Qt::Key_N);
    QJsonObject no = problem("not_suitable", 409);
    no.insert(QStringLiteral("errors"),
              QJsonArray{QJsonObject{{QStringLiteral("pointer"), QStringLiteral("/answers/motivated")},
                                     {QStringLiteral("reason"), QStringLiteral("not_suitable")},
                                     {QStringLiteral("detail"), QStringLiteral("No.")}}});
    daemon.answer("POST", Holds, 409, no);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("holdState", "with your answer to: Wants to?"); }));
    ASSERT_TRUE(until([&] { return row() == 2; })) << "no other place of that house would do";
    EXPECT_TRUE(until([&] { return !sees("stripQuestions"); })) << "the other house asks nothing";
}

TEST_F(AvailabilityHolds, answersAreKeptWhereTheNextHouseAsksTheSame_andGoneWithANewRequest)
{
    ASSERT_NO_FATAL_FAILURE(openStripWithQuestions());
    the<QComboBox>("motivated")->setFocus();
    press(Qt::Key_Y);
    ASSERT_TRUE(screen->back());
    press(Qt::Key_Down);
    openStrip();
    EXPECT_EQ(valueOf("motivated"), QStringLiteral("yes"));
    ASSERT_TRUE(screen->back());
    press(Qt::Key_N, Qt::ControlModifier);
    openStrip();
    ASSERT_TRUE(until([&] { return asksWhetherMotivated(); }));
    EXPECT_NE(valueOf("motivated"), QStringLiteral("yes"));
}

TEST_F(AvailabilityHolds, whatWasAnsweredForAHoldThatFellIsThereForTheNext)
{
    ASSERT_NO_FATAL_FAILURE(openStripWithQuestions());
    the<QComboBox>("motivated")->setFocus();
    press(Qt::Key_Y);
    wire::Hold now = heldAt(1, "L1");
    daemon.answer("POST", Holds, 201, wire::toJson(now));
    tellOf(now);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sees("holdPanel"); }));
    now.state = now.answer = "declined";
    now.version = 2;
    tellOf(now);
    daemon.say("hold.declined", "hold", now.id);
    ASSERT_TRUE(until([&] { return says("state", "De Luwte, L2"); }));
    openStrip();
    ASSERT_TRUE(until([&] { return asksWhetherMotivated(); }));
    EXPECT_EQ(valueOf("motivated"), QStringLiteral("yes"));
}

} // namespace
} // namespace adempauze::client
