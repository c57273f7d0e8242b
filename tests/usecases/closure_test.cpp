#include "night.h"

#include "support/refusals.h"
#include "usecases/change_closure.h"
#include "usecases/overview.h"

namespace adempauze::test {

using namespace std::chrono_literals;

class Closures : public Night {
protected:
    Context with(AccountId account, Role role) const
    {
        Context context = as(Manager);
        context.caller.account = account;
        context.caller.role = role;
        return context;
    }
    ClosureId close(PlaceId place, const char* from, std::optional<Moment> until = std::nullopt)
    {
        const ClosureWish wish{
            .id = ClosureId{freshUuid()}, .place = place, .from = at(from), .until = until, .reason = "repair"};
        EXPECT_TRUE(through(db, with(Administrator, Role::Administrator),
                            [&](auto& tx, const auto& c) { return closePlace(tx, c, wish); }));
        return wish.id;
    }
    Outcome<ClosureRow> end(ClosureId id, std::optional<Moment> until, std::int64_t version = 1)
    {
        return through(db, with(Administrator, Role::Administrator), [&](auto& tx, const auto& c) {
            return changeClosure(tx, c, {id, version, until});
        });
    }
    std::vector<ClosureRow> listed(const Context& context)
    {
        pg::Transaction tx(db, TheRegion);
        const auto rows = showClosures(tx, context);
        EXPECT_TRUE(rows);
        return *rows;
    }
};

TEST_F(Closures, anOpenClosureEndsWhenSomebodySaysSoAndThePlaceIsFree)
{
    const auto id = close(RoomA, "2026-11-20T12:00:00Z");
    EXPECT_EQ(whyNot(hold(RoomA)), Refusal::PlaceClosed);
    const auto ended = end(id, at("2026-11-20T22:00:00Z"));
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->version, 2);
    EXPECT_TRUE(hold(RoomA));
    EXPECT_EQ(whyNot(end(id, std::nullopt)), Refusal::StaleVersion);
    EXPECT_EQ(countOf("event", "kind = 'closure.changed'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'closure.change'"), 1);
}

TEST_F(Closures, aClosureIsNotLengthenedOverAPromiseAndSaysUntilWhenItCouldBe)
{
    const auto id = close(RoomA, "2026-11-20T12:00:00Z", at("2026-11-20T22:00:00Z"));
    ASSERT_TRUE(hold(RoomA)); // from 22:30 to 1 December, 10:00Z
    for (const auto until : {std::optional<Moment>{}, std::optional(at("2026-11-21T22:00:00Z"))}) {
        const auto refused = end(id, until);
        ASSERT_FALSE(refused);
        EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
        EXPECT_EQ(refused.no().untilAt, at("2026-12-01T10:00:00Z"));
        EXPECT_EQ(refused.no().limitAt, at("2026-11-20T22:30:00Z"));
    }
    EXPECT_TRUE(end(id, at("2026-11-20T22:30:00Z"))); // right up to it
}

TEST_F(Closures, aHoldThatExpiredDoesNotStandInTheWayOfALongerClosure)
{
    const auto id = close(RoomA, "2026-11-20T12:00:00Z", at("2026-11-20T22:00:00Z"));
    ASSERT_TRUE(hold(RoomA));
    now = at("2026-11-21T02:00:00Z");
    EXPECT_TRUE(end(id, std::nullopt));
    EXPECT_EQ(countOf("claim", "state = 'expired'"), 1);
}

TEST_F(Closures, aPlannedClosureIsWithdrawnBeforeItBeginsAndNotAfter)
{
    const auto planned = close(RoomA, "2026-11-25T12:00:00Z");
    const auto begun = close(RoomB, "2026-11-20T12:00:00Z");
    EXPECT_EQ(whyNot(end(begun, at("2026-11-20T12:00:00Z"))), Refusal::TimeRunsBackwards);
    ASSERT_TRUE(end(planned, at("2026-11-25T12:00:00Z")));
    EXPECT_EQ(listed(as(Manager)).size(), 1U);
    EXPECT_TRUE(hold(RoomA));
    EXPECT_EQ(whyNot(end(planned, std::nullopt, 2)), Refusal::NotFound);
}

TEST_F(Closures, theListIsOfWhatIsClosedOrWillBeAndStaffSeeTheirOwnHouse)
{
    close(RoomA, "2026-11-18T12:00:00Z", at("2026-11-19T12:00:00Z")); // over
    close(RoomA, "2026-11-30T12:00:00Z");
    close(FlatC, "2026-11-22T12:00:00Z", at("2026-11-23T12:00:00Z"));
    const auto all = listed(as(Manager));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.at(0).place, FlatC);
    EXPECT_EQ(all.at(0).facilityAlias, "Linde");
    EXPECT_FALSE(all.at(1).until);
    const auto own = listed(as(NightStaff));
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own.at(0).place, RoomA);
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(whyNot(showClosures(tx, as(Officer))), Refusal::NotYours);
}

