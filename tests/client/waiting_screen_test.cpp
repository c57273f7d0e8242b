#include "listed_keys.h"
#include "waiting_desk.h"

#include <QCheckBox>
#include <QSpinBox>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

class WaitingScreenTest : public WaitingDesk { };

} // namespace

TEST_F(WaitingScreenTest, theKeysWithoutAButtonStandInTheListOfKeys)
{
    sitDown();
    EXPECT_EQ(listedKey(screen.get(), "Ctrl+Tab"), QStringLiteral("The other list"));
    EXPECT_EQ(listedKey(screen.get(), "Space"), QStringLiteral("Choose this one too, or not"));
}

TEST_F(WaitingScreenTest, threeRolesKeepTheList)
{
    sitDown();
    for (const std::string_view role : wire::Roles)
        EXPECT_EQ(screen->isFor(QString::fromLatin1(role.data(), static_cast<qsizetype>(role.size()))),
                  role == "police_liaison" || role == "placement_worker" || role == "coordinator")
            << role;
}

TEST_F(WaitingScreenTest, whoWaitsStandsByRankWithItsReasonItsFitAndItsOffer)
{
    list.items[0].aheadBy = "under_order";
    list.items[1].behindBy = "under_order";
    sitDown();
    EXPECT_EQ(row(), 0);
    EXPECT_EQ(cell(0, 1), QStringLiteral("WL-1"));
    EXPECT_EQ(cell(1, 1), QStringLiteral("another organisation"));
    EXPECT_TRUE(cell(1, 2).contains(QStringLiteral("the one before may not go home now")));
    EXPECT_TRUE(says("entryRank", "Rank 1 of 3. Before the next: this person may not go home now"));
    EXPECT_TRUE(says("entryOpen", "De Luwte, L1 is offered until"));
    EXPECT_TRUE(says("offerWhy", "Offered by itself"));
    EXPECT_TRUE(says("rules", "version 1"));
    ASSERT_TRUE(until([&] { return says("fitState", "2 places fit now"); }));
    EXPECT_EQ(the<Table>("fit")->model()->rowCount(), 3);
    press(Qt::Key_Down);
    EXPECT_TRUE(says("entryTitle", "another organisation"));
    EXPECT_FALSE(sees("waitingOffers"));
}

TEST_F(WaitingScreenTest, somebodyIsPutOnTheListAndTheUndoTakesThemOffAgain)
{
    sitDown();
    wire::WaitingEntry put = entryOf(4, 2, "WL-4");
    daemon.answer("POST", WaitingPath, 201, wire::toJson(put));
    press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(sees("registerForm"));
    type("WL-4");
    the<QCheckBox>("outside")->click();
    the<QSpinBox>("waitingPersons")->setValue(3);
    the<QCheckBox>("waitingWheelchair")->click();
    list.items.insert(list.items.begin() + 1, put);
    tell();
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return rows() == 4 && row() == 1; }));
    const QJsonObject asked = sent(WaitingPath).back().json();
    EXPECT_EQ(asked.value(QStringLiteral("callerReference")), QStringLiteral("WL-4"));
    EXPECT_EQ(asked.value(QStringLiteral("sleepsOutside")), true);
    EXPECT_EQ(asked.value(QStringLiteral("underOrder")), true);
    EXPECT_EQ(asked.value(QStringLiteral("persons")), 3);
    EXPECT_EQ(asked.value(QStringLiteral("wheelchair")), true);
    EXPECT_FALSE(the<QCheckBox>("waitingWheelchair")->isChecked()); // for the next one
    EXPECT_EQ(asked.value(QStringLiteral("neededFromAt")), QStringLiteral("2026-11-20T21:30:00Z"));
    EXPECT_FALSE(asked.contains(QStringLiteral("imposedLocal"))); // nobody said when
    EXPECT_EQ(the<QSpinBox>("waitingPersons")->value(), 1); // for the next one
    EXPECT_FALSE(sees("registerForm"));
    EXPECT_TRUE(says("waitingSaid", "WL-4 is on the list, rank 2"));

    wire::WaitingEntry off = put;
    off.state = "withdrawn";
    daemon.answer("POST", entryPath(4, "withdrawal"), 201, wire::toJson(off));
    ASSERT_TRUE(undo);
    undo();
    ASSERT_TRUE(until([&] { return says("waitingSaid", "Off the list again"); }));
    EXPECT_EQ(sent(entryPath(4, "withdrawal")).back().header("if-match"), "\"4\"");
}

