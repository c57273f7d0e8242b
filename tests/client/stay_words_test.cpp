#include "stay/history_words.h"
#include "stay/stay_models.h"
#include "stay/stay_words.h"
#include "stay_facts.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace adempauze::client {
namespace {

using facts::at;
using Mode = QAbstractItemModelTester::FailureReportingMode;

Zone amsterdam()
{
    return Zone::named(facts::Amsterdam).value();
}

QString differenceOf(std::int64_t seconds)
{
    wire::Stay stay = facts::stay();
    stay.secondsBeyondOrder = seconds;
    return StayWords::difference(stay, std::nullopt);
}

TEST(StayWords, theDifferenceHasTheRightSign)
{
    EXPECT_EQ(differenceOf(13 * 3600), QStringLiteral("The stay ends 13 hours after the order."));
    EXPECT_EQ(differenceOf(-2 * 86400), QStringLiteral("The stay ends 2 days before the order."));
    EXPECT_EQ(differenceOf(0), QStringLiteral("The stay ends together with the order."));
    wire::Stay voluntary = facts::stay();
    voluntary.secondsBeyondOrder.reset();
    EXPECT_EQ(StayWords::difference(voluntary, std::nullopt), QStringLiteral("This stay rests on no order."));
    wire::Stay over = facts::stay();
    over.state = "departed";
    over.secondsBeyondOrder = -86400;
    EXPECT_EQ(StayWords::difference(over, std::nullopt), QStringLiteral("The stay ended 1 day before the order."));
}

TEST(StayWords, whatStandsInTheWayIsSaidWithWhatElseIsFree)
{
    const Names names{.stays = {facts::stay()}};
    wire::TouchedStay touched{
        .stayId = facts::First, .outcome = "stands_in_the_way", .untilAt = at("2026-12-01T10:00:00Z")};
    touched.wantedUntilAt = at("2026-12-19T10:00:00Z");
    touched.obstacle = "place_taken";
    touched.obstacleFromAt = at("2026-12-04T13:00:00Z");
    touched.alternatives.push_back({.placeName = "1", .facilityAlias = "De Overstap"});
    const Line line = StayWords::touched(touched, names, amsterdam());
    EXPECT_EQ(line.tone, Tone::Urgent);
    for (const char* part : {"De Luwte, L1", "4 Dec 2026 14:00", "19 Dec 2026 11:00", "De Overstap, 1"})
        EXPECT_TRUE(line.sentence.contains(QLatin1String(part))) << part << " in " << line.sentence.toStdString();
    touched.outcome = "follows";
    EXPECT_EQ(StayWords::touched(touched, names, amsterdam()).tone, Tone::Good);
    touched.outcome = "awaits_decision";
    EXPECT_EQ(StayWords::touched(touched, names, amsterdam()).tone, Tone::Attention);
}

TEST(StayWords, anEndInAClockChangeIsToBeConfirmed)
{
    wire::Order order = facts::order();
    EXPECT_EQ(StayWords::confirmation(order), QString());
    order.needsConfirmation = true;
    EXPECT_FALSE(StayWords::confirmation(order).isEmpty());
}

TEST(StayModels, staysComeAndGoAsAModelShould)
{
    QObject owner;
    StaysModel* model = StayTables::stays([] { return at("2026-11-28T12:00:00Z"); }, &owner);
    const QAbstractItemModelTester tester(model, Mode::Fatal);
    model->setRows({facts::stay(), facts::arrived()});
    model->setRows({facts::arrived(), facts::stay()});
    model->setRows({facts::stay()});
    EXPECT_EQ(model->rowCount(), 1);
    model->retell();
    for (int column = 0; column < model->columnCount(); ++column)
        EXPECT_FALSE(model->data(model->index(0, column), Qt::AccessibleTextRole).toString().isEmpty());
    model->setRows({});
}

TEST(StayModels, missingDetailsAreMarked)
{
    QObject owner;
    StaysModel* model = StayTables::stays([] { return at("2026-11-28T12:00:00Z"); }, &owner);
    model->setRows({facts::stay(), facts::arrived()});
    const auto tone = [&](int row) { return model->data(model->index(row, 4), StaysModel::ToneRole).toInt(); };
    EXPECT_EQ(tone(0), static_cast<int>(Tone::Plain));
    EXPECT_EQ(tone(1), static_cast<int>(Tone::Attention));
    EXPECT_EQ(model->index(1, 5).data().toString(), QStringLiteral("KRF 5294"));
}

TEST(StayModels, theTableSaysAllThatTheAxisShows)
{
    const StayView view{.stay = facts::stay(), .order = facts::extended()};
    const AxisFacts axis = AxisTeller::factsOf(view, at("2026-11-28T12:00:00Z"));
    const auto rows = AxisTeller::rowsOf(axis);
    EXPECT_EQ(rows.size(),
              axis.order.size() + axis.orderMarks.size() + axis.stay.size() + axis.placements.size()
                  + axis.stayMarks.size());
    EXPECT_EQ(axis.order.size(), 2U) << "the first period and its extension";
    const QString told = AxisTeller::told(axis);
    for (const AxisRow& row : rows)
        EXPECT_TRUE(told.contains(row.what)) << row.what.toStdString();
    QObject owner;
    AxisModel* model = StayTables::axis(amsterdam, &owner);
    const QAbstractItemModelTester tester(model, Mode::Fatal);
    model->setRows(rows);
    EXPECT_EQ(model->rowCount(), static_cast<int>(rows.size()));
}

TEST(StayModels, everyFactHasARowOfItsOwn)
{
    StayView view{.stay = facts::stay(), .order = facts::extended()};
    view.order->events.push_back(view.order->events.front());
    view.stay.placements.push_back(view.stay.placements.front());
    const auto rows = AxisTeller::rowsOf(AxisTeller::factsOf(view, at("2026-11-28T12:00:00Z")));
    for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            EXPECT_NE(rows[a].id, rows[b].id) << rows[a].what.toStdString() << ", " << rows[b].what.toStdString();
}

TEST(StayModels, anEarlyEndLeavesWhatIsNoLongerInForce)
{
    StayView view{.stay = facts::stay(), .order = facts::order()};
    view.order->state = "withdrawn";
    view.order->untilAt = at("2026-11-25T12:00:00Z");
    const AxisFacts axis = AxisTeller::factsOf(view, at("2026-11-28T12:00:00Z"));
    ASSERT_EQ(axis.order.size(), 2U);
    EXPECT_EQ(axis.order[0].until, view.order->untilAt);
    EXPECT_EQ(axis.order[1].kind, BarKind::EndedEarly);
    EXPECT_EQ(axis.order[1].from, view.order->untilAt);
    EXPECT_EQ(axis.order[1].until, view.order->firstUntilAt);
}

TEST(StayHistory, newestFirstWithBeforeAndAfter)
{
    StayView view = facts::view();
    view.stayHistory.push_back({.id = 7,
                                .kind = "stay.began",
                                .happenedAt = at("2026-11-20T22:40:00Z"),
                                .recordedAt = at("2026-11-20T22:41:00Z")});
    const QJsonObject until{{QStringLiteral("before"), QStringLiteral("2026-12-01T10:00:00Z")},
                            {QStringLiteral("after"), QStringLiteral("2026-12-19T10:00:00Z")}};
    view.stayHistory.push_back({.id = 9,
                                .kind = "stay.aligned",
                                .happenedAt = at("2026-11-28T08:30:00Z"),
                                .recordedAt = at("2026-11-28T09:00:00Z"),
                                .accountId = facts::Coordinator,
                                .data = {{QStringLiteral("untilAt"), until}}});
    view.orderHistory.push_back(view.stayHistory.back());
    const QJsonObject needs{{QStringLiteral("before"), QStringLiteral("no")},
                            {QStringLiteral("after"), QStringLiteral("yes")}};
    view.stayHistory.push_back({.id = 8,
                                .kind = "stay.needs_corrected",
                                .happenedAt = at("2026-11-24T09:00:00Z"),
                                .recordedAt = at("2026-11-24T09:00:00Z"),
                                .data = {{QStringLiteral("wheelchair"), needs}}});
    const Names names{.colleagues = {{.accountId = facts::Coordinator, .name = "Noor", .role = "coordinator"}}};
    const auto rows = HistoryTeller::rowsOf(view, names);
    ASSERT_EQ(rows.size(), 3U) << "one event that stands in both lists is told once";
    EXPECT_EQ(rows[0].kind, "stay.aligned");
    EXPECT_EQ(rows[0].who, QStringLiteral("Noor"));
    EXPECT_EQ(rows[0].difference, QStringLiteral("end: Tue 1 Dec 2026 11:00 → Sat 19 Dec 2026 11:00"));
    EXPECT_EQ(rows[1].difference, QStringLiteral("wheelchair access: not needed → needed"));
    EXPECT_EQ(rows[2].difference, QStringLiteral("–"));
    QObject owner;
    HistoryModel* model = StayTables::history(amsterdam, &owner);
    const QAbstractItemModelTester tester(model, Mode::Fatal);
    model->setRows(rows);
    model->setRows({rows[1]});
}

} // namespace
TEST(StayWords, aStayThatGoesOnVoluntarilyIsStillComparedWithItsOrder)
{
    const QUuid id = QUuid::createUuid();
    wire::Stay stay;
    stay.untilAt = Moment(std::chrono::hours(24 * 56));
    stay.segments = {wire::Segment{.basis = "order", .orderId = id}, wire::Segment{.basis = "voluntary"}};
    EXPECT_EQ(StayWords::orderOf(stay), id);
    wire::Order order;
    order.untilAt = Moment(std::chrono::hours(24 * 28));
    EXPECT_EQ(StayWords::difference(stay, order), QStringLiteral("The stay ends 28 days after the order."));
}

} // namespace adempauze::client
