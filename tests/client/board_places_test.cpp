#include "board_desk.h"

#include "board/close_strip.h"
#include "board/lend_strip.h"
#include "shell/key_help.h"
#include "shell/moment_edit.h"

#include <QAction>
#include <QCheckBox>
#include <QJsonArray>
#include <QMenu>
#include <QPushButton>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

QByteArray idOf(int number)
{
    return boardId(number).toByteArray(QUuid::WithoutBraces);
}

/// At De Luwte's own desk: L1 has a resident, L2 is promised from 2 December, Het Baken's B1 is closed for repair.
class BoardPlaces : public BoardDesk {
protected:
    void SetUp() override
    {
        closures.items = {
            closure(21, 3, "Het Baken", "repair", inAmsterdam("2026-11-29T08:00"), inAmsterdam("2026-12-03T17:00"), 4)};
        regions.items = {{.id = boardId(71), .name = "Zuidland"}, {.id = boardId(72), .name = "Noorderkwartier"}};
        sitDown("manager");
        QObject::connect(screen.get(), &Screen::done, screen.get(),
                         [this](const QString& what, const std::function<void()>& undo) {
                             offered = what;
                             takeBack = undo;
                         });
    }
    static wire::ClosedPlace closure(int id, int place, const char* house, const char* reason, Moment from,
                                     std::optional<Moment> until, std::int64_t version)
    {
        return {.id = boardId(id),
                .placeId = boardId(place),
                .placeName = "B1",
                .facilityId = boardId(901),
                .facilityAlias = house,
                .fromAt = from,
                .untilAt = until,
                .reason = reason,
                .version = version};
    }
    static wire::Loan loan(int id, int place, const char* way, const char* from, const char* until)
    {
        return {.id = boardId(id),
                .way = way,
                .regionName = "Zuidland",
                .placeId = boardId(place),
                .placeName = "L2",
                .facilityId = boardId(900),
                .facilityAlias = "De Luwte",
                .fromAt = inAmsterdam(from),
                .untilAt = inAmsterdam(until),
                .version = 1};
    }
    template<class Widget>
    Widget* in(const char* strip, const char* name) const
    {
        for (auto* each : screen->findChildren<Widget*>(QString::fromLatin1(name)))
            for (QObject* outer = each->parent(); outer; outer = outer->parent())
                if (outer->inherits(strip))
                    return each;
        return nullptr;
    }
    template<class Widget = QPushButton>
    Widget* closing(const char* name) const
    {
        return in<Widget>("adempauze::client::CloseStrip", name);
    }
    template<class Widget = QPushButton>
    Widget* lending(const char* name) const
    {
        return in<Widget>("adempauze::client::LendStrip", name);
    }
    bool results(const char* words) const
    {
        return until(
            [&] { return closing<StateLine>("placeResult")->sentence().contains(QString::fromLatin1(words)); });
    }
    std::vector<ScriptedDaemon::Request> sent(const QByteArray& path) const { return daemon.requests("POST", path); }
    /// The board may stand before what is known of its closures has come: whoever presses then is told to try again.
    void opensClosure(int row, int column)
    {
        goTo(row, column);
        ASSERT_TRUE(until([&] {
            press(Qt::Key_F9);
            return screen->findChild<CloseStrip*>()->isVisible();
        }));
    }
    static QString member(const ScriptedDaemon::Request& request, const char* name)
    {
        return request.json()[QString::fromLatin1(name)].toString();
    }
    /// The daemon's clock goes on while the test runs.
    static bool isNow(const QString& moment)
    {
        const auto at = parseMoment(moment.toStdString());
        return at && *at >= BoardNow && *at < BoardNow + 1min;
    }
    bool said(const char* words) const
    {
        return until([&] { return BoardDesk::said().contains(QString::fromLatin1(words)); });
    }
    static QJsonObject closed(const char* from, std::optional<Moment> until)
    {
        return wire::toJson(wire::Closure{.id = boardId(22),
                                          .placeId = boardId(2),
                                          .fromAt = inAmsterdam(from),
                                          .untilAt = until,
                                          .reason = "cleaning",
                                          .version = 1});
    }

    QString offered;
    std::function<void()> takeBack;
};

} // namespace

