#include "tails.h"

#include <thread>

namespace adempauze::test {

TEST_F(Tails, aClaimOnASharedTailSeesWhenItIsDecided)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto next = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->claim.conditionalOn, std::vector{stay.id});
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
    EXPECT_TRUE(next->claim.conditionalOn.empty());
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
    ASSERT_TRUE(withdraw(papers));
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
    sql("UPDATE claim SET conditional_on = '{}', conditional_until_at = NULL WHERE id = '"
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

TEST_F(Tails, aClaimOnTwoTailsIsConditionalUntilTheLastOfThemIsDecided)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto second = booked();
    const auto third = hold(FlatC, "2026-12-08T12:00:00Z", false);
    ASSERT_TRUE(third);
    EXPECT_EQ(third->claim.conditionalOn, (std::vector{first.stay.id, second.stay.id}));
    EXPECT_EQ(third->claim.conditionalUntil, at("2026-12-04T09:00:00Z")); // the first end of the second order
}

TEST_F(Tails, aClaimOnTwoTailsGivesWayToEither)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto second = booked();
    const auto third = hold(FlatC, "2026-12-08T12:00:00Z", false);
    ASSERT_TRUE(third);
    now = at("2026-11-28T11:00:00Z");
    const auto changed = extend(second.file);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<Follows>(changed->stays[0].outcome));
    EXPECT_EQ(stateOf(third->claim), "released");
    EXPECT_EQ(stateOf(second.stay), "booked");
    ASSERT_TRUE(extend(first.file));
    EXPECT_EQ(stateOf(second.stay), "cancelled"); // and that one was on condition itself
}

TEST_F(Tails, whereOneOfTwoTailsIsGoneAClaimIsStillConditionalOnTheOther)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto second = booked();
    const auto third = hold(FlatC, "2026-12-08T12:00:00Z", false);
    ASSERT_TRUE(third);
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(withdraw(first.file));
    EXPECT_EQ(conditionOf(second.stay), "firm");
    EXPECT_EQ(conditionOf(third->claim), "2026-12-04 09:00:00+00");
    EXPECT_EQ(countOf("event", "kind = 'claim.firm' AND claim_id = '" + third->claim.id.text() + "'"), 0);
    ASSERT_TRUE(withdraw(second.file));
    EXPECT_EQ(conditionOf(third->claim), "firm");
    EXPECT_EQ(countOf("event", "kind = 'claim.firm' AND claim_id = '" + third->claim.id.text() + "'"), 1);
}

// Somebody who never came keeps the place until the planned end; the next one came after it, while it was open, by a
// first end that had moved, whether the first stays on.
TEST_F(Tails, whoeverIsInTheHouseStaysInItWhateverTheCondition)
{
    now = at("2026-11-24T10:00:00Z");
    const auto missing = booked("2026-11-25T12:00:00Z");
    const auto next = hold(FlatC, "2026-12-05T12:00:00Z", false);
    ASSERT_TRUE(next);
    sql("UPDATE placement SET tail_decided_at = '2026-12-06T09:00:00Z' WHERE claim_id = '" + missing.stay.id.text()
        + "'");
    now = at("2026-12-05T12:30:00Z");
    const auto arrived = arrive(next->claim.code, "2026-12-05T12:30:00Z", TransitStaff);
    ASSERT_TRUE(arrived);
    EXPECT_EQ(arrived->conditionalOn, std::vector{missing.stay.id}); // as any claim there
    EXPECT_TRUE(arrived->isConditional(now));
    const auto changed = extend(missing.file);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<StandsInTheWay>(changed->stays[0].outcome));
    EXPECT_EQ(stateOf(*arrived), "present");
    EXPECT_EQ(countOf("placement", "occupied AND claim_id = '" + arrived->id.text() + "'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND claim_id = '" + missing.stay.id.text() + "'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'place_lost'"), 0);
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
    EXPECT_EQ(
        countOf("placement x JOIN claim c ON c.id = x.claim_id",
                "x.blocks AND c.state = 'held' AND x.from_at < '2026-12-18' AND x.place_id = '" + FlatC.text() + "'"),
        0);
}

} // namespace adempauze::test
