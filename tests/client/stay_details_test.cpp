#include "scripted_daemon.h"
#include "stay_facts.h"

#include "shell/state_line.h"
#include "stay/details_form.h"
#include "wire/admission_messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using namespace std::chrono_literals;

const QByteArray Details = "/v1/stays/" + facts::Second.toByteArray(QUuid::WithoutBraces) + "/details";
constexpr auto Broken = "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n";

class StayDetailsTest : public testing::Test {
protected:
    void SetUp() override
    {
        daemon.setRole("placement_worker");
        daemon.answer("POST", "/v1/cases", 201, wire::toJson(facts::theCase()));
        daemon.answer("POST", "/v1/persons", 201,
                      wire::toJson(wire::Person{.id = facts::Person, .clientReference = "RN-40418"}));
        daemon.answer("POST", "/v1/orders", 201, wire::toJson(facts::order()));
        daemon.answer("POST", Details, 201, wire::toJson(facts::stay()));
        link = signedIn(daemon);
        ASSERT_TRUE(link);
        form = std::make_unique<DetailsForm>(Frame{*link});
        form->setNames({.agencies = {facts::municipality()},
                        .colleagues = {{.accountId = facts::Coordinator, .name = "Noor", .role = "coordinator"}}});
        form->setTargets({facts::stay(), facts::arrived()}, {});
        QObject::connect(form.get(), &DetailsForm::succeeded, form.get(),
                         [this](const Line&, const QUuid&) { ++done; });
        form->resize(900, 900);
        form->show();
        form->open(facts::Second);
    }
    void TearDown() override { form.reset(); }

    template<class Widget>
    Widget* the(const char* name) const
    {
        return form->findChild<Widget*>(QString::fromLatin1(name));
    }
    void typeReference() { QTest::keyClicks(the<QLineEdit>("clientReference"), QStringLiteral("RN-40418")); }
    void pressEnter() { QTest::keyClick(the<QLineEdit>("clientReference"), Qt::Key_Return); }
    std::size_t asked(const char* path) const { return daemon.requests("POST", path).size(); }
    QByteArray keyOf(const char* path, std::size_t number) const
    {
        return daemon.requests("POST", path).at(number).header("idempotency-key");
    }
    QString result() const { return the<StateLine>("result")->sentence(); }
    bool says(const char* part) const
    {
        return until([&] { return result().contains(QLatin1String(part)); });
    }

    ScriptedDaemon daemon;
    std::unique_ptr<DaemonLink> link;
    std::unique_ptr<DetailsForm> form;
    int done = 0;
};

TEST_F(StayDetailsTest, oneReferenceAndOneEnterRecordItAll)
{
    EXPECT_EQ(the<QComboBox>("target")->count(), 1) << "only what waits for details";
    typeReference();
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; })) << result().toStdString();
    const QJsonObject opened = daemon.requests("POST", "/v1/cases").at(0).json();
    EXPECT_EQ(opened.value("participants").toArray().at(0).toObject().value("part").toString(), "municipality");
    const QJsonObject order = daemon.requests("POST", "/v1/orders").at(0).json();
    EXPECT_EQ(order.value("caseId").toString(), facts::TheCase.toString(QUuid::WithoutBraces));
    EXPECT_EQ(order.value("personId").toString(), facts::Person.toString(QUuid::WithoutBraces));
    EXPECT_EQ(order.value("imposedLocal").toString(), "2026-11-20T23:40") << "filled in from the arrival";
    EXPECT_EQ(order.value("municipality").toString(), "Gemeente Rosmalen");
    EXPECT_FALSE(order.contains("firstDays")) << "the law's own";
    EXPECT_FALSE(order.contains("fold")) << "there was only one such time";
    const auto attached = daemon.requests("POST", Details).at(0);
    EXPECT_EQ(attached.header("if-match"), "\"5\"");
    EXPECT_EQ(attached.json().value("orderId").toString(), facts::TheOrder.toString(QUuid::WithoutBraces));
    EXPECT_EQ(the<QLineEdit>("clientReference")->text(), QString()) << "nothing is left of it";
}

TEST_F(StayDetailsTest, aTimeThatTheClockShowedTwiceIsSentWithWhichOfTheTwo)
{
    EXPECT_FALSE(the<QComboBox>("fold")->isVisibleTo(form.get()));
    the<MomentEdit>("imposedLocal")->setLocal(facts::onWall("2026-10-25T02:30"));
    EXPECT_TRUE(the<QComboBox>("fold")->isVisibleTo(form.get()));
    EXPECT_EQ(the<QComboBox>("fold")->currentIndex(), 1) << "the second does not shorten a protection";
    the<QComboBox>("fold")->setCurrentIndex(0);
    typeReference();
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; })) << result().toStdString();
    const QJsonObject order = daemon.requests("POST", "/v1/orders").at(0).json();
    EXPECT_EQ(order.value("imposedLocal").toString(), "2026-10-25T02:30");
    EXPECT_EQ(order.value("fold").toInt(-1), 0);
}

