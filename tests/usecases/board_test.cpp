#include "tails.h"

#include "support/refusals.h"
#include "usecases/change_closure.h"
#include "usecases/overview.h"
#include "usecases/show_board.h"

#include <algorithm>
#include <array>

namespace adempauze::test {

using namespace std::chrono_literals;

class OnTheBoard : public Tails {
protected:
    Outcome<BoardView> board(AccountId who = Worker, int days = 28, const char* from = nullptr,
                             std::optional<FacilityId> only = {})
    {
        BoardWish wish{.days = days, .only = only};
        if (from)
            wish.from = date::floor<date::days>(*parseLocal(std::string(from) + "T00:00"));
        pg::Transaction tx(db, TheRegion);
        return showBoard(tx, as(who), wish);
    }
    static std::vector<BoardBarRow> on(PlaceId place, const Outcome<BoardView>& view)
    {
        std::vector<BoardBarRow> bars;
        std::ranges::copy_if(view->bars, std::back_inserter(bars),
                             [&](const BoardBarRow& bar) { return bar.place == place; });
        return bars;
    }
    static const BoardDay& night(const Outcome<BoardView>& view, const char* day)
    {
        const auto found = std::ranges::find_if(
            view->days, [&](const BoardDay& each) { return date::format("%F", each.date) == day; });
        EXPECT_NE(found, view->days.end()) << day;
        return *found;
    }
    bool opens(AccountId who, ClaimId claim)
    {
        {
            pg::Transaction tx(db, TheRegion);
            if (showStay(tx, as(who), claim))
                return true;
        }
        pg::Transaction tx(db, TheRegion);
        return bool(showHold(tx, as(who), claim));
    }
    void close(PlaceId place, const char* from, std::optional<Moment> until)
    {
        Context administrator = as(Manager);
        administrator.caller.account = Administrator;
        administrator.caller.role = Role::Administrator;
        ASSERT_TRUE(through(db, administrator, [&](auto& tx, const auto& c) {
            return closePlace(
                tx, c,
                {.id = ClosureId{freshUuid()}, .place = place, .from = at(from), .until = until, .reason = "repair"});
        }));
    }
};

TEST_F(OnTheBoard, aResidentStandsWithTheDatesOfTheOrderAndNightsAreCountedAsBedNightsAre)
{
    const auto living = resident(RoomA);
    const auto seen = board();
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->days.size(), 28U);
    EXPECT_EQ(date::format("%F", seen->days.front().date), "2026-11-20");
    const auto bars = on(RoomA, seen);
    ASSERT_EQ(bars.size(), 1U);
    ASSERT_TRUE(bars[0].claim);
    EXPECT_EQ(bars[0].claim->id, living.stay.id);
    EXPECT_EQ(bars[0].claim->state, ClaimState::Present);
    EXPECT_EQ(bars[0].claim->version, living.stay.version);
    EXPECT_EQ(bars[0].claim->orderUntil, at("2026-11-30T21:14:00Z"));
    EXPECT_EQ(bars[0].claim->latestUntil, at("2026-12-18T21:14:00Z"));
    EXPECT_EQ(bars[0].until, living.stay.until);
    EXPECT_FALSE(bars[0].overdue);
    const int places = static_cast<int>(seen->places.size());
    for (const BoardDay& day : seen->days)
        EXPECT_EQ(day.free + day.taken + day.closed, places);
    EXPECT_EQ(night(seen, "2026-11-20").taken, 1);
    EXPECT_EQ(night(seen, "2026-11-30").taken, 1); // the order ends that evening, the departure hour is next morning
}

TEST_F(OnTheBoard, aClaimIsToldApartToExactlyThoseWhoMayOpenIt)
{
    const auto living = resident(RoomA);
    now = at("2026-11-25T09:00:00Z");
    const auto promised = booked();
    const auto asked = holdAt(db, as(Intake), RoomB, "2026-11-25T12:00:00Z", false);
    ASSERT_TRUE(asked);
    int told = 0;
    for (const AccountId who : {NightStaff, TransitStaff, Worker, Intake, Coordinator, Manager}) {
        const auto seen = board(who);
        ASSERT_TRUE(seen);
        for (const auto& [place, claim] : {std::pair(RoomA, living.stay.id), std::pair(FlatC, promised.stay.id),
                                           std::pair(RoomB, asked->claim.id)}) {
            const auto bars = on(place, seen);
            ASSERT_EQ(bars.size(), 1U);
            EXPECT_EQ(bars[0].claim.has_value(), opens(who, claim)) << who.text() << " " << claim.text();
            told += bars[0].claim ? 1 : 0;
        }
    }
    EXPECT_GT(told, 0);
    EXPECT_LT(told, 18);
    const auto managers = board(Manager);
    ASSERT_TRUE(managers);
    EXPECT_TRUE(std::ranges::none_of(managers->bars, [](const BoardBarRow& bar) { return bar.claim.has_value(); }));
    EXPECT_EQ(whyNot(board(Officer)), Refusal::NotYours);
}

