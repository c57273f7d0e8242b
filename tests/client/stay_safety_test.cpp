#include "stay_desk.h"

#include "wire/admission_messages.h"
#include "wire/override_messages.h"
#include "wire/place_messages.h"
#include "wire/safety_messages.h"

#include <QCheckBox>

namespace adempauze::client {
namespace {

using facts::at;

class StaySafety : public StayDesk {
protected:
    void open(const char* button, const char* panel)
    {
        ASSERT_TRUE(until([&] { return the<QPushButton>(button)->isEnabled(); }));
        the<QPushButton>(button)->click();
        ASSERT_TRUE(the<QWidget>(panel)->isVisible());
    }
    void choose(const char* panel, const char* field, const char* word)
    {
        auto* box = within<QComboBox>(panel, field);
        box->setCurrentIndex(box->findText(QString::fromLatin1(word)));
        ASSERT_GE(box->currentIndex(), 0) << word;
    }
    bool told(const char* part) const
    {
        return until([&] { return the<StateLine>("said")->sentence().contains(QLatin1String(part)); });
    }
};

wire::HouseBan banUntil(std::optional<Moment> until)
{
    return {.id = facts::Place,
            .personId = facts::Person,
            .facilityId = facts::House,
            .facilityAlias = "De Luwte",
            .fromAt = at("2026-11-28T09:00:00Z"),
            .untilAt = until,
            .reason = "house_rules",
            .recordedAt = at("2026-11-28T09:00:00Z"),
            .version = 1};
}

} // namespace

TEST_F(StaySafety, somebodyIsKeptOutOfTheHouse_withAReason_untilAMomentOrUntilItIsLifted)
{
    sitDown("facility_staff");
    daemon.answer("POST", "/v1/house-bans", 201, wire::toJson(banUntil({})));
    open("keepOut", "ban");
    pressEnterIn("ban", "banReason");
    EXPECT_EQ(said("ban", "result"), QStringLiteral("Choose a reason."));
    choose("ban", "banReason", "house rules");
    pressEnterIn("ban", "banReason");
    ASSERT_TRUE(told("kept out of De Luwte until somebody lifts it"));
    QJsonObject sent = lastAct("/v1/house-bans").json();
    EXPECT_EQ(sent.value("reason").toString(), "house_rules");
    EXPECT_EQ(sent.value("personId").toString(), facts::Person.toString(QUuid::WithoutBraces));
    EXPECT_EQ(sent.value("facilityId").toString(), facts::House.toString(QUuid::WithoutBraces));
    EXPECT_FALSE(sent.contains("untilAt"));
    daemon.answer("POST", "/v1/house-bans", 201, wire::toJson(banUntil(at("2026-12-28T11:00:00Z"))));
    open("keepOut", "ban");
    choose("ban", "banReason", "house rules");
    within<QCheckBox>("ban", "banUntilNamed")->setChecked(true);
    within<MomentEdit>("ban", "banUntil")->setLocal(facts::onWall("2026-12-28T12:00"));
    pressEnterIn("ban", "banReason");
    ASSERT_TRUE(told("until Mon 28 Dec 2026 12:00"));
    sent = lastAct("/v1/house-bans").json();
    EXPECT_EQ(sent.value("untilAt").toString(), "2026-12-28T11:00:00Z");
}

TEST_F(StaySafety, theHousesOwnDeskKeepsSomebodyOut_andAsksNobodyForAnException)
{
    EXPECT_FALSE(the<QPushButton>("keepOut")->isVisible());
    EXPECT_TRUE(until([&] { return the<QPushButton>("askException")->isVisible(); }));
    const auto asks = [this] { return daemon.requests("GET", "/v1/safety-overrides").size(); };
    ASSERT_TRUE(until([&] { return asks() > 0; }));
    const auto asked = asks();
    sitDown("facility_staff");
    EXPECT_TRUE(until([&] { return the<QPushButton>("keepOut")->isVisible(); }));
    EXPECT_FALSE(the<QPushButton>("askException")->isVisible());
    EXPECT_EQ(asks(), asked) << "they stand at its own desk";
}

TEST_F(StaySafety, anExceptionIsAskedForOneHouseWithAReason)
{
    daemon.answer("GET", "/v1/facilities", 200,
                  wire::toJson(wire::Facilities{{{.id = facts::House, .alias = "De Luwte"}}}));
    daemon.answer("POST", "/v1/safety-overrides", 201,
                  wire::toJson(wire::SafetyOverride{.id = facts::Place,
                                                    .facilityAlias = "De Luwte",
                                                    .reason = "all_agree",
                                                    .state = "requested",
                                                    .requestedByRole = "placement_worker"}));
    open("askException", "exception");
    ASSERT_TRUE(until([&] { return within<QComboBox>("exception", "exceptionHouse")->count() == 1; }));
    pressEnterIn("exception", "exceptionReason");
    EXPECT_EQ(said("exception", "result"), QStringLiteral("Choose a reason."));
    choose("exception", "exceptionReason", "everybody concerned agrees");
    pressEnterIn("exception", "exceptionReason");
    ASSERT_TRUE(told("A second person answers"));
    const QJsonObject sent = lastAct("/v1/safety-overrides").json();
    EXPECT_EQ(sent.value("reason").toString(), "all_agree");
    EXPECT_EQ(sent.value("personId").toString(), facts::Person.toString(QUuid::WithoutBraces));
    EXPECT_EQ(sent.value("facilityId").toString(), facts::House.toString(QUuid::WithoutBraces));
}

TEST_F(StaySafety, ofSomebodyWhoIsNotKnownNothingIsAsked)
{
    sitDown("facility_staff");
    screen->open(facts::Second);
    ASSERT_TRUE(until([&] { return !daemon.requests("GET", path("stays", facts::Second)).empty(); }));
    ASSERT_TRUE(until([&] { return the<QLabel>("place")->text().contains(QStringLiteral("L2")); }));
    open("keepOut", "ban");
    pressEnterIn("ban", "banReason");
    EXPECT_TRUE(said("ban", "result").contains(QStringLiteral("not recorded who this is")));
    EXPECT_EQ(acts("/v1/house-bans"), 0U);
}

} // namespace adempauze::client
