#include "lending.h"

#include "support/refusals.h"
#include "usecases/wake.h"

#include <thread>

namespace adempauze::test {

/// The lender wants room A back before the loan ends.
class Recalled : public Lent {
protected:
    const Moment sooner = at("2026-12-05T12:00:00Z");

    std::string endsOf(const char* reason)
    {
        return text("SELECT string_agg(to_char(x.from_at AT TIME ZONE 'UTC', 'MM-DD') || ' ' || "
                    "coalesce(to_char(x.until_at AT TIME ZONE 'UTC', 'MM-DD'), 'on'), ',') FROM placement x "
                    "JOIN closure c ON c.id = x.closure_id WHERE x.blocks AND c.reason = '"
                    + std::string(reason) + "'");
    }
};

TEST_F(Recalled, aLoanEndsSoonerOnBothSidesAtOnce)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    now = at("2026-11-25T12:00:00Z");
    const auto recalled = recall(*loan, sooner);
    ASSERT_TRUE(recalled);
    EXPECT_EQ(recalled->until, sooner);
    EXPECT_EQ(recalled->version, 2);
    EXPECT_EQ(loansOf(as(Manager)).front().until, sooner);
    EXPECT_EQ(loansOf(there(Role::Manager)).front().until, sooner);
    EXPECT_EQ(endsOf("lent"), "11-21 12-05");
    EXPECT_EQ(holdThere("2026-11-27T12:00:00Z").no().why, Refusal::PlaceClosed); // ten days are not left
    EXPECT_TRUE(hold(RoomA, "2026-12-05T12:00:00Z", false)); // from then on it is promised here again
    EXPECT_EQ(countOf("event", "kind = 'place.recalled' AND region_id = u(1) AND account_id = u(25)")
                  + countOf("event", "kind = 'place.recalled' AND region_id = u(2)"),
              2);
    EXPECT_EQ(countOf("audit", "action = 'place.recalled'"), 2);

    now = sooner - 1s;
    sweepBoth();
    EXPECT_FALSE(loansOf(as(Manager)).front().returnedAt);
    EXPECT_EQ(said(as(Officer), RoomA, now), "place_closed");
    now = sooner;
    sweepBoth();
    EXPECT_EQ(loansOf(as(Manager)).front().returnedAt, sooner);
    EXPECT_NE(said(there(Role::PoliceLiaison), guest(), now), "free");
}

TEST_F(Recalled, whoeverIsPromisedTheGuestPlaceKeepsItAndTheLenderHearsOnlyUntilWhen)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    now = at("2026-11-22T12:00:00Z");
    const auto promised = holdThere("2026-12-01T12:00:00Z");
    ASSERT_TRUE(promised);
    sql("UPDATE facility SET turnover_minutes = 60 WHERE id = u(84)");
    const auto before = traces();
    const auto refused = recall(*loan, sooner);
    EXPECT_EQ(whyNot(refused), Refusal::PlaceTaken);
    EXPECT_EQ(refused.no().untilAt, promised->claim.place().takenUntil);
    EXPECT_FALSE(refused.no().fromAt);
    EXPECT_EQ(traces(), before);
    EXPECT_EQ(endsOf("lent"), "11-21 12-20");
    ASSERT_TRUE(recall(*loan, *refused.no().untilAt)); // after it
    EXPECT_EQ(text("SELECT state FROM claim WHERE id = '" + promised->claim.id.text() + "'"), "held");
}

TEST_F(Recalled, whoStayedOnIsNotPutOut)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    const ClaimRow stay = guestArrives("2026-11-22T12:00:00Z");
    EXPECT_EQ(recall(*loan, now).no().untilAt, stay.place().takenUntil);
    now = stay.until + 1h; // and nobody said that the bed is empty
    EXPECT_EQ(whyNot(recall(*loan, now)), Refusal::DepartureUnconfirmed);
    EXPECT_EQ(whyNot(recall(*loan, now + 24h)), Refusal::DepartureUnconfirmed);
    ASSERT_TRUE(through(db, there(Role::FacilityStaff), [&](auto& tx, const auto& c) {
        return recordDeparture(tx, c, {stay.id, stay.version, now, "home"});
    }));
    ASSERT_TRUE(recall(*loan, now));
    EXPECT_NE(said(as(Officer), RoomA, now), "free"); // until the other region has given it back
    sweepBoth();
    EXPECT_EQ(said(as(Officer), RoomA, now), "free");
}

