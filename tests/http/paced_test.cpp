#include "http/paced.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace adempauze::http {

namespace {

using namespace std::chrono_literals;

/// A clock that goes when a test says so.
struct Hand {
    using duration = std::chrono::milliseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<Hand>;
    static time_point now() { return at; }
    static inline time_point at{};
};

/// How long after its end work is due again that took so long.
Hand::duration restAfter(Hand::duration took, Hand::duration every, int share)
{
    Hand::time_point dueAt{};
    {
        const Paced<Hand> paced(dueAt, every, share);
        Hand::at += took;
    }
    return dueAt - Hand::at;
}

} // namespace

TEST(PacedWork, isDueAgainAfterItsPauseHoweverLittleItTook)
{
    EXPECT_EQ(restAfter(0ms, 3s, 20), 3s);
    EXPECT_EQ(restAfter(150ms, 3s, 20), 3s);
}

TEST(PacedWork, thatTakesLongComesSeldom)
{
    EXPECT_EQ(restAfter(151ms, 3s, 20), 20 * 151ms);
    EXPECT_EQ(restAfter(2s, 3s, 20), 40s);
}

TEST(PacedWork, withoutAShareComesAsOftenWhateverItTakes)
{
    EXPECT_EQ(restAfter(1h, 1s, 0), 1s);
}

TEST(PacedWork, thatFailsWaitsItsTurnToo)
{
    Hand::time_point dueAt{};
    EXPECT_THROW(
        {
            const Paced<Hand> paced(dueAt, 5s, 200);
            Hand::at += 1s;
            throw std::runtime_error("the database is away");
        },
        std::runtime_error);
    EXPECT_EQ(dueAt - Hand::at, 200s);
}

TEST(PacedWork, isNotDueBeforeItHasEnded)
{
    const Hand::time_point before = Hand::at - 1s;
    Hand::time_point dueAt = before;
    const Paced<Hand> paced(dueAt, 5s, 0);
    EXPECT_EQ(dueAt, before);
}

} // namespace adempauze::http
