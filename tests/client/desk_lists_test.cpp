#include "desk_facts.h"

#include "desk/desk_columns.h"
#include "shell/time_words.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

Sight sightAt(Moment now, bool old = false)
{
    return {.now = [now] { return now; }, .old = [old] { return old; }};
}

wire::Stay overdueOf(int number, const char* place)
{
    wire::Stay stay = stayOf(number, "present", place, DeskNow - 240h, DeskNow - 2h);
    stay.departureOverdue = true;
    return stay;
}

DeskLists listsOf(const std::vector<wire::Hold>& holds, const std::vector<wire::Stay>& stays)
{
    return deskListsFrom({holds}, {stays}, DeskHouse, DeskNow);
}

template<class Row>
std::vector<QUuid> idsOf(const std::vector<Row>& rows)
{
    std::vector<QUuid> ids;
    for (const Row& row : rows)
        ids.push_back(row.id);
    return ids;
}

using Ids = std::vector<QUuid>;

} // namespace

TEST(DeskLists, holdsThatWaitAreIncomingAndAcceptedOnesAreExpected)
{
    wire::Hold unasked = holdOf(3, "L3");
    unasked.answer = "not_needed";
    const auto lists = listsOf({holdOf(1, "L1"), acceptedOf(2, "L2"), unasked}, {});
    EXPECT_EQ(idsOf(lists.incoming), Ids{deskId(1)});
    EXPECT_EQ(idsOf(lists.expected), (Ids{deskId(2), deskId(3)}));
}

TEST(DeskLists, holdsThatAreOverAreNowhere)
{
    for (const char* state : {"expired", "released", "declined"}) {
        wire::Hold hold = holdOf(1, "L1");
        hold.state = state;
        const auto lists = listsOf({hold}, {});
        EXPECT_TRUE(lists.incoming.empty() && lists.expected.empty()) << state;
    }
}

TEST(DeskLists, theRequestThatIsDueFirstComesFirst)
{
    wire::Hold sooner = holdOf(2, "L2");
    sooner.answerDueAt = DeskNow + 5min;
    EXPECT_EQ(idsOf(listsOf({holdOf(1, "L1"), sooner}, {}).incoming), (Ids{deskId(2), deskId(1)}));
}

TEST(DeskLists, departuresThatNobodyConfirmedComeFirst)
{
    const auto soon = stayOf(1, "present", "L1", DeskNow - 24h, DeskNow + 1h);
    const auto later = stayOf(2, "present", "L2", DeskNow - 24h, DeskNow + 48h);
    const auto lists = listsOf({}, {later, soon, overdueOf(3, "L3")});
    EXPECT_EQ(idsOf(lists.present), (Ids{deskId(3), deskId(1), deskId(2)}));
}

TEST(DeskLists, departuresOfTheLastSevenDaysAreShownLatestFirst)
{
    const auto stay = [](int number) { return stayOf(number, "present", "L1", DeskNow - 800h, DeskNow - 1h); };
    const auto lists = listsOf({},
                               {departedOf(stay(1), DeskNow - 7 * 24h), departedOf(stay(2), DeskNow - 167h),
                                departedOf(stay(3), DeskNow - 1h)});
    EXPECT_EQ(idsOf(lists.departed), (Ids{deskId(3), deskId(2)}));
}

TEST(DeskLists, aStayThatMovedToAnotherHouseIsNoLongerHere)
{
    wire::Stay moved = stayOf(1, "present", "L1", DeskNow - 24h, DeskNow + 24h);
    moved.placements.push_back(moved.placements.back());
    moved.placements.back().facilityId = deskId(900);
    EXPECT_TRUE(listsOf({}, {moved}).present.empty());
}

TEST(DeskLists, aPlannedMoveIsExpectedByTheHouseThatItLeadsTo)
{
    wire::Stay moving = stayOf(1, "present", "L1", DeskNow - 24h, DeskNow + 24h);
    moving.placements.back().state = "here";
    moving.placements.push_back(moving.placements.back());
    wire::Placement& next = moving.placements.back();
    next.placeName = "K4";
    next.facilityId = deskId(900);
    next.fromAt = DeskNow + 12h;
    next.state = "next";
    const auto here = listsOf({}, {moving});
    EXPECT_EQ(idsOf(here.present), Ids{deskId(1)});
    EXPECT_TRUE(here.expected.empty());
    EXPECT_EQ(placeOf(moving), "L1");

    const auto there = deskListsFrom({}, {.items = {moving}}, deskId(900), DeskNow);
    EXPECT_TRUE(there.present.empty());
    ASSERT_EQ(idsOf(there.expected), Ids{deskId(1)});
    EXPECT_EQ(there.expected[0].place, "K4");
    EXPECT_EQ(there.expected[0].at, DeskNow + 12h);
    EXPECT_TRUE(there.expected[0].booked);

    next.state = "given_up";
    EXPECT_TRUE(deskListsFrom({}, {.items = {moving}}, deskId(900), DeskNow).expected.empty());
}

TEST(DeskLists, whatFallsDueIsNoticedOnce)
{
    const auto lists = listsOf({holdOf(1, "L1")}, {});
    EXPECT_FALSE(fellDue(lists, DeskNow, DeskNow + 11min));
    EXPECT_TRUE(fellDue(lists, DeskNow + 11min, DeskNow + 12min));
    EXPECT_FALSE(fellDue(lists, DeskNow + 12min, DeskNow + 13min));
    EXPECT_TRUE(fellDue(listsOf({}, {stayOf(1, "present", "L1", DeskNow - 24h, DeskNow + 1h)}), DeskNow, DeskNow + 1h));
}

