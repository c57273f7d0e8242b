#include "lending.h"

#include "support/refusals.h"
#include "usecases/change_closure.h"
#include "usecases/publish_places.h"
#include "usecases/show_board.h"
#include "usecases/tasks.h"
#include "usecases/wake.h"

#include <algorithm>

namespace adempauze::test {

TEST_F(Lent, aPlaceIsClosedHereAndAGuestPlaceThereForThatTimeOnly)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    EXPECT_EQ(loan->regionName, "Elders");
    const auto theirs = loansOf(there(Role::Manager));
    ASSERT_EQ(theirs.size(), 1U);
    EXPECT_TRUE(theirs[0].borrowed);
    EXPECT_EQ(theirs[0].regionName, "Proefstreek");
    EXPECT_EQ(theirs[0].placeName, "Berk A");
    EXPECT_EQ(theirs[0].from, from);
    EXPECT_EQ(theirs[0].until, until);

    EXPECT_EQ(hold(RoomA, "2026-11-25T12:00:00Z", false).no().why, Refusal::PlaceClosed);
    EXPECT_EQ(hold(RoomA, "2026-11-25T12:00:00Z", false).no().untilAt, until);
    EXPECT_TRUE(hold(RoomA, "2026-12-20T12:00:00Z", false)); // afterwards it is ours
    EXPECT_EQ(said(as(Officer), RoomA, from), "place_closed");
    EXPECT_EQ(said(there(Role::PoliceLiaison), guest(), from), "free");
    EXPECT_EQ(holdThere("2026-11-21T11:00:00Z").no().why, Refusal::PlaceClosed); // not yet theirs
    EXPECT_EQ(holdThere("2026-12-15T12:00:00Z").no().why, Refusal::PlaceClosed); // it would not be over in time
    EXPECT_TRUE(holdThere("2026-11-21T12:00:00Z"));
    EXPECT_EQ(text("SELECT accepts || ' ' || conditions FROM place_effective WHERE id = '" + guest().text() + "'"),
              "men No pets"); // as at home
}

TEST_F(Lent, promisesStandInTheWayUntilWhen)
{
    const auto promised = hold(RoomA, "2026-12-01T12:00:00Z", false);
    ASSERT_TRUE(promised);
    const auto before = traces() + countOf("place") + countOf("closure") + countOf("loan");
    const auto refused = lend();
    EXPECT_EQ(refused.no().why, Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, promised->claim.until);
    EXPECT_EQ(lend(RoomB, until, from).no().pointer, "/untilAt");
    EXPECT_EQ(lend(RoomB, now - 2h, now - 1h).no().pointer, "/untilAt");
    EXPECT_EQ(lend(RoomB, from, until, TheRegion).no().pointer, "/regionId");
    sql("UPDATE unit SET guests = false");
    EXPECT_EQ(lend(RoomB, from, until).no().pointer, "/regionId");
    EXPECT_EQ(traces() + countOf("place") + countOf("closure") + countOf("loan"), before);
}

TEST_F(Lent, aProtectedTailIsNotLent)
{
    resident(RoomA);
    EXPECT_EQ(lend(RoomA, at("2026-12-02T12:00:00Z"), at("2026-12-10T12:00:00Z")).no().why, Refusal::PlaceTaken);
    EXPECT_TRUE(lend(RoomA, at("2026-12-30T12:00:00Z"), at("2027-01-10T12:00:00Z"))); // while somebody is there
}

TEST_F(Lent, itComesBackByItselfWhenItIsOverAndEmpty)
{
    ASSERT_TRUE(lend());
    now = until + 1min;
    EXPECT_EQ(said(as(Officer), RoomA, now), "departure_unconfirmed"); // a moment of false-full, never of false-free
    sweepBoth();
    EXPECT_EQ(said(as(Officer), RoomA, now), "free");
    EXPECT_EQ(loansOf(as(Manager)).front().returnedAt, now);
    EXPECT_EQ(countOf("task", "kind = 'return_loan'"), 0);
    EXPECT_EQ(countOf("event", "kind = 'place.returned' AND region_id = u(1)"), 1);
    EXPECT_NE(said(there(Role::PoliceLiaison), guest(), now), "free");
}