TEST_F(BoardPlaces, aPlaceIsClosedFromTheSelectedDaysWithAReasonAndTakenBackWithinTenSeconds)
{
    daemon.answer("POST", "/v1/closures", 201, closed("2026-11-29T00:00", inAmsterdam("2026-12-01T00:00")));
    goTo(1, 1);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_F9);
    EXPECT_EQ(screen->findChild<CloseStrip*>()->accessibleName(), QStringLiteral("Close De Luwte, L2"));
    EXPECT_TRUE(closing<QCheckBox>("placeUntilKnown")->isChecked());
    press(Qt::Key_Down); // the second reason
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Closed: De Luwte, L2, from Sun 29 Nov 2026 00:00 until Tue 1 Dec 2026 00:00."));
    ASSERT_EQ(sent("/v1/closures").size(), 1U);
    const auto request = sent("/v1/closures")[0];
    EXPECT_EQ(member(request, "placeId"), QString::fromLatin1(idOf(2)));
    EXPECT_EQ(member(request, "fromAt"), QStringLiteral("2026-11-28T23:00:00Z"));
    EXPECT_EQ(member(request, "untilAt"), QStringLiteral("2026-11-30T23:00:00Z"));
    EXPECT_EQ(member(request, "reason"), QStringLiteral("cleaning"));
    EXPECT_FALSE(request.header("idempotency-key").isEmpty());
    EXPECT_TRUE(grid()->hasFocus());

    ASSERT_TRUE(takeBack);
    daemon.answer("POST", "/v1/closures/" + idOf(22) + "/end", 201,
                  wire::toJson(closure(22, 2, "De Luwte", "cleaning", inAmsterdam("2026-11-29T00:00"),
                                       inAmsterdam("2026-11-29T00:00"), 2)));
    takeBack();
    ASSERT_TRUE(said("The place is open again."));
    const auto undone = sent("/v1/closures/" + idOf(22) + "/end");
    ASSERT_EQ(undone.size(), 1U);
    EXPECT_EQ(undone[0].header("if-match"), "\"1\"");
    EXPECT_EQ(member(undone[0], "untilAt"), QStringLiteral("2026-11-28T23:00:00Z")) << "it has not begun: it never was";
}

TEST_F(BoardPlaces, todayItIsClosedFromNowOnAndItsEndNeedNotBeKnown)
{
    daemon.answer("POST", "/v1/closures", 201, closed("2026-11-28T10:00", std::nullopt));
    goTo(1, 0);
    press(Qt::Key_F9);
    EXPECT_FALSE(closing<MomentEdit>("placeUntil")->isEnabled());
    EXPECT_EQ(closing<QComboBox>("placeChoice")->currentText(), QStringLiteral("repair"));
    press(Qt::Key_Return);
    ASSERT_TRUE(said("from Sat 28 Nov 2026 10:00, end not known."));
    EXPECT_TRUE(isNow(member(sent("/v1/closures")[0], "fromAt")));
    EXPECT_FALSE(sent("/v1/closures")[0].json().contains(QStringLiteral("untilAt")));
    daemon.answer("POST", "/v1/closures/" + idOf(22) + "/end", 409, problem("place_taken", 409));
    takeBack();
    EXPECT_TRUE(said("De Luwte, L2: this was not undone. This place is taken in that period."));
}

TEST_F(BoardPlaces, ofAPlaceThatIsNotOpenYetTheClosureIsFoundByItsIdThoughTheBeginningsDiffer)
{
    board.places[2].bars[0] =
        closedBar("1970-01-01T01:00", inAmsterdam("2026-12-03T17:00"), "not_open_yet", boardId(21));
    closures.items[0].reason = "not_open_yet";
    closures.items[0].fromAt = inAmsterdam("2026-11-20T08:00");
    sitDown("administrator");
    goTo(2, 2);
    EXPECT_TRUE(until([&] {
        press(Qt::Key_F9);
        return screen->findChild<CloseStrip*>()->isVisible();
    }));
    EXPECT_EQ(closing("placeOther")->text(), QStringLiteral("Open it now  Ctrl+O"));
}

