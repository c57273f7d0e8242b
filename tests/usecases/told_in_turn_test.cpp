#include "night.h"

#include "storage/network_store.h"
#include "storage/outbox_store.h"
#include "storage/sending_store.h"
#include "support/refusals.h"
#include "usecases/follow_up.h"

#include <algorithm>
#include <thread>

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
    /// The same of an order whose subject is at a brother's; the police hold a room for afterwards.
    File endedEarlyWithoutAStay()
    {
        const File papers = file(imposedAt);
        const auto held = hold(RoomA);
        EXPECT_TRUE(held);
        sql("UPDATE claim SET case_id = '" + papers.caseId.text()
            + "', expires_at = '2026-11-26T00:00:00Z';"
              "UPDATE placement SET expires_at = '2026-11-26T00:00:00Z';"
              "INSERT INTO participation (region_id, case_id, organisation_id, part, ground, since_at) VALUES (u(1), '"
            + papers.caseId.text() + "', u(15), 'lead_coordinator', 'legal_duty', '2026-11-20T22:45:00Z')");
        now = at("2026-11-25T12:00:00Z");
        EXPECT_TRUE(decide(papers.order, {.kind = OrderEventKind::Suspension, .decidedAt = now, .effectiveAt = now}));
        return papers;
    }
    std::string tellResident()
    {
        return text("SELECT string_agg(state || ' ' || right(organisation_id::text, 2), ', ' ORDER BY state) FROM task"
                    " WHERE kind = 'tell_resident' AND claim_id IS NULL AND order_id IS NOT NULL AND urgent");
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

/// The resident leaves before the case manager was told.
class ToldAfterADeparture : public ToldInTurn {
protected:
    Resident left()
    {
        Resident living = endedEarly();
        now = at("2026-11-25T12:20:00Z");
        ++living.stay.version; // it waits for a decision
        const auto gone = depart(living.stay, "2026-11-25T12:15:00Z");
        EXPECT_TRUE(gone) << wordFor(gone.no().why);
        EXPECT_EQ(text("SELECT state FROM task WHERE kind = 'tell_resident'"), "done") << "nobody is there to be told";
        EXPECT_EQ(next(), "") << "the case manager comes first";
        EXPECT_FALSE(seesIt(Intake));
        return living;
    }
    /// As the courier does, of everything that is due.
    void sendAll()
    {
        auto courier = connectAs("adempauze_courier");
        while (const auto mail = takeDueMail(courier, now, std::chrono::seconds(30)))
            ASSERT_EQ(adempauze::record(courier, {{mail->what.front(), {.end = Sending::End::Sent}}}, now), 1U);
    }
    std::string toldOnce()
    {
        return text("SELECT coalesce(string_agg(o.kind, ', ' ORDER BY o.kind), '') FROM delivery d"
                    "  JOIN message m ON m.id = d.message_id JOIN organisation o ON o.id = m.organisation_id"
                    " WHERE m.kind = 'decision_needed' AND d.state = 'sent'");
    }
};

TEST_F(ToldAfterADeparture, theOthersFollowOnceTheCaseManagerWasSentIt)
{
    left();
    sendAll();
    EXPECT_EQ(toldOnce(), "municipality, shelter");
    EXPECT_TRUE(seesIt(Intake));
    EXPECT_EQ(countOf("task", "kind IN ('tell_resident', 'decide_after_early_end') AND state <> 'done'"), 0)
        << "of the stay nothing is to be decided, and nobody is to be told in it";
}

TEST_F(ToldAfterADeparture, theOthersFollowOnceTheCaseManagerAcknowledgesOrWasCalled)
{
    left();
    ASSERT_TRUE(
        through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, first()); }));
    EXPECT_EQ(next(), "municipality, shelter");
    EXPECT_TRUE(seesIt(Intake));
    EXPECT_EQ(text("SELECT state FROM task WHERE kind = 'tell_resident'"), "done");
    sendAll();
    EXPECT_EQ(toldOnce(), "municipality, shelter") << "once";
}

TEST_F(ToldAfterADeparture, aRecordedCallLetsThemGo)
{
    left();
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) { return recordCall(tx, c, first(), now); }));
    EXPECT_EQ(next(), "municipality, shelter");
}

