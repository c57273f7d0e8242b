#include "board_desk.h"
#include "listed_keys.h"

#include <QScrollBar>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

class BoardScreenTest : public BoardDesk { };

} // namespace

TEST_F(BoardScreenTest, isForThoseTheDaemonAnswersAndThePoliceAreNotAmongThem)
{
    for (const std::string_view role : wire::Roles) {
        const bool answered = role == "facility_staff" || role == "placement_worker" || role == "coordinator"
            || role == "manager" || role == "administrator";
        EXPECT_EQ(screen->isFor(QString::fromLatin1(role.data(), static_cast<qsizetype>(role.size()))), answered)
            << role;
    }
}

TEST_F(BoardScreenTest, asksOnlyWhatItsRoleMayAsk)
{
    EXPECT_TRUE(until([&] { return the<DayGrid>("lane")->isVisible(); }));
    EXPECT_FALSE(daemon.requests("GET", "/v1/squeeze").empty());
    const auto before = daemon.requests("GET", "/v1/waiting-list-entries").size();
    const auto squeezes = daemon.requests("GET", "/v1/squeeze").size();
    EXPECT_TRUE(daemon.requests("GET", "/v1/closures").empty());
    EXPECT_TRUE(daemon.requests("GET", "/v1/loans").empty());
    sitDown("manager");
    EXPECT_TRUE(until([&] { return !daemon.requests("GET", "/v1/guest-regions").empty(); }));
    EXPECT_FALSE(daemon.requests("GET", "/v1/closures").empty());
    EXPECT_EQ(daemon.requests("GET", "/v1/waiting-list-entries").size(), before);
    EXPECT_EQ(daemon.requests("GET", "/v1/squeeze").size(), squeezes);
    EXPECT_FALSE(the<DayGrid>("lane")->isVisible());
}

TEST_F(BoardScreenTest, beginsTodayAndTheSentenceBelowSaysWhatStandsThere)
{
    EXPECT_TRUE(until([&] { return details().contains(QStringLiteral("De Luwte, L1, Sat 28 Nov 2026")); }));
    EXPECT_TRUE(details().contains(QStringLiteral("Present, KRF 5294"))) << details().toStdString();
    press(Qt::Key_Down);
    EXPECT_TRUE(details().contains(QStringLiteral("De Luwte, L2, Sat 28 Nov 2026: free"))) << details().toStdString();
}

TEST_F(BoardScreenTest, enterOpensTheStayAndSaysWhyWhereItCannot)
{
    QSignalSpy wanted(screen.get(), &Screen::wanted);
    goTo(0, 0);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].value<Destination>(), Destination::Stay);
    EXPECT_EQ(wanted[0][1].toUuid(), boardId(11));
    goTo(2, 10);
    press(Qt::Key_Return);
    EXPECT_EQ(said(), QStringLiteral("What stands here is not for you to open."));
    goTo(2, 2);
    press(Qt::Key_Return);
    EXPECT_EQ(said(), QStringLiteral("This place is closed; there is no stay to open."));
    goTo(1, 0);
    press(Qt::Key_Return);
    EXPECT_EQ(said(), QStringLiteral("Nothing stands here."));
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(BoardScreenTest, ctrlNLeadsToAHoldOfThisPlaceFromThisDay)
{
    QSignalSpy wanted(screen.get(), &Screen::wantedFrom);
    goTo(1, 0);
    press(Qt::Key_N, Qt::ControlModifier);
    goTo(1, 1);
    press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted[0][0].value<Destination>(), Destination::Availability);
    EXPECT_EQ(wanted[0][1].toUuid(), boardId(2));
    EXPECT_EQ(wanted[1][2].value<Moment>(), inAmsterdam("2026-11-29T12:00"));
    sitDown("manager");
    goTo(1, 0);
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(said(), QStringLiteral("Only placement workers and coordinators can hold a place here."));
}

TEST_F(BoardScreenTest, spaceChoosesAmongThoseWhoComeAndGoOnOneDay)
{
    board.places[1].bars.insert(board.places[1].bars.begin(),
                                boardBar(13, "booked", "2026-11-28T12:00", "2026-12-02T10:00"));
    tell(board);
    daemon.say("stay.booked", "stay", boardId(13));
    QSignalSpy wanted(screen.get(), &Screen::wanted);
    ASSERT_TRUE(until([&] { return !grid()->model()->index(1, 2).data().toString().isEmpty(); }));
    goTo(1, 4);
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][1].toUuid(), boardId(12));
}

TEST_F(BoardScreenTest, figuresChooseTheWeeksAndArrowsWithAltTheDays)
{
    press(Qt::Key_8);
    ASSERT_TRUE(until([&] { return lastAsked().contains("days=56"); }));
    EXPECT_FALSE(lastAsked().contains("fromDate")); // goes on with the days
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_TRUE(until([&] { return lastAsked() == "/v1/board?days=56&fromDate=2026-12-05"; })) << lastAsked().data();
    press(Qt::Key_Home, Qt::AltModifier);
    EXPECT_TRUE(until([&] { return lastAsked() == "/v1/board?days=56"; }));
}

