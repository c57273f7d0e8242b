#include "domain/safety.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace adempauze {
namespace {

constexpr Position Amsterdam{52'373'100, 4'892'200};
constexpr Position Utrecht{52'090'700, 5'121'400};
constexpr Position NorthPole{90'000'000, 0};
constexpr Position SouthPole{-90'000'000, 0};
constexpr double QuarterOfTheEarth = 10'007'557; // metres, of the sphere

TEST(Safety, knownDistances)
{
    EXPECT_NEAR(metresBetween(Amsterdam, Utrecht), 35'080, 250);
    EXPECT_NEAR(metresBetween({0, 0}, {0, 1'000'000}), 111'195, 1); // a degree along the equator
    EXPECT_NEAR(metresBetween({60'000'000, 0}, {60'000'000, 1'000'000}), 55'597, 3); // half of it, at 60° north
    EXPECT_NEAR(metresBetween({0, 0}, NorthPole), QuarterOfTheEarth, 2);
    EXPECT_NEAR(metresBetween(NorthPole, SouthPole), 2 * QuarterOfTheEarth, 4);
    EXPECT_NEAR(metresBetween({0, 0}, {0, 180'000'000}), 2 * QuarterOfTheEarth, 4);
    EXPECT_NEAR(metresBetween({0, 179'999'000}, {0, -179'999'000}), 222, 1); // across the date line
    EXPECT_EQ(metresBetween(Amsterdam, Amsterdam), 0);
}

TEST(Safety, aHouseOnTheEdgeCountsAsInside)
{
    const Position centre{0, 0};
    const Position house{0, 1'000'000}; // 111 195 m of the sphere, up to 0.6 % off
    EXPECT_TRUE(liesWithin(house, {centre, 111'195}));
    EXPECT_TRUE(liesWithin(house, {centre, 110'600}));
    EXPECT_FALSE(liesWithin(house, {centre, 110'500}));
    EXPECT_TRUE(liesWithin(centre, {centre, 10}));
}

TEST(Safety, onlyPointsOnTheEarthArePositions)
{
    EXPECT_TRUE(positionAt(90'000'000, 180'000'000));
    EXPECT_TRUE(positionAt(-90'000'000, -180'000'000));
    EXPECT_FALSE(positionAt(90'000'001, 0));
    EXPECT_FALSE(positionAt(-90'000'001, 0));
    EXPECT_FALSE(positionAt(0, 180'000'001));
    EXPECT_FALSE(positionAt(0, -180'000'001));
    EXPECT_FALSE(positionAt(std::numeric_limits<std::int64_t>::max(), 0));
}

TEST(Safety, textThatIsNoPositionIsNone)
{
    for (const char* text : {"", ",", "1", "1,", ",1", "1,2x", "x,2", "1,2,3", "90000001,0", " 1,2", "1;2"})
        EXPECT_FALSE(positionIn(text)) << text;
    EXPECT_EQ(positionIn("51688500,-5303400"), (Position{51'688'500, -5'303'400}));
}

RC_GTEST_PROP(SafetyProperty, aPositionIsReadAsItWasWritten, ())
{
    const auto at = positionAt(*rc::gen::inRange<std::int64_t>(-90'000'000, 90'000'001),
                               *rc::gen::inRange<std::int64_t>(-180'000'000, 180'000'001));
    RC_ASSERT(at.has_value());
    RC_ASSERT(positionIn(textOf(*at)) == at);
}

RC_GTEST_PROP(SafetyProperty, asFarThereAsBackAndNeverBeyondTheAntipode, ())
{
    const auto any = [] {
        return *positionAt(*rc::gen::inRange<std::int64_t>(-90'000'000, 90'000'001),
                           *rc::gen::inRange<std::int64_t>(-180'000'000, 180'000'001));
    };
    const Position one = any();
    const Position other = any();
    const double there = metresBetween(one, other);
    RC_ASSERT(there >= 0);
    RC_ASSERT(there <= 2 * QuarterOfTheEarth + 4);
    RC_ASSERT(std::abs(there - metresBetween(other, one)) < 0.001);
}

} // namespace
} // namespace adempauze
