#include "tails.h"

#include "storage/claim_writer.h"
#include "storage/facility_store.h"
#include "usecases/sweep.h"

#include <thread>

namespace adempauze::test {

/// Whoever gives way is offered another place. Of the quiet house's two rooms A comes first.
class Offers : public Tails {
protected:
    /// The hold that stands in for a claim, as its event says.
    std::string standInFor(const ClaimRow& lost)
    {
        return text("SELECT claim_id FROM event WHERE kind = 'hold.placed' AND data ->> 'insteadOf' = '"
                    + lost.id.text() + "'");
    }
    bool hasStandIn(const ClaimRow& lost)
    {
        return countOf("event", "kind = 'hold.placed' AND data ->> 'insteadOf' = '" + lost.id.text() + "'") > 0;
    }
    std::string placeOf(const std::string& hold)
    {
        return text("SELECT p.name FROM placement x JOIN place p ON p.id = x.place_id WHERE x.claim_id = '" + hold
                    + "' AND x.blocks");
    }
    std::string told(const ClaimRow& lost, const std::string& path)
    {
        return text("SELECT coalesce(data #>> '" + path
                    + "', 'none') FROM task WHERE kind = 'place_lost' AND urgent AND state = 'open' AND claim_id = '"
                    + lost.id.text() + "'");
    }
    void fill(PlaceId place) { ASSERT_TRUE(hold(place, "2026-11-29T12:00:00Z", false)); }
};

TEST_F(Offers, whoeverLosesAHoldGetsAnotherWhichExpiresByTheSameRule)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto lost = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(papers));
    EXPECT_EQ(stateOf(lost->claim), "released");
    const ClaimId other = *ClaimId::parse(standInFor(lost->claim));
    {
        pg::Transaction tx(db, TheRegion);
        const auto shown = showHold(tx, as(Officer), other); // the same holder sees it
        ASSERT_TRUE(shown);
        const ClaimRow& held = shown->claim;
        EXPECT_EQ(held.state, ClaimState::Held);
        EXPECT_EQ(held.place().place, RoomA);
        EXPECT_EQ(held.holderOrganisation, Police);
        EXPECT_EQ(held.expectedArrivalAt, lost->claim.expectedArrivalAt);
        EXPECT_EQ(held.until, lost->claim.until);
        EXPECT_EQ(held.expiresAt, at("2026-12-03T13:30:00Z"));
        EXPECT_NE(held.code, lost->claim.code);
        EXPECT_TRUE(held.conditionalOn.empty());
    }
    EXPECT_EQ(told(lost->claim, "{held,holdId}"), other.text());
    EXPECT_EQ(told(lost->claim, "{held,placeId}"), RoomA.text());
    EXPECT_EQ(told(lost->claim, "{held,expiresAt}"), "2026-12-03T13:30:00Z");
    EXPECT_EQ(told(lost->claim, "{alternatives,0,placeId}"), RoomB.text());
    EXPECT_EQ(told(lost->claim, "{alternatives,1}"), "none");

    now = at("2026-12-03T13:30:00Z");
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(sweepRegion(tx, now).expiredHolds, 1);
    }
    EXPECT_EQ(text("SELECT state FROM claim WHERE id = '" + other.text() + "'"), "expired");
}

TEST_F(Offers, whoeverLosesABookingGetsAHoldWithTheSameCasePersonAndOrder)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto lost = booked();
    sql("UPDATE facility SET departure_time = 720 WHERE id = u(41)"); // the end is the other house's own
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(first.file));
    EXPECT_EQ(stateOf(lost.stay), "cancelled");
    const std::string other = standInFor(lost.stay);
    EXPECT_EQ(countOf("claim",
                      "id = '" + other + "' AND state = 'held' AND person_id = '" + lost.file.person.text()
                          + "' AND case_id = '" + lost.file.caseId.text() + "' AND order_id = '"
                          + lost.file.order.text() + "' AND holder_account_id = '" + Officer.text()
                          + "' AND expires_at = '2026-12-02T13:30:00Z' AND until_at = '2026-12-04T11:00:00Z'"),
              1);
    EXPECT_EQ(told(lost.stay, "{held,holdId}"), other);

    const auto confirmed = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {*ClaimId::parse(other), 1, lost.file.person, lost.file.caseId, lost.file.order});
    });
    ASSERT_TRUE(confirmed);
    EXPECT_EQ(confirmed->state, ClaimState::Booked);
    EXPECT_EQ(confirmed->until, at("2026-12-04T11:00:00Z"));
}

