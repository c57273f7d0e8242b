#include "night.h"

#include "usecases/follow_up.h"
#include "usecases/sweep.h"

namespace adempauze::test {

/// Somebody for whom a place is booked, and who is not there.
class NotThere : public Night {
protected:
    struct Booked {
        ClaimRow stay;
        File file;
    };
    /// Expected in the place at 23:30, by probation; under the order of 22:14, or with no order.
    Booked booked(PlaceId place, bool underOrder = true)
    {
        const auto held = holdAt(db, as(Worker), place);
        EXPECT_TRUE(held);
        const File papers = file(imposedAt);
        const auto order = underOrder ? std::optional(papers.order) : std::nullopt;
        const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, order});
        });
        EXPECT_TRUE(stay);
        return {*stay, papers};
    }
    Swept sweep()
    {
        pg::Transaction tx(db, TheRegion);
        return sweepRegion(tx, now, {.notArrivedAfter = std::chrono::minutes(30)});
    }
    Outcome<ClaimRow> missed(const ClaimRow& stay, AccountId who = NightStaff)
    {
        return through(db, as(who),
                       [&](auto& tx, const auto& c) { return recordNoShow(tx, c, stay.id, stay.version); });
    }
    Outcome<ClaimRow> cancelled(const ClaimRow& stay, AccountId who = Worker)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) { return cancelStay(tx, c, stay.id, stay.version); });
    }
    Outcome<ClaimRow> arrived(const ClaimRow& stay, const char* when)
    {
        return through(db, as(NightStaff),
                       [&](auto& tx, const auto& c) { return recordArrival(tx, c, stay.id, stay.version, at(when)); });
    }
    std::int64_t openTasks(const char* more = "true")
    {
        return countOf("task", std::string("kind = 'not_arrived' AND state = 'open' AND ") + more);
    }
    std::int64_t alertsTo(OrganisationId organisation)
    {
        return countOf("message", "kind = 'not_begun' AND organisation_id = '" + organisation.text() + "'");
    }
};

TEST_F(NotThere, underARunningOrderWhoeverGuidesThemIsAlertedOnceHalfAnHourLater)
{
    const auto [stay, papers] = booked(RoomA);
    now = at("2026-11-20T22:59:59Z");
    EXPECT_EQ(sweep().notArrived, 0);
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 1);
    EXPECT_EQ(
        openTasks("urgent AND due_at = '2026-11-20T22:30:00Z' AND organisation_id = u(14) AND facility_id = u(41) "
                  "AND order_id IS NOT NULL AND case_id IS NOT NULL"),
        1); // the case manager's, and the house sees it
    EXPECT_EQ(alertsTo(SafeHome), 1);
    EXPECT_EQ(alertsTo(Probation), 1);
    EXPECT_EQ(alertsTo(Shelter), 1);
    EXPECT_EQ(alertsTo(Police), 0);
    EXPECT_EQ(countOf("event", "kind = 'stay.not_arrived' AND organisation_ids @> ARRAY[u(14)]"), 1);
    EXPECT_EQ(countOf("audit", "action = 'stay.not_arrived'"), 1);

    now = at("2026-11-21T09:00:00Z");
    EXPECT_EQ(sweep().notArrived, 0);
    EXPECT_EQ(openTasks(), 1);
}

TEST_F(NotThere, aTickedTaskIsNotOpenedAgainByTheSweep)
{
    booked(RoomA);
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 1);
    sql("UPDATE task SET state = 'done', done_at = now(), done_by = u(24) WHERE kind = 'not_arrived'");
    now = at("2026-11-21T09:00:00Z");
    EXPECT_EQ(sweep().notArrived, 0);
}

TEST_F(NotThere, withoutAnOrderOnlyTheHouseIsAsked)
{
    booked(RoomA, false);
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 1);
    EXPECT_EQ(openTasks("NOT urgent AND organisation_id = u(13) AND facility_id = u(41)"), 1);
    EXPECT_EQ(countOf("message", "kind = 'not_begun'"), 0);
}