TEST_F(Lent, whoeverIsStillInItKeepsItAndTheLendersPlaceIsNeverFalselyFree)
{
    ASSERT_TRUE(lend());
    const ClaimRow stay = guestArrives("2026-12-05T12:00:00Z"); // until the 15th
    ASSERT_LE(stay.until, until);
    now = until + 1h;
    for (int round = 0; round < 2; ++round) {
        sweepBoth();
        EXPECT_EQ(said(as(Officer), RoomA, now), "departure_unconfirmed");
        EXPECT_EQ(hold(RoomA, "2026-12-20T14:00:00Z", false).no().why, Refusal::DepartureUnconfirmed);
    }
    EXPECT_EQ(countOf("task", "kind = 'return_loan' AND state = 'open' AND region_id = u(2)"), 1);
    EXPECT_EQ(countOf("task", "kind = 'return_loan' AND region_id = u(1)"), 0);
    EXPECT_FALSE(loansOf(as(Manager)).front().returnedAt);
    EXPECT_EQ(giveBack(loansOf(there(Role::Manager)).front()).no().why, Refusal::DepartureUnconfirmed);

    now += 2h;
    ASSERT_TRUE(through(db, there(Role::FacilityStaff), [&](auto& tx, const auto& c) {
        return recordDeparture(tx, c, {stay.id, stay.version, now, "home"});
    }));
    EXPECT_EQ(said(as(Officer), RoomA, now), "departure_unconfirmed");
    sweepBoth();
    EXPECT_EQ(said(as(Officer), RoomA, now), "free");
    EXPECT_EQ(countOf("task", "kind = 'return_loan' AND state = 'done'"), 1);
    EXPECT_TRUE(hold(RoomA, "2026-12-20T16:00:00Z", false));
}

TEST_F(Lent, nothingIsLentOrGivenBackWhileAHouseHasItsPaperToEnter)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    const auto wakeBoth = [&](std::chrono::minutes paperAfter) {
        for (const RegionId region : {TheRegion, OtherRegion}) {
            pg::Transaction tx(db, region);
            wakeRegion(tx, now, now, {.paperAfter = paperAfter});
        }
    };
    now = until - 1h;
    wakeBoth(24h * 365); // up to here it was there
    now += 6h;
    wakeBoth(15min);
    sweepBoth(); // the loan is over, and who came to the guest place meanwhile is on paper
    EXPECT_FALSE(loansOf(as(Manager))[0].returnedAt);
    EXPECT_EQ(giveBack(loansOf(there(Role::Manager))[0]).no().why, Refusal::DepartureUnconfirmed);
    EXPECT_EQ(lend(FlatC, now + 1h, now + 24h).no().why, Refusal::DepartureUnconfirmed);

    const auto entered = through(db, there(Role::FacilityStaff), [&](auto& tx, const Context& c) -> Outcome<TaskRow> {
        const auto open = queueOpenTasks(tx, {.facility = c.caller.facility}, c.now);
        tx.flush();
        for (const TaskRow& task : takeTasks(tx, open))
            if (task.kind == "enter_paper")
                return completeTask(tx, c, task.id, task.version);
        return Refusal::NotFound;
    });
    ASSERT_TRUE(entered);
    sweepBoth();
    EXPECT_EQ(loansOf(as(Manager))[0].returnedAt, now);
}

TEST_F(Lent, itIsGivenBackEarlyUnlessSomethingStandsOnItThere)
{
    ASSERT_TRUE(lend());
    const auto loan = loansOf(there(Role::Manager)).front();
    now = at("2026-11-22T12:00:00Z");
    const auto promised = holdThere("2026-12-01T12:00:00Z");
    ASSERT_TRUE(promised);
    const auto refused = giveBack(loan);
    EXPECT_EQ(refused.no().why, Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, promised->claim.until);
    ASSERT_TRUE(through(db, there(Role::PoliceLiaison), [&](auto& tx, const auto& c) {
        return releaseHold(tx, c, promised->claim.id, promised->claim.version);
    }));
    const auto given = giveBack(loan);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->returnedAt, now);
    EXPECT_EQ(said(as(Officer), RoomA, now), "free");
    EXPECT_NE(said(there(Role::PoliceLiaison), loan.place, now), "free");
    EXPECT_EQ(giveBack(*given).no().why, Refusal::AlreadyDone);
    EXPECT_EQ(loansOf(as(Manager)).front().returnedAt, now);
}

TEST_F(Lent, beforeItBeganItIsGivenBackWhole)
{
    ASSERT_TRUE(lend());
    ASSERT_TRUE(giveBack(loansOf(there(Role::Manager)).front()));
    EXPECT_EQ(said(as(Officer), RoomA, from), "free");
    EXPECT_NE(said(there(Role::PoliceLiaison), guest(), from), "free");
    ASSERT_TRUE(lend()); // and lent again, under another name
    EXPECT_EQ(loansOf(there(Role::Manager)).front().placeName, "Berk A (2)");
}

