#include "tails.h"

#include "support/refusals.h"
#include "usecases/make_room.h"

#include <gmock/gmock.h>

namespace adempauze::test {

using namespace std::chrono_literals;

/// A resident of FlatC whose order may yet be extended over somebody who was promised the flat on that condition.
class Room : public Tails {
protected:
    Outcome<RoomProposal> proposal(AccountId who = Worker, int fromDay = 7)
    {
        pg::Transaction tx(db, TheRegion);
        return proposeRoom(tx, as(who), fromDay);
    }
    Outcome<std::vector<ClaimRow>> carryOut(const std::vector<Move>& moves, AccountId who = Worker)
    {
        return through(db, as(who), [&](auto& tx, const auto& c) { return makeRoom(tx, c, moves); });
    }
    Resident promise(const char* arrival = "2026-12-02T12:00:00Z")
    {
        now = at("2026-11-25T09:00:00Z");
        return booked(arrival);
    }
    static std::vector<Move> movesOf(const RoomProposal& proposal)
    {
        std::vector<Move> moves;
        for (const ProposedMove& each : proposal.moves)
            moves.push_back({each.claim, each.version, each.to.place});
        return moves;
    }
    std::string placeOf(const ClaimRow& claim)
    {
        return text("SELECT string_agg(p.name, ' ') FROM placement x JOIN place p ON p.id = x.place_id "
                    "WHERE x.blocks AND x.claim_id = '"
                    + claim.id.text() + "'");
    }
    /// Imposed on Friday the 20th at 22:14: its seventh day begins on the 27th at that time.
    const Moment seventhDay = imposedAt + 7 * 24h;
};

TEST_F(Room, fromTheSeventhDayOnAPromiseThatALikelyExtensionMeetsIsProposedElsewhere)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto promised = promise();
    EXPECT_EQ(placeOf(promised.stay), "C");

    now = seventhDay - 1s;
    EXPECT_TRUE(proposal()->collisions.empty());
    EXPECT_EQ(proposal(Worker, 6)->collisions.size(), 1U);

    now = seventhDay;
    const auto proposed = proposal();
    ASSERT_EQ(proposed->collisions.size(), 1U);
    EXPECT_EQ(proposed->collisions[0].stay, living.stay.id);
    EXPECT_EQ(proposed->collisions[0].meets, promised.stay.id);
    EXPECT_EQ(proposed->collisions[0].fromAt, promised.stay.from);
    EXPECT_EQ(proposed->collisions[0].at.placeName, "C");
    ASSERT_EQ(proposed->moves.size(), 1U);
    EXPECT_EQ(proposed->moves[0].claim, promised.stay.id);
    EXPECT_EQ(proposed->moves[0].from.place, FlatC);
    EXPECT_EQ(proposed->moves[0].to.facility, QuietHouse);
    EXPECT_TRUE(proposed->unsolved.empty());
    EXPECT_TRUE(proposed->proven);
    EXPECT_EQ(placeOf(promised.stay), "C"); // it is only a proposal
}

TEST_F(Room, aProposalIsCarriedOutAndTheExtensionFollowsByItself)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    const auto done = carryOut(movesOf(*proposal()));
    ASSERT_TRUE(done);
    EXPECT_THAT(placeOf(promised.stay), testing::AnyOf("A", "B"));
    EXPECT_EQ(conditionOf(promised.stay), "firm");
    EXPECT_EQ(stateOf(promised.stay), "booked");
    EXPECT_EQ(countOf("event", "kind = 'stay.moved'"), 1);
    EXPECT_TRUE(proposal()->collisions.empty());

    now = at("2026-11-28T10:00:00Z");
    const auto extended = extend(living.file);
    ASSERT_TRUE(extended);
    EXPECT_TRUE(std::holds_alternative<Follows>(extended->stays.at(0).outcome));
    EXPECT_EQ(countOf("event", "kind = 'claim.gave_way'"), 0);
    EXPECT_EQ(stateOf(promised.stay), "booked");
}

TEST_F(Room, whoeverIsMovedKeepsTheTailInTheNewHouseAndTheOneThatLosesThemIsTold)
{
    sql("UPDATE facility SET operator_id = u(11) WHERE id = u(42)");
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    ASSERT_TRUE(carryOut({{promised.stay.id, promised.stay.version, RoomB}}));
    EXPECT_EQ(countOf("placement",
                      "blocks AND NOT tail_shared AND tail_decided_at = '2026-12-04T09:00:00Z' AND tail_until_at = "
                      "'2026-12-22T10:00:00Z' AND claim_id = '"
                          + promised.stay.id.text() + "'"),
              1);
    EXPECT_EQ(whyNot(hold(RoomB, "2026-12-10T12:00:00Z", false)), Refusal::PlaceTaken);
    EXPECT_EQ(countOf("message", "kind = 'changed_over' AND organisation_id = u(11)"), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.moved' AND facility_id = u(41) AND other_facility_ids = ARRAY[u(42)]"), 1);
}

TEST_F(Room, whereThereIsNoRoomElsewhereTheExtensionIsNamedAndNobodyMoves)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto promised = promise();
    for (const PlaceId place : {RoomA, RoomB})
        ASSERT_TRUE(hold(place, "2026-12-01T12:00:00Z", false));
    now = seventhDay;
    const auto proposed = proposal();
    EXPECT_EQ(proposed->collisions.size(), 1U);
    EXPECT_TRUE(proposed->moves.empty());
    EXPECT_EQ(proposed->unsolved, std::vector{living.stay.id});
}

