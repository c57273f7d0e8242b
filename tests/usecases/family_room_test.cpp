#include "family.h"

#include "support/refusals.h"
#include "usecases/look_ahead.h"
#include "usecases/make_room.h"

namespace adempauze::test {

/// Families where an extension may run into what was promised (make_room.h).
class RoomForFamilies : public AFamily {
protected:
    Outcome<RoomProposal> proposal()
    {
        pg::Transaction tx(db, TheRegion);
        return proposeRoom(tx, as(Worker), 7);
    }
    Outcome<std::vector<ClaimRow>> carryOut(const std::vector<Move>& moves)
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) { return makeRoom(tx, c, moves); });
    }
    /// Two persons who are promised the flat from 3 December on, if nobody is extended there.
    ClaimRow promisedTheFlat(PlaceId by, int persons = 2)
    {
        const auto held = familyHolds(db, by, "2026-12-03T12:00:00Z", persons, Officer, false);
        EXPECT_TRUE(held);
        sql("UPDATE claim SET expires_at = '2027-06-01' WHERE id = '" + held->claim.id.text() + "'");
        sql("UPDATE placement SET expires_at = '2027-06-01' WHERE claim_id = '" + held->claim.id.text() + "'");
        return held->claim;
    }
    std::string moves(const RoomProposal& proposed)
    {
        std::string all;
        for (const ProposedMove& each : proposed.moves)
            all += each.from.wholeUnit.value_or(each.from.placeName) + " to "
                + each.to.wholeUnit.value_or(each.to.placeName);
        return all;
    }
    const Moment seventhDay = imposedAt + 7 * 24h;
};

TEST_F(RoomForFamilies, aPromiseIsProposedAndMovedToAnotherUnitWhole)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto family = promisedTheFlat(FlatD);
    now = seventhDay;
    const auto proposed = proposal();
    ASSERT_TRUE(proposed);
    ASSERT_EQ(proposed->collisions.size(), 1U);
    EXPECT_EQ(proposed->collisions[0].at.placeName, "C"); // it stands there beside its own place
    EXPECT_EQ(moves(*proposed), "Flat to Huis");
    EXPECT_TRUE(proposed->proven && proposed->unsolved.empty());

    const ProposedMove& move = proposed->moves.front();
    const auto done = carryOut({{move.claim, move.version, move.to.place}});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->front().place().wholeUnit, "Huis");
    EXPECT_EQ(stands(family.id).substr(0, 4), "A B ");
    EXPECT_TRUE(proposal()->collisions.empty());
    now = at("2026-11-28T10:00:00Z");
    const auto extended = extend(living.file);
    EXPECT_TRUE(std::holds_alternative<Follows>(extended->stays.at(0).outcome));
    EXPECT_EQ(countOf("event", "kind = 'claim.gave_way'"), 0);
    EXPECT_EQ(stands(family.id).substr(0, 4), "A B ");
}

TEST_F(RoomForFamilies, aPromiseStaysWhereItIsWhileTheOtherUnitIsTakenInPartOrTooSmallOrForOneEach)
{
    const auto living = resident(FlatC, TransitStaff);
    const auto family = promisedTheFlat(FlatC);
    now = seventhDay;
    EXPECT_EQ(moves(*proposal()), "Flat to Huis");
    const auto single = hold(RoomB, "2026-12-04T12:00:00Z", false);
    ASSERT_TRUE(single);
    EXPECT_EQ(proposal()->unsolved, std::vector{living.stay.id});
    EXPECT_EQ(moves(*proposal()), "");
    const auto before = traces();
    const auto refused = carryOut({{family.id, family.version, RoomA}});
    EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, single->claim.until);
    EXPECT_EQ(traces(), before);
    EXPECT_EQ(stands(family.id).substr(0, 4), "C D ");

    ASSERT_TRUE(through(db, as(Officer), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, single->claim.id, single->claim.version);
    }));
    EXPECT_EQ(moves(*proposal()), "Flat to Huis");
    for (const char* change : {"UPDATE unit SET families = 'no' WHERE id = u(63)",
                               "UPDATE unit SET families = 'also'; UPDATE claim SET persons = 3 WHERE persons = 2"}) {
        sql(change);
        EXPECT_EQ(moves(*proposal()), "") << change;
        EXPECT_EQ(whyNot(carryOut({{family.id, family.version, RoomA}})), Refusal::NotSuitable) << change;
    }
}

TEST_F(RoomForFamilies, anExtensionRunsIntoWhatIsPromisedOnAnyOfItsPlaces)
{
    const auto living = familyLivesInTheFlat();
    now = at("2026-11-24T09:00:00Z");
    const auto onD = hold(FlatD, "2026-12-03T12:00:00Z", false); // where the family stands beside its own place
    ASSERT_TRUE(onD);
    sql("UPDATE claim SET expires_at = '2027-06-01' WHERE state = 'held'");
    sql("UPDATE placement SET expires_at = '2027-06-01' WHERE expires_at IS NOT NULL AND blocks");
    now = seventhDay;
    const auto proposed = proposal();
    ASSERT_EQ(proposed->collisions.size(), 1U); // once, though it lives on two
    EXPECT_EQ(proposed->collisions[0].stay, living.stay.id);
    EXPECT_EQ(proposed->collisions[0].at.placeName, "D");
    ASSERT_EQ(proposed->moves.size(), 1U);
    EXPECT_EQ(proposed->moves[0].claim, onD->claim.id);
    {
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(lookAhead(tx, now), 1);
    }
    EXPECT_EQ(text("SELECT (data -> 'collisions' -> 0 ->> 'placeName') || jsonb_array_length(data -> 'collisions') "
                   "FROM task WHERE kind = 'squeeze_ahead'"),
              "D1");
    ASSERT_TRUE(hold(RoomA, "2026-12-01T12:00:00Z", false));
    ASSERT_TRUE(hold(RoomB, "2026-12-01T12:00:00Z", false));
    EXPECT_EQ(proposal()->unsolved, std::vector{living.stay.id});
}

TEST_F(RoomForFamilies, aFamilyAndTwoPeopleChangeUnits)
{
    const auto family = promisedTheFlat(FlatC);
    now = at("2026-11-24T09:00:00Z");
    const auto a = hold(RoomA, "2026-12-04T12:00:00Z", false);
    const auto b = hold(RoomB, "2026-12-05T12:00:00Z", false);
    ASSERT_TRUE(a && b);
    sql("UPDATE facility SET admission = 'automatic'");
    ASSERT_TRUE(carryOut({{family.id, 1, RoomB}, {a->claim.id, 1, FlatC}, {b->claim.id, 1, FlatD}}));
    EXPECT_EQ(stands(family.id).substr(0, 4), "A B ");
    EXPECT_EQ(stands(a->claim.id).substr(0, 2), "C ");
    EXPECT_EQ(stands(b->claim.id).substr(0, 2), "D ");
}

} // namespace adempauze::test
