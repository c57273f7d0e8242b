#include "scripted_daemon.h"

#include "agencies/agencies_screen.h"
#include "shell/message_words.h"
#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "wire/coordination_messages.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

const Moment Now = *parseMoment("2026-11-23T09:00:00Z"); // Monday, 10:00 in Amsterdam
const QUuid Town(QStringLiteral("66666666-6666-4666-8666-666666666666"));
const QUuid School(QStringLiteral("77777777-7777-4777-8777-777777777777"));
const QUuid TheStay(QStringLiteral("88888888-8888-4888-8888-888888888888"));

QUuid idOf(int number)
{
    return QUuid(QStringLiteral("cccccccc-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

QByteArray pathOf(const char* noun, int number, const char* act)
{
    return QByteArray("/v1/") + noun + '/' + idOf(number).toByteArray(QUuid::WithoutBraces) + '/' + act;
}

wire::Message messageOf(int number, const char* kind, const char* state)
{
    return {.id = idOf(number),
            .organisationId = Town,
            .kind = kind,
            .subjectId = TheStay,
            .sequence = number,
            .createdAt = Now - 2h,
            .state = state,
            .attempts = 1,
            .sentAt = std::string_view(state) == "sent" ? std::optional(Now - 1h) : std::nullopt,
            .reference = "3F9A-2C1" + std::to_string(number),
            .aboutReference = "8888-8888",
            .stayFromAt = Now - 48h,
            .stayUntilAt = Now + 24h,
            .version = 1};
}

/// What the daemon opens when a message came through on no way.
wire::Task failedOf(int number, const QUuid& organisation, bool urgent)
{
    return {.id = idOf(100 + number),
            .kind = "message_failed",
            .state = "open",
            .urgent = urgent,
            .messageId = idOf(number),
            .organisationId = Town,
            .openedAt = Now - 1h,
            .dueAt = Now + 1h,
            .dueLocal = Zone::named("Europe/Amsterdam")->localAt(Now + 1h),
            .data = {{QStringLiteral("claim"), TheStay.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("organisation"), organisation.toString(QUuid::WithoutBraces)},
                     {QStringLiteral("notice"), QStringLiteral("dates_changed")},
                     {QStringLiteral("failure"), QStringLiteral("deadline")}},
            .version = 1};
}

wire::AgencyWay mailOf(const QUuid& organisation)
{
    return {.organisationId = organisation, .channel = "mail", .lastSentAt = Now - 5h};
}

/// A system that has taken nothing since Friday.
wire::AgencyWay systemOf(const QUuid& organisation)
{
    return {.organisationId = organisation,
            .channel = "webhook",
            .endpointId = idOf(1),
            .host = "system.example",
            .queued = 2,
            .queuedSinceAt = Now - 3h,
            .nextAttemptAt = Now + 1h,
            .givenUp = 1,
            .lastFailure = "unavailable"};
}

class AgenciesScreenTest : public testing::Test {
protected:
    void SetUp() override { sitDown("placement_worker"); }
    void TearDown() override { screen.reset(); }

    void sitDown(const char* role)
    {
        screen.reset();
        daemon.setRole(role);
        daemon.setNow(Now);
        tell();
        link = signedIn(daemon, quick());
        ASSERT_TRUE(link);
        screen = std::make_unique<AgenciesScreen>(Frame{*link});
        QObject::connect(link.get(), &DaemonLink::stateChanged, screen.get(), [this] { screen->linkChanged(); });
        QObject::connect(link.get(), &DaemonLink::happened, screen.get(),
                         [this](const FeedEvent& event) { screen->happened(event); });
        screen->resize(1300, 1000);
        screen->show();
        screen->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(screen.get()));
        screen->begin();
        screen->enter();
    }
    void tell()
    {
        daemon.answer("GET", "/v1/agencies", 200,
                      wire::toJson(wire::Agencies{{{.id = Town,
                                                    .name = "Gemeente Eikendaal",
                                                    .kind = "municipality",
                                                    .phone = "085 000 11 22",
                                                    .hasMailbox = true},
                                                   {.id = School, .name = "De Brug", .kind = "school"}}}));
        daemon.answer("GET", "/v1/messages", 200, wire::toJson(messages));
        daemon.answer("GET", "/v1/tasks", 200, wire::toJson(tasks));
        daemon.answer("GET", "/v1/webhook-endpoints", 200, wire::toJson(endpoints));
        daemon.answer("GET", "/v1/agency-ways", 200, wire::toJson(ways));
        daemon.answer("GET", "/v1/help-offers", 200, wire::toJson(offers));
    }
    template<class Widget>
    Widget* the(const char* name) const
    {
        return screen->findChild<Widget*>(QString::fromLatin1(name));
    }
    int rows(const char* table) const { return the<Table>(table)->model()->rowCount(); }
    QString text(const char* table, int row, int column) const
    {
        return the<Table>(table)->model()->index(row, column).data().toString();
    }
    Tone tone(const char* table, int row, int column) const
    {
        return static_cast<Tone>(the<Table>(table)->model()->index(row, column).data(CallsModel::ToneRole).toInt());
    }
    QString said(const char* line) const { return the<StateLine>(line)->sentence(); }
    bool saysSoon(const char* line, const char* part) const
    {
        return until([&] { return said(line).contains(QLatin1String(part)); });
    }
    void press(Qt::Key key) { QTest::keyClick(screen->focusWidget(), key); }

    ScriptedDaemon daemon;
    wire::Messages messages{{messageOf(1, "taking_part", "sent"), messageOf(2, "dates_changed", "queued")}};
    wire::Tasks tasks{{failedOf(11, School, false), failedOf(12, Town, true)}};
    wire::WebhookEndpoints endpoints{{{.id = idOf(1),
                                       .organisationId = Town,
                                       .url = "https://system.example/hear",
                                       .addedAt = Now - 48h,
                                       .version = 4}}};
    wire::AgencyWays ways{{mailOf(Town), systemOf(School)}, Now - 24h * 90};
    wire::HelpOffers offers;
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<AgenciesScreen> screen;
};

} // namespace

TEST_F(AgenciesScreenTest, whoSeesWhatFollowsFromTheRole)
{
    for (const std::string_view role : wire::Roles)
        EXPECT_EQ(screen->isFor(QString::fromLatin1(role.data(), static_cast<qsizetype>(role.size()))),
                  role == "placement_worker" || role == "coordinator" || role == "agency" || role == "administrator")
            << role;
    EXPECT_TRUE(the<Table>("calls")->isVisible() && the<Table>("messages")->isVisible());
    EXPECT_FALSE(the<Table>("systems")->isVisible());
    sitDown("agency");
    EXPECT_FALSE(the<Table>("calls")->isVisible() || the<Table>("agencyWays")->isVisible());
    ASSERT_TRUE(until([&] { return rows("messages") == 2; }));
    EXPECT_TRUE(the<Table>("messages")->hasFocus());
    sitDown("administrator");
    EXPECT_FALSE(the<Table>("calls")->isVisible() || the<Table>("messages")->isVisible());
    EXPECT_TRUE(until([&] { return rows("systems") == 1 && rows("agencyWays") == 2; }));
    EXPECT_TRUE(the<Table>("agencyWays")->hasFocus());
}

TEST_F(AgenciesScreenTest, aConnectedOrganisationReadsWhoLeadsAndWhyItIsTold)
{
    const QUuid theCase = idOf(77);
    messages.items.front().caseId = theCase;
    messages.items.back().caseId = idOf(78);
    sitDown("agency");
    ASSERT_TRUE(until([&] { return rows("messages") == 2; }));
    the<Table>("messages")->selectRow(0);
    const QByteArray path = "/v1/cases/" + theCase.toByteArray(QUuid::WithoutBraces) + "/coordination";
    EXPECT_TRUE(daemon.requests("GET", path).empty()) << "each look is logged: by hand only";
    wire::Coordination found{.caseId = theCase, .lead = wire::Coordinator{Town, "Veilig Thuis Oost", "085 1"}};
    found.own = {{.part = "housing_corporation", .ground = "agreement", .sinceAt = Now - 48h}};
    found.agreements = {{.name = "Woonstede", .talksWith = "resident", .about = "housing", .sinceAt = Now - 24h},
                        {.name = "Veilig Thuis Oost",
                         .talksWith = "agency",
                         .withName = "Woonstede",
                         .about = "dates",
                         .sinceAt = Now}};
    daemon.answer("GET", path, 200, wire::toJson(found));
    press(Qt::Key_Return);
    const auto told = [&] { return the<QLabel>("whoLeads")->text(); };
    ASSERT_TRUE(until([&] { return the<QLabel>("whoLeads")->isVisible(); }));
    EXPECT_EQ(told(),
              QStringLiteral("The lead is with: Veilig Thuis Oost, telephone 085 1.\n"
                             "Your organisation takes part as housing corporation since Sat 21 Nov 2026 10:00. It is "
                             "told on the ground of: agreement between organisations.\n"
                             "Agreed: Woonstede talks with the resident about housing, since Sun 22 Nov 2026 10:00.\n"
                             "Agreed: Veilig Thuis Oost talks with Woonstede about dates, since Mon 23 Nov 2026 "
                             "10:00."))
        << told().toStdString();
    the<Table>("messages")->selectRow(1);
    EXPECT_FALSE(the<QLabel>("whoLeads")->isVisible());
    EXPECT_TRUE(told().isEmpty()) << "nothing of the other matter stays";
    press(Qt::Key_Return); // whoever is out of it by now: 404
    EXPECT_TRUE(until([&] { return the<StateLine>("messagesSaid")->tone() == Tone::Attention; }));
    EXPECT_FALSE(the<QLabel>("whoLeads")->isVisible());
    the<Table>("messages")->selectRow(0);
    EXPECT_EQ(said("messagesSaid"), QString()) << "a no about another message";
    press(Qt::Key_Return);
    EXPECT_EQ(said("messagesSaid"), QStringLiteral("Busy…"));
    the<Table>("messages")->selectRow(1);
    EXPECT_EQ(said("messagesSaid"), QString()) << "nobody waits for that answer any more";
}

TEST_F(AgenciesScreenTest, whomNoMessageReachedIsCalled_urgentOnesFirst_withTheirNumberAndWhy)
{
    ASSERT_TRUE(
        until([&] { return rows("calls") == 2 && text("calls", 0, 0) == QLatin1String("Gemeente Eikendaal"); }));
    EXPECT_EQ(text("calls", 0, 1), QStringLiteral("085 000 11 22"));
    EXPECT_EQ(text("calls", 0, 2), QStringLiteral("Dates have changed"));
    EXPECT_EQ(text("calls", 0, 4), QStringLiteral("did not answer in time"));
    EXPECT_EQ(tone("calls", 0, 0), Tone::Urgent);
    EXPECT_EQ(tone("calls", 1, 0), Tone::Attention);
    EXPECT_EQ(text("calls", 1, 1), QStringLiteral("–"));
}

TEST_F(AgenciesScreenTest, aCaseWorkerSeesHowEachWayGoesAndWhoHasASystemIsNotToldByTelephoneOnly)
{
    ASSERT_TRUE(until([&] { return rows("agencyWays") == 2; }));
    EXPECT_EQ(text("agencyWays", 0, 1), QStringLiteral("mail"));
    EXPECT_EQ(text("agencyWays", 0, 2), QStringLiteral("Mon 23 Nov 2026 05:00"));
    EXPECT_EQ(text("agencyWays", 0, 3), QStringLiteral("nothing"));
    EXPECT_EQ(text("agencyWays", 0, 4), QStringLiteral("–"));
    EXPECT_EQ(text("agencyWays", 1, 0), QStringLiteral("De Brug"));
    EXPECT_EQ(text("agencyWays", 1, 1), QStringLiteral("own system (system.example)"));
    EXPECT_EQ(text("agencyWays", 1, 2), QStringLiteral("not in 90 days"));
    EXPECT_EQ(text("agencyWays", 1, 3), QStringLiteral("2 since Mon 23 Nov 2026 07:00, 1 given up"));
    EXPECT_EQ(text("agencyWays", 1, 4), QStringLiteral("the system is out of use"));
    EXPECT_EQ(tone("agencyWays", 1, 4), Tone::Urgent);

    ways.items = {mailOf(Town)};
    tell();
    daemon.say("message.sent", "case", TheStay);
    EXPECT_TRUE(until([&] { return text("agencyWays", 1, 1) == QStringLiteral("telephone only"); }));
    the<Table>("agencyWays")->selectRow(1);
    EXPECT_FALSE(the<QPushButton>("testWay")->isEnabled());
}

TEST_F(AgenciesScreenTest, aWayIsTriedOutAndWhatWaitsThereIsTriedAgainByOneKeyEach)
{
    ASSERT_TRUE(until([&] { return rows("agencyWays") == 2; }));
    const QByteArray mail = "/v1/agencies/" + Town.toByteArray(QUuid::WithoutBraces) + "/test-deliveries";
    daemon.answer("POST", mail, 201,
                  wire::toJson(wire::MessageDelivery{.id = idOf(4), .channel = "mail", .state = "queued"}));
    the<Table>("agencyWays")->setFocus();
    EXPECT_FALSE(the<QPushButton>("retryWay")->isEnabled()) << "nothing waits there";
    press(Qt::Key_F8);
    ASSERT_TRUE(saysSoon("waysSaid", "on its way to Gemeente Eikendaal"));

    the<Table>("agencyWays")->selectRow(1);
    const QByteArray again = pathOf("webhook-endpoints", 1, "retries");
    daemon.answer("POST", again, 201, wire::toJson(wire::WayRetried{.waiting = 2, .givenUp = 1}));
    ways.items.back() = {.organisationId = School, .channel = "webhook", .endpointId = idOf(1), .lastSentAt = Now};
    tell();
    press(Qt::Key_F5);
    ASSERT_TRUE(saysSoon("waysSaid", "Tried again now: 2 that waited, 1 that were given up."));
    EXPECT_EQ(daemon.requests("POST", again).size(), 1U);
    EXPECT_TRUE(until([&] { return text("agencyWays", 1, 3) == QStringLiteral("nothing"); }));
}

TEST_F(AgenciesScreenTest, whoTriesAWayTwiceWithinAMinuteIsToldFromWhenOnItMayBeTriedAgain)
{
    ASSERT_TRUE(until([&] { return rows("agencyWays") == 2; }));
    const QByteArray mail = "/v1/agencies/" + Town.toByteArray(QUuid::WithoutBraces) + "/test-deliveries";
    QJsonObject no = problem("already_done", 409);
    no.insert(QStringLiteral("limitAt"), QStringLiteral("2026-11-23T13:05:20Z"));
    daemon.answer("POST", mail, 409, no);
    the<Table>("agencyWays")->setFocus();
    press(Qt::Key_F8);
    ASSERT_TRUE(
        saysSoon("waysSaid", "A test was sent here less than a minute ago; the next one is possible from 14:06."));
}

TEST_F(AgenciesScreenTest, whoTypesTheReferenceOfAMailFindsItsMessageAndEnterLeadsToTheStay)
{
    messages.items.back().stayId = TheStay;
    tell();
    daemon.say("message.sent", "case", TheStay);
    ASSERT_TRUE(until([&] { return rows("messages") == 2; }));
    the<Table>("messages")->setFocus();
    EXPECT_EQ(text("messages", 0, 0), QStringLiteral("3F9A-2C11"));
    QTest::keyClicks(screen->focusWidget(), QStringLiteral("3f9a-2c12"));
    EXPECT_EQ(the<Table>("messages")->currentRow(), 1);
    const QString told = the<QLabel>("messageDetails")->text();
    EXPECT_TRUE(told.contains(QStringLiteral("Reference 3F9A-2C12, about 8888-8888."))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("The stay or hold runs from Sat 21 Nov 2026 10:00 until Tue 24 Nov")))
        << told.toStdString();
    const QSignalSpy wanted(screen.get(), &Screen::wanted);
    ASSERT_TRUE(until([&] {
        press(Qt::Key_Return);
        return wanted.count() > 0;
    }));
    EXPECT_EQ(wanted.first().at(1).toUuid(), TheStay);
    the<Table>("messages")->selectRow(0);
    press(Qt::Key_Return);
    EXPECT_TRUE(said("messagesSaid").contains(QStringLiteral("about no stay")));
}