TEST_F(Closures, theStaffOfAHouseCloseAndOpenItsPlacesAndNoOthers)
{
    const auto closed = [&](AccountId who, PlaceId place) {
        const ClosureWish wish{
            .id = ClosureId{freshUuid()}, .place = place, .from = now, .until = {}, .reason = "safety"};
        return through(db, as(who), [&](auto& tx, const auto& c) { return closePlace(tx, c, wish); });
    };
    const auto own = closed(NightStaff, RoomA);
    ASSERT_TRUE(own);
    EXPECT_EQ(whyNot(hold(RoomA)), Refusal::PlaceClosed);
    EXPECT_EQ(whyNot(closed(NightStaff, FlatC)), Refusal::NotFound) << "another house's";
    EXPECT_TRUE(closed(Manager, FlatC));
    EXPECT_EQ(whyNot(closed(Worker, RoomB)), Refusal::NotYours);
    const auto opened = [&](AccountId who) {
        return through(db, as(who), [&](auto& tx, const auto& c) {
            return changeClosure(tx, c, {own->id, 1, now + 60s});
        });
    };
    EXPECT_EQ(whyNot(opened(TransitStaff)), Refusal::NotFound);
    EXPECT_EQ(whyNot(opened(Worker)), Refusal::NotYours);
    EXPECT_TRUE(opened(NightStaff));
    now += 60s;
    EXPECT_TRUE(hold(RoomA));
}

TEST_F(Closures, whatTheSetUpClosesIsTheAdministrators)
{
    const auto id = close(RoomA, "2026-11-25T12:00:00Z");
    sql("UPDATE closure SET reason = 'not_open_yet'");
    const auto ask = [&](AccountId who) {
        return through(db, as(who), [&](auto& tx, const auto& c) { return changeClosure(tx, c, {id, 1, now + 60s}); });
    };
    EXPECT_EQ(whyNot(ask(NightStaff)), Refusal::NotYours);
    EXPECT_EQ(whyNot(ask(Manager)), Refusal::NotYours);
    EXPECT_TRUE(ask(Administrator));
}

TEST_F(Closures, nobodyOfAnotherRegionChangesOne)
{
    const auto id = close(RoomA, "2026-11-20T12:00:00Z");
    const auto ask = [&](const Context& context) {
        return through(db, context, [&](auto& tx, const auto& c) { return changeClosure(tx, c, {id, 1, now}); });
    };
    Context stranger = as(OtherOfficer);
    stranger.caller.role = Role::Administrator;
    EXPECT_EQ(whyNot(ask(stranger)), Refusal::NotFound);
}

/// The quiet house has two rooms in one unit; a second unit with one room is added to it.
class WholeClosures : public Closures {
protected:
    void SetUp() override
    {
        Closures::SetUp();
        sql("INSERT INTO unit (region_id, id, facility_id, name) VALUES (u(1), u(65), u(41), 'Tuinhuis')");
        sql("INSERT INTO place (region_id, id, unit_id, facility_id, name, confirmed_at) VALUES "
            "(u(1), u(54), u(65), u(41), 'D', '2010-01-01T00:00:00Z')");
    }
    Outcome<ClosureWish> closes(Closes what, std::optional<Moment> until, AccountId who = NightStaff)
    {
        const ClosureWish wish{.id = ClosureId{freshUuid()},
                               .place = RoomA,
                               .from = at("2026-11-25T12:00:00Z"),
                               .until = until,
                               .reason = "repair"};
        return through(db, as(who), [&](auto& tx, const auto& c) { return closePlace(tx, c, wish, what); });
    }
    Outcome<ClosureRow> ends(ClosureId id, std::optional<Moment> until, bool together, std::int64_t version = 1)
    {
        return through(db, as(NightStaff), [&](auto& tx, const auto& c) {
            return changeClosure(tx, c, {id, version, until, together});
        });
    }
    std::string names(const std::string& until)
    {
        return text("SELECT coalesce(string_agg(p.name, ' ' ORDER BY p.name), '') FROM placement x JOIN place p ON "
                    "p.id = x.place_id WHERE x.closure_id IS NOT NULL AND x.blocks AND x.until_at = '"
                    + until + "'");
    }
    template<class... Wish>
    std::string inTheWay(const Wish&... wish)
    {
        pg::Transaction tx(db, TheRegion);
        std::string said;
        for (const auto& each : inTheWayOf(tx, as(NightStaff), wish...))
            said += each.placeName + " " + std::string(wordFor(each.no.why)) + "; ";
        return said;
    }
    const Moment friday = at("2026-11-27T12:00:00Z");
};