TEST(DeskColumns, everyCellSaysSomethingAndTheFirstSpeaksForItsRow)
{
    HoldModel incoming(incomingColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    ExpectedModel expected(expectedColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    StayModel present(presentColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    StayModel departed(departedColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    wire::Hold bare = holdOf(1, "L1");
    bare.gender.reset();
    bare.remark.reset();
    incoming.setRows({bare});
    wire::Stay uncoded = stayOf(3, "booked", "L3", DeskNow + 1h, DeskNow + 24h);
    uncoded.code.reset();
    const auto lists = listsOf({acceptedOf(2, "L2")}, {uncoded});
    expected.setRows(lists.expected);
    present.setRows({overdueOf(4, "L4")});
    departed.setRows({departedOf(overdueOf(5, "L5"), DeskNow - 1h)});
    for (const QAbstractItemModel* model :
         std::initializer_list<QAbstractItemModel*>{&incoming, &expected, &present, &departed})
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column) {
                EXPECT_FALSE(model->index(row, column).data().toString().isEmpty()) << column;
                EXPECT_FALSE(model->headerData(column, Qt::Horizontal).toString().isEmpty()) << column;
            }
    const QString spoken = incoming.index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(QStringLiteral("L1")) && spoken.contains(QStringLiteral("in 12 min")))
        << spoken.toStdString();
}

TEST(DeskColumns, anUnconfirmedDepartureIsUrgentInWordsAndTone)
{
    StayModel model(presentColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    model.setRows({overdueOf(1, "L1"), stayOf(2, "present", "L2", DeskNow - 24h, DeskNow + 24h)});
    EXPECT_EQ(model.index(0, 1).data(), QStringLiteral("Departure not confirmed"));
    EXPECT_EQ(model.index(0, 1).data(StayModel::ToneRole).toInt(), static_cast<int>(Tone::Urgent));
    EXPECT_EQ(model.index(1, 1).data(StayModel::ToneRole).toInt(), static_cast<int>(Tone::Plain));
}

TEST(DeskColumns, aFamilyIsToldWithItsUnitAndHowManyComeWhoever)
{
    wire::Hold hold = holdOf(1, "Zolder 1");
    hold.unitName = "Zolder";
    hold.persons = 3;
    hold.gender.reset();
    HoldModel incoming(incomingColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    incoming.setRows({hold});
    EXPECT_EQ(incoming.index(0, 0).data(), QStringLiteral("Zolder (whole)"));
    EXPECT_EQ(incoming.index(0, 3).data(), QStringLiteral("3 persons"));
    hold.answer = "accepted";
    hold.gender = "woman";
    const auto lists = listsOf({hold}, {});
    ASSERT_EQ(lists.expected.size(), 1U);
    EXPECT_EQ(lists.expected.front().place, QStringLiteral("Zolder (whole)"));
    EXPECT_EQ(lists.expected.front().persons, 3);
}

TEST(DeskColumns, whoNeedsWheelchairAccessIsExpectedWithIt)
{
    wire::Hold hold = holdOf(1, "L1");
    hold.gender = "woman";
    hold.wheelchair = true;
    HoldModel incoming(incomingColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    incoming.setRows({hold});
    EXPECT_EQ(incoming.index(0, 3).data(), QStringLiteral("woman, wheelchair access needed"));
    hold.answer = "accepted";
    wire::Stay booked = stayOf(2, "booked", "L2", DeskNow + 1h, DeskNow + 24h);
    booked.wheelchair = true;
    const auto lists = listsOf({hold}, {booked});
    ASSERT_EQ(lists.expected.size(), 2U);
    RowsModel<Expected> expected(expectedColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    expected.setRows(lists.expected);
    const int who = 5;
    for (int row = 0; row < 2; ++row)
        EXPECT_TRUE(expected.index(row, who).data().toString().endsWith(QStringLiteral("wheelchair access needed")));
}

TEST(DeskColumns, withoutConnectionEverythingIsQuiet)
{
    StayModel model(presentColumns(sightAt(DeskNow, true)), [](const auto& row) { return row.id; });
    model.setRows({overdueOf(1, "L1")});
    for (int column = 0; column < model.columnCount(); ++column)
        EXPECT_EQ(model.index(0, column).data(StayModel::ToneRole).toInt(), static_cast<int>(Tone::Quiet));
}

TEST(DeskColumns, theModelsKeepTheirPromisesWhileRowsComeAndGo)
{
    HoldModel model(incomingColumns(sightAt(DeskNow)), [](const auto& row) { return row.id; });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const std::vector<int>& numbers : std::vector<std::vector<int>>{{1, 2, 3}, {3, 1}, {}, {4, 3, 2, 1}, {2}}) {
        std::vector<wire::Hold> holds;
        for (const int number : numbers)
            holds.push_back(holdOf(number, "L1"));
        model.setRows(holds);
        EXPECT_EQ(model.rowCount(), static_cast<int>(numbers.size()));
    }
}

} // namespace adempauze::client
