#include "house_desk.h"
#include "listed_keys.h"

#include "shell/moment_edit.h"
#include "shell/word_list.h"
#include "wire/words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QSignalSpy>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

class DeskScreenTest : public HouseDesk { };

} // namespace

TEST_F(DeskScreenTest, theDeskOfTheHouseAndNobodyElses)
{
    EXPECT_TRUE(screen->isFor(QStringLiteral("facility_staff")));
    for (const std::string_view role : wire::Roles)
        EXPECT_EQ(screen->isFor(QString::fromLatin1(role.data(), static_cast<qsizetype>(role.size()))),
                  role == "facility_staff");
    EXPECT_EQ(listed("expected"), 2);
    EXPECT_EQ(listed("present"), 1);
}

TEST_F(DeskScreenTest, f2AcceptsTheSelectedRequestWithTheVersionThatWasSeen)
{
    daemon.answer("POST", holdPath(1, "acceptance"), 201, wire::toJson(acceptedOf(1, "L1")));
    holds.items = {acceptedOf(1, "L1"), acceptedOf(2, "L2")};
    tell();
    press(Qt::Key_F2);
    ASSERT_TRUE(asked(holdPath(1, "acceptance")));
    EXPECT_EQ(sent(holdPath(1, "acceptance")).header("if-match"), "\"3\"");
    EXPECT_TRUE(until([&] { return listed("incoming") == 0 && listed("expected") == 3; }));
    EXPECT_TRUE(says("incoming", "You said yes: place L1"));
}

TEST_F(DeskScreenTest, nothingIsShownAsDoneBeforeTheDaemonSaidSo)
{
    daemon.answer("POST", holdPath(1, "acceptance"), 201, wire::toJson(acceptedOf(1, "L1")), 300ms);
    press(Qt::Key_F2);
    EXPECT_TRUE(says("incoming", "Busy"));
    EXPECT_FALSE(the<QPushButton>("accept")->isEnabled());
    press(Qt::Key_F2);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return says("incoming", "You said yes"); }));
    EXPECT_EQ(daemon.requests("POST", holdPath(1, "acceptance")).size(), 1U);
}

TEST_F(DeskScreenTest, whatSomebodyElseChangedIsShownAndSaidAndTheNextPressKnowsIt)
{
    daemon.answerOnce("POST", holdPath(1, "acceptance"), 412, problem("stale_version", 412));
    daemon.answer("POST", holdPath(1, "acceptance"), 201, wire::toJson(acceptedOf(1, "L1")));
    holds.items[0].version = 9;
    holds.items[0].placeName = "L9";
    tell();
    press(Qt::Key_F2);
    ASSERT_TRUE(until([&] { return says("incoming", "Somebody else changed this"); }));
    ASSERT_TRUE(until([&] { return the<Table>("incoming")->model()->index(0, 0).data() == QStringLiteral("L9"); }));
    const QByteArray first = sent(holdPath(1, "acceptance")).header("idempotency-key");
    press(Qt::Key_F2);
    ASSERT_TRUE(asked(holdPath(1, "acceptance"), 2));
    EXPECT_EQ(sent(holdPath(1, "acceptance")).header("if-match"), "\"9\"");
    EXPECT_NE(sent(holdPath(1, "acceptance")).header("idempotency-key"), first);
}

TEST_F(DeskScreenTest, f3AsksForAReasonInPlaceAndEnterDeclines)
{
    wire::Hold declined = holdOf(1, "L1");
    declined.state = "declined";
    declined.answer = "declined";
    daemon.answer("POST", holdPath(1, "decline"), 201, wire::toJson(declined));
    press(Qt::Key_F3);
    ASSERT_TRUE(the<WordList>("declineReasons")->hasFocus());
    EXPECT_FALSE(the<QPushButton>("declineNow")->isEnabled());
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(asked(holdPath(1, "decline")));
    EXPECT_EQ(sent(holdPath(1, "decline")).json().value(QStringLiteral("reason")), QStringLiteral("no_staff"));
    EXPECT_TRUE(until([&] { return says("incoming", "You said no"); }));
    EXPECT_TRUE(the<QWidget>("declineStrip")->isHidden());
    EXPECT_EQ(daemon.requests("POST", holdPath(1, "decline")).size(), 1U);
}

