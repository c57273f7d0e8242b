#include "night.h"

#include "support/refusals.h"
#include "usecases/change_closure.h"
#include "usecases/overview.h"

namespace adempauze::test {

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

TEST_F(Closures, onlyAnAdministratorOfTheRegionChangesOne)
{
    const auto id = close(RoomA, "2026-11-20T12:00:00Z");
    const auto ask = [&](const Context& context) {
        return through(db, context, [&](auto& tx, const auto& c) { return changeClosure(tx, c, {id, 1, now}); });
    };
    EXPECT_EQ(whyNot(ask(as(NightStaff))), Refusal::NotYours);
    Context stranger = as(OtherOfficer);
    stranger.caller.role = Role::Administrator;
    EXPECT_EQ(whyNot(ask(stranger)), Refusal::NotFound);
}

} // namespace adempauze::test