TEST_F(WaitingScreenTest, whatWasTypedStaysWhateverTheDaemonSaysAndIsNotSentTwice)
{
    sitDown("placement_worker", [] {
        Patience patience = quick();
        patience.answer = 1'500ms;
        patience.attempts = 1;
        return patience;
    }());
    press(Qt::Key_N, Qt::ControlModifier);
    type("WL-4");
    daemon.answerOnce("POST", WaitingPath, 400,
                      {{QStringLiteral("type"), QStringLiteral("urn:x")},
                       {QStringLiteral("title"), QStringLiteral("No.")},
                       {QStringLiteral("status"), 400},
                       {QStringLiteral("reason"), QStringLiteral("invalid_input")},
                       {QStringLiteral("errors"),
                        QJsonArray{QJsonObject{{QStringLiteral("pointer"), QStringLiteral("/neededByAt")},
                                               {QStringLiteral("reason"), QStringLiteral("time_runs_backwards")},
                                               {QStringLiteral("detail"), QString()}}}}});
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("registerState", "must lie after"); }));
    press(Qt::Key_Escape);
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(sees("registerForm"));
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(the<QLineEdit>("waitingReference")->text(), QStringLiteral("WL-4"));

    daemon.never("POST", WaitingPath);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("registerState", "not certain"); }));
    const QByteArray key = sent(WaitingPath).back().header("idempotency-key");
    daemon.answer("POST", WaitingPath, 201, wire::toJson(entryOf(4, 4, "WL-4")));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !sees("registerForm"); }));
    EXPECT_EQ(sent(WaitingPath).back().header("idempotency-key"), key);
}

TEST_F(WaitingScreenTest, whatWasTypedOnPlaceNowComesAlongAndTheFormerFormComesBack)
{
    sitDown("police_liaison");
    press(Qt::Key_N, Qt::ControlModifier);
    type("WL-8");
    screen->takeUp({.underOrder = true,
                    .imposed = parseLocal("2026-11-20T22:14"),
                    .arrival = Tonight + 1h,
                    .gender = "woman",
                    .reference = QStringLiteral("PL-77031")});
    daemon.answer("POST", WaitingPath, 201, wire::toJson(entryOf(4, 4, "PL-77031")));
    EXPECT_EQ(screen->focusWidget(), the<QLineEdit>("waitingReference"));
    ASSERT_TRUE(undo);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return sent(WaitingPath).size() == 1; }));
    const QJsonObject asked = sent(WaitingPath).back().json();
    EXPECT_EQ(asked.value(QStringLiteral("imposedLocal")), QStringLiteral("2026-11-20T22:14"));
    EXPECT_EQ(asked.value(QStringLiteral("neededFromAt")), QStringLiteral("2026-11-20T22:30:00Z"));
    EXPECT_EQ(asked.value(QStringLiteral("gender")), QStringLiteral("woman"));
    EXPECT_EQ(asked.value(QStringLiteral("callerReference")), QStringLiteral("PL-77031"));
    ASSERT_TRUE(until([&] { return !sees("registerForm"); }));
}

TEST_F(WaitingScreenTest, aFamilyThatWasLookedForDoesNotSilentlyBecomeOnePerson)
{
    sitDown("police_liaison");
    screen->takeUp({.arrival = Tonight + 1h, .persons = 3, .wheelchair = true});
    EXPECT_TRUE(the<QCheckBox>("waitingWheelchair")->isChecked());
    EXPECT_EQ(the<QSpinBox>("waitingPersons")->value(), 3);
    screen->takeUp({.arrival = Tonight + 1h});
    EXPECT_EQ(the<QSpinBox>("waitingPersons")->value(), 1);
    ASSERT_TRUE(undo);
    undo();
    EXPECT_EQ(the<QSpinBox>("waitingPersons")->value(), 3) << "the former form comes back with it";
}

TEST_F(WaitingScreenTest, theFormThatWasOverwrittenComesBack)
{
    sitDown();
    press(Qt::Key_N, Qt::ControlModifier);
    type("WL-8");
    screen->takeUp({.arrival = Tonight + 1h, .reference = QStringLiteral("PL-77031")});
    ASSERT_TRUE(undo);
    undo();
    EXPECT_EQ(the<QLineEdit>("waitingReference")->text(), QStringLiteral("WL-8"));
}