TEST_F(ToldAfterADeparture, whereNobodyMayBeToldFirstAnyMoreTheyAreTold)
{
    const auto living = left();
    pg::Transaction tx(db, TheRegion);
    queueStopMessages(tx, living.file.caseId, SafeHome, LeftWhy::Left, now);
    ASSERT_FALSE(tx.commit());
    EXPECT_EQ(next(), "municipality, shelter");
}

TEST_F(ToldAfterADeparture, ofAnEarlyEndThatWasUndoneMeanwhileNobodyElseIsTold)
{
    const auto living = left();
    now = at("2026-11-25T12:30:00Z");
    ASSERT_TRUE(
        decide(living.file.order, {.kind = OrderEventKind::Reinstatement, .decidedAt = now, .effectiveAt = now}, 2));
    sendAll();
    EXPECT_EQ(toldOnce(), "");
    EXPECT_EQ(countOf("delivery",
                      "waits_for IS NOT NULL AND state = 'overtaken' AND reason = 'matter_settled'"
                      " AND settled_at = '2026-11-25T12:30:00Z'"),
              2);
    EXPECT_FALSE(seesIt(Intake));
}

TEST_F(ToldAfterADeparture, ofAnEarlyEndWithAnotherInItsPlaceEachIsToldOnce)
{
    const auto living = left();
    now = at("2026-11-25T12:30:00Z");
    ASSERT_TRUE(
        decide(living.file.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}, 2));
    EXPECT_EQ(next(), "");
    sendAll();
    EXPECT_EQ(toldOnce(), "municipality");
}

TEST_F(ToldInTurn, ofAStayThatWasCalledOffMeanwhileTheOthersFollowTheCaseManagerToo)
{
    const File papers = file(imposedAt);
    const auto held = holdAt(db, as(Worker), RoomA, "2026-11-26T14:00:00Z", false);
    ASSERT_TRUE(held);
    const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(stay) << wordFor(stay.no().why);
    now = at("2026-11-25T12:00:00Z");
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}));
    const auto version = number("SELECT version FROM claim WHERE id = '" + stay->id.text() + "'");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) { return cancelStay(tx, c, stay->id, version); }));
    EXPECT_EQ(next(), "");
    ASSERT_TRUE(
        through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, first()); }));
    EXPECT_EQ(next(), "shelter");
}

TEST_F(ToldInTurn, whatElseIsRecordedOfTheOrderMeanwhileChangesNothing)
{
    const File papers = endedEarlyWithoutAStay();
    now = at("2026-11-25T12:30:00Z");
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::CourtRequest, .decidedAt = now, .effectiveAt = now}, 2));
    EXPECT_EQ(tellResident(), "waiting 14") << "the order ended early all the same";
    ASSERT_TRUE(
        through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, first()); }));
    EXPECT_EQ(next(), "municipality, shelter");
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

// As the courier, which opens the task and then lets go what waits for it.
TEST_F(ToldInTurn, whoeverUndoesAnEarlyEndWaitsForWhoeverHasTheTask)
{
    const auto living = endedEarly();
    now = at("2026-11-25T12:30:00Z");
    auto courier = anotherDesk();
    const pg::Statement has{"test.has", "SELECT id FROM task WHERE kind = 'tell_resident' FOR NO KEY UPDATE"};
    const pg::Statement letsGo{"test.lets_go", "UPDATE delivery SET waits_for = NULL WHERE waits_for IS NOT NULL"};
    pg::Transaction first(courier, TheRegion);
    first.queue(has, {});
    first.flush();
    std::optional<Outcome<OrderChanged>> undone;
    std::jthread desk([&] {
        undone =
            decide(living.file.order, {.kind = OrderEventKind::Reinstatement, .decidedAt = now, .effectiveAt = now}, 2);
    });
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    bool waits = false;
    while (!waits && std::chrono::steady_clock::now() < patience)
        waits = number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                       " AND wait_event_type = 'Lock'")
            == 1;
    EXPECT_TRUE(waits);
    first.queue(letsGo, {});
    EXPECT_NO_THROW(EXPECT_FALSE(first.commit()));
    desk.join();
    EXPECT_TRUE(undone && *undone);
}

