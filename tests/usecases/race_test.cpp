#include "night.h"

#include "support/refusals.h"
#include "usecases/sweep.h"

#include <barrier>
#include <chrono>
#include <thread>

namespace adempauze::test {

using namespace std::chrono_literals;

/// Several desks at the same moment, each with a connection of its own.
class Race : public Night {
protected:
    /// Everybody wants RoomA for the same period, which is another one in each
    /// round.
    void oneWinnerInEachOf(int rounds, int desks)
    {
        std::vector<pg::Connection> connections;
        for (int i = 0; i < desks; ++i)
            connections.push_back(anotherDesk());
        ASSERT_TRUE(hold(RoomB)); // what one hold leaves
        const auto ofOne = traces();
        const auto deadlocksBefore = deadlocks();
        for (int round = 1; round <= rounds; ++round) {
            const std::string arrival = textOf(at("2026-11-20T22:30:00Z") + 24h * 30 * round);
            std::atomic<int> won = 0, taken = 0, other = 0;
            std::barrier gate(desks);
            std::vector<std::thread> threads;
            for (pg::Connection& desk : connections)
                threads.emplace_back([&] {
                    gate.arrive_and_wait();
                    const auto held = holdAt(desk, as(Officer), RoomA, arrival.c_str(), false);
                    ++(held ? won : held.no().why == Refusal::PlaceTaken ? taken : other);
                });
            for (std::thread& thread : threads)
                thread.join();
            ASSERT_EQ(won, 1) << "round " << round;
            ASSERT_EQ(taken, desks - 1) << "round " << round;
        }
        EXPECT_EQ(traces(), ofOne * (rounds + 1)); // nothing of those that lost
        EXPECT_EQ(deadlocks(), deadlocksBefore);
    }
    std::int64_t deadlocks()
    {
        sql("SELECT pg_stat_force_next_flush()");
        return number("SELECT deadlocks FROM pg_stat_database WHERE datname = "
                      "current_database()");
    }
};

TEST_F(Race, twoDesksOnOnePlaceHaveOneWinnerAndTheOtherLeavesNothing)
{
    oneWinnerInEachOf(30, 2);
}

TEST_F(Race, thirtyTwoDesksOnOnePlaceHaveOneWinnerAndTheOthersLeaveNothing)
{
    oneWinnerInEachOf(20, 32);
}

TEST_F(Race, aHoldThatExpiresWhileItIsBookedIsOneOrTheOtherAndWholeEitherWay)
{
    constexpr int Rounds = 80;
    auto booker = anotherDesk();
    auto sweeper = anotherDesk();
    int booked = 0, expired = 0;
    // How long the sweep is ahead (or behind, below 0). Whoever won gets a harder start, by less and less, so that on
    // any machine the rounds gather where either can win.
    std::chrono::duration<double, std::micro> ahead{0}, step{2000};
    bool bookedLast = false;
    for (int round = 0; round < Rounds; ++round) {
        now = at("2026-11-20T21:20:00Z") + 24h * 40 * round;
        const std::string arrival = textOf(now + 1h);
        const auto held = holdAt(db, as(Worker), RoomA, arrival.c_str(), false);
        ASSERT_TRUE(held) << round;
        const File papers = file(now);
        const ClaimId id = held->claim.id;
        now = *held->claim.expiresAt;
        Context inTime = as(Worker);
        inTime.now = now - 1s; // asked for in time, and the sweep begins while it is under way
        std::barrier gate(2);
        const auto wait = [&](auto late) {
            gate.arrive_and_wait();
            for (const auto begun = std::chrono::steady_clock::now(); std::chrono::steady_clock::now() - begun < late;)
                std::this_thread::yield();
        };
        std::optional<Outcome<ClaimRow>> outcome;
        std::thread books([&] {
            booker.open();
            wait(ahead);
            outcome = through(booker, inTime, [&](auto& tx, const auto& c) {
                return confirmHold(tx, c, {id, held->claim.version, papers.person, papers.caseId, {}});
            });
        });
        std::thread sweeps([&] {
            pg::Transaction tx(sweeper, TheRegion);
            wait(-ahead);
            sweepRegion(tx, now);
        });
        books.join();
        sweeps.join();
        {
            pg::Transaction tx(db, TheRegion);
            sweepRegion(tx, now); // a place that somebody was at is left for the next sweep
        }
        const std::string claim = "claim_id = '" + id.text() + "'";
        const std::string state = text("SELECT state FROM claim WHERE id = '" + id.text() + "'");
        ASSERT_EQ(state, *outcome ? "booked" : "expired") << round;
        ++(*outcome ? booked : expired);
        const bool again = round > 0 && static_cast<bool>(*outcome) == bookedLast;
        bookedLast = static_cast<bool>(*outcome);
        step *= again ? 1.5 : 0.5;
        ahead += bookedLast ? step : -step;
        ASSERT_EQ(countOf("placement", claim + " AND blocks"), *outcome ? 1 : 0);
        ASSERT_EQ(countOf("placement", claim + " AND expires_at IS NULL"), *outcome ? 1 : 0);
        ASSERT_EQ(countOf("basis_segment", claim), *outcome ? 1 : 0);
        ASSERT_EQ(countOf("event", claim + " AND kind = 'stay.booked'"), *outcome ? 1 : 0);
        ASSERT_EQ(countOf("event", claim + " AND kind = 'hold.expired'"), *outcome ? 0 : 1);
        ASSERT_EQ(countOf("claim", "id = '" + id.text() + "' AND person_id IS NULL"), *outcome ? 0 : 1);
        if (!*outcome) {
            const auto why = outcome->no().why;
            ASSERT_TRUE(why == Refusal::HoldExpired || why == Refusal::StaleVersion) << wordFor(why);
        }
    }
    std::printf("%d rounds: %d booked, %d expired\n", Rounds, booked, expired);
    EXPECT_GT(booked, 0);
    EXPECT_GT(expired, 0); // both happened, or nothing was shown
}

} // namespace adempauze::test
