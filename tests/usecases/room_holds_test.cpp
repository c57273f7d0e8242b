#include "waiting.h"

#include "support/refusals.h"
#include "usecases/make_room.h"

namespace adempauze::test {

using namespace std::chrono_literals;

/// A resident of the flat whose order is extended, and a hold from 3 December on that is in the way of it.
class RoomHolds : public WaitingList {
protected:
    void SetUp() override
    {
        WaitingList::SetUp();
        sql("UPDATE facility SET operator_id = u(14) WHERE id = u(42)");
        living = resident(FlatC, TransitStaff).file;
        now = at("2026-11-24T09:00:00Z");
    }
    ClaimRow heldInTheFlat()
    {
        const auto held = hold(FlatC, "2026-12-03T12:00:00Z", false);
        EXPECT_TRUE(held);
        return held->claim;
    }
    void extended()
    {
        now = at("2026-12-01T08:00:00Z"); // the first end is over, and the hold is firm
        EXPECT_TRUE(decide(living.order, extension("2026-11-28T10:00:00Z", 18)));
        EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'open'"), 1);
    }
    ClaimRow offeredInTheFlat()
    {
        auto row = wish();
        row.neededFrom = at("2026-12-03T12:00:00Z");
        row.neededBy = at("2026-12-05T12:00:00Z");
        EXPECT_TRUE(through(db, with(Worker), [&](auto& tx, const auto& c) { return registerWaiting(tx, c, row); }));
        const OfferWish wanted{
            .entries = {row.id}, .place = FlatC, .deadline = at("2026-12-04T12:00:00Z"), .codeDraw = ++m_draw};
        const auto offered =
            through(db, with(Intake), [&](auto& tx, const auto& c) { return offerPlace(tx, c, wanted); });
        EXPECT_TRUE(offered);
        pg::Transaction tx(db, TheRegion);
        return showHold(tx, as(Worker), *offered->front().claim)->claim;
    }
    RoomProposal proposal()
    {
        pg::Transaction tx(db, TheRegion);
        return *proposeRoom(tx, as(Worker), 7);
    }
    Outcome<std::vector<ClaimRow>> move(const ClaimRow& claim, PlaceId to, AccountId who = Worker)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) {
            return makeRoom(tx, c, {{claim.id, claim.version, to}});
        });
    }
    std::int64_t told(const ClaimRow& claim, const char* organisation, const std::string& kind)
    {
        return countOf("message",
                       "claim_id = '" + claim.id.text() + "' AND kind = '" + kind
                           + "' AND organisation_id = " + organisation);
    }
    void workerSees(const ClaimRow& held)
    {
        sql("UPDATE claim SET holder_organisation_id = u(12), holder_account_id = u(22) WHERE id = '" + held.id.text()
            + "'");
    }

    File living;
};

TEST_F(RoomHolds, theDeskThatWasAskedHasNothingToDecideOnceAPlanMovesTheHoldToAHouseThatAsksNobody)
{
    const auto held = heldInTheFlat();
    EXPECT_EQ(held.answer, "awaited");
    workerSees(held);
    extended();
    const auto moved = move(held, RoomB);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->front().answer, "not_needed");
    EXPECT_EQ(countOf("claim", "answer = 'not_needed' AND answer_due_at IS NULL AND state = 'held'"), 1);
    EXPECT_EQ(told(held, "u(14)", "announcement_changed"), 1) << "it ended in the house that was asked";
    EXPECT_EQ(told(held, "u(13)", "announced"), 1) << "as a new hold is told";
    EXPECT_EQ(countOf("task", "kind = 'stay_obstructed' AND state = 'open'"), 0);
}

TEST_F(RoomHolds, aYesOfTheDeskThatIsLeftIsNoneOfTheHouseThatItGoesTo)
{
    const auto held = heldInTheFlat();
    workerSees(held);
    const auto accepted = through(db, as(TransitStaff),
                                  [&](auto& tx, const auto& c) { return acceptHold(tx, c, held.id, held.version); });
    ASSERT_TRUE(accepted);
    const auto moved = move(accepted->claim, RoomB);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->front().answer, "not_needed");
}

TEST_F(RoomHolds, whatIsOnOfferIsNeitherProposedNorMoved)
{
    const auto onOffer = offeredInTheFlat();
    EXPECT_EQ(whyNot(move(onOffer, RoomB)), Refusal::HoldNotOpen);
    extended();
    const auto proposed = proposal();
    EXPECT_EQ(proposed.collisions.size(), 1U);
    EXPECT_TRUE(proposed.moves.empty());
    EXPECT_EQ(proposed.unsolved.size(), 1U) << "somebody has to look at it";
}

TEST_F(RoomHolds, whatIsNotOnOfferIsProposedElsewhere)
{
    const auto held = heldInTheFlat();
    extended();
    const auto proposed = proposal();
    ASSERT_EQ(proposed.moves.size(), 1U);
    EXPECT_EQ(proposed.moves[0].claim, held.id);
}

} // namespace adempauze::test
