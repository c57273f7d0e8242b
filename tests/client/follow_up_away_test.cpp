#include "follow_up_desk.h"

#include "shell/moment_edit.h"
#include "shell/wire_words.h"
#include "shell/word_list.h"
#include "wire/hand_over_messages.h"
#include "wire/network_messages.h"
#include "wire/overview_messages.h"

namespace adempauze::client {
namespace {

const QUuid& Us = TasksUs;
const QUuid Them(QStringLiteral("66666666-6666-4666-8666-666666666666"));
const QUuid TheCase(QStringLiteral("77777777-7777-4777-8777-777777777777"));

/// A task leaves the list: put off, or on its way to another organisation.
class TasksAway : public TasksDesk {
protected:
    void SetUp() override
    {
        tasks.items.front().caseId = TheCase;
        daemon.answer(
            "GET", "/v1/agencies", 200,
            wire::toJson(wire::Agencies{{{.id = Them, .name = "Gemeente Eikendaal", .kind = "municipality"}}}));
        daemon.answer("GET", "/v1/cases/" + TheCase.toByteArray(QUuid::WithoutBraces) + "/network", 200,
                      wire::toJson(network()));
        offers({});
        TasksDesk::SetUp();
    }
    static wire::Network network()
    {
        const auto part = [](const QUuid& organisation, const char* name) {
            return wire::Participation{.id = QUuid::createUuid(),
                                       .organisationId = organisation,
                                       .part = name,
                                       .ground = "legal_duty",
                                       .sinceAt = TasksNow - 24h};
        };
        wire::Network network{.caseId = TheCase,
                              .organisationId = Us,
                              .participants = {part(Us, "probation"), part(Them, "municipality"), part(Them, "other"),
                                               part(TasksColleague, "school")},
                              .agencies = {{Us, "Reclassering", "probation"},
                                           {Them, "Gemeente Eikendaal", "municipality"},
                                           {TasksColleague, "School", "school"}},
                              .version = 3};
        network.participants.back().leftAt = TasksNow - 1h;
        network.participants.back().leftWhy = "left";
        return network;
    }
    static wire::HandOver offerOf(int number, const QUuid& from, const QUuid& to)
    {
        return {.id = taskId(number),
                .taskId = taskId(1),
                .kind = "tell_resident",
                .dueAt = TasksNow + 4h,
                .caseId = TheCase,
                .fromOrganisationId = from,
                .toOrganisationId = to,
                .offeredAt = TasksNow - 1h,
                .offeredById = TasksColleague};
    }
    void offers(std::vector<wire::HandOver> items)
    {
        daemon.answer("GET", "/v1/hand-overs", 200, wire::toJson(wire::HandOvers{std::move(items)}));
    }
    int onTheirWay() const { return the<Table>("taskOffers")->model()->rowCount(); }
    QString way(int row) const { return the<Table>("taskOffers")->model()->index(row, 1).data().toString(); }
    /// Another organisation's, and ours was told because nobody had it.
    void firstIsToldToUs()
    {
        wire::Task& task = tasks.items.front();
        task.organisationId = Them;
        task.escalation = wire::Escalation{.taskId = task.id, .kind = task.kind, .countsFromAt = TasksNow - 2h};
        task.escalation->steps = {
            {.number = 1, .at = TasksNow - 1h, .state = "told", .organisationId = Us, .toldAt = TasksNow - 1h}};
        tell();
        daemon.say("task.escalated", "task", taskId(1));
        ASSERT_TRUE(until([&] { return details().contains(QStringLiteral("Your organisation was told.")); }));
    }
    QString details() const { return the<QLabel>("details")->text(); }
    static QByteArray answerPath(int number)
    {
        return "/v1/hand-overs/" + taskId(number).toByteArray(QUuid::WithoutBraces) + "/answer";
    }
};

} // namespace

TEST_F(TasksAway, sPutsOffWithAReasonAndUndoBringsItBack)
{
    wire::Task away = tasks.items.front();
    away.snoozedUntilAt = TasksNow + 23h;
    away.snoozedWhy = "not_reached";
    away.version = 6;
    daemon.answer("POST", taskPath(1, "snooze"), 201, wire::toJson(away));
    press(Qt::Key_S);
    ASSERT_TRUE(the<WordList>("snoozeWhy")->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(sent(taskPath(1, "snooze")), 0U) << "no reason was chosen";
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    tasks.items.erase(tasks.items.begin());
    tell();
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return offered.startsWith(QStringLiteral("Put off until")) && listed() == 2; }));
    EXPECT_EQ(last(taskPath(1, "snooze")).json().value(QStringLiteral("why")), QStringLiteral("not_reached"));
    EXPECT_EQ(last(taskPath(1, "snooze")).json().value(QStringLiteral("untilAt")),
              QStringLiteral("2026-11-24T08:00:00Z"));
    EXPECT_TRUE(the<QWidget>("snoozeStrip")->isHidden());
    undo();
    ASSERT_TRUE(until([&] { return said("It is back"); }));
    EXPECT_TRUE(last(taskPath(1, "snooze")).json().isEmpty());
    EXPECT_EQ(last(taskPath(1, "snooze")).header("if-match"), "\"6\"");
}

