#include "board_facts.h"

#include "board/bar_list.h"
#include "board/board_look.h"
#include "board/board_model.h"
#include "board/board_words.h"
#include "board/lane_model.h"
#include "board/totals_model.h"
#include "shell/contrast.h"
#include "shell/language.h"
#include "shell/tone.h"

#include <QAbstractItemModelTester>
#include <QPalette>
#include <QSignalSpy>
#include <gtest/gtest.h>

#include <set>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

Moment now()
{
    return BoardNow;
}

std::vector<PieceKind> kindsOf(const std::vector<Piece>& pieces)
{
    std::vector<PieceKind> kinds;
    for (const Piece& piece : pieces)
        kinds.push_back(piece.kind);
    return kinds;
}

using Kinds = std::vector<PieceKind>;

wire::BoardBar unconfirmed(Moment from, std::optional<Moment> until)
{
    return {.kind = "unconfirmed", .fromAt = from, .untilAt = until, .takenUntilAt = until};
}

/// "De Luwte" goes by its paper since Friday evening.
wire::Board onPaper()
{
    wire::Board board = boardOf();
    auto& first = board.places[0].bars;
    first.push_back(unconfirmed(*first[0].tailUntilAt, std::nullopt));
    auto& second = board.places[1].bars;
    second.insert(second.begin(), unconfirmed(inAmsterdam("2026-11-27T20:00"), second[0].fromAt));
    second.push_back(unconfirmed(*second[1].takenUntilAt, std::nullopt));
    for (wire::BoardDay& day : board.days) {
        day.free = 1;
        day.unconfirmed = 2;
    }
    return board;
}

QString spoken(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(Qt::AccessibleTextRole).toString();
}

} // namespace

TEST(BoardPieces, aStayIsFollowedByItsTurnoverAndThenByItsTail)
{
    const wire::Board board = boardOf();
    const auto pieces = piecesOf(board.places[0].bars, board.days.back().untilAt);
    ASSERT_EQ(kindsOf(pieces), (Kinds{PieceKind::Present, PieceKind::Turnover, PieceKind::TailKept}));
    EXPECT_EQ(pieces[0].until, inAmsterdam("2026-12-01T11:00"));
    EXPECT_EQ(pieces[1].from, inAmsterdam("2026-12-01T11:00"));
    EXPECT_EQ(pieces[2].from, inAmsterdam("2026-12-01T12:00"));
    EXPECT_EQ(pieces[2].until, inAmsterdam("2026-12-19T11:00"));
}

TEST(BoardPieces, whoeverShouldHaveLeftStandsThereUntilSomebodySaysOtherwise)
{
    wire::BoardBar bar = boardBar(1, "present", "2026-11-20T22:00", "2026-11-27T11:00");
    bar.overdue = true;
    bar.takenUntilAt.reset();
    const Moment horizon = inAmsterdam("2026-12-12T00:00");
    const auto pieces = piecesOf({bar}, horizon);
    ASSERT_EQ(kindsOf(pieces), (Kinds{PieceKind::Present, PieceKind::Overdue}));
    EXPECT_EQ(pieces[1].until, horizon);
    EXPECT_FALSE(endOf(bar));
    EXPECT_TRUE(touches(bar, horizon - 24h, horizon));
}

TEST(BoardPieces, aSharedTailIsAnotherStretchThanAKeptOne)
{
    wire::BoardBar bar = boardOf().places[0].bars[0];
    bar.tailShared = true;
    EXPECT_EQ(kindsOf(piecesOf({bar}, BoardNow + 1000h)).back(), PieceKind::TailShared);
}

TEST(BoardPieces, aClosureWhoseEndNobodyKnowsReachesToTheLastDay)
{
    const auto pieces = piecesOf({closedBar("2026-11-29T08:00", std::nullopt, "repair")}, BoardNow + 500h);
    ASSERT_EQ(kindsOf(pieces), Kinds{PieceKind::Closed});
    EXPECT_EQ(pieces[0].until, BoardNow + 500h);
}

