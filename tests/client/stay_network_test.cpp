#include "stay_desk.h"

#include "stay/network_models.h"
#include "wire/case_follow_up_messages.h"
#include "wire/coordination_messages.h"
#include "wire/help_messages.h"
#include "wire/network_messages.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QJsonArray>
#include <QTabWidget>

namespace adempauze::client {
namespace {

using facts::at;

const QUuid School(QStringLiteral("a0000000-0000-4000-8000-00000000000a"));
const QUuid Gone(QStringLiteral("a0000000-0000-4000-8000-00000000000b"));
const QUuid TheHelp(QStringLiteral("a0000000-0000-4000-8000-00000000000c"));

wire::Participation partOf(const QUuid& organisation, const char* part, const QUuid& id)
{
    return {.id = id,
            .organisationId = organisation,
            .part = part,
            .ground = "legal_duty",
            .sinceAt = at("2026-11-23T07:30:00Z")};
}

wire::Network network()
{
    wire::Participation gone = partOf(Gone, "debt_help", Gone);
    gone.ground = "consent";
    gone.leftAt = at("2026-11-27T10:00:00Z");
    gone.leftWhy = "consent_withdrawn";
    return {.caseId = facts::TheCase,
            .organisationId = facts::Municipality,
            .lead = {.organisationId = facts::Municipality, .sinceAt = at("2026-11-23T07:30:00Z")},
            .participants = {partOf(facts::Municipality, "municipality", facts::Municipality),
                             partOf(School, "school", School), gone},
            .agreements = {{.id = TheHelp,
                            .organisationId = School,
                            .talksWith = "children",
                            .about = "school",
                            .sinceAt = at("2026-11-24T10:00:00Z")}},
            .doubles = {{.kind = "debts", .talksWith = "resident", .agencies = {{facts::Municipality}, {School}}}},
            .agencies = {{facts::Municipality, "Gemeente Rosmalen", "municipality"},
                         {School, "De Brug", "school"},
                         {Gone, "Grip op Geld", "debt_help"}},
            .version = 2};
}

wire::CaseHelp help()
{
    return {.id = TheHelp,
            .caseId = facts::TheCase,
            .offerId = Gone,
            .name = "Rondkomen",
            .kind = "debt_help",
            .forWhom = "order_subject",
            .organisationId = facts::Municipality,
            .state = "offered",
            .offeredAt = at("2026-11-26T10:00:00Z"),
            .offeredById = facts::Coordinator,
            .version = 7};
}

wire::Contact contact(const char* kind)
{
    return {.id = School,
            .caseId = facts::TheCase,
            .kind = kind,
            .withWhom = "order_subject",
            .happenedAt = at("2026-11-27T10:00:00Z"),
            .organisationId = facts::Municipality,
            .recordedAt = at("2026-11-27T10:05:00Z"),
            .version = 1};
}

/// What stands around the case of a stay, and what is done there.
class StayNetwork : public StayDesk {
protected:
    void SetUp() override
    {
        tellAround();
        StayDesk::SetUp();
        ASSERT_TRUE(until([&] { return rows("agencies") == 3 && rows("help") == 1 && rows("steps") == 2; }));
    }
    void tellAround()
    {
        const auto of = [](const char* part) { return path("cases", facts::TheCase, part); };
        daemon.answer("GET", of("/network"), 200, wire::toJson(around));
        daemon.answer("GET", of("/contacts"), 200, wire::toJson(wire::Contacts{{contact("telephone")}}));
        daemon.answer("GET", of("/help"), 200, wire::toJson(wire::CaseHelps{{help()}}));
        daemon.answer("GET", of("/follow-up"), 200, wire::toJson(followUp));
        daemon.answer("GET", "/v1/help-offers", 200,
                      wire::toJson(wire::HelpOffers{{{.id = Gone,
                                                      .organisationId = facts::Municipality,
                                                      .name = "Rondkomen",
                                                      .kind = "debt_help",
                                                      .forWhom = "anyone",
                                                      .languages = {"nl", "ar", "xx"},
                                                      .waitingDays = 5,
                                                      .peers = true,
                                                      .version = 4}}}));
        wire::Message told{.id = Gone,
                           .organisationId = School,
                           .kind = "dates_changed",
                           .subjectId = facts::First,
                           .sequence = 1,
                           .createdAt = at("2026-11-27T10:00:00Z"),
                           .state = "sent",
                           .attempts = 1,
                           .sentAt = at("2026-11-27T10:01:00Z"),
                           .reference = "3F9A-2C10",
                           .version = 1};
        daemon.answer("GET", path("stays", facts::First, "/messages"), 200, wire::toJson(wire::Messages{{told}}));
    }
    int rows(const char* table) const { return the<Table>(table)->model()->rowCount(); }
    QString text(const char* table, int row, int column) const
    {
        return the<Table>(table)->model()->index(row, column).data().toString();
    }
    void open(const char* action, const char* panel)
    {
        auto* entry = screen->findChild<QAction*>(QString::fromLatin1(action));
        ASSERT_TRUE(entry) << action;
        ASSERT_TRUE(until([&] { return the<QPushButton>("aroundCase")->isEnabled(); }));
        entry->trigger();
        ASSERT_TRUE(the<QWidget>(panel)->isVisible());
    }
    void choose(const char* panel, const char* field, const char* part)
    {
        auto* box = within<QComboBox>(panel, field);
        box->setCurrentIndex(box->findText(QString::fromLatin1(part), Qt::MatchStartsWith));
        ASSERT_GE(box->currentIndex(), 0) << part;
    }
    bool told(const char* part) const
    {
        return until([&] { return the<StateLine>("said")->sentence().contains(QLatin1String(part)); });
    }
    QJsonObject sent(const char* part) const { return lastAct(path("cases", facts::TheCase, part)).json(); }
    void answers(const char* part)
    {
        daemon.answer("POST", path("cases", facts::TheCase, part), 201, wire::toJson(around));
    }