TEST_F(OnTheBoard, whoNeverLeftTakesEveryNightAndAnExpiredHoldNone)
{
    const auto living = resident(RoomA);
    ASSERT_TRUE(hold(RoomB));
    now =
        at("2026-12-02T09:00:00Z"); // past the planned end, and past the tail's deadline or not: the place is not free
    const auto seen = board(Worker, 7, "2026-12-20");
    ASSERT_TRUE(seen);
    const auto bars = on(RoomA, seen);
    ASSERT_EQ(bars.size(), 1U);
    EXPECT_TRUE(bars[0].overdue);
    EXPECT_EQ(bars[0].takenUntil, std::nullopt);
    EXPECT_EQ(bars[0].claim->id, living.stay.id);
    EXPECT_EQ(night(seen, "2026-12-26").taken, 1);
    EXPECT_TRUE(on(RoomB, board()).empty());
}

TEST_F(OnTheBoard, aProtectedTailIsTakenASharedOneIsFreeAndBothReachIntoALaterWindow)
{
    const auto shares = resident(FlatC, TransitStaff);
    now = at("2026-11-21T09:00:00Z");
    const auto seen = board(Worker, 3, "2026-12-10"); // past the first end, before the latest
    ASSERT_TRUE(seen);
    const auto bars = on(FlatC, seen);
    ASSERT_EQ(bars.size(), 1U);
    EXPECT_TRUE(bars[0].tailShared);
    ASSERT_TRUE(bars[0].tailUntil);
    EXPECT_EQ(night(seen, "2026-12-10").taken, 0);
    sql("UPDATE placement SET tail_shared = false WHERE claim_id = '" + shares.stay.id.text() + "'");
    const auto after = board(Worker, 3, "2026-12-10");
    EXPECT_FALSE(on(FlatC, after)[0].tailShared);
    EXPECT_EQ(night(after, "2026-12-10").taken, 1);
}

TEST_F(OnTheBoard, aClosureSaysWhyAndAsLongAsNobodyKnowsItsEndStaysOpen)
{
    close(RoomA, "2026-11-25T08:00:00Z", std::nullopt);
    close(RoomB, "2026-11-25T08:00:00Z", at("2026-11-27T08:00:00Z"));
    const auto seen = board(Manager, 14, nullptr, QuietHouse);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->places.size(), 2U);
    const auto open = on(RoomA, seen);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].closure, "repair");
    EXPECT_EQ(open[0].until, std::nullopt);
    EXPECT_EQ(night(seen, "2026-11-24").closed, 0);
    EXPECT_EQ(night(seen, "2026-11-25").closed, 2);
    EXPECT_EQ(night(seen, "2026-11-27").closed, 1);
    EXPECT_EQ(night(seen, "2026-12-03").closed, 1);
}

TEST_F(OnTheBoard, noBedOfAHouseIsFreeFromWhenOnItGoesByItsPaperUntilThatIsEntered)
{
    const auto living = resident(RoomA);
    now = at("2026-11-22T09:00:00Z");
    sql("UPDATE facility SET paper_since_at = '2026-11-21T18:00:00Z' WHERE id = u(41)");
    const auto seen = board();
    ASSERT_TRUE(seen);
    const auto empty = on(RoomB, seen);
    ASSERT_EQ(empty.size(), 1U);
    EXPECT_TRUE(empty[0].unconfirmed);
    EXPECT_EQ(empty[0].from, std::max(at("2026-11-21T18:00:00Z"), seen->days.front().during.from()));
    EXPECT_EQ(empty[0].until, std::nullopt);
    const auto behind = on(RoomA, seen);
    ASSERT_EQ(behind.size(), 2U);
    EXPECT_EQ(behind[0].claim->id, living.stay.id);
    EXPECT_TRUE(behind[1].unconfirmed);
    EXPECT_EQ(behind[1].from, *behind[0].tailUntil); // nobody else could have that place before
    EXPECT_TRUE(on(FlatC, seen).empty());
    const int others = static_cast<int>(seen->places.size()) - 2;
    EXPECT_EQ(night(seen, "2026-11-22").unconfirmed, 1);
    EXPECT_EQ(night(seen, "2026-11-22").taken, 1);
    EXPECT_EQ(night(seen, "2026-11-22").free, others);

    const auto before = board(Worker, 7, "2026-11-20");
    EXPECT_EQ(night(before, "2026-11-20").unconfirmed, 0);
    EXPECT_EQ(night(before, "2026-11-20").free, others + 1);
    EXPECT_EQ(night(before, "2026-11-21").unconfirmed, 1);
    const auto late = board(Worker, 7, "2027-01-10");
    EXPECT_EQ(night(late, "2027-01-12").unconfirmed, 2);

    sql("UPDATE facility SET paper_since_at = NULL");
    EXPECT_TRUE(on(RoomB, board()).empty());
    EXPECT_EQ(night(board(), "2026-11-22").free, others + 1);
}

TEST_F(OnTheBoard, daysAreLocalAcrossBothChangesOfTheClock)
{
    for (const auto& [day, hours] :
         {std::pair("2027-03-28", 23h), std::pair("2027-10-31", 25h), std::pair("2027-06-01", 24h)}) {
        const auto seen = board(Worker, 56, day);
        ASSERT_TRUE(seen);
        EXPECT_EQ(seen->days[0].during.until() - seen->days[0].during.from(), hours) << day;
        for (std::size_t i = 1; i < seen->days.size(); ++i)
            EXPECT_EQ(seen->days[i].during.from(), seen->days[i - 1].during.until());
    }
    for (const int days : {0, -1, 57})
        EXPECT_EQ(whyNot(board(Worker, days)), Refusal::InvalidInput);
}

} // namespace adempauze::test