TEST_F(BoardPlaces, aClosureThatSomebodyElseChangedIsToldAndEnterActsOnWhatHoldsNow)
{
    const QByteArray path = "/v1/closures/" + idOf(21) + "/end";
    const auto opensStrip = [&] {
        goTo(2, 2);
        return until([&] {
            press(Qt::Key_F9);
            return screen->findChild<CloseStrip*>()->isVisible();
        });
    };
    daemon.answer("POST", path, 412, problem("stale_version", 412));
    ASSERT_TRUE(opensStrip());
    press(Qt::Key_Space);
    closures.items[0].untilAt = inAmsterdam("2026-12-05T17:00");
    closures.items[0].version = 6;
    daemon.answer("GET", "/v1/closures", 200, wire::toJson(closures));
    press(Qt::Key_Return);
    ASSERT_TRUE(results("Somebody else changed this in the meantime. Now: from Sun 29 Nov 2026 08:00 until Sat 5 Dec"));
    EXPECT_FALSE(closing<QCheckBox>("placeUntilKnown")->isChecked()) << "what was filled in stays";
    daemon.answer("POST", path, 201,
                  wire::toJson(closure(21, 3, "Het Baken", "repair", closures.items[0].fromAt, std::nullopt, 7)));
    press(Qt::Key_Return);
    ASSERT_TRUE(said("end not known."));
    EXPECT_EQ(sent(path).back().header("if-match"), "\"6\"");
}

TEST_F(BoardPlaces, anOpenStripFollowsWhatOthersDoAndSaysWhenItIsOver)
{
    goTo(2, 2);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_F9);
        return screen->findChild<CloseStrip*>()->isVisible();
    }));
    closures.items[0].version = 5;
    daemon.answer("GET", "/v1/closures", 200, wire::toJson(closures));
    say("closure.changed", "place");
    EXPECT_TRUE(results("Somebody else changed this in the meantime."));
    daemon.answer("GET", "/v1/closures", 200, wire::toJson(wire::ClosedPlaces{}));
    say("closure.changed", "place");
    EXPECT_TRUE(results("Somebody else ended this in the meantime, or it is over."));
}

TEST_F(BoardPlaces, whatIsUnderWayIsNotLeftAndItsOutcomeIsTold)
{
    daemon.answer("POST", "/v1/closures", 201, closed("2026-11-28T10:00", std::nullopt), 300ms);
    goTo(1, 0);
    press(Qt::Key_F9);
    press(Qt::Key_Return);
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(screen->findChild<CloseStrip*>()->isVisible());
    ASSERT_TRUE(said("Closed: De Luwte, L2, from Sat 28 Nov 2026 10:00, end not known."));

    // Undone while another place is about to be closed: that strip stays as it is.
    daemon.answer("POST", "/v1/closures/" + idOf(22) + "/end", 409, problem("place_taken", 409));
    goTo(0, 10);
    press(Qt::Key_F9);
    press(Qt::Key_Return);
    takeBack();
    EXPECT_TRUE(said("De Luwte, L2: this was not undone. This place is taken in that period."));
}

TEST_F(BoardPlaces, ofSeveralSelectedPlacesItSaysThatItIsAboutOne)
{
    goTo(0, 10);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_F9);
    EXPECT_TRUE(closing<QLabel>("placeAbout")->text().contains(QStringLiteral("This is about De Luwte, L2 alone")));
    EXPECT_TRUE(screen->back());
    goTo(1, 10);
    press(Qt::Key_F9);
    EXPECT_FALSE(closing<QLabel>("placeAbout")->text().contains(QStringLiteral("alone")));
}

TEST_F(BoardPlaces, ofAWholeHouseItSaysThatAllItsPlacesAreClosed)
{
    goTo(0, 10);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_F9);
    EXPECT_EQ(closing("placeDo")->text(), QStringLiteral("Close the place  Enter"));
    closing<QComboBox>("closeScope")->setCurrentIndex(2);
    EXPECT_EQ(screen->findChild<CloseStrip*>()->accessibleName(), QStringLiteral("Close De Luwte, the whole house"));
    EXPECT_TRUE(closing<QLabel>("placeAbout")->text().contains(QStringLiteral("any of these places")));
    EXPECT_FALSE(closing<QLabel>("placeAbout")->text().contains(QStringLiteral("alone")));
    EXPECT_EQ(closing("placeDo")->text(), QStringLiteral("Close all these places  Enter"));
    EXPECT_TRUE(screen->back());
    press(Qt::Key_F9);
    EXPECT_EQ(closing<QComboBox>("closeScope")->currentIndex(), 0) << "a choice is for one act";
    EXPECT_EQ(screen->findChild<CloseStrip*>()->accessibleName(), QStringLiteral("Close De Luwte, L2"));
}

TEST_F(BoardPlaces, whatWasSentIsToldThoughTheChoiceChangedMeanwhile)
{
    daemon.answer("POST", "/v1/closures", 201, closed("2026-11-29T00:00", inAmsterdam("2026-12-01T00:00")), 300ms);
    goTo(1, 1);
    press(Qt::Key_F9);
    press(Qt::Key_Return);
    closing<QComboBox>("closeScope")->setCurrentIndex(2);
    EXPECT_TRUE(said("Closed: De Luwte, L2, from Sun 29 Nov 2026 00:00"));
}

