#include "stay_desk.h"

#include "wire/case_follow_up_messages.h"
#include "wire/network_messages.h"

#include <QAction>

namespace adempauze::client {
namespace {

const QUuid Other(QStringLiteral("a0000000-0000-4000-8000-0000000000cc"));

/// Somebody under an order who stays nowhere: there is a case, and no stay.
class CaseAlone : public StayDesk {
protected:
    void SetUp() override
    {
        const auto of = [](const char* part) { return path("cases", Other, part); };
        wire::Case none = facts::theCase();
        none.id = Other;
        none.stayIds.clear();
        daemon.answer("GET", path("cases", Other), 200, wire::toJson(none));
        daemon.answer(
            "GET", of("/network"), 200,
            wire::toJson(wire::Network{.caseId = Other,
                                       .organisationId = facts::Municipality,
                                       .participants = {{.id = facts::Municipality,
                                                         .organisationId = facts::Municipality,
                                                         .part = "municipality",
                                                         .ground = "legal_duty",
                                                         .sinceAt = facts::at("2026-11-23T07:30:00Z")}},
                                       .agencies = {{facts::Municipality, "Gemeente Rosmalen", "municipality"}},
                                       .version = 2}));
        daemon.answer("GET", of("/contacts"), 200, wire::toJson(wire::Contacts{{contact()}}));
        daemon.answer("GET", of("/help"), 200, wire::toJson(wire::CaseHelps{}));
        daemon.answer("GET", of("/follow-up"), 200, wire::toJson(wire::FollowUp{}));
        StayDesk::SetUp();
    }
    static wire::Contact contact()
    {
        return {.id = facts::Second,
                .caseId = Other,
                .kind = "telephone",
                .withWhom = "order_subject",
                .happenedAt = facts::at("2026-11-27T10:00:00Z"),
                .organisationId = facts::Municipality,
                .recordedAt = facts::at("2026-11-27T10:05:00Z"),
                .version = 1};
    }
    int rows(const char* table) const { return the<Table>(table)->model()->rowCount(); }
    void open()
    {
        screen->openCase(Other);
        ASSERT_TRUE(until([&] { return rows("agencies") == 1 && rows("contacts") == 1 && rows("axisTable") > 0; }));
        ASSERT_TRUE(until([&] { return the<QPushButton>("extend")->isEnabled(); }));
    }
};

} // namespace

TEST_F(CaseAlone, showsItsOrderAndWhatStandsAroundItAndNoStay)
{
    open();
    EXPECT_EQ(the<QLabel>("place")->text(), QStringLiteral("No stay belongs to this case"));
    EXPECT_FALSE(the<QLabel>("difference")->isVisible());
    EXPECT_TRUE(the<QLabel>("facts")->text().startsWith(QStringLiteral("Order: ")));
    for (int row = 0; row < rows("axisTable"); ++row)
        EXPECT_NE(the<Table>("axisTable")->model()->index(row, 0).data().toString(),
                  QStringLiteral("Limit of the house"));
    for (const char* ofStay :
         {"continue", "move", "shorten", "holdAfterwards", "askException", "explain", "writeLetter"})
        EXPECT_FALSE(the<QPushButton>(ofStay)->isEnabled()) << ofStay;
}

TEST_F(CaseAlone, aContactIsLoggedThereWithoutAStay)
{
    open();
    daemon.answer("POST", path("cases", Other, "/contacts"), 201, wire::toJson(contact()));
    screen->findChild<QAction*>(QStringLiteral("logContact"))->trigger();
    ASSERT_TRUE(the<QWidget>("contact")->isVisible());
    auto* kind = within<QComboBox>("contact", "contactKind");
    kind->setCurrentIndex(kind->findText(QStringLiteral("telephone"), Qt::MatchStartsWith));
    pressEnterIn("contact", "contactKind");
    ASSERT_TRUE(
        until([&] { return the<StateLine>("said")->sentence().contains(QStringLiteral("Logged: telephone")); }));
    EXPECT_FALSE(lastAct(path("cases", Other, "/contacts")).json().contains(QStringLiteral("stayId")));
}

TEST_F(CaseAlone, aCaseThatHasAStayLeadsToIt_andAnotherStayIsChosenAfterwards)
{
    screen->open(facts::Second);
    ASSERT_TRUE(until([&] { return daemon.requests("GET", path("stays", facts::Second)).size() > 0; }));
    screen->openCase(facts::TheCase);
    ASSERT_TRUE(until([&] { return the<QPushButton>("explain")->isEnabled() && rows("axisTable") >= 3; }));
    EXPECT_NE(the<QLabel>("place")->text(), QStringLiteral("No stay belongs to this case"));
    open();
    screen->open(facts::First);
    ASSERT_TRUE(until([&] { return the<QLabel>("place")->text() != QStringLiteral("No stay belongs to this case"); }));
    EXPECT_TRUE(until([&] { return the<QPushButton>("move")->isEnabled(); }));
}

TEST_F(CaseAlone, noStayIsMarkedUntilOneIsChosenAgain)
{
    auto* list = the<Table>("stays");
    ASSERT_GE(list->currentRow(), 0);
    list->setFocus();
    open();
    EXPECT_EQ(list->currentRow(), -1);
    EXPECT_FALSE(list->selectionModel()->hasSelection());
    const auto asked = daemon.requests("GET", "/v1/stays").size();
    daemon.say("stay.continued", "stay", facts::First);
    ASSERT_TRUE(until([&] { return daemon.requests("GET", "/v1/stays").size() > asked; }));
    screen->enter();
    QCoreApplication::processEvents();
    EXPECT_EQ(list->currentRow(), -1) << "nor when the stays are read again, or the screen is come back to";
    EXPECT_EQ(the<QLabel>("place")->text(), QStringLiteral("No stay belongs to this case"));
    screen->open(facts::Second);
    EXPECT_GE(list->currentRow(), 0);
    open();
    Q_EMIT list->clicked(list->model()->index(0, 0));
    EXPECT_TRUE(until([&] { return the<QLabel>("place")->text() != QStringLiteral("No stay belongs to this case"); }));
}

TEST_F(CaseAlone, whatCannotBeReadIsSaid)
{
    daemon.answer("GET", path("cases", Other), 404, problem("not_found", 404));
    screen->openCase(Other);
    ASSERT_TRUE(until([&] { return the<StateLine>("said")->sentence().contains(QStringLiteral("not for you")); }));
}

} // namespace adempauze::client
