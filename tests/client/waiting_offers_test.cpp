#include "waiting_desk.h"

#include <QCheckBox>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

class WaitingOffersTest : public WaitingDesk { };

} // namespace

TEST_F(WaitingOffersTest, aPlaceIsOfferedToOneAndHeldUntilTheDeadline)
{
    sitDown();
    wire::WaitingOffer made = waitingOffer(71, 3);
    daemon.answer("POST", entryPath(3, "offers"), 201, wire::toJson(wire::WaitingOffers{{made}}));
    the<Table>("entries")->selectRow(2);
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return the<QListWidget>("offerPlaces")->count() == 2; })); // what is taken is not offered
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("waitingSaid", "is offered and held until"); }));
    const QJsonObject asked = sent(entryPath(3, "offers")).back().json();
    EXPECT_EQ(asked.value(QStringLiteral("placeId")), placeId(2).toString(QUuid::WithoutBraces));
    EXPECT_FALSE(asked.contains(QStringLiteral("deadlineAt"))); // as the rules have it
    EXPECT_FALSE(sees("offerStrip"));
}

TEST_F(WaitingOffersTest, severalAreAskedAtOnceAndOnlyWhatSuitsAllIsProposed)
{
    list.items[0] = entryOf(1, 1, "WL-1");
    sitDown();
    daemon.answer("GET", entryPath(3, "fit"), 200, wire::toJson(offersOf({offerOf(2, "L2")})));
    press(Qt::Key_Space);
    the<Table>("entries")->selectRow(2);
    press(Qt::Key_Space);
    EXPECT_TRUE(says("waitingSaid", "2 people are chosen"));
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return the<QListWidget>("offerPlaces")->count() == 1; }));
    EXPECT_TRUE(the<QListWidget>("offerPlaces")->item(0)->text().contains(QStringLiteral("L2")));
    the<QCheckBox>("ownDeadline")->click();
    daemon.answer("POST", entryPath(1, "offers"), 201,
                  wire::toJson(wire::WaitingOffers{{waitingOffer(71, 1), waitingOffer(72, 3)}}));
    the<QListWidget>("offerPlaces")->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("waitingSaid", "2 people until"); }));
    const QJsonObject asked = sent(entryPath(1, "offers")).back().json();
    EXPECT_EQ(asked.value(QStringLiteral("alsoTo")).toArray(), QJsonArray{waitingId(3).toString(QUuid::WithoutBraces)});
    EXPECT_EQ(asked.value(QStringLiteral("deadlineAt")), QStringLiteral("2026-11-20T23:30:00Z"));
    EXPECT_FALSE(cell(0, 0).contains(QStringLiteral("☑")));
}

TEST_F(WaitingOffersTest, aPlaceThatSomebodyElseTookMeanwhileIsNotLost)
{
    sitDown();
    the<Table>("entries")->selectRow(2);
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return the<QListWidget>("offerPlaces")->count() == 2; }));
    daemon.answerOnce("POST", entryPath(3, "offers"), 409, problem("place_taken", 409));
    daemon.answer("GET", entryPath(3, "fit"), 200, wire::toJson(offersOf({offerOf(2, "L2")})));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("offerState", "De Luwte, L1: This place is taken in that period"); }));
    ASSERT_TRUE(until([&] { return the<QListWidget>("offerPlaces")->count() == 1; }));
    EXPECT_TRUE(sees("offerStrip"));
    EXPECT_EQ(the<QListWidget>("offerPlaces")->currentRow(), -1); // another place is chosen by a person only
}

TEST_F(WaitingOffersTest, nobodyIsOfferedAPlaceWhoHasAnOfferAndThePoliceOffersNone)
{
    sitDown();
    press(Qt::Key_Return);
    EXPECT_TRUE(says("waitingSaid", "offered to this person already"));
    EXPECT_FALSE(sees("offerStrip"));
    press(Qt::Key_Space);
    EXPECT_TRUE(says("waitingSaid", "can be asked"));
}

TEST_F(WaitingOffersTest, thePoliceSeesNoOfferingAtAll)
{
    sitDown("police_liaison");
    EXPECT_FALSE(sees("offerPlace"));
    press(Qt::Key_Return);
    EXPECT_TRUE(says("waitingSaid", "Placement workers offer places"));
    EXPECT_FALSE(sees("offerStrip"));
}

