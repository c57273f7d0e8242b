#include "night.h"

#include "storage/outbox_store.h"
#include "storage/sending_store.h"
#include "usecases/escalations.h"
#include "usecases/follow_up.h"

#include <algorithm>

namespace adempauze::test {

/// An order that ends early on 25 November at 13:00, wherever its subject sleeps by then.
class EarlyEnd : public Night {
protected:
    static OrderEvent ending(OrderEventKind kind, Moment when)
    {
        return {.kind = kind, .decidedAt = when, .effectiveAt = when};
    }
    Outcome<OrderChanged> ends(OrderId order, OrderEventKind kind = OrderEventKind::Withdrawal,
                               std::int64_t version = 1)
    {
        now = at("2026-11-25T12:00:00Z");
        return decide(order, ending(kind, now), version);
    }
    std::int64_t alertsOf(OrderId order, OrganisationId to)
    {
        return countOf("message",
                       "kind = 'decision_needed_first' AND urgent AND claim_id IS NULL AND case_id IS NOT NULL"
                       " AND due_at = '2026-11-25T12:00:00Z' AND subject_id = '"
                           + order.text() + "' AND organisation_id = '" + to.text() + "'");
    }
    std::int64_t decisions(const std::string& state, OrganisationId of)
    {
        return countOf("task",
                       "kind = 'decide_after_early_end' AND claim_id IS NULL AND order_id IS NOT NULL AND urgent"
                       " AND state = '"
                           + state + "' AND organisation_id = '" + of.text() + "'");
    }
    void nobodyGuides() { sql("UPDATE participation SET part = 'other' WHERE part = 'case_manager'"); }
    std::string tellResident() { return text("SELECT state FROM task WHERE kind = 'tell_resident'"); }
    /// As the courier does, of everything that is due.
    void sendAll()
    {
        auto courier = connectAs("adempauze_courier");
        while (const auto mail = takeDueMail(courier, now, std::chrono::seconds(30)))
            ASSERT_EQ(adempauze::record(courier, {{mail->what.front(), {.end = Sending::End::Sent}}}, now), 1U);
    }
};

TEST_F(EarlyEnd, alertsTheCaseManagerAlsoWhereNobodySleepsInAHouse)
{
    const File papers = file(imposedAt);
    const auto ended = ends(papers.order);
    ASSERT_TRUE(ended);
    EXPECT_TRUE(ended->stays.empty()) << "the person is at a brother's";
    EXPECT_EQ(alertsOf(papers.order, SafeHome), 1);
    EXPECT_EQ(countOf("message"), 1) << "the case manager first, and nobody else";
    EXPECT_EQ(decisions("open", SafeHome), 1);
}

TEST_F(EarlyEnd, alertsTheCaseManagerAlsoWhereTheStayGoesOnForAnotherReason)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T12:00:00Z");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(tx, c,
                            {stay.id, stay.version, Basis::Voluntary, "own_request", {}, at("2026-12-05T10:00:00Z")});
    }));
    const auto ended = ends(papers.order);
    ASSERT_TRUE(ended);
    ASSERT_EQ(ended->stays.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<Follows>(ended->stays.front().outcome)) << "that reason begins sooner";
    EXPECT_EQ(ended->stays.front().until, at("2026-12-05T10:00:00Z"));
    EXPECT_EQ(alertsOf(papers.order, SafeHome), 1);
    EXPECT_EQ(decisions("open", SafeHome), 1);
}

TEST_F(EarlyEnd, ofAnOrderOnWhichAStayRestsIsToldOnce)
{
    const auto [stay, papers] = resident(RoomA);
    ASSERT_TRUE(ends(papers.order));
    EXPECT_EQ(countOf("message", "kind = 'decision_needed_first'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'decide_after_early_end'"), 1);
}

TEST_F(EarlyEnd, thatWasUndoneLeavesNothingToDecide)
{
    const File papers = file(imposedAt);
    ASSERT_TRUE(ends(papers.order, OrderEventKind::Suspension));
    now = at("2026-11-26T12:00:00Z");
    ASSERT_TRUE(decide(papers.order, ending(OrderEventKind::Reinstatement, now), 2));
    EXPECT_EQ(decisions("done", SafeHome), 1);
    EXPECT_EQ(decisions("open", SafeHome), 0);
    EXPECT_EQ(countOf("message", "kind = 'decision_needed_first'"), 1);
}