TEST_F(AgenciesScreenTest, aCallIsATickWithWhoAndWhen)
{
    ASSERT_TRUE(until([&] { return rows("calls") == 2; }));
    wire::Message called = messageOf(12, "dates_changed", "called");
    called.calledAt = Now - 5min;
    const QByteArray path = pathOf("messages", 12, "call");
    daemon.answerOnce("POST", path, 409, problem("not_in_the_future", 409));
    daemon.answer("POST", path, 201, wire::toJson(called));
    press(Qt::Key_F7);
    ASSERT_TRUE(the<MomentEdit>("calledAt")->hasFocus());
    EXPECT_TRUE(until([&] {
        return the<QLabel>("callNumber")->text() == QStringLiteral("Gemeente Eikendaal: 085 000 11 22");
    })) << the<QLabel>("callNumber")->text().toStdString();
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("callsSaid", "has not come yet"));
    EXPECT_TRUE(the<QWidget>("callStrip")->isVisible()) << "what was typed stays";
    the<MomentEdit>("calledAt")->setMoment(Now - 5min, *Zone::named("Europe/Amsterdam"));
    tasks.items.pop_back();
    tell();
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("callsSaid", "Gemeente Eikendaal was told by telephone, Mon 23 Nov 2026 09:55, by somebody."));
    EXPECT_EQ(daemon.requests("POST", path).back().json().value(QStringLiteral("calledAt")),
              QStringLiteral("2026-11-23T08:55:00Z"));
    EXPECT_TRUE(until([&] { return rows("calls") == 1; }));
    EXPECT_FALSE(the<QWidget>("callStrip")->isVisible());
    EXPECT_FALSE(screen->back());
}