TEST_F(BoardPlaces, onlyALoanOfTheDaysOneLooksAtIsWantedBack)
{
    loans.items = {loan(61, 2, "lent", "2026-11-20T10:00", "2026-11-30T10:00")};
    sitDown("manager");
    ASSERT_TRUE(until([&] {
        return grid()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Lent to"));
    }));
    goTo(1, 6);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_F7);
        return screen->findChild<LendStrip*>()->isVisible();
    }));
    EXPECT_EQ(lending("placeDo")->text(), QStringLiteral("Lend the place  Enter"));
    EXPECT_TRUE(screen->back());
    goTo(1, 2);
    press(Qt::Key_F7);
    EXPECT_EQ(lending("placeDo")->text(), QStringLiteral("Recall the place  Enter"));
}

TEST_F(BoardPlaces, theKeysListNamesWhatIsSeenAndOffered)
{
    const auto listed = [&](const char* key) {
        const KeysDialog dialog(screen.get());
        const auto* model = dialog.findChild<Table*>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == QString::fromLatin1(key))
                return true;
        return false;
    };
    EXPECT_TRUE(listed("F9"));
    EXPECT_FALSE(listed("Ctrl+X")) << "not for a manager";
    EXPECT_FALSE(listed("Ctrl+O"));
    goTo(2, 2);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_F9);
        return screen->findChild<CloseStrip*>()->isVisible();
    }));
    EXPECT_TRUE(listed("Ctrl+O")) << "written on a button";
    screen->hide();
    EXPECT_FALSE(listed("F9"));
    EXPECT_FALSE(listed("Ctrl+O"));
}

TEST_F(BoardPlaces, aNoSaysUntilWhenAndKeepsWhatWasFilledIn)
{
    QJsonObject no = problem("place_taken", 409);
    no[QStringLiteral("untilLocal")] = QStringLiteral("2026-12-12T12:00:00");
    daemon.answer("POST", "/v1/closures", 409, no);
    goTo(1, 5);
    press(Qt::Key_F9);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_TRUE(results("This was not done. This place is taken in that period. Until Sat 12 Dec 2026 12:00."));
    EXPECT_EQ(closing<QComboBox>("placeChoice")->currentIndex(), 1);
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(grid()->hasFocus());
    EXPECT_FALSE(screen->findChild<CloseStrip*>()->isVisible());
}

TEST_F(BoardPlaces, aClosureThatStandsThereGetsAnotherEndOrIsWithdrawnAndBothAreTakenBack)
{
    const QByteArray path = "/v1/closures/" + idOf(21) + "/end";
    const Moment from = inAmsterdam("2026-11-29T08:00");
    daemon.answer("POST", path, 201, wire::toJson(closure(21, 3, "Het Baken", "repair", from, std::nullopt, 5)));
    opensClosure(2, 2);
    EXPECT_TRUE(closing<QLabel>("placeAbout")->text().contains(QStringLiteral("Closed: repair, from Sun 29 Nov")));
    EXPECT_FALSE(closing<QComboBox>("placeChoice")->isVisible());
    press(Qt::Key_Space); // its end is not known after all
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Closed: Het Baken, B1, from Sun 29 Nov 2026 08:00, end not known."));
    EXPECT_EQ(sent(path)[0].header("if-match"), "\"4\"");
    EXPECT_FALSE(sent(path)[0].json().contains(QStringLiteral("untilAt")));
    takeBack();
    ASSERT_TRUE(until([&] { return sent(path).size() == 2; }));
    EXPECT_EQ(sent(path)[1].header("if-match"), "\"5\"");
    EXPECT_EQ(member(sent(path)[1], "untilAt"), QStringLiteral("2026-12-03T16:00:00Z"));
    ASSERT_TRUE(said("The closure is as it was."));

    daemon.answer("POST", path, 201, wire::toJson(closure(21, 3, "Het Baken", "repair", from, from, 6)));
    press(Qt::Key_F9);
    EXPECT_EQ(closing("placeOther")->text(), QStringLiteral("Withdraw it  Ctrl+O"));
    press(Qt::Key_O, Qt::ControlModifier);
    ASSERT_TRUE(said("The closure of Het Baken, B1 is withdrawn."));
    EXPECT_EQ(member(sent(path).back(), "untilAt"), QStringLiteral("2026-11-29T07:00:00Z"));
    daemon.answer("POST", "/v1/closures", 201, closed("2026-11-29T08:00", std::nullopt));
    takeBack();
    ASSERT_TRUE(said("The closure stands again."));
    EXPECT_EQ(member(sent("/v1/closures")[0], "reason"), QStringLiteral("repair"));
}

