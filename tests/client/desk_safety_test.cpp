#include "house_desk.h"

#include "shell/house_questions.h"
#include "shell/word_list.h"
#include "wire/admission_messages.h"
#include "wire/override_messages.h"
#include "wire/safety_messages.h"

#include <QLabel>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

const QUuid Resident = deskId(41);

QByteArray overridePath(const char* how)
{
    return "/v1/safety-overrides/" + deskId(31).toByteArray(QUuid::WithoutBraces) + '/' + how;
}

wire::SafetyOverride exceptionOf(const char* state)
{
    return {.id = deskId(31),
            .personId = Resident,
            .facilityId = DeskHouse,
            .facilityAlias = "De Luwte",
            .reason = "no_other_place",
            .state = state,
            .mayApprove = std::string_view(state) == "requested",
            .requestedById = deskId(32),
            .requestedByOrganisationId = deskId(33),
            .requestedByRole = "placement_worker",
            .requestedAt = DeskNow - 20min,
            .version = 2};
}

wire::HouseBan banOf(int number, const char* reason)
{
    return {.id = deskId(number),
            .personId = Resident,
            .facilityId = DeskHouse,
            .facilityAlias = "De Luwte",
            .fromAt = DeskNow - 48h,
            .untilAt = DeskNow + 480h,
            .reason = reason,
            .recordedAt = DeskNow - 48h,
            .version = 6};
}

class DeskSafety : public HouseDesk {
protected:
    void SetUp() override
    {
        stays.items.back().personId = Resident;
        daemon.answer("GET", "/v1/safety-overrides", 200,
                      wire::toJson(wire::SafetyOverrides{{exceptionOf("requested"), exceptionOf("used")}}));
        wire::HouseBan over = banOf(52, "drugs");
        over.untilAt = DeskNow - 1h;
        daemon.answer("GET", "/v1/house-bans", 200, wire::toJson(wire::HouseBans{{banOf(51, "threats"), over}}));
        HouseDesk::SetUp();
        ASSERT_TRUE(until([&] { return listed("exceptions") == 1 && listed("bans") == 1; }));
    }
    QString cell(const char* table, int column) const
    {
        return the<Table>(table)->model()->index(0, column).data().toString();
    }
    QString exceptionSays() const { return the<StateLine>("exceptionState")->sentence(); }
};

} // namespace

TEST_F(DeskSafety, anExceptionThatWaitsIsApprovedWithASecondPress_andTheFirstSaysWhatItMeans)
{
    EXPECT_EQ(cell("exceptions", 1), QStringLiteral("L4, TRX 1107")) << "whoever stays here is known by place and code";
    EXPECT_EQ(cell("exceptions", 2), QStringLiteral("there is no other place"));
    wire::SafetyOverride approved = exceptionOf("approved");
    approved.expiresAt = DeskNow + 4h;
    daemon.answer("POST", overridePath("approval"), 201, wire::toJson(approved));
    press(Qt::Key_F2, Qt::ControlModifier);
    EXPECT_TRUE(exceptionSays().contains(QStringLiteral("It cannot be taken back"))) << exceptionSays().toStdString();
    EXPECT_TRUE(daemon.requests("POST", overridePath("approval")).empty());
    press(Qt::Key_F2, Qt::ControlModifier);
    ASSERT_TRUE(asked(overridePath("approval")));
    EXPECT_EQ(sent(overridePath("approval")).header("if-match"), "\"2\"");
    EXPECT_TRUE(until([&] { return exceptionSays().contains(QStringLiteral("until Sat 21 Nov 2026 02:30")); }))
        << exceptionSays().toStdString();
}

TEST_F(DeskSafety, escTakesTheFirstPressBack_andCtrlF3SaysNoAtOnce)
{
    daemon.answer("POST", overridePath("refusal"), 201, wire::toJson(exceptionOf("refused")));
    press(Qt::Key_F2, Qt::ControlModifier);
    EXPECT_TRUE(screen->back());
    EXPECT_TRUE(exceptionSays().isEmpty());
    press(Qt::Key_F3, Qt::ControlModifier);
    ASSERT_TRUE(asked(overridePath("refusal")));
    EXPECT_TRUE(daemon.requests("POST", overridePath("approval")).empty());
    EXPECT_TRUE(until([&] { return exceptionSays().contains(QStringLiteral("Not approved")); }));
}

