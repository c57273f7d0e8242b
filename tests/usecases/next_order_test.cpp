#include "night.h"

#include "usecases/follow_at_last.h"
#include "usecases/follow_up.h"

namespace adempauze::test {

/// Room A under an order of 20 November, to 30 November; from then on under a next one of 28 November, to 8 December.
class NextOrder : public Night {
protected:
    const Moment again = at("2026-11-28T09:00:00Z");
    const Moment firstEnd = at("2026-11-30T21:14:00Z");
    const Moment nextEnd = at("2026-12-08T09:00:00Z");
    const Moment nextDeparture = at("2026-12-08T10:00:00Z");

    struct Between {
        ClaimRow stay;
        OrderId first;
        OrderId next;
        CaseId caseId;
    };
    Between underTwo() { return underTwo(again, at("2026-12-20T10:00:00Z")); }
    Between underTwo(Moment imposed, Moment until)
    {
        const auto [stay, papers] = resident(RoomA);
        now = at("2026-11-28T12:00:00Z");
        const File second{.caseId = papers.caseId, .person = papers.person};
        recordOrderIn(second, imposed);
        const auto goesOn = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return continueStay(tx, c, {stay.id, stay.version, Basis::NextOrder, "own_request", second.order, until});
        });
        EXPECT_TRUE(goesOn);
        return {*goesOn, papers.order, second.order, papers.caseId};
    }
    Outcome<OrderChanged> ends(OrderId order, OrderEventKind kind = OrderEventKind::Withdrawal,
                               std::int64_t version = 1)
    {
        return decide(order, {.kind = kind, .decidedAt = now, .effectiveAt = now}, version);
    }
    ClaimRow read(ClaimId id)
    {
        pg::Transaction tx(db, TheRegion);
        return *showStay(tx, as(Worker), id);
    }
    static std::string why(const ClaimRow& stay)
    {
        std::string text;
        for (const auto& row : stay.segments)
            text += std::string(wordFor(row.segment.basis)) + " to " + textOf(row.segment.during.until()) + "; ";
        return text;
    }
    std::int64_t openTasks(const std::string& kind, OrderId order)
    {
        return countOf("task",
                       "kind = '" + kind + "' AND state IN ('waiting', 'open') AND claim_id IS NOT NULL"
                           + " AND order_id = '" + order.text() + "'");
    }
};

template<class Kind>
bool became(const Outcome<OrderChanged>& changed)
{
    return changed && changed->stays.size() == 1 && std::holds_alternative<Kind>(changed->stays[0].outcome);
}

TEST_F(NextOrder, reachesAtMostToItsOwnEnd)
{
    const auto between = underTwo();
    EXPECT_EQ(between.stay.until, nextDeparture);
    EXPECT_EQ(why(between.stay),
              "order to 2026-11-30T21:14:00Z; next_order to 2026-12-08T09:00:00Z; wind_down to 2026-12-08T10:00:00Z; ");
}

TEST_F(NextOrder, thatIsInForceBeginsSoonerWhereTheFirstEndsEarly)
{
    const auto between = underTwo();
    const auto tail = between.stay.place().tailUntil;
    ASSERT_TRUE(tail);
    now = at("2026-11-29T12:00:00Z");
    const auto ended = ends(between.first);
    ASSERT_TRUE(became<Follows>(ended));
    const auto stay = read(between.stay.id);
    EXPECT_EQ(why(stay),
              "order to 2026-11-29T12:00:00Z; next_order to 2026-12-08T09:00:00Z; wind_down to 2026-12-08T10:00:00Z; ");
    EXPECT_EQ(stay.order, between.next);
    EXPECT_EQ(stay.place().tailUntil, tail) << "the next one may be extended as before";
    EXPECT_EQ(countOf("message", "kind = 'decision_needed_first' AND subject_id = '" + between.first.text() + "'"), 1)
        << "whoever guides the household hears of it all the same";
}

TEST_F(NextOrder, thatWasImposedLaterIsAPersonsToDecideWhereTheFirstEndsBeforeIt)
{
    const auto between = underTwo();
    now = at("2026-11-28T13:00:00Z"); // recorded by now, of the day before the next one was imposed
    const Moment dayBefore = at("2026-11-27T12:00:00Z");
    const auto ended =
        decide(between.first, {.kind = OrderEventKind::Annulment, .decidedAt = dayBefore, .effectiveAt = dayBefore});
    ASSERT_TRUE(became<AwaitsDecision>(ended));
    EXPECT_EQ(openTasks("decide_after_early_end", between.first), 1);
    EXPECT_EQ(openTasks("tell_resident", between.first), 1);
    EXPECT_TRUE(read(between.stay.id).place().tailUntil);
}