TEST_F(BoardPlaces, aPlaceThatIsClosedNowIsOpenedAtOnce)
{
    board.places[2].bars[0].fromAt = inAmsterdam("2026-11-27T08:00");
    closures.items[0].fromAt = board.places[2].bars[0].fromAt;
    sitDown("administrator");
    const QByteArray path = "/v1/closures/" + idOf(21) + "/end";
    daemon.answer("POST", path, 201,
                  wire::toJson(closure(21, 3, "Het Baken", "repair", closures.items[0].fromAt, BoardNow, 5)));
    goTo(2, 0);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_F9);
        return screen->findChild<CloseStrip*>()->isVisible();
    }));
    EXPECT_EQ(closing("placeOther")->text(), QStringLiteral("Open it now  Ctrl+O"));
    closing("placeOther")->click();
    ASSERT_TRUE(until([&] { return !sent(path).empty(); }));
    EXPECT_TRUE(isNow(member(sent(path)[0], "untilAt")));
}

TEST_F(BoardPlaces, whoMayNotIsToldWhyAndTheMenuOffersWhatTheRoleMayDo)
{
    const auto offers = [&] {
        QStringList names;
        for (const QAction* each : the<QPushButton>("boardActs")->menu()->actions())
            names << each->text();
        return names;
    };
    EXPECT_EQ(offers(),
              (QStringList{QStringLiteral("Close this place, or change its closure"),
                           QStringLiteral("Lend this place, want it back or give it back")}));
    sitDown("placement_worker");
    EXPECT_EQ(offers().size(), 3);
    goTo(1, 0);
    press(Qt::Key_F9);
    EXPECT_EQ(BoardDesk::said(),
              QStringLiteral("Only the staff of the house, managers and administrators can close a place."));
    press(Qt::Key_F7);
    EXPECT_EQ(BoardDesk::said(), QStringLiteral("Only managers and administrators can lend a place."));
    sitDown("facility_staff");
    goTo(1, 0);
    press(Qt::Key_F9);
    EXPECT_EQ(BoardDesk::said(), QStringLiteral("You can close places of your own house only."));
    EXPECT_TRUE(sent("/v1/closures").empty());
}

TEST_F(BoardPlaces, aPlaceIsLentToARegionOfTheListAndTakenBackWithinTenSeconds)
{
    daemon.answer("POST", "/v1/loans", 201, wire::toJson(loan(61, 2, "lent", "2026-11-28T10:00", "2026-12-12T10:00")));
    goTo(1, 0);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_F7);
        return screen->findChild<LendStrip*>()->isVisible();
    }));
    EXPECT_EQ(screen->findChild<LendStrip*>()->accessibleName(), QStringLiteral("Lend De Luwte, L2 to another region"));
    EXPECT_EQ(lending<QComboBox>("placeChoice")->count(), 2);
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Lent: De Luwte, L2, to Zuidland from Sat 28 Nov 2026 10:00 until Sat 12 Dec 2026 10:00."));
    const auto request = sent("/v1/loans")[0];
    EXPECT_EQ(member(request, "regionId"), QString::fromLatin1(idOf(71)));
    EXPECT_EQ(member(request, "untilAt"), QStringLiteral("2026-12-12T09:00:00Z"));
    auto over = loan(61, 2, "lent", "2026-11-28T10:00", "2026-11-28T10:00");
    over.returnedAt = BoardNow;
    daemon.answer("POST", "/v1/loans/" + idOf(61) + "/recall", 201, wire::toJson(over));
    takeBack();
    ASSERT_TRUE(said("The place is not lent any more."));
    EXPECT_EQ(member(sent("/v1/loans/" + idOf(61) + "/recall")[0], "backAt"), QStringLiteral("2026-11-28T09:00:00Z"));
}

