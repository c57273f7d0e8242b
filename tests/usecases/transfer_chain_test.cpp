#include "night.h"

#include <thread>

namespace adempauze::test {

/// Somebody who is moved from place to place, and who is never in two of them or in none.
class TransferChains : public Night {
protected:
    /// Arrived in room A then, under an order of that moment, ten days from home.
    ClaimRow arrivedAt(const char* when)
    {
        now = at(when);
        const HoldWish wish{.id = ClaimId{freshUuid()},
                            .codeDraw = ++m_chainDraws,
                            .place = RoomA,
                            .expectedArrivalAt = now,
                            .imposedAt = now};
        const auto held = through(db, as(Worker), [&](auto& tx, const auto& c) { return placeHold(tx, c, wish); });
        EXPECT_TRUE(held);
        const auto stay = arrive(held->claim.code, when);
        EXPECT_TRUE(stay);
        const File papers = file(now);
        const auto known = through(db, as(Worker), [&](auto& tx, const auto& c) {
            return attachDetails(tx, c, {stay->id, stay->version, papers.caseId, papers.person, papers.order});
        });
        EXPECT_TRUE(known);
        return *known;
    }
    Outcome<ClaimRow> move(pg::Connection& desk, const ClaimRow& stay, PlaceId to, const char* when)
    {
        return through(desk, as(Worker), [&](auto& tx, const auto& c) {
            return transferStay(tx, c, {stay.id, stay.version, to, at(when)});
        });
    }
    ClaimRow moved(const ClaimRow& stay, PlaceId to, const char* when)
    {
        now = std::max(now, at(when));
        const auto after = move(db, stay, to, when);
        EXPECT_TRUE(after) << wordFor(after.no().why);
        return after ? *after : stay;
    }

