#include "domain/whole_unit.h"

#include "domain/ranking.h"
#include "domain/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace adempauze {

using namespace std::chrono_literals;
using samples::utc;

namespace {

const Moment Tonight = utc("2026-11-20T23:00:00+01:00");
const Moment Wanted = Tonight + 10 * 24h;

Candidate place(std::uint8_t number)
{
    return {{.house = samples::house(),
             .kind = FacilityKind::TransitHome,
             .accepts = Accepts::Anyone,
             .families = Families::Also,
             .confirmedAt = Tonight,
             .place = samples::id<PlaceTag>(number),
             .facility = samples::id<FacilityTag>(1),
             .facilityAlias = "Alias",
             .placeName = std::string("bed ") + static_cast<char>('0' + number % 10),
             .unitName = "flat"},
            {}};
}

Candidate takenFor(Candidate candidate, Moment from, Moment until, bool closed = false)
{
    candidate.nextClaimFrom = from;
    candidate.nextClaimUntil = until;
    candidate.closedNext = closed;
    candidate.later = {Period(from, until)};
    return candidate;
}

Offer offered(const Candidate& candidate)
{
    return rank({.from = Tonight, .until = Wanted, .persons = 2}, {candidate}).at(0);
}

} // namespace

TEST(FamiliesWords, readBackAndNoOtherWordIsOne)
{
    for (const Families families : {Families::No, Families::Also, Families::Only})
        EXPECT_EQ(familiesNamed(wordFor(families)), families);
    EXPECT_FALSE(familiesNamed("yes"));
}

TEST(WholeUnit, aFamilyComesWhereFamiliesMayAndOnePersonWhereNotOnlyTheyMay)
{
    EXPECT_FALSE(admits(Families::No, 2));
    EXPECT_TRUE(admits(Families::Also, 2));
    EXPECT_TRUE(admits(Families::Only, 2));
    EXPECT_TRUE(admits(Families::No, 1));
    EXPECT_TRUE(admits(Families::Also, 1));
    EXPECT_FALSE(admits(Families::Only, 1));
}

TEST(WholeUnit, isFreeWhereAllItsPlacesAre)
{
    const Candidate unit = wholeUnit({place(3), place(1), place(2)}, 3);
    EXPECT_EQ(unit.place, samples::id<PlaceTag>(1)); // whatever the order they came in
    EXPECT_EQ(unit.places, 3);
    EXPECT_TRUE(offered(unit).free);

    const auto taken = takenFor(place(2), Tonight + 3 * 24h, Tonight + 5 * 24h);
    for (const auto& places : {std::vector{place(1), taken, place(3)}, {taken, place(3)}, {place(1), taken}})
        EXPECT_EQ(offered(wholeUnit(places, 2)).obstacle, "place_taken");
}

TEST(WholeUnit, theRoomToExtendIsTheLeastOfItsPlaces)
{
    const auto soon = takenFor(place(1), Tonight + 30 * 24h, Tonight + 40 * 24h);
    const auto sooner = takenFor(place(2), Tonight + 20 * 24h, Tonight + 50 * 24h);
    EXPECT_EQ(offered(wholeUnit({soon, sooner, place(3)}, 2)).roomUntil, Tonight + 20 * 24h - 1h);
}

TEST(WholeUnit, ofTwoObstaclesThatBeginTogetherTheClaimIsTold)
{
    const auto closed = takenFor(place(1), Tonight + 24h, Tonight + 5 * 24h, true);
    const auto taken = takenFor(place(2), Tonight + 24h, Tonight + 3 * 24h);
    EXPECT_EQ(offered(wholeUnit({closed, taken}, 2)).obstacle, "place_taken");
    EXPECT_EQ(offered(wholeUnit({closed, place(2)}, 2)).obstacle, "place_closed");
}

TEST(WholeUnit, isFreeAgainOnceEveryPlaceIs)
{
    const auto first = takenFor(place(1), Tonight, Tonight + 2 * 24h);
    const auto second = takenFor(place(2), Tonight + 24h, Tonight + 9 * 24h);
    EXPECT_EQ(offered(wholeUnit({first, second}, 2)).freeAgainAt, Tonight + 9 * 24h);
}

TEST(WholeUnit, aTailOfOnePlaceIsWaitedForThoughItBeganBefore)
{
    const auto first = takenFor(place(1), Tonight - 9 * 24h, Tonight + 24h);
    auto tail =
        takenFor(place(2), Tonight - 8 * 24h, Tonight + 7 * 24h); // of somebody who leaves before the wish begins
    tail.later.clear();
    for (const auto& places : {std::vector{first, tail}, {tail, first}})
        EXPECT_EQ(offered(wholeUnit(places, 2)).freeAgainAt, Tonight + 7 * 24h);
    auto swapped = takenFor(place(1), Tonight - 8 * 24h, Tonight + 7 * 24h);
    swapped.later.clear();
    EXPECT_EQ(offered(wholeUnit({swapped, takenFor(place(2), Tonight - 9 * 24h, Tonight + 24h)}, 2)).freeAgainAt,
              Tonight + 7 * 24h);
}

