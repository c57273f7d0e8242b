#include "domain/squeeze.h"

#include "domain/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

namespace adempauze {

using samples::id;

namespace {

const Moment Start = samples::utc("2026-11-06T12:00:00Z");

Moment day(int n)
{
    return Start + std::chrono::hours(24 * n);
}

ClaimId claim(int n)
{
    return id<ClaimTag>(static_cast<std::uint8_t>(n));
}

PlaceId place(int n)
{
    return id<PlaceTag>(static_cast<std::uint8_t>(n));
}

Occupation resident(int n, int at, int from, int until, int likely)
{
    return {.claim = claim(n), .place = place(at), .during = Period(day(from), day(until)), .likelyUntil = day(likely)};
}

Occupation promise(int n, int at, int from, int until, const std::vector<int>& elsewhere)
{
    Occupation promised{.claim = claim(n), .place = place(at), .during = Period(day(from), day(until))};
    for (const int other : elsewhere)
        promised.elsewhere.push_back(place(other));
    return promised;
}

bool holds(const std::vector<Occupation>& all)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (all[i].place == all[j].place && all[i].during.overlaps(all[j].during))
                return false;
    return true;
}

using Cost = std::pair<int, int>; ///< unsolved, moved

/// Tries everything: each promise at each place that would do, each extension with and without.
void tryAll(std::vector<Occupation>& all, std::size_t next, Cost cost, Cost& best)
{
    if (cost >= best)
        return;
    if (next == all.size()) {
        if (holds(all))
            best = cost;
        return;
    }
    const Occupation before = all[next];
    std::vector<PlaceId> places{before.place};
    places.insert(places.end(), before.elsewhere.begin(), before.elsewhere.end());
    for (const PlaceId where : places)
        for (const bool extended : {true, false}) {
            if (!extended && !before.likelyUntil)
                continue;
            all[next].place = where;
            if (extended)
                all[next].during = Period(before.during.from(), before.likelyUntil.value_or(before.during.until()));
            tryAll(all, next + 1, {cost.first + (extended ? 0 : 1), cost.second + (where == before.place ? 0 : 1)},
                   best);
            all[next] = before;
        }
}

Cost bestOf(std::vector<Occupation> all)
{
    Cost best{1000, 1000};
    tryAll(all, 0, {0, 0}, best);
    return best;
}

/// The plan as carried out: what is left must hold.
std::vector<Occupation> carriedOut(std::vector<Occupation> all, const SqueezePlan& plan)
{
    for (Occupation& each : all) {
        const bool solved = std::ranges::find(plan.unsolved, each.claim) == plan.unsolved.end();
        if (each.likelyUntil && solved)
            each.during = Period(each.during.from(), *each.likelyUntil);
        for (const PlannedMove& move : plan.moves)
            if (move.claim == each.claim) {
                EXPECT_EQ(move.from, each.place);
                EXPECT_NE(std::ranges::find(each.elsewhere, move.to), each.elsewhere.end());
                each.place = move.to;
            }
    }
    return all;
}

/// Claims one after the other on each place, some present at the beginning, some promised.
std::vector<Occupation> anyRegion(std::mt19937& random, int places, int days, int most)
{
    const auto upTo = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Occupation> all;
    for (int at = 0; at < places; ++at)
        for (int from = upTo(3) - 2; from < days && static_cast<int>(all.size()) < most; from += upTo(4)) {
            const int until = from + 3 + upTo(10);
            Occupation next = promise(static_cast<int>(all.size()) + 1, at, from, until, {});
            const bool present = from <= 0;
            for (int other = 0; !present && other < places; ++other)
                if (other != at && upTo(3) != 0)
                    next.elsewhere.push_back(place(other));
            if (upTo(3) != 0 && (present || upTo(3) == 0)) // a promise, too, may be under an order
                next.likelyUntil = day(until + 1 + upTo(18));
            all.push_back(next);
            from = until;
        }
    return all;
}

} // namespace

TEST(Squeeze, aPromiseMovesToTheFreePlace)
{
    const auto plan = squeeze({resident(1, 1, 0, 10, 28), promise(2, 1, 12, 20, {2})});
    EXPECT_EQ(plan.collisions, (std::vector<Collision>{{claim(1), claim(2), day(12)}}));
    EXPECT_EQ(plan.moves, (std::vector<PlannedMove>{{claim(2), place(1), place(2)}}));
    EXPECT_TRUE(plan.unsolved.empty());
    EXPECT_TRUE(plan.proven);
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
    EXPECT_EQ(plan.collisions, (std::vector<Collision>{{claim(1), claim(3), day(12)}}));
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
    const Collision collision{claim(1), claim(2), day(1)};
    EXPECT_NE(collision, (Collision{claim(1), claim(2), day(2)}));
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

} // namespace adempauze
