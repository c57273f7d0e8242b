#include "waiting_facts.h"

#include "shell/language.h"
#include "waiting/waiting_rows.h"
#include "waiting/waiting_words.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

const WaitingSight Sight{.now = [] { return Tonight; }, .old = [] { return false; }};

bool says(const QString& text, const char* words)
{
    return text.contains(QString::fromUtf8(words), Qt::CaseInsensitive);
}

template<class Model>
void expectSpoken(const Model& model)
{
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            EXPECT_FALSE(model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty())
                << row << ", " << column;
}

class WaitingRowsTest : public testing::Test {
protected:
    void SetUp() override { speak(Language::English); }
};

} // namespace

TEST_F(WaitingRowsTest, rowsThatComeGoAndChangePlacesKeepWhoeverReadsThem)
{
    EntryModel model(entryColumns(Sight), &EntryRow::id);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto row = [](const wire::WaitingEntry& entry) { return EntryRow{entry.id, entry, false}; };
    model.setRows({row(entryOf(1, 1, "WL-1")), row(entryOf(2, 2, "WL-2")), row(othersEntry(3, 3))});
    const QPersistentModelIndex second = model.index(1, 0);
    model.setRows({row(entryOf(2, 1, "WL-2")), row(entryOf(4, 2, "WL-4")), row(entryOf(1, 3, "WL-1"))});
    EXPECT_EQ(second.row(), 0);
    EXPECT_EQ(model.rowAt(second)->entry.callerReference, "WL-2");
    expectSpoken(model);
    model.setRows({});
    EXPECT_FALSE(second.isValid());
}