TEST_F(StayDetailsTest, aChainCutInTheMiddleGoesOnWithTheSameKeys)
{
    daemon.raw("POST", "/v1/orders", Broken);
    typeReference();
    pressEnter();
    ASSERT_TRUE(says("not certain")) << result().toStdString();
    EXPECT_TRUE(the<StateLine>("progress")->sentence().contains(QLatin1String("Record the person: done")));
    EXPECT_EQ(the<QLineEdit>("clientReference")->text(), QStringLiteral("RN-40418"));
    const auto before = asked("/v1/orders");
    daemon.answer("POST", "/v1/orders", 201, wire::toJson(facts::order()));
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; })) << result().toStdString();
    EXPECT_EQ(asked("/v1/cases"), 1U);
    EXPECT_EQ(asked("/v1/persons"), 1U);
    EXPECT_EQ(keyOf("/v1/orders", before), keyOf("/v1/orders", 0)) << "never a second order";
    EXPECT_NE(keyOf("/v1/cases", 0), keyOf("/v1/persons", 0));
}

TEST_F(StayDetailsTest, anAnswerThatIsLostAtTheEndIsAskedForAgainThoughTheStayIsCompleteByThen)
{
    daemon.raw("POST", Details, Broken);
    typeReference();
    pressEnter();
    ASSERT_TRUE(says("not certain"));
    wire::Stay complete = facts::arrived();
    complete.detailsMissing = false;
    complete.version = 6;
    form->setTargets({facts::stay(), complete}, {});
    daemon.answer("POST", Details, 201, wire::toJson(facts::stay()));
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; })) << result().toStdString();
    const auto all = daemon.requests("POST", Details);
    EXPECT_EQ(all.front().header("idempotency-key"), all.back().header("idempotency-key"));
    EXPECT_EQ(all.back().header("if-match"), "\"5\"") << "the same act, not a new one";
}

TEST_F(StayDetailsTest, whatIsWrongIsSaidAtEachFieldAtOnce)
{
    QJsonObject wrong = problem("invalid_input", 400);
    QJsonArray errors;
    for (const auto& [pointer, reason] :
         {std::pair{"/municipality", "too_long"}, std::pair{"/firstDays", "out_of_range"}})
        errors.append(QJsonObject{{QStringLiteral("pointer"), QString::fromLatin1(pointer)},
                                  {QStringLiteral("reason"), QString::fromLatin1(reason)},
                                  {QStringLiteral("detail"), QStringLiteral("No.")}});
    wrong.insert(QStringLiteral("errors"), errors);
    daemon.answer("POST", "/v1/orders", 400, wrong);
    typeReference();
    pressEnter();
    ASSERT_TRUE(says("this was not done"));
    EXPECT_EQ(the<StateLine>("municipalityError")->sentence(), QStringLiteral("This is too long."));
    EXPECT_FALSE(the<StateLine>("firstDaysError")->sentence().isEmpty());
    EXPECT_EQ(the<StateLine>("referenceError")->sentence(), QString());
    EXPECT_TRUE(the<QLineEdit>("clientReference")->isReadOnly()) << "the person is recorded already";
    the<QLineEdit>("municipality")->setText(QStringLiteral("Rosmalen"));
    daemon.answer("POST", "/v1/orders", 201, wire::toJson(facts::order()));
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; }));
    EXPECT_EQ(asked("/v1/persons"), 1U);
}

TEST_F(StayDetailsTest, emptyFieldsAreNamedBeforeAnythingIsAsked)
{
    the<QLineEdit>("municipality")->clear();
    pressEnter();
    EXPECT_FALSE(the<StateLine>("clientReferenceError")->sentence().isEmpty());
    EXPECT_FALSE(the<StateLine>("municipalityError")->sentence().isEmpty());
    EXPECT_EQ(asked("/v1/cases"), 0U);
}

TEST_F(StayDetailsTest, withoutAnOrderNoneIsRecorded)
{
    the<QCheckBox>("voluntary")->setChecked(true);
    EXPECT_FALSE(the<QLineEdit>("municipality")->isVisible());
    typeReference();
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; })) << result().toStdString();
    EXPECT_EQ(asked("/v1/orders"), 0U);
    EXPECT_FALSE(daemon.requests("POST", Details).at(0).json().contains("orderId"));
}