TEST_F(ToldInTurn, ofAnOrderWithoutAStayTheOthersFollowOnceTheCaseManagerAcknowledges)
{
    endedEarlyWithoutAStay();
    EXPECT_EQ(countOf("message", "kind = 'decision_needed' AND urgent AND due_at = '2026-11-25T12:00:00Z'"), 2);
    EXPECT_EQ(next(), "");
    EXPECT_EQ(tellResident(), "waiting 14");
    EXPECT_FALSE(seesIt(Intake));
    ASSERT_TRUE(
        through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, first()); }));
    EXPECT_EQ(next(), "municipality, shelter");
    EXPECT_EQ(tellResident(), "open 14");
    EXPECT_TRUE(seesIt(Intake));
    EXPECT_EQ(countOf("message m JOIN claim c ON c.id = m.claim_id AND c.id = m.subject_id",
                      "m.kind = 'decision_needed' AND m.organisation_id = u(13) AND c.state = 'held'"),
              1)
        << "the house is told of the room that it holds";
}

TEST_F(ToldInTurn, aHouseHearsOfEveryRoomThatItHolds)
{
    ASSERT_TRUE(hold(RoomB));
    endedEarlyWithoutAStay();
    EXPECT_EQ(countOf("message m JOIN claim c ON c.id = m.claim_id AND c.id = m.subject_id",
                      "m.kind = 'decision_needed' AND m.organisation_id = u(13)"),
              2);
}

TEST_F(ToldInTurn, ofAnOrderWithoutAStayARecordedCallLetsThemGo)
{
    endedEarlyWithoutAStay();
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) { return recordCall(tx, c, first(), now); }));
    EXPECT_EQ(next(), "municipality, shelter");
    EXPECT_EQ(tellResident(), "open 14");
}

TEST_F(ToldInTurn, ofAnOrderWithoutAStayAnEarlyEndThatIsUndoneIsToldToNobodyElse)
{
    const File papers = endedEarlyWithoutAStay();
    now = at("2026-11-25T12:30:00Z");
    const auto again = [&](OrderEventKind kind, int version) {
        ASSERT_TRUE(decide(papers.order, {.kind = kind, .decidedAt = now, .effectiveAt = now}, version));
    };
    again(OrderEventKind::Reinstatement, 2);
    EXPECT_EQ(next(), "");
    EXPECT_EQ(countOf("delivery", "waits_for IS NOT NULL AND state = 'overtaken' AND reason = 'matter_settled'"), 2);
    now = at("2026-11-25T13:00:00Z");
    again(OrderEventKind::Suspension, 3);
    EXPECT_EQ(tellResident(), "done 14, waiting 14");
}

TEST_F(ToldInTurn, aHouseWhereTheResidentStaysForAnotherReasonFollowsToo)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T12:00:00Z");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(tx, c,
                            {stay.id, stay.version, Basis::Voluntary, "own_request", {}, at("2026-12-05T10:00:00Z")});
    }));
    now = at("2026-11-25T12:00:00Z");
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}));
    EXPECT_EQ(next(), "");
    ASSERT_TRUE(
        through(db, as(Coordinator), [&](auto& tx, const auto& c) { return acknowledgeMessage(tx, c, first()); }));
    EXPECT_EQ(next(), "shelter");
}

TEST_F(ToldInTurn, whereTheRulesTellNobodyFirstTheOthersOfAnOrderWithoutAStayAreToldAtOnce)
{
    NoticeRules silent = notices;
    std::erase_if(silent.rules, [](const NoticeRule& rule) { return rule.notice == NoticeKind::OrderEndedEarly; });
    const File papers = file(imposedAt);
    sql("UPDATE participation SET part = 'lead_coordinator' WHERE organisation_id = u(14)");
    now = at("2026-11-25T12:00:00Z");
    Context context = as(Worker);
    context.notices = &silent;
    ASSERT_TRUE(through(db, context, [&](auto& tx, const auto& c) {
        return changeOrder(tx, c,
                           {.order = papers.order,
                            .version = 1,
                            .event = {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}});
    }));
    EXPECT_EQ(next(), "safe_home");
    EXPECT_EQ(tellResident(), "open 12");
}

} // namespace adempauze::test