TEST_F(TasksAway, aRefusalLeavesWhatWasFilledIn_andEscClosesIt)
{
    daemon.answer("POST", taskPath(1, "snooze"), 412, problem("stale_version", 412));
    press(Qt::Key_S);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said("Somebody else changed this"); }));
    EXPECT_FALSE(the<QWidget>("snoozeStrip")->isHidden());
    EXPECT_TRUE(the<WordList>("snoozeWhy")->word().has_value());
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(screen->back());
    press(Qt::Key_S);
    EXPECT_TRUE(the<WordList>("snoozeWhy")->word().has_value()) << "the same task: what was filled in stays";
}

TEST_F(TasksAway, whatWeWereToldIsTakenOnWithOneKey_andIsOursFromThenOn)
{
    firstIsToldToUs();
    for (const char* act : {"done", "putOff", "handOver"})
        EXPECT_FALSE(the<QPushButton>(act)->isEnabled()) << act << ": it is not ours yet";
    wire::Task ours = tasks.items.front();
    ours.organisationId = Us;
    ours.assigneeId = TasksMe;
    ours.version = 6;
    daemon.answer("POST", taskPath(1, "taking-on"), 201, wire::toJson(ours));
    tasks.items.front() = ours;
    tell();
    press(Qt::Key_T);
    ASSERT_TRUE(until([&] { return said("It is your organisation's now"); }));
    EXPECT_TRUE(last(taskPath(1, "taking-on")).json().isEmpty());
    EXPECT_TRUE(the<QPushButton>("done")->isEnabled());
    EXPECT_FALSE(the<QPushButton>("takeOn")->isEnabled()) << "it is mine";
    EXPECT_TRUE(offered.isEmpty()) << "to leave it would not make it theirs again";
}

TEST_F(TasksAway, whatIsOursIsTakenOnAndUndoGivesItBackToTheTeam)
{
    wire::Task mine = tasks.items.front();
    mine.assigneeId = TasksMe;
    mine.version = 6;
    daemon.answer("POST", taskPath(1, "taking-on"), 201, wire::toJson(mine));
    daemon.answer("POST", taskPath(1, "assignment"), 201, wire::toJson(mine));
    press(Qt::Key_T);
    ASSERT_TRUE(until([&] { return offered.startsWith(QStringLiteral("Taken on: ")); }));
    undo();
    ASSERT_TRUE(until([&] { return said("Handed back"); }));
    EXPECT_TRUE(last(taskPath(1, "assignment")).json().isEmpty()) << "back to the team";
    EXPECT_EQ(last(taskPath(1, "assignment")).header("if-match"), "\"6\"");
}