TEST_F(WaitingScreenTest, acceptingShowsTheCodeLargeAndLeadsOnToTheHold)
{
    sitDown();
    wire::Hold hold = heldAt(1, "L1");
    daemon.answer("POST", offerPath(70, "acceptance"), 201, wire::toJson(hold));
    press(Qt::Key_F2);
    ASSERT_TRUE(until([&] { return sees("placedPanel"); }));
    EXPECT_EQ(sent(offerPath(70, "acceptance")).back().header("if-match"), "\"2\"");
    EXPECT_TRUE(says("placedHeadline", "not yet accepted: De Luwte, L1"));
    EXPECT_TRUE(the<QLabel>("placedCode")->text().remove(QLatin1Char(' ')).contains(QStringLiteral("KRF5294")));
    EXPECT_TRUE(says("placedSpelled", "K as in Kilo"));
    EXPECT_TRUE(says("placedAnswer", "house's answer until 22:45"));
    EXPECT_TRUE(says("placedFacts", "PL-77031"));
    press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(led, Destination::Availability);
    EXPECT_EQ(ledTo, hold.id);
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(sees("placedPanel"));
}

TEST_F(WaitingScreenTest, anAcceptanceThatComesTooLateSaysSoInOneSentenceAndAsksAgain)
{
    sitDown();
    daemon.answerOnce("POST", offerPath(70, "acceptance"), 409, problem("offer_over", 409));
    const auto before = daemon.requests("GET", WaitingPath).size();
    press(Qt::Key_F2);
    ASSERT_TRUE(until([&] { return says("waitingSaid", "This offer is over"); }));
    ASSERT_TRUE(until([&] { return daemon.requests("GET", WaitingPath).size() > before; }));
    EXPECT_FALSE(sees("placedPanel"));
    daemon.answerOnce("POST", offerPath(70, "acceptance"), 412, problem("stale_version", 412));
    press(Qt::Key_F2);
    ASSERT_TRUE(until([&] { return says("waitingSaid", "Somebody else changed this just now"); }));
}

TEST_F(WaitingScreenTest, anOfferIsDeclinedWithAReason)
{
    sitDown();
    wire::WaitingOffer declined = waitingOffer(70, 1);
    declined.state = "declined";
    daemon.answer("POST", offerPath(70, "decline"), 201, wire::toJson(declined));
    press(Qt::Key_F3);
    ASSERT_TRUE(sees("declineStrip"));
    press(Qt::Key_Return); // no reason yet
    EXPECT_TRUE(sent(offerPath(70, "decline")).empty());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("waitingSaid", "The rank stays"); }));
    EXPECT_EQ(sent(offerPath(70, "decline")).back().json().value(QStringLiteral("reason")), QStringLiteral("too_far"));
    EXPECT_FALSE(sees("declineStrip"));
}

TEST_F(WaitingScreenTest, somebodyIsTakenOffTheListWithAReason)
{
    sitDown();
    wire::WaitingEntry off = list.items[2];
    off.state = "withdrawn";
    off.withdrawReason = "found_elsewhere";
    daemon.answer("POST", entryPath(3, "withdrawal"), 201, wire::toJson(off));
    the<Table>("entries")->selectRow(2);
    press(Qt::Key_Delete, Qt::ControlModifier);
    ASSERT_TRUE(sees("withdrawStrip"));
    list.items.pop_back();
    tell();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return rows() == 2; }));
    EXPECT_EQ(row(), 1);
    EXPECT_TRUE(says("waitingSaid", "WL-3 is off the list"));
    const auto asked = sent(entryPath(3, "withdrawal")).back();
    EXPECT_EQ(asked.json().value(QStringLiteral("reason")), QStringLiteral("found_elsewhere"));
    EXPECT_EQ(asked.header("if-match"), "\"4\"");
}