TEST_F(AgenciesScreenTest, aNameAndANumberThatComeLaterThanTheCallAreShownInItsStrip)
{
    ASSERT_TRUE(until([&] { return rows("calls") == 2 && text("calls", 0, 0).contains(QStringLiteral("Eikendaal")); }));
    daemon.answerOnce("GET", "/v1/agencies", 200, wire::toJson(wire::Agencies{}));
    sitDown("placement_worker");
    ASSERT_TRUE(until([&] { return rows("calls") == 2; }));
    press(Qt::Key_F7);
    ASSERT_EQ(the<QLabel>("callNumber")->text(), QStringLiteral("–: –"));
    the<MomentEdit>("calledAt")->setMoment(Now - 5min, *Zone::named("Europe/Amsterdam"));
    daemon.say("region.changed", "region");
    EXPECT_TRUE(until([&] {
        return the<QLabel>("callNumber")->text() == QStringLiteral("Gemeente Eikendaal: 085 000 11 22");
    })) << the<QLabel>("callNumber")->text().toStdString();
    EXPECT_EQ(the<MomentEdit>("calledAt")->moment(*Zone::named("Europe/Amsterdam")), Now - 5min)
        << "what was filled in stays";
}

TEST_F(AgenciesScreenTest, enterLeadsToTheStayAndEscClosesTheStrip)
{
    ASSERT_TRUE(until([&] { return rows("calls") == 2; }));
    const QSignalSpy wanted(screen.get(), &Screen::wanted);
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.first().at(1).toUuid(), TheStay);
    press(Qt::Key_F7);
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(the<QWidget>("callStrip")->isVisible());
}