TEST_F(TasksAway, meTakesOnWhatNobodyHas_andWhoWasFasterIsSaid)
{
    wire::Task theirs = tasks.items.front();
    theirs.organisationId = Them;
    QJsonObject no = problem("taken_on", 409);
    no.insert(QStringLiteral("current"), wire::toJson(theirs));
    daemon.answer("POST", taskPath(1, "taking-on"), 409, no);
    press(Qt::Key_A);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said("Gemeente Eikendaal has taken this on."); }));
    EXPECT_EQ(sent(taskPath(1, "assignment")), 0U);
}

TEST_F(TasksAway, whatAnotherOrganisationHasAndDidNotTellUsIsOnlyLookedAt)
{
    tasks.items.front().organisationId = Them;
    tell();
    daemon.say("task.assigned", "task", taskId(1));
    ASSERT_TRUE(until([&] { return details().contains(QStringLiteral("This is a task of Gemeente Eikendaal.")); }));
    EXPECT_FALSE(the<QPushButton>("takeOn")->isEnabled());
    press(Qt::Key_T);
    press(Qt::Key_Space);
    EXPECT_EQ(sent(taskPath(1, "taking-on")) + sent(taskPath(1, "completion")), 0U);
}

TEST_F(TasksAway, enterOnWhatIsAboutNoStayLeadsToItsCase)
{
    tasks.items.front().stayId.reset();
    tell();
    daemon.say("task.assigned", "task", taskId(1));
    const auto asked = daemon.requests("GET", "/v1/tasks").size();
    ASSERT_TRUE(until([&] { return daemon.requests("GET", "/v1/tasks").size() > asked; }));
    QUuid led;
    QObject::connect(screen.get(), &Screen::wantedCase, screen.get(), [&](const QUuid& ofCase) { led = ofCase; });
    EXPECT_TRUE(until([&] {
        press(Qt::Key_Return);
        return !led.isNull();
    }));
    EXPECT_EQ(led, TheCase);
}

TEST_F(TasksAway, puttingOffDoesNotWaitForAConnection)
{
    goOffline();
    EXPECT_FALSE(the<QPushButton>("putOff")->isEnabled());
    press(Qt::Key_S);
    EXPECT_TRUE(the<QWidget>("snoozeStrip")->isHidden());
}

TEST_F(TasksAway, whoWasToldAndWhoIsNextStandWithTheTask)
{
    const auto local = [](Moment at) { return Zone::named("Europe/Amsterdam")->localAt(at); };
    wire::Escalation escalation{.taskId = taskId(1), .kind = "departure_overdue", .countsFromAt = TasksNow - 2h};
    escalation.countsFromLocal = local(TasksNow - 2h);
    escalation.nextAt = TasksNow + 1h;
    escalation.nextLocal = local(TasksNow + 1h);
    escalation.nextOrganisationId = Them;
    escalation.steps = {{.number = 1,
                         .at = TasksNow - 1h,
                         .atLocal = local(TasksNow - 1h),
                         .state = "told",
                         .organisationId = Them,
                         .toldAt = TasksNow - 1h}};
    tasks.items.front().escalation = escalation;
    tell();
    daemon.say("task.escalated", "task", taskId(1));
    ASSERT_TRUE(until([&] { return stateSays(0, "the next one is told Mon 23 Nov 2026 11:00"); }));
    EXPECT_TRUE(the<QLabel>("details")->text().endsWith(
        QStringLiteral("Gemeente Eikendaal was told, Mon 23 Nov 2026 09:00.\nAs long as nobody takes it on, Gemeente "
                       "Eikendaal is told next: Mon 23 Nov 2026 11:00 (in 1 hour).")))
        << the<QLabel>("details")->text().toStdString();
    escalation.nextAt.reset();
    escalation.nextLocal.reset();
    escalation.inHand = "taken_on";
    escalation.inHandOfId = Them;
    escalation.inHandAt = TasksNow;
    tasks.items.front().escalation = escalation;
    tell();
    daemon.say("task.assigned", "task", taskId(1));
    ASSERT_TRUE(until([&] {
        return the<QLabel>("details")->text().contains(
            QStringLiteral("Gemeente Eikendaal has taken it on, Mon 23 Nov 2026 10:00. Nobody else is told."));
    }));
    EXPECT_EQ(state(0), QStringLiteral("open"));
}