TEST_F(BoardPlaces, whatIsLentIsWantedBackAndWhatIsBorrowedIsGivenBackAndTheBoardSaysBothInWords)
{
    loans.items = {loan(61, 2, "lent", "2026-11-20T10:00", "2026-12-12T10:00"),
                   loan(62, 3, "borrowed", "2026-11-20T10:00", "2026-12-20T10:00")};
    board.places[1].bars = {closedBar("2026-11-20T10:00", inAmsterdam("2026-12-12T10:00"), "lent")};
    board.places[2].onLoan = true;
    sitDown("manager");
    const auto* model = grid()->model();
    const auto spoken = [&](int row) { return model->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    ASSERT_TRUE(until([&] { return spoken(1).contains(QStringLiteral("Lent to Zuidland from Fri 20 Nov 10:00")); }));
    EXPECT_TRUE(spoken(1).contains(QStringLiteral("Closed: lent out"))) << spoken(1).toStdString();
    EXPECT_TRUE(spoken(2).endsWith(
        QStringLiteral("Free. On loan from Zuidland, from Fri 20 Nov 10:00 until Sun 20 Dec 10:00.")))
        << spoken(2).toStdString();
    EXPECT_EQ(model->headerData(2, Qt::Vertical).toString(), QStringLiteral("B1, on loan"));

    auto back = loans.items[0];
    back.untilAt = inAmsterdam("2026-11-30T10:00");
    daemon.answer("POST", "/v1/loans/" + idOf(61) + "/recall", 201, wire::toJson(back));
    goTo(1, 2);
    press(Qt::Key_F7);
    EXPECT_EQ(lending("placeDo")->text(), QStringLiteral("Recall the place  Enter"));
    lending<MomentEdit>("placeFrom")->setMoment(back.untilAt, *Zone::named("Europe/Amsterdam"));
    press(Qt::Key_Return);
    EXPECT_TRUE(lending<StateLine>("placeResult")
                    ->sentence()
                    .contains(QStringLiteral(
                        "Zuidland is told at once, and this cannot be taken back. Press Enter again to do it.")));
    EXPECT_TRUE(sent("/v1/loans/" + idOf(61) + "/recall").empty());
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Lent: De Luwte, L2, to Zuidland from Fri 20 Nov 2026 10:00 until Mon 30 Nov 2026 10:00."));
    EXPECT_EQ(member(sent("/v1/loans/" + idOf(61) + "/recall")[0], "backAt"), QStringLiteral("2026-11-30T09:00:00Z"));
    EXPECT_FALSE(takeBack) << "the other region has been told";

    auto over = loans.items[1];
    over.returnedAt = BoardNow;
    daemon.answer("POST", "/v1/loans/" + idOf(62) + "/return", 201, wire::toJson(over));
    goTo(2, 0);
    press(Qt::Key_F7);
    press(Qt::Key_Return);
    EXPECT_TRUE(sent("/v1/loans/" + idOf(62) + "/return").empty());
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Given back: Het Baken, B1."));
    EXPECT_EQ(sent("/v1/loans/" + idOf(62) + "/return")[0].header("if-match"), "\"1\"");
}

TEST_F(BoardPlaces, aLoanIsNamedOnItsOwnDaysOnly)
{
    loans.items = {loan(61, 2, "lent", "2026-11-30T10:00", "2026-12-02T10:00"),
                   loan(62, 3, "borrowed", "2026-11-20T10:00", "2026-11-30T10:00")};
    board.places[2].onLoan = true;
    sitDown("manager");
    const auto* model = grid()->model();
    const auto spoken = [&](int row, int day) {
        return model->index(row, day).data(Qt::AccessibleTextRole).toString();
    };
    ASSERT_TRUE(until([&] { return spoken(1, 2).contains(QStringLiteral("Lent to Zuidland")); }));
    EXPECT_TRUE(spoken(1, 4).contains(QStringLiteral("Lent to Zuidland"))) << "until ten in the morning";
    EXPECT_FALSE(spoken(1, 1).contains(QStringLiteral("Lent to")));
    EXPECT_FALSE(spoken(1, 5).contains(QStringLiteral("Lent to")));
    EXPECT_TRUE(spoken(2, 2).contains(QStringLiteral("On loan from Zuidland")));
    EXPECT_FALSE(spoken(2, 3).contains(QStringLiteral("on loan"), Qt::CaseInsensitive)) << spoken(2, 3).toStdString();
    goTo(1, 5);
    EXPECT_FALSE(details().contains(QStringLiteral("Lent to")));
    goTo(1, 3);
    EXPECT_TRUE(details().contains(QStringLiteral("Lent to Zuidland")));
}

TEST_F(BoardPlaces, aPlaceThatIsLentIsLentForAnotherTimeBetweenItsLoans)
{
    loans.items = {loan(61, 2, "lent", "2026-11-20T10:00", "2026-11-30T10:00"),
                   loan(63, 2, "lent", "2026-12-05T10:00", "2026-12-08T10:00")};
    sitDown("manager");
    goTo(1, 1);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_F7);
        return lending("placeOther") && lending("placeOther")->isVisible();
    }));
    daemon.answer("POST", "/v1/loans", 201, wire::toJson(loan(64, 2, "lent", "2026-11-30T10:00", "2026-12-05T10:00")));
    lending("placeOther")->click();
    EXPECT_EQ(screen->findChild<LendStrip*>()->accessibleName(), QStringLiteral("Lend De Luwte, L2 to another region"));
    EXPECT_FALSE(lending("placeOther")->isVisible());
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Lent: De Luwte, L2, to Zuidland from Mon 30 Nov 2026 10:00 until Sat 5 Dec 2026 10:00."));
    const auto request = sent("/v1/loans")[0];
    EXPECT_EQ(member(request, "fromAt"), QStringLiteral("2026-11-30T09:00:00Z"));
    EXPECT_EQ(member(request, "untilAt"), QStringLiteral("2026-12-05T09:00:00Z"));
}