TEST_F(EarlyEnd, anExtensionIsNone)
{
    const File papers = file(imposedAt);
    now = at("2026-11-25T12:00:00Z");
    ASSERT_TRUE(decide(papers.order, extension("2026-11-25T12:00:00Z", 18)));
    EXPECT_EQ(countOf("message"), 0);
    EXPECT_EQ(decisions("open", SafeHome), 0);
}

TEST_F(EarlyEnd, whoeverHasSeenTheAlertHasItInHand)
{
    const File papers = file(imposedAt);
    ASSERT_TRUE(ends(papers.order));
    const MessageId alert{*Uuid::parse(text("SELECT id FROM message"))};
    const auto escalated = [&] {
        Context daemon = as(Worker);
        daemon.caller.account = {};
        pg::Transaction tx(db, TheRegion);
        escalateRegion(tx, daemon);
        return countOf("escalation e JOIN task t ON t.id = e.task_id", "t.kind = 'decide_after_early_end'");
    };
    now = at("2026-11-25T12:30:00Z");
    EXPECT_EQ(escalated(), 1);
    ASSERT_TRUE(
        through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, alert); }));
    now = at("2026-11-25T13:30:00Z");
    EXPECT_EQ(escalated(), 1);
}

TEST_F(EarlyEnd, withoutCaseManagerOrLeadWhoseCaseItIsIsToldFirst)
{
    const auto [stay, papers] = resident(RoomA);
    nobodyGuides();
    ASSERT_TRUE(ends(papers.order));
    EXPECT_EQ(countOf("message",
                      "kind = 'decision_needed_first' AND organisation_id = u(12) AND claim_id = '" + stay.id.text()
                          + "' AND opens_task IS NOT NULL"),
              1);
    EXPECT_EQ(tellResident(), "waiting");
    sendAll();
    EXPECT_EQ(tellResident(), "open");
}

TEST_F(EarlyEnd, whereNobodyTakesPartAtAllWhoseCaseItIsIsTold)
{
    const File papers = file(imposedAt);
    sql("UPDATE participation SET left_at = '2026-11-24T12:00:00Z', left_why = 'left'");
    ASSERT_TRUE(ends(papers.order));
    EXPECT_EQ(alertsOf(papers.order, Probation), 1);
    EXPECT_EQ(decisions("open", Probation), 1);
}

TEST_F(EarlyEnd, whereTheRulesTellNobodyFirstTheResidentIsToldAtOnce)
{
    const auto [stay, papers] = resident(RoomA);
    NoticeRules silent = notices;
    std::erase_if(silent.rules, [](const NoticeRule& rule) { return rule.notice == NoticeKind::OrderEndedEarly; });
    now = at("2026-11-25T12:00:00Z");
    Context context = as(Worker);
    context.notices = &silent;
    ASSERT_TRUE(through(db, context, [&](auto& tx, const auto& c) {
        return changeOrder(tx, c,
                           {.order = papers.order, .version = 1, .event = ending(OrderEventKind::Withdrawal, now)});
    }));
    EXPECT_EQ(countOf("message", "kind = 'decision_needed_first'"), 0);
    EXPECT_EQ(tellResident(), "open");
}

TEST_F(EarlyEnd, ofAnOrderThatAStayCameToRestOnIsTheStaysToDecide)
{
    const File papers = file(imposedAt);
    now = at("2026-11-25T12:00:00Z");
    OrderEvent later = ending(OrderEventKind::Suspension, now);
    later.effectiveAt = at("2026-11-28T12:00:00Z");
    ASSERT_TRUE(decide(papers.order, later));
    EXPECT_EQ(decisions("open", SafeHome), 1) << "nobody sleeps in a house yet";
    const auto held = holdAt(db, as(Worker), RoomA, "2026-11-25T14:00:00Z", false);
    ASSERT_TRUE(held);
    const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(stay) << wordFor(stay.no().why);
    now = at("2026-11-26T12:00:00Z");
    OrderEvent then = ending(OrderEventKind::Withdrawal, now);
    then.effectiveAt = later.effectiveAt;
    const auto ended = decide(papers.order, then, 2);
    ASSERT_TRUE(ended) << wordFor(ended.no().why);
    EXPECT_EQ(countOf("task", "kind = 'decide_after_early_end' AND state = 'open'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'decide_after_early_end' AND state = 'open' AND claim_id IS NOT NULL"), 1);
    EXPECT_EQ(decisions("done", SafeHome), 1);
    EXPECT_EQ(text("SELECT string_agg(CASE WHEN claim_id IS NULL THEN 'order ' ELSE 'stay ' END || state, ', '"
                   " ORDER BY state) FROM task WHERE kind = 'tell_resident'"),
              "order done, stay waiting");
}