TEST_F(DeskSafety, whatAnswersNobodyHereIsNotOffered_andNothingOpenTakesNoRoom)
{
    wire::SafetyOverride own = exceptionOf("requested");
    own.mayApprove = false;
    daemon.answer("GET", "/v1/safety-overrides", 200, wire::toJson(wire::SafetyOverrides{{own}}));
    daemon.say("task.opened", "task");
    EXPECT_TRUE(until([&] { return !the<QPushButton>("approve")->isEnabled(); }));
    EXPECT_TRUE(the<QPushButton>("refuse")->isEnabled()) << "whoever asked may take it back";
    daemon.answer("GET", "/v1/safety-overrides", 200, wire::toJson(wire::SafetyOverrides{}));
    daemon.say("task.completed", "task");
    EXPECT_TRUE(until([&] { return !the<Table>("exceptions")->isVisible(); }));
}

TEST_F(DeskSafety, whoIsKeptOutIsListedWhileItLasts_andMayComeAgainAfterTwoPresses)
{
    EXPECT_EQ(cell("bans", 1), QStringLiteral("threats"));
    const QByteArray lifting = "/v1/house-bans/" + deskId(51).toByteArray(QUuid::WithoutBraces) + "/lifting";
    wire::HouseBan lifted = banOf(51, "threats");
    lifted.liftedAt = DeskNow;
    daemon.answer("POST", lifting, 201, wire::toJson(lifted));
    daemon.answer("GET", "/v1/house-bans", 200, wire::toJson(wire::HouseBans{{lifted}}));
    the<QPushButton>("lift")->click();
    EXPECT_TRUE(says("bans", "May they come again?"));
    EXPECT_TRUE(daemon.requests("POST", lifting).empty());
    the<QPushButton>("lift")->click();
    ASSERT_TRUE(asked(lifting));
    EXPECT_EQ(sent(lifting).header("if-match"), "\"6\"");
    EXPECT_TRUE(until([&] { return listed("bans") == 0; }));
    EXPECT_TRUE(says("bans", "Lifted: L4, TRX 1107 may come again."));
}

TEST_F(DeskSafety, theAnswersToTheHousesQuestionsAreLookedAtOnlyWhenSomebodyWants)
{
    const QByteArray answers = holdPath(1, "answers");
    daemon.answer("GET", answers, 200,
                  wire::toJson(wire::HoldAnswers{
                      .holdId = deskId(1),
                      .questions = {{.key = "motivated", .textNl = "Wil?", .textEn = "Wants?", .wants = "yes"},
                                    {.key = "guidance", .textNl = "Praat?", .textEn = "Talks?", .wants = "yes"}},
                      .answers = {{QStringLiteral("motivated"), QStringLiteral("yes")}}}));
    EXPECT_TRUE(daemon.requests("GET", answers).empty());
    press(Qt::Key_I, Qt::ControlModifier);
    const auto* view = the<QLabel>("answers");
    ASSERT_TRUE(until([&] { return view->isVisible(); }));
    EXPECT_EQ(view->text(), QStringLiteral("✓ Wants? Answer: yes.\n! Talks? Answer: not answered."));
}

TEST_F(DeskSafety, aNoForWhatIsNotSuitableNamesTheQuestion)
{
    daemon.answer("GET", "/v1/facilities/" + DeskHouse.toByteArray(QUuid::WithoutBraces) + "/admission-questions", 200,
                  wire::toJson(wire::HouseQuestions{
                      .facilityId = DeskHouse,
                      .items = {{.key = "motivated", .textNl = "Wil?", .textEn = "Wants?", .wants = "yes"}}}));
    daemon.answer("POST", holdPath(1, "decline"), 201, wire::toJson(holdOf(1, "L1")));
    press(Qt::Key_F3);
    auto* question = the<QComboBox>("declineQuestion");
    ASSERT_TRUE(until([&] { return question->count() == 2; }));
    auto* reasons = the<WordList>("declineReasons");
    reasons->setCurrentRow(0);
    EXPECT_TRUE(question->isHidden()) << "full is full, whatever was answered";
    reasons->setCurrentRow(2);
    EXPECT_FALSE(question->isHidden());
    question->setCurrentIndex(1);
    press(Qt::Key_Return);
    ASSERT_TRUE(asked(holdPath(1, "decline")));
    EXPECT_EQ(sent(holdPath(1, "decline")).json().value(QStringLiteral("reason")), QStringLiteral("not_suitable"));
    EXPECT_EQ(sent(holdPath(1, "decline")).json().value(QStringLiteral("question")), QStringLiteral("motivated"));
}

} // namespace adempauze::client