TEST_F(AgenciesScreenTest, whatWasSeenIsTickedOffAndTheNextIsLookedAt)
{
    ASSERT_TRUE(until([&] { return rows("messages") == 2; }));
    the<Table>("messages")->setFocus();
    wire::Message seen = messages.items.front();
    seen.acknowledgedAt = Now;
    daemon.answer("POST", pathOf("messages", 1, "acknowledgement"), 201, wire::toJson(seen));
    messages.items.front() = seen;
    tell();
    press(Qt::Key_F6);
    ASSERT_TRUE(saysSoon("messagesSaid", "Seen: You take part in a case"));
    ASSERT_TRUE(until([&] { return rows("messages") == 1; }));
    EXPECT_EQ(the<Table>("messages")->currentRow(), 0);
    EXPECT_TRUE(the<QLabel>("messageDetails")->text().startsWith(QStringLiteral("Dates have changed, since")));
    the<QComboBox>("messagesFilter")->setCurrentIndex(1);
    EXPECT_EQ(rows("messages"), 2);
    EXPECT_EQ(text("messages", 0, 5), QStringLiteral("seen Mon 23 Nov 2026 10:00"));
    the<Table>("messages")->selectRow(0);
    EXPECT_FALSE(the<QPushButton>("seen")->isEnabled());
}