TEST_F(Lent, theLenderCannotTakeItBackNorTheBorrowerKeepItOrPassItOn)
{
    ASSERT_TRUE(lend());
    const auto loan = loansOf(as(Manager)).front();
    EXPECT_EQ(
        through(db, as(Manager), [&](auto& tx, const auto& c) { return returnPlace(tx, c, loan.id, loan.version); })
            .no()
            .why,
        Refusal::NotFound);
    const auto closureOf = [&](PlaceId place, const char* reason) {
        return ClosureId{*Uuid::parse(text("SELECT id::text FROM closure WHERE place_id = '" + place.text()
                                           + "' AND reason = '" + reason + "'"))};
    };
    const auto change = [&](Context context, ClosureId closure) {
        context.caller.role = Role::Administrator;
        return through(db, context, [&](auto& tx, const auto& c) {
            return changeClosure(tx, c, {closure, 1, at("2026-11-23T12:00:00Z")});
        });
    };
    EXPECT_EQ(change(as(Manager), closureOf(RoomA, "lent")).no().why, Refusal::AlreadyDone);
    EXPECT_EQ(change(there(Role::Manager), closureOf(guest(), "moved")).no().why, Refusal::AlreadyDone);
    EXPECT_EQ(change(there(Role::Manager), closureOf(guest(), "not_open_yet")).no().why, Refusal::AlreadyDone);
    sql("INSERT INTO unit (region_id, id, facility_id, name, guests) VALUES (u(1), u(89), u(41), 'Gasten', true)");
    EXPECT_EQ(through(db, there(Role::Manager),
                      [&](auto& tx, const auto& c) {
                          return lendPlace(tx, c, {LoanId{freshUuid()}, guest(), TheRegion, from, until});
                      })
                  .no()
                  .why,
              Refusal::NotSuitable);
    EXPECT_EQ(through(db, there(Role::Manager),
                      [&](auto& tx, const auto& c) {
                          return publishPlace(tx, c, {PublishedId{freshUuid()}, guest(), from, until});
                      })
                  .no()
                  .why,
              Refusal::NotSuitable);
}

TEST_F(Lent, nothingOfTheGuestReachesTheLender)
{
    ASSERT_TRUE(lend());
    const auto before = number("SELECT count(*) FROM event WHERE region_id = u(1)");
    const ClaimRow stay = guestArrives("2026-12-05T12:00:00Z");
    EXPECT_EQ(number("SELECT count(*) FROM event WHERE region_id = u(1)"), before);
    for (const char* table : {"claim", "placement", "event", "audit", "task", "message", "closure", "loan", "place"})
        for (const std::string& secret : {stay.id.text(), stay.code, guest().text()})
            EXPECT_EQ(countOf(table, "region_id = u(1) AND " + std::string(table) + "::text LIKE '%" + secret + "%'"),
                      std::string(table) == "loan" && secret == guest().text() ? 1 : 0) // the loan itself
                << table;
    pg::Transaction tx(db, TheRegion);
    const auto view = showBoard(tx, as(Manager), {.days = 28});
    ASSERT_TRUE(view);
    const auto bar = std::ranges::find(view->bars, RoomA, &BoardBarRow::place);
    ASSERT_NE(bar, view->bars.end());
    EXPECT_EQ(bar->closure, "lent");
    EXPECT_EQ(bar->until, until);
    EXPECT_FALSE(bar->claim);
}

TEST_F(Lent, onlyThoseWhoRunARegionLendAndNobodyWithoutOneSeesALoan)
{
    for (const AccountId account : {Officer, Worker, NightStaff, Coordinator, Auditor}) {
        EXPECT_EQ(through(db, as(account),
                          [&](auto& tx, const auto& c) {
                              return lendPlace(tx, c, {LoanId{freshUuid()}, RoomA, OtherRegion, from, until});
                          })
                      .no()
                      .why,
                  Refusal::NotYours);
        pg::Transaction tx(db, TheRegion);
        EXPECT_EQ(showLoans(tx, as(account)).no().why, Refusal::NotYours);
    }
    ASSERT_TRUE(lend());
    constexpr pg::Statement Borrowed{"test.borrowed", "SELECT count(*) FROM places_borrowed()"};
    EXPECT_EQ(db.run(Borrowed, {}).integer(0, 0), 0);
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(tx.run(Borrowed, {}).integer(0, 0), 0) << "the lender is not the borrower";
}

} // namespace adempauze::test