TEST_F(TasksAway, aTaskIsOfferedToAnOrganisationThatTakesPart_andToNoOther)
{
    daemon.answer("POST", taskPath(1, "hand-overs"), 201, wire::toJson(offerOf(51, Us, Them)));
    press(Qt::Key_A);
    auto* people = the<QListWidget>("people");
    ASSERT_TRUE(until([&] { return people->count() == 4; }));
    EXPECT_EQ(people->item(3)->text(), QStringLiteral("Gemeente Eikendaal (has to take it on)"));
    people->setCurrentRow(3);
    offers({offerOf(51, Us, Them)});
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said("Offered to Gemeente Eikendaal") && onTheirWay() == 1; }));
    EXPECT_EQ(last(taskPath(1, "hand-overs")).json().value(QStringLiteral("organisationId")),
              Them.toString(QUuid::WithoutBraces));
    EXPECT_EQ(last(taskPath(1, "hand-overs")).header("if-match"), "\"5\"");
    EXPECT_EQ(listed(), 3) << "it stays ours until they take it on";
    EXPECT_EQ(way(0), QStringLiteral("from us, to Gemeente Eikendaal"));
}

TEST_F(TasksAway, itIsOfferedToATeamOfTheOrganisationWhereOneIsChosen)
{
    const QUuid desk = taskId(801);
    wire::Network around = network();
    around.teams = {{desk, "Team Loket", Them}, {taskId(802), "Team Zuid", Us}};
    daemon.answer("GET", "/v1/cases/" + TheCase.toByteArray(QUuid::WithoutBraces) + "/network", 200,
                  wire::toJson(around));
    daemon.answer("POST", taskPath(1, "hand-overs"), 201, wire::toJson(offerOf(51, Us, Them)));
    press(Qt::Key_A);
    auto* people = the<QListWidget>("people");
    ASSERT_TRUE(until([&] { return people->count() == 5; }));
    EXPECT_EQ(people->item(3)->text(), QStringLiteral("Gemeente Eikendaal (has to take it on)"));
    EXPECT_EQ(people->item(4)->text(), QStringLiteral("Gemeente Eikendaal, Team Loket (team, has to take it on)"));
    people->setCurrentRow(4);
    wire::HandOver offer = offerOf(51, Us, Them);
    offer.toTeamId = desk;
    offer.toTeamName = "Team Loket";
    offers({offer});
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return said("Offered to Gemeente Eikendaal, Team Loket (team)") && onTheirWay() == 1; }));
    EXPECT_EQ(last(taskPath(1, "hand-overs")).json().value(QStringLiteral("organisationId")),
              Them.toString(QUuid::WithoutBraces));
    EXPECT_EQ(last(taskPath(1, "hand-overs")).json().value(QStringLiteral("teamId")),
              desk.toString(QUuid::WithoutBraces));
    EXPECT_EQ(way(0), QStringLiteral("from us, to Gemeente Eikendaal, Team Loket (team)"));
}

TEST_F(TasksAway, whatIsForOneOfOurTeamsSaysWhich)
{
    wire::HandOver offer = offerOf(51, Them, Us);
    offer.toTeamId = taskId(802);
    offer.toTeamName = "Team Zuid";
    offers({offer});
    daemon.say("task.hand_over_offered", "task", taskId(1));
    ASSERT_TRUE(until([&] { return onTheirWay() == 1; }));
    EXPECT_EQ(way(0), QStringLiteral("to Team Zuid (our team), from Gemeente Eikendaal"));
}

