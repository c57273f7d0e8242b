#include "domain/caller.h"
#include "domain/notice_rules.h"
#include "domain/refusal.h"
#include "domain/samples.h"
#include "domain/stay.h"

#include <gtest/gtest.h>

#include <set>

namespace adempauze {
namespace {

constexpr int RefusalCount = static_cast<int>(Refusal::KeyRunning) + 1;
constexpr int RoleCount = static_cast<int>(Role::Agency) + 1;

bool isSnakeCase(std::string_view word)
{
    return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

} // namespace

TEST(RefusalWords, areOneForEachExceptThatNotYoursCannotBeToldFromNotFound)
{
    std::set<std::string_view> words;
    for (int i = 0; i < RefusalCount; ++i) {
        const auto why = static_cast<Refusal>(i);
        EXPECT_TRUE(isSnakeCase(wordFor(why))) << i;
        words.insert(wordFor(why));
    }
    EXPECT_EQ(words.size(), static_cast<std::size_t>(RefusalCount - 1));
    EXPECT_EQ(wordFor(Refusal::NotYours), wordFor(Refusal::NotFound));
}

TEST(RoleWords, readBackAndNoOtherWordIsARole)
{
    std::set<std::string_view> words;
    for (int i = 0; i < RoleCount; ++i) {
        const auto role = static_cast<Role>(i);
        EXPECT_TRUE(isSnakeCase(wordFor(role))) << i;
        EXPECT_EQ(roleNamed(wordFor(role)), role);
        words.insert(wordFor(role));
    }
    EXPECT_EQ(words.size(), static_cast<std::size_t>(RoleCount));
    for (const auto* text : {"", "Manager", "manager ", "police", "admin"})
        EXPECT_FALSE(roleNamed(text)) << text;
}

TEST(Notices, areTheSameOnlyInEveryPart)
{
    const Notice notice{.to = samples::id<OrganisationTag>(1), .kind = NoticeKind::StayBegan, .leaves = {}};
    Notice other = notice;
    EXPECT_EQ(other, notice);
    other.to = samples::id<OrganisationTag>(2);
    EXPECT_NE(other, notice);
    other = notice;
    other.kind = NoticeKind::StayEnded;
    EXPECT_NE(other, notice);
    other = notice;
    other.leaves.usually = Leaving{true, Moment()};
    EXPECT_NE(other, notice);
    other = notice;
    other.dueAt = Moment();
    EXPECT_NE(other, notice);
}

} // namespace adempauze