TEST(BoardPieces, hoursAreInProportionAlsoOnDaysOf23And25Hours)
{
    const auto spring = boardDays("2027-03-28", 1).front();
    const auto autumn = boardDays("2026-10-25", 1).front();
    EXPECT_EQ((spring.untilAt - spring.fromAt), 23h);
    EXPECT_EQ((autumn.untilAt - autumn.fromAt), 25h);
    EXPECT_DOUBLE_EQ(shareOf(spring, inAmsterdam("2027-03-28T12:00")), 11.0 / 23);
    EXPECT_DOUBLE_EQ(shareOf(autumn, inAmsterdam("2026-10-25T12:00")), 13.0 / 25);
    EXPECT_DOUBLE_EQ(shareOf(autumn, autumn.fromAt - 1h), 0);
    EXPECT_DOUBLE_EQ(shareOf(autumn, autumn.untilAt + 1h), 1);
}

TEST(BoardLook, noTwoStretchesAreToldApartByColourAlone)
{
    std::set<std::tuple<QString, int, int, bool>> looks;
    for (const PieceKind kind : AllPieces) {
        const PieceLook look = lookOf(kind);
        looks.insert({BoardWords::letter(kind), look.pattern, look.edge, look.whole});
    }
    EXPECT_EQ(looks.size(), AllPieces.size());
}

TEST(BoardLook, whatIsWrittenOnAStretchCanBeReadInBothPalettes)
{
    for (const PaletteChoice choice : {PaletteChoice::Day, PaletteChoice::Night}) {
        const QPalette palette = paletteFor(choice, QPalette());
        for (const PieceKind kind : AllPieces)
            for (const bool old : {false, true}) {
                const QColor ground = groundOf(kind, palette, old);
                EXPECT_GE(contrastOf(ground, inkOn(ground)), 4.5) << static_cast<int>(kind);
            }
    }
}

TEST(BoardModel, aPlaceIsARowUnderItsHouseAndADayAColumn)
{
    BoardModel model(now);
    model.setBoard(boardOf());
    ASSERT_EQ(model.rowCount(), 3);
    ASSERT_EQ(model.columnCount(), 14);
    EXPECT_EQ(model.headerData(1, Qt::Vertical, Qt::AccessibleTextRole), QStringLiteral("De Luwte, L2"));
    EXPECT_EQ(model.headerData(0, Qt::Vertical, DayModel::HouseRole), QStringLiteral("De Luwte"));
    EXPECT_EQ(model.headerData(1, Qt::Vertical, DayModel::HouseRole), QString());
    EXPECT_EQ(model.headerData(2, Qt::Vertical, DayModel::HouseRole), QStringLiteral("Het Baken"));
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::AccessibleTextRole), QStringLiteral("Sat 28 Nov 2026, today"));
    EXPECT_TRUE(model.headerData(0, Qt::Horizontal, DayModel::WeekendRole).toBool());
    EXPECT_FALSE(model.headerData(2, Qt::Horizontal, DayModel::WeekendRole).toBool());
}

TEST(BoardModel, everyCellSaysPlaceDayAndAllThatStandsThere)
{
    BoardModel model(now);
    model.setBoard(boardOf());
    EXPECT_EQ(spoken(model, 0, 3),
              QStringLiteral("De Luwte, L1, Tue 1 Dec 2026: Present, KRF 5294, from Fri 20 Nov 22:30 until Tue 1 Dec "
                             "11:00. The place is made ready until Tue 1 Dec 12:00. The order ends Mon 30 Nov 22:14. "
                             "The stay may yet be extended until Sat 19 Dec 11:00; the place is kept for it."));
    EXPECT_EQ(spoken(model, 1, 0), QStringLiteral("De Luwte, L2, Sat 28 Nov 2026, today: Free."));
    EXPECT_EQ(spoken(model, 2, 1),
              QStringLiteral("Het Baken, B1, Sun 29 Nov 2026: Closed: repair, from Sun 29 Nov 08:00 until Thu 3 Dec "
                             "17:00."));
    const QString change = spoken(model, 2, 8); // one leaves at ten, another comes at three
    EXPECT_TRUE(change.contains(QStringLiteral("until Sun 6 Dec 10:00"))
                && change.contains(QStringLiteral("from Sun 6 Dec 15:00")))
        << change.toStdString();
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            EXPECT_TRUE(spoken(model, row, column).endsWith(QLatin1Char('.'))) << row << ' ' << column;
}

TEST(BoardModel, whatMayNotBeOpenedIsOnlyTaken)
{
    BoardModel model(now);
    model.setBoard(boardOf());
    EXPECT_EQ(model.index(2, 10).data(Qt::DisplayRole), QStringLiteral("T taken"));
    EXPECT_TRUE(spoken(model, 2, 10).contains(QStringLiteral("Taken, from Sun 6 Dec 15:00 until")));
}

