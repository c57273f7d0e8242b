#include "outages.h"

#include "storage/waiting_sweep_store.h"
#include "support/refusals.h"
#include "usecases/go_by_paper.h"
#include "usecases/publish_places.h"
#include "usecases/sweep.h"

#include <thread>

namespace adempauze::test {

/// The quiet house cannot reach the daemon; the others can.
class AHouseOnPaper : public Outages {
protected:
    Outcome<HouseOnPaper> declared(AccountId who, FacilityId house, Moment since)
    {
        return declaredAt(db, who, house, since);
    }
    Outcome<HouseOnPaper> declaredAt(pg::Connection& desk, AccountId who, FacilityId house, Moment since)
    {
        return through(desk, as(who), [&](auto& tx, const auto& c) { return goByPaper(tx, c, house, since); });
    }
    int expired()
    {
        pg::Transaction sweep(db, TheRegion);
        return sweepRegion(sweep, now).expiredHolds;
    }
};

TEST_F(AHouseOnPaper, hasNoFreeBedUntilItsPaperIsEnteredAndTheOthersGoOn)
{
    EXPECT_EQ(free().size(), 3U);
    ASSERT_TRUE(declared(NightStaff, QuietHouse, now - 2h));
    const auto others = free();
    ASSERT_EQ(others.size(), 1U);
    EXPECT_EQ(others[0].offer.place, FlatC);
    EXPECT_EQ(whyNot(hold(RoomA)), Refusal::DepartureUnconfirmed);
    EXPECT_TRUE(hold(FlatC));
    const auto task = paperTask(NightStaff);
    ASSERT_TRUE(task);
    EXPECT_TRUE(task->urgent);
    EXPECT_EQ(text("SELECT paper_since_at FROM facility WHERE id = u(41)"),
              text("SELECT '" + textOf(now - 2h) + "'::timestamptz"));
    EXPECT_EQ(countOf("audit", "action = 'house.await_paper' AND account_id = u(23)")
                  + countOf("event", "kind = 'task.opened' AND account_id = u(23)"),
              2);
    ASSERT_TRUE(entered(NightStaff));
    EXPECT_TRUE(hold(RoomA));
}

TEST_F(AHouseOnPaper, keepsTheHoldsThatAreOpenAsLongAsItLastsAndNoneShorterThanBefore)
{
    const auto tonight = hold(RoomA);
    const auto nextWeek = hold(RoomB, "2026-11-24T22:30:00Z", false);
    const auto elsewhere = hold(FlatC);
    ASSERT_TRUE(tonight && nextWeek && elsewhere);
    const auto expiryOf = [&](const HoldPlaced& held) {
        return text("SELECT expires_at FROM claim WHERE id = '" + held.claim.id.text() + "'");
    };
    const auto before = expiryOf(*nextWeek);
    ASSERT_TRUE(declared(NightStaff, QuietHouse, now));
    now += 8h;
    EXPECT_EQ(expired(), 1); // of the house that is not on paper
    EXPECT_EQ(countOf("event", "kind = 'hold.outlasted' AND data #>> '{expiresAt,before}' IS NOT NULL"), 2);
    ASSERT_TRUE(arrive(tonight->claim.code, "2026-11-20T23:00:00Z"));
    ASSERT_TRUE(entered(NightStaff));
    EXPECT_EQ(expiryOf(*nextWeek), before);
    EXPECT_EQ(text("SELECT expires_at FROM placement WHERE claim_id = '" + nextWeek->claim.id.text() + "'"), before);
}

TEST_F(AHouseOnPaper, isSaidByItsStaffOrAnAdministratorOnce)
{
    for (const AccountId other : {TransitStaff, Worker, Officer, Manager, Coordinator, Auditor})
        EXPECT_EQ(whyNot(declared(other, QuietHouse, now)), Refusal::NotFound);
    EXPECT_EQ(whyNot(declared(Administrator, FacilityId{uuidOf(999)}, now)), Refusal::NotFound);
    const auto early = declared(NightStaff, QuietHouse, now + 1s);
    EXPECT_EQ(whyNot(early), Refusal::NotInTheFuture);
    EXPECT_EQ(early.no().pointer, "/sinceAt");
    const auto late = declared(NightStaff, QuietHouse, now - PaperMost - 1s);
    EXPECT_EQ(whyNot(late), Refusal::InvalidInput);
    EXPECT_EQ(late.no().limitAt, now - PaperMost);
    EXPECT_EQ(free().size(), 3U);

    ASSERT_TRUE(declared(Administrator, QuietHouse, now - PaperMost));
    const auto again = declared(NightStaff, QuietHouse, now);
    EXPECT_EQ(whyNot(again), Refusal::AlreadyDone);
    EXPECT_EQ(again.no().fromAt, now - PaperMost);
    EXPECT_EQ(countOf("task", "kind = 'enter_paper'"), 1);
}

TEST_F(AHouseOnPaper, isAskedOnceThoughTheDaemonIsAwayAsWell)
{
    ASSERT_TRUE(declared(NightStaff, QuietHouse, now));
    outage(6h);
    EXPECT_EQ(wake(), 1); // the other house
    EXPECT_EQ(countOf("task", "kind = 'enter_paper' AND facility_id = u(41)"), 1);
    const auto done = entered(NightStaff);
    ASSERT_TRUE(done);
    ASSERT_TRUE(declared(NightStaff, QuietHouse, now));
    EXPECT_EQ(whyNot(through(db, as(NightStaff),
                             [&](auto& tx, const auto& c) { return reopenTask(tx, c, done->id, done->version); })),
              Refusal::LaterFacts);
}

// Whoever is promised a bed at this moment comes before, and keeps the hold, or sees that nothing is known.
TEST_F(AHouseOnPaper, orABedOfItIsPromisedBefore)
{
    auto other = anotherDesk();
    for (int round = 0; round < 40; ++round) {
        std::optional<Outcome<HouseOnPaper>> paper;
        std::optional<Outcome<HoldPlaced>> held;
        const Context police = as(Officer);
        {
            std::jthread house([&] { paper = declaredAt(db, NightStaff, QuietHouse, now); });
            std::jthread desk([&] { held = holdAt(other, police, RoomA); });
        }
        ASSERT_TRUE(*paper);
        if (*held)
            EXPECT_EQ(countOf("event", "kind = 'hold.outlasted'"), 1) << round; // seen, and kept open
        else
            EXPECT_EQ(whyNot(*held), Refusal::DepartureUnconfirmed);
        ASSERT_TRUE(entered(NightStaff));
        sql("UPDATE placement SET blocks = false; UPDATE claim SET state = 'released'; DELETE FROM task");
        sql("ALTER TABLE event DISABLE TRIGGER USER; DELETE FROM event; ALTER TABLE event ENABLE TRIGGER USER");
    }
}

} // namespace adempauze::test