TEST_F(NextOrder, isFollowedByTheFirstOneWhereThatIsExtendedBeyondIt)
{
    const auto between = underTwo();
    ASSERT_TRUE(became<Follows>(decide(between.first, extension("2026-11-28T11:00:00Z", 18))));
    const auto stay = read(between.stay.id);
    EXPECT_EQ(stay.until, at("2026-12-19T10:00:00Z"));
    EXPECT_EQ(why(stay),
              "order to 2026-11-30T21:14:00Z; next_order to 2026-12-08T09:00:00Z; next_order to 2026-12-18T21:14:00Z;"
              " wind_down to 2026-12-19T10:00:00Z; ");
    EXPECT_EQ(stay.order, between.first) << "it says until when";
    ASSERT_TRUE(became<AwaitsDecision>(ends(between.first, OrderEventKind::Withdrawal, 2)));
    EXPECT_EQ(openTasks("decide_after_early_end", between.first), 1);
}

TEST_F(NextOrder, thatEndsEarlyBetweenTwoStretchesOfTheFirstLeavesNoGap)
{
    const auto between = underTwo();
    ASSERT_TRUE(decide(between.first, extension("2026-11-28T11:00:00Z", 18)));
    now = at("2026-12-03T12:00:00Z");
    ASSERT_TRUE(became<Follows>(ends(between.next)));
    EXPECT_EQ(why(read(between.stay.id)),
              "order to 2026-11-30T21:14:00Z; next_order to 2026-12-03T12:00:00Z; next_order to 2026-12-18T21:14:00Z;"
              " wind_down to 2026-12-19T10:00:00Z; ");
}

TEST_F(NextOrder, isKeptWhereAnotherIsInTheWayOfTheFirstsExtensionUntilThatIsGone)
{
    const auto between = underTwo();
    sql("UPDATE placement SET tail_until_at = NULL, tail_decided_at = NULL");
    const auto other = hold(RoomA, "2026-12-10T12:00:00Z", false);
    ASSERT_TRUE(other);
    ASSERT_TRUE(became<StandsInTheWay>(decide(between.first, extension("2026-11-28T11:00:00Z", 18))));
    EXPECT_EQ(openTasks("stay_obstructed", between.first), 1) << "it names the order that it cannot follow";
    EXPECT_EQ(read(between.stay.id).until, nextDeparture);

    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, other->claim.id, other->claim.version);
    }));
    pg::Transaction looking(db, TheRegion);
    const auto freed = freedStays(looking, now);
    ASSERT_TRUE(!looking.commit());
    ASSERT_EQ(freed.size(), 1U);
    pg::Transaction following(db, TheRegion);
    EXPECT_TRUE(followFreed(following, as(Worker), freed.front()));
    EXPECT_EQ(read(between.stay.id).until, at("2026-12-19T10:00:00Z"));
    EXPECT_EQ(openTasks("stay_obstructed", between.first), 0);
}

TEST_F(NextOrder, isExtendedAndTheStayWithItAlsoWhileTheFirstRuns)
{
    const auto between = underTwo();
    now = at("2026-11-29T12:00:00Z");
    ASSERT_TRUE(became<Follows>(decide(between.next, extension("2026-11-29T11:00:00Z", 18))));
    const auto stay = read(between.stay.id);
    EXPECT_EQ(stay.until, at("2026-12-26T10:00:00Z"));
    EXPECT_EQ(why(stay),
              "order to 2026-11-30T21:14:00Z; next_order to 2026-12-26T09:00:00Z; wind_down to 2026-12-26T10:00:00Z; ");
}

TEST_F(NextOrder, thatEndsEarlyWhileTheFirstRunsIsAPersonsToDecide)
{
    const auto between = underTwo();
    now = at("2026-11-29T12:00:00Z");
    ASSERT_TRUE(became<AwaitsDecision>(ends(between.next)));
    EXPECT_EQ(openTasks("decide_after_early_end", between.next), 1);
}

TEST_F(NextOrder, thatEndedEarlyIsStillToBeDecidedWhenTheFirstIsReinstated)
{
    const auto between = underTwo();
    now = at("2026-11-28T13:00:00Z");
    const Moment before = at("2026-11-27T12:00:00Z");
    ASSERT_TRUE(
        decide(between.first, {.kind = OrderEventKind::Suspension, .decidedAt = before, .effectiveAt = before}));
    ASSERT_TRUE(ends(between.next));
    now = at("2026-11-28T14:00:00Z");
    ASSERT_TRUE(ends(between.first, OrderEventKind::Reinstatement, 2));
    EXPECT_EQ(countOf("task", "kind = 'decide_after_early_end' AND state = 'open' AND claim_id IS NOT NULL"), 1);
}