TEST_F(BoardPlaces, aDayBetweenTwoLoansIsLentUntilTheNextOneAtMost)
{
    loans.items = {loan(61, 2, "lent", "2026-11-20T10:00", "2026-11-29T10:00"),
                   loan(63, 2, "lent", "2026-12-05T10:00", "2026-12-08T10:00")};
    sitDown("manager");
    goTo(1, 4);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_F7);
        return screen->findChild<LendStrip*>()->isVisible();
    }));
    EXPECT_EQ(lending("placeDo")->text(), QStringLiteral("Lend the place  Enter"));
    EXPECT_EQ(lending<MomentEdit>("placeUntil")->moment(*Zone::named("Europe/Amsterdam")),
              inAmsterdam("2026-12-05T10:00"));
}

TEST_F(BoardPlaces, aBorrowedPlaceSaysSoToWhoeverMayNotKnowFromWhom)
{
    board.places[2].onLoan = true;
    sitDown("placement_worker");
    EXPECT_TRUE(grid()
                    ->model()
                    ->index(2, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral("Free. A place of another region, here on loan.")));
    goTo(2, 0);
    EXPECT_TRUE(details().contains(QStringLiteral("A place of another region, here on loan.")));
}

TEST_F(BoardPlaces, aWholeHouseIsClosedAtOnceAndOpenedAtOnceWithinTenSeconds)
{
    auto answer = closed("2026-11-29T00:00", inAmsterdam("2026-12-01T00:00"));
    answer.insert(QStringLiteral("togetherId"), QString::fromLatin1(idOf(80)));
    daemon.answer("POST", "/v1/closures", 201, answer);
    goTo(1, 1);
    press(Qt::Key_F9);
    auto* which = closing<QComboBox>("closeScope");
    ASSERT_EQ(which->count(), 3);
    EXPECT_EQ(which->itemText(0), QStringLiteral("De Luwte, L2"));
    EXPECT_EQ(which->itemText(1), QStringLiteral("De Luwte, the whole unit De Luwte"));
    EXPECT_EQ(which->itemText(2), QStringLiteral("De Luwte, the whole house"));
    which->setCurrentIndex(2);
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Closed: De Luwte, the whole house, from Sun 29 Nov 2026 00:00"));
    EXPECT_EQ(member(sent("/v1/closures")[0], "whole"), QStringLiteral("facility"));
    daemon.answer("POST", "/v1/closures/" + idOf(22) + "/end", 201,
                  wire::toJson(closure(22, 2, "De Luwte", "cleaning", inAmsterdam("2026-11-29T00:00"),
                                       inAmsterdam("2026-11-29T00:00"), 2)));
    takeBack();
    ASSERT_TRUE(said("The places are open again."));
    EXPECT_TRUE(sent("/v1/closures/" + idOf(22) + "/end")[0].json()[QStringLiteral("together")].toBool());
}