TEST_F(Room, nobodyIsMovedWhoIsExpectedWithinTwoHours)
{
    sql("UPDATE facility SET departure_time = NULL, turnover_minutes = 0 WHERE id = u(42)");
    resident(FlatC, TransitStaff);
    const auto promised = promise("2026-11-30T21:14:00Z");
    now = promised.stay.from - 2h - 1s;
    EXPECT_EQ(proposal()->moves.size(), 1U);
    now += 1s;
    EXPECT_TRUE(proposal()->moves.empty());
    EXPECT_EQ(proposal()->unsolved.size(), 1U);
}

TEST_F(Room, twoPromisesChangePlaces)
{
    const auto one = hold(RoomA, "2026-12-10T12:00:00Z", false);
    const auto other = hold(RoomB, "2026-12-11T12:00:00Z", false);
    ASSERT_TRUE(carryOut({{one->claim.id, 1, RoomB}, {other->claim.id, 1, RoomA}}));
    EXPECT_EQ(placeOf(one->claim), "B");
    EXPECT_EQ(placeOf(other->claim), "A");
    EXPECT_EQ(countOf("placement", "blocks AND expires_at IS NOT NULL"), 2); // holds still expire
}

TEST_F(Room, allMovesOrNone)
{
    const auto one = hold(RoomA, "2026-12-10T12:00:00Z", false);
    const auto other = hold(RoomB, "2026-12-11T12:00:00Z", false);
    const auto before = traces();
    const auto stale = carryOut({{one->claim.id, 1, RoomB}, {other->claim.id, 2, RoomA}});
    EXPECT_EQ(whyNot(stale), Refusal::StaleVersion);
    EXPECT_EQ(stale.no().pointer, "/moves/1") << "the place has nothing to do with it";
    const auto taken = carryOut({{one->claim.id, 1, RoomB}});
    EXPECT_EQ(whyNot(taken), Refusal::PlaceTaken);
    EXPECT_EQ(taken.no().untilAt, other->claim.until);
    EXPECT_EQ(taken.no().pointer, "/moves/0/toPlaceId") << "says which of them";
    EXPECT_EQ(whyNot(carryOut({{one->claim.id, 1, RoomB}, {one->claim.id, 1, RoomA}})), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(carryOut({})), Refusal::InvalidInput);
    EXPECT_EQ(whyNot(carryOut({{one->claim.id, 1, FlatC}})), Refusal::NotSuitable); // another desk would be asked
    EXPECT_EQ(whyNot(carryOut({{one->claim.id, 1, PlaceId{uuidOf(999)}}})), Refusal::NotFound);
    EXPECT_EQ(whyNot(carryOut({{ClaimId{uuidOf(999)}, 1, RoomB}})), Refusal::NotFound);
    EXPECT_EQ(whyNot(carryOut({{one->claim.id, 1, RoomB}}, NightStaff)), Refusal::NotYours);
    EXPECT_EQ(whyNot(proposal(Officer)), Refusal::NotYours);
    EXPECT_EQ(traces(), before);
    EXPECT_EQ(placeOf(one->claim), "A");
}

TEST_F(Room, nobodyIsMovedIntoAHouseThatIsNotForThem)
{
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    const auto moves = movesOf(*proposal());
    sql("INSERT INTO house_ban (region_id, id, person_id, facility_id, from_at, reason, recorded_at, recorded_by) "
        "VALUES "
        "(u(1), gen_random_uuid(), '"
        + promised.file.person.text() + "', u(41), '2026-11-01T00:00:00Z', 'threats', now(), u(23))");
    EXPECT_EQ(whyNot(carryOut(moves)), Refusal::NotSuitable);
    EXPECT_EQ(placeOf(promised.stay), "C");
    EXPECT_TRUE(proposal()->moves.empty()); // it is not proposed again
    EXPECT_EQ(proposal()->unsolved.size(), 1U);
    sql("UPDATE house_ban SET lifted_at = now(), lifted_by = u(22)");
    EXPECT_EQ(proposal()->moves.size(), 1U);
}

TEST_F(Room, nobodyIsProposedForAHouseWhereSomebodyIsWhomTheyMustNotMeet)
{
    const auto there = resident(RoomA);
    now = at("2026-11-20T22:00:00Z");
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    EXPECT_EQ(proposal()->moves.size(), 1U);
    const auto [low, high] = std::minmax(there.file.person, promised.file.person);
    sql("INSERT INTO must_not_meet (region_id, id, low_person_id, high_person_id, reason, recorded_by, recorded_at) "
        "VALUES (u(1), gen_random_uuid(), '"
        + low.text() + "', '" + high.text() + "', 'conflict', u(22), now())");
    EXPECT_TRUE(proposal()->moves.empty());
    EXPECT_EQ(proposal()->unsolved.size(), 1U);
    EXPECT_EQ(countOf("audit", "action = 'squeeze.read'"), 3);
}