TEST_F(WholeClosures, aUnitIsClosedAtOnceAndAHouseWithAllItsUnits)
{
    const auto unit = closes(Closes::Unit, friday);
    ASSERT_TRUE(unit);
    EXPECT_EQ(unit->place, RoomA);
    EXPECT_EQ(names("2026-11-27T12:00:00Z"), "A B");
    EXPECT_EQ(countOf("closure", "together_id = '" + unit->together->text() + "'"), 2);
    EXPECT_EQ(countOf("event", "kind = 'place.closed'"), 2);
    EXPECT_EQ(countOf("audit", "action = 'place.close'"), 2);
    ASSERT_TRUE(ends(unit->id, unit->from, true)); // withdrawn
    EXPECT_EQ(names("2026-11-27T12:00:00Z"), "");

    const auto house = closes(Closes::House, friday);
    ASSERT_TRUE(house);
    EXPECT_EQ(names("2026-11-27T12:00:00Z"), "A B D");
    EXPECT_EQ(countOf("placement", "closure_id IS NOT NULL AND blocks AND place_id = u(53)"), 0) << "another house";
}

TEST_F(WholeClosures, allOfItOrNothingAndEachPlaceThatIsInTheWayIsNamed)
{
    ASSERT_TRUE(hold(RoomB, "2026-11-26T12:00:00Z", false));
    sql("INSERT INTO closure (region_id, id, place_id, reason, recorded_by, recorded_at) VALUES "
        "(u(1), u(801), u(54), 'repair', u(26), now())");
    sql("INSERT INTO placement (region_id, closure_id, place_id, facility_id, from_at, until_at, taken_until_at) "
        "VALUES "
        "(u(1), u(801), u(54), u(41), '2026-11-26T00:00:00Z', '2026-11-27T00:00:00Z', '2026-11-27T00:00:00Z')");
    const auto before = traces();
    const auto refused = closes(Closes::House, friday);
    EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
    EXPECT_EQ(traces(), before);
    EXPECT_EQ(countOf("closure"), 1);
    const ClosureWish wish{
        .id = {}, .place = RoomA, .from = at("2026-11-25T12:00:00Z"), .until = friday, .reason = "repair"};
    EXPECT_EQ(inTheWay(wish, Closes::House), "B place_taken; D place_closed; ");
    EXPECT_EQ(inTheWay(wish, Closes::Unit), "B place_taken; ");
    EXPECT_EQ(inTheWay(wish, Closes::Place), "");
}

TEST_F(WholeClosures, whatOneActClosedEndsTogetherOrAlone)
{
    const auto house = closes(Closes::House, friday);
    ASSERT_TRUE(house);
    const auto alone = ends(house->id, at("2026-11-26T12:00:00Z"), false);
    ASSERT_TRUE(alone);
    EXPECT_EQ(names("2026-11-27T12:00:00Z"), "B D");

    const ClosureId other{rows("SELECT id FROM closure WHERE place_id = u(52)").uuid(0, 0)};
    ASSERT_TRUE(ends(other, std::nullopt, true));
    EXPECT_EQ(names("infinity"), "B D");
    EXPECT_EQ(names("2026-11-26T12:00:00Z"), "A") << "what somebody gave an end of its own keeps it";
    EXPECT_EQ(whyNot(ends(other, friday, true)), Refusal::StaleVersion);
    ASSERT_TRUE(ends(other, friday, true, 2));
    EXPECT_EQ(names("2026-11-27T12:00:00Z"), "B D");
    EXPECT_EQ(countOf("event", "kind = 'closure.changed'"), 5);
}

TEST_F(WholeClosures, aLongerEndIsRefusedWholeWhereOnePlaceIsPromised)
{
    const auto house = closes(Closes::House, friday);
    ASSERT_TRUE(house);
    ASSERT_TRUE(hold(RoomB, "2026-11-28T12:00:00Z", false));
    const Moment later = at("2026-11-29T12:00:00Z");
    const auto refused = ends(house->id, later, true);
    EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().limitAt, at("2026-11-28T12:00:00Z"));
    EXPECT_EQ(names("2026-11-27T12:00:00Z"), "A B D");
    EXPECT_EQ(inTheWay(ClosureEnd{house->id, 1, later, true}), "B place_taken; ");
    EXPECT_TRUE(ends(house->id, later, false)) << "of the one place nothing is in the way";
}

TEST_F(WholeClosures, whatHasMovedAwayIsNoLongerOfTheHouse)
{
    sql("UPDATE place SET moved_at = '2026-11-24T00:00:00Z', moved_to = u(53) WHERE id = u(54)");
    ASSERT_TRUE(closes(Closes::House, std::nullopt));
    EXPECT_EQ(names("infinity"), "A B");
}

TEST_F(WholeClosures, ofAnotherHouseNothingIsClosedNorTold)
{
    EXPECT_EQ(whyNot(closes(Closes::House, friday, TransitStaff)), Refusal::NotFound);
    EXPECT_EQ(whyNot(closes(Closes::House, friday, Officer)), Refusal::NotYours);
    EXPECT_EQ(countOf("closure"), 0);
    const auto house = closes(Closes::House, friday);
    ASSERT_TRUE(house);
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(whyNot(showClosure(tx, as(TransitStaff), house->id)), Refusal::NotFound);
    pg::Transaction own(db, TheRegion);
    const auto seen = showClosure(own, as(NightStaff), house->id);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->together, house->together);
    EXPECT_EQ(seen->version, 1);
}

} // namespace adempauze::test