TEST_F(DeskScreenTest, f6RecordsTheCallWithTheDaemonsTime)
{
    wire::Hold called = holdOf(1, "L1");
    called.calledAt = DeskNow;
    daemon.answer("POST", holdPath(1, "call"), 201, wire::toJson(called));
    press(Qt::Key_F6);
    ASSERT_TRUE(until([&] { return says("incoming", "you telephoned at 22:30"); }));
    const auto at =
        parseMoment(sent(holdPath(1, "call")).json().value(QStringLiteral("calledAt")).toString().toStdString());
    ASSERT_TRUE(at);
    EXPECT_LT(*at - DeskNow, 60s);
}

TEST_F(DeskScreenTest, aRequestThatGoesAwayUnderTheHandIsNotReplacedByAnother)
{
    holds.items = {holdOf(1, "L1"), holdOf(5, "L5")};
    tell();
    daemon.say("hold.placed", "hold", deskId(5));
    ASSERT_TRUE(until([&] { return listed("incoming") == 2; }));
    the<Table>("incoming")->selectRow(0);
    holds.items = {holdOf(5, "L5")};
    tell();
    daemon.say("hold.released", "hold", deskId(1));
    ASSERT_TRUE(until([&] { return listed("incoming") == 1; }));
    press(Qt::Key_F2);
    EXPECT_TRUE(says("incoming", "Look, and press again"));
    EXPECT_TRUE(daemon.requests("POST", holdPath(5, "acceptance")).empty());
    daemon.answer("POST", holdPath(5, "acceptance"), 201, wire::toJson(acceptedOf(5, "L5")));
    press(Qt::Key_F2);
    EXPECT_TRUE(asked(holdPath(5, "acceptance")));
}

TEST_F(DeskScreenTest, theCodeAsItIsHeardAndEnterRecordsTheArrival)
{
    const wire::Stay arrived = stayOf(2, "present", "L2", DeskNow, DeskNow + 240h);
    daemon.answer("POST", "/v1/arrivals", 201, wire::toJson(arrived));
    typeCode(" krf 5294 ");
    press(Qt::Key_Return);
    ASSERT_TRUE(asked("/v1/arrivals"));
    EXPECT_EQ(sent("/v1/arrivals").json().value(QStringLiteral("code")), QStringLiteral("krf 5294"));
    EXPECT_EQ(sent("/v1/arrivals").json().value(QStringLiteral("arrivedAt")), QStringLiteral("2026-11-20T21:30:00Z"));
    ASSERT_TRUE(until([&] { return the<QLabel>("arrivalResult")->isVisible(); }));
    EXPECT_TRUE(the<QLabel>("arrivalResult")->text().contains(QStringLiteral("De Luwte, L2")));
    EXPECT_TRUE(codeTyped().isEmpty());
    EXPECT_TRUE(the<QLineEdit>("code")->hasFocus());
}

TEST_F(DeskScreenTest, anArrivalFromPaperIsRecordedWhenItHappened)
{
    daemon.answer("POST", "/v1/arrivals", 201, wire::toJson(stayOf(2, "present", "L2", DeskNow, DeskNow + 240h)));
    typeCode("krf 5294");
    the<MomentEdit>("arrivedAt")->setMoment(DeskNow - 95min, *Zone::named("Europe/Amsterdam"));
    press(Qt::Key_Return);
    ASSERT_TRUE(asked("/v1/arrivals"));
    EXPECT_EQ(sent("/v1/arrivals").json().value(QStringLiteral("arrivedAt")), QStringLiteral("2026-11-20T19:55:00Z"));
}

TEST_F(DeskScreenTest, anUnknownCodeStaysAndTheSentenceSaysWhatToCheck)
{
    daemon.answer("POST", "/v1/arrivals", 404, problem("code_unknown", 404));
    typeCode("krf 5295");
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("code", "letter by letter"); }));
    EXPECT_EQ(codeTyped(), QStringLiteral("krf 5295"));
    EXPECT_FALSE(the<QLabel>("arrivalResult")->isVisible());
}

