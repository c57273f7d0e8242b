#include "stay_desk.h"

#include "stay/map_position.h"
#include "stay/stay_words.h"
#include "wire/safety_messages.h"

#include <QCheckBox>

namespace adempauze::client {
namespace {

using facts::at;

const QUuid Other(QStringLiteral("a0000000-0000-4000-8000-000000000051"));
const QUuid OtherOrder(QStringLiteral("a0000000-0000-4000-8000-000000000052"));
const QUuid ThePair(QStringLiteral("a0000000-0000-4000-8000-000000000053"));
const QUuid TheZone(QStringLiteral("a0000000-0000-4000-8000-000000000054"));
const QByteArray Pairs = "/v1/must-not-meet-pairs";
const QByteArray Zones = path("orders", facts::TheOrder, "/ban-zones");

wire::MustNotMeetPair pairOf(const QUuid& one, const QUuid& other, bool own = true)
{
    return {.id = ThePair,
            .personId = one,
            .otherPersonId = other,
            .reason = "contact_ban",
            .own = own,
            .recordedAt = at("2026-11-27T09:00:00Z"),
            .version = 3};
}

wire::BanZone zoneOf(int radius)
{
    return {.id = TheZone,
            .orderId = facts::TheOrder,
            .radiusMetres = radius,
            .recordedAt = at("2026-11-27T09:00:00Z"),
            .version = 2};
}

/// Somebody else stays at L2.
class StayApart : public StayDesk {
protected:
    void SetUp() override
    {
        second = facts::stay();
        second.id = facts::Second;
        second.personId = Other;
        second.placements.front().placeName = "L2";
        tellOf({}, {});
        StayDesk::SetUp();
    }
    void tellOf(std::vector<wire::MustNotMeetPair> pairs, std::vector<wire::BanZone> zones)
    {
        daemon.answer("GET", Pairs, 200, wire::toJson(wire::MustNotMeetPairs{std::move(pairs)}));
        daemon.answer("GET", Zones, 200, wire::toJson(wire::BanZones{std::move(zones)}));
    }
    void open(const char* button, const char* panel)
    {
        ASSERT_TRUE(until([&] { return the<QPushButton>(button)->isEnabled(); }));
        the<QPushButton>(button)->click();
        ASSERT_TRUE(the<QWidget>(panel)->isVisible());
    }
    void choose(const char* field, const char* part)
    {
        auto* box = within<QComboBox>("pair", field);
        box->setCurrentIndex(box->findText(QString::fromLatin1(part), Qt::MatchContains));
        ASSERT_GE(box->currentIndex(), 0) << part;
    }
    bool told(const char* part) const
    {
        return until([&] { return the<StateLine>("said")->sentence().contains(QLatin1String(part)); });
    }
    int rows() const { return the<Table>("safety")->model()->rowCount(); }
    QString cell(int row, int column) const
    {
        return the<Table>("safety")->model()->index(row, column).data().toString();
    }
};

} // namespace

TEST_F(StayApart, twoPeopleAreKeptApart_theOtherByWhereTheyStay_andIsListed)
{
    ASSERT_NO_FATAL_FAILURE(open("keepApart", "pair"));
    ASSERT_EQ(within<QComboBox>("pair", "pairOther")->count(), 1);
    EXPECT_EQ(within<QComboBox>("pair", "pairOther")->placeholderText(), QStringLiteral("choose by where they stay"));
    pressEnterIn("pair", "pairOther");
    EXPECT_EQ(said("pair", "result"), QStringLiteral("Choose whom this person must not meet."));
    choose("pairOther", "De Luwte, L2");
    pressEnterIn("pair", "pairOther");
    EXPECT_EQ(said("pair", "result"), QStringLiteral("Choose a reason."));
    choose("pairReason", "contact ban");
    daemon.answer("POST", Pairs, 201, wire::toJson(pairOf(facts::Person, Other)));
    tellOf({pairOf(facts::Person, Other)}, {});
    pressEnterIn("pair", "pairReason");
    ASSERT_TRUE(told("must not meet, until somebody lifts it"));
    const QJsonObject sent = lastAct(Pairs).json();
    EXPECT_EQ(sent.value("personId").toString(), facts::Person.toString(QUuid::WithoutBraces));
    EXPECT_EQ(sent.value("otherPersonId").toString(), Other.toString(QUuid::WithoutBraces));
    EXPECT_EQ(sent.value("reason").toString(), "contact_ban");
    EXPECT_FALSE(sent.contains("untilAt"));
    EXPECT_FALSE(sent.contains("otherOrderId"));
    ASSERT_TRUE(until([&] { return rows() == 1; }));
    EXPECT_EQ(cell(0, 0), QStringLiteral("Must not meet whoever is at De Luwte, L2"));
}

TEST_F(StayApart, whomAnotherOrderOfTheCaseIsAboutIsNamedByThatOrder)
{
    ofCase.orderIds.push_back(OtherOrder);
    wire::Order another = facts::order();
    another.id = OtherOrder;
    another.personId = ThePair; // somebody who stays nowhere
    another.municipality = "Eikendaal";
    daemon.answer("GET", path("orders", OtherOrder), 200, wire::toJson(another));
    sitDown("placement_worker");
    ASSERT_NO_FATAL_FAILURE(open("keepApart", "pair"));
    ASSERT_TRUE(until([&] {
        return within<QComboBox>("pair", "pairOther")->findText(QStringLiteral("Eikendaal"), Qt::MatchContains) >= 0;
    }));
    EXPECT_EQ(within<QComboBox>("pair", "pairOther")->currentIndex(), -1) << "nobody is chosen by chance";
    choose("pairOther", "Eikendaal");
    choose("pairReason", "threats");
    within<QCheckBox>("pair", "pairUntilNamed")->setChecked(true);
    within<MomentEdit>("pair", "pairUntil")->setLocal(facts::onWall("2026-12-28T12:00"));
    wire::MustNotMeetPair made = pairOf(facts::Person, ThePair);
    made.untilAt = at("2026-12-28T11:00:00Z");
    daemon.answer("POST", Pairs, 201, wire::toJson(made));
    pressEnterIn("pair", "pairReason");
    ASSERT_TRUE(told("until Mon 28 Dec 2026 12:00"));
    const QJsonObject sent = lastAct(Pairs).json();
    EXPECT_EQ(sent.value("otherOrderId").toString(), OtherOrder.toString(QUuid::WithoutBraces));
    EXPECT_FALSE(sent.contains("otherPersonId")) << "each of the two by one of their ids";
    EXPECT_EQ(sent.value("untilAt").toString(), "2026-12-28T11:00:00Z");
}

TEST_F(StayApart, aZoneGoesOutInMicrodegreesAndItsPositionIsShownNoMore)
{
    ASSERT_NO_FATAL_FAILURE(open("recordZone", "zone"));
    pressEnterIn("zone", "zonePosition");
    EXPECT_TRUE(said("zone", "result").contains(QStringLiteral("Type latitude and longitude")));
    within<QLineEdit>("zone", "zonePosition")->setText(QStringLiteral("52.090737, 5.12142"));
    within<QSpinBox>("zone", "zoneRadius")->setValue(750);
    daemon.answer("POST", Zones, 201, wire::toJson(zoneOf(750)));
    tellOf({}, {zoneOf(750)});
    pressEnterIn("zone", "zonePosition");
    ASSERT_TRUE(told("A zone of 750 m around"));
    const QJsonObject sent = lastAct(Zones).json();
    EXPECT_EQ(sent.value("latitudeMicrodegrees").toInt(), 52'090'737);
    EXPECT_EQ(sent.value("longitudeMicrodegrees").toInt(), 5'121'420);
    EXPECT_EQ(sent.value("radiusMetres").toInt(), 750);
    EXPECT_EQ(within<QLineEdit>("zone", "zonePosition")->text(), QString());
    ASSERT_TRUE(until([&] { return rows() == 1; }));
    EXPECT_EQ(cell(0, 0), QStringLiteral("Zone of the order, 750 m around"));
    EXPECT_EQ(cell(0, 2), QStringLiteral("as long as the order"));
}

TEST_F(StayApart, whatHoldsNoLongerIsLiftedWithTwoPresses_andOnlyByWhoeverRecordedIt)
{
    wire::MustNotMeetPair over = pairOf(facts::Person, Other);
    over.id = Other;
    over.liftedAt = at("2026-11-27T12:00:00Z");
    wire::MustNotMeetPair ofOthers = pairOf(Other, OtherOrder);
    ofOthers.id = OtherOrder;
    tellOf({pairOf(Other, facts::Person), over, ofOthers}, {zoneOf(500)});
    sitDown("placement_worker");
    ASSERT_TRUE(until([&] { return rows() == 2; })) << "in force, and about whoever is looked at";
    auto* lift = the<QPushButton>("liftSafety");
    const QByteArray lifting = path("must-not-meet-pairs", ThePair, "/lifting");
    daemon.answer("POST", lifting, 201, wire::toJson(pairOf(Other, facts::Person)));
    lift->click();
    EXPECT_EQ(acts(lifting), 0U);
    EXPECT_TRUE(the<StateLine>("safetyState")->sentence().contains(QStringLiteral("Press again")));
    ASSERT_TRUE(screen->back()) << "Esc: it still holds";
    lift->click();
    EXPECT_EQ(acts(lifting), 0U);
    tellOf({}, {zoneOf(500)});
    lift->click();
    ASSERT_TRUE(until([&] { return acts(lifting) == 1 && rows() == 1; }));
    EXPECT_EQ(lastAct(lifting).header("If-Match"), "\"3\"");
    const QByteArray zoneLifting = path("ban-zones", TheZone, "/lifting");
    daemon.answer("POST", zoneLifting, 201, wire::toJson(zoneOf(500)));
    tellOf({}, {});
    lift->click();
    lift->click();
    ASSERT_TRUE(until([&] { return acts(zoneLifting) == 1 && rows() == 0; }));
    EXPECT_TRUE(the<StateLine>("safetyState")->sentence().startsWith(QStringLiteral("Lifted")));

    tellOf({pairOf(facts::Person, Other, false)}, {});
    sitDown("placement_worker");
    ASSERT_TRUE(until([&] { return rows() == 1; }));
    EXPECT_FALSE(the<QPushButton>("liftSafety")->isEnabled());
    EXPECT_EQ(cell(0, 4), QStringLiteral("whoever recorded it"));
}

TEST_F(StayApart, theHousesDeskIsToldOfNoPairsAndNoZones)
{
    ASSERT_TRUE(
        until([&] { return the<QPushButton>("keepApart")->isVisible() && !daemon.requests("GET", Pairs).empty(); }));
    const auto before = daemon.requests("GET", Pairs).size();
    sitDown("facility_staff");
    EXPECT_FALSE(the<QPushButton>("keepApart")->isVisible());
    EXPECT_FALSE(the<QPushButton>("recordZone")->isVisible());
    EXPECT_FALSE(the<QWidget>("safety")->isVisible());
    EXPECT_EQ(daemon.requests("GET", Pairs).size(), before);
}

TEST_F(StayApart, whetherWhoeverLeftMayComeBackIsTold)
{
    EXPECT_FALSE(the<QLabel>("facts")->text().contains(QStringLiteral("come back"))) << "while somebody is here";
    stay.state = "departed";
    stay.departedAt = at("2026-11-28T08:00:00Z");
    EXPECT_EQ(StayWords::mayReturn(stay), QStringLiteral("The house did not say whether this person may come back."));
    stay.mayReturn = "yes";
    EXPECT_EQ(StayWords::mayReturn(stay), QStringLiteral("The house said: may come back."));
    stay.mayReturn = "not_before";
    stay.mayReturnFromDate = "2026-12-24";
    tell();
    screen->happened(
        {.kind = QStringLiteral("stay.departed"), .subjectKind = QStringLiteral("stay"), .subject = stay.id});
    EXPECT_TRUE(until([&] {
        return the<QLabel>("facts")->text().contains(
            QStringLiteral("The house said: may come back from Thu 24 Dec 2026 on."));
    }));
}

TEST(MapPositions, areReadAsMapsGiveThem)
{
    const MapPosition utrecht{.latitude = 52'090'737, .longitude = 5'121'420};
    for (const char* typed : {"52.090737, 5.121420", "52.090737 5.12142", " 52.090737;5.12142 ", "52,090737; 5,12142",
                              "52,090737 5,12142", "52,090737, 5,12142", "+52.090737,+5.12142"})
        EXPECT_EQ(mapPosition(QString::fromLatin1(typed)), utrecht) << typed;
    EXPECT_EQ(mapPosition(QStringLiteral("-0.5, -179.9")),
              (MapPosition{.latitude = -500'000, .longitude = -179'900'000}));
    for (const char* typed :
         {"", "52.090737", "52,090737", "52,09", "52, 5", "91.0, 5.0", "52.0, 181.0", "Utrecht", "52.0, 5.0, 3.0"})
        EXPECT_FALSE(mapPosition(QString::fromLatin1(typed))) << typed;
}

} // namespace adempauze::client
