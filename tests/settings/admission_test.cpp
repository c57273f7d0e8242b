#include "settings/admission_reader.h"
#include "settings/folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace adempauze {
namespace {

using test::Folder;
using ::testing::ElementsAre;

constexpr const char* Good =
    "[[question]]\nkey = \"motivated\"\nnl = \"Wil men?\"\nen = \"Willing?\"\nwants = \"yes\"\n";

std::vector<std::string> complaintsAbout(const std::string& content, const std::string& more = "")
{
    const Folder folder;
    folder.write("a.toml", content);
    if (!more.empty())
        folder.write("b.toml", more);
    return folder.complaintsOf([&] { loadAdmission(folder.path()); });
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST(AdmissionQuestions, thoseOfTheHouseAreReadInBothLanguages)
{
    const auto all = loadAdmission(HOUSE_DIR "/config/admission");
    EXPECT_GE(all.size(), 5U);
    const auto animal = std::ranges::find(all, "brings_animal", &AdmissionQuestion::key);
    ASSERT_NE(animal, all.end());
    EXPECT_EQ(animal->wants, ScreeningAnswer::No);
    for (const AdmissionQuestion& each : all) {
        EXPECT_FALSE(each.dutch.empty() || each.english.empty()) << each.key;
        EXPECT_TRUE(each.dutch.ends_with('?') && each.english.ends_with('?')) << each.key;
    }
}

TEST(AdmissionQuestions, whatIsWrongIsSaidWithItsPlace)
{
    EXPECT_TRUE(complaintsAbout(Good).empty());
    EXPECT_THAT(complaintsAbout(with(Good, "\"yes\"", "\"perhaps\"")),
                ElementsAre("a.toml:5:9: question[0].wants must be yes or no"));
    EXPECT_THAT(complaintsAbout(with(Good, "\"motivated\"", "\"Not a key\"")),
                ElementsAre("a.toml:2:7: question[0].key must be a word in lower case, such as \"motivated\""));
    EXPECT_EQ(complaintsAbout(with(Good, "nl = \"Wil men?\"\n", "")).size(), 1U);
    EXPECT_EQ(complaintsAbout(with(Good, "Willing?", std::string(161, 'w'))).size(), 1U);
    EXPECT_EQ(complaintsAbout(std::string(Good) + "diagnosis = \"none\"\n").size(), 1U);
    EXPECT_THAT(complaintsAbout(Good, Good), ElementsAre("b.toml:2:7: question[0].key stands there twice"));
    EXPECT_EQ(complaintsAbout("").size(), 1U);
}

} // namespace adempauze