TEST_F(Room, noPlaceIsProposedWhileItsHouseHasYetToEnterItsPaper)
{
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    const auto moves = movesOf(*proposal());
    sql("UPDATE facility SET paper_since_at = '2026-11-28T06:00:00Z' WHERE id = u(41)");
    EXPECT_TRUE(proposal()->moves.empty());
    EXPECT_EQ(proposal()->unsolved.size(), 1U);
    EXPECT_EQ(whyNot(carryOut(moves)), Refusal::DepartureUnconfirmed);
    sql("UPDATE facility SET paper_since_at = NULL");
    EXPECT_TRUE(carryOut(movesOf(*proposal())));
}

TEST_F(Room, noPlaceIsProposedThatSomebodyShouldHaveLeft)
{
    const auto overdue = resident(RoomA);
    now = at("2026-11-20T22:00:00Z");
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    const std::string past = "until_at = '2026-11-27T10:00:00Z'";
    sql("UPDATE placement SET " + past
        + ", taken_until_at = '2026-11-27T11:00:00Z', tail_until_at = NULL, "
          "tail_decided_at = NULL WHERE claim_id = '"
        + overdue.stay.id.text() + "'");
    sql("UPDATE claim SET " + past + " WHERE id = '" + overdue.stay.id.text() + "'");
    const auto proposed = proposal();
    ASSERT_EQ(proposed->moves.size(), 1U);
    EXPECT_EQ(proposed->moves[0].to.place, RoomB);
    EXPECT_EQ(whyNot(carryOut({{promised.stay.id, promised.stay.version, RoomA}})), Refusal::DepartureUnconfirmed);
    EXPECT_TRUE(carryOut(movesOf(*proposed)));
}

TEST_F(Room, noPlaceIsProposedThatIsKeptForAnExtension)
{
    sql("UPDATE facility SET tail = 'protect' WHERE id = u(41)");
    resident(RoomA);
    now = at("2026-11-20T22:00:00Z");
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    ASSERT_TRUE(hold(RoomB, "2026-12-01T12:00:00Z", false));
    EXPECT_EQ(whyNot(carryOut({{promised.stay.id, promised.stay.version, RoomA}})), Refusal::PlaceTaken);
    EXPECT_TRUE(proposal(Worker, 100)->moves.empty());
    EXPECT_TRUE(proposal()->moves.empty());
}

TEST_F(Room, onlyWhoeverMaySeeAPromiseMovesIt)
{
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = at("2026-11-28T09:00:00Z");
    const auto moves = movesOf(*proposal(Intake));
    ASSERT_EQ(moves.size(), 1U);
    const auto refused = carryOut(moves, Intake); // another organisation's case
    EXPECT_EQ(whyNot(refused), Refusal::NotFound);
    EXPECT_EQ(refused.no().pointer, "/moves/0/claimId");
    EXPECT_EQ(placeOf(promised.stay), "C");
    EXPECT_TRUE(carryOut(moves, Coordinator)); // takes part in it
}

TEST_F(Room, aPromiseWhosePeriodIsOverGoesNowhere)
{
    resident(FlatC, TransitStaff);
    const auto promised = promise();
    now = promised.stay.until;
    EXPECT_EQ(whyNot(carryOut({{promised.stay.id, promised.stay.version, RoomB}})), Refusal::StayNotOpen);
}

TEST_F(Room, nobodyWhoIsPresentIsMoved)
{
    const auto living = resident(RoomA);
    EXPECT_EQ(whyNot(carryOut({{living.stay.id, living.stay.version, RoomB}})), Refusal::StayNotOpen);
}

TEST_F(Room, theHouseThatIsLeftHearsOfItToo)
{
    sql("UPDATE facility SET admission = 'automatic', operator_id = u(14) WHERE id = u(42)");
    const auto held = hold(RoomA);
    ASSERT_TRUE(held);
    ASSERT_TRUE(carryOut({{held->claim.id, held->claim.version, FlatC}}));
    EXPECT_EQ(countOf("message", "kind = 'announcement_changed' AND organisation_id = u(13)"), 1);
    EXPECT_EQ(countOf("message", "kind = 'announced' AND organisation_id = u(14)"), 1);
}

TEST_F(Room, whoMovesLastIsToldThatTheWorldMovedOn)
{
    resident(FlatC, TransitStaff);
    promise();
    now = at("2026-11-28T09:00:00Z");
    const auto seen = movesOf(*proposal());
    ASSERT_TRUE(carryOut(seen));
    EXPECT_EQ(whyNot(carryOut(seen, Coordinator)), Refusal::StaleVersion);
}

} // namespace adempauze::test
