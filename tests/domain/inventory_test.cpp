#include "domain/inventory.h"

#include "domain/samples.h"
#include "support/moments.h"

#include <gtest/gtest.h>

namespace adempauze {

namespace {

using namespace std::chrono_literals;

const PlaceId First = samples::id<PlaceTag>(1);
const PlaceId Second = samples::id<PlaceTag>(2);

HouseRules rules(std::chrono::minutes turnover = 60min, int days = 56, TimeOfDay departure = 11h)
{
    return {.zone = *Zone::named("Europe/Amsterdam"),
            .departureTime = departure,
            .turnover = turnover,
            .longestStayDays = days,
            .admission = Admission::Automatic,
            .tail = TailPolicy::Protect};
}

StandingClaim stay(const char* from, const char* until, PlaceId place = First)
{
    return {.place = place, .from = *parseMoment(from), .until = *parseMoment(until), .placedFrom = *parseMoment(from)};
}

/// A hold whose reason ends at a moment; its planned end was computed for a departure at 11:00.
StandingClaim hold(const char* from, const char* until, const char* reasonEnds)
{
    StandingClaim claim = stay(from, until);
    claim.reasonEnds = *parseMoment(reasonEnds);
    return claim;
}

} // namespace

TEST(NewRules, nothingStandsInTheWayOfAnEmptyHouse)
{
    EXPECT_FALSE(obstacleToRules(rules(2880min, 1), {}));
}

TEST(NewRules, aTurnoverThatReachesIntoTheNextClaimIsRefusedUntilThatBegins)
{
    const std::vector standing{stay("2026-11-20T20:00:00Z", "2026-12-01T10:00:00Z"),
                               stay("2026-12-01T12:00:00Z", "2026-12-11T10:00:00Z"),
                               stay("2026-12-11T11:00:00Z", "2026-12-21T10:00:00Z")};
    EXPECT_FALSE(obstacleToRules(rules(60min), standing)); // exactly the hour that lies between
    const auto first = obstacleToRules(rules(61min), standing);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->why, Refusal::PlaceTaken);
    EXPECT_EQ(first->untilAt, parseMoment("2026-12-11T11:00:00Z"));
    const auto both = obstacleToRules(rules(121min), standing);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->untilAt, parseMoment("2026-12-11T11:00:00Z")); // the later of the two
}

TEST(NewRules, ofSeveralPlacesTheOneThatIsInTheWayLongestIsTold)
{
    const std::vector standing{stay("2026-11-20T20:00:00Z", "2026-12-11T10:00:00Z"),
                               stay("2026-12-11T11:00:00Z", "2026-12-21T10:00:00Z"),
                               stay("2026-11-20T20:00:00Z", "2026-12-01T10:00:00Z", Second),
                               stay("2026-12-01T11:00:00Z", "2026-12-05T10:00:00Z", Second)};
    const auto no = obstacleToRules(rules(61min), standing);
    ASSERT_TRUE(no);
    EXPECT_EQ(no->untilAt, parseMoment("2026-12-11T11:00:00Z"));
}

TEST(NewRules, claimsOfDifferentPlacesAreNoNeighbours)
{
    EXPECT_FALSE(obstacleToRules(rules(600min),
                                 {stay("2026-11-20T20:00:00Z", "2026-12-01T10:00:00Z"),
                                  stay("2026-12-01T12:00:00Z", "2026-12-11T10:00:00Z", Second)}));
}

TEST(NewRules, aClosureStandsInTheWayTooAndNeedsNoTurnoverItself)
{
    StandingClaim closure = stay("2026-12-01T12:00:00Z", "2026-12-02T12:00:00Z");
    closure.closure = true;
    const auto no = obstacleToRules(rules(180min), {stay("2026-11-20T20:00:00Z", "2026-12-01T10:00:00Z"), closure});
    ASSERT_TRUE(no);
    EXPECT_EQ(no->why, Refusal::PlaceClosed);
    EXPECT_FALSE(obstacleToRules(rules(180min), {closure, stay("2026-12-02T12:00:00Z", "2026-12-11T10:00:00Z")}));
}

TEST(NewRules, aLaterDepartureHourIsRefusedWhereAHoldCouldNotBeConfirmed)
{
    const auto next = stay("2026-12-01T12:00:00Z", "2026-12-11T10:00:00Z");
    const std::vector held{hold("2026-11-20T22:00:00Z", "2026-12-01T10:00:00Z", "2026-11-30T21:14:00Z"), next};
    EXPECT_FALSE(obstacleToRules(rules(60min, 56, 12h), held));
    const auto no = obstacleToRules(rules(60min, 56, 13h), held);
    ASSERT_TRUE(no);
    EXPECT_EQ(no->untilAt, next.from);
    // Somebody booked or present keeps the end that was agreed.
    EXPECT_FALSE(obstacleToRules(rules(60min, 56, 13h), {stay("2026-11-20T22:00:00Z", "2026-12-01T10:00:00Z"), next}));
}

TEST(NewRules, nobodyIsPromisedLongerThanTheHouseAllows)
{
    const std::vector standing{stay("2026-11-20T20:00:00Z", "2026-12-01T10:00:00Z"),
                               stay("2026-11-20T20:00:00Z", "2026-12-18T10:00:00Z", Second)};
    EXPECT_FALSE(obstacleToRules(rules(0min, 28), standing));
    const auto no = obstacleToRules(rules(0min, 10), standing);
    ASSERT_TRUE(no);
    EXPECT_EQ(no->why, Refusal::OverHouseLimit);
    EXPECT_EQ(no->untilAt, parseMoment("2026-12-18T10:00:00Z"));
}

TEST(OwnWords, areTheSameOnlyInEveryPart)
{
    const OwnWords words{.accepts = Accepts::Men, .conditions = "No pets", .wheelchair = false};
    OwnWords other = words;
    EXPECT_EQ(other, words);
    other.accepts.reset();
    EXPECT_NE(other, words);
    other = words;
    other.conditions = "";
    EXPECT_NE(other, words);
    other = words;
    other.wheelchair = true;
    EXPECT_NE(other, words);
}

} // namespace adempauze
