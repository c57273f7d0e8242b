#include "stay_desk.h"

#include <QAction>
#include <QCheckBox>

namespace adempauze::client {
namespace {

using facts::at;

const QByteArray Corrections = path("orders", facts::TheOrder, "/corrections");

wire::Order suspendedOnACondition()
{
    wire::Order order = facts::order();
    order.state = "suspended";
    order.untilAt = at("2026-11-27T12:00:00Z");
    order.plannedUntilAt = order.firstUntilAt;
    order.condition = wire::Condition{.dueAt = at("2026-11-30T11:00:00Z"), .met = false};
    order.events.push_back({.number = 1,
                            .kind = "suspension",
                            .decidedAt = order.untilAt,
                            .effectiveAt = order.untilAt,
                            .dueAt = order.condition->dueAt,
                            .recordedAt = order.untilAt});
    return order;
}

class StayDecisionsTest : public StayDesk {
protected:
    /// Chooses from the menu of decisions, as Ctrl+D and the arrow keys do.
    void choose(const char* action, const char* panel)
    {
        ASSERT_TRUE(until([&] { return the<QPushButton>("decision")->isEnabled(); }));
        the<QAction>(action)->trigger();
        ASSERT_TRUE(the<QWidget>(panel)->isVisible());
    }
    void showOrder(const wire::Order& now)
    {
        order = now;
        sitDown("placement_worker");
        ASSERT_TRUE(until([&] { return the<QPushButton>("decision")->isEnabled(); }));
    }
    void set(const char* panel, const char* field, const char* local)
    {
        within<MomentEdit>(panel, field)->setLocal(facts::onWall(local));
    }
    void tick(const char* panel, const char* box) { within<QCheckBox>(panel, box)->setChecked(true); }
    QJsonObject sentBy(const char* panel, const char* field, const QByteArray& where)
    {
        daemon.answer("POST", where, 201, wire::toJson(wire::OrderChanged{.order = order}));
        pressEnterIn(panel, field);
        EXPECT_TRUE(until([&] { return acts(where) == 1; })) << where.toStdString();
        return lastAct(where).json();
    }
};

TEST_F(StayDecisionsTest, everyKindGoesToItsOwnPlaceWithTheMomentThatWasTyped)
{
    struct Case {
        const char* action;
        const char* panel;
        const char* act;
        const char* when;
    };
    for (const Case& each : {Case{"withdraw", "withdrawal", "/withdrawals", "decidedAt"},
                             Case{"suspend", "suspension", "/suspensions", "decidedAt"},
                             Case{"annul", "annulment", "/annulments", "decidedAt"},
                             Case{"annulPartly", "partialAnnulment", "/partial-annulments", "decidedAt"},
                             Case{"reinstate", "reinstatement", "/reinstatements", "decidedAt"},
                             Case{"decideFinally", "awaitedDecision", "/decisions", "decidedAt"},
                             Case{"serve", "notice", "/notices", "servedAt"},
                             Case{"requestRuling", "courtRequest", "/court-requests", "requestedAt"},
                             Case{"reportBreach", "breach", "/breaches", "happenedAt"}}) {
        choose(each.action, each.panel);
        set(each.panel, "decidedAt", "2026-11-27T10:15");
        const auto sent = sentBy(each.panel, "decidedAt", path("orders", facts::TheOrder, each.act));
        EXPECT_EQ(sent.value(QLatin1String(each.when)).toString(), "2026-11-27T09:15:00Z") << each.panel;
        EXPECT_EQ(sent.size(), 1) << each.panel << ": nothing else was said";
        EXPECT_TRUE(until([&] { return !the<QWidget>(each.panel)->isVisible(); }));
    }
}

TEST_F(StayDecisionsTest, aSuspensionMayHangOnACondition)
{
    choose("suspend", "suspension");
    EXPECT_FALSE(within<QWidget>("suspension", "dueAt")->isEnabled());
    tick("suspension", "dueAtNamed");
    set("suspension", "dueAt", "2026-11-30T12:00");
    const auto sent = sentBy("suspension", "dueAt", path("orders", facts::TheOrder, "/suspensions"));
    EXPECT_EQ(sent.value("dueAt").toString(), "2026-11-30T11:00:00Z");
}

TEST_F(StayDecisionsTest, anAnnulmentInPartMayCutTheDurationAndHoldFromAnotherMoment)
{
    choose("annulPartly", "partialAnnulment");
    tick("partialAnnulment", "untilAtNamed");
    set("partialAnnulment", "untilAt", "2026-11-29T18:00");
    tick("partialAnnulment", "effectiveAtNamed");
    set("partialAnnulment", "effectiveAt", "2026-11-28T12:00");
    const auto sent = sentBy("partialAnnulment", "untilAt", path("orders", facts::TheOrder, "/partial-annulments"));
    EXPECT_EQ(sent.value("untilAt").toString(), "2026-11-29T17:00:00Z");
    EXPECT_EQ(sent.value("effectiveAt").toString(), "2026-11-28T11:00:00Z");
}

TEST_F(StayDecisionsTest, aConditionHasAnOutcomeOnlyWhileItIsOpen)
{
    choose("meetCondition", "conditionMet");
    EXPECT_TRUE(saysSoon("conditionMet", "preview", "not suspended on a condition"));
    pressEnterIn("conditionMet", "decidedAt");
    EXPECT_EQ(acts(path("orders", facts::TheOrder, "/condition-outcomes")), 0U);

    showOrder(suspendedOnACondition());
    ASSERT_TRUE(until([&] {
        return the<QLabel>("facts")->text().contains(
            QLatin1String("Suspended on a condition that has to be met by Mon 30 Nov 2026 12:00"));
    }));
    choose("breakCondition", "conditionBroken");
    const auto sent = sentBy("conditionBroken", "decidedAt", path("orders", facts::TheOrder, "/condition-outcomes"));
    EXPECT_EQ(sent.value("met").toBool(true), false);
}

TEST_F(StayDecisionsTest, anExtensionMayNameAMomentInsteadOfDays)
{
    openExtension();
    tick("extension", "untilAtNamed");
    EXPECT_FALSE(within<QWidget>("extension", "days")->isEnabled());
    set("extension", "untilAt", "2026-12-10T12:00");
    const auto sent = sentBy("extension", "untilAt", Extensions);
    EXPECT_EQ(sent.value("untilAt").toString(), "2026-12-10T11:00:00Z");
    EXPECT_FALSE(sent.contains("days"));
}

TEST_F(StayDecisionsTest, theImpositionIsCorrectedByItsClockTime)
{
    choose("correct", "correction");
    EXPECT_FALSE(within<QWidget>("correction", "voids")->isVisible());
    set("correction", "when", "2026-11-20T22:14");
    const auto sent = sentBy("correction", "when", Corrections);
    EXPECT_EQ(sent.value("imposedLocal").toString(), "2026-11-20T22:14");
    EXPECT_FALSE(sent.contains("firstDays") || sent.contains("eventNumber"));
    EXPECT_EQ(sent.value("reason").toString(), "typing_error");
}

TEST_F(StayDecisionsTest, anEventIsCorrectedInWhatItSaid)
{
    showOrder(facts::extended());
    choose("correct", "correction");
    within<QComboBox>("correction", "what")->setCurrentIndex(1);
    EXPECT_EQ(within<QComboBox>("correction", "what")->currentText(), "extension, Sat 28 Nov 2026 09:30");
    EXPECT_EQ(within<QSpinBox>("correction", "days")->value(), 18);
    within<QSpinBox>("correction", "days")->setValue(8);
    const auto sent = sentBy("correction", "days", Corrections);
    EXPECT_EQ(sent.value("eventNumber").toInt(), 1);
    EXPECT_EQ(sent.value("days").toInt(), 8);
    EXPECT_EQ(sent.value("decidedAt").toString(), "2026-11-28T08:30:00Z");
    EXPECT_FALSE(sent.contains("imposedLocal"));
}

TEST_F(StayDecisionsTest, aConditionsDueMomentIsCorrectedToo)
{
    showOrder(suspendedOnACondition());
    choose("correct", "correction");
    within<QComboBox>("correction", "what")->setCurrentIndex(1);
    EXPECT_FALSE(within<QWidget>("correction", "days")->isVisible());
    set("correction", "named", "2026-12-01T12:00");
    EXPECT_EQ(sentBy("correction", "named", Corrections).value("dueAt").toString(), "2026-12-01T11:00:00Z");
}

TEST_F(StayDecisionsTest, anEventIsStruckOutByASecondEnter)
{
    showOrder(facts::extended());
    choose("correct", "correction");
    within<QComboBox>("correction", "what")->setCurrentIndex(1);
    tick("correction", "voids");
    EXPECT_FALSE(within<QWidget>("correction", "when")->isVisible());
    daemon.answer("POST", Corrections, 201, wire::toJson(wire::OrderChanged{.order = facts::order()}));
    pressEnterIn("correction", "reason");
    EXPECT_TRUE(said("correction", "result").contains(QLatin1String("strikes out: extension")));
    EXPECT_EQ(acts(Corrections), 0U);
    const auto sent = sentBy("correction", "reason", Corrections);
    EXPECT_TRUE(sent.value("voids").toBool());
    EXPECT_FALSE(sent.contains("decidedAt"));
}

TEST_F(StayDecisionsTest, theNextStepIsAgreedOnForTheCase)
{
    const QByteArray where = path("cases", facts::TheCase, "/next-steps");
    ASSERT_TRUE(until([&] { return the<QLabel>("facts")->text().contains(QLatin1String("No next step is agreed")); }));
    ASSERT_TRUE(until([&] { return the<QPushButton>("agree")->isEnabled(); }));
    the<QPushButton>("agree")->click();
    within<WordChoice>("nextStep", "kind")->setWord("transit_home");
    wire::Case after = facts::theCase();
    after.nextStep = wire::NextStep{.kind = "transit_home", .agreedAt = at("2026-11-28T09:00:00Z")};
    daemon.answer("POST", where, 201, wire::toJson(after));
    pressEnterIn("nextStep", "kind");
    ASSERT_TRUE(until([&] { return acts(where) == 1; }));
    EXPECT_EQ(lastAct(where).json().value("kind").toString(), "transit_home");
    EXPECT_EQ(lastAct(where).header("if-match"), "\"1\"");
    EXPECT_TRUE(
        until([&] { return the<StateLine>("said")->sentence().contains(QLatin1String("Next step: transit home")); }));
}

TEST_F(StayDecisionsTest, deadlinesStandInATableWithTheirRule)
{
    wire::Order due = facts::order();
    due.deadlines = {{.kind = "hearing",
                      .dueAt = at("2026-11-30T23:00:00Z"),
                      .dueLocal = facts::onWall("2026-12-01T00:00"),
                      .source = "Wth art. 6"},
                     {.kind = "extension_advice",
                      .dueAt = at("2026-11-30T23:00:00Z"),
                      .dueLocal = facts::onWall("2026-12-01T00:00"),
                      .source = "praktijk, dag 8 / practice, day 8"}};
    showOrder(due);
    const auto* table = the<Table>("deadlines");
    ASSERT_TRUE(until([&] { return table->model()->rowCount() == 2; }));
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    EXPECT_EQ(cell(0), "hearing in court");
    EXPECT_EQ(cell(1), "Tue 1 Dec 2026 00:00");
    EXPECT_EQ(cell(2), "in 2 days");
    EXPECT_EQ(cell(3), "Wth art. 6");
    EXPECT_EQ(table->model()->index(1, 3).data().toString(), "practice, day 8") << "in the language that is spoken";
}

TEST_F(StayDecisionsTest, aClaimOnAConditionAndATermThatIsNotServedYetSaySo)
{
    wire::Order provisional = facts::order();
    provisional.provisional = provisional.needsConfirmation = true;
    stay.conditionalUntilAt = at("2026-11-30T21:41:00Z");
    showOrder(provisional);
    EXPECT_TRUE(
        until([&] { return the<StateLine>("confirm")->sentence().contains(QLatin1String("handed over or told")); }));
    EXPECT_TRUE(the<StateLine>("condition")->sentence().contains(QLatin1String("until Mon 30 Nov 2026 22:41")));
}

} // namespace
} // namespace adempauze::client
