#include "planned_moves.h"

#include <algorithm>

namespace adempauze::test {

namespace {

/// What became of a planned move that did not come as it was planned.
class MovesSooner : public PlannedMoves {
protected:
    /// In room A since the night of the order, to move on to the transit home on the 26th at ten.
    ClaimRow present()
    {
        const auto there = came(planned(), "2026-11-20T22:40:00Z", NightStaff);
        EXPECT_TRUE(there);
        return *there;
    }
    ClaimRow guestOf(AccountId staff, const ClaimRow& besides)
    {
        pg::Transaction tx(db, TheRegion);
        const auto stays = showStays(tx, as(staff));
        return *std::ranges::find_if(*stays, [&](const ClaimRow& each) { return each.id != besides.id; });
    }
    Outcome<ClaimRow> left(const ClaimRow& stay, const char* when, const char* destination)
    {
        now = std::max(now, at(when));
        return through(db, as(NightStaff), [&](auto& tx, const auto& c) {
            return recordDeparture(tx, c, {stay.id, stay.version, at(when), destination});
        });
    }
};

} // namespace

TEST_F(MovesSooner, whoComesToTheNextHouseSoonerThanPlannedMovesThen)
{
    sql("UPDATE facility SET operator_id = u(14) WHERE id = u(41)"); // another's: it is told
    const ClaimRow stay = present();
    now = at("2026-11-26T07:35:00Z");
    const auto next = arrive(stay.code, "2026-11-26T07:30:00Z", TransitStaff);
    ASSERT_TRUE(next) << wordFor(next.no().why);
    EXPECT_EQ(placesOf(stay), "A 20 22:40-26 07:30, C! 26 07:30-01 10:00");
    EXPECT_EQ(next->state, ClaimState::Present);
    EXPECT_EQ(countOf("event",
                      "kind = 'stay.moved' AND facility_id = u(42) AND other_facility_ids = ARRAY[u(41)] "
                      "AND happened_at = '2026-11-26T07:30:00Z'"),
              1);
    EXPECT_EQ(told("changed_over", SafeHome), 2) << "when it was planned, and now that it happened";
    EXPECT_TRUE(hold(RoomA, "2026-11-26T08:00:00Z", false)) << "free from then on";
    EXPECT_EQ(whyNot(arrive(stay.code, "2026-11-26T07:30:00Z", TransitStaff)), Refusal::AlreadyDone);
    EXPECT_EQ(whyNot(depart(*next, "2026-11-26T07:32:00Z")), Refusal::OtherHouse);
}

TEST_F(MovesSooner, aResidentMayComeDaysSooner)
{
    const ClaimRow stay = present();
    const auto next = came(stay, "2026-11-23T09:00:00Z", TransitStaff);
    ASSERT_TRUE(next) << wordFor(next.no().why);
    EXPECT_EQ(placesOf(stay), "A 20 22:40-23 09:00, C! 23 09:00-01 10:00");
    EXPECT_EQ(next->placedFrom(), at("2026-11-23T09:00:00Z"));
}

TEST_F(MovesSooner, aPlaceThatIsNotFreeYetSaysUntilWhenAndNobodysName)
{
    guestSince(FlatC, "2026-11-15T06:00:00Z", TransitStaff);
    const std::string until = text("SELECT to_char(until_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                   " FROM placement WHERE occupied");
    ASSERT_EQ(until.substr(0, 10), "2026-11-25");
    const ClaimRow stay = present();
    const auto before = traces();
    now = at("2026-11-24T09:00:00Z");
    const auto refused = arrive(stay.code, "2026-11-24T09:00:00Z", TransitStaff);
    ASSERT_EQ(whyNot(refused), Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, at(until.c_str()));
    EXPECT_FALSE(refused.no().fromAt) << "since when somebody is there is not for this door";
    EXPECT_EQ(traces(), before);
    EXPECT_EQ(placesOf(stay), "A! 20 22:40-26 10:00, C 26 10:00-01 10:00") << "the move stays planned";
}

TEST_F(MovesSooner, nobodyIsSentAwayForATurnover)
{
    sql("UPDATE facility SET turnover_minutes = 120 WHERE id = u(42)");
    guestSince(FlatC, "2026-11-14T06:00:00Z", TransitStaff); // until the 24th
    const ClaimRow stay = present();
    now = at("2026-11-24T09:00:00Z");
    ASSERT_TRUE(depart(guestOf(TransitStaff, stay), "2026-11-24T09:00:00Z", TransitStaff));
    now = at("2026-11-24T09:30:00Z");
    const auto next = arrive(stay.code, "2026-11-24T09:30:00Z", TransitStaff);
    ASSERT_TRUE(next) << wordFor(next.no().why);
    EXPECT_EQ(next->arrivedAt, at("2026-11-20T22:40:00Z"));
    EXPECT_EQ(placesOf(stay), "A 20 22:40-24 11:00, C! 24 11:00-01 10:00") << "without a gap";
}

TEST_F(MovesSooner, whoCameToNoHouseYetIsAtTheWrongDoorUntilTheDayOfTheMove)
{
    const ClaimRow stay = planned();
    EXPECT_EQ(whyNot(came(stay, "2026-11-25T22:30:00Z", TransitStaff)), Refusal::OtherHouse) << "23:30 on the 25th";
    const auto there = came(stay, "2026-11-25T23:30:00Z", TransitStaff); // 00:30 on the 26th
    ASSERT_TRUE(there) << wordFor(there.no().why);
    EXPECT_EQ(placesOf(stay), "C! 25 23:30-01 10:00") << "never in the first";
}

TEST_F(MovesSooner, nobodyMovesOnBeforeTheyCame)
{
    const ClaimRow stay = present();
    now = at("2026-11-21T09:00:00Z");
    const auto refused = arrive(stay.code, "2026-11-20T22:40:00Z", TransitStaff);
    ASSERT_EQ(whyNot(refused), Refusal::LaterFacts);
    EXPECT_EQ(refused.no().limitAt, at("2026-11-20T22:40:00Z"));
}

TEST_F(MovesSooner, whoLeftForTheNextHouseIsRecordedThereAndTheMoveStaysPlanned)
{
    const ClaimRow stay = present();
    const auto before = traces();
    const auto refused = left(stay, "2026-11-26T09:15:00Z", "other_facility");
    ASSERT_FALSE(refused);
    EXPECT_EQ(wordFor(refused.no().why), "move_planned");
    EXPECT_EQ(refused.no().pointer, "/evenIfMovePlanned");
    EXPECT_EQ(traces(), before);
    ASSERT_TRUE(came(stay, "2026-11-26T09:45:00Z", TransitStaff));
    EXPECT_EQ(placesOf(stay), "A 20 22:40-26 09:45, C! 26 09:45-01 10:00");
}

TEST_F(MovesSooner, whoLeftForYetAnotherHouseIsRecordedWhereThatIsSaid)
{
    const ClaimRow stay = present();
    now = at("2026-11-26T09:20:00Z");
    const auto gone = through(db, as(NightStaff), [&](auto& tx, const auto& c) {
        return recordDeparture(tx, c,
                               {.stay = stay.id,
                                .version = stay.version,
                                .departedAt = at("2026-11-26T09:15:00Z"),
                                .destination = "other_facility",
                                .evenIfMovePlanned = true});
    });
    ASSERT_TRUE(gone) << wordFor(gone.no().why);
    EXPECT_EQ(placesOf(stay), "A 20 22:40-26 09:15");
}

TEST_F(MovesSooner, whoLeftForAnywhereElseMovesNowhere)
{
    const ClaimRow stay = present();
    const auto gone = left(stay, "2026-11-26T09:15:00Z", "unknown");
    ASSERT_TRUE(gone) << wordFor(gone.no().why);
    EXPECT_EQ(placesOf(stay), "A 20 22:40-26 09:15");
}

TEST_F(MovesSooner, toAnotherRoomOfTheSameHouseIsNoOtherHouse)
{
    const auto moved = move(booked(), RoomB, "2026-11-26T10:00:00Z");
    ASSERT_TRUE(moved);
    const auto there = came(*moved, "2026-11-20T22:40:00Z", NightStaff);
    ASSERT_TRUE(there);
    EXPECT_TRUE(left(*there, "2026-11-26T09:15:00Z", "other_facility"));
}

} // namespace adempauze::test