TEST_F(AgenciesScreenTest, anAdministratorClosesASystem)
{
    sitDown("administrator");
    ASSERT_TRUE(until([&] { return rows("systems") == 1 && rows("agencyWays") == 2; }));
    EXPECT_EQ(text("systems", 0, 2), QStringLiteral("https://system.example/hear"));
    wire::WebhookEndpoint closed = endpoints.items.front();
    closed.disabledAt = Now;
    closed.disabledWhy = "by_hand";
    closed.version = 5;
    daemon.answer("POST", pathOf("webhook-endpoints", 1, "disablement"), 201, wire::toJson(closed));
    endpoints.items.front() = closed;
    tell();
    press(Qt::Key_F9);
    ASSERT_TRUE(until([&] { return text("systems", 0, 1) == QStringLiteral("closed by an administrator"); }));
    EXPECT_EQ(daemon.requests("POST", pathOf("webhook-endpoints", 1, "disablement")).back().header("if-match"),
              "\"4\"");
}

TEST_F(AgenciesScreenTest, anAdministratorKeepsTheHelpThatOrganisationsGive)
{
    sitDown("administrator");
    ASSERT_TRUE(until([&] { return rows("agencyWays") == 2 && the<QComboBox>("helpOrganisation")->count() == 2; }));
    EXPECT_EQ(rows("helpOffers"), 0);
    EXPECT_FALSE(the<QPushButton>("changeHelp")->isEnabled());
    wire::HelpOffer made{.id = idOf(7),
                         .organisationId = School,
                         .name = "Samen sterk",
                         .kind = "peer_group",
                         .forWhom = "men",
                         .languages = {"nl", "tr"},
                         .waitingDays = 7,
                         .version = 1};
    daemon.answer("POST", "/v1/help-offers", 201, wire::toJson(made));
    press(Qt::Key_F2);
    ASSERT_TRUE(the<QComboBox>("helpOrganisation")->hasFocus());
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("helpSaid", "Say who gives the help."));
    the<QComboBox>("helpOrganisation")->setCurrentIndex(1);
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("helpSaid", "Say what the help is called."));
    the<QLineEdit>("helpName")->setText(QStringLiteral("Samen sterk"));
    offers.items = {made};
    tell();
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("helpSaid", "Everybody can choose it now: Samen sterk."));
    EXPECT_EQ(daemon.requests("POST", "/v1/help-offers").back().json().value(QStringLiteral("organisationId")),
              School.toString(QUuid::WithoutBraces));
    ASSERT_TRUE(until([&] { return rows("helpOffers") == 1; }));
    EXPECT_EQ(text("helpOffers", 0, 0), QStringLiteral("De Brug"));
    EXPECT_FALSE(the<QWidget>("helpStrip")->isVisible());

    const QByteArray settings = pathOf("help-offers", 7, "settings");
    press(Qt::Key_F3);
    EXPECT_FALSE(the<QComboBox>("helpOrganisation")->isVisible()) << "who gives it stays";
    the<QCheckBox>("helpClosed")->setChecked(true);
    made.version = 2;
    made.forWhom = "women";
    offers.items = {made};
    tell();
    daemon.say("help_offer.changed", "region", QUuid());
    ASSERT_TRUE(until([&] { return text("helpOffers", 0, 3) == QStringLiteral("for women"); }));
    press(Qt::Key_F3);
    EXPECT_TRUE(the<QCheckBox>("helpClosed")->isChecked()) << "what was filled in stays";
    QJsonObject no = problem("stale_version", 412);
    no.insert(QStringLiteral("current"), wire::toJson(made));
    daemon.answerOnce("POST", settings, 412, no);
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("helpSaid", "Somebody else changed this in the meantime."));
    EXPECT_EQ(daemon.requests("POST", settings).back().header("if-match"), "\"1\"") << "what was filled in is older";
    EXPECT_EQ(said("helpSaid"),
              QStringLiteral("Somebody else changed this in the meantime.\n"
                             "Before: Samen sterk (group of peers, De Brug): for men, after 7 days, in Dutch, Turkish\n"
                             "Now: Samen sterk (group of peers, De Brug): for women, after 7 days, in Dutch, Turkish\n"
                             "What you filled in still stands: group of peers, for men, Samen sterk, Dutch, Turkish, 7 "
                             "days, It is not offered any more\n"
                             "Enter does it on what holds now."))
        << said("helpSaid").toStdString();
    EXPECT_TRUE(the<QCheckBox>("helpClosed")->isChecked()) << "what was filled in stays";
    made.closedAt = Now;
    daemon.answer("POST", settings, 201, wire::toJson(made));
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("helpSaid", "It is not offered any more: Samen sterk."));
    EXPECT_EQ(daemon.requests("POST", settings).back().header("if-match"), "\"2\"");
    EXPECT_EQ(daemon.requests("POST", settings).back().json().value(QStringLiteral("open")), false);
    press(Qt::Key_F2);
    EXPECT_TRUE(the<QLineEdit>("helpName")->text().isEmpty());
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(screen->back());
}

