#include "planned_moves.h"

#include "usecases/refuse_at_door.h"

namespace adempauze::test {

TEST_F(PlannedMoves, whoArrivesIsWhereTheyAreExpectedThenAndTheMoveStaysPlanned)
{
    const ClaimRow stay = planned();
    EXPECT_EQ(placesOf(stay), "A 20 22:30-26 10:00, C 26 10:00-01 10:00");
    EXPECT_EQ(whyNot(came(stay, "2026-11-20T22:40:00Z", TransitStaff)), Refusal::OtherHouse);
    EXPECT_EQ(whyNot(arrive(stay.code, "2026-11-20T22:40:00Z", TransitStaff)), Refusal::OtherHouse);
    const auto there = arrive(stay.code, "2026-11-20T22:40:00Z");
    ASSERT_TRUE(there) << wordFor(there.no().why);
    EXPECT_EQ(placesOf(stay), "A! 20 22:40-26 10:00, C 26 10:00-01 10:00");
    EXPECT_EQ(text("SELECT facility_id::text FROM event WHERE kind = 'stay.began'"), QuietHouse.text());
    EXPECT_EQ(whyNot(arrive(stay.code, "2026-11-20T22:40:00Z")), Refusal::AlreadyDone);
}

TEST_F(PlannedMoves, whoDoesNotComeIsMissedOnceAndInTheFirstHouse)
{
    planned();
    now = at("2026-11-21T06:00:00Z");
    pg::Transaction tx(db, TheRegion);
    sweepRegion(tx, now);
    EXPECT_EQ(countOf("task", "kind = 'not_arrived' AND facility_id = u(41)"), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.not_arrived' AND facility_id = u(41)"), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.not_arrived'"), 1);
}

TEST_F(PlannedMoves, whoHasNotLeftTheNextPlaceIsNotInTheWayYet)
{
    guestSince(FlatC, "2026-11-12T12:00:00Z", TransitStaff); // until the 22nd
    const ClaimRow stay = planned();
    EXPECT_TRUE(came(stay, "2026-11-23T09:00:00Z", NightStaff));
    EXPECT_EQ(whyNot(came(refreshed(stay), "2026-11-26T11:00:00Z", TransitStaff)), Refusal::DepartureUnconfirmed);
    EXPECT_EQ(placesOf(stay), "A! 23 09:00-26 10:00, C 26 10:00-01 10:00");
}

TEST_F(PlannedMoves, whoComesOnlyToTheNextPlaceWasNeverInTheFirst)
{
    const ClaimRow stay = planned();
    const auto there = came(stay, "2026-11-27T09:00:00Z", TransitStaff);
    ASSERT_TRUE(there) << wordFor(there.no().why);
    EXPECT_EQ(placesOf(stay), "C! 27 09:00-01 10:00");
    EXPECT_EQ(there->placedFrom(), at("2026-11-27T09:00:00Z"));
}

TEST_F(PlannedMoves, theNextHouseRecordsThatAResidentCameOnAndTheFirstIsFree)
{
    const ClaimRow stay = planned();
    const auto first = came(stay, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(first);
    now = at("2026-11-26T11:00:00Z");
    EXPECT_EQ(whyNot(arrive(stay.code, "2026-11-26T11:00:00Z")), Refusal::OtherHouse);
    const auto next = arrive(stay.code, "2026-11-26T11:00:00Z", TransitStaff);
    ASSERT_TRUE(next) << wordFor(next.no().why);
    EXPECT_EQ(placesOf(stay), "A 20 22:40-26 11:00, C! 26 11:00-01 10:00");
    EXPECT_EQ(countOf("event",
                      "kind = 'stay.moved' AND facility_id = u(42) AND other_facility_ids = ARRAY[u(41)] "
                      "AND happened_at = '2026-11-26T11:00:00Z'"),
              1);
    EXPECT_TRUE(hold(RoomA, "2026-11-26T12:00:00Z", false));
    EXPECT_EQ(whyNot(arrive(stay.code, "2026-11-26T11:00:00Z", TransitStaff)), Refusal::AlreadyDone);
}

TEST_F(PlannedMoves, onlyTheHouseWhereSomebodyIsRecordsThatTheyLeftAndTheMoveIsOff)
{
    const ClaimRow stay = planned();
    const auto there = came(stay, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    now = at("2026-11-24T09:00:00Z");
    EXPECT_EQ(whyNot(depart(*there, "2026-11-24T08:00:00Z", TransitStaff)), Refusal::OtherHouse);
    const auto left = depart(*there, "2026-11-24T08:00:00Z");
    ASSERT_TRUE(left) << wordFor(left.no().why);
    EXPECT_EQ(placesOf(stay), "A 20 22:40-24 08:00");
    EXPECT_EQ(left->until, at("2026-11-24T08:00:00Z"));
    EXPECT_EQ(told("finished", Police), 1); // who waited for them
    pg::Transaction tx(db, TheRegion);
    const auto shown = showStay(tx, as(NightStaff), stay.id);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->place().place, RoomA);
    EXPECT_EQ(shown->facility.id, QuietHouse);
}

TEST_F(PlannedMoves, whoStaysWhereTheyShouldHaveMovedOnIsAskedForThere)
{
    const auto stay = planned();
    ASSERT_TRUE(came(stay, "2026-11-20T22:40:00Z", NightStaff));
    now = at("2026-11-26T10:05:00Z");
    const auto tasks = [&](const std::string& more) {
        return countOf("task", "kind = 'departure_overdue' AND facility_id = u(41) AND " + more);
    };
    {
        pg::Transaction tx(db, TheRegion);
        sweepRegion(tx, now);
    }
    EXPECT_EQ(tasks("state = 'open' AND due_at = '2026-11-26T10:00:00Z'"), 1);
    EXPECT_EQ(whyNot(hold(RoomA, "2026-11-26T12:00:00Z", false)), Refusal::DepartureUnconfirmed);
    now = at("2026-11-26T11:00:00Z");
    ASSERT_TRUE(came(refreshed(stay), "2026-11-26T11:00:00Z", TransitStaff));
    EXPECT_EQ(tasks("state = 'done'"), 1);
}

TEST_F(PlannedMoves, aResidentMovesElsewhereThanWasPlanned)
{
    const ClaimRow stay = planned();
    const auto there = came(stay, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    now = at("2026-11-24T09:00:00Z");
    const auto moved = move(*there, RoomB, "2026-11-24T08:00:00Z");
    ASSERT_TRUE(moved) << wordFor(moved.no().why);
    EXPECT_EQ(placesOf(stay), "A 20 22:40-24 08:00, B! 24 08:00-01 10:00");
    EXPECT_EQ(moved->placedFrom(), at("2026-11-20T22:40:00Z")); // the same house all along
    EXPECT_EQ(told("changed_over", Police), 2); // when it was planned, and now that it is off
}

TEST_F(PlannedMoves, aPlannedMoveIsCalledOffByStaying)
{
    const ClaimRow stay = planned();
    EXPECT_EQ(whyNot(move(stay, FlatC, "2026-11-26T10:00:00Z")), Refusal::AlreadyDone);
    const auto there = came(stay, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    now = at("2026-11-24T09:00:00Z");
    const auto stays = move(*there, RoomA, "2026-11-24T09:00:00Z");
    ASSERT_TRUE(stays) << wordFor(stays.no().why);
    EXPECT_EQ(placesOf(stay), "A! 20 22:40-01 10:00");
    EXPECT_EQ(tailOf(stay), "A 19 10:00 protected");
    EXPECT_EQ(whyNot(move(*stays, RoomA, "2026-11-24T09:00:00Z")), Refusal::AlreadyDone);
}

TEST_F(PlannedMoves, aBookedStayIsInOnePlaceAtATimeWhateverIsPlannedAnew)
{
    const ClaimRow stay = planned();
    const auto sooner = move(stay, RoomB, "2026-11-22T10:00:00Z");
    ASSERT_TRUE(sooner);
    EXPECT_EQ(placesOf(stay), "A 20 22:30-22 10:00, B 22 10:00-01 10:00");
}

TEST_F(PlannedMoves, anOrderThatProvesOlderEndsTheStayBeforeItsMove)
{
    const File papers = file(imposedAt);
    const auto moved = move(booked(papers), FlatC, "2026-11-26T10:00:00Z");
    ASSERT_TRUE(moved);
    now = at("2026-11-21T09:00:00Z");
    const OrderEvent sixDaysEarlier{.kind = OrderEventKind::Correction,
                                    .decidedAt = now,
                                    .effectiveAt = now,
                                    .imposedAt = at("2026-11-14T21:14:00Z")};
    const auto changed = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return changeOrder(tx, c,
                           {.order = papers.order, .version = 1, .event = sixDaysEarlier, .reason = "typing_error"});
    });
    ASSERT_TRUE(changed) << wordFor(changed.no().why);
    EXPECT_EQ(placesOf(*moved), "A 20 22:30-25 10:00");
    EXPECT_EQ(countOf("message", "kind = 'dates_changed' AND organisation_id = u(11)"), 1) << "who expects nobody now";
    EXPECT_EQ(countOf("event", "kind = 'stay.aligned' AND u(42) = ANY (other_facility_ids)"), 1);
}

TEST_F(PlannedMoves, anEarlierHouseRecordsNothingOfWhoMovedOn)
{
    const auto [stay, papers] = resident(RoomA);
    now = at("2026-11-24T09:00:00Z");
    const auto moved = move(stay, FlatC, "2026-11-24T08:00:00Z");
    ASSERT_TRUE(moved);
    const auto before = traces();
    EXPECT_EQ(whyNot(depart(*moved, "2026-11-24T08:30:00Z")), Refusal::OtherHouse);
    EXPECT_EQ(whyNot(arrive(stay.code, "2026-11-24T08:30:00Z")), Refusal::OtherHouse);
    EXPECT_EQ(traces(), before);
    EXPECT_TRUE(depart(*moved, "2026-11-24T08:30:00Z", TransitStaff));
}

TEST_F(PlannedMoves, aPromiseThatWasMovedIsTheNewHousesToRecord)
{
    const ClaimRow first = booked();
    const auto moved = move(first, FlatC, "2026-11-20T22:30:00Z"); // from its beginning
    ASSERT_TRUE(moved);
    EXPECT_EQ(placesOf(first), "C 20 22:30-01 10:00");
    const auto before = traces();
    EXPECT_EQ(whyNot(arrive(first.code, "2026-11-20T21:20:00Z")), Refusal::OtherHouse);
    EXPECT_EQ(whyNot(came(*moved, "2026-11-20T22:40:00Z", NightStaff)), Refusal::NotFound);
    EXPECT_EQ(whyNot(missed(*moved, NightStaff)), Refusal::NotFound);
    const auto sent = through(db, as(NightStaff), [&](auto& tx, const auto& c) {
        return refuseAtDoor(tx, c, {moved->id, moved->version, now, "full_in_fact"});
    });
    EXPECT_EQ(whyNot(sent), Refusal::NotFound);
    EXPECT_EQ(traces(), before);
    EXPECT_TRUE(missed(*moved, TransitStaff));
}

TEST_F(PlannedMoves, theHouseThatLosesAGuestIsToldAndItsDeskHears)
{
    sql("UPDATE facility SET operator_id = u(13) WHERE id = u(42)");
    sql("UPDATE facility SET operator_id = u(11) WHERE id = u(41)");
    const ClaimRow first = booked();
    ASSERT_TRUE(move(first, FlatC, "2026-11-20T22:30:00Z"));
    EXPECT_EQ(told("changed_over", Police), 1);
    EXPECT_EQ(told("changed_over", Shelter), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.moved' AND facility_id = u(42) AND other_facility_ids = ARRAY[u(41)]"), 1);
}

TEST_F(PlannedMoves, theNewPlaceKeepsTheTailAsItsHouseDoes)
{
    const ClaimRow first = booked();
    EXPECT_EQ(tailOf(first), "A 19 10:00 protected");
    const auto there = move(first, FlatC, "2026-11-26T10:00:00Z");
    ASSERT_TRUE(there);
    EXPECT_EQ(tailOf(first), "A none, C 19 10:00 shared");
    const auto back = move(*there, RoomB, "2026-11-27T10:00:00Z");
    ASSERT_TRUE(back);
    EXPECT_EQ(tailOf(first), "A none, C none, B 19 10:00 protected");
    EXPECT_EQ(whyNot(hold(RoomB, "2026-12-03T12:00:00Z", false)), Refusal::PlaceTaken);
    EXPECT_TRUE(hold(RoomA, "2026-12-03T12:00:00Z", false));
}

TEST_F(PlannedMoves, anEndThatAPersonChoseHasNoTailAfterAMoveEither)
{
    const ClaimRow first = booked();
    const auto shorter = through(db, as(Worker), [&](auto& tx, const auto& c) {
        return shortenStay(tx, c, {first.id, first.version, at("2026-11-29T10:00:00Z"), true});
    });
    ASSERT_TRUE(shorter);
    ASSERT_TRUE(move(*shorter, RoomB, "2026-11-26T10:00:00Z"));
    EXPECT_EQ(tailOf(first), "A none, B none");
}

} // namespace adempauze::test