TEST_F(NotThere, anOrderThatHasEndedIsNoReasonToAlertAnybody)
{
    const auto [stay, papers] = booked(RoomA);
    now = at("2026-11-20T22:20:00Z");
    ASSERT_TRUE(decide(papers.order, {.kind = OrderEventKind::Withdrawal, .decidedAt = now, .effectiveAt = now}));
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 1);
    EXPECT_EQ(countOf("message", "kind = 'not_begun'"), 0);
}

TEST_F(NotThere, aHoldOfNobodyInParticularRunsOutByItself)
{
    ASSERT_TRUE(hold(RoomA));
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 0);
}

TEST_F(NotThere, aHoldOfNobodyInParticularUnderAStatedOrderThatRanOutAlertsOnce)
{
    const auto held = hold(RoomA); // expected at 23:30, held until 1:00
    now = *held->claim.expiresAt - std::chrono::seconds(1);
    EXPECT_EQ(sweep().notArrived, 0);
    now += std::chrono::seconds(1);
    sweep(); // it expires, and its request is noted
    EXPECT_EQ(sweep().notArrived, 1);
    EXPECT_EQ(sweep().notArrived, 0);
    EXPECT_EQ(openTasks("urgent AND organisation_id = u(13) AND due_at = '2026-11-20T22:30:00Z'"), 1); // of the house
    EXPECT_EQ(alertsTo(Shelter), 1);
    EXPECT_EQ(alertsTo(SafeHome), 0); // not in the matter
    ASSERT_TRUE(arrive(held->claim.code, "2026-11-20T23:50:00Z")); // and is only now written down
    EXPECT_EQ(openTasks(), 0);
}

TEST_F(NotThere, whoeverHeldItIsAlertedIfTheySeeTasks)
{
    const auto held = holdAt(db, as(Worker), RoomA);
    now = *held->claim.expiresAt;
    sweep();
    EXPECT_EQ(sweep().notArrived, 1);
    EXPECT_EQ(openTasks("urgent AND organisation_id = u(12)"), 1);
}

TEST_F(NotThere, aHoldThatRanOutBesideAnotherPlaceIsNoAlert)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(hold(RoomB, "2026-11-20T23:30:00Z")); // for the same person, later
    now = *held->claim.expiresAt;
    sweep();
    EXPECT_EQ(sweep().notArrived, 0);
    now += std::chrono::hours(1); // nobody came there either
    sweep();
    EXPECT_EQ(sweep().notArrived, 1);
}

TEST_F(NotThere, aHoldThatWasGivenBackOrHadNoOrderIsNoAlertWhenItsTimeIsOver)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, held->claim.id, held->claim.version);
    }));
    ASSERT_TRUE(hold(RoomB, "2026-11-20T22:30:00Z", false));
    ASSERT_TRUE(hold(FlatC)); // its desk stays silent
    now = *held->claim.expiresAt;
    sweep();
    EXPECT_EQ(sweep().notArrived, 0);
    EXPECT_EQ(countOf("turn_away"), 2);
}

TEST_F(NotThere, theAlertIsOverOnceItIsKnownWhatBecameOfThem)
{
    const auto held = hold(RoomA);
    now = *held->claim.expiresAt;
    sweep();
    EXPECT_EQ(sweep().notArrived, 1);
    const auto says = [&](const char* outcome) {
        return through(db, as(Officer), [&](auto& tx, const auto& c) {
            return followTurnAway(tx, c, TurnAwayId{*Uuid::parse(text("SELECT id::text FROM turn_away"))},
                                  number("SELECT version FROM turn_away"), outcome);
        });
    };
    ASSERT_TRUE(says("unknown"));
    EXPECT_EQ(openTasks(), 1);
    ASSERT_TRUE(says("family"));
    EXPECT_EQ(openTasks(), 0);
    EXPECT_EQ(countOf("task", "kind = 'not_arrived' AND state = 'done' AND done_by = u(21)"), 1);
}

TEST_F(NotThere, theAlertIsCalledOffByAnotherPlaceAfterAll)
{
    const auto held = hold(RoomA);
    now = *held->claim.expiresAt;
    sweep();
    EXPECT_EQ(sweep().notArrived, 1);
    const auto next = holdAt(db, as(Officer), RoomB, "2026-11-21T00:10:00Z");
    ASSERT_TRUE(next);
    ASSERT_TRUE(arrive(next->claim.code, "2026-11-21T00:00:00Z"));
    sweep();
    EXPECT_EQ(openTasks(), 0);
}

