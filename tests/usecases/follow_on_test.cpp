#include "night.h"

#include "usecases/change_closure.h"
#include "usecases/follow_on.h"
#include "usecases/overview.h"
#include "usecases/sweep.h"

namespace adempauze::test {

/// A place for afterwards, while it is open whether the order is extended.
class FollowOns : public Night {
protected:
    Outcome<HoldPlaced> after(const ClaimRow& stay, PlaceId place, const char* until = nullptr, AccountId who = Worker)
    {
        const FollowOnWish wish{.stay = stay.id,
                                .id = ClaimId{freshUuid()},
                                .codeDraw = ++m_afterDraws,
                                .place = place,
                                .untilAt = until ? std::optional(at(until)) : std::nullopt};
        return through(db, as(who), [&](auto& tx, const auto& c) { return placeFollowOn(tx, c, wish); });
    }
    ClaimRow read(ClaimId id)
    {
        pg::Transaction tx(db, TheRegion);
        return showHold(tx, as(Worker), id)->claim;
    }
    /// Nobody's claims overlap in time, whatever the places.
    void expectNobodyTwice()
    {
        EXPECT_EQ(
            number("SELECT count(*) FROM placement a JOIN placement b ON a.person_id = b.person_id AND a.id < b.id "
                   "AND a.blocks AND b.blocks AND a.during && b.during"),
            0);
    }

private:
    std::uint64_t m_afterDraws = 77000;
};

TEST_F(FollowOns, beginAtThePlannedEndAndExpireWhenTheOrderFirstEnds)
{
    const auto [stay, papers] = resident(RoomA); // planned until 1 December 10:00Z
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, FlatC);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.from, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(held->claim.until, at("2026-12-11T10:00:00Z")); // ten local days and the departure hour
    EXPECT_EQ(held->claim.expiresAt, at("2026-11-30T21:14:00Z"));
    EXPECT_EQ(held->claim.follows, stay.id);
    EXPECT_EQ(held->claim.person, papers.person);
    EXPECT_EQ(held->claim.answer, "awaited"); // that house is asked
    expectNobodyTwice();
    EXPECT_EQ(after(stay, RoomB).no().why, Refusal::AlreadyDone);
    EXPECT_EQ(through(db, as(Worker),
                      [&](auto& tx, const auto& c) { return renewHold(tx, c, held->claim.id, held->claim.version); })
                  .no()
                  .why,
              Refusal::RenewalsUsedUp);
    now = at("2026-11-30T21:14:00Z"); // not extended
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(sweepRegion(tx, now).expiredHolds, 1);
}

TEST_F(FollowOns, onTheSamePlaceAreNotInTheWayOfTheirOwnTail)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, RoomA, "2026-12-15T10:00:00Z");
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.from, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(hold(RoomA, "2026-12-17T12:00:00Z", false).no().why, Refusal::PlaceTaken); // the tail of the stay
}

TEST_F(FollowOns, onThePlaceThatTheyHaveBeginOnceItsTurnoverIsOver)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff); // 60 minutes
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, FlatC);
    ASSERT_TRUE(held);
    EXPECT_EQ(held->claim.from, at("2026-12-01T11:00:00Z"));
}

TEST_F(FollowOns, moveAlongWhenTheOrderIsExtended)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, FlatC);
    ASSERT_TRUE(held);
    now = at("2026-11-28T11:00:00Z");
    const auto changed = decide(papers.order, extension("2026-11-28T10:00:00Z", 18));
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->stays[0].until, at("2026-12-19T10:00:00Z"));
    const auto moved = read(held->claim.id);
    EXPECT_EQ(moved.from, at("2026-12-19T10:00:00Z"));
    EXPECT_EQ(moved.expectedArrivalAt, moved.from);
    EXPECT_EQ(moved.until, at("2026-12-29T10:00:00Z")); // as many days as before
    EXPECT_EQ(moved.expiresAt, at("2026-12-19T11:30:00Z")); // from now on as any hold
    EXPECT_EQ(countOf("event", "kind = 'hold.aligned'"), 1);
    expectNobodyTwice();
}

TEST_F(FollowOns, onTheSamePlaceMakeRoomForTheLongerStay)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, RoomA);
    ASSERT_TRUE(held);
    now = at("2026-11-28T11:00:00Z");
    const auto changed = decide(papers.order, extension("2026-11-28T10:00:00Z", 18));
    ASSERT_TRUE(changed);
    ASSERT_TRUE(std::holds_alternative<Follows>(changed->stays[0].outcome));
    EXPECT_EQ(read(held->claim.id).from, at("2026-12-19T10:00:00Z"));
    expectNobodyTwice();
}

TEST_F(FollowOns, thatCannotMoveAlongEndAndATaskSaysSo)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, RoomB); // 1 to 11 December
    ASSERT_TRUE(held);
    ASSERT_TRUE(hold(RoomB, "2026-12-18T12:00:00Z", false));
    sql("UPDATE claim SET expires_at = '2026-12-20T00:00:00Z' WHERE from_at = '2026-12-18T12:00:00Z'");
    sql("UPDATE placement SET expires_at = '2026-12-20T00:00:00Z' WHERE from_at = '2026-12-18T12:00:00Z'");
    now = at("2026-11-28T11:00:00Z");
    const auto changed = decide(papers.order, extension("2026-11-28T10:00:00Z", 18));
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->stays[0].until, at("2026-12-19T10:00:00Z")); // the stay itself follows
    EXPECT_EQ(read(held->claim.id).state, ClaimState::Released);
    EXPECT_EQ(countOf("task",
                      "kind = 'place_lost' AND urgent AND state = 'open' AND organisation_id = u(12) AND "
                      "due_at = '2026-12-19T10:00:00Z'"),
              1);
    EXPECT_EQ(countOf("message", "kind = 'dates_blocked' AND organisation_id = u(12)"), 1);
    expectNobodyTwice();
}

