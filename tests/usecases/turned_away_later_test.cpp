#include "waiting.h"

#include "support/refusals.h"
#include "usecases/follow_on.h"
#include "usecases/follow_up.h"
#include "usecases/note_turn_away.h"

namespace adempauze::test {

/// Requests that come to nothing after their search: places that make way, lists that bring none, places for afterwards
/// and offers that are refused. Each once, followed as any.
class TurnedAwayLater : public WaitingList {
protected:
    std::vector<TurnAwayRow> turnedAway(AccountId account)
    {
        pg::Transaction tx(db, TheRegion);
        const auto rows = showTurnAways(tx, as(account), Period(at("2026-01-01T00:00:00Z"), Forever));
        EXPECT_TRUE(rows);
        return *rows;
    }
    TurnAwayRow only(AccountId account)
    {
        const auto rows = turnedAway(account);
        EXPECT_EQ(rows.size(), 1U);
        return rows.at(0);
    }
    /// A resident of flat C whose tail others may have on condition, and such a hold of the police for one request.
    struct OnCondition {
        Resident living;
        ClaimRow hold;
    };
    const Uuid request = uuidOf(777);
    OnCondition onCondition()
    {
        const auto living = resident(FlatC, TransitStaff);
        now = at("2026-11-24T09:00:00Z");
        const HoldWish wanted{.id = ClaimId{freshUuid()},
                              .codeDraw = ++m_draw,
                              .place = FlatC,
                              .expectedArrivalAt = at("2026-12-03T12:00:00Z"),
                              .gender = Gender::Man,
                              .request = request};
        const auto held = through(db, as(Officer), [&](auto& tx, const auto& c) { return placeHold(tx, c, wanted); });
        EXPECT_TRUE(held);
        return {living, held->claim};
    }
    void extendTheResident(const OnCondition& scene)
    {
        now = at("2026-11-28T11:00:00Z");
        ASSERT_TRUE(decide(scene.living.file.order, extension("2026-11-28T10:00:00Z", 18)));
        ASSERT_EQ(countOf("event", "kind = 'claim.gave_way'"), 1);
    }
    Outcome<HoldPlaced> afterwards(const ClaimRow& stay, PlaceId place)
    {
        const FollowOnWish wanted{
            .stay = stay.id, .id = ClaimId{freshUuid()}, .codeDraw = ++m_draw, .place = place, .untilAt = {}};
        const auto held =
            through(db, as(Worker), [&](auto& tx, const auto& c) { return placeFollowOn(tx, c, wanted); });
        if (const auto why = held ? std::nullopt : turnAwayFor(held.no().why)) {
            pg::Transaction note(db, TheRegion);
            noteRefusedFollowOn(note, as(Worker), stay.id, *why);
        }
        return held;
    }
    void refusedOffer(WaitingEntryId entry, TurnAwayReason why)
    {
        pg::Transaction note(db, TheRegion);
        noteRefusedOffer(note, as(Intake), entry, why);
    }
};

TEST_F(TurnedAwayLater, aHoldThatMadeWayWithNothingInsteadIsOneUntilItsAskerHasAnotherPlace)
{
    const auto scene = onCondition();
    onlyFlatC();
    extendTheResident(scene);
    sweeps();
    sweeps();
    const auto row = only(Officer);
    EXPECT_EQ(row.reason, "full");
    EXPECT_EQ(row.requestId, request);
    EXPECT_EQ(row.happenedAt, now);
    EXPECT_FALSE(row.outcome);
    now += std::chrono::hours(4);
    sweeps();
    EXPECT_EQ(countOf("task", "kind = 'follow_up_turn_away' AND state = 'open' AND organisation_id = u(11)"), 1);
}

TEST_F(TurnedAwayLater, aBookingThatMadeWayWithNothingInsteadIsOneToo)
{
    const auto scene = onCondition();
    const auto accepted = through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
        return acceptHold(tx, c, scene.hold.id, scene.hold.version);
    });
    const auto papers = file(at("2026-11-24T09:00:00Z"));
    ASSERT_TRUE(through(db, as(Worker), [&](auto& tx, const auto& c) {
        return confirmHold(tx, c, {scene.hold.id, accepted->claim.version, papers.person, papers.caseId, papers.order});
    }));
    onlyFlatC();
    extendTheResident(scene);
    sweeps();
    EXPECT_EQ(only(Officer).reason, "full");
    EXPECT_EQ(only(Officer).happenedAt, now);
}