TEST_F(WaitingScreenTest, whatIsNeededIsPutRightAndTheRankIsTold)
{
    sitDown();
    wire::WaitingEntry now = list.items[2];
    now.wheelchair = true;
    now.persons = 3;
    now.position = 1;
    ++now.version;
    daemon.answer("POST", entryPath(3, "needs"), 201, wire::toJson(now));
    the<Table>("entries")->selectRow(2);
    press(Qt::Key_F6);
    ASSERT_TRUE(sees("needsForm"));
    auto* form = the<QWidget>("needsForm");
    EXPECT_FALSE(form->findChild<QLineEdit*>(QStringLiteral("waitingReference"))->isVisible());
    EXPECT_FALSE(form->findChild<QWidget*>(QStringLiteral("knowsImposed"))->isVisible());
    form->findChild<QCheckBox*>(QStringLiteral("waitingWheelchair"))->setChecked(true);
    form->findChild<QSpinBox*>(QStringLiteral("waitingPersons"))->setValue(3);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("waitingSaid", "WL-3: put right. Rank 1."); }));
    const auto asked = sent(entryPath(3, "needs")).back();
    EXPECT_EQ(asked.header("if-match"), "\"4\"");
    EXPECT_TRUE(asked.json().value(QStringLiteral("wheelchair")).toBool());
    EXPECT_EQ(asked.json().value(QStringLiteral("persons")).toInt(), 3);
    EXPECT_EQ(asked.json().value(QStringLiteral("neededByAt")).toString().toStdString(),
              textOf(list.items[2].neededByAt));
    EXPECT_FALSE(asked.json().contains(QStringLiteral("callerReference")));
    EXPECT_FALSE(sees("needsForm"));
}

TEST_F(WaitingScreenTest, anOfferThatSuitsNoLongerIsToldAsTakenBack)
{
    sitDown();
    wire::WaitingEntry now = list.items[0];
    now.state = "waiting";
    now.offers.front().state = "released";
    daemon.answer("POST", entryPath(1, "needs"), 201, wire::toJson(now));
    press(Qt::Key_F6);
    the<QWidget>("needsForm")->findChild<QCheckBox*>(QStringLiteral("waitingWheelchair"))->setChecked(true);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return says("waitingSaid", "suits no longer, and is offered no more"); }));
}

TEST_F(WaitingScreenTest, aNoToWhatIsPutRightLeavesWhatWasFilledIn)
{
    sitDown();
    the<Table>("entries")->selectRow(2);
    daemon.answer("POST", entryPath(3, "needs"), 412, problem("stale_version", 412));
    press(Qt::Key_F6);
    auto* wheelchair = the<QWidget>("needsForm")->findChild<QCheckBox*>(QStringLiteral("waitingWheelchair"));
    wheelchair->setChecked(true);
    press(Qt::Key_Return);
    const auto* state = the<QWidget>("needsForm")->findChild<StateLine*>(QStringLiteral("registerState"));
    ASSERT_TRUE(until([&] { return state->sentence().contains(QStringLiteral("Somebody else changed this")); }));
    EXPECT_TRUE(screen->back());
    press(Qt::Key_F6);
    EXPECT_TRUE(wheelchair->isChecked());
}

TEST_F(WaitingScreenTest, ofAnotherOrganisationNothingIsAnswered)
{
    sitDown();
    the<Table>("entries")->selectRow(1);
    EXPECT_FALSE(may("acceptOffer"));
    EXPECT_FALSE(may("declineOffer"));
    EXPECT_FALSE(may("withdrawEntry"));
    EXPECT_FALSE(may("correctNeeds"));
    EXPECT_TRUE(may("offerPlace"));
}

TEST_F(WaitingScreenTest, aRowThatWentIsNotAnsweredForAnother)
{
    sitDown();
    list.items.erase(list.items.begin());
    list.items[1] = offeredTo(list.items[1]);
    tell();
    daemon.say("waiting.offer_expired", "region");
    ASSERT_TRUE(until([&] { return rows() == 2; }));
    EXPECT_EQ(row(), -1);
    press(Qt::Key_F2);
    EXPECT_TRUE(sent(offerPath(70, "acceptance")).empty());
}

TEST_F(WaitingScreenTest, whoIsLookedAtStaysLookedAtWhenRanksChange)
{
    sitDown();
    the<Table>("entries")->selectRow(2);
    std::swap(list.items[0], list.items[2]);
    tell();
    daemon.say("waiting.registered", "region");
    ASSERT_TRUE(until([&] { return cell(0, 1) == QStringLiteral("WL-3"); }));
    EXPECT_EQ(row(), 0);
    EXPECT_TRUE(says("entryTitle", "WL-3"));
}

} // namespace adempauze::client