TEST_F(NotThere, aHoldOfSomebodyUnderAnOrderAlertsAsABookingDoes)
{
    const auto held = hold(RoomA);
    const auto papers = file(imposedAt);
    sql("UPDATE claim SET person_id = '" + papers.person.text() + "', case_id = '" + papers.caseId.text()
        + "', order_id = '" + papers.order.text() + "' WHERE id = '" + held->claim.id.text() + "'");
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 1);
    EXPECT_EQ(openTasks("urgent AND organisation_id = u(14)"), 1);
}

TEST_F(NotThere, whoeverIsInAnotherHouseIsNotMissing)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-12-01T09:00:00Z");
    const auto held = holdAt(db, as(Worker), RoomB, "2026-12-01T10:00:00Z", false);
    ASSERT_TRUE(held);
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {held->claim.id, held->claim.version, papers.person, papers.caseId, {}});
    }));
    now = at("2026-12-01T12:00:00Z"); // the departure from A is not recorded yet
    EXPECT_EQ(sweep().notArrived, 0);
}

TEST_F(NotThere, aNoShowUnderARunningOrderKeepsThePlaceUntilSomebodyDecides)
{
    const auto [stay, papers] = booked(RoomA);
    now = at("2026-11-20T22:50:00Z"); // sooner than the sweep asks
    const auto lost = missed(stay);
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->state, ClaimState::Booked);
    EXPECT_EQ(lost->missedAt, now);
    EXPECT_EQ(openTasks("urgent AND due_at = '2026-11-20T22:30:00Z' AND organisation_id = u(14)"), 1);
    EXPECT_EQ(alertsTo(SafeHome), 1);
    EXPECT_EQ(missed(*lost).no().why, Refusal::AlreadyDone);
    now = at("2026-11-20T23:30:00Z");
    EXPECT_EQ(sweep().notArrived, 0); // it is known already
    EXPECT_EQ(hold(RoomA, "2026-11-21T12:00:00Z").no().why, Refusal::PlaceTaken);

    const auto given = cancelled(*lost);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->state, ClaimState::NoShow);
    EXPECT_TRUE(hold(RoomA, "2026-11-21T12:00:00Z"));
    EXPECT_EQ(openTasks(), 1); // a free place tells nobody where they are
}

TEST_F(NotThere, anArrivalAfterAllClosesTheAlert)
{
    const auto [stay, papers] = booked(RoomA);
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 1);
    const auto lost = missed(stay);
    ASSERT_TRUE(lost);
    EXPECT_EQ(openTasks(), 1); // not a second one
    now = at("2026-11-21T01:00:00Z");
    ASSERT_TRUE(arrived(*lost, "2026-11-21T00:40:00Z"));
    EXPECT_EQ(openTasks(), 0);
    EXPECT_EQ(countOf("task", "kind = 'not_arrived' AND state = 'done' AND done_by = u(23)"), 1);
}

TEST_F(NotThere, aNoShowWithoutARunningOrderFreesThePlaceAtOnce)
{
    const auto [stay, papers] = booked(RoomA, false);
    now = at("2026-11-20T23:00:00Z");
    EXPECT_EQ(sweep().notArrived, 1);
    const auto gone = missed(stay);
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->state, ClaimState::NoShow);
    EXPECT_EQ(openTasks(), 0); // the house has answered
    EXPECT_TRUE(hold(RoomA, "2026-11-21T12:00:00Z"));
}

TEST_F(NotThere, aBookedStayThatWasMovedFreesEveryPlaceOfItWhenItIsCalledOff)
{
    const auto [stay, papers] = booked(RoomA);
    const auto moved = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return transferStay(tx, c, {stay.id, stay.version, RoomB, at("2026-11-25T10:00:00Z")});
    });
    ASSERT_TRUE(moved);
    ASSERT_TRUE(cancelled(*moved));
    EXPECT_EQ(countOf("placement", "blocks"), 0);
}

} // namespace adempauze::test