TEST_F(BoardPlaces, aRefusedHouseNamesEachPlaceThatIsInTheWay)
{
    wire::Problem problem{.title = "Taken", .status = 409, .reason = "place_taken"};
    problem.obstacles = {
        wire::toJson(wire::PlaceObstacle{.placeId = boardId(1),
                                         .placeName = "L1",
                                         .reason = "place_taken",
                                         .untilAt = inAmsterdam("2026-12-02T10:00")}),
        wire::toJson(wire::PlaceObstacle{.placeId = boardId(2), .placeName = "L2", .reason = "departure_unconfirmed"}),
        wire::toJson(wire::PlaceObstacle{.placeId = boardId(4),
                                         .placeName = "L3",
                                         .reason = "place_closed",
                                         .fromAt = inAmsterdam("2026-11-29T08:00"),
                                         .untilAt = inAmsterdam("2026-12-01T17:00")})};
    daemon.answer("POST", "/v1/closures", 409, wire::toJson(problem));
    goTo(1, 1);
    press(Qt::Key_F9);
    closing<QComboBox>("closeScope")->setCurrentIndex(1);
    press(Qt::Key_Return);
    EXPECT_TRUE(
        results("This was not done. Places in the way: L1: taken by another stay, until Wed 2 Dec 2026 10:00; L2: not "
                "confirmed to be empty; L3: closed, from Sun 29 Nov 2026 08:00 until Tue 1 Dec 2026 17:00."));
}

TEST_F(BoardPlaces, whatOneActClosedIsOpenedTogetherWhereThatIsSaid)
{
    closures.items.push_back(
        closure(23, 2, "Het Baken", "repair", inAmsterdam("2026-11-29T08:00"), inAmsterdam("2026-12-03T17:00"), 1));
    for (auto& each : closures.items)
        each.togetherId = boardId(80);
    sitDown("manager");
    opensClosure(2, 2);
    auto* which = closing<QComboBox>("closeScope");
    ASSERT_TRUE(which && which->isVisible());
    ASSERT_EQ(which->count(), 2);
    EXPECT_EQ(which->itemText(1), QStringLiteral("all 2 places that were closed together"));
    which->setCurrentIndex(1);
    auto after = closures.items[0];
    after.version = 5;
    daemon.answer("POST", "/v1/closures/" + idOf(21) + "/end", 201, wire::toJson(after));
    press(Qt::Key_Return);
    ASSERT_TRUE(said("Closed: Het Baken, B1 and what was closed with it"));
    const auto request = sent("/v1/closures/" + idOf(21) + "/end")[0];
    EXPECT_TRUE(request.json()[QStringLiteral("together")].toBool());
    EXPECT_EQ(request.header("if-match"), "\"4\"");
}

TEST_F(BoardPlaces, howManyWereClosedTogetherFollowsWhatOthersDo)
{
    for (const int id : {23, 24})
        closures.items.push_back(closure(id, id - 21, "Het Baken", "repair", inAmsterdam("2026-11-29T08:00"),
                                         inAmsterdam("2026-12-03T17:00"), 1));
    for (auto& each : closures.items)
        each.togetherId = boardId(80);
    sitDown("manager");
    opensClosure(2, 2);
    auto* which = closing<QComboBox>("closeScope");
    ASSERT_TRUE(which && which->count() == 2);
    which->setCurrentIndex(1);
    EXPECT_EQ(screen->findChild<CloseStrip*>()->accessibleName(),
              QStringLiteral("Closure of all 3 places that were closed together"));
    closures.items[1].untilAt = inAmsterdam("2026-12-05T17:00");
    daemon.answer("GET", "/v1/closures", 200, wire::toJson(closures));
    say("closure.changed", "place");
    ASSERT_TRUE(results("Somebody else changed this in the meantime."));
    EXPECT_EQ(which->currentText(), QStringLiteral("all 2 places that were closed together"));
    closures.items[0].untilAt = inAmsterdam("2026-12-06T17:00");
    closures.items[0].version = 6;
    daemon.answer("GET", "/v1/closures", 200, wire::toJson(closures));
    say("closure.changed", "place");
    EXPECT_TRUE(until([&] { return which->count() == 1; })) << "it ends by itself now";
    EXPECT_EQ(screen->findChild<CloseStrip*>()->accessibleName(), QStringLiteral("Closure of Het Baken, B1"));
}

TEST_F(BoardPlaces, withoutConnectionNothingIsClosedAndNothingIsKeptForLater)
{
    goTo(1, 0);
    press(Qt::Key_F9);
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    press(Qt::Key_Return);
    EXPECT_TRUE(results("There is no connection. This is not kept for later"));
    EXPECT_TRUE(sent("/v1/closures").empty());
}

} // namespace adempauze::client