TEST_F(Offers, whoeverArrivesOnTheOtherHoldRestsOnTheOrderAsItIsThen)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto lost = booked();
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(first.file));
    ASSERT_TRUE(extend(lost.file, 4)); // while it is only held
    const std::string code = text("SELECT code FROM claim WHERE id = '" + standInFor(lost.stay) + "'");
    now = at("2026-12-02T12:10:00Z");
    const auto arrived = arrive(code, "2026-12-02T12:10:00Z");
    ASSERT_TRUE(arrived);
    EXPECT_EQ(arrived->person, lost.file.person);
    EXPECT_EQ(arrived->until, at("2026-12-08T10:00:00Z"));
    ASSERT_EQ(arrived->segments.size(), 2U);
    EXPECT_EQ(arrived->segments.front().segment.order, lost.file.order);
    EXPECT_EQ(countOf("task", "kind = 'complete_details' AND claim_id = '" + arrived->id.text() + "'"), 0);
}

TEST_F(Offers, anOrderThatEndedBeforeTheArrivalSaysNothingAnyMore)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto lost = booked();
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(first.file));
    ASSERT_TRUE(withdraw(lost.file));
    const std::string code = text("SELECT code FROM claim WHERE id = '" + standInFor(lost.stay) + "'");
    now = at("2026-12-02T12:10:00Z");
    const auto arrived = arrive(code, "2026-12-02T12:10:00Z");
    ASSERT_TRUE(arrived);
    EXPECT_FALSE(arrived->person);
    EXPECT_EQ(arrived->caseId, lost.file.caseId);
    EXPECT_EQ(countOf("task", "kind = 'complete_details' AND claim_id = '" + arrived->id.text() + "'"), 1);
}

TEST_F(Offers, whereNothingIsFreeTheTaskSaysWhatIsNext)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto lost = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    fill(RoomA);
    fill(RoomB);
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(papers));
    EXPECT_EQ(stateOf(lost->claim), "released");
    EXPECT_FALSE(hasStandIn(lost->claim));
    EXPECT_EQ(told(lost->claim, "{held}"), "none");
    EXPECT_EQ(told(lost->claim, "{alternatives,0}"), "none");
    EXPECT_EQ(told(lost->claim, "{nextFree,0,placeId}"), RoomA.text());
    EXPECT_EQ(told(lost->claim, "{nextFree,0,freeAgainAt}"), "2026-12-10T10:00:00Z");
}

TEST_F(Offers, ofTwoWhoLoseTheOneWhoComesFirstGetsTheOnlyOtherPlace)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto earlier = booked();
    const auto later = hold(FlatC, "2026-12-04T12:00:00Z", false);
    ASSERT_TRUE(later);
    fill(RoomA);
    sql("UPDATE facility SET turnover_minutes = 180 WHERE id = u(41)"); // there, they would meet
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(first.file));
    EXPECT_EQ(placeOf(standInFor(earlier.stay)), "B");
    EXPECT_EQ(stateOf(later->claim), "released");
    EXPECT_FALSE(hasStandIn(later->claim));
    EXPECT_EQ(told(later->claim, "{nextFree,0,freeAgainAt}"), "2026-12-04T13:00:00Z");
}

TEST_F(Offers, theOtherHousesDeskIsAskedAsForAnyHold)
{
    sql("UPDATE facility SET admission = 'desk' WHERE id = u(41)");
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto lost = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    now = at("2026-11-28T11:00:00Z");
    ASSERT_TRUE(extend(papers));
    const std::string other = standInFor(lost->claim);
    EXPECT_EQ(
        countOf("claim", "id = '" + other + "' AND answer = 'awaited' AND answer_due_at = '2026-11-28T11:15:00Z'"), 1);
    EXPECT_EQ(countOf("message",
                      "kind = 'request_waiting' AND urgent AND organisation_id = '" + Shelter.text()
                          + "' AND claim_id = '" + other + "'"),
              1);
    EXPECT_EQ(told(lost->claim, "{held,answer}"), "awaited");
    EXPECT_TRUE(through(db, as(NightStaff),
                        [&](auto& tx, const auto& c) { return acceptHold(tx, c, *ClaimId::parse(other), 1); }));
}