TEST_F(AgenciesScreenTest, aChangeOfHelpThatIsGoneNeverBecomesNewHelp_andTheKeysWipeNothing)
{
    offers.items = {{.id = idOf(7),
                     .organisationId = School,
                     .name = "Samen sterk",
                     .kind = "peer_group",
                     .forWhom = "men",
                     .languages = {"nl"},
                     .version = 1}};
    sitDown("administrator");
    ASSERT_TRUE(until([&] { return rows("helpOffers") == 1; }));
    press(Qt::Key_F3);
    the<QLineEdit>("helpName")->setText(QStringLiteral("Samen"));
    offers.items.clear();
    tell();
    daemon.say("help_offer.changed", "region", QUuid());
    ASSERT_TRUE(until([&] { return rows("helpOffers") == 0; }));
    daemon.answer("POST", pathOf("help-offers", 7, "settings"), 404, problem("not_found", 404));
    press(Qt::Key_Return);
    ASSERT_TRUE(saysSoon("helpSaid", "This is not there, or not for you."));
    EXPECT_TRUE(daemon.requests("POST", "/v1/help-offers").empty());
    press(Qt::Key_F2);
    EXPECT_TRUE(the<QLineEdit>("helpName")->text().isEmpty()) << "something new is another matter";
    the<QLineEdit>("helpName")->setText(QStringLiteral("Rondkomen"));
    press(Qt::Key_F2);
    EXPECT_EQ(the<QLineEdit>("helpName")->text(), QStringLiteral("Rondkomen"));
}