    /// As the database has it, without the daemon's own arithmetic: every placement begins where the one before it
    /// ended, they reach from the stay's beginning to its end, and the seconds add up.
    void expectNoGapAndNoOverlap(const ClaimRow& stay, int placements)
    {
        const std::string id = "'" + stay.id.text() + "'";
        EXPECT_EQ(countOf("placement", "blocks AND claim_id = " + id), placements);
        EXPECT_EQ(number("SELECT count(*) FROM (SELECT from_at, lag(until_at) OVER (ORDER BY number) AS before "
                         "FROM placement WHERE blocks AND claim_id = "
                         + id + ") AS seam WHERE before IS NOT NULL AND before <> from_at"),
                  0);
        EXPECT_EQ(
            number("SELECT count(*) FROM claim c JOIN (SELECT claim_id, min(from_at) AS first, max(until_at) AS last, "
                   "sum(until_at - from_at) AS whole FROM placement WHERE blocks GROUP BY claim_id) p ON "
                   "p.claim_id = c.id WHERE c.id = "
                   + id + " AND p.first = c.from_at AND p.last = c.until_at AND p.whole = c.until_at - c.from_at"),
            1);
        EXPECT_EQ(countOf("placement", "occupied AND claim_id = " + id), stay.state == ClaimState::Present ? 1 : 0);
    }

private:
    std::uint64_t m_chainDraws = 88000;
};

TEST_F(TransferChains, bedToBedToTransitHomeAndBackLeaveNoGap)
{
    ClaimRow stay = arrivedAt("2026-11-20T21:14:00Z");
    stay = moved(stay, RoomB, "2026-11-21T09:00:00Z");
    expectNoGapAndNoOverlap(stay, 2);
    stay = moved(stay, FlatC, "2026-11-23T13:30:00Z");
    stay = moved(stay, RoomA, "2026-11-24T08:00:00Z");
    expectNoGapAndNoOverlap(stay, 4);
    EXPECT_EQ(stay.until, at("2026-12-01T10:00:00Z")); // moving changes no end
    EXPECT_TRUE(hold(RoomB, "2026-11-24T12:00:00Z", false)); // what was left is free
    EXPECT_EQ(hold(RoomA, "2026-11-25T12:00:00Z", false).no().why, Refusal::PlaceTaken);
    now = at("2026-11-30T12:00:00Z");
    const auto left = depart(stay, "2026-11-30T11:00:00Z");
    ASSERT_TRUE(left);
    expectNoGapAndNoOverlap(*left, 4);
}

TEST_F(TransferChains, inTheNightInWhichTheClockGoesBackBothHoursAreHoused)
{
    ClaimRow stay = arrivedAt("2026-10-24T20:00:00Z");
    stay = moved(stay, RoomB, "2026-10-25T00:30:00Z"); // 02:30 for the first time
    stay = moved(stay, FlatC, "2026-10-25T01:00:00Z"); // 02:00 for the second time
    stay = moved(stay, RoomA, "2026-10-25T01:30:00Z"); // 02:30 for the second time
    expectNoGapAndNoOverlap(stay, 4);
    EXPECT_EQ(stay.until, at("2026-11-04T10:00:00Z")); // 21:00 local: ten days and an hour of the clock later
}

TEST_F(TransferChains, inTheNightInWhichTheClockGoesForwardNoHourIsMissing)
{
    ClaimRow stay = arrivedAt("2027-03-27T20:00:00Z");
    stay = moved(stay, FlatC, "2027-03-28T00:59:59Z"); // the last second before two o'clock
    stay = moved(stay, RoomB, "2027-03-28T01:00:00Z"); // three o'clock
    expectNoGapAndNoOverlap(stay, 3);
    EXPECT_EQ(
        number("SELECT extract(epoch FROM until_at - from_at)::int FROM placement WHERE number = 2 AND claim_id = '"
               + stay.id.text() + "'"),
        1);
}

TEST_F(TransferChains, aMoveBeforeTheLastOneIsRefused)
{
    ClaimRow stay = arrivedAt("2026-11-20T21:14:00Z");
    stay = moved(stay, RoomB, "2026-11-21T09:00:00Z");
    const auto early = move(db, stay, FlatC, "2026-11-21T08:00:00Z");
    ASSERT_FALSE(early);
    EXPECT_EQ(early.no().why, Refusal::TimeRunsBackwards);
    expectNoGapAndNoOverlap(stay, 2);
}

TEST_F(TransferChains, twoDesksMoveOnePersonAndOnlyOneOfThemDoes)
{
    for (int day = 1; day <= 10; ++day) {
        sql("UPDATE placement SET occupied = false; UPDATE placement SET blocks = false");
        const auto evening = at("2026-11-01T20:00:00Z") + std::chrono::hours(24 * day);
        const ClaimRow stay = arrivedAt(textOf(evening).c_str());
        now = evening + std::chrono::hours(1);
        const std::string then = textOf(now);
        auto other = anotherDesk();
        std::optional<Outcome<ClaimRow>> theirs;
        std::thread desk([&] { theirs = move(other, stay, FlatC, then.c_str()); });
        const auto ours = move(db, stay, RoomB, then.c_str());
        desk.join();
        ASSERT_NE(bool(ours), bool(*theirs)) << "round " << day;
        expectNoGapAndNoOverlap(ours ? *ours : **theirs, 2);
        EXPECT_EQ((ours ? theirs->no() : ours.no()).why, Refusal::StaleVersion);
    }
}

TEST_F(TransferChains, twoDesksBookOnePersonAtOnceAndOnlyOneOfThemDoes)
{
    for (int day = 1; day <= 10; ++day) {
        sql("UPDATE placement SET blocks = false");
        const auto evening = textOf(at("2026-12-01T20:00:00Z") + std::chrono::hours(24 * day));
        const auto first = holdAt(db, as(Worker), RoomA, evening.c_str(), false);
        const auto second = holdAt(db, as(Worker), RoomB, evening.c_str(), false);
        ASSERT_TRUE(first && second);
        const File papers = file(imposedAt);
        const auto book = [&](pg::Connection& desk, const HoldPlaced& held) {
            return through(desk, as(Worker), [&](auto& tx, const auto& c) {
                return confirmHold(tx, c, {held.claim.id, held.claim.version, papers.person, papers.caseId, {}});
            });
        };
        auto other = anotherDesk();
        std::optional<Outcome<ClaimRow>> theirs;
        std::thread desk([&] { theirs = book(other, *second); });
        const auto ours = book(db, *first);
        desk.join();
        ASSERT_NE(bool(ours), bool(*theirs)) << "round " << day;
        EXPECT_EQ((ours ? theirs->no() : ours.no()).why, Refusal::PersonElsewhere);
        EXPECT_EQ(countOf("placement", "blocks AND person_id = '" + papers.person.text() + "'"), 1);
    }
}

} // namespace adempauze::test
