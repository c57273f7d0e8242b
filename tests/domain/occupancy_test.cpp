#include "domain/occupancy.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::utc;

namespace {

const Moment Now = utc("2026-11-20T21:00:00+00:00");

Standing row(std::uint8_t number, Moment from, Moment until)
{
    return {.id = samples::id<PlaceTag>(number).value,
            .place = samples::id<PlaceTag>(1),
            .from = from,
            .until = until,
            .takenUntil = until == Forever ? Forever : until + 1h};
}

Outlook seen(const Occupancy& place, Moment from)
{
    return place.seenFrom(from, Now);
}

} // namespace

TEST(Occupancy, anEmptyPlaceIsInNobodysWay)
{
    const Outlook candidate = seen({}, Now);
    EXPECT_FALSE(candidate.nextClaimFrom || candidate.nextClaimUntil);
    EXPECT_TRUE(candidate.shared.empty());
    EXPECT_FALSE(candidate.departureUnconfirmed || candidate.closedNext);
    EXPECT_TRUE(Occupancy().takenAfter(Now, Now).empty());
}

TEST(Occupancy, theNextThatEndsAfterTheArrivalStandsInTheWayWithItsTurnover)
{
    Occupancy place;
    place.put(row(2, Now + 72h, Now + 96h), Now);
    place.put(row(1, Now - 24h, Now + 24h), Now);
    EXPECT_EQ(seen(place, Now).nextClaimFrom, Now - 24h);
    EXPECT_EQ(seen(place, Now).nextClaimUntil, Now + 25h);
    EXPECT_EQ(seen(place, Now + 25h).nextClaimFrom, Now + 72h) << "taken until then, not at that moment";
    EXPECT_EQ(place.takenAfter(Now, Now), (std::vector{Period(Now - 24h, Now + 25h), Period(Now + 72h, Now + 97h)}));
    EXPECT_FALSE(seen(place, Now + 97h).nextClaimFrom);
}

TEST(Occupancy, aRowTakesThePlaceOfWhatItWasAndGoesWhenItBlocksNothing)
{
    Occupancy place;
    place.put(row(1, Now, Now + 24h), Now);
    place.put(row(1, Now, Now + 48h), Now);
    ASSERT_EQ(place.rows().size(), 1U);
    EXPECT_EQ(place.rows().front().until, Now + 48h);
    Standing gone = row(1, Now, Now + 48h);
    gone.blocks = false;
    place.put(gone, Now);
    EXPECT_TRUE(place.rows().empty());
}

TEST(Occupancy, forgetsWhatWasOverAndNothingThatMayStillMatter)
{
    Occupancy place;
    place.put(row(1, Now - 240h, Now - 192h), Now); // with its turnover until an hour later
    Standing late = row(2, Now - 190h, Now - 170h);
    late.occupied = true;
    place.put(late, Now);
    Standing kept = row(3, Now - 168h, Now - 160h);
    kept.tailUntil = Now + 240h;
    kept.tailDecidedAt = Now - 100h;
    place.put(kept, Now);
    place.put(row(4, Now + 24h, Now + 48h), Now);

    place.forget(Now - 192h);
    EXPECT_EQ(place.rows().size(), 4U) << "its turnover is not over";
    place.forget(Now - 191h);
    EXPECT_EQ(place.rows().size(), 3U);
    place.forget(Now - 101h);
    EXPECT_EQ(place.rows().size(), 3U) << "somebody is there, and a tail is undecided";
    EXPECT_TRUE(seen(place, Now + 25h).departureUnconfirmed);
    place.forget(Now - 100h);
    EXPECT_EQ(place.rows().size(), 2U);
    late.occupied = false;
    place.put(late, Now);
    EXPECT_FALSE(seen(place, Now + 25h).departureUnconfirmed);
    place.forget(Now);
    EXPECT_EQ(place.rows().size(), 1U);
}

TEST(Occupancy, anExpiredHoldCountsAsGoneAtTheVeryMoment)
{
    Occupancy place;
    Standing hold = row(1, Now + 1h, Now + 24h);
    hold.expiresAt = Now;
    place.put(hold, Now);
    EXPECT_FALSE(seen(place, Now).nextClaimFrom);
    EXPECT_TRUE(place.takenAfter(Now, Now).empty());
    hold.expiresAt = Now + 1s;
    place.put(hold, Now);
    EXPECT_EQ(seen(place, Now).nextClaimFrom, Now + 1h);
}

TEST(Occupancy, whoShouldHaveLeftIsSeenWheneverOneWouldCome)
{
    Occupancy place;
    Standing late = row(1, Now - 240h, Now);
    late.occupied = true;
    place.put(late, Now);
    EXPECT_TRUE(seen(place, Now).departureUnconfirmed);
    EXPECT_TRUE(seen(place, Now + 2000h).departureUnconfirmed);
    late.until = late.takenUntil = Now + 1s;
    place.put(late, Now);
    EXPECT_FALSE(seen(place, Now).departureUnconfirmed) << "not yet";
}

TEST(Occupancy, aProtectedTailIsNobodysUntilItIsDecided)
{
    Occupancy place;
    Standing stay = row(1, Now - 240h, Now + 24h);
    stay.tailUntil = Now + 240h;
    stay.tailDecidedAt = Now + 12h;
    place.put(stay, Now);
    place.put(row(2, Now + 300h, Now + 320h), Now);
    EXPECT_EQ(seen(place, Now).nextClaimUntil, Now + 240h);
    EXPECT_EQ(seen(place, Now + 30h).nextClaimFrom, Now - 240h) << "the tail, before what comes after it";
    EXPECT_EQ(seen(place, Now + 30h).nextClaimUntil, Now + 240h);
    EXPECT_EQ(seen(place, Now + 240h).nextClaimFrom, Now + 300h);
    stay.tailDecidedAt = Now;
    place.put(stay, Now);
    EXPECT_EQ(seen(place, Now + 30h).nextClaimFrom, Now + 300h);
}