TEST_F(AgenciesScreenTest, onlyAnAdministratorKeepsTheHelpOfOthers)
{
    EXPECT_FALSE(the<Table>("helpOffers")->isVisible());
    EXPECT_TRUE(daemon.requests("GET", "/v1/help-offers").empty());
}

TEST_F(AgenciesScreenTest, withoutAConnectionItGreysOutAndSaysSo)
{
    ASSERT_TRUE(until([&] { return rows("calls") == 2 && rows("messages") == 2; }));
    daemon.goAway();
    ASSERT_TRUE(until([&] { return link->state() == LinkState::Offline; }));
    EXPECT_EQ(the<StateLine>("agenciesState")->tone(), Tone::Urgent);
    EXPECT_FALSE(the<QPushButton>("seen")->isEnabled());
    EXPECT_EQ(tone("calls", 0, 0), Tone::Quiet);
    press(Qt::Key_F7);
    EXPECT_EQ(the<QLabel>("callNumber")->text().isEmpty(), false) << "the number is there to be called all the same";
    press(Qt::Key_Return);
    EXPECT_TRUE(said("callsSaid").contains(QStringLiteral("tick it off when it is back")));
}

TEST_F(AgenciesScreenTest, aListThatCannotBeReadIsSaidAndTheOldOneStays)
{
    ASSERT_TRUE(until([&] { return rows("messages") == 2; }));
    daemon.answer("GET", "/v1/messages", 200, {{QStringLiteral("items"), QStringLiteral("not a list")}});
    daemon.say("message.sent", "case", TheStay);
    ASSERT_TRUE(until([&] { return !said("agenciesState").isEmpty(); }));
    EXPECT_EQ(rows("messages"), 2);
    tell();
    daemon.say("message.sent", "case", TheStay);
    EXPECT_TRUE(until([&] { return said("agenciesState").isEmpty(); }));
}