TEST(BoardModel, whoeverIsOverdueIsSaidToBe)
{
    wire::Board board = boardOf();
    board.places[0].bars[0].overdue = true;
    board.places[0].bars[0].untilAt = BoardNow - 2h;
    BoardModel model(now);
    model.setBoard(board);
    const QString said = spoken(model, 0, 5);
    EXPECT_TRUE(said.contains(QStringLiteral("Should have left 2 hours ago"))) << said.toStdString();
}

TEST(BoardModel, whereThePaperIsNotEnteredYetNothingIsCalledFree)
{
    BoardModel model(now);
    model.setBoard(onPaper());
    for (const int column : {0, 5, 13}) {
        const QString said = spoken(model, 0, column);
        EXPECT_FALSE(said.contains(QStringLiteral("Free"))) << said.toStdString();
    }
    EXPECT_EQ(spoken(model, 1, 0),
              QStringLiteral("De Luwte, L2, Sat 28 Nov 2026, today: Paper not entered yet, from Fri 27 Nov 20:00 until "
                             "Wed 2 Dec 15:00. The house has yet to enter what it wrote on paper. Until then nobody "
                             "knows whether the place is free."));
    EXPECT_EQ(kindsOf(model.painted(1)->pieces).front(), PieceKind::Unconfirmed);
    EXPECT_EQ(model.painted(1)->pieces.front().text, QStringLiteral("? paper not entered yet"));
}

TEST(BoardModel, aClaimOnAConditionHasAQuestionMarkAndASentence)
{
    wire::Board board = boardOf();
    board.places[1].bars[0].conditionalUntilAt = inAmsterdam("2026-11-30T22:14");
    BoardModel model(now);
    model.setBoard(board);
    EXPECT_EQ(model.painted(1)->pieces[0].text, QStringLiteral("B? TRX 1107"));
    EXPECT_TRUE(spoken(model, 1, 5).contains(QStringLiteral("On a condition until Mon 30 Nov 22:14")));
}

TEST(BoardModel, theEndOfAnOrderIsMarkedApartFromTheEndOfTheStay)
{
    BoardModel model(now);
    model.setBoard(boardOf());
    EXPECT_EQ(model.painted(0)->orderEnds, std::vector{inAmsterdam("2026-11-30T22:14")});
    EXPECT_TRUE(model.painted(1)->orderEnds.empty());
}

TEST(BoardModel, aProposedMoveStandsWhereItGoesFromAndWhereItGoesTo)
{
    BoardModel model(now);
    model.setBoard(boardOf());
    model.setGhosts({{boardId(12), boardId(3)}});
    EXPECT_EQ(model.painted(1)->pieces[0].text, QStringLiteral("B TRX 1107 → B1"));
    const Piece& there = model.painted(2)->pieces.back();
    EXPECT_EQ(there.kind, PieceKind::Proposed);
    EXPECT_EQ(there.text, QStringLiteral("← L2 TRX 1107"));
    EXPECT_EQ(there.from, inAmsterdam("2026-12-02T15:00"));
    model.setGhosts({});
    EXPECT_NE(model.painted(2)->pieces.back().kind, PieceKind::Proposed);
}

TEST(BoardModel, aRefreshOfTheSamePlacesAndDaysResetsNothing)
{
    BoardModel model(now);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setBoard(boardOf());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    wire::Board later = boardOf();
    later.places[1].bars.clear();
    model.setBoard(later);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_GE(changed.size(), 1);
    EXPECT_TRUE(spoken(model, 1, 5).endsWith(QStringLiteral("Free.")));
    model.setBoard(boardOf(28));
    EXPECT_EQ(reset.size(), 1);
    later.places.pop_back();
    model.setBoard(later);
    model.clear();
    EXPECT_EQ(model.rowCount() + model.columnCount(), 0);
}

TEST(BoardTotals, areTheDaemonsOwnAndANightWithoutPlacesIsMarked)
{
    wire::Board board = boardOf();
    board.days[1].free = 0;
    TotalsModel model(now);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setBoard(board);
    EXPECT_EQ(model.index(0, 0).data(), QStringLiteral("3"));
    EXPECT_EQ(model.index(0, 1).data(), QStringLiteral("0!"));
    EXPECT_EQ(model.index(2, 0).data(), QStringLiteral("1"));
    EXPECT_EQ(spoken(model, 0, 1), QStringLiteral("Night of Sun 29 Nov 2026 to Mon 30 Nov 2026: 0 places free."));
}

