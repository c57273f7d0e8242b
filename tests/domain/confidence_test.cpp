#include "domain/confidence.h"
#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;

namespace {

const Moment Now = samples::utc("2026-11-20T21:00:00Z");

constexpr ConfidenceRules Rules{.window = 90 * 24h,
                                .prior = 6,
                                .refusedAtDoor = 2,
                                .calledOff = 1,
                                .fullInFact = 1,
                                .fairBelow = 90,
                                .lowBelow = 70,
                                .fairAfter = 168h,
                                .lowAfter = 504h,
                                .askAgainAfter = 72h};

HouseConfidence of(HouseFacts facts)
{
    return confidenceIn(facts, Rules, Now);
}

HouseFacts heard(std::chrono::seconds ago)
{
    return {.heardOfAt = Now - ago};
}

HouseFacts kept(std::int64_t came, std::int64_t refused, std::int64_t calledOff = 0, std::int64_t full = 0)
{
    return {.heardOfAt = Now, .came = came, .refusedAtDoor = refused, .calledOff = calledOff, .fullInFact = full};
}

} // namespace

TEST(ConfidenceRule, aHouseOfWhichNothingIsKnownButThatItIsThereIsTrusted)
{
    const auto confidence = of(heard(0s));
    EXPECT_EQ(confidence.level, Confidence::High);
    EXPECT_EQ(confidence.keptPercent, 100);
    const std::vector<ConfidenceReason> reasons{{ConfidenceGround::HeardOf, 0, Confidence::High},
                                                {ConfidenceGround::Came, 0, Confidence::High}};
    EXPECT_EQ(confidence.reasons, reasons);
}

TEST(ConfidenceRule, silenceTellsAtItsThresholdAndNotASecondBefore)
{
    EXPECT_EQ(of(heard(168h - 1s)).level, Confidence::High);
    EXPECT_EQ(of(heard(168h)).level, Confidence::Fair);
    EXPECT_EQ(of(heard(504h - 1s)).level, Confidence::Fair);
    EXPECT_EQ(of(heard(504h)).level, Confidence::Low);
    EXPECT_EQ(of(heard(504h)).reasons.front(), (ConfidenceReason{ConfidenceGround::HeardOf, 21, Confidence::Low}));
}

TEST(ConfidenceRule, whatWasRecordedAheadOfAClockIsNoSilence)
{
    EXPECT_EQ(of(heard(-5s)).level, Confidence::High);
    EXPECT_EQ(of(heard(-48h)).reasons.front().number, 0);
}

TEST(ConfidenceRule, oneNightDoesNotCondemnAHouseAndAHabitDoes)
{
    EXPECT_EQ(of(kept(0, 1)).level, Confidence::Fair); // 6 of 8
    EXPECT_EQ(of(kept(0, 2)).level, Confidence::Low); // 6 of 10
    EXPECT_EQ(of(kept(0, 0, 1)).level, Confidence::Fair); // 6 of 7
    EXPECT_EQ(of(kept(0, 0, 0, 3)).level, Confidence::Low); // 6 of 9
    EXPECT_EQ(of(kept(12, 1)).level, Confidence::High); // 18 of 20: at the threshold
    EXPECT_EQ(of(kept(11, 1)).level, Confidence::Fair); // 17 of 19
    EXPECT_EQ(of(kept(1, 1, 1)).level, Confidence::Fair); // 7 of 10: at the threshold
}

TEST(ConfidenceRule, whoKeptTwoOfTwoIsNoWorseThanWhoKeptTwelveOfTwenty)
{
    EXPECT_EQ(of(kept(2, 0)).level, Confidence::High);
    EXPECT_EQ(of(kept(12, 0, 8)).level, Confidence::Low);
}

TEST(ConfidenceRule, theLowerOfSilenceAndPromisesCountsAndBothAreTold)
{
    auto facts = kept(0, 2, 0, 1);
    facts.heardOfAt = Now - 200h;
    const auto confidence = of(facts);
    EXPECT_EQ(confidence.level, Confidence::Low);
    EXPECT_EQ(confidence.keptPercent, 54);
    const std::vector<ConfidenceReason> reasons{{ConfidenceGround::HeardOf, 8, Confidence::Fair},
                                                {ConfidenceGround::Came, 0, Confidence::Low},
                                                {ConfidenceGround::RefusedAtDoor, 2, Confidence::Low},
                                                {ConfidenceGround::FullInFact, 1, Confidence::Low}};
    EXPECT_EQ(confidence.reasons, reasons);
    facts = kept(20, 0);
    facts.heardOfAt = Now - 600h;
    EXPECT_EQ(of(facts).level, Confidence::Low);
}

TEST(ConfidenceRule, rulesThatCondemnAtOnceAreKnown)
{
    EXPECT_FALSE(condemnsAtOnce(Rules));
    ConfidenceRules harsh = Rules;
    harsh.prior = 4; // 4 of 6
    EXPECT_TRUE(condemnsAtOnce(harsh));
    harsh.refusedAtDoor = 1; // 4 of 5
    EXPECT_FALSE(condemnsAtOnce(harsh));
}

TEST(ConfidenceRule, eachReasonIsASentenceWithItsNumberAndItsDays)
{
    EXPECT_EQ(sentenceFor({ConfidenceGround::HeardOf, 8, Confidence::Fair}, Rules, Language::Dutch),
              "Dagen sinds het huis voor het laatst iets liet weten: 8.");
    EXPECT_EQ(sentenceFor({ConfidenceGround::RefusedAtDoor, 2, Confidence::Low}, Rules, Language::English),
              "Came with a code and were refused at the door, in 90 days: 2.");
    EXPECT_EQ(sentenceFor({ConfidenceGround::FullInFact, 1, Confidence::Fair}, Rules, Language::Dutch),
              "Stond vrij en was toch vol, in 90 dagen: 1.");
}

TEST(ConfidenceRule, everyLevelGroundAndSourceHasAWord)
{
    EXPECT_EQ(wordFor(Confidence::High), "high");
    EXPECT_EQ(wordFor(Confidence::Low), "low");
    for (int i = 0; i <= static_cast<int>(ConfidenceGround::FullInFact); ++i) {
        const auto ground = static_cast<ConfidenceGround>(i);
        EXPECT_FALSE(wordFor(ground).empty() || sourceOf(ground).empty());
        for (const Language language : {Language::Dutch, Language::English})
            EXPECT_EQ(sentenceFor({ground, 3, Confidence::High}, Rules, language).find_first_of("#@"),
                      std::string::npos);
    }
}

} // namespace adempauze