TEST_F(StayDetailsTest, somebodyWhoCameBeforeIsTakenFromTheAnswer)
{
    QJsonObject known = problem("already_done", 409);
    known.insert(QStringLiteral("current"),
                 wire::toJson(wire::Person{.id = facts::Person, .clientReference = "RN-40418"}));
    daemon.answer("POST", "/v1/persons", 409, known);
    typeReference();
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; })) << result().toStdString();
    EXPECT_EQ(daemon.requests("POST", Details).at(0).json().value("personId").toString(),
              facts::Person.toString(QUuid::WithoutBraces));
}

TEST_F(StayDetailsTest, aHoldIsConfirmedByTheSameForm)
{
    const QUuid hold = facts::Place;
    const QByteArray confirmation = "/v1/holds/" + hold.toByteArray(QUuid::WithoutBraces) + "/confirmation";
    daemon.answer("POST", confirmation, 201, wire::toJson(facts::stay()));
    wire::Hold held{.id = hold, .state = "held", .placeName = "1", .facilityAlias = "Het Baken", .code = "ABC 1234"};
    held.zone = facts::Amsterdam;
    held.version = 2;
    form->setTargets({}, {held});
    form->open(QUuid());
    typeReference();
    pressEnter();
    ASSERT_TRUE(until([&] { return done == 1; })) << result().toStdString();
    const auto sent = daemon.requests("POST", confirmation).at(0);
    EXPECT_EQ(sent.header("if-match"), "\"2\"");
    EXPECT_EQ(sent.json().value("caseId").toString(), facts::TheCase.toString(QUuid::WithoutBraces));
}

TEST_F(StayDetailsTest, nothingTypedIsLeftWhenSomebodySignsOut)
{
    daemon.never("POST", "/v1/cases");
    typeReference();
    pressEnter();
    ASSERT_TRUE(until([&] { return asked("/v1/cases") == 1; }));
    form->forget();
    EXPECT_EQ(the<QLineEdit>("clientReference")->text(), QString());
    EXPECT_TRUE(the<StateLine>("progress")->sentence().isEmpty());
    EXPECT_FALSE(the<QPushButton>("do")->text().contains(QLatin1String("Busy")));
}

} // namespace
TEST_F(StayDetailsTest, whatTheHouseAsksIsAnsweredOnTheSameForm_andAgainFilledIn)
{
    const QUuid hold = facts::Place;
    const QByteArray answers = "/v1/holds/" + hold.toByteArray(QUuid::WithoutBraces) + "/answers";
    wire::HoldAnswers known{.holdId = hold,
                            .questions = {{.key = "motivated", .textNl = "Wil?", .textEn = "Wants?", .wants = "yes"},
                                          {.key = "guidance", .textNl = "Praat?", .textEn = "Talks?", .wants = "yes"}},
                            .answers = {{QStringLiteral("guidance"), QStringLiteral("unknown")}}};
    daemon.answer("GET", answers, 200, wire::toJson(known));
    form->setTargets({},
                     {wire::Hold{.id = hold,
                                 .state = "held",
                                 .placeName = "L1",
                                 .facilityAlias = "De Luwte",
                                 .code = "KRF 5294",
                                 .zone = "Europe/Amsterdam"}});
    EXPECT_FALSE(the<QWidget>("questionsForm")->isVisible()) << "a stay is asked nothing";
    form->open(hold);
    ASSERT_TRUE(until([&] { return the<QWidget>("questionsForm")->isVisible(); }));
    EXPECT_EQ(the<QComboBox>("guidance")->currentText(), QStringLiteral("not known"));
    the<QLineEdit>("clientReference")->setFocus();
    QTest::keyClick(the<QLineEdit>("clientReference"), Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(form->focusWidget(), the<QPushButton>("recordAnswers")) << "before the fields, where it is seen";
    auto* motivated = the<QComboBox>("motivated");
    motivated->setCurrentIndex(motivated->findText(QStringLiteral("yes")));
    known.answers.insert(QStringLiteral("motivated"), QStringLiteral("yes"));
    daemon.answer("POST", answers, 201, wire::toJson(known));
    QTest::keyClick(motivated, Qt::Key_Return);
    ASSERT_TRUE(
        until([&] { return the<StateLine>("answersState")->sentence().startsWith(QStringLiteral("Recorded.")); }));
    const QJsonObject sent = daemon.requests("POST", answers).at(0).json().value("answers").toObject();
    EXPECT_EQ(sent.value("motivated").toString(), "yes");
    EXPECT_EQ(sent.value("guidance").toString(), "unknown");
    EXPECT_EQ(asked("/v1/cases"), 0U) << "nothing else was recorded by that Enter";
}

} // namespace adempauze::client
