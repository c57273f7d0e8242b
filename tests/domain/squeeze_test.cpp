#include "domain/squeezes.h"

#include <rapidcheck/gtest.h>

namespace adempauze::squeezes {

TEST(Squeeze, aPromiseMovesToTheFreePlace)
{
    const auto plan = squeeze({resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {2})});
    EXPECT_EQ(plan.collisions, (std::vector<Collision>{{claim(1), claim(2), place(1), day(12)}}));
    EXPECT_EQ(plan.moves, (std::vector<PlannedMove>{{claim(2), place(1), place(2)}}));
    EXPECT_TRUE(plan.unsolved.empty());
    EXPECT_TRUE(plan.proven);
}

TEST(Squeeze, whatCollidesIsToldWithoutAPlan)
{
    const std::vector all{promise(2, 1, 12, 20, {2}), resident(3, 2, 0, 10, 12), resident(1, 1, 0, 10, 28)};
    EXPECT_EQ(collisionsAmong(all), squeeze(all).collisions);
    EXPECT_EQ(collisionsAmong(all), (std::vector<Collision>{{claim(1), claim(2), place(1), day(12)}}));
    EXPECT_TRUE(collisionsAmong({}).empty());
}

TEST(Squeeze, nobodyMovesWhereNothingIsInTheWay)
{
    const auto plan = squeeze({resident(1, 1, 0, 10, 12), promise(2, 1, 12, 20, {2})});
    EXPECT_TRUE(plan.collisions.empty() && plan.moves.empty() && plan.unsolved.empty());
    EXPECT_TRUE(squeeze({}).proven);
}

TEST(Squeeze, whoIsPresentIsNeverMovedAndAClosureNeitherGives)
{
    Occupation closure = promise(0, 2, 11, 15, {});
    closure.claim = {};
    const auto plan =
        squeeze({resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {}), resident(3, 2, 0, 10, 28), closure});
    EXPECT_TRUE(plan.moves.empty());
    EXPECT_EQ(plan.unsolved, (std::vector{claim(1), claim(3)}));
    EXPECT_EQ(plan.collisions[1].meets, ClaimId{});
    EXPECT_TRUE(plan.proven);
}

TEST(Squeeze, onePromiseMakesRoomForAnother)
{
    // The promise of place 1 fits only place 2, whose own promise can go to place 3.
    const auto plan = squeeze({resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {2}), promise(3, 2, 14, 18, {3})});
    EXPECT_EQ(plan.moves.size(), 2U);
    EXPECT_TRUE(plan.unsolved.empty());
}

TEST(Squeeze, anExtensionMeetsWhatComesFirst)
{
    const auto plan = squeeze({resident(1, 1, 0, 10, 28), promise(2, 1, 20, 26, {2}), promise(3, 1, 12, 18, {2})});
    EXPECT_EQ(plan.collisions, (std::vector<Collision>{{claim(1), claim(3), place(1), day(12)}}));
    EXPECT_EQ(plan.moves.size(), 2U);
}

TEST(Squeeze, aPromiseThatIsMovedMayItselfNotBeExtended)
{
    Occupation promised = promise(2, 1, 12, 20, {2});
    promised.likelyUntil = day(40);
    std::vector<Occupation> all{resident(1, 1, 0, 10, 28), promised};
    for (const int at : {1, 2}) {
        all.push_back(promise(0, at, 30, 33, {}));
        all.back().claim = {};
    }
    const auto plan = squeeze(all);
    EXPECT_EQ(plan.unsolved, (std::vector{claim(2)}));
    EXPECT_EQ(plan.moves, (std::vector<PlannedMove>{{claim(2), place(1), place(2)}}));
}

TEST(Squeeze, whatIsComparedDiffersInEachPart)
{
    const Collision collision{claim(1), claim(2), place(1), day(1)};
    EXPECT_NE(collision, (Collision{claim(1), claim(2), place(1), day(2)}));
    const PlannedMove move{claim(1), place(1), place(2)};
    EXPECT_NE(move, (PlannedMove{claim(1), place(1), place(3)}));
}

RC_GTEST_PROP(Squeeze, isAsGoodAsTryingEverything, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = anyRegion(random, 2 + static_cast<int>(random() % 3), 24, 7);
    const auto plan = squeeze(all);
    RC_ASSERT(plan.proven);
    RC_ASSERT(holds(carriedOut(all, plan)));
    RC_ASSERT(Cost(plan.unsolved.size(), plan.moves.size()) == bestOf(all));
}

TEST(Squeeze, ofGuestsWhoAreKnownOnlyOneComesIntoAHouseAnew)
{
    const FacilityId house = id<FacilityTag>(9);
    std::vector<Occupation> all{resident(1, 1, 0, 10, 28), resident(2, 2, 0, 10, 28), promise(3, 1, 12, 20, {5}),
                                promise(4, 2, 12, 20, {6, 7})};
    for (const std::size_t each : {2U, 3U})
        all[each].elsewhere[0].enters = house;
    const auto apart = squeeze(all);
    EXPECT_TRUE(apart.proven && apart.unsolved.empty());
    EXPECT_EQ(apart.moves, (std::vector<PlannedMove>{{claim(3), place(1), place(5)}, {claim(4), place(2), place(7)}}));
    all[3].elsewhere.pop_back();
    for (const auto& plan : {squeeze(all), squeeze(all, 1)}) {
        EXPECT_EQ(plan.unsolved.size(), 1U);
        EXPECT_EQ(plan.moves.size(), 1U);
    }
}

RC_GTEST_PROP(Squeeze, isAsGoodAsTryingEverythingWhereGuestsMayNotComeTogether, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = withHouses(anyRegion(random, 2 + static_cast<int>(random() % 3), 24, 7), random);
    const auto plan = squeeze(all);
    RC_ASSERT(plan.proven);
    RC_ASSERT(holds(carriedOut(all, plan)));
    RC_ASSERT(enterApart(enteredBy(all, plan)));
    RC_ASSERT(Cost(plan.unsolved.size(), plan.moves.size()) == bestOf(all));
    const auto cutOff = squeeze(all, 1);
    RC_ASSERT(holds(carriedOut(all, cutOff)));
    RC_ASSERT(enterApart(enteredBy(all, cutOff)));
}

RC_GTEST_PROP(Squeeze, answersTheSameWhateverTheOrderItIsAskedIn, ())
{
    constexpr int Steps = 300; // enough for most; what is cut off must not depend on the order either
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    auto all = anyRegion(random, 4, 30, 12);
    const auto plan = squeeze(all, Steps);
    std::ranges::shuffle(all, random);
    const auto again = squeeze(all, Steps);
    RC_ASSERT(again.moves == plan.moves);
    RC_ASSERT(again.unsolved == plan.unsolved);
}

RC_GTEST_PROP(Squeeze, thatIsCutOffStillHoldsAndSolvesNoLessThanNothing, ())
{
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto all = anyRegion(random, 5, 40, 20);
    const auto plan = squeeze(all, static_cast<int>(random() % 64));
    RC_ASSERT(holds(carriedOut(all, plan)));
    RC_ASSERT(plan.unsolved.size() <= plan.collisions.size());
}

} // namespace adempauze::squeezes