TEST(WholeUnit, whatHasNoKnownEndIsNotOverSomeDay)
{
    auto open = place(2);
    open.nextClaimFrom = Tonight + 24h;
    EXPECT_EQ(offered(wholeUnit({place(1), open}, 2)).freeAgainAt, std::nullopt);
}

TEST(WholeUnit, somebodyWhoDidNotLeaveOnePlaceKeepsAllOfIt)
{
    auto left = place(2);
    left.departureUnconfirmed = true;
    EXPECT_EQ(offered(wholeUnit({place(1), left}, 2)).obstacle, "departure_unconfirmed");
    EXPECT_EQ(offered(wholeUnit({left, place(3)}, 2)).obstacle, "departure_unconfirmed");
    auto onPaper = place(2);
    onPaper.onPaper = true;
    for (const auto& places : {std::vector{place(1), onPaper}, {onPaper, place(3)}})
        EXPECT_EQ(offered(wholeUnit(places, 2)).obstacle, "departure_unconfirmed");
}

TEST(WholeUnit, isForNoMorePersonsThanItHasPlaces)
{
    EXPECT_EQ(offered(wholeUnit({place(1), place(2)}, 3)).obstacle, "not_suitable");
    EXPECT_TRUE(offered(wholeUnit({place(1), place(2)}, 2)).free);
}

TEST(WholeUnit, takesWhomEveryPlaceTakes)
{
    EXPECT_EQ(acceptedByBoth(Accepts::Anyone, Accepts::Women), Accepts::Women);
    EXPECT_EQ(acceptedByBoth(Accepts::Women, Accepts::Anyone), Accepts::Women);
    EXPECT_EQ(acceptedByBoth(Accepts::Men, Accepts::Men), Accepts::Men);
    EXPECT_EQ(acceptedByBoth(Accepts::Men, Accepts::Women), std::nullopt);

    auto women = place(2), men = place(3);
    women.accepts = Accepts::Women;
    men.accepts = Accepts::Men;
    EXPECT_EQ(wholeUnit({place(1), women}, 2).accepts, Accepts::Women);
    EXPECT_TRUE(wholeUnit({place(1), women, men}, 2).unfit);
    auto unsafe = place(2);
    unsafe.unfit = true;
    EXPECT_TRUE(wholeUnit({place(1), unsafe}, 2).unfit);
    EXPECT_TRUE(wholeUnit({unsafe, place(3)}, 2).unfit);
}

TEST(WholeUnit, oneBedForAWheelchairIsEnoughAndOneExtraBedMakesItExtra)
{
    auto wide = place(2);
    wide.wheelchair = true;
    wide.surge = true;
    wide.confirmedAt = Tonight - 24h;
    for (const auto& places : {std::vector{place(1), wide}, {wide, place(3)}}) {
        const Candidate unit = wholeUnit(places, 2);
        EXPECT_TRUE(unit.wheelchair && unit.surge);
        EXPECT_EQ(unit.confirmedAt, Tonight - 24h); // the oldest news of it
    }
}

TEST(WholeUnit, waitsForTheLastTailThatItLiesOn)
{
    const auto onTail = [](Candidate candidate, Moment from, Moment until, Moment decided) {
        candidate.shared = {{from, until, decided}};
        return candidate;
    };
    const auto first = onTail(place(1), Tonight - 24h, Tonight + 24h, Tonight + 2h);
    const auto second = onTail(place(2), Tonight - 24h, Tonight + 24h, Tonight + 3h);
    const auto before = onTail(place(3), Tonight - 24h, Tonight, Tonight + 9h);
    const auto after = onTail(place(4), Wanted + 2 * 24h, Wanted + 9 * 24h, Tonight + 9h);
    EXPECT_EQ(offered(wholeUnit({first, second, before, after}, 2)).conditionalUntil, Tonight + 3h);
    EXPECT_EQ(offered(wholeUnit({place(1), second}, 2)).conditionalUntil, Tonight + 3h);
    EXPECT_EQ(offered(wholeUnit({before, after}, 2)).conditionalUntil, std::nullopt);
}

RC_GTEST_PROP(WholeUnit, saysTheSameWhateverTheOrderOfItsPlaces, ())
{
    std::vector<Candidate> places;
    const auto count = *rc::gen::inRange<std::uint8_t>(1, 6);
    for (std::uint8_t number = 1; number <= count; ++number) {
        Candidate one = place(number);
        if (*rc::gen::arbitrary<bool>()) {
            const auto from = Tonight + *rc::gen::inRange(0, 6) * 24h;
            one = takenFor(one, from, from + *rc::gen::inRange(1, 6) * 24h, *rc::gen::arbitrary<bool>());
        }
        places.push_back(one);
    }
    const Offer one = offered(wholeUnit(places, 2));
    std::ranges::reverse(places);
    const Offer other = offered(wholeUnit(places, 2));
    RC_ASSERT(one.obstacle == other.obstacle);
    RC_ASSERT(one.roomUntil == other.roomUntil);
    RC_ASSERT(one.freeAgainAt == other.freeAgainAt);
}

} // namespace adempauze
