#include "night.h"

#include "storage/network_store.h"
#include "support/refusals.h"
#include "usecases/follow_up.h"

#include <algorithm>

namespace adempauze::test {

/// Of an early end the case manager is told first; then probation or whoever else guides, and the house.
class ToldInTurn : public Night {
protected:
    /// Somebody whose order was suspended; a municipality leads the case.
    Resident endedEarly()
    {
        const auto living = resident(RoomA);
        sql("INSERT INTO participation (region_id, case_id, organisation_id, part, ground, since_at) VALUES (u(1), '"
            + living.file.caseId.text() + "', u(15), 'lead_coordinator', 'legal_duty', '2026-11-20T22:45:00Z')");
        now = at("2026-11-25T12:00:00Z");
        EXPECT_TRUE(
            decide(living.file.order, {.kind = OrderEventKind::Suspension, .decidedAt = now, .effectiveAt = now}));
        return living;
    }
    /// Which kinds of organisation may be told now, of what is queued for the others.
    std::string next()
    {
        return text("SELECT coalesce(string_agg(o.kind, ', ' ORDER BY o.kind), '') FROM delivery d"
                    "  JOIN message m ON m.id = d.message_id JOIN organisation o ON o.id = m.organisation_id"
                    " WHERE m.kind = 'decision_needed' AND d.state = 'queued' AND d.waits_for IS NULL");
    }
    bool seesIt(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        const auto messages = showMessages(tx, as(account));
        return std::ranges::find(*messages, "decision_needed", &MessageRow::kind) != messages->end();
    }
    MessageId first() { return *MessageId::parse(text("SELECT id FROM message WHERE kind = 'decision_needed_first'")); }
};

TEST_F(ToldInTurn, theOthersAreToldOnceTheCaseManagerAcknowledges)
{
    endedEarly();
    EXPECT_EQ(countOf("message", "kind = 'decision_needed' AND urgent"), 2);
    EXPECT_EQ(countOf("message", "kind = 'decision_needed' AND organisation_id IN (u(12), u(14))"), 0)
        << "neither who was told first nor who recorded it";
    EXPECT_EQ(next(), "");
    EXPECT_FALSE(seesIt(Intake)) << "not before the case manager, signed in or not";
    EXPECT_EQ(countOf("message_standing", "state = 'queued' AND next_attempt_at IS NULL"), 2);

    ASSERT_TRUE(
        through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, first()); }));
    EXPECT_EQ(next(), "municipality, shelter");
    EXPECT_TRUE(seesIt(Intake));
    EXPECT_EQ(countOf("task", "kind = 'tell_resident' AND state = 'open'"), 1);
}

TEST_F(ToldInTurn, aRecordedCallLetsThemGo)
{
    endedEarly();
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) { return recordCall(tx, c, first(), now); }));
    EXPECT_EQ(next(), "municipality, shelter");
}

TEST_F(ToldInTurn, whereNobodyMayBeToldFirstAnyMoreTheyAreTold)
{
    const auto living = endedEarly();
    pg::Transaction tx(db, TheRegion);
    queueStopMessages(tx, living.file.caseId, SafeHome, LeftWhy::Left, now);
    ASSERT_FALSE(tx.commit());
    EXPECT_EQ(next(), "municipality, shelter");
}

TEST_F(ToldInTurn, whereNobodyTakesThatPartWhoseverCaseItIsIsToldFirst)
{
    const auto living = resident(RoomA);
    sql("UPDATE participation SET left_at = '2026-11-24T00:00:00Z', left_why = 'left' WHERE organisation_id = u(14)");
    now = at("2026-11-25T12:00:00Z");
    ASSERT_TRUE(decide(living.file.order, {.kind = OrderEventKind::Suspension, .decidedAt = now, .effectiveAt = now}));
    EXPECT_EQ(countOf("message", "kind = 'decision_needed_first' AND organisation_id = u(12)"), 1);
    EXPECT_EQ(next(), "");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, first()); }));
    EXPECT_EQ(next(), "shelter");
}

TEST_F(ToldInTurn, anEarlyEndThatIsUndoneBeforeIsToldToNobodyElse)
{
    const auto living = endedEarly();
    now = at("2026-11-25T12:30:00Z");
    ASSERT_TRUE(
        decide(living.file.order, {.kind = OrderEventKind::Reinstatement, .decidedAt = now, .effectiveAt = now}, 2));
    EXPECT_EQ(next(), "");
    EXPECT_EQ(countOf("delivery",
                      "waits_for IS NOT NULL AND state = 'overtaken' AND reason = 'matter_settled'"
                      " AND settled_at = '2026-11-25T12:30:00Z'"),
              2);
    EXPECT_FALSE(seesIt(Intake));
}

} // namespace adempauze::test
