#include "stay/axis_layout.h"
#include "stay/axis_scale.h"
#include "stay/bar_look.h"
#include "stay_facts.h"

#include <QFont>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace adempauze::client {
namespace {

using facts::at;

Zone amsterdam()
{
    return Zone::named(facts::Amsterdam).value();
}

TEST(AxisScale, anHourIsAsWideAsAnyOtherHour)
{
    const AxisScale scale{
        .from = at("2026-10-24T00:00:00Z"), .until = at("2026-10-26T00:00:00Z"), .left = 10, .width = 480};
    EXPECT_DOUBLE_EQ(scale.xOf(at("2026-10-24T00:00:00Z")), 10);
    EXPECT_DOUBLE_EQ(scale.xOf(at("2026-10-25T00:00:00Z")), 250);
    EXPECT_DOUBLE_EQ(scale.xOf(at("2026-10-26T00:00:00Z")), 490);
    EXPECT_DOUBLE_EQ(scale.pixelsPer(std::chrono::hours(1)), 10);
}

TEST(AxisScale, theDayOfTheClockChangeIsTwentyFiveHoursWide)
{
    const auto starts = dayStarts(amsterdam(), at("2026-10-23T22:00:00Z"), at("2026-10-27T00:00:00Z"));
    ASSERT_EQ(starts.size(), 4U);
    EXPECT_EQ(starts[0], at("2026-10-23T22:00:00Z")) << "a day that begins with the axis belongs to it";
    EXPECT_EQ(starts[1] - starts[0], std::chrono::hours(24));
    EXPECT_EQ(starts[2] - starts[1], std::chrono::hours(25));
    EXPECT_EQ(starts[3] - starts[2], std::chrono::hours(24));
}

TEST(AxisScale, theDayInSpringIsTwentyThreeHoursWide)
{
    const auto starts = dayStarts(amsterdam(), at("2027-03-27T12:00:00Z"), at("2027-03-29T12:00:00Z"));
    ASSERT_EQ(starts.size(), 2U);
    EXPECT_EQ(starts[1] - starts[0], std::chrono::hours(23));
}

TEST(AxisScale, everythingFitsAndASingleMomentHasRoom)
{
    const AxisScale one = scaleOver({at("2026-11-20T21:41:00Z")}, 0, 400);
    EXPECT_LT(one.from, one.until);
    const AxisScale none = scaleOver({}, 0, 400);
    EXPECT_LT(none.from, none.until);
}

RC_GTEST_PROP(AxisScale, keepsTheOrderOfTimeAndItsBounds, (std::vector<std::uint32_t> seconds))
{
    std::vector<Moment> moments;
    for (const auto each : seconds)
        moments.push_back(at("2026-11-20T00:00:00Z") + std::chrono::seconds(each % 10'000'000));
    std::ranges::sort(moments);
    const AxisScale scale = scaleOver(moments, 50, 700);
    double before = 50;
    for (const Moment moment : moments) {
        const double x = scale.xOf(moment);
        RC_ASSERT(x >= before - 1e-6);
        RC_ASSERT(x <= 750 + 1e-6);
        before = x;
    }
}

RC_GTEST_PROP(AxisRows, noTwoLabelsOfOneRowOverlap, (std::vector<std::pair<std::uint16_t, std::uint8_t>> wanted))
{
    std::vector<Stretch> labels;
    for (const auto& [x, width] : wanted)
        labels.push_back(around(x, width + 1.0, 0, 70'000));
    const auto rows = rowsFor(labels);
    RC_ASSERT(rows.size() == labels.size());
    for (std::size_t a = 0; a < labels.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            RC_ASSERT(rows[a] != rows[b] || !labels[a].overlaps(labels[b]));
}

TEST(AxisRows, theUppermostFreeRowIsTaken)
{
    EXPECT_EQ(rowsFor({{0, 10}, {5, 15}, {10, 20}, {12, 30}}), (std::vector<int>{0, 1, 0, 2}));
    EXPECT_EQ(rowsFor({}), std::vector<int>{});
}

TEST(AxisRows, aLabelAtTheEdgeIsPushedBackIn)
{
    EXPECT_DOUBLE_EQ(around(3, 20, 0, 100).from, 0);
    EXPECT_DOUBLE_EQ(around(98, 20, 0, 100).until, 100);
    EXPECT_DOUBLE_EQ(around(50, 20, 0, 100).from, 40);
}

TEST(AxisRows, daysAreWrittenOutAsOftenAsTheyFit)
{
    EXPECT_EQ(daysPerLabel(60, 50), 1);
    EXPECT_EQ(daysPerLabel(30, 50), 2);
    EXPECT_EQ(daysPerLabel(10, 50), 7);
    EXPECT_EQ(daysPerLabel(0.5, 50), 112);
}

AxisFacts crowded()
{
    StayView view{.stay = facts::stay(), .order = facts::extended()};
    view.order->state = "suspended";
    view.order->untilAt = at("2026-11-29T09:00:00Z");
    for (int day = 20; day < 29; ++day)
        view.order->events.push_back({.number = day,
                                      .kind = day % 2 ? "suspension" : "reinstatement",
                                      .decidedAt = at("2026-11-28T08:30:00Z") + std::chrono::hours(day),
                                      .effectiveAt = at("2026-11-28T08:30:00Z") + std::chrono::hours(day)});
    view.stay.placements.push_back(view.stay.placements.front());
    return AxisTeller::factsOf(view, at("2026-11-28T12:00:00Z"));
}

std::vector<QRectF> textsOf(const AxisPicture& picture)
{
    std::vector<QRectF> boxes;
    for (const PlacedMark& mark : picture.marks)
        boxes.push_back(mark.label);
    for (const PlacedText& day : picture.days)
        boxes.push_back(day.box);
    for (const PlacedText& lane : picture.lanes)
        boxes.push_back(lane.box);
    return boxes;
}

TEST(AxisLayout, noTwoTextsOverlapAtAnySizeAndWidth)
{
    const AxisFacts facts = crowded();
    for (const double points : {8.0, 10.0, 20.0, 30.0})
        for (const double width : {320.0, 700.0, 1280.0, 2500.0}) {
            QFont font;
            font.setPointSizeF(points);
            const AxisPicture picture = layOut(facts, width, QFontMetricsF(font));
            const auto boxes = textsOf(picture);
            for (std::size_t a = 0; a < boxes.size(); ++a) {
                EXPECT_GE(boxes[a].left(), -0.01);
                EXPECT_LE(boxes[a].right(), width + 0.01);
                EXPECT_LE(boxes[a].bottom(), picture.height);
                for (std::size_t b = 0; b < a; ++b)
                    EXPECT_FALSE(boxes[a].intersects(boxes[b]))
                        << points << " pt, " << width << " px: " << a << ", " << b;
            }
            for (const PlacedBar& bar : picture.bars)
                for (const QRectF& box : boxes)
                    EXPECT_FALSE(bar.box.intersects(box)) << points << " pt, " << width << " px";
        }
}

TEST(AxisLayout, aTextIsNeverWiderThanItsPlace)
{
    QFont font;
    font.setPointSizeF(20);
    const QFontMetricsF metrics(font);
    const AxisPicture picture = layOut(crowded(), 500, metrics);
    for (const PlacedBar& bar : picture.bars)
        EXPECT_TRUE(bar.text.isEmpty() || metrics.horizontalAdvance(bar.text) <= bar.box.width());
    for (const PlacedMark& mark : picture.marks)
        EXPECT_LE(metrics.horizontalAdvance(mark.text), mark.label.width());
}

TEST(AxisLooks, everyTextOnABarCanBeRead)
{
    for (int kind = 0; kind <= static_cast<int>(BarKind::Placement); ++kind) {
        const BarLook look = lookOf(static_cast<BarKind>(kind));
        EXPECT_GE(contrastOf(look.fill, inkOn(look.fill)), 4.5) << kind;
    }
}

TEST(AxisLooks, noTwoKindsLookTheSame)
{
    for (int a = 0; a <= static_cast<int>(BarKind::Placement); ++a)
        for (int b = 0; b < a; ++b)
            EXPECT_NE(lookOf(static_cast<BarKind>(a)).pattern, lookOf(static_cast<BarKind>(b)).pattern)
                << "told apart by colour alone: " << a << ", " << b;
}

} // namespace
} // namespace adempauze::client