TEST_F(WaitingOffersTest, withoutAConnectionNothingIsDoneAndWhatIsTypedStays)
{
    sitDown();
    press(Qt::Key_N, Qt::ControlModifier);
    type("WL-9");
    ASSERT_NO_FATAL_FAILURE(goOffline());
    EXPECT_TRUE(says("waitingState", "Without a connection"));
    EXPECT_TRUE(says("waitingState", "What you see is of"));
    EXPECT_FALSE(may("registerGo"));
    EXPECT_FALSE(may("acceptOffer"));
    press(Qt::Key_Return);
    EXPECT_TRUE(sent(WaitingPath).empty());
    EXPECT_EQ(static_cast<Tone>(the<Table>("entries")->model()->index(0, 4).data(EntryModel::ToneRole).toInt()),
              Tone::Quiet);
    ASSERT_NO_FATAL_FAILURE(comeBack());
    EXPECT_TRUE(may("registerGo"));
    EXPECT_EQ(the<QLineEdit>("waitingReference")->text(), QStringLiteral("WL-9"));
}

TEST_F(WaitingOffersTest, whatBecameOfWhoWasTurnedAwayIsRecordedAndChangedBack)
{
    sitDown();
    EXPECT_EQ(the<QTabBar>("waitingTabs")->tabText(1).toStdString(),
              "Got no place (2, of 2 unknown what became of it)");
    press(Qt::Key_Tab, Qt::ControlModifier);
    ASSERT_TRUE(sees("turnedAway"));
    EXPECT_FALSE(sees("entries"));
    const QByteArray path = "/v1/turn-aways/" + waitingId(50).toString(QUuid::WithoutBraces).toLatin1() + "/outcome";
    wire::TurnAway after = turned.items[0];
    after.outcome = "family";
    after.outcomeAt = Tonight;
    after.version = 2;
    daemon.answer("POST", path, 201, wire::toJson(after));
    press(Qt::Key_F7);
    ASSERT_TRUE(sees("outcomeStrip"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    turned.items[0] = after;
    daemon.answer("GET", "/v1/turn-aways", 200, wire::toJson(turned));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("turnedAwayState", "with family"); }));
    EXPECT_EQ(sent(path).back().json().value(QStringLiteral("outcome")), QStringLiteral("family"));
    EXPECT_EQ(sent(path).back().header("if-match"), "\"1\"");
    EXPECT_FALSE(undo); // there is no way back to "not recorded"
    ASSERT_TRUE(
        until([&] { return the<QTabBar>("waitingTabs")->tabText(1).contains(QStringLiteral("of 1 unknown")); }));

    after.outcome = "hotel";
    after.version = 3;
    daemon.answer("POST", path, 201, wire::toJson(after));
    press(Qt::Key_F7);
    for (int downs = 0; downs < 3; ++downs)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return static_cast<bool>(undo); }));
    after.outcome = "family";
    daemon.answer("POST", path, 201, wire::toJson(after));
    undo();
    ASSERT_TRUE(until([&] { return says("turnedAwayState", "As it was before"); }));
    EXPECT_EQ(sent(path).back().json().value(QStringLiteral("outcome")), QStringLiteral("family"));
    EXPECT_EQ(sent(path).back().header("if-match"), "\"3\"");
}

TEST_F(WaitingOffersTest, nothingOfWhatWasTypedOrShownIsLeftForTheNextPerson)
{
    sitDown();
    press(Qt::Key_N, Qt::ControlModifier);
    type("WL-9");
    screen->forget();
    EXPECT_EQ(rows(), 0);
    EXPECT_TRUE(the<QLineEdit>("waitingReference")->text().isEmpty());
    EXPECT_FALSE(sees("registerForm"));
    EXPECT_TRUE(the<QLabel>("entryTitle")->text().isEmpty());
    EXPECT_EQ(the<Table>("turnedAway")->model()->rowCount(), 0);
}

TEST_F(WaitingOffersTest, theLanguageChangesWhileItRuns)
{
    sitDown();
    speak(Language::Dutch);
    ASSERT_TRUE(until([&] { return says("entryRank", "Rang 1 van 3"); }));
    EXPECT_EQ(the<QTabBar>("waitingTabs")->tabText(0).toStdString(), "Wie wacht (3)");
    speak(Language::English);
    ASSERT_TRUE(until([&] { return says("entryRank", "Rank 1 of 3"); }));
}

} // namespace adempauze::client
