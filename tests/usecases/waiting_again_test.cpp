#include "waiting.h"

#include "support/refusals.h"
#include "usecases/refuse_at_door.h"

namespace adempauze::test {

/// Who is offered what again, and who waits again: whose no it was decides.
class WaitingAgain : public WaitingList {
protected:
    Outcome<HoldPlaced> released(const ClaimRow& hold, AccountId who)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) { return releaseHold(tx, c, hold.id, hold.version); });
    }
    Outcome<HoldPlaced> answered(const ClaimRow& hold, bool yes)
    {
        return through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
            return yes ? acceptHold(tx, c, hold.id, hold.version)
                       : declineHold(tx, c, hold.id, hold.version, "no_staff");
        });
    }

    /// Somebody who waited, and holds flat C from 3 December on, on condition of its resident's tail.
    struct OnTheTail {
        Resident living;
        WaitingEntryId entry;
        ClaimRow hold;
    };
    OnTheTail placedOnTheTail()
    {
        const auto living = resident(FlatC, TransitStaff);
        now = at("2026-11-24T09:00:00Z");
        auto row = wish();
        row.neededFrom = at("2026-12-03T12:00:00Z");
        row.neededBy = at("2026-12-20T12:00:00Z");
        EXPECT_TRUE(through(db, with(Worker), [&](auto& tx, const auto& c) { return registerWaiting(tx, c, row); }));
        const auto made = offers({row.id}, FlatC);
        EXPECT_TRUE(made);
        const auto held = accept(db, Worker, made->front(), 1);
        EXPECT_TRUE(held);
        EXPECT_EQ(held->claim.conditionalOn, std::vector{living.stay.id});
        return {living, row.id, held->claim};
    }
    void extendTheResident(const OnTheTail& placed)
    {
        now = at("2026-11-28T11:00:00Z");
        ASSERT_TRUE(decide(placed.living.file.order, extension("2026-11-28T10:00:00Z", 18)));
        ASSERT_EQ(countOf("event", "kind = 'claim.gave_way'"), 1);
    }
    std::string holdOfOffer() { return text("SELECT claim_id::text FROM waiting_offer WHERE state = 'accepted'"); }
};

TEST_F(WaitingAgain, whoeverLostARoundIsOfferedThePlaceOnceItIsFreeAgain)
{
    onlyRoomB();
    const auto winner = waits(Worker), loser = waits(Coordinator);
    const auto made = offers({winner, loser}, RoomB);
    ASSERT_TRUE(made);
    const auto won = accept(db, Worker, made->front(), 1);
    ASSERT_TRUE(won);
    EXPECT_EQ(offersOf(Coordinator, loser).front().state, "released");
    EXPECT_EQ(sweeps(), 0);
    ASSERT_TRUE(released(won->claim, Worker));
    EXPECT_EQ(sweeps(), 1);
    EXPECT_EQ(stateOf(loser), "offered");
    EXPECT_EQ(stateOf(winner), "placed"); // who gave it back needs none
}

TEST_F(WaitingAgain, whomAHouseRefusesIsNotOfferedItsPlaceAgain)
{
    onlyFlatC();
    const auto entry = waits(Worker);
    EXPECT_EQ(sweeps(), 1);
    const auto held = accept(db, Worker, offersOf(Worker, entry).front(), 1);
    ASSERT_TRUE(held);
    ASSERT_TRUE(answered(held->claim, false));
    EXPECT_EQ(sweeps(), 0);
    EXPECT_EQ(stateOf(entry), "waiting");
}

TEST_F(WaitingAgain, whoeverIsRefusedAtTheDoorWithABookingWaitsAgain)
{
    onlyFlatC();
    const auto entry = waits(Worker);
    EXPECT_EQ(sweeps(), 1);
    const auto held = accept(db, Worker, offersOf(Worker, entry).front(), 1);
    const auto accepted = answered(held->claim, true);
    ASSERT_TRUE(accepted);
    const auto papers = file(imposedAt);
    const auto stay = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c,
                           {held->claim.id, accepted->claim.version, papers.person, papers.caseId, papers.order});
    });
    ASSERT_TRUE(stay);
    now += std::chrono::minutes(10);
    ASSERT_TRUE(through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return refuseAtDoor(tx, c, {stay->id, stay->version, now, "no_staff"});
    }));
    EXPECT_EQ(sweeps(), 0); // and not for that place
    EXPECT_EQ(stateOf(entry), "waiting");
}

TEST_F(WaitingAgain, aHoldThatMadeWayForAnExtensionPutsItsEntryBack)
{
    const auto placed = placedOnTheTail();
    onlyFlatC(); // nothing is held instead
    const auto registered = text("SELECT registered_at::text FROM waiting_entry");
    extendTheResident(placed);
    EXPECT_EQ(text("SELECT state FROM claim WHERE id = '" + placed.hold.id.text() + "'"), "released");
    EXPECT_EQ(stateOf(placed.entry), "placed");
    EXPECT_EQ(sweeps(), 0);
    EXPECT_EQ(stateOf(placed.entry), "waiting");
    EXPECT_EQ(text("SELECT registered_at::text FROM waiting_entry"), registered);
    EXPECT_EQ(countOf("turn_away"), 0); // they wait on
    sql("UPDATE placement SET blocks = false, occupied = false WHERE claim_id IS NOT NULL");
    EXPECT_EQ(sweeps(), 1); // and nobody said no to that place
}

TEST_F(WaitingAgain, aBookingThatMadeWayForAnExtensionPutsItsEntryBack)
{
    const auto placed = placedOnTheTail();
    const auto accepted = answered(placed.hold, true);
    ASSERT_TRUE(accepted);
    const auto papers = file(at("2026-11-24T09:00:00Z"));
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c,
                           {placed.hold.id, accepted->claim.version, papers.person, papers.caseId, papers.order});
    }));
    onlyFlatC();
    extendTheResident(placed);
    EXPECT_EQ(text("SELECT state FROM claim WHERE id = '" + placed.hold.id.text() + "'"), "cancelled");
    EXPECT_EQ(sweeps(), 0);
    EXPECT_EQ(stateOf(placed.entry), "waiting");
}

TEST_F(WaitingAgain, whateverIsHeldInsteadKeepsItsEntryPlacedAndPutsItBackIfItLapses)
{
    const auto placed = placedOnTheTail();
    extendTheResident(placed);
    const auto instead = holdOfOffer();
    EXPECT_NE(instead, placed.hold.id.text());
    EXPECT_EQ(text("SELECT state FROM claim WHERE id = '" + instead + "'"), "held");
    EXPECT_EQ(sweeps(), 0);
    EXPECT_EQ(stateOf(placed.entry), "placed");
    sql("UPDATE claim SET expires_at = '2026-11-28T11:00:00Z' WHERE id = '" + instead + "'");
    sql("UPDATE placement SET expires_at = '2026-11-28T11:00:00Z' WHERE claim_id = '" + instead + "'");
    sweeps();
    EXPECT_NE(stateOf(placed.entry), "placed");
    EXPECT_EQ(countOf("turn_away"), 0);
}

} // namespace adempauze::test
