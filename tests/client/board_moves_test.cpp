#include "board_desk.h"

#include "board/move_strip.h"
#include "board/squeeze_strip.h"
#include "wire/hold_messages.h"
#include "wire/order_messages.h"

#include <QJsonArray>
#include <QPushButton>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

QByteArray transfersOf(int claim)
{
    return "/v1/stays/" + boardId(claim).toByteArray(QUuid::WithoutBraces) + "/transfers";
}

QJsonObject alternative(int place, const char* name, const char* house)
{
    return wire::toJson(wire::Alternative{
        .placeId = boardId(place), .placeName = name, .facilityId = boardId(901), .facilityAlias = house});
}

QJsonObject takenUntil(const char* local)
{
    QJsonObject no = problem("place_taken", 409);
    no[QStringLiteral("untilLocal")] = QString::fromLatin1(local);
    return no;
}

/// De Luwte L1's resident (11) is taken up and put down at L2; the daemon answers as a test told it before.
class BoardMoves : public BoardDesk {
protected:
    void takeUp(int row, int column)
    {
        goTo(row, column);
        press(Qt::Key_X, Qt::ControlModifier);
    }
    void putDown(int row, int column)
    {
        grid()->setFocus();
        goTo(row, column);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    bool previews(const char* words) const
    {
        return until([&] { return line("movePreview").contains(QString::fromLatin1(words)); });
    }
    bool results(const char* words) const
    {
        return until([&] { return line("moveResult").contains(QString::fromLatin1(words)); });
    }
    QString line(const char* name) const { return the<StateLine>(name)->sentence(); }
    std::vector<ScriptedDaemon::Request> sent(int claim, bool preview) const
    {
        std::vector<ScriptedDaemon::Request> found;
        for (const auto& request : daemon.requests("POST", transfersOf(claim)))
            if (request.target.contains("preview=true") == preview)
                found.push_back(request);
        return found;
    }
    wire::Stay after(int claim, int place, std::int64_t version) const
    {
        const auto& row = board.places[static_cast<std::size_t>(place)];
        const auto& bar = board.places[claim == 11 ? 0 : 1].bars[0];
        return stayAt(claim, row, bar, version);
    }
};

class BoardSqueeze : public BoardDesk {
protected:
    void SetUp() override
    {
        squeeze.collisions = {{.stayId = boardId(11),
                               .meetsId = boardId(12),
                               .at = label(2, "L2", "De Luwte"),
                               .fromAt = inAmsterdam("2026-12-02T15:00")}};
        squeeze.moves = {{.claimId = boardId(12),
                          .version = 7,
                          .from = label(2, "L2", "De Luwte"),
                          .to = label(3, "B1", "Het Baken"),
                          .arrivesAt = inAmsterdam("2026-12-02T15:00")}};
        BoardDesk::SetUp();
        ASSERT_TRUE(until([&] { return the<StateLine>("squeezeHead")->isVisible(); }));
    }
    static wire::PlaceLabel label(int place, const char* name, const char* house)
    {
        return {.placeId = boardId(place), .placeName = name, .facilityId = boardId(901), .facilityAlias = house};
    }
    QString result() const { return the<StateLine>("squeezeResult")->sentence(); }
    void apply()
    {
        ASSERT_TRUE(until([&] { return the<QPushButton>("squeezeApply")->isEnabled(); }));
        press(Qt::Key_F8);
    }
    auto applications() const { return daemon.requests("POST", "/v1/squeeze/application"); }
};

} // namespace

TEST_F(BoardMoves, whatAMoveWouldDoIsShownBeforeItIsDoneAndEnterDoesIt)
{
    daemon.answer("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    takeUp(0, 0);
    EXPECT_TRUE(said().startsWith(QStringLiteral("Taken up: Present, KRF 5294."))) << said().toStdString();
    EXPECT_TRUE(qobject_cast<BoardModel*>(grid()->model())->painted(0)->pieces[0].marked);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this: De Luwte, L2 until Tue 1 Dec 2026 11:00."));
    ASSERT_EQ(sent(11, true).size(), 1U);
    EXPECT_EQ(sent(11, true)[0].header("if-match"), "\"7\"");
    EXPECT_EQ(sent(11, true)[0].json()[QStringLiteral("placeId")].toString(),
              boardId(2).toString(QUuid::WithoutBraces));
    EXPECT_EQ(sent(11, true)[0].json()[QStringLiteral("movedAt")].toString(), QStringLiteral("2026-11-28T09:00:00Z"));
    EXPECT_TRUE(sent(11, false).empty());
    EXPECT_EQ(qobject_cast<BoardModel*>(grid()->model())->painted(1)->pieces.back().kind, PieceKind::Proposed);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said().startsWith(QStringLiteral("Moved. De Luwte, L2")); }));
    ASSERT_EQ(sent(11, false).size(), 1U);
    EXPECT_EQ(sent(11, false)[0].header("if-match"), "\"7\"");
    EXPECT_FALSE(sent(11, false)[0].header("idempotency-key").isEmpty());
    EXPECT_TRUE(grid()->hasFocus());
    EXPECT_NE(qobject_cast<BoardModel*>(grid()->model())->painted(1)->pieces.back().kind, PieceKind::Proposed);
}