/// Both orders of a stay end early, the one after the other, before anybody was told first.
class BothEndEarly : public NextOrder {
protected:
    const Moment atFirst = at("2026-11-28T13:00:00Z");
    const Moment atNext = at("2026-11-28T13:05:00Z");

    Between firstEnds()
    {
        const auto between = underTwo();
        now = atFirst;
        const Moment before = at("2026-11-27T12:00:00Z");
        EXPECT_TRUE(
            decide(between.first, {.kind = OrderEventKind::Suspension, .decidedAt = before, .effectiveAt = before}));
        EXPECT_GT(toBeTold(atFirst), 0);
        return between;
    }
    void nextEnds(const Between& between)
    {
        now = atNext;
        EXPECT_TRUE(decide(between.next, {.kind = OrderEventKind::Suspension, .decidedAt = now, .effectiveAt = now}));
        EXPECT_GT(toBeTold(atNext), 0);
        now = at("2026-11-28T14:00:00Z");
    }
    Between bothEnd()
    {
        const auto between = firstEnds();
        nextEnds(between);
        EXPECT_GT(toBeTold(atFirst), 0);
        return between;
    }
    /// Whoever is told first of the early end that was recorded then has seen it.
    void isKnown(Moment recorded)
    {
        const MessageId alert{*MessageId::parse(text("SELECT id FROM message WHERE kind = 'decision_needed_first'"
                                                     " AND created_at = '"
                                                     + textOf(recorded) + "'"))};
        EXPECT_TRUE(
            through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, alert); }));
    }
    /// What the others wait to be told of the early end that was recorded then.
    std::int64_t toBeTold(Moment recorded)
    {
        return countOf("delivery d JOIN message m ON m.id = d.message_id",
                       "m.kind = 'decision_needed' AND d.state = 'queued' AND d.waits_for IS NOT NULL"
                       " AND m.created_at = '"
                           + textOf(recorded) + "'");
    }
};

TEST_F(BothEndEarly, ofTheFirstThatIsReinstatedNobodyIsToldAndOfTheNextEverybody)
{
    const auto between = bothEnd();
    const auto ofNext = toBeTold(atNext);
    ASSERT_TRUE(ends(between.first, OrderEventKind::Reinstatement, 2));
    EXPECT_EQ(toBeTold(atFirst), 0);
    EXPECT_EQ(toBeTold(atNext), ofNext);
}

TEST_F(BothEndEarly, ofTheNextThatIsReinstatedNobodyIsToldAndOfTheFirstEverybody)
{
    const auto between = bothEnd();
    const auto ofFirst = toBeTold(atFirst);
    ASSERT_TRUE(ends(between.next, OrderEventKind::Reinstatement, 2));
    EXPECT_EQ(toBeTold(atFirst), ofFirst);
    EXPECT_EQ(toBeTold(atNext), 0);
}

TEST_F(BothEndEarly, andOfEachTheOthersHearOnceSomebodyKnowsOfThatOne)
{
    bothEnd();
    const auto ofFirst = toBeTold(atFirst);
    isKnown(atNext);
    EXPECT_EQ(toBeTold(atNext), 0);
    EXPECT_EQ(toBeTold(atFirst), ofFirst);
    isKnown(atFirst);
    EXPECT_EQ(toBeTold(atFirst), 0);
}

TEST_F(BothEndEarly, theNextOnceTheFirstIsKnownAndOfThatOthersHearInTurnToo)
{
    const auto between = firstEnds();
    isKnown(atFirst);
    EXPECT_EQ(toBeTold(atFirst), 0);
    EXPECT_EQ(countOf("task", "kind = 'tell_resident' AND state = 'open'"), 1);
    nextEnds(between);
    EXPECT_EQ(countOf("task", "kind = 'tell_resident' AND state = 'open'"), 1) << "told of both at once";
    isKnown(atNext);
    EXPECT_EQ(toBeTold(atNext), 0);
}

TEST_F(NextOrder, ofWhichTheFirstIsCorrectedKeepsItsSegmentWithinThat)
{
    const auto between = underTwo();
    now = at("2026-11-29T12:00:00Z");
    const OrderChange change{.order = between.first,
                             .version = 1,
                             .event = {.kind = OrderEventKind::Correction,
                                       .decidedAt = now,
                                       .effectiveAt = now,
                                       .imposedAt = at("2026-11-20T19:14:00Z")},
                             .reason = "typing_error"};
    ASSERT_TRUE(
        became<Follows>(through(db, as(Worker), [&](auto& tx, const auto& c) { return changeOrder(tx, c, change); })));
    EXPECT_EQ(why(read(between.stay.id)),
              "order to 2026-11-30T19:14:00Z; next_order to 2026-12-08T09:00:00Z; wind_down to 2026-12-08T10:00:00Z; ");
}

} // namespace adempauze::test
