#include "domain/samples.h"
#include "domain/waiting.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace adempauze {
namespace {

const Moment Now = date::sys_days(date::year(2026) / 11 / 20);

WaitingFacts facts(int id)
{
    return {.id = samples::id<WaitingEntryTag>(static_cast<std::uint8_t>(id)),
            .registeredAt = Now - std::chrono::hours(1),
            .neededBy = Now + std::chrono::hours(48)};
}

RankingRules rulesOf(std::vector<Criterion> criteria)
{
    return {.version = 1,
            .inForce = Period(Now, Forever),
            .criteria = std::move(criteria),
            .answerWithin = std::chrono::minutes(60)};
}

const RankingRules Every = rulesOf({Criterion::UnderOrder, Criterion::DangerRunningOrder, Criterion::SleepsOutside,
                                    Criterion::ChildrenInvolved, Criterion::NeededBy, Criterion::LongestWaiting});

/// By what `first` stands before another one, whichever is named first.
Criterion aheadBy(const WaitingFacts& first, const WaitingFacts& second)
{
    const auto ranked = rankWaiting(Every, {second, first}, Now);
    EXPECT_EQ(ranked.front().facts.id, first.id);
    EXPECT_EQ(rankWaiting(Every, {first, second}, Now).front().facts.id, first.id);
    EXPECT_EQ(ranked.front().aheadBy, ranked.back().behindBy);
    EXPECT_FALSE(ranked.front().behindBy);
    EXPECT_FALSE(ranked.back().aheadBy);
    return *ranked.front().aheadBy;
}

} // namespace

TEST(Waiting, eachCriterionDecidesAndIsSaid)
{
    WaitingFacts first = facts(2);
    first.underOrder = true;
    EXPECT_EQ(aheadBy(first, facts(1)), Criterion::UnderOrder);
    first = facts(2);
    first.dangerRunningOrder = true;
    EXPECT_EQ(aheadBy(first, facts(1)), Criterion::DangerRunningOrder);
    first = facts(2);
    first.sleepsOutside = true;
    EXPECT_EQ(aheadBy(first, facts(1)), Criterion::SleepsOutside);
    first = facts(2);
    first.childrenInvolved = true;
    EXPECT_EQ(aheadBy(first, facts(1)), Criterion::ChildrenInvolved);
    first = facts(2);
    first.neededBy -= std::chrono::hours(1);
    EXPECT_EQ(aheadBy(first, facts(1)), Criterion::NeededBy);
    first = facts(2);
    first.registeredAt -= std::chrono::hours(24);
    EXPECT_EQ(aheadBy(first, facts(1)), Criterion::LongestWaiting);
}

TEST(Waiting, withinADayWhoeverWasRegisteredFirstComesFirstAndThenTheId)
{
    WaitingFacts first = facts(2);
    first.registeredAt -= std::chrono::minutes(1);
    EXPECT_EQ(aheadBy(first, facts(1)), Criterion::RegisteredAt);
    EXPECT_EQ(aheadBy(facts(1), facts(2)), Criterion::Id);
}

TEST(Waiting, anEarlierCriterionOutweighsEveryLaterOne)
{
    WaitingFacts first = facts(2);
    first.underOrder = true;
    WaitingFacts second = facts(1);
    second.dangerRunningOrder = second.sleepsOutside = second.childrenInvolved = true;
    second.neededBy -= std::chrono::hours(40);
    second.registeredAt -= std::chrono::hours(400);
    EXPECT_EQ(aheadBy(first, second), Criterion::UnderOrder);
}

TEST(Waiting, theOrderIsTheSameHoweverTheListIsRead)
{
    std::vector<WaitingFacts> list;
    for (int i = 1; i <= 30; ++i) {
        WaitingFacts each = facts(i);
        each.underOrder = i % 2 == 0;
        each.neededBy += std::chrono::hours(i % 3);
        list.push_back(each);
    }
    const auto once = rankWaiting(Every, list, Now);
    std::ranges::reverse(list);
    const auto again = rankWaiting(Every, list, Now);
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].facts.id, again[i].facts.id);
        EXPECT_EQ(once[i].position, static_cast<int>(i) + 1);
    }
}

TEST(Waiting, oneEntryTwiceIsNotAheadOfItself)
{
    EXPECT_EQ(rankWaiting(Every, {facts(1), facts(1)}, Now).front().aheadBy, Criterion::Id);
    EXPECT_TRUE(rankWaiting(Every, {}, Now).empty());
}

TEST(Waiting, theRulesOfTheMomentHold)
{
    std::vector<RankingRules> all{rulesOf({Criterion::NeededBy}), rulesOf({Criterion::UnderOrder})};
    all[0].inForce = Period(Now, Now + std::chrono::hours(1));
    all[1].inForce = Period(Now + std::chrono::hours(1), Forever);
    EXPECT_EQ(rulesAt(all, Now), &all[0]);
    EXPECT_EQ(rulesAt(all, Now + std::chrono::hours(1)), &all[1]);
    EXPECT_EQ(rulesAt(all, Now - std::chrono::seconds(1)), nullptr);
}

TEST(Waiting, criteriaHaveOneWordEach)
{
    for (int i = 0; i <= static_cast<int>(Criterion::Id); ++i) {
        const auto criterion = static_cast<Criterion>(i);
        EXPECT_EQ(criterionNamed(wordFor(criterion)), criterion);
    }
    EXPECT_FALSE(criterionNamed("sympathy"));
}

} // namespace adempauze