TEST_F(BoardMoves, somebodyWhoIsExpectedComesToTheOtherPlaceFromTheBeginning)
{
    daemon.answer("POST", transfersOf(12), 201, wire::toJson(after(12, 2, 8)));
    takeUp(1, 6);
    putDown(0, 6);
    ASSERT_TRUE(previews("If you do this"));
    EXPECT_EQ(sent(12, true)[0].json()[QStringLiteral("movedAt")].toString(), QStringLiteral("2026-12-02T14:00:00Z"));
}

TEST_F(BoardMoves, aNoSaysUntilWhenAndTheNextBestIsChosenAndEnterTakesIt)
{
    QJsonObject no = takenUntil("2026-12-12T11:00:00");
    no[QStringLiteral("alternatives")] =
        QJsonArray{alternative(3, "B1", "Het Baken"), alternative(9, "O1", "De Overstap")};
    daemon.answerOnce("POST", transfersOf(11), 409, no);
    daemon.answerOnce("POST", transfersOf(11), 409, no);
    daemon.answer("POST", transfersOf(11), 201, wire::toJson(after(11, 2, 8)));
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("This would be refused. This place is taken in that period. Until Sat 12 Dec 2026 11:00. "
                         "Free instead: Het Baken, B1; De Overstap, O1."));
    EXPECT_EQ(the<QComboBox>("moveTo")->count(), 3);
    press(Qt::Key_Return);
    ASSERT_TRUE(results("This was not done. This place is taken in that period. Until Sat 12 Dec 2026 11:00. Chosen "
                        "instead: Het Baken, B1."));
    ASSERT_TRUE(previews("If you do this: Het Baken, B1"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said().startsWith(QStringLiteral("Moved. Het Baken, B1")); }));
    EXPECT_EQ(sent(11, false).back().json()[QStringLiteral("placeId")].toString(),
              boardId(3).toString(QUuid::WithoutBraces));
}