TEST_F(Recalled, theBorrowersRepairsThereEndWithIt)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    const auto repair = [&](int id, const char* begin, const char* end) {
        const std::string closure = "u(" + std::to_string(id) + ")";
        sql("INSERT INTO closure (region_id, id, place_id, reason, recorded_by, recorded_at) VALUES (u(2), " + closure
            + ", '" + guest().text()
            + "', 'repair', u(85), now()); INSERT INTO placement (region_id, closure_id, "
              "place_id, facility_id, from_at, until_at, taken_until_at) VALUES (u(2), "
            + closure + ", '" + guest().text() + "', u(84), '" + begin + "', '" + end + "', '" + end + "')");
    };
    repair(801, "2026-12-03T12:00:00Z", "2026-12-08T12:00:00Z");
    repair(802, "2026-12-10T12:00:00Z", "2026-12-11T12:00:00Z");
    ASSERT_TRUE(recall(*loan, sooner));
    EXPECT_EQ(endsOf("repair"), "12-03 12-05");
}

TEST_F(Recalled, beforeItBeganItNeverDoes)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    const auto recalled = recall(*loan, now);
    ASSERT_TRUE(recalled);
    EXPECT_EQ(recalled->returnedAt, now);
    EXPECT_EQ(said(as(Officer), RoomA, from), "free");
    EXPECT_NE(said(there(Role::PoliceLiaison), guest(), from), "free");
    EXPECT_EQ(whyNot(recall(*recalled, now)), Refusal::AlreadyDone);
}

TEST_F(Recalled, onlyTheLenderRecallsAndOnlyWhatItSawAndOnlySooner)
{
    const auto loan = lend();
    ASSERT_TRUE(loan);
    const auto recallAs = [&](const Context& context, std::int64_t version, Moment back) {
        return through(db, context,
                       [&](auto& tx, const auto& c) { return recallPlace(tx, c, loan->id, version, back); });
    };
    EXPECT_EQ(whyNot(recallAs(there(Role::Manager), 1, sooner)), Refusal::NotFound);
    EXPECT_EQ(whyNot(recallAs(as(Worker), 1, sooner)), Refusal::NotYours);
    EXPECT_EQ(whyNot(recallAs(as(Administrator), 2, sooner)), Refusal::StaleVersion);
    const auto later = recallAs(as(Administrator), 1, until);
    EXPECT_EQ(whyNot(later), Refusal::InvalidInput);
    EXPECT_EQ(later.no().limitAt, until);
    EXPECT_EQ(later.no().pointer, "/backAt");
    sql("UPDATE facility SET paper_since_at = now() WHERE id = u(84)");
    EXPECT_EQ(whyNot(recallAs(as(Administrator), 1, sooner)), Refusal::DepartureUnconfirmed);
    sql("UPDATE facility SET paper_since_at = NULL");
    EXPECT_TRUE(recallAs(as(Administrator), 1, sooner));
    pg::Transaction elsewhere(db, RegionId{uuidOf(3)});
    EXPECT_EQ(whyNot(recallPlace(elsewhere, as(Manager), loan->id, 2, sooner - 1h)), Refusal::NotFound);
}

// Two regions at once: what stands on the guest place decides, and nothing is half done.
TEST_F(Recalled, orTheGuestPlaceIsPromisedAndNeverBoth)
{
    auto other = anotherDesk();
    for (int round = 0; round < 40; ++round) {
        const auto loan = lend();
        ASSERT_TRUE(loan);
        now = from + 24h;
        std::optional<Outcome<LoanRow>> back;
        std::optional<Outcome<HoldPlaced>> promised;
        const Context police = there(Role::PoliceLiaison);
        const PlaceId room = guest();
        {
            std::jthread lender([&] { back = recallAt(db, *loan, sooner); });
            std::jthread borrower([&] { promised = holdAt(other, police, room, "2026-12-01T12:00:00Z", false); });
        }
        ASSERT_NE(static_cast<bool>(*back), static_cast<bool>(*promised)) << round;
        EXPECT_EQ(endsOf("lent"), *back ? "11-21 12-05" : "11-21 12-20");
        if (*promised) {
            const auto released = through(db, police, [&](auto& tx, const auto& c) {
                return releaseHold(tx, c, (*promised)->claim.id, (*promised)->claim.version);
            });
            ASSERT_TRUE(released);
        }
        const auto over = loansOf(there(Role::Manager)).front();
        ASSERT_TRUE(giveBack(over));
        sql("DELETE FROM placement WHERE closure_id IS NOT NULL; DELETE FROM loan");
        now = at("2026-11-20T21:20:00Z");
    }
}

} // namespace adempauze::test
