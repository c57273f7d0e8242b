#include "domain/admission.h"

#include <gtest/gtest.h>

namespace adempauze {

namespace {

using enum ScreeningAnswer;

const std::vector<ChosenQuestion> Asked{
    {"motivated", true, Yes}, {"brings_animal", true, No}, {"brings_children", false, No}};

} // namespace

TEST(Admission, anUnwantedAnswerToWhatIsRequiredKeepsSomebodyOut)
{
    EXPECT_EQ(keptOutBy(Asked, {{"motivated", No}}), "motivated");
    EXPECT_EQ(keptOutBy(Asked, {{"motivated", Yes}, {"brings_animal", Yes}}), "brings_animal");
    EXPECT_EQ(keptOutBy(Asked, {{"motivated", No}, {"brings_animal", Yes}}),
              "motivated"); // the first of the house's list
    EXPECT_EQ(keptOutBy(Asked, {{"motivated", Yes}, {"brings_animal", No}}), std::nullopt);
}

TEST(Admission, whatTheDeskWeighsOrNobodyKnowsKeepsNobodyOut)
{
    EXPECT_EQ(keptOutBy(Asked, {{"brings_children", Yes}}), std::nullopt);
    EXPECT_EQ(keptOutBy(Asked, {{"motivated", Unknown}, {"brings_animal", Unknown}}), std::nullopt);
    EXPECT_EQ(keptOutBy(Asked, {}), std::nullopt);
    EXPECT_EQ(keptOutBy({}, {{"motivated", No}}), std::nullopt);
}

TEST(Admission, onlyWhatIsAskedIsAnswered)
{
    EXPECT_EQ(notAsked(Asked, {{"motivated", Yes}, {"diagnosis", Yes}}), "diagnosis");
    EXPECT_EQ(notAsked(Asked, {{"motivated", Yes}}), std::nullopt);
}

TEST(Admission, aKeyIsAWord)
{
    for (const char* good : {"a", "motivated", "needs_care_at_night", "b2"})
        EXPECT_TRUE(isQuestionKey(good)) << good;
    for (const char* bad : {"", "Motivated", "2b", "_a", "a b", "a/b", "a~b", "é"})
        EXPECT_FALSE(isQuestionKey(bad)) << bad;
    EXPECT_TRUE(isQuestionKey(std::string(40, 'a')));
    EXPECT_FALSE(isQuestionKey(std::string(41, 'a')));
}

TEST(Admission, answersReadBack)
{
    for (const auto answer : {Yes, No, Unknown})
        EXPECT_EQ(screeningAnswerNamed(wordFor(answer)), answer);
    EXPECT_EQ(screeningAnswerNamed("maybe"), std::nullopt);
}

TEST(Admission, fewAreHiddenAndNeverOnlyOne)
{
    using Told = std::vector<std::optional<std::int64_t>>;
    const auto none = std::nullopt;
    EXPECT_EQ(hideFew({5, 9}), (Told{5, 9}));
    EXPECT_EQ(hideFew({4, 9, 7}), (Told{none, 9, none})); // 4 would follow from a sum
    EXPECT_EQ(hideFew({4, 1, 7}), (Told{none, none, 7}));
    EXPECT_EQ(hideFew({3}), Told{none});
    EXPECT_EQ(hideFew({}), Told{});
}

} // namespace adempauze
