#include "night.h"

#include "support/refusals.h"

#include <thread>

namespace adempauze::test {

/// FlatC's house shares the tails of its residents: others may claim them on condition.
class Tails : public Night {
protected:
    std::string stateOf(const ClaimRow& claim)
    {
        return text("SELECT state FROM claim WHERE id = '" + claim.id.text() + "'");
    }
    std::string conditionOf(const ClaimRow& claim)
    {
        return text("SELECT coalesce(conditional_until_at::text, 'firm') FROM claim WHERE id = '" + claim.id.text()
                    + "'");
    }
    Outcome<OrderChanged> extend(const File& papers, int days = 18)
    {
        return decide(papers.order, extension("2026-11-28T10:00:00Z", days));
    }
};

TEST_F(Tails, aClaimOnASharedTailSeesWhenItIsDecided)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto next = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->claim.conditionalOn, stay.id);
    EXPECT_EQ(next->claim.conditionalUntil, at("2026-11-30T21:14:00Z")); // the first end of the order
    EXPECT_TRUE(next->claim.isConditional(now));
    EXPECT_FALSE(next->claim.isConditional(at("2026-11-30T21:14:00Z"))); // from then on it is firm by itself
}

TEST_F(Tails, aClaimAfterTheLatestEndIsFirmAtOnce)
{
    resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto next = hold(FlatC, "2026-12-22T12:00:00Z", false);
    ASSERT_TRUE(next);
    EXPECT_FALSE(next->claim.conditionalOn);
}

TEST_F(Tails, anExtensionInTimeIsFollowedAndWhoeverWasOnlyThereOnConditionGivesWay)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto first = hold(FlatC, "2026-12-03T12:00:00Z", false);
    const auto second = hold(FlatC, "2026-12-15T12:00:00Z", false);
    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    now = at("2026-11-28T11:00:00Z");
    const auto changed = extend(papers);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<Follows>(changed->stays[0].outcome));
    for (const auto& lost : {first->claim, second->claim}) {
        EXPECT_EQ(stateOf(lost), "released");
        EXPECT_EQ(countOf("placement", "blocks AND claim_id = '" + lost.id.text() + "'"), 0);
        EXPECT_EQ(countOf("task",
                          "kind = 'place_lost' AND urgent AND state = 'open' AND claim_id = '" + lost.id.text()
                              + "' AND jsonb_array_length(data -> 'alternatives') > 0"),
                  1);
    }
    EXPECT_EQ(countOf("event", "kind = 'claim.gave_way'"), 2);
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed'"), 0);
}

TEST_F(Tails, anExtensionThatDoesNotReachItLeavesAConditionalClaimWhereItIs)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto next = hold(FlatC, "2026-12-15T12:00:00Z", false);
    ASSERT_TRUE(next);
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(papers, 4));
    EXPECT_EQ(stateOf(next->claim), "held");
    EXPECT_EQ(conditionOf(next->claim), "firm"); // it may not be extended again
}

TEST_F(Tails, anEarlyEndMakesAConditionalClaimFirm)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto next = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(next);
    now = at("2026-11-25T11:00:00Z");
    const OrderEvent withdrawal{.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now};
    ASSERT_TRUE(decide(papers.order, withdrawal));
    EXPECT_EQ(conditionOf(next->claim), "firm");
    EXPECT_EQ(stateOf(next->claim), "held");
    EXPECT_EQ(countOf("event", "kind = 'claim.firm'"), 1);
}

TEST_F(Tails, whereAnythingElseStandsInTheWayNobodyGivesWay)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto onCondition = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(onCondition);
    sql("UPDATE claim SET conditional_on = NULL, conditional_until_at = NULL WHERE id = '"
        + onCondition->claim.id.text() + "'"); // as if it had been there before the order was known
    const auto other = hold(FlatC, "2026-12-15T12:00:00Z", false);
    ASSERT_TRUE(other);
    now = at("2026-11-28T11:00:00Z");
    const auto changed = extend(papers);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<StandsInTheWay>(changed->stays[0].outcome));
    EXPECT_EQ(stateOf(onCondition->claim), "held");
    EXPECT_EQ(stateOf(other->claim), "held");
}

// Two desks at the same moment: whichever is first, the resident's place is never promised twice.
TEST_F(Tails, anExtensionAndANewClaimAtTheSameMomentLeaveOneOfThemThere)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-28T11:00:00Z");
    auto other = anotherDesk();
    std::optional<Outcome<HoldPlaced>> held;
    std::thread desk([&] { held = holdAt(other, as(Officer), FlatC, "2026-12-03T12:00:00Z", false); });
    const auto changed = extend(papers);
    desk.join();
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<Follows>(changed->stays[0].outcome));
    EXPECT_EQ(countOf("placement x JOIN claim c ON c.id = x.claim_id",
                      "x.blocks AND c.state = 'held' AND x.from_at < '2026-12-18'"),
              0);
}

} // namespace adempauze::test