TEST(Occupancy, howeverManyLeftLatelyTheyHideNothingOfWhatComesAfterThem)
{
    for (const Moment heardAt : {Now - 300h, Now - 30h, Now}) // whatever was over when it was heard of
        for (std::uint8_t left = 0; left < 5; ++left) {
            SCOPED_TRACE(testing::Message() << int(left) << " left, heard of " << (Now - heardAt).count() << " s ago");
            Occupancy place;
            for (std::uint8_t number = 1; number <= left; ++number)
                place.put(row(number, Now - number * 24h, Now - number * 24h + 2h), heardAt);
            EXPECT_FALSE(seen(place, Now).nextClaimFrom);
            Standing hold = row(10, Now, Now + 24h);
            hold.expiresAt = Now;
            place.put(hold, heardAt);
            EXPECT_FALSE(seen(place, Now).nextClaimFrom) << "it expired";
            place.put(row(11, Now + 48h, Now + 72h), heardAt);
            EXPECT_EQ(seen(place, Now).nextClaimFrom, Now + 48h);
            EXPECT_FALSE(seen(place, Now + 73h).nextClaimFrom);
            EXPECT_EQ(seen(place, Now - 24h).nextClaimFrom, left > 0 ? Now - 24h : Now + 48h) << "as it was a day ago";
            for (std::uint8_t number = 1; number <= left; ++number) { // each may have a tail in which nobody else comes
                Occupancy kept = place;
                Standing stay = row(number, Now - number * 24h, Now - number * 24h + 2h);
                stay.tailUntil = Now + 30h;
                stay.tailDecidedAt = Now + 1h;
                kept.put(stay, heardAt);
                EXPECT_EQ(seen(kept, Now).nextClaimUntil, Now + 30h) << "of " << int(number);
                EXPECT_EQ(seen(kept, Now + 30h).nextClaimFrom, Now + 48h) << "of " << int(number);
            }
        }
}

TEST(Occupancy, whoeverBeganAMomentEarlierSeesItAsItWasThen)
{
    Occupancy place;
    Standing stay = row(1, Now - 48h, Now - 10h);
    stay.tailUntil = Now + 30h;
    stay.tailDecidedAt = Now - 30min;
    place.put(stay, Now);
    EXPECT_FALSE(seen(place, Now).nextClaimFrom);
    EXPECT_EQ(place.seenFrom(Now, Now - 1h).nextClaimUntil, Now + 30h) << "it was undecided";
}

TEST(Occupancy, ofTwoProtectedTailsTheLongerOneCounts)
{
    for (const std::uint8_t longer : {std::uint8_t(1), std::uint8_t(2)}) {
        Occupancy place;
        for (const std::uint8_t number : {std::uint8_t(1), std::uint8_t(2)}) {
            Standing stay = row(number, Now - number * 48h, Now - number * 48h + 2h);
            stay.tailUntil = Now + (number == longer ? 90h : 20h);
            stay.tailDecidedAt = Now + 10h;
            place.put(stay, Now);
        }
        EXPECT_EQ(seen(place, Now).nextClaimUntil, Now + 90h);
    }
}

TEST(Occupancy, whoIsThereWithASharedTailIsInTheWayOnlyUntilTheyLeave)
{
    Occupancy place;
    Standing stay = row(1, Now - 24h, Now + 24h);
    stay.tailUntil = Now + 240h;
    stay.tailDecidedAt = Now + 12h;
    stay.tailShared = true;
    place.put(stay, Now);
    EXPECT_EQ(seen(place, Now).nextClaimUntil, Now + 25h);
    EXPECT_EQ(place.takenAfter(Now, Now), std::vector{Period(Now - 24h, Now + 25h)});
}

TEST(Occupancy, everySharedTailThatIsUndecidedIsTold)
{
    Occupancy place;
    for (const std::uint8_t number : {std::uint8_t(1), std::uint8_t(2)}) {
        Standing stay = row(number, Now - number * 48h, Now - number * 48h + 2h);
        stay.tailUntil = Now + number * 50h;
        stay.tailDecidedAt = Now + number * 10h;
        stay.tailShared = true;
        place.put(stay, Now);
    }
    const Outlook candidate = seen(place, Now);
    EXPECT_FALSE(candidate.nextClaimFrom);
    ASSERT_EQ(candidate.shared.size(), 2U);
    EXPECT_EQ(candidate.shared[0].from, Now - 96h + 3h);
    EXPECT_EQ(candidate.shared[0].until, Now + 100h);
    EXPECT_EQ(candidate.shared[0].decidedAt, Now + 20h);
    EXPECT_EQ(candidate.shared[1].until, Now + 50h);
    EXPECT_EQ(seen(place, Now + 50h).shared.size(), 1U);
    EXPECT_TRUE(seen(place, Now + 100h).shared.empty());
}

TEST(Occupancy, aClosureIsToldAsOne)
{
    Occupancy place;
    Standing closed = row(1, Now, Forever);
    closed.takenUntil = Forever;
    closed.closure = true;
    place.put(closed, Now);
    EXPECT_TRUE(seen(place, Now).closedNext);
    EXPECT_EQ(seen(place, Now).nextClaimUntil, Forever);
}

} // namespace adempauze
