#include "ahead.h"

#include "usecases/follow_on.h"

namespace adempauze::test {

/// Recorded after the first end: by then the promise on the tail is firm, and the stay cannot follow.
TEST_F(Ahead, aStayWhoseExtensionCouldNotFollowIsPartOfItUntilThereIsRoom)
{
    const auto living = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    const auto next = hold(FlatC, "2026-12-03T12:00:00Z", false);
    ASSERT_TRUE(next);
    now = at("2026-12-01T08:00:00Z");
    EXPECT_EQ(look(), 0);
    ASSERT_TRUE(extend(living.file));
    ASSERT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'open'"), 1);
    EXPECT_EQ(look(), 1);
    ASSERT_EQ(asked().size(), 1U);
    EXPECT_EQ(met(asked()[0]).at("stayId"), living.stay.id.text());
    EXPECT_EQ(met(asked()[0]).at("meetsId"), next->claim.id.text());
    EXPECT_EQ(met(asked()[0]).at("decided"), true);
    EXPECT_EQ(asked()[0].dueAt, at("2026-12-01T10:00:00Z")); // the stay ends, unless there is room

    pg::Transaction tx(db, TheRegion);
    const auto proposed = proposeRoom(tx, as(Worker), 7);
    ASSERT_TRUE(proposed);
    ASSERT_EQ(proposed->collisions.size(), 1U);
    EXPECT_EQ(proposed->collisions[0].stay, living.stay.id);
    ASSERT_EQ(proposed->moves.size(), 1U);
    EXPECT_EQ(proposed->moves[0].claim, next->claim.id);
    const auto toldBefore = countOf("message", "kind = 'dates_changed'");
    makeRoomFor(next->claim);
    expectFollowed(living.stay);
    EXPECT_GT(countOf("message", "kind = 'dates_changed'"), toldBefore);
    EXPECT_EQ(conditionOf(next->claim), "firm");
    look();
    EXPECT_TRUE(asked().empty());
    EXPECT_TRUE(freed().empty());
}

/// A stay whose extension was recorded when a promise in its way was firm already.
class Obstructed : public Ahead {
protected:
    struct Both {
        Resident living;
        ClaimRow next;
    };
    Both obstructed()
    {
        const auto living = resident(FlatC, TransitStaff);
        now = at("2026-11-24T09:00:00Z");
        const auto next = hold(FlatC, "2026-12-03T12:00:00Z", false);
        EXPECT_TRUE(next);
        now = at("2026-12-01T08:00:00Z");
        EXPECT_TRUE(extend(living.file));
        EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'open'"), 1);
        return {living, next->claim};
    }
    Context asTheDaemon()
    {
        Context daemon = as(Worker);
        daemon.caller.account = {};
        daemon.caller.organisation = {};
        daemon.requestId = "sweep";
        return daemon;
    }
    bool follow(const ObstructedStay& each)
    {
        pg::Transaction tx(db, TheRegion);
        return followFreed(tx, asTheDaemon(), each);
    }
    void release(const ClaimRow& promised)
    {
        ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
            return releaseHold(tx, c, promised.id, promised.version);
        }));
    }
};

TEST_F(Obstructed, followsOnceWhatWasInItsWayIsGoneAndEverybodyIsTold)
{
    const auto [living, next] = obstructed();
    EXPECT_TRUE(freed().empty());
    release(next);
    const auto found = freed();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].decidedBy, Worker);
    const auto toldBefore = countOf("message", "kind = 'dates_changed'");
    EXPECT_TRUE(follow(found[0]));
    expectFollowed(living.stay);
    EXPECT_GT(countOf("message", "kind = 'dates_changed'"), toldBefore);
    EXPECT_EQ(countOf("audit", "action = 'stay.aligned' AND request_id = 'sweep'"), 1);
    EXPECT_FALSE(follow(found[0])); // another daemon was first
    EXPECT_EQ(countOf("event", "kind = 'stay.aligned'"), 1);
    EXPECT_TRUE(freed().empty());
}

TEST_F(Obstructed, staysAsItIsWhileAnythingIsStillInItsWay)
{
    const auto [living, next] = obstructed();
    ASSERT_TRUE(hold(FlatC, "2026-12-14T12:00:00Z", false));
    makeRoomFor(next);
    EXPECT_EQ(countOf("claim", "until_at = '2026-12-01T10:00:00Z' AND id = '" + living.stay.id.text() + "'"), 1);
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'open'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.obstructed'"), 1);
    EXPECT_TRUE(freed().empty());
}

