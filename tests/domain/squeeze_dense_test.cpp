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

SqueezePlan byChains(std::vector<Occupation> all, int steps = 1000)
{
    return squeezeByChains(inOrder(std::move(all)), steps);
}

/// Two who move to place 2, whose promise moves to place 3, whose promise moves to place 4.
std::vector<Occupation> longChain()
{
    return {resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {2}), promise(3, 2, 14, 18, {3}),
            promise(4, 3, 13, 16, {4}), promise(5, 3, 17, 19, {4})};
}

/// Every place of a house is promised to the hour, for eight weeks; everybody in it may be extended.
std::vector<Occupation> fullHouse(int places)
{
    std::vector<Occupation> all;
    std::vector<int> everywhere;
    for (int at = 1; at <= places; ++at)
        everywhere.push_back(at);
    for (int at = 1; at <= places; ++at) {
        const int first = at % 7 + 1;
        all.push_back(resident(1000 + at, at, first - 10, first, first + 18));
        for (int from = first; from < 56; from += 10) {
            auto elsewhere = everywhere;
            std::erase(elsewhere, at);
            all.push_back(promise(static_cast<int>(all.size()) + 1, at, from, from + 10, elsewhere));
        }
    }
    return all;
}

} // namespace

TEST(SqueezeByChains, promisesMakeWayForOneAnother)
{
    const auto plan = byChains(longChain());
    EXPECT_EQ(plan.moves.size(), 4U);
    EXPECT_TRUE(plan.unsolved.empty());
    EXPECT_FALSE(plan.proven);
    EXPECT_TRUE(holds(carriedOut(longChain(), plan)));
    EXPECT_EQ(squeeze(longChain()).moves, plan.moves);
}

TEST(SqueezeByChains, whereTheWholeSearchIsCutOffTheChainsAreTheAnswer)
{
    const auto plan = squeeze(longChain(), 2);
    EXPECT_FALSE(plan.proven);
    EXPECT_EQ(plan.collisions.size(), 1U);
    EXPECT_TRUE(holds(carriedOut(longChain(), plan)));
}

TEST(SqueezeByChains, whoNeedsFewestMovesComesFirst)
{
    // Both need place 3, from day 12 on: the first in turn for two promises, the other for one.
    const auto plan = byChains({resident(1, 1, 0, 9, 27), promise(2, 1, 10, 12, {3}), promise(3, 1, 12, 20, {3}),
                                resident(4, 2, 0, 10, 28), promise(5, 2, 12, 20, {3})});
    EXPECT_EQ(plan.moves, (std::vector<PlannedMove>{{claim(5), place(2), place(3)}}));
    EXPECT_EQ(plan.unsolved, std::vector{claim(1)});
}

TEST(SqueezeByChains, nobodyLosesRoomWhoHasIt)
{
    // The promise of place 1 could go to place 2, were it not that the resident there may be extended too.
    const auto plan = byChains({resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {2}), resident(3, 2, 0, 11, 28)});
    EXPECT_TRUE(plan.moves.empty());
    EXPECT_EQ(plan.unsolved, std::vector{claim(1)});
}

TEST(SqueezeByChains, whatCannotMoveIsLeftAlone)
{
    const auto plan = byChains({resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {})});
    EXPECT_EQ(plan.unsolved, std::vector{claim(1)});
}

TEST(SqueezeBound, countsWhatAHouseCannotTake)
{
    EXPECT_EQ(unsolvedAtLeast({}), 0);
    EXPECT_EQ(unsolvedAtLeast(inOrder(longChain())), 0);
    EXPECT_EQ(unsolvedAtLeast(inOrder(fullHouse(3))), 3);
}

TEST(SqueezeBound, countsForThoseWhoHaveFewPlacesToGoTo)
{
    // There is room at place 3, which takes neither of those who are promised.
    std::vector<Occupation> all{resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {2}), promise(3, 2, 12, 20, {1})};
    EXPECT_EQ(unsolvedAtLeast(inOrder(all)), 1);
    all.push_back(promise(4, 3, 40, 50, {}));
    EXPECT_EQ(unsolvedAtLeast(inOrder(all)), 1);
    all[1].elsewhere.push_back({place(3)});
    EXPECT_EQ(unsolvedAtLeast(inOrder(all)), 0);
}

TEST(SqueezeBound, ofSeveralExtensionsTheLongestIsGivenUp)
{
    // One of the two is too many from day 10 on. The long one would be too many again from day 14 on, the short not.
    const std::vector all{resident(1, 1, 0, 10, 14), resident(2, 2, 0, 10, 28), promise(3, 1, 10, 12, {2}),
                          promise(4, 1, 14, 28, {2}), promise(5, 2, 14, 28, {1})};
    EXPECT_EQ(unsolvedAtLeast(inOrder(all)), 1);
}

TEST(SqueezeBound, aRegionWithoutRoomIsProvenToHaveNone)
{
    const auto plan = squeeze(fullHouse(50));
    EXPECT_EQ(plan.collisions.size(), 50U);
    EXPECT_EQ(plan.unsolved.size(), 50U);
    EXPECT_TRUE(plan.moves.empty());
    EXPECT_TRUE(plan.proven);
}

RC_GTEST_PROP(SqueezeBound, isNeverMoreThanTryingEverythingLeaves, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = inOrder(anyRegion(random, 2 + static_cast<int>(random() % 3), 24, 7));
    RC_ASSERT(unsolvedAtLeast(all) <= bestOf(all).first);
}

RC_GTEST_PROP(SqueezeByChains, holdsAndLeavesNoLessThanTryingEverything, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = anyRegion(random, 2 + static_cast<int>(random() % 3), 24, 7);
    const auto plan = byChains(all);
    RC_ASSERT(holds(carriedOut(all, plan)));
    RC_ASSERT(Cost(plan.unsolved.size(), plan.moves.size()) >= bestOf(all));
}

RC_GTEST_PROP(SqueezeByChains, inADenseRegionEverybodyStillHasOnePlaceAtATime, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = anyRegion(random, 5, 40, 20);
    const auto plan = byChains(all, 10);
    RC_ASSERT(holds(carriedOut(all, plan)));
    RC_ASSERT(plan.unsolved.size() <= collisionsAmong(all).size());
}

} // namespace adempauze::squeezes
