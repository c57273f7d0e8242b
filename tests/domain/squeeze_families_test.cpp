#include "domain/squeezes.h"

#include "domain/squeeze_bound.h"
#include "domain/squeeze_chains.h"

#include <rapidcheck/gtest.h>

namespace adempauze::squeezes {

namespace {

/// As the squeeze asks: in an order of its own.
std::vector<Occupation> inOrder(std::vector<Occupation> all)
{
    std::ranges::sort(all, {}, [](const Occupation& each) { return std::tuple(each.during, each.place, each.claim); });
    for (Occupation& each : all)
        std::ranges::sort(each.elsewhere);
    return all;
}

Occupation family(int n, int at, int from, int until, int likely)
{
    return inUnit(resident(n, at, from, until, likely));
}

} // namespace

TEST(SqueezeOfFamilies, oneIsMovedWithAllItsPlacesToAnotherUnit)
{
    const std::vector all{resident(1, 2, 0, 10, 28), familyPromise(2, 1, 12, 20, {3, 5}), promise(3, 4, 15, 16, {})};
    const auto plan = squeeze(all);
    EXPECT_EQ(plan.collisions, (std::vector<Collision>{{claim(1), claim(2), place(2), day(12)}}));
    EXPECT_EQ(plan.moves, (std::vector<PlannedMove>{{claim(2), place(1), place(5)}})); // half of 3 and 4 is not enough
    EXPECT_TRUE(plan.proven && plan.unsolved.empty());
    EXPECT_EQ(squeezeByChains(inOrder(all), 100).moves, plan.moves);
}

TEST(SqueezeOfFamilies, oneStaysWhereOnlyPartOfAUnitIsFree)
{
    const std::vector all{resident(1, 2, 0, 10, 28), familyPromise(2, 1, 12, 20, {3}), promise(3, 4, 15, 16, {})};
    const auto plan = squeeze(all);
    EXPECT_TRUE(plan.moves.empty());
    EXPECT_EQ(plan.unsolved, std::vector{claim(1)});
    EXPECT_TRUE(plan.proven);
    EXPECT_EQ(squeezeByChains(inOrder(all), 100).unsolved, plan.unsolved);
}

TEST(SqueezeOfFamilies, anExtensionMeetsWhatComesFirstOnAnyOfItsPlaces)
{
    const std::vector all{family(1, 1, 0, 10, 28), promise(2, 1, 20, 24, {3}), promise(3, 2, 12, 18, {4})};
    const auto plan = squeeze(all);
    EXPECT_EQ(plan.collisions, (std::vector<Collision>{{claim(1), claim(3), place(2), day(12)}}));
    EXPECT_EQ(plan.moves.size(), 2U);
    EXPECT_TRUE(plan.unsolved.empty());
    EXPECT_EQ(squeezeByChains(inOrder(all), 100).moves, plan.moves);
}

TEST(SqueezeOfFamilies, anExtensionWithoutRoomOnOnePlaceIsUnsolvedOnce)
{
    const auto plan = squeeze({family(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {3}), promise(3, 2, 12, 18, {})});
    EXPECT_TRUE(plan.moves.empty());
    EXPECT_EQ(plan.unsolved, std::vector{claim(1)});
}

TEST(SqueezeOfFamilies, oneMoveMakesRoomForTwo)
{
    const auto plan = squeeze({resident(1, 1, 0, 10, 28), resident(2, 2, 0, 10, 28), familyPromise(3, 1, 12, 20, {3})});
    EXPECT_EQ(plan.collisions.size(), 2U);
    EXPECT_EQ(plan.moves, (std::vector<PlannedMove>{{claim(3), place(1), place(3)}}));
    EXPECT_TRUE(plan.unsolved.empty());
}

TEST(SqueezeOfFamilies, twoWhoCameAloneMakeWayForOne)
{
    const std::vector all{resident(1, 1, 0, 10, 28), familyPromise(2, 1, 12, 20, {3}), promise(3, 3, 14, 16, {5}),
                          promise(4, 4, 17, 19, {5})};
    const auto plan = squeeze(all);
    EXPECT_EQ(plan.moves.size(), 3U);
    EXPECT_TRUE(plan.unsolved.empty());
    EXPECT_TRUE(holds(carriedOut(all, plan)));
    const auto chains = squeezeByChains(inOrder(all), 100);
    EXPECT_EQ(chains.moves, plan.moves);
}

TEST(SqueezeOfFamilies, twoFamiliesChangeUnits)
{
    Occupation shut = promise(0, 1, 25, 30, {});
    shut.claim = {};
    Occupation longer = familyPromise(2, 1, 12, 20, {3});
    longer.likelyUntil = day(28);
    const std::vector all{longer, familyPromise(3, 3, 12, 22, {1}), shut};
    const auto plan = squeeze(all);
    EXPECT_EQ(plan.moves.size(), 2U);
    EXPECT_TRUE(plan.unsolved.empty());
    EXPECT_TRUE(holds(carriedOut(all, plan)));
}

TEST(SqueezeOfFamilies, theBoundCountsThemOnEveryPlaceAndTheirExtensionsOnce)
{
    const auto shared = inOrder({family(1, 1, 0, 10, 28), familyPromise(2, 1, 12, 20, {3}), promise(3, 3, 12, 20, {4}),
                                 promise(4, 4, 12, 20, {3})});
    EXPECT_EQ(unsolvedAtLeast(shared), 1);
    const auto alone = inOrder({family(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {2})});
    EXPECT_EQ(unsolvedAtLeast(alone), 0); // it counts as one, and there are two places: what is so is found by trying
    EXPECT_EQ(squeeze(alone).unsolved, std::vector{claim(1)});
}

TEST(SqueezeOfFamilies, roomsDifferInEachPart)
{
    EXPECT_NE(unit(1), unit(3));
    EXPECT_NE(unit(1), Room{place(1)});
    EXPECT_LT(Room{place(1)}, unit(1));
    EXPECT_LT(unit(1), Room{place(2)});
}

RC_GTEST_PROP(SqueezeOfFamilies, isAsGoodAsTryingEverything, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = anyRegionWithFamilies(random, 2 + static_cast<int>(random() % 2), 24, 7);
    const auto plan = squeeze(all);
    RC_ASSERT(holds(all));
    RC_ASSERT(plan.proven);
    RC_ASSERT(holds(carriedOut(all, plan)));
    RC_ASSERT(Cost(plan.unsolved.size(), plan.moves.size()) == bestOf(all));
    RC_ASSERT(unsolvedAtLeast(inOrder(all)) <= static_cast<int>(plan.unsolved.size()));
}

RC_GTEST_PROP(SqueezeOfFamilies, byChainsHoldsAndLeavesNoLessThanTryingEverything, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = anyRegionWithFamilies(random, 2 + static_cast<int>(random() % 2), 24, 7);
    const auto plan = squeezeByChains(inOrder(all), 1000);
    RC_ASSERT(holds(carriedOut(all, plan)));
    RC_ASSERT(Cost(plan.unsolved.size(), plan.moves.size()) >= bestOf(all));
}

RC_GTEST_PROP(SqueezeOfFamilies, answersTheSameWhateverTheOrderItIsAskedIn, ())
{
    constexpr int Steps = 300;
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    auto all = anyRegionWithFamilies(random, 4, 30, 14);
    const auto plan = squeeze(all, Steps);
    RC_ASSERT(holds(carriedOut(all, plan)));
    std::ranges::shuffle(all, random);
    const auto again = squeeze(all, Steps);
    RC_ASSERT(again.moves == plan.moves);
    RC_ASSERT(again.unsolved == plan.unsolved);
}

} // namespace adempauze::squeezes