TEST_F(Obstructed, followsNoMoreOnceSomebodyChoseAnotherEnd)
{
    const auto [living, next] = obstructed();
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return shortenStay(tx, c,
                           {.stay = living.stay.id,
                            .version = living.stay.version,
                            .untilAt = at("2026-12-01T09:00:00Z"),
                            .evenBeforeOrderEnd = true});
    }));
    makeRoomFor(next);
    EXPECT_TRUE(freed().empty());
    EXPECT_EQ(countOf("claim", "until_at = '2026-12-01T09:00:00Z' AND id = '" + living.stay.id.text() + "'"), 1);
}

TEST_F(Ahead, whatWasTickedOffIsAskedAnewOnceTheExtensionIsDecided)
{
    const auto living = resident(FlatC, TransitStaff);
    now = at("2026-11-24T09:00:00Z");
    ASSERT_TRUE(hold(FlatC, "2026-12-03T12:00:00Z", false));
    now = seventhDay;
    ASSERT_EQ(look(), 1);
    ASSERT_TRUE(tickOff(asked().at(0)));
    now = at("2026-12-01T08:00:00Z");
    ASSERT_TRUE(extend(living.file));
    EXPECT_EQ(look(), 1);
    EXPECT_EQ(told(), 2);
}

TEST_F(Ahead, theHoldOfTheResidentForAfterwardsIsInNobodysWay)
{
    const auto living = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return placeFollowOn(tx, c,
                             {.stay = living.stay.id,
                              .id = ClaimId{freshUuid()},
                              .codeDraw = 77001,
                              .place = RoomA,
                              .untilAt = at("2026-12-10T10:00:00Z")});
    }));
    now = seventhDay;
    EXPECT_EQ(look(), 0);
    pg::Transaction tx(db, TheRegion);
    EXPECT_TRUE(proposeRoom(tx, as(Worker), 7)->collisions.empty());
}

/// Nights in which the clock changes: what hour of the wall the seventh day begins at, and when that is.
class AheadOverTheClock : public Ahead {
protected:
    void expectAskedFrom(const char* imposed, const char* promised, const char* seventh)
    {
        now = at(imposed) + 10min;
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = 66001,
                            .place = FlatC,
                            .expectedArrivalAt = now + 1h,
                            .imposedAt = at(imposed),
                            .gender = Gender::Man};
        const auto held = through(db, as(Officer), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
        ASSERT_TRUE(held);
        ASSERT_TRUE(through(db, as(TransitStaff),
                            [&](auto& tx, const auto& c) { return acceptHold(tx, c, wish.id, held->claim.version); }));
        now += 1h;
        const auto arrived = arrive(held->claim.code, textOf(now).c_str(), TransitStaff);
        ASSERT_TRUE(arrived);
        const File papers = file(at(imposed));
        ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
            return attachDetails(tx, c, {arrived->id, arrived->version, papers.caseId, papers.person, papers.order});
        }));
        ASSERT_TRUE(hold(FlatC, promised, false));
        now = at(seventh) - 1s;
        EXPECT_EQ(look(), 0);
        now = at(seventh);
        EXPECT_EQ(look(), 1);
    }
};

TEST_F(AheadOverTheClock, theHourThatComesTwiceBeginsTheDayTheSecondTime)
{
    expectAskedFrom("2026-10-18T00:30:00Z", "2026-11-02T12:00:00Z", "2026-10-25T01:30:00Z"); // 02:30 local
}

TEST_F(AheadOverTheClock, theHourThatDoesNotExistBeginsTheDayAnHourOfTheWallLater)
{
    expectAskedFrom("2027-03-21T01:30:00Z", "2027-04-05T12:00:00Z", "2027-03-28T01:30:00Z"); // 03:30 local
}

TEST_F(AheadOverTheClock, aDayOfTwentyFiveHoursIsOneDay)
{
    expectAskedFrom("2026-10-24T20:00:00Z", "2026-11-08T12:00:00Z", "2026-10-31T21:00:00Z"); // 22:00 local
}

} // namespace adempauze::test
