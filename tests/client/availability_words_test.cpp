#include "availability_facts.h"

#include "availability/criteria.h"
#include "availability/hold_words.h"
#include "availability/holds_model.h"
#include "availability/offers_model.h"
#include "shell/language.h"
#include "shell/offer_words.h"
#include "shell/spelling.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;
using Strict = QAbstractItemModelTester::FailureReportingMode;

/// Every test here reads English, and begins and ends with it.
class AvailabilityWords : public testing::Test {
protected:
    void SetUp() override { speak(Language::English); }
    void TearDown() override { speak(Language::English); }
};

TEST_F(AvailabilityWords, aCodeIsSpelledForTheTelephoneInTheLanguageOfTheMoment)
{
    EXPECT_EQ(spelled(QStringLiteral("KRF 52")), QStringLiteral("K as in Kilo, R as in Romeo, F as in Foxtrot, 5, 2"));
    speak(Language::Dutch);
    EXPECT_EQ(spelled(QStringLiteral("k 7")), QStringLiteral("K van Karel, 7"));
}

TEST_F(AvailabilityWords, theUsualArrivalIsAnHourAwayOnTheNextQuarter)
{
    EXPECT_EQ(usualArrival(Tonight), Tonight + 60min);
    EXPECT_EQ(usualArrival(Tonight + 1s), Tonight + 75min);
    EXPECT_EQ(usualArrival(Tonight + 15min), Tonight + 75min);
}

TEST_F(AvailabilityWords, aHoldSaysWhenItExpiresAndWhenItWillWarn)
{
    const wire::Hold hold = heldAt(1, "L1");
    const QString said = expiryOf(hold, Tonight);
    EXPECT_TRUE(said.contains(QStringLiteral("Sat 21 Nov 2026 01:00"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("in 2 hours 30 min"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("warned at 00:45"))) << said.toStdString();
}

TEST_F(AvailabilityWords, aPlaceOnSomebodysTailIsFreeOnACondition)
{
    wire::PlaceOffer offer = offerOf(1, "L1");
    EXPECT_EQ(freedom(offer, Tonight), "free");
    offer.conditionalUntilAt = Tonight + 48h;
    EXPECT_TRUE(freedom(offer, Tonight).startsWith(QLatin1String("free, on a condition until ")))
        << freedom(offer, Tonight).toStdString();
}

TEST_F(AvailabilityWords, whatIsNotFreeSaysUntilWhenOneCouldStayAndFromWhenItIsFreeAgain)
{
    wire::PlaceOffer offer = takenOf(1, "L1", Tonight + 48h);
    EXPECT_EQ(freedomInShort(offer), "taken; free again Sun 22 Nov 22:30");
    EXPECT_EQ(freedom(offer, Tonight), "taken by another stay; free again Sun 22 Nov 22:30 (in 2 days)");
    offer.roomUntilAt = Tonight + 24h;
    EXPECT_EQ(freedom(offer, Tonight),
              "taken by another stay; free until Sat 21 Nov 22:30 only, and again from Sun 22 Nov 22:30 (in 2 days)");
    offer.freeAgainAt.reset();
    EXPECT_EQ(freedomInShort(offer), "free until Sat 21 Nov 22:30 only");
    EXPECT_EQ(freedom(offer, Tonight), "taken by another stay; free until Sat 21 Nov 22:30 only");
    EXPECT_EQ(roomOf(offer), "Sat 21 Nov 2026 22:30");
    offer.roomUntilAt.reset();
    EXPECT_EQ(roomOf(offer), QStringLiteral("–"));
}

TEST_F(AvailabilityWords, theWarningComesFifteenMinutesBeforeAndStaysTheSameSentence)
{
    const wire::Hold hold = heldAt(1, "L1");
    EXPECT_TRUE(warningOf(hold, Tonight + 135min - 1s).sentence.isEmpty());
    const Said first = warningOf(hold, Tonight + 135min);
    EXPECT_EQ(first.tone, Tone::Attention);
    EXPECT_EQ(first.sentence, warningOf(hold, Tonight + 149min).sentence);
    EXPECT_EQ(warningOf(hold, Tonight + 150min).tone, Tone::Urgent);
}

TEST_F(AvailabilityWords, aSilentHouseIsToldWithTheNumbersToCall)
{
    wire::Hold hold = heldAt(1, "L1");
    EXPECT_TRUE(answerOf(hold, Tonight).sentence.contains(QStringLiteral("until 22:45")));
    hold.deskNumbers = {{"First desk", "088 1"}, {"Second desk", "088 2"}};
    const Said silent = answerOf(hold, Tonight + 15min);
    EXPECT_EQ(silent.tone, Tone::Urgent);
    EXPECT_TRUE(silent.sentence.contains(QStringLiteral("First desk 088 1, then Second desk 088 2")));
}

TEST_F(AvailabilityWords, aHoldThatWaitsForTheHouseIsNoSureBed)
{
    wire::Hold hold = heldAt(1, "L1");
    EXPECT_EQ(headlineOf(hold).tone, Tone::Attention);
    hold.answer = "accepted";
    EXPECT_EQ(headlineOf(hold).tone, Tone::Good);
    hold.state = "declined";
    hold.declineReason = "no_staff";
    EXPECT_EQ(headlineOf(hold).tone, Tone::Urgent);
    EXPECT_TRUE(answerOf(hold, Tonight).sentence.contains(QStringLiteral("no staff")));
    EXPECT_TRUE(expiryOf(hold, Tonight).isEmpty());
}

TEST_F(AvailabilityWords, offersKeepTheDaemonsOrderThroughEveryChange)
{
    const OfferLight light{.now = [] { return Tonight; }};
    OffersModel model(light);
    const QAbstractItemModelTester tester(&model, Strict::Fatal);
    model.setRows({offerOf(1, "L1"), offerOf(2, "L2"), takenOf(3, "L3", Tonight + 2h)});
    model.setRows({takenOf(3, "L3", Tonight + 1h), offerOf(4, "L4"), offerOf(1, "L1")});
    std::vector<QUuid> order;
    for (const wire::PlaceOffer& offer : model.rows())
        order.push_back(offer.placeId);
    EXPECT_EQ(order, (std::vector{placeId(3), placeId(4), placeId(1)}));
    EXPECT_EQ(model.firstFree(), 1);
    EXPECT_EQ(model.firstFree({.place = placeId(4)}), 2);
    model.setRows({});
    EXPECT_EQ(model.firstFree(), -1);
}

TEST_F(AvailabilityWords, aDateThatIsFreeAndOneThatIsNotDifferInWordsAndTone)
{
    const OfferLight light{.now = [] { return Tonight; }};
    OffersModel model(light);
    model.setRows({offerOf(1, "L1")});
    const QModelIndex legal = model.index(0, 3);
    const QModelIndex house = model.index(0, 4);
    EXPECT_TRUE(legal.data().toString().endsWith(QStringLiteral(", free")));
    EXPECT_TRUE(house.data().toString().endsWith(QStringLiteral(", not free")));
    EXPECT_EQ(legal.data(OffersModel::ToneRole).toInt(), static_cast<int>(Tone::Good));
    EXPECT_EQ(house.data(OffersModel::ToneRole).toInt(), static_cast<int>(Tone::Attention));
}

TEST_F(AvailabilityWords, everyCellIsHeardWithItsPlaceAndWhenOldIsToldQuietly)
{
    OfferLight light{.now = [] { return Tonight; }};
    OffersModel model(light);
    model.setRows({offerOf(1, "L1"), takenOf(2, "L2", Tonight + 48h)});
    light.old = true;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex at = model.index(row, column);
            EXPECT_TRUE(at.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("De Luwte, L")));
            EXPECT_EQ(at.data(OffersModel::ToneRole).toInt(), static_cast<int>(Tone::Quiet));
        }
}