TEST_F(TurnedAwayLater, whereAnotherPlaceIsHeldInsteadThatOneAnswersTheRequest)
{
    const auto scene = onCondition();
    extendTheResident(scene);
    sweeps();
    EXPECT_TRUE(turnedAway(Officer).empty());
    now = at("2026-12-04T00:00:00Z"); // nobody came there either
    sweeps();
    EXPECT_EQ(only(Officer).requestId, request);
    EXPECT_EQ(only(Officer).reason, "hold_expired");
}

TEST_F(TurnedAwayLater, whoeverWaitedInVainIsOneRequestAndIsFollowed)
{
    onlyRoomB();
    ASSERT_TRUE(holdAt(db, as(Intake), RoomB));
    sql("UPDATE claim SET expires_at = '2027-01-01'");
    sql("UPDATE placement SET expires_at = '2027-01-01' WHERE claim_id IS NOT NULL");
    const auto one = waits(Worker), other = waits(Worker);
    now += std::chrono::hours(72);
    sweeps();
    sweeps();
    const auto rows = turnedAway(Worker);
    ASSERT_EQ(rows.size(), 2U); // two people, who are alike
    EXPECT_EQ((std::set{rows[0].requestId, rows[1].requestId}), (std::set{one.value, other.value}));
    EXPECT_EQ(rows[0].reason, "full");
    EXPECT_EQ(rows[0].happenedAt, now);
    EXPECT_FALSE(rows[0].underOrder);
    EXPECT_FALSE(rows[0].outcome);
    now += std::chrono::hours(4);
    sweeps();
    EXPECT_EQ(countOf("task", "kind = 'follow_up_turn_away' AND state = 'open' AND organisation_id = u(12)"), 2);
}

TEST_F(TurnedAwayLater, whatWasSearchedBeforeTheListIsTheSameRequestAndIsAskedAfterAgain)
{
    onlyRoomB();
    ASSERT_TRUE(holdAt(db, as(Intake), RoomB));
    sql("UPDATE claim SET expires_at = '2027-01-01'");
    sql("UPDATE placement SET expires_at = '2027-01-01' WHERE claim_id IS NOT NULL");
    const Context context = as(Worker);
    {
        pg::Transaction note(db, TheRegion);
        noteTurnAway(note, context, requestOf(context, std::nullopt, {Gender::Man}, std::nullopt),
                     TurnAwayReason::Closed);
    }
    now += std::chrono::minutes(5);
    waits(Worker);
    now += std::chrono::hours(72);
    sweeps();
    const auto row = only(Worker);
    EXPECT_EQ(row.reason, "full");
    EXPECT_EQ(row.lastAskedAt, now);
}

TEST_F(TurnedAwayLater, aRefusedPlaceForAfterwardsIsOneOfThatResidentUntilOneIsHeld)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto inTheWay = holdAt(db, as(Intake), RoomB, "2026-12-02T12:00:00Z", false);
    ASSERT_TRUE(inTheWay);
    EXPECT_EQ(whyNot(afterwards(stay, RoomB)), Refusal::PlaceTaken);
    EXPECT_EQ(whyNot(afterwards(stay, RoomB)), Refusal::PlaceTaken);
    EXPECT_EQ(only(Worker).reason, "full");
    EXPECT_EQ(only(Worker).requestId, stay.id.value);
    ASSERT_TRUE(through(db, as(Intake), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, inTheWay->claim.id, inTheWay->claim.version);
    }));
    ASSERT_TRUE(afterwards(stay, RoomB));
    EXPECT_EQ(only(Worker).outcome, "placed");
}

TEST_F(TurnedAwayLater, aRefusedOfferIsOneOfWhoeverPutThemOnTheListUntilTheyArePlaced)
{
    const auto entry = waits(Worker);
    const auto taken = holdAt(db, as(Officer), FlatC, "2026-11-20T22:30:00Z", false);
    ASSERT_TRUE(taken);
    const auto refused = offers({entry}, FlatC);
    EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
    refusedOffer(entry, *turnAwayFor(refused.no().why));
    refusedOffer(entry, TurnAwayReason::Full);
    EXPECT_TRUE(turnedAway(Intake).empty());
    const auto row = only(Worker);
    EXPECT_EQ(row.requestId, entry.value);
    EXPECT_EQ(row.reason, "full");
    EXPECT_FALSE(row.outcome);
    ASSERT_TRUE(offers({entry}, RoomB));
    ASSERT_TRUE(accept(db, Worker, offersOf(Worker, entry).front(), 1));
    EXPECT_EQ(only(Worker).outcome, "placed");
}

} // namespace adempauze::test