TEST_F(Offers, aClaimThatShouldHaveBegunIsHeldElsewhereFromNow)
{
    const auto first = resident(FlatC, TransitStaff);
    now = at("2026-11-24T10:00:00Z");
    const auto lost = booked();
    sql("UPDATE claim SET conditional_until_at = '2026-12-05T00:00:00Z' WHERE id = '" + lost.stay.id.text() + "'");
    now = at("2026-12-03T08:00:00Z"); // decided in time, recorded late; nobody came since
    ASSERT_TRUE(extend(first.file));
    EXPECT_EQ(countOf("claim",
                      "id = '" + standInFor(lost.stay)
                          + "' AND from_at = '2026-12-03T08:00:00Z' AND expires_at = '2026-12-03T09:30:00Z' AND "
                            "until_at = '2026-12-04T10:00:00Z'"),
              1);
    EXPECT_EQ(countOf("task", "kind = 'place_lost' AND due_at >= opened_at"), 1);
}

TEST_F(Offers, theHoldersOwnReferenceMovesAlong)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto lost = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    sql("UPDATE claim SET caller_reference = '\\x0102' WHERE id = '" + lost->claim.id.text() + "'");
    now = at("2026-11-28T11:00:00Z");
    Context context = as(Worker);
    context.moveReference = [](const Sealed& reference, ClaimId from, ClaimId to) -> std::optional<Sealed> {
        return Sealed{reference.bytes + from.text() + to.text()};
    };
    ASSERT_TRUE(through(db, context, [&](auto& tx, const auto& c) {
        return changeOrder(tx, c,
                           {.order = papers.order, .version = 1, .event = extension("2026-11-28T10:00:00Z", 18)});
    }));
    const std::string other = standInFor(lost->claim);
    EXPECT_EQ(countOf("claim",
                      "id = '" + other + "' AND caller_reference = '\\x0102' || convert_to('" + lost->claim.id.text()
                          + other + "', 'UTF8')"),
              1);
}

// Somebody is at the best place at that moment, and may take it or not: nobody waits for that.
TEST_F(Offers, aPlaceThatAnotherTransactionIsAtIsPassedOver)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto lost = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    now = at("2026-11-28T11:00:00Z");
    auto other = anotherDesk();
    pg::Transaction busy(other, TheRegion);
    queueLockPlace(busy, RoomA);
    busy.flush();
    const auto changed = extend(papers);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(std::holds_alternative<Follows>(changed->stays[0].outcome));
    EXPECT_EQ(placeOf(standInFor(lost->claim)), "B");
    EXPECT_EQ(told(lost->claim, "{alternatives,0,placeId}"), RoomA.text()); // as the search saw it
}

/// A claim on the place that went past every rule and lock, not yet committed: only the constraint knows of it.
class RacedAway : public Offers {
protected:
    std::string extendWhileRoomAIsTaken(const ClaimRow& lost, const File& papers)
    {
        ClaimRow rival = lost;
        rival.id = ClaimId{freshUuid()};
        rival.code = "AAA0000";
        rival.conditionalOn.clear();
        rival.conditionalUntil.reset();
        rival.placements.back().id = freshUuid();
        rival.placements.back().place = RoomA;
        rival.placements.back().facility = QuietHouse;
        auto other = anotherDesk();
        pg::Transaction taking(other, TheRegion);
        queueInsertHold(taking, rival, rival.place(), now);
        queueEvent(taking, {.kind = "hold.placed", .claim = rival.id, .happenedAt = now, .recordedAt = now});
        queueAudit(taking,
                   {.action = "hold.placed", .subjectKind = "claim", .subject = rival.id.value, .requestId = "test"});
        taking.flush();
        std::string outcome = "refused";
        std::atomic<bool> done = false;
        std::thread desk([&] {
            const auto changed = extend(papers);
            if (changed && std::holds_alternative<Follows>(changed->stays[0].outcome))
                outcome = "follows";
            done = true;
        });
        while (!done && countOf("pg_stat_activity", "datname = current_database() AND wait_event_type = 'Lock'") == 0) {
        }
        EXPECT_FALSE(taking.commit());
        desk.join();
        return outcome;
    }
};

TEST_F(RacedAway, whatSomebodyElseTookIsFollowedByTheNextBest)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto lost = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    now = at("2026-11-28T11:00:00Z");
    EXPECT_EQ(extendWhileRoomAIsTaken(lost->claim, papers), "follows");
    EXPECT_EQ(placeOf(standInFor(lost->claim)), "B");
}

TEST_F(RacedAway, whereItWasTheLastOneTheExtensionStandsWithoutAnOffer)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto lost = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(lost);
    fill(RoomB);
    now = at("2026-11-28T11:00:00Z");
    EXPECT_EQ(extendWhileRoomAIsTaken(lost->claim, papers), "follows");
    EXPECT_EQ(stateOf(lost->claim), "released");
    EXPECT_FALSE(hasStandIn(lost->claim));
    EXPECT_EQ(countOf("task", "kind = 'place_lost'"), 1);
}

} // namespace adempauze::test