TEST_F(WaitingRowsTest, offersFitAndWhoWasTurnedAwayAreHeardCellByCell)
{
    OfferModel offers(offerColumns(Sight), [](const wire::WaitingOffer& each) { return each.id; });
    FitModel fit(fitColumns(Sight), [](const wire::PlaceOffer& each) { return each.placeId; });
    TurnAwayModel turned(turnAwayColumns(Sight), [](const wire::TurnAway& each) { return each.id; });
    const QAbstractItemModelTester first(&offers, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester second(&fit, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester third(&turned, QAbstractItemModelTester::FailureReportingMode::Fatal);
    wire::WaitingOffer several = waitingOffer(71, 1);
    several.holdId.reset();
    offers.setRows({waitingOffer(70, 1), several});
    fit.setRows({offerOf(1, "L1"), takenOf(2, "L2", Tonight + 48h)});
    wire::TurnAway needing = turnedAwayOf(2, "safety");
    needing.wheelchair = true;
    turned.setRows({turnedAwayOf(1, "full"), needing});
    expectSpoken(offers);
    expectSpoken(fit);
    expectSpoken(turned);
    EXPECT_TRUE(says(offers.index(1, 5).data().toString(), "the first yes"));
    EXPECT_TRUE(says(turned.index(0, 2).data().toString(), "not recorded yet"));
    EXPECT_FALSE(says(turned.index(0, 4).data().toString(), "wheelchair"));
    EXPECT_TRUE(says(turned.index(1, 4).data().toString(), "wheelchair access needed"));
}

TEST_F(WaitingRowsTest, theReasonForARankIsToldInTheDaemonsWords)
{
    wire::WaitingEntry entry = entryOf(2, 2, "WL-2");
    entry.behindBy = "under_order";
    entry.aheadBy = "sleeps_outside";
    EXPECT_EQ(rankReasonOf(entry).toStdString(),
              "After the one before, who may not go home now. Before the next: this person has no roof tonight.");
    EXPECT_EQ(rankOf(entry, 5).toStdString(), "Rank 2 of 5.");
    EXPECT_EQ(rankReasonInShort(entry), QStringLiteral("the one before may not go home now"));
    entry.behindBy.reset();
    EXPECT_EQ(rankReasonInShort(entry), QStringLiteral("has no roof tonight"));
    entry.position.reset();
    EXPECT_TRUE(says(rankOf(entry, 5), "no longer"));
    EXPECT_TRUE(rankReasonOf(entryOf(1, 1, "WL-1")).isEmpty());
}

TEST_F(WaitingRowsTest, theRulesAreTold_inTheOrderInWhichTheyDecide)
{
    const QString rules = rulesOf(listOf({}));
    EXPECT_TRUE(says(rules, "version 1"));
    EXPECT_TRUE(says(rules, "1. may not go home now; 2. has no roof tonight; 3. was put on the list sooner"))
        << rules.toStdString();
}

TEST_F(WaitingRowsTest, whyAPlaceWasOfferedIsToldAsItWasKept)
{
    const QString why = whyOffered(waitingOffer(70, 1).why).join(QLatin1Char(' '));
    EXPECT_TRUE(says(why, "by itself")) << why.toStdString();
    EXPECT_TRUE(says(why, "rank 1 of 3")) << why.toStdString();
    EXPECT_TRUE(says(why, "this person may not go home now")) << why.toStdString();
    EXPECT_TRUE(says(why, "may not go home now: yes; no roof tonight: no; needed by: Mon 23 Nov 22:30"))
        << why.toStdString();
    EXPECT_TRUE(says(whyOffered({{QStringLiteral("trigger"), QStringLiteral("by_hand")}}).join(QLatin1Char(' ')),
                     "placement worker"));
}

TEST_F(WaitingRowsTest, anotherOrganisationsEntryNamesNobody)
{
    EXPECT_EQ(whoOf(othersEntry(3, 3)).toStdString(), "another organisation");
    EXPECT_EQ(whoOf(entryOf(1, 1, "WL-1")).toStdString(), "WL-1");
    EXPECT_TRUE(says(whoOf(entryOf(1, 1, "")), "no reference"));
}

TEST_F(WaitingRowsTest, aFamilyIsToldByHowManyTheyAreAndItsOfferByTheUnit)
{
    wire::WaitingEntry entry = entryOf(3, 3, "WL-3");
    EXPECT_EQ(wishOf(entry).toStdString(), "any place");
    entry.persons = 3;
    EXPECT_EQ(wishOf(entry).toStdString(), "3 persons");
    entry.wheelchair = true;
    EXPECT_EQ(wishOf(entry).toStdString(), "3 persons, wheelchair access needed");
    wire::WaitingOffer offer = waitingOffer(72, 3);
    EXPECT_EQ(placeOf(offer).toStdString(), "De Luwte, L1");
    offer.unitName = "Zolder";
    EXPECT_EQ(placeOf(offer).toStdString(), "De Luwte, Zolder (whole)");
}

TEST_F(WaitingRowsTest, anAnswerSaysWhy)
{
    wire::WaitingOffer offer = waitingOffer(70, 1);
    EXPECT_TRUE(says(answerOf(offer, Tonight), "in 1 hour")) << answerOf(offer, Tonight).toStdString();
    offer.state = "declined";
    offer.declineReason = "too_far";
    EXPECT_EQ(answerOf(offer, Tonight).toStdString(), "declined: too far away");
    offer.state = "released";
    offer.declineReason.reset();
    EXPECT_TRUE(says(answerOf(offer, Tonight), "no longer on offer"));
}

TEST_F(WaitingRowsTest, whatFitsIsCountedOrTheNextIsNamed)
{
    EXPECT_EQ(fitOf(offersOf({offerOf(1, "L1"), offerOf(2, "L2")}), Tonight).toStdString(), "2 places fit now.");
    EXPECT_TRUE(says(fitOf(offersOf({takenOf(3, "L3", Tonight + 48h)}), Tonight), "Next: De Luwte, L3"));
    EXPECT_TRUE(says(fitOf(offersOf({}), Tonight), "of none is known"));
}

} // namespace adempauze::client