TEST_F(DeskScreenTest, aTypedCodeSurvivesARefreshAnEventAndTheEndOfTheSession)
{
    typeCode("krf 52");
    daemon.say("hold.accepted", "hold", deskId(2));
    screen->begin();
    holds.items.clear();
    tell();
    daemon.say("hold.expired", "hold", deskId(1));
    ASSERT_TRUE(until([&] { return listed("incoming") == 0; }));
    daemon.answer("POST", "/v1/arrivals", 401, problem("unauthenticated", 401));
    const QSignalSpy ended(link.get(), &DaemonLink::sessionEnded);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return ended.count() == 1 && says("code", "Sign in again"); }));
    EXPECT_EQ(codeTyped(), QStringLiteral("krf 52"));
    screen->forget();
    EXPECT_TRUE(codeTyped().isEmpty());
    EXPECT_EQ(listed("present"), 0);
}

TEST_F(DeskScreenTest, anArrivalThatWasNotAnsweredIsAskedAgainUnderTheSameKey)
{
    screen.reset();
    link.reset();
    sitDown({.answer = 1'500ms, .heartbeat = 5'000ms, .firstRetry = 5ms, .lastRetry = 40ms, .attempts = 1});
    daemon.never("POST", "/v1/arrivals");
    typeCode("krf 5294");
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("code", "It is not certain"); }));
    EXPECT_EQ(codeTyped(), QStringLiteral("krf 5294"));
    EXPECT_FALSE(the<QLabel>("arrivalResult")->isVisible());
    daemon.answer("POST", "/v1/arrivals", 201, wire::toJson(stayOf(2, "present", "L2", DeskNow, DeskNow + 240h)));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return the<QLabel>("arrivalResult")->isVisible(); }));
    std::set<QByteArray> keys;
    std::set<QByteArray> bodies;
    for (const auto& request : daemon.requests("POST", "/v1/arrivals")) {
        keys.insert(request.header("idempotency-key"));
        bodies.insert(request.body);
    }
    EXPECT_EQ(keys.size(), 1U);
    EXPECT_EQ(bodies.size(), 1U);
}

TEST_F(DeskScreenTest, anotherCodeAfterSilenceIsAnotherKey)
{
    screen.reset();
    link.reset();
    sitDown({.answer = 1'500ms, .heartbeat = 5'000ms, .firstRetry = 5ms, .lastRetry = 40ms, .attempts = 1});
    daemon.never("POST", "/v1/arrivals");
    typeCode("krf 5294");
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("code", "It is not certain"); }));
    const QByteArray first = sent("/v1/arrivals").header("idempotency-key");
    the<QLineEdit>("code")->clear();
    QTest::keyClicks(the<QLineEdit>("code"), QStringLiteral("trx 1107"));
    daemon.answer("POST", "/v1/arrivals", 404, problem("code_unknown", 404));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("code", "letter by letter"); }));
    EXPECT_NE(sent("/v1/arrivals").header("idempotency-key"), first);
}

TEST_F(DeskScreenTest, aBookedStayArrivesOnItsRow)
{
    daemon.answer("POST", stayPath(3, "arrival"), 201,
                  wire::toJson(stayOf(3, "present", "L3", DeskNow, DeskNow + 240h)));
    Table* expected = the<Table>("expected");
    expected->setFocus();
    expected->selectRow(0);
    press(Qt::Key_Return);
    ASSERT_TRUE(the<MomentEdit>("bookedArrivedAt")->hasFocus());
    press(Qt::Key_Return);
    ASSERT_TRUE(asked(stayPath(3, "arrival")));
    EXPECT_EQ(sent(stayPath(3, "arrival")).header("if-match"), "\"7\"");
    EXPECT_TRUE(until([&] { return says("expected", "Arrived: De Luwte, L3"); }));
}

TEST_F(DeskScreenTest, aHoldArrivesOnItsCodeOnly)
{
    Table* expected = the<Table>("expected");
    expected->setFocus();
    expected->selectRow(1);
    press(Qt::Key_Return);
    EXPECT_TRUE(the<QLineEdit>("code")->hasFocus());
    EXPECT_TRUE(codeTyped().isEmpty());
}