TEST_F(EarlyEnd, isDecidedAsAWholeByWhatBecomesOfTheStay)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T12:00:00Z");
    const auto goOn = [&](const ClaimRow& from, const char* until) {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return continueStay(tx, c, {from.id, from.version, Basis::Voluntary, "own_request", {}, at(until)});
        });
    };
    const auto voluntary = goOn(stay, "2026-12-05T10:00:00Z");
    ASSERT_TRUE(voluntary);
    const auto ended = ends(papers.order);
    ASSERT_TRUE(ended);
    ASSERT_EQ(ended->stays.size(), 1U) << "the order goes on concerning whoever has a next basis";
    EXPECT_TRUE(std::holds_alternative<Follows>(ended->stays.front().outcome));
    EXPECT_EQ(text("SELECT string_agg(basis || ' ' || why || ' ' || until_at, ', ' ORDER BY from_at) FROM basis_segment"
                   " WHERE claim_id = '"
                   + stay.id.text() + "'"),
              "order order 2026-11-25 12:00:00+00, voluntary own_request 2026-12-05 10:00:00+00");
    EXPECT_EQ(alertsOf(papers.order, SafeHome), 1) << "the case manager first";
    EXPECT_EQ(countOf("message", "kind = 'stay_aligned' AND created_at = '2026-11-25T12:00:00Z'"), 0);
    EXPECT_EQ(decisions("open", SafeHome), 1);
    ClaimRow aligned = *voluntary;
    ++aligned.version;
    ASSERT_TRUE(goOn(aligned, "2026-12-12T10:00:00Z"));
    EXPECT_EQ(decisions("open", SafeHome), 0);
    EXPECT_EQ(decisions("done", SafeHome), 1);
}

TEST_F(EarlyEnd, isDecidedAsAWholeByADeparture)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T12:00:00Z");
    const auto voluntary = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(tx, c,
                            {stay.id, stay.version, Basis::Voluntary, "own_request", {}, at("2026-12-05T10:00:00Z")});
    });
    ASSERT_TRUE(voluntary);
    ASSERT_TRUE(ends(papers.order));
    now = at("2026-11-26T12:00:00Z");
    ASSERT_EQ(tellResident(), "waiting");
    ClaimRow aligned = *voluntary;
    ++aligned.version;
    ASSERT_TRUE(depart(aligned, "2026-11-26T12:00:00Z"));
    EXPECT_EQ(decisions("open", SafeHome), 0);
    EXPECT_EQ(tellResident(), "done") << "nobody is there to be told";
}

TEST_F(EarlyEnd, leavesNothingToDecideOfAStayThatIsCalledOff)
{
    const File papers = file(imposedAt);
    const auto held = holdAt(db, as(Worker), RoomA, "2026-11-26T14:00:00Z", false);
    ASSERT_TRUE(held);
    const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(stay) << wordFor(stay.no().why);
    ASSERT_TRUE(ends(papers.order));
    EXPECT_EQ(countOf("task", "kind = 'decide_after_early_end' AND state = 'open'"), 1);
    const auto version = number("SELECT version FROM claim WHERE id = '" + stay->id.text() + "'");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) { return cancelStay(tx, c, stay->id, version); }));
    EXPECT_EQ(countOf("task", "kind IN ('decide_after_early_end', 'tell_resident') AND state IN ('open', 'waiting')"),
              0);
}

} // namespace adempauze::test