    wire::Network around = network();
    wire::FollowUp followUp{.steps = {{.id = School,
                                       .kind = "call_resident",
                                       .state = "open",
                                       .organisationId = facts::Municipality,
                                       .openedAt = at("2026-11-27T10:00:00Z"),
                                       .dueAt = at("2026-11-28T08:00:00Z"),
                                       .dueLocal = facts::onWall("2026-11-28T09:00"),
                                       .titleEn = "Call the resident",
                                       .version = 1},
                                      {.id = Gone,
                                       .kind = "visit",
                                       .state = "cancelled",
                                       .organisationId = facts::Municipality,
                                       .openedAt = at("2026-11-27T10:00:00Z"),
                                       .dueAt = at("2026-11-28T08:00:00Z"),
                                       .dueLocal = facts::onWall("2026-11-28T09:00"),
                                       .titleEn = "Visit",
                                       .cancelledWhy = "departed",
                                       .version = 1}},
                            .outcomes = {{.id = School,
                                          .kind = "escalation_later",
                                          .happenedAt = at("2026-11-27T10:00:00Z"),
                                          .recordedAt = at("2026-11-27T10:00:00Z")}},
                            .safetyPlanSinceAt = at("2026-11-25T10:00:00Z")};
};

/// The same, for the house where somebody of the case stays.
class HouseNetwork : public StayNetwork {
protected:
    void SetUp() override
    {
        tellAround();
        sitDown("facility_staff");
    }
    bool neverAsked(const char* part) const
    {
        return daemon.requests("GET", path("cases", facts::TheCase, part)).empty();
    }
};

} // namespace

TEST_F(StayNetwork, whoLeadsWhatIsDoneTwiceAndThePlanAreSaidAboveTheTabs)
{
    const auto says = [this](const char* part) {
        return the<StateLine>("around")->sentence().contains(QLatin1String(part));
    };
    EXPECT_TRUE(says("Gemeente Rosmalen has the lead, since Mon 23 Nov 2026 08:30."));
    EXPECT_TRUE(says("More than one organisation talks with the resident about debts: Gemeente Rosmalen, De Brug."));
    EXPECT_TRUE(says("There is a safety plan, since Wed 25 Nov 2026 11:00."));
    EXPECT_TRUE(says("escalation later"));
    EXPECT_EQ(the<StateLine>("around")->tone(), Tone::Attention);
}

TEST_F(StayNetwork, everyTabTellsItsFacts)
{
    EXPECT_EQ(text("agencies", 2, 4), QStringLiteral("Fri 27 Nov 2026 11:00: consent was withdrawn"));
    EXPECT_EQ(text("agreements", 0, 0), QStringLiteral("De Brug talks with the children about school"));
    EXPECT_EQ(text("told", 0, 0), QStringLiteral("De Brug"));
    EXPECT_EQ(text("told", 0, 4), QStringLiteral("not seen yet"));
    EXPECT_EQ(text("told", 0, 5), QStringLiteral("3F9A-2C10")) << "what its reader says on the telephone";
    EXPECT_EQ(text("contacts", 0, 1), QStringLiteral("telephone"));
    EXPECT_EQ(text("help", 0, 2), QStringLiteral("offered"));
    EXPECT_EQ(text("steps", 0, 0), QStringLiteral("Call the resident"));
    EXPECT_EQ(text("steps", 1, 2), QStringLiteral("no longer needed: the person has left"));
    for (const char* table : {"agencies", "agreements", "told", "contacts", "help", "steps"})
        for (int column = 0; column < the<Table>(table)->model()->columnCount(); ++column)
            EXPECT_FALSE(the<Table>(table)->model()->index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty())
                << table << column;
}

TEST_F(StayNetwork, theHouseSeesWhoWasToldAndNothingOfTheCase)
{
    sitDown("facility_staff");
    ASSERT_TRUE(until([&] { return rows("told") == 1; }));
    EXPECT_EQ(rows("agencies"), 0);
    EXPECT_FALSE(the<QTabWidget>("records")->isTabVisible(1));
    EXPECT_TRUE(the<StateLine>("around")->sentence().isEmpty());
}

TEST_F(HouseNetwork, saysWhoLeadsAndWhomToTelephone)
{
    const wire::Coordination coordination{.caseId = facts::TheCase,
                                          .lead = wire::Coordinator{facts::Municipality, "Gemeente Rosmalen", "010 1"},
                                          .caseManagers = {{School, "Veilig Thuis", {}}}};
    daemon.answer("GET", path("cases", facts::TheCase, "/coordination"), 200, wire::toJson(coordination));
    daemon.say("stay.continued", "stay", facts::First); // it is asked for anew
    const auto says = [this](const char* part) {
        return the<StateLine>("around")->sentence().contains(QLatin1String(part));
    };
    ASSERT_TRUE(until([&] { return says("The lead is with: Gemeente Rosmalen, telephone 010 1."); }));
    EXPECT_TRUE(says("Case manager of the household: Veilig Thuis."));
    EXPECT_TRUE(neverAsked("/network"));
}

TEST_F(HouseNetwork, logsItsContactsWithWhoeverStaysThereAndAgreesOnMoments)
{
    ASSERT_TRUE(until([&] { return rows("contacts") == 1; }));
    for (const char* action : {"logContact", "takeBackContact", "appoint"})
        EXPECT_TRUE(screen->findChild<QAction*>(QString::fromLatin1(action))->isVisible()) << action;
    for (const char* action : {"helpOffered", "recordPlan", "letJoin", "handLead"})
        EXPECT_FALSE(screen->findChild<QAction*>(QString::fromLatin1(action))->isVisible()) << action;
    daemon.answer("POST", path("cases", facts::TheCase, "/contacts"), 201, wire::toJson(contact("visit")));
    open("logContact", "contact");
    EXPECT_FALSE(within<QComboBox>("contact", "contactWith")->isVisible()) << "with whoever stays there";
    choose("contact", "contactKind", "visit");
    pressEnterIn("contact", "contactKind");
    ASSERT_TRUE(told("Logged: visit, with the person under the order"));
    EXPECT_EQ(sent("/contacts").value(QStringLiteral("withWhom")), QStringLiteral("order_subject"));
    EXPECT_EQ(sent("/contacts").value(QStringLiteral("stayId")), facts::First.toString(QUuid::WithoutBraces));
    EXPECT_TRUE(neverAsked("")) << "the case is not the house's";
}

TEST_F(StayNetwork, theHelpThatOnesOwnOrganisationGivesIsAddedChangedAndClosed)
{
    const QUuid us(QStringLiteral("22222222-2222-4222-8222-222222222222")); // who is signed in
    wire::HelpOffer made{.id = School,
                         .organisationId = us,
                         .name = "Samen sterk",
                         .kind = "peer_group",
                         .forWhom = "men",
                         .languages = {"nl", "tr"},
                         .waitingDays = 7,
                         .peers = true,
                         .version = 1};
    daemon.answer("POST", "/v1/help-offers", 201, wire::toJson(made));
    open("keepHelp", "helpRegister");
    EXPECT_EQ(within<QComboBox>("helpRegister", "ownHelp")->count(), 1) << "others keep their own";
    pressEnterIn("helpRegister", "helpName");
    EXPECT_EQ(said("helpRegister", "result"), QStringLiteral("Say what the help is called."));
    within<QLineEdit>("helpRegister", "helpName")->setText(QStringLiteral("Samen sterk"));
    within<QLineEdit>("helpRegister", "helpLanguages")->setText(QStringLiteral("dutch, klingon"));
    pressEnterIn("helpRegister", "helpName");
    EXPECT_TRUE(said("helpRegister", "result").startsWith(QStringLiteral("Say in which languages")));
    within<QLineEdit>("helpRegister", "helpLanguages")->setText(QStringLiteral("dutch, TR, nl"));
    choose("helpRegister", "helpKind", "group of peers");
    choose("helpRegister", "helpOfferedTo", "for men");
    within<QSpinBox>("helpRegister", "helpWaiting")->setValue(7);
    within<QCheckBox>("helpRegister", "helpPeers")->setChecked(true);
    pressEnterIn("helpRegister", "helpName");
    ASSERT_TRUE(told("Everybody can choose it now: Samen sterk."));
    const QJsonObject added = lastAct("/v1/help-offers").json();
    EXPECT_EQ(added.value(QStringLiteral("languages")), (QJsonArray{QStringLiteral("nl"), QStringLiteral("tr")}));
    EXPECT_EQ(added.value(QStringLiteral("organisationId")), us.toString(QUuid::WithoutBraces));
    EXPECT_EQ(added.value(QStringLiteral("waitingDays")), 7);
    EXPECT_EQ(added.value(QStringLiteral("peers")), true);

    daemon.answer("GET", "/v1/help-offers", 200, wire::toJson(wire::HelpOffers{{made}}));
    daemon.say("help_offer.added", "region", QUuid());
    open("keepHelp", "helpRegister");
    ASSERT_TRUE(until([&] { return within<QComboBox>("helpRegister", "ownHelp")->count() == 2; }));
    auto* own = within<QComboBox>("helpRegister", "ownHelp");
    own->setCurrentIndex(1);
    Q_EMIT own->activated(1);
    EXPECT_EQ(within<QLineEdit>("helpRegister", "helpLanguages")->text(), QStringLiteral("Dutch, Turkish"));
    EXPECT_FALSE(within<QComboBox>("helpRegister", "helpKind")->isEnabled()) << "its kind is said once";
    within<QCheckBox>("helpRegister", "helpClosed")->setChecked(true);
    const QByteArray settings = path("help-offers", made.id, "/settings");
    ++made.version;
    made.name = "Sterk";
    daemon.answer("GET", "/v1/help-offers", 200, wire::toJson(wire::HelpOffers{{made}}));
    daemon.say("help_offer.changed", "region", QUuid());
    ASSERT_TRUE(until([&] { return own->itemText(1) == QLatin1String("Sterk"); }));
    QJsonObject no = problem("stale_version", 412);
    no.insert(QStringLiteral("current"), wire::toJson(made));
    daemon.answerOnce("POST", settings, 412, no);
    pressEnterIn("helpRegister", "helpName");
    ASSERT_TRUE(until([&] { return said("helpRegister", "result").contains(QStringLiteral("\nNow: Sterk (")); }));
    EXPECT_TRUE(said("helpRegister", "result").contains(QStringLiteral("\nBefore: Samen sterk (")));
    EXPECT_EQ(lastAct(settings).header("if-match"), "\"1\"") << "what was filled in is older";
    made.name = "Samen sterk";
    made.closedAt = at("2026-11-28T09:00:00Z");
    daemon.answer("POST", settings, 201, wire::toJson(made));
    pressEnterIn("helpRegister", "helpName");
    ASSERT_TRUE(told("It is not offered any more: Samen sterk. What runs goes on."));
    EXPECT_EQ(lastAct(settings).header("if-match"), "\"2\"");
    EXPECT_EQ(lastAct(settings).json().value(QStringLiteral("open")), false);
}

TEST_F(StayNetwork, aContactIsLoggedWithTheStepThatIsDoneByIt_andAnAttemptDoesNone)
{
    daemon.answer("POST", path("cases", facts::TheCase, "/contacts"), 201, wire::toJson(contact("visit")));
    open("logContact", "contact");
    choose("contact", "contactKind", "attempt");
    EXPECT_FALSE(within<QComboBox>("contact", "contactStep")->isVisible());
    choose("contact", "contactKind", "visit");
    choose("contact", "contactStep", "Call the resident");
    pressEnterIn("contact", "contactKind");
    ASSERT_TRUE(told("Logged: visit, with the person under the order"));
    EXPECT_EQ(sent("/contacts").value(QStringLiteral("kind")), QStringLiteral("visit"));
    EXPECT_EQ(sent("/contacts").value(QStringLiteral("taskId")), School.toString(QUuid::WithoutBraces));
    EXPECT_EQ(sent("/contacts").value(QStringLiteral("completes")), true);
    EXPECT_EQ(sent("/contacts").value(QStringLiteral("happenedAt")), QStringLiteral("2026-11-28T09:00:00Z"));
}

TEST_F(StayNetwork, anAppointmentIsATaskOfOnesOwn)
{
    wire::Task made = followUp.steps.front();
    made.kind = "return_talk";
    made.protocol = "appointment";
    made.titleEn.reset();
    made.dueAt = at("2026-11-29T09:00:00Z");
    daemon.answer("POST", path("cases", facts::TheCase, "/appointments"), 201, wire::toJson(made));
    open("appoint", "appointment");
    pressEnterIn("appointment", "appointmentKind");
    EXPECT_EQ(said("appointment", "result"), QStringLiteral("Choose what was agreed on."));
    choose("appointment", "appointmentKind", "talk about the return home");
    pressEnterIn("appointment", "appointmentKind");
    ASSERT_TRUE(told("Agreed on: talk about the return home, Sun 29 Nov 2026 10:00."));
    EXPECT_EQ(sent("/appointments").value(QStringLiteral("at")), QStringLiteral("2026-11-29T09:00:00Z"));
    EXPECT_EQ(sent("/appointments").value(QStringLiteral("stayId")), facts::First.toString(QUuid::WithoutBraces));
}

TEST_F(StayNetwork, onlyOnesOwnContactIsTakenBack)
{
    open("takeBackContact", "voidContact");
    pressEnterIn("voidContact", "mistakenContact");
    EXPECT_EQ(said("voidContact", "result"), QStringLiteral("We have logged no contact here."));
    wire::Contact ours = contact("visit");
    ours.organisationId = QUuid(QStringLiteral("22222222-2222-4222-8222-222222222222")); // who is signed in
    ours.version = 3;
    daemon.answer("GET", path("cases", facts::TheCase, "/contacts"), 200, wire::toJson(wire::Contacts{{ours}}));
    daemon.say("case.contact_logged", "case", facts::TheCase);
    ASSERT_TRUE(until([&] { return text("contacts", 0, 1) == QLatin1String("visit"); }));
    choose("voidContact", "mistakenContact", "visit, with the person under the order");
    daemon.answer("POST", path("contacts", ours.id, "/voiding"), 201, wire::toJson(ours));
    pressEnterIn("voidContact", "mistakenContact");
    ASSERT_TRUE(told("It stands there as a mistake."));
    EXPECT_EQ(lastAct(path("contacts", ours.id, "/voiding")).header("if-match"), "\"3\"");
}

TEST_F(StayNetwork, helpIsChosenFromTheRegister_andMovedOnByItsOwnVersion)
{
    daemon.answer("POST", path("cases", facts::TheCase, "/help"), 201, wire::toJson(help()));
    open("helpOffered", "offerHelp");
    pressEnterIn("offerHelp", "helpFor");
    EXPECT_EQ(said("offerHelp", "result"), QStringLiteral("Choose the help.")) << "nothing is chosen by chance";
    choose("offerHelp", "helpOffer",
           "Rondkomen (debt help, Gemeente Rosmalen): for anyone, after 5 days, in Dutch, Arabic, xx, in a group of "
           "people who know it themselves");
    pressEnterIn("offerHelp", "helpFor");
    ASSERT_TRUE(told("Offered: Rondkomen, for the person under the order."));
    wire::CaseHelp accepted = help();
    accepted.state = "accepted";
    const QByteArray progress = path("help", TheHelp, "/progress");
    daemon.answer("POST", progress, 201, wire::toJson(accepted));
    open("helpMoved", "helpProgress");
    pressEnterIn("helpProgress", "helpState");
    ASSERT_TRUE(told("Rondkomen: accepted."));
    EXPECT_EQ(lastAct(progress).header("if-match"), "\"7\"");
    EXPECT_EQ(lastAct(progress).json().value(QStringLiteral("state")), QStringLiteral("accepted"));
}

TEST_F(StayNetwork, thatThereIsASafetyPlanIsRecorded_orThatThereIsNone)
{
    wire::Case after = ofCase;
    after.safetyPlanSinceAt = at("2026-11-28T09:00:00Z");
    daemon.answer("POST", path("cases", facts::TheCase, "/safety-plan"), 201, wire::toJson(after));
    open("recordPlan", "safetyPlan");
    pressEnterIn("safetyPlan", "planThere");
    ASSERT_TRUE(told("There is a safety plan, since Sat 28 Nov 2026 10:00."));
    EXPECT_EQ(sent("/safety-plan").value(QStringLiteral("sinceAt")), QStringLiteral("2026-11-28T09:00:00Z"));
    EXPECT_EQ(lastAct(path("cases", facts::TheCase, "/safety-plan")).header("if-match"), "\"2\"");
    daemon.answer("POST", path("cases", facts::TheCase, "/safety-plan"), 201, wire::toJson(ofCase));
    open("recordPlan", "safetyPlan");
    choose("safetyPlan", "planThere", "there is none");
    EXPECT_FALSE(within<MomentEdit>("safetyPlan", "planSince")->isVisible());
    pressEnterIn("safetyPlan", "planThere");
    ASSERT_TRUE(told("No safety plan is recorded."));
    EXPECT_TRUE(sent("/safety-plan").isEmpty());
}

TEST_F(StayNetwork, anOrganisationJoinsOnAGround_andConsentIsDated)
{
    answers("/participants");
    open("letJoin", "join");
    choose("join", "joinAgency", "Gemeente Rosmalen");
    choose("join", "joinPart", "bailiff");
    pressEnterIn("join", "joinPart");
    EXPECT_EQ(said("join", "result"), QStringLiteral("Choose the ground on which it is told."));
    EXPECT_FALSE(within<MomentEdit>("join", "joinConsent")->isVisible());
    choose("join", "joinGround", "consent");
    EXPECT_TRUE(within<MomentEdit>("join", "joinConsent")->isVisible());
    pressEnterIn("join", "joinPart");
    ASSERT_TRUE(told("takes part from now on"));
    EXPECT_EQ(sent("/participants").value(QStringLiteral("consentedAt")), QStringLiteral("2026-11-28T09:00:00Z"));
    EXPECT_EQ(lastAct(path("cases", facts::TheCase, "/participants")).header("if-match"), "\"2\"");
}

TEST_F(StayNetwork, lettingSomebodyLeaveIsConfirmed_andConsentIsWithdrawnByItsOwnWord)
{
    answers("/consent-withdrawals");
    open("letLeave", "leave");
    choose("leave", "leavePart", "De Brug");
    choose("leave", "leaveWhy", "consent was withdrawn");
    pressEnterIn("leave", "leavePart");
    EXPECT_TRUE(said("leave", "result").contains(QStringLiteral("Press Enter again")));
    EXPECT_EQ(acts(path("cases", facts::TheCase, "/consent-withdrawals")), 0U);
    pressEnterIn("leave", "leavePart");
    ASSERT_TRUE(told("Consent is withdrawn"));
    EXPECT_EQ(sent("/consent-withdrawals").value(QStringLiteral("participationId")),
              School.toString(QUuid::WithoutBraces));
}

TEST_F(StayNetwork, theLeadIsOffered_andAnOpenOfferIsAnswered)
{
    answers("/lead-offers");
    open("handLead", "lead");
    EXPECT_FALSE(within<QComboBox>("lead", "leadAnswer")->isVisible());
    choose("lead", "leadAgency", "De Brug");
    around.leadOffer = wire::LeadOffer{.id = Gone, .organisationId = School, .offeredAt = at("2026-11-28T09:00:00Z")};
    daemon.answer("GET", path("cases", facts::TheCase, "/network"), 200, wire::toJson(around));
    pressEnterIn("lead", "leadAgency");
    ASSERT_TRUE(told("The lead is offered to De Brug"));
    ASSERT_TRUE(until([&] {
        return the<StateLine>("around")->sentence().contains(QStringLiteral("The lead is offered to De Brug, since"));
    }));
    answers("/lead-answers");
    open("handLead", "lead");
    EXPECT_FALSE(within<QComboBox>("lead", "leadAgency")->isVisible());
    choose("lead", "leadAnswer", "take the offer back");
    pressEnterIn("lead", "leadAnswer");
    ASSERT_TRUE(told("The offer of the lead is withdrawn."));
    EXPECT_EQ(sent("/lead-answers").value(QStringLiteral("answer")), QStringLiteral("withdrawn"));
    EXPECT_EQ(sent("/lead-answers").value(QStringLiteral("offerId")), Gone.toString(QUuid::WithoutBraces));
}

TEST_F(StayNetwork, whoTalksToWhomIsAgreedAndEnded)
{
    answers("/agreements");
    open("agreeTalk", "talk");
    choose("talk", "talks", "Gemeente Rosmalen");
    choose("talk", "talksWith", "an organisation");
    choose("talk", "talksAbout", "dates");
    pressEnterIn("talk", "talks");
    EXPECT_EQ(said("talk", "result"), QStringLiteral("Choose with which organisation."));
    choose("talk", "talksWithAgency", "De Brug");
    pressEnterIn("talk", "talks");
    ASSERT_TRUE(told("Agreed: Gemeente Rosmalen talks with De Brug about dates."));
    EXPECT_EQ(sent("/agreements").value(QStringLiteral("withOrganisationId")), School.toString(QUuid::WithoutBraces));
    answers("/agreement-ends");
    open("endTalk", "talkEnds");
    choose("talkEnds", "agreement", "De Brug talks with the children");
    pressEnterIn("talkEnds", "agreement");
    ASSERT_TRUE(told("Ended: De Brug talks with the children about school."));
}

TEST_F(StayNetwork, aChangeBySomebodyElseIsSaidAndActedOn)
{
    wire::Network later = around;
    later.version = 9;
    later.lead.organisationId = School;
    QJsonObject stale = problem("stale_version", 412);
    stale.insert(QStringLiteral("current"), wire::toJson(later));
    daemon.answer("POST", path("cases", facts::TheCase, "/agreement-ends"), 412, stale);
    open("endTalk", "talkEnds");
    choose("talkEnds", "agreement", "De Brug");
    pressEnterIn("talkEnds", "agreement");
    ASSERT_TRUE(saysSoon("talkEnds", "result", "Now: De Brug has the lead"));
    answers("/agreement-ends");
    pressEnterIn("talkEnds", "agreement");
    ASSERT_TRUE(told("Ended:"));
    EXPECT_EQ(lastAct(path("cases", facts::TheCase, "/agreement-ends")).header("if-match"), "\"9\"");
}

TEST(NetworkModels, rowsComeAndGoAsAModelShould)
{
    QObject owner;
    const auto zone = [] { return *Zone::named(facts::Amsterdam); };
    HelpModel* model = NetworkTables::help(zone, &owner);
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    StayView view = facts::view();
    view.help = {help()};
    model->setRows(helpRows(view, {}));
    view.help.front().state = "completed";
    view.help.front().endedAt = at("2026-11-28T10:00:00Z");
    model->setRows(helpRows(view, {}));
    EXPECT_EQ(model->index(0, 3).data(), QStringLiteral("Sat 28 Nov 2026 11:00"));
    model->setRows({});
    EXPECT_EQ(model->rowCount(), 0);
}

} // namespace adempauze::client