TEST_F(DeskScreenTest, thatNobodyCameIsSaidTwice)
{
    wire::Stay missed = stayOf(3, "booked", "L3", DeskNow - 10min, DeskNow + 240h);
    missed.state = "no_show";
    daemon.answer("POST", stayPath(3, "no-show"), 201, wire::toJson(missed));
    the<Table>("expected")->setFocus();
    the<Table>("expected")->selectRow(0);
    press(Qt::Key_F8);
    EXPECT_TRUE(the<QLabel>("stripTitle"));
    EXPECT_FALSE(the<QWidget>("expectedStrip")->isHidden());
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(the<QWidget>("expectedStrip")->isHidden());
    press(Qt::Key_F8);
    press(Qt::Key_F8);
    EXPECT_TRUE(until([&] { return says("expected", "nobody came"); }));
    EXPECT_EQ(daemon.requests("POST", stayPath(3, "no-show")).size(), 1U);
}

TEST_F(DeskScreenTest, whoDidNotComeUnderAnOrderKeepsThePlace)
{
    wire::Stay missed = stayOf(3, "booked", "L3", DeskNow - 10min, DeskNow + 240h);
    missed.missedAt = DeskNow;
    daemon.answer("POST", stayPath(3, "no-show"), 201, wire::toJson(missed));
    stays.items[0] = missed;
    tell();
    the<Table>("expected")->setFocus();
    the<Table>("expected")->selectRow(0);
    press(Qt::Key_F8);
    press(Qt::Key_F8);
    EXPECT_TRUE(until([&] { return says("expected", "whereabouts unknown"); }));
    EXPECT_TRUE(until([&] {
        return the<Table>("expected")->model()->index(0, 2).data().toString() == QLatin1String("whereabouts unknown");
    }));
}

TEST_F(DeskScreenTest, theEveningRoundSaysWhoIsThereAndAnAbsenceTwice)
{
    ASSERT_TRUE(until([&] { return listed("night") == 1; }));
    const auto told = [&](const char* presence, int number) {
        const wire::NightCheck check{.stayId = deskId(4),
                                     .nightDate = "2026-11-20",
                                     .number = number,
                                     .presence = presence,
                                     .checkedAt = DeskNow,
                                     .recordedAt = DeskNow,
                                     .recordedById = deskId(9)};
        daemon.answer("POST", stayPath(4, "night-checks"), 201, wire::toJson(check));
        night.items[0].check = check;
        tell();
    };
    told("absent", 1);
    the<Table>("night")->selectRow(0);
    the<QPushButton>("absent")->click();
    EXPECT_TRUE(says("night", "again"));
    EXPECT_TRUE(daemon.requests("POST", stayPath(4, "night-checks")).empty());
    the<QPushButton>("absent")->click();
    ASSERT_TRUE(asked(stayPath(4, "night-checks")));
    EXPECT_EQ(sent(stayPath(4, "night-checks")).json().value(QStringLiteral("presence")), QStringLiteral("absent"));
    EXPECT_EQ(sent(stayPath(4, "night-checks")).json().value(QStringLiteral("checkedAt")),
              QStringLiteral("2026-11-20T21:30:00Z"));
    EXPECT_TRUE(until([&] { return says("night", "Recorded: place L4, absent"); }));
    ASSERT_TRUE(until([&] { return the<QPushButton>("there")->isEnabled(); }));
    told("present", 2);
    the<Table>("night")->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(asked(stayPath(4, "night-checks"), 2));
    EXPECT_EQ(sent(stayPath(4, "night-checks")).json().value(QStringLiteral("presence")), QStringLiteral("present"));
    EXPECT_TRUE(until([&] { return says("night", "Corrected: place L4, present"); }));
}