TEST_F(BoardScreenTest, aHouseIsAskedOfTheDaemonSoThatTheNightsAreItsOwn)
{
    auto* house = the<QComboBox>("house");
    ASSERT_EQ(house->count(), 3);
    house->setCurrentIndex(2);
    EXPECT_TRUE(until([&] { return lastAsked().contains(boardId(901).toByteArray(QUuid::WithoutBraces)); }));
    EXPECT_EQ(house->count(), 3);
}

TEST_F(BoardScreenTest, theListIsOneKeyAwayAndSortsByTime)
{
    press(Qt::Key_L, Qt::ControlModifier);
    auto* list = the<Table>("bars");
    ASSERT_TRUE(list->isVisible());
    EXPECT_TRUE(list->hasFocus());
    EXPECT_EQ(list->model()->rowCount(), 5);
    press(Qt::Key_S);
    EXPECT_EQ(said(), QStringLiteral("Sorted by beginning."));
    press(Qt::Key_S);
    EXPECT_EQ(list->model()->index(4, 0).data(), QStringLiteral("Het Baken, B1"));
    QSignalSpy wanted(screen.get(), &Screen::wanted);
    list->selectRow(0);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][1].toUuid(), boardId(11));
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(grid()->hasFocus());
}

TEST_F(BoardScreenTest, whatHappensElsewhereComesInAndNobodyLosesTheirPlaceOnTheBoard)
{
    goTo(2, 9);
    board.places.insert(board.places.begin(), boardPlace(4, "A1", "De Haven"));
    tell(board);
    daemon.say("places.changed", "places");
    ASSERT_TRUE(until([&] { return rows() == 4; }));
    EXPECT_EQ(grid()->currentIndex(), grid()->model()->index(3, 9));
    EXPECT_TRUE(details().contains(QStringLiteral("Het Baken, B1, Mon 7 Dec 2026"))) << details().toStdString();
}

TEST_F(BoardScreenTest, aRefreshLeavesTheBoardScrolledWhereItWas)
{
    for (int place = 40; place < 100; ++place)
        board.places.push_back(boardPlace(place, "X", "Het Baken"));
    tell(board);
    daemon.say("places.changed", "places");
    ASSERT_TRUE(until([&] { return rows() == 63; }));
    grid()->verticalScrollBar()->setValue(500);
    const auto asked = daemon.requests("GET", "/v1/board").size();
    board.places[0].bars.clear();
    tell(board);
    daemon.say("places.changed", "places");
    ASSERT_TRUE(until([&] { return daemon.requests("GET", "/v1/board").size() > asked; }));
    ASSERT_TRUE(until([&] { return grid()->model()->index(0, 0).data().toString().isEmpty(); }));
    EXPECT_EQ(grid()->verticalScrollBar()->value(), 500);
}

TEST_F(BoardScreenTest, withoutConnectionItSaysOfWhenItIs)
{
    daemon.goAway();
    EXPECT_TRUE(until([&] {
        return the<StateLine>("boardState")
            ->sentence()
            .contains(QStringLiteral(
                "There is no connection, so nothing can be moved now. What you see is of Sat 28 Nov 2026"));
    }));
    EXPECT_TRUE(qobject_cast<BoardModel*>(grid()->model())->isOld());
}

TEST_F(BoardScreenTest, aNoOfTheDaemonIsSaidAndWhatWasShownStays)
{
    daemon.answer("GET", "/v1/board", 429, problem("too_many_questions", 429));
    daemon.say("places.changed", "places");
    EXPECT_TRUE(
        until([&] { return the<StateLine>("boardState")->sentence().contains(QStringLiteral("What you see is of")); }));
    EXPECT_EQ(rows(), 3);
}

TEST_F(BoardScreenTest, theKeysOfItsTablesStandInTheListOfKeys)
{
    EXPECT_EQ(listedKey(screen.get(), "4"), QStringLiteral("Show 28 days"));
    EXPECT_EQ(listedKey(screen.get(), "Space"), QStringLiteral("The next of several on one day"));
    EXPECT_EQ(listedKey(screen.get(), "S"), QString()) << "a key of the list, which is not shown";
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(listedKey(screen.get(), "S"), QStringLiteral("Sort by place, beginning or end"));
    EXPECT_EQ(listedKey(screen.get(), "4"), QStringLiteral("Show 28 days"));
    EXPECT_EQ(listedKey(screen.get(), "Space"), QString());
}

TEST_F(BoardScreenTest, nothingIsLeftWhenSomebodySignsOut)
{
    screen->forget();
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(the<Table>("bars")->model()->rowCount(), 0);
    EXPECT_FALSE(the<DayGrid>("lane")->isVisible());
    EXPECT_TRUE(details().isEmpty());
}

} // namespace adempauze::client
