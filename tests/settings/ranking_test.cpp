#include "settings/folder.h"
#include "settings/ranking_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace adempauze {
namespace {

using test::Folder;
using ::testing::ElementsAre;

constexpr const char* Good = "[[rules]]\nversion = 1\nfrom = \"2026-01-01T00:00:00+01:00\"\ncriteria = "
                             "[\"under_order\"]\ntie_break = [\"registered_at\", \"id\"]\nanswer_within_minutes = 60\n";

std::vector<std::string> complaintsAbout(const std::string& content)
{
    const Folder folder;
    const auto file = folder.write("ranking.toml", content);
    return folder.complaintsOf([&] { loadRanking(file); });
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST(Ranking, theRulesOfTheHouseAreRead)
{
    const auto rules = loadRanking(HOUSE_DIR "/config/waiting/ranking.toml");
    ASSERT_EQ(rules.size(), 1U);
    EXPECT_EQ(rules.front().version, 1);
    EXPECT_EQ(rules.front().criteria.front(), Criterion::UnderOrder);
    EXPECT_EQ(rules.front().answerWithin, std::chrono::minutes(120));
}

TEST(Ranking, whatIsWrongIsSaidWithItsPlace)
{
    EXPECT_THAT(complaintsAbout(with(Good, "[\"under_order\"]", "[\"sympathy\"]")),
                ElementsAre("ranking.toml:4:12: rules[0].criteria: sympathy is no criterion"));
    EXPECT_THAT(complaintsAbout(with(Good, "[\"under_order\"]", "[\"id\"]")),
                ElementsAre("ranking.toml:4:12: rules[0].criteria: id breaks ties and can stand nowhere else"));
    EXPECT_THAT(complaintsAbout(with(Good, "[\"under_order\"]", "[\"needed_by\", \"needed_by\"]")),
                ElementsAre("ranking.toml:4:12: rules[0].criteria: needed_by stands there twice"));
    EXPECT_THAT(complaintsAbout(with(Good, "[\"registered_at\", \"id\"]", "[\"id\"]")),
                ElementsAre("ranking.toml:5:13: rules[0].tie_break must be registered_at, then id"));
    EXPECT_THAT(complaintsAbout(std::string(Good) + "mercy = 1\n").size(), 1U);
    EXPECT_THAT(complaintsAbout("").size(), 1U);
}

TEST(Ranking, versionsAreOneAtATime)
{
    EXPECT_EQ(complaintsAbout(std::string(Good) + Good).size(), 2U);
    const auto later = with(with(Good, "version = 1", "version = 2"), "2026-01-01", "2027-01-01");
    EXPECT_EQ(complaintsAbout(std::string(Good) + later).size(), 1U);
    const auto first = with(Good, "criteria", "until = \"2027-01-01T00:00:00+01:00\"\ncriteria");
    EXPECT_TRUE(complaintsAbout(first + later).empty());
}

} // namespace adempauze