TEST_F(AgenciesScreenTest, whoSignsOutLeavesNothing)
{
    ASSERT_TRUE(until([&] { return rows("calls") == 2 && rows("messages") == 2; }));
    press(Qt::Key_F7);
    screen->forget();
    for (const char* table : {"calls", "messages", "agencyWays", "systems", "helpOffers"})
        EXPECT_EQ(rows(table), 0) << table;
    EXPECT_TRUE(the<QLabel>("callNumber")->text().isEmpty());
}

TEST(AgencyRows, howAMessageCameIsOneSentence)
{
    EXPECT_EQ(sentText(messageOf(1, "begun", "sent")), QStringLiteral("sent Mon 23 Nov 2026 09:00"));
    wire::Message failed = messageOf(1, "begun", "failed");
    failed.lastFailure = "mailbox_refused";
    EXPECT_EQ(sentText(failed), QStringLiteral("not sent: the mailbox does not exist or takes nothing"));
    wire::Message queued = messageOf(1, "begun", "queued");
    queued.nextAttemptAt = Now + 5min;
    queued.dueAt = Now + 2h;
    EXPECT_EQ(sentText(queued), QStringLiteral("queued"));
    const QString told = detailsOf(queued, Now).join(QLatin1Char(' '));
    EXPECT_TRUE(
        told.contains(QStringLiteral("Sending is tried again Mon 23 Nov 2026 10:05 (in 5 min). Attempts so far: 1")))
        << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("Something is to be done before"))) << told.toStdString();
}

TEST(AgencyRows, aWayFailsUntilSomethingWentOnItAgain)
{
    wire::AgencyWay way = systemOf(Town);
    EXPECT_TRUE(fails(way)) << "what failed is tried again";
    way.lastFailedAt = Now - 2h;
    EXPECT_TRUE(fails(way)) << "nothing ever went";
    way.lastSentAt = Now - 3h;
    EXPECT_TRUE(fails(way));
    way.lastSentAt = Now - 1h;
    EXPECT_FALSE(fails(way)) << "what came after it went";
    EXPECT_FALSE(fails(mailOf(Town)));
}

TEST(AgencyRows, everyOrganisationHasARowForEachOfItsWaysAndOneWhereItHasNone)
{
    const std::vector<wire::Agency> agencies{{.id = Town, .name = "Town", .kind = "municipality"},
                                             {.id = School, .name = "School", .kind = "school"}};
    const auto rows = wayRows(agencies, {{systemOf(Town), mailOf(Town)}, Now});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].id, idOf(1));
    EXPECT_EQ(rows[1].id, Town);
    EXPECT_EQ(rows[2].id, School);
    EXPECT_FALSE(rows[2].way);
    const AgencySight sight{.now = [] { return Now; }, .old = [] { return false; }};
    WaysModel model(wayColumns(sight), &WayRow::id);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rows);
    const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(QStringLiteral("Last failure: the system is out of use"))) << spoken.toStdString();
}

TEST(AgencyRows, everyCellSaysSomethingAndTheFirstSpeaksForItsRow)
{
    const AgencySight sight{.now = [] { return Now; }, .old = [] { return false; }};
    CallsModel calls(callColumns(sight), &CallRow::id);
    const QAbstractItemModelTester tester(&calls, QAbstractItemModelTester::FailureReportingMode::Fatal);
    wire::Task bare = failedOf(1, Town, true);
    bare.data = {};
    wire::Task other = failedOf(2, Town, false);
    other.kind = "tell_resident";
    const auto rows = callRows({bare, other}, {});
    ASSERT_EQ(rows.size(), 1U);
    calls.setRows(rows);
    for (int column = 0; column < calls.columnCount(); ++column)
        EXPECT_FALSE(calls.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty()) << column;
    EXPECT_TRUE(calls.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Urgent: call")));
    EXPECT_EQ(calls.index(0, 4).data(), QStringLiteral("no reason was given"));
}

} // namespace adempauze::client