TEST_F(FollowOns, aStayThatCannotFollowItsOrderKeepsThePlaceForAfterwards)
{
    const auto [stay, papers] = resident(FlatC, TransitStaff); // shares its tails
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, RoomB);
    ASSERT_TRUE(held);
    ASSERT_TRUE(hold(FlatC, "2026-12-03T12:00:00Z", false));
    now = at("2026-11-28T11:00:00Z");
    sql("UPDATE claim SET conditional_on = '{}', conditional_until_at = NULL"); // made firm meanwhile
    sql("UPDATE claim SET expires_at = '2026-12-20T00:00:00Z' WHERE from_at = '2026-12-03T12:00:00Z'");
    sql("UPDATE placement SET expires_at = '2026-12-20T00:00:00Z' WHERE from_at = '2026-12-03T12:00:00Z'");
    const auto changed = decide(papers.order, extension("2026-11-28T10:00:00Z", 18));
    ASSERT_TRUE(changed);
    ASSERT_TRUE(std::holds_alternative<StandsInTheWay>(changed->stays[0].outcome));
    const auto kept = read(held->claim.id);
    EXPECT_EQ(kept.from, at("2026-12-01T10:00:00Z"));
    EXPECT_EQ(kept.expiresAt, at("2026-12-01T11:30:00Z")); // as any hold: the decision has fallen
}

TEST_F(FollowOns, areForResidentsWhoseOrderMayBeExtended)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    EXPECT_EQ(after(stay, FlatC, "2026-12-01T10:00:00Z").no().why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(after(stay, FlatC, nullptr, NightStaff).no().why, Refusal::NotYours);
    EXPECT_EQ(after(stay, FlatC, nullptr, Intake).no().why, Refusal::NotFound); // not her case
    ASSERT_TRUE(decide(papers.order, extension("2026-11-24T09:00:00Z", 18)));
    EXPECT_EQ(after(stay, FlatC).no().why, Refusal::NoTail); // decided
}

TEST_F(FollowOns, aPlaceThatIsTakenThenIsRefusedLikeAnyOther)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    ASSERT_TRUE(hold(RoomB, "2026-12-05T12:00:00Z", false));
    const auto taken = after(stay, RoomB);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.no().why, Refusal::PlaceTaken);
    EXPECT_EQ(taken.no().fromAt, at("2026-12-05T12:00:00Z"));
}

/// A person moves the end of the stay, and moves it back.
class FollowOnsByHand : public FollowOns, public testing::WithParamInterface<PlaceId> { };

TEST_P(FollowOnsByHand, goWhereTheEndOfTheStayGoes)
{
    const auto [stay, papers] = resident(RoomA); // planned until 1 December 10:00Z
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, GetParam());
    ASSERT_TRUE(held);
    const auto longer = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return continueStay(
            tx, c, {stay.id, stay.version, Basis::Voluntary, "no_housing_yet", {}, at("2026-12-20T10:00:00Z")});
    });
    ASSERT_TRUE(longer) << wordFor(longer.no().why);
    EXPECT_EQ(read(held->claim.id).from, at("2026-12-20T10:00:00Z"));
    EXPECT_EQ(read(held->claim.id).until, at("2026-12-30T10:00:00Z"));
    EXPECT_EQ(read(held->claim.id).expiresAt, at("2026-12-20T11:30:00Z")); // no decision moves this end
    expectNobodyTwice();
    const auto shorter = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return shortenStay(tx, c, {stay.id, longer->version, at("2026-12-10T10:00:00Z"), false});
    });
    ASSERT_TRUE(shorter) << wordFor(shorter.no().why);
    EXPECT_EQ(read(held->claim.id).from, at("2026-12-10T10:00:00Z"));
    EXPECT_EQ(read(held->claim.id).until, at("2026-12-20T10:00:00Z"));
    EXPECT_EQ(countOf("event", "kind = 'hold.aligned'"), 2);
    expectNobodyTwice();
}

INSTANTIATE_TEST_SUITE_P(InTheSamePlaceAndAnother, FollowOnsByHand, testing::Values(RoomA, RoomB));

TEST_F(FollowOns, thatCannotGoWithAShorterStayEndAndATaskSaysSo)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, RoomB); // from 1 December on
    ASSERT_TRUE(held);
    ASSERT_TRUE(through(db, as(Administrator), [&](auto& tx, const auto& c) {
        return closePlace(tx, c,
                          {.id = ClosureId{freshUuid()},
                           .place = RoomB,
                           .from = at("2026-11-28T00:00:00Z"),
                           .until = at("2026-11-30T00:00:00Z"),
                           .reason = "repair"});
    }));
    const auto shorter = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return shortenStay(tx, c, {stay.id, stay.version, at("2026-11-27T10:00:00Z"), true});
    });
    ASSERT_TRUE(shorter) << wordFor(shorter.no().why);
    EXPECT_EQ(read(held->claim.id).state, ClaimState::Released);
    EXPECT_EQ(countOf("task", "kind = 'place_lost' AND urgent AND state = 'open'"), 1);
}

TEST_F(FollowOns, whoComesTooEarlyIsNotInTwoPlaces)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto held = after(stay, RoomB);
    ASSERT_TRUE(held);
    now = at("2026-11-26T09:00:00Z");
    const auto early = arrive(held->claim.code, "2026-11-26T09:00:00Z");
    ASSERT_FALSE(early);
    EXPECT_EQ(early.no().why, Refusal::PersonElsewhere);
}

} // namespace adempauze::test