TEST_F(DeskScreenTest, aDepartureSaysFromWhichDateOnSomebodyMayComeBack)
{
    daemon.answer("POST", stayPath(4, "departure"), 201, wire::toJson(departedOf(stays.items[1], DeskNow)));
    the<Table>("present")->setFocus();
    press(Qt::Key_F9);
    the<WordList>("destination")->setCurrentRow(1);
    EXPECT_FALSE(the<QDateEdit>("mayReturnFrom")->isVisible());
    the<WordList>("mayReturn")->setCurrentRow(2);
    EXPECT_TRUE(the<QDateEdit>("mayReturnFrom")->isVisible());
    the<QDateEdit>("mayReturnFrom")->setDate(QDate(2026, 12, 24));
    the<QPushButton>("departureGo")->click();
    the<QPushButton>("departureGo")->click();
    ASSERT_TRUE(asked(stayPath(4, "departure")));
    const QJsonObject said = sent(stayPath(4, "departure")).json();
    EXPECT_EQ(said.value(QStringLiteral("mayReturn")), QStringLiteral("not_before"));
    EXPECT_EQ(said.value(QStringLiteral("mayReturnFromDate")), QStringLiteral("2026-12-24"));
}

TEST_F(DeskScreenTest, thatSomebodyWentToAnotherHouseThanWasPlannedIsSaidOnlyOfWhoWentToAHouse)
{
    daemon.answer("POST", stayPath(4, "departure"), 409, problem("move_planned", 409));
    the<Table>("present")->setFocus();
    press(Qt::Key_F9);
    auto* even = the<QCheckBox>("evenIfMovePlanned");
    const auto went = [this](std::string_view where) {
        for (std::size_t row = 0; row < wire::Destinations.size(); ++row)
            if (wire::Destinations[row] == where)
                the<WordList>("destination")->setCurrentRow(static_cast<int>(row));
    };
    const auto go = [this](std::size_t times) {
        the<QPushButton>("departureGo")->click();
        the<QPushButton>("departureGo")->click();
        ASSERT_TRUE(asked(stayPath(4, "departure"), times));
        ASSERT_TRUE(until([&] { return !says("present", "Busy"); }));
    };
    went("family");
    EXPECT_FALSE(even->isVisible());
    went("other_facility");
    ASSERT_TRUE(even->isVisible());
    ASSERT_NO_FATAL_FAILURE(go(1));
    EXPECT_FALSE(sent(stayPath(4, "departure")).json().contains(QStringLiteral("evenIfMovePlanned")));
    even->setChecked(true);
    ASSERT_NO_FATAL_FAILURE(go(2));
    EXPECT_TRUE(sent(stayPath(4, "departure")).json().value(QStringLiteral("evenIfMovePlanned")).toBool());
    went("family");
    ASSERT_NO_FATAL_FAILURE(go(3));
    EXPECT_FALSE(sent(stayPath(4, "departure")).json().contains(QStringLiteral("evenIfMovePlanned")));
}

TEST_F(DeskScreenTest, theKeysWithoutAButtonStandInTheListOfKeys)
{
    EXPECT_EQ(listedKey(screen.get(), "F7"), QStringLiteral("Type the code of somebody who arrives"));
    EXPECT_EQ(listedKey(screen.get(), "Ctrl+Return"), QStringLiteral("Accept"));
}

