#include "outages.h"

#include "usecases/follow_on.h"
#include "usecases/sweep.h"

namespace adempauze::test {

TEST_F(Outages, theFirstDaemonEverFindsNoOutageAndAShortOneSendsNobodyToPaper)
{
    EXPECT_EQ(wake(), 0);
    now += 14min;
    EXPECT_EQ(wake(), 0);
    now += 14min; // since the last beat, not since the first
    EXPECT_EQ(wake(), 0);
    EXPECT_EQ(free().size(), 3U);
    EXPECT_EQ(countOf("task"), 0);
}

TEST_F(Outages, afterOneNothingIsFreeInAHouseUntilItHasEnteredItsPaper)
{
    EXPECT_EQ(free().size(), 3U);
    outage(5h);
    EXPECT_EQ(wake(), 2);
    EXPECT_EQ(wake(), 0); // once
    EXPECT_EQ(free().size(), 0U);
    const auto no = hold(RoomA, "2026-11-21T03:00:00Z");
    ASSERT_FALSE(no);
    EXPECT_EQ(no.no().why, Refusal::DepartureUnconfirmed);

    EXPECT_TRUE(entered(NightStaff));
    EXPECT_EQ(free().size(), 2U);
    EXPECT_TRUE(hold(RoomA, "2026-11-21T03:00:00Z"));
    EXPECT_EQ(hold(FlatC, "2026-11-21T03:00:00Z").no().why, Refusal::DepartureUnconfirmed); // the other has not
    EXPECT_EQ(paperTask(NightStaff).no().why, Refusal::NotFound);
}

TEST_F(Outages, aTickThatIsUndoneSaysAgainThatNothingIsKnown)
{
    outage(5h);
    wake();
    const auto done = entered(NightStaff);
    ASSERT_TRUE(done);
    EXPECT_EQ(free().size(), 2U);
    ASSERT_TRUE(through(db, as(NightStaff),
                        [&](auto& tx, const auto& c) { return reopenTask(tx, c, done->id, done->version); }));
    EXPECT_EQ(free().size(), 0U);
}

TEST_F(Outages, whoCameAfterTheirHoldHadExpiredIsEnteredFromPaper)
{
    const auto held = hold(RoomA); // expires 90 minutes after 22:30Z
    ASSERT_TRUE(held);
    outage(6h);
    wake();
    pg::Transaction sweep(db, TheRegion);
    EXPECT_EQ(sweepRegion(sweep, now).expiredHolds, 0) << "nobody could redeem it";
    EXPECT_EQ(countOf("event", "kind = 'hold.outlasted'"), 1);
    const auto stay = arrive(held->claim.code, "2026-11-21T00:40:00Z"); // in fact
    ASSERT_TRUE(stay);
    EXPECT_EQ(stay->arrivedAt, at("2026-11-21T00:40:00Z"));
    ASSERT_TRUE(entered(NightStaff));
    for (const FoundPlace& each : free())
        EXPECT_NE(each.offer.place, RoomA);
}

TEST_F(Outages, aHoldThatCameToNothingInOneEndsAWhileAfterIt)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    outage(6h);
    wake();
    const auto expired = [&] {
        pg::Transaction sweep(db, TheRegion);
        return sweepRegion(sweep, now).expiredHolds;
    };
    now += 10h;
    EXPECT_EQ(expired(), 0) << "who comes is let in while the house goes by its paper";
    ASSERT_TRUE(entered(NightStaff));
    now += 90min - 1s;
    EXPECT_EQ(expired(), 0);
    now += 1s;
    EXPECT_EQ(expired(), 1);
    EXPECT_EQ(countOf("event", "kind = 'hold.outlasted'"), 2);
}

TEST_F(Outages, whatExpiresLongAfterOneIsNotMovedByIt)
{
    const auto [stay, papers] = resident(RoomA);
    const auto after = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return placeFollowOn(tx, c, {.stay = stay.id, .id = ClaimId{freshUuid()}, .codeDraw = 7, .place = RoomA});
    });
    ASSERT_TRUE(after);
    outage(6h);
    wake();
    ASSERT_TRUE(entered(NightStaff));
    EXPECT_EQ(countOf("event", "kind = 'hold.outlasted'"), 0);
}

TEST_F(Outages, whatHadExpiredBeforeItStaysExpired)
{
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    now = held->claim.expiresAt.value() + 1s;
    outage(6h);
    wake();
    EXPECT_EQ(arrive(held->claim.code, "2026-11-21T01:00:00Z").no().why, Refusal::HoldExpired);
}

TEST_F(Outages, aResidentWhoMovedOnPaperIsEnteredAndNobodyIsPromisedAnUnknownBed)
{
    const auto [stay, papers] = resident(RoomA);
    const auto booked = holdAt(db, as(Worker), FlatC, "2026-12-20T12:00:00Z", false);
    ASSERT_TRUE(booked);
    outage(5h);
    wake();
    const auto move = [&](const ClaimRow& claim, PlaceId to, const char* when) {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return transferStay(tx, c, {claim.id, claim.version, to, at(when)});
        });
    };
    const auto moved = move(stay, RoomB, "2026-11-21T01:00:00Z");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->place().place, RoomB);
    ASSERT_TRUE(entered(NightStaff));
    EXPECT_EQ(free().size(), 1U); // the bed that they left; the other house is still at it
}

TEST_F(Outages, twoDaemonsThatComeBackTogetherAskOnce)
{
    outage(5h);
    auto other = anotherDesk();
    EXPECT_EQ(wake() + wakeAt(other), 2);
    EXPECT_EQ(countOf("task", "kind = 'enter_paper' AND urgent AND state = 'open'"), 2);
}

TEST_F(Outages, anotherRegionSleepsForItself)
{
    outage(5h);
    pg::Transaction tx(db, OtherRegion);
    EXPECT_EQ(wakeRegion(tx, now, now, {}), 0);
    EXPECT_EQ(free().size(), 3U);
}

} // namespace adempauze::test
