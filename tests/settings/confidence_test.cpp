#include "settings/confidence_reader.h"
#include "settings/folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace adempauze {
namespace {

using test::Folder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string good()
{
    std::ifstream in(HOUSE_DIR "/config/confidence/rules.toml");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> complaintsAbout(const std::string& content)
{
    const Folder folder;
    const auto file = folder.write("rules.toml", content);
    return folder.complaintsOf([&] { loadConfidence(file); });
}

std::string with(const std::string& from, const std::string& to)
{
    std::string text = good();
    return text.replace(text.find("\n" + from) + 1, from.size(), to);
}

} // namespace

TEST(ConfidenceRulesFile, theRulesOfTheHouseAreRead)
{
    const auto rules = loadConfidence(HOUSE_DIR "/config/confidence/rules.toml");
    EXPECT_EQ(rules.window, std::chrono::hours(90 * 24));
    EXPECT_EQ(rules.prior, 6);
    EXPECT_EQ(rules.refusedAtDoor, 2);
    EXPECT_EQ(rules.lowBelow, 70);
    EXPECT_EQ(rules.askAgainAfter, std::chrono::hours(72));
    EXPECT_FALSE(condemnsAtOnce(rules));
}

TEST(ConfidenceRulesFile, whatIsWrongIsSaidWithItsPlace)
{
    EXPECT_THAT(complaintsAbout(with("low_below = 70", "low_below = 90")),
                ElementsAre(HasSubstr("prior_holds is so small"),
                            HasSubstr("kept.low_below must be less than kept.fair_below")));
    EXPECT_THAT(complaintsAbout(with("low_after_hours = 504", "low_after_hours = 168")),
                ElementsAre(HasSubstr("silence.low_after_hours must be more than silence.fair_after_hours")));
    EXPECT_THAT(complaintsAbout(with("window_days = 90", "window_days = 0")), ElementsAre(HasSubstr("window_days")));
    EXPECT_THAT(complaintsAbout(with("called_off = 1", "called_of = 1")).size(), 2U); // missing, and unknown
    EXPECT_EQ(complaintsAbout("").size(), 10U);
}

TEST(ConfidenceRulesFile, rulesByWhichOneNightCondemnsAHouseAreRefused)
{
    EXPECT_THAT(complaintsAbout(with("prior_holds = 6", "prior_holds = 4")),
                ElementsAre(HasSubstr("one broken promise alone")));
    EXPECT_TRUE(complaintsAbout(with("prior_holds = 6", "prior_holds = 5")).empty());
}

} // namespace adempauze