TEST_F(DeskScreenTest, aDepartureNeedsADestinationAndASecondEnter)
{
    daemon.answer("POST", stayPath(4, "departure"), 201, wire::toJson(departedOf(stays.items[1], DeskNow - 120min)));
    the<Table>("present")->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(the<MomentEdit>("departedAt")->hasFocus());
    the<MomentEdit>("departedAt")->setMoment(DeskNow - 120min, *Zone::named("Europe/Amsterdam"));
    press(Qt::Key_Return);
    ASSERT_TRUE(the<WordList>("destination")->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_TRUE(the<QLabel>("departureSays")->text().contains(QStringLiteral("2 hours ago")));
    EXPECT_TRUE(daemon.requests("POST", stayPath(4, "departure")).empty());
    press(Qt::Key_Return);
    ASSERT_TRUE(asked(stayPath(4, "departure")));
    const QJsonObject said = sent(stayPath(4, "departure")).json();
    EXPECT_EQ(said.value(QStringLiteral("departedAt")), QStringLiteral("2026-11-20T19:30:00Z"));
    EXPECT_EQ(said.value(QStringLiteral("destination")), QStringLiteral("family"));
    EXPECT_TRUE(until([&] { return says("present", "Departure recorded"); }));
    EXPECT_TRUE(the<QWidget>("departureStrip")->isHidden());
}

TEST_F(DeskScreenTest, whatChangesBetweenTheTwoEntersAsksForBothAgain)
{
    the<Table>("present")->setFocus();
    press(Qt::Key_F9);
    the<WordList>("destination")->setCurrentRow(0);
    press(Qt::Key_Return);
    ASSERT_TRUE(the<QLabel>("departureSays")->isVisible());
    the<WordList>("destination")->setCurrentRow(1);
    EXPECT_FALSE(the<QLabel>("departureSays")->isVisible());
    press(Qt::Key_Return);
    EXPECT_TRUE(the<QLabel>("departureSays")->isVisible());
    press(Qt::Key_Return);
    ASSERT_TRUE(asked(stayPath(4, "departure")));
    EXPECT_EQ(sent(stayPath(4, "departure")).json().value(QStringLiteral("destination")), QStringLiteral("family"));
    EXPECT_TRUE(until([&] { return !says("present", "Busy"); }));
    EXPECT_EQ(daemon.requests("POST", stayPath(4, "departure")).size(), 1U);
}

TEST_F(DeskScreenTest, aRefusedDepartureKeepsWhatWasFilledIn)
{
    daemon.answer("POST", stayPath(4, "departure"), 409, problem("later_facts", 409));
    the<Table>("present")->setFocus();
    press(Qt::Key_Return);
    the<MomentEdit>("departedAt")->setMoment(DeskNow - 500h, *Zone::named("Europe/Amsterdam"));
    the<WordList>("destination")->setCurrentRow(2);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("present", "before having arrived"); }));
    EXPECT_EQ(the<MomentEdit>("departedAt")->moment(*Zone::named("Europe/Amsterdam")), DeskNow - 500h);
    EXPECT_EQ(the<WordList>("destination")->currentRow(), 2);
    EXPECT_FALSE(the<QWidget>("departureStrip")->isHidden());
}

TEST_F(DeskScreenTest, withoutConnectionTheListsStayAndActsSayWhy)
{
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    EXPECT_EQ(listed("incoming"), 1);
    EXPECT_FALSE(the<QPushButton>("accept")->isEnabled());
    EXPECT_FALSE(the<QPushButton>("arrive")->isEnabled());
    EXPECT_TRUE(the<StateLine>("deskState")->sentence().contains(QStringLiteral("There is no connection")));
    EXPECT_TRUE(the<StateLine>("deskState")->sentence().contains(QStringLiteral("2026")));
    daemon.comeBack();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Live; }));
    EXPECT_TRUE(the<QPushButton>("accept")->isEnabled());
    EXPECT_TRUE(the<StateLine>("deskState")->sentence().isEmpty());
}

TEST_F(DeskScreenTest, listsThatDoNotComeAreSaidAndTheOldOnesStay)
{
    daemon.answer("GET", "/v1/stays", 200, {{QStringLiteral("items"), QStringLiteral("not a list")}});
    daemon.say("stay.ended", "stay", deskId(4));
    ASSERT_TRUE(until([&] { return !the<StateLine>("deskState")->sentence().isEmpty(); }));
    EXPECT_EQ(listed("present"), 1);
    tell();
    daemon.say("stay.ended", "stay", deskId(4));
    EXPECT_TRUE(until([&] { return the<StateLine>("deskState")->sentence().isEmpty(); }));
}

TEST_F(DeskScreenTest, aDepartedRowLeadsToItsStay)
{
    stays.items.push_back(departedOf(stayOf(6, "present", "L6", DeskNow - 48h, DeskNow - 1h), DeskNow - 2h));
    tell();
    daemon.say("stay.ended", "stay", deskId(6));
    ASSERT_TRUE(until([&] { return listed("departed") == 1; }));
    const QSignalSpy wanted(screen.get(), &Screen::wanted);
    the<Table>("departed")->setFocus();
    the<Table>("departed")->selectRow(0);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.first().at(1).toUuid(), deskId(6));
}

} // namespace adempauze::client