TEST(BoardTotals, tellApartWhatIsNotKnownToBeFreeAsLongAsThereIsAny)
{
    TotalsModel model(now);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setBoard(boardOf());
    EXPECT_EQ(model.rowCount(), 3);
    model.setBoard(onPaper());
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.index(3, 2).data(), QStringLiteral("2"));
    EXPECT_EQ(model.headerData(3, Qt::Vertical, Qt::DisplayRole), QStringLiteral("Not known"));
    EXPECT_EQ(spoken(model, 3, 2),
              QStringLiteral("Night of Mon 30 Nov 2026 to Tue 1 Dec 2026: 2 not known to be free, until the house has "
                             "entered its paper."));
    model.setBoard(boardOf());
    EXPECT_EQ(model.rowCount(), 3);
}

TEST(BoardLane, thoseWhoWaitStandInTheirRankAndNobodyElse)
{
    LaneModel model(now);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setWaiting(boardOf(),
                     waitingList({waitingOf(31, 1), waitingOf(32, 2, "offered"), waitingOf(33, 0, "withdrawn")}));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.headerData(0, Qt::Vertical, Qt::AccessibleTextRole), QStringLiteral("To be placed: 1. man"));
    EXPECT_TRUE(spoken(model, 1, 1).contains(QStringLiteral("A place is on offer.")));
    EXPECT_TRUE(spoken(model, 0, 5).contains(QStringLiteral("not on this day")));
}

TEST(BoardList, isEveryBarAndCanBeSortedByTime)
{
    const wire::Board board = boardOf();
    const auto places = barRows(board, BarOrder::Place);
    ASSERT_EQ(places.size(), 5U);
    EXPECT_EQ(places[0].where, QStringLiteral("De Luwte, L1"));
    const auto from = barRows(board, BarOrder::From);
    EXPECT_TRUE(std::ranges::is_sorted(from, {}, [](const BarRow& row) { return row.bar.fromAt; }));
    const auto until = barRows(board, BarOrder::Until);
    EXPECT_TRUE(std::ranges::is_sorted(until, {}, [](const BarRow& row) { return *row.bar.untilAt; }));
    std::set<QUuid> ids;
    for (const BarRow& row : places)
        ids.insert(row.id);
    EXPECT_EQ(ids.size(), 5U);
}

TEST(BoardList, saysOfNoPlaceWhenItIsFreeAgainWhereThePaperIsNotEnteredYet)
{
    BarListModel model(
        barColumns({.now = now, .zone = [] { return *Zone::named("Europe/Amsterdam"); }, .old = [] { return false; }}),
        &BarRow::id);
    model.setRows(barRows(onPaper(), BarOrder::Place));
    ASSERT_EQ(model.rowCount(), 8); // three rows more: what is not known
    for (int row = 0; row < 5; ++row)
        EXPECT_EQ(model.index(row, 5).data(), QStringLiteral("not known")) << row;
    EXPECT_NE(model.index(5, 5).data(), QStringLiteral("not known")); // another house
    EXPECT_EQ(model.index(1, 6).data(), QStringLiteral("not known whether the place is free"));
}

TEST(BoardList, everyCellSaysSomethingAndTheFirstSpeaksForItsRow)
{
    BarListModel model(
        barColumns({.now = now, .zone = [] { return *Zone::named("Europe/Amsterdam"); }, .old = [] { return false; }}),
        &BarRow::id);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(barRows(boardOf(), BarOrder::Place));
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            EXPECT_FALSE(spoken(model, row, column).isEmpty());
    EXPECT_TRUE(spoken(model, 0, 0).startsWith(QStringLiteral("De Luwte, L1: Present, KRF 5294")));
    model.setRows(barRows(boardOf(), BarOrder::Until));
    model.setRows({});
}

TEST(BoardWords, areDutchWhereDutchIsSpoken)
{
    speak(Language::Dutch);
    EXPECT_EQ(BoardWords::onBar(boardOf().places[0].bars[0]), QStringLiteral("A KRF 5294"));
    EXPECT_EQ(BoardWords::closure("repair"), QStringLiteral("reparatie"));
    EXPECT_EQ(BoardWords::kind(PieceKind::Unconfirmed), QStringLiteral("papier nog niet ingevoerd"));
    speak(Language::English);
}

} // namespace adempauze::client