TEST_F(AvailabilityWords, holdsThatFellAreListedForTheNightAndGivenBackOnesAreNot)
{
    HoldsModel model;
    const QAbstractItemModelTester tester(&model, Strict::Fatal);
    wire::Hold declined = heldAt(1, "L1");
    declined.state = "declined";
    model.setRows({heldAt(2, "L2"), declined});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(matters(declined, Tonight + 12h));
    EXPECT_FALSE(matters(declined, Tonight + 13h));
    wire::Hold released = heldAt(3, "L3");
    released.state = "released";
    EXPECT_FALSE(matters(released, Tonight));
    EXPECT_TRUE(matters(heldAt(3, "L3"), Tonight + 100h)) << "what is held is never hidden";
}

TEST_F(AvailabilityWords, aHouseIsLookedPastWithAllItsPlaces)
{
    const OfferLight light{.now = [] { return Tonight; }};
    OffersModel model(light);
    wire::PlaceOffer elsewhere = offerOf(3, "B1");
    elsewhere.facilityId = placeId(901);
    model.setRows({offerOf(1, "L1"), offerOf(2, "L2"), elsewhere});
    EXPECT_EQ(model.firstFree({.place = placeId(1)}), 1);
    EXPECT_EQ(model.firstFree({.place = placeId(1), .facility = placeId(900)}), 2);
}

TEST_F(AvailabilityWords, aHoldThatExpiresBeforeAnybodyCouldComeWaitsForADecision)
{
    wire::Hold hold = heldAt(1, "L1");
    EXPECT_FALSE(awaitsDecision(hold));
    hold.expiresAt = hold.expectedArrivalAt;
    EXPECT_TRUE(awaitsDecision(hold));
    EXPECT_TRUE(expiryOf(hold, Tonight).startsWith(QStringLiteral("Held until the decision on the order")));
    EXPECT_TRUE(warningOf(hold, *hold.expiresAt - 5min).sentence.contains(QStringLiteral("complete the details now")));
    EXPECT_TRUE(factsOf(hold, {}).contains(QStringLiteral("complete the details under Stay")));
    hold.followsStayId = placeId(70);
    EXPECT_TRUE(factsOf(hold, {}).contains(QStringLiteral("the hold moves along")));
    hold.state = "expired";
    EXPECT_FALSE(awaitsDecision(hold));
}

TEST_F(AvailabilityWords, aUnitThatIsTakenWholeIsToldAsOne)
{
    wire::PlaceOffer offer = offerOf(1, "Zolder 1");
    EXPECT_EQ(placeOf(offer), QStringLiteral("De Luwte, Zolder 1"));
    offer.unitName = "Zolder";
    EXPECT_EQ(placeOf(offer), QStringLiteral("De Luwte, Zolder (whole)"));
    offer.unitPlaces = 1;
    EXPECT_EQ(placeOf(offer), QStringLiteral("De Luwte, Zolder (whole, 1 place)"));
    offer.unitPlaces = 4;
    EXPECT_EQ(placeOf(offer), QStringLiteral("De Luwte, Zolder (whole, 4 places)"));
    speak(Language::Dutch);
    EXPECT_EQ(placeOf(offer), QStringLiteral("De Luwte, Zolder (heel, 4 plekken)"));
}

} // namespace
} // namespace adempauze::client