TEST_F(TasksAway, whatIsOfferedToUsIsTakenOnOrNot_andOursIsTakenBack)
{
    EXPECT_TRUE(the<Table>("taskOffers")->isHidden());
    offers({offerOf(51, Them, Us), offerOf(52, Us, Them)});
    daemon.say("task.hand_over_offered", "task", taskId(1));
    ASSERT_TRUE(until([&] { return onTheirWay() == 2; }));
    the<Table>("taskOffers")->setFocus();
    the<Table>("taskOffers")->selectRow(0);
    EXPECT_TRUE(the<QPushButton>("withdrawOffer")->isHidden());
    daemon.answer("POST", answerPath(51), 201, wire::toJson(offerOf(51, Them, Us)));
    offers({offerOf(52, Us, Them)});
    press(Qt::Key_F6);
    ASSERT_TRUE(until([&] { return onTheirWay() == 1; }));
    EXPECT_EQ(last(answerPath(51)).json().value(QStringLiteral("answer")), QStringLiteral("accepted"));
    the<Table>("taskOffers")->selectRow(0);
    EXPECT_TRUE(the<QPushButton>("takeOffer")->isHidden());
    daemon.answer("POST", answerPath(52), 409, problem("already_done", 409));
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return the<StateLine>("offersSaid")->tone() == Tone::Attention; }));
    EXPECT_EQ(last(answerPath(52)).json().value(QStringLiteral("answer")), QStringLiteral("withdrawn"));
}

TEST_F(TasksAway, anOrganisationThatCameLaterThanTheNamesIsCalledByItsName)
{
    const QUuid later(QStringLiteral("88888888-8888-4888-8888-888888888888"));
    daemon.answer("GET", "/v1/agencies", 200,
                  wire::toJson(wire::Agencies{{{.id = later, .name = "Wijkteam Noord", .kind = "municipality"}}}));
    offers({offerOf(53, later, Us)});
    daemon.say("task.hand_over_offered", "task", taskId(1));
    ASSERT_TRUE(until([&] { return onTheirWay() == 1; }));
    EXPECT_TRUE(until([&] { return way(0) == QStringLiteral("to us, from Wijkteam Noord"); })) << way(0).toStdString();
}

TEST_F(TasksAway, whoSignsOutLeavesNothing)
{
    offers({offerOf(51, Them, Us)});
    daemon.say("task.hand_over_offered", "task", taskId(1));
    ASSERT_TRUE(until([&] { return onTheirWay() == 1; }));
    press(Qt::Key_S);
    press(Qt::Key_Down);
    screen->forget();
    EXPECT_EQ(onTheirWay(), 0);
    EXPECT_FALSE(the<WordList>("snoozeWhy")->word().has_value());
    EXPECT_TRUE(the<QWidget>("snoozeStrip")->isHidden());
}

TEST_F(TasksAway, aTaskOnItsWayIsCalledAsItsProtocolCallsIt)
{
    wire::HandOver step = offerOf(51, Them, Us);
    step.kind = "first_contact";
    step.protocol = "order";
    step.titleNl = "Eerste contact met de uithuisgeplaatste";
    step.titleEn = "First contact with the order subject";
    wire::HandOver agreed = offerOf(52, Them, Us);
    agreed.kind = "guided_contact";
    agreed.protocol = "appointment";
    offers({step, agreed});
    daemon.say("task.hand_over_offered", "task", taskId(1));
    ASSERT_TRUE(until([&] { return onTheirWay() == 2; }));
    const auto* model = the<Table>("taskOffers")->model();
    EXPECT_EQ(model->index(0, 0).data().toString(), QStringLiteral("First contact with the order subject"));
    EXPECT_EQ(model->index(1, 0).data().toString(), wordText(Vocabulary::AppointmentKind, "guided_contact"));
}

} // namespace adempauze::client