TEST_F(BoardMoves, anotherAlternativeCanBeChosenWithAnArrow)
{
    QJsonObject no = problem("place_closed", 409);
    no[QStringLiteral("alternatives")] =
        QJsonArray{alternative(3, "B1", "Het Baken"), alternative(9, "O1", "De Overstap")};
    daemon.answerOnce("POST", transfersOf(11), 409, no);
    daemon.answer("POST", transfersOf(11), 201, wire::toJson(after(11, 2, 8)));
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("This would be refused"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    ASSERT_TRUE(until([&] { return sent(11, true).size() == 2; }));
    EXPECT_EQ(sent(11, true)[1].json()[QStringLiteral("placeId")].toString(),
              boardId(9).toString(QUuid::WithoutBraces));
}

TEST_F(BoardMoves, whoeverChangedItMeanwhileIsMetWithHowItStandsNowAndEnterActsOnThat)
{
    QJsonObject stale = problem("stale_version", 412);
    stale[QStringLiteral("current")] = wire::toJson(after(11, 2, 9));
    daemon.answerOnce("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    daemon.answerOnce("POST", transfersOf(11), 412, stale);
    daemon.answer("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 10)));
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    press(Qt::Key_Return);
    ASSERT_TRUE(results("Somebody else changed this in the meantime. Now: Het Baken, B1, present, until Tue 1 Dec"));
    ASSERT_TRUE(previews("If you do this"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sent(11, false).size() == 2; }));
    EXPECT_EQ(sent(11, false)[1].header("if-match"), "\"9\"");
}

TEST_F(BoardMoves, aRefreshWithANewerVersionIsSaidAndAskedAgain)
{
    daemon.answer("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    board.places[0].bars[0].version = 9;
    tell(board);
    say("stay.aligned", "stay");
    ASSERT_TRUE(results("Somebody else changed this in the meantime. Now: Present, KRF 5294, De Luwte, L1."));
    ASSERT_TRUE(until([&] { return sent(11, true).size() == 2; }));
    EXPECT_EQ(sent(11, true)[1].header("if-match"), "\"9\"");
}

TEST_F(BoardMoves, aHoldThatBecomesAStayWhileItIsMovedAsksWhenItMoved)
{
    board.places[1].bars[0].kind = "held";
    tell(board);
    say("hold.placed", "hold");
    ASSERT_TRUE(until([&] { return qobject_cast<BoardModel*>(grid()->model())->placeAt(1)->bars[0].kind == "held"; }));
    takeUp(1, 6);
    putDown(2, 6);
    EXPECT_FALSE(the<QWidget>("movedAt")->isVisible());
    board.places[1].bars[0].kind = "booked";
    board.places[1].bars[0].version = 8;
    tell(board);
    say("stay.booked", "stay");
    EXPECT_TRUE(until([&] { return the<QWidget>("movedAt")->isVisible(); }));
}

TEST_F(BoardMoves, escapeClosesTheStripAndThenPutsTheStayBack)
{
    daemon.answer("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(grid()->hasFocus());
    EXPECT_TRUE(qobject_cast<BoardModel*>(grid()->model())->painted(0)->pieces[0].marked);
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(qobject_cast<BoardModel*>(grid()->model())->painted(0)->pieces[0].marked);
    EXPECT_FALSE(screen->back());
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(said(), QStringLiteral("First take up a stay or a hold with Ctrl+X."));
    EXPECT_TRUE(sent(11, false).empty());
}

TEST_F(BoardMoves, aHoldIsMovedByTheSameKeysAndItSaysThatAnotherHouseIsAskedFirst)
{
    const QByteArray path = "/v1/holds/" + boardId(12).toByteArray(QUuid::WithoutBraces) + "/transfers";
    const auto hold = [&](std::int64_t version, int place, const char* name) {
        return wire::Hold{.id = boardId(12),
                          .state = "held",
                          .placeId = boardId(place),
                          .placeName = name,
                          .facilityId = boardId(901),
                          .facilityAlias = "Het Baken",
                          .code = "TRX 1107",
                          .fromAt = inAmsterdam("2026-12-02T15:00"),
                          .untilAt = inAmsterdam("2026-12-12T11:00"),
                          .untilLocal = *parseLocal("2026-12-12T11:00"),
                          .zone = "Europe/Amsterdam",
                          .expectedArrivalAt = inAmsterdam("2026-12-02T15:00"),
                          .answer = "awaited",
                          .answerDueAt = inAmsterdam("2026-11-28T10:15"),
                          .version = version};
    };
    board.places[1].bars[0].kind = "held";
    tell(board);
    say("hold.placed", "hold");
    ASSERT_TRUE(until([&] { return qobject_cast<BoardModel*>(grid()->model())->placeAt(1)->bars[0].kind == "held"; }));
    QJsonObject stale = problem("stale_version", 412);
    stale[QStringLiteral("current")] = wire::toJson(hold(9, 2, "L2"));
    daemon.answer("POST", path, 201, wire::toJson(hold(8, 3, "B1")));
    takeUp(1, 6);
    EXPECT_TRUE(said().startsWith(QStringLiteral("Taken up: Held, TRX 1107.")));
    putDown(2, 6);
    ASSERT_TRUE(previews("If you do this: Het Baken, B1 until Sat 12 Dec 2026 11:00. This house is asked first and has "
                         "to accept; an answer is due Sat 28 Nov 2026 10:15."));
    EXPECT_FALSE(the<QWidget>("movedAt")->isVisible());
    daemon.answerOnce("POST", path, 412, stale);
    press(Qt::Key_Return);
    ASSERT_TRUE(results("Somebody else changed this in the meantime. Now: Het Baken, L2, held"));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said().startsWith(QStringLiteral("Moved. Het Baken, B1")); }));
    const auto last = daemon.requests("POST", path).back();
    EXPECT_EQ(last.header("if-match"), "\"9\"");
    EXPECT_EQ(last.json()[QStringLiteral("toPlaceId")].toString(), boardId(3).toString(QUuid::WithoutBraces));
    EXPECT_FALSE(last.json().contains(QStringLiteral("movedAt")));
}

TEST_F(BoardSqueeze, aRefusalSaysWhereElseThePromiseCouldGoAndWhatWouldDoForAllOfThem)
{
    QJsonObject no = takenUntil("2026-12-12T11:00:00");
    no[QStringLiteral("alternatives")] = QJsonArray{alternative(9, "O1", "De Overstap")};
    auto other = squeeze;
    other.moves[0].to = label(9, "O1", "De Overstap");
    no[QStringLiteral("current")] = wire::toJson(other);
    daemon.never("GET", "/v1/squeeze"); // what is shown is what the "no" told
    daemon.answerOnce("POST", "/v1/squeeze/application", 409, no);
    apply();
    EXPECT_TRUE(until([&] {
        return result().endsWith(QStringLiteral("Until Sat 12 Dec 2026 11:00. Free for that promise: De Overstap, O1. "
                                                "Above stands what would do now."));
    })) << result().toStdString();
    EXPECT_TRUE(the<QLabel>("squeezeMoves")->text().contains(QStringLiteral("goes to De Overstap, O1")));
    auto none = squeeze;
    none.moves.clear();
    no[QStringLiteral("current")] = wire::toJson(none);
    daemon.answer("POST", "/v1/squeeze/application", 409, no);
    apply();
    EXPECT_TRUE(until([&] { return result().endsWith(QStringLiteral("Nothing else keeps every promise now.")); }));
}

TEST_F(BoardMoves, onlyStaysThatMayBeOpenedAreTakenUpAndOnlyByThoseWhoPlacePeople)
{
    takeUp(2, 10);
    EXPECT_EQ(said(), QStringLiteral("There is no stay or hold here that you can move."));
    sitDown("facility_staff");
    takeUp(0, 0);
    EXPECT_EQ(said(), QStringLiteral("Only placement workers and coordinators can move a stay or a hold."));
}

TEST_F(BoardMoves, withoutConnectionNothingIsMovedAndNothingIsKeptForLater)
{
    daemon.answer("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    press(Qt::Key_Return);
    EXPECT_TRUE(results("There is no connection. This is not kept for later"));
    daemon.comeBack();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    EXPECT_TRUE(sent(11, false).empty());
}

TEST_F(BoardMoves, whatIsUnderWayIsNotLeftAndItsOutcomeIsTold)
{
    daemon.answerOnce("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    daemon.answerOnce("POST", transfersOf(11), 409, takenUntil("2026-12-12T11:00:00"), 400ms);
    daemon.answerOnce("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    daemon.answerOnce("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)), 400ms);
    const auto* strip = screen->findChild<MoveStrip*>();
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    press(Qt::Key_Return);
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(results("What comes of this is still awaited."));
    putDown(2, 10);
    EXPECT_EQ(strip->target(), boardId(2)) << "nor is it about another move meanwhile";
    takeUp(1, 6);
    EXPECT_EQ(strip->stay()->id, boardId(11));
    ASSERT_TRUE(results("This was not done. This place is taken in that period."));
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(strip->isVisible());

    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    press(Qt::Key_Return);
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(until([&] { return said().startsWith(QStringLiteral("Moved. De Luwte, L2")); }));
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(BoardMoves, whoLeavesAMoveThatNobodyAnsweredIsToldThatItIsNotCertain)
{
    daemon.answerOnce("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    daemon.raw("POST", transfersOf(11), "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    press(Qt::Key_Return);
    ASSERT_TRUE(results("not certain"));
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(screen->findChild<MoveStrip*>()->isVisible());
    EXPECT_TRUE(said().startsWith(QStringLiteral("It is not certain whether it was moved.")));
}

TEST_F(BoardMoves, whoGoesOnFromAMoveThatNobodyAnsweredIsToldBoth)
{
    daemon.answerOnce("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    daemon.raw("POST", transfersOf(11), "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    press(Qt::Key_Return);
    ASSERT_TRUE(results("not certain"));
    grid()->setFocus();
    takeUp(1, 6);
    EXPECT_TRUE(said().startsWith(QStringLiteral("It is not certain whether it was moved."))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("Taken up:")));
}

TEST_F(BoardMoves, whoPutsItDownElsewhereAfterAMoveThatNobodyAnsweredIsToldThatItIsNotCertain)
{
    daemon.answerOnce("POST", transfersOf(11), 201, wire::toJson(after(11, 1, 8)));
    daemon.raw("POST", transfersOf(11), "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
    takeUp(0, 0);
    putDown(1, 0);
    ASSERT_TRUE(previews("If you do this"));
    press(Qt::Key_Return);
    ASSERT_TRUE(results("not certain"));
    putDown(2, 10);
    EXPECT_EQ(screen->findChild<MoveStrip*>()->target(), boardId(3));
    EXPECT_TRUE(screen->findChild<MoveStrip*>()->isAncestorOf(screen->focusWidget()));
    EXPECT_TRUE(said().startsWith(QStringLiteral("It is not certain whether it was moved."))) << said().toStdString();
}

TEST_F(BoardSqueeze, collisionsAndMovesAreSaidAndDrawn)
{
    EXPECT_EQ(the<StateLine>("squeezeHead")->sentence(),
              QStringLiteral("A likely extension runs into what was promised."));
    EXPECT_EQ(the<QLabel>("squeezeMoves")->text(),
              QStringLiteral("De Luwte, L1 (KRF 5294) may be extended and then runs into De Luwte, L2 (TRX 1107), from "
                             "Wed 2 Dec 15:00.\nProposed: De Luwte, L2 (TRX 1107) goes to Het Baken, B1 (expected Wed "
                             "2 Dec 15:00)."));
    const auto* model = qobject_cast<BoardModel*>(grid()->model());
    EXPECT_EQ(model->painted(2)->pieces.back().kind, PieceKind::Proposed);
}

TEST_F(BoardSqueeze, oneKeyMakesAllMovesWithTheVersionsThatWereSeen)
{
    daemon.answer("POST", "/v1/squeeze/application", 201,
                  wire::toJson(wire::SqueezeApplied{{{boardId(12), 8, label(3, "B1", "Het Baken")}}}));
    squeeze.collisions.clear();
    squeeze.moves.clear();
    daemon.answer("GET", "/v1/squeeze", 200, wire::toJson(squeeze));
    apply();
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return result() == QStringLiteral("Moved: 1 promise."); }));
    ASSERT_EQ(applications().size(), 1U);
    const QJsonObject move = applications()[0].json()[QStringLiteral("moves")].toArray()[0].toObject();
    EXPECT_EQ(move[QStringLiteral("version")].toInt(), 7);
    EXPECT_EQ(move[QStringLiteral("toPlaceId")].toString(), boardId(3).toString(QUuid::WithoutBraces));
    EXPECT_TRUE(until([&] { return !the<StateLine>("squeezeHead")->isVisible(); }));
}

TEST_F(BoardSqueeze, aProposalThatIsNotWhatItWasIsSaidAndAskedAgain)
{
    daemon.answer("POST", "/v1/squeeze/application", 412, problem("stale_version", 412));
    const auto asked = daemon.requests("GET", "/v1/squeeze").size();
    apply();
    ASSERT_TRUE(until([&] { return result().startsWith(QStringLiteral("Nothing was moved: somebody changed")); }));
    EXPECT_TRUE(until([&] { return daemon.requests("GET", "/v1/squeeze").size() > asked; }));
}

TEST_F(BoardSqueeze, aRefusalIsSaidInOneSentence)
{
    daemon.answer("POST", "/v1/squeeze/application", 409, takenUntil("2026-12-12T11:00:00"));
    apply();
    EXPECT_TRUE(until([&] {
        return result()
            == QStringLiteral("Nothing was moved. This place is taken in that period. Until Sat 12 Dec 2026 11:00.");
    })) << result().toStdString();
}

TEST_F(BoardSqueeze, theHouseSeesTheProposalAndCannotMakeIt)
{
    sitDown("facility_staff");
    ASSERT_TRUE(until([&] { return the<StateLine>("squeezeHead")->isVisible(); }));
    EXPECT_FALSE(the<QPushButton>("squeezeApply")->isVisible());
    press(Qt::Key_F8);
    EXPECT_TRUE(applications().empty());
}

TEST_F(BoardSqueeze, whatStaysUnsolvedIsSaidMoreUrgently)
{
    squeeze.unsolvedIds = {boardId(11)};
    squeeze.moves.clear();
    squeeze.proven = false;
    daemon.answer("GET", "/v1/squeeze", 200, wire::toJson(squeeze));
    say("stay.booked", "stay");
    ASSERT_TRUE(until([&] { return the<StateLine>("squeezeHead")->tone() == Tone::Urgent; }));
    EXPECT_TRUE(the<QLabel>("squeezeMoves")
                    ->text()
                    .contains(QStringLiteral("No room is found for the extension of De Luwte, L1 (KRF 5294).\nThe "
                                             "search was cut off")));
    EXPECT_FALSE(the<QPushButton>("squeezeApply")->isVisible());
}

TEST_F(BoardMoves, theMoveIsSeenWholeWhereTheBoardIsTallerThanTheWindow_alsoWhenItsAnswerMakesItGrow)
{
    screen->resize(700, 420);
    daemon.answer("POST", transfersOf(11), 409, takenUntil("2026-12-05T11:00"));
    takeUp(0, 0);
    putDown(1, 0);
    const auto* strip = screen->findChild<MoveStrip*>();
    EXPECT_TRUE(until([&] { return strip->visibleRegion().boundingRect() == strip->rect(); }));
    EXPECT_TRUE(previews("would be refused"));
    EXPECT_TRUE(until([&] { return strip->visibleRegion().boundingRect() == strip->rect(); }));
}

} // namespace adempauze::client
