#include "domain/samples.h"
#include "domain/slow_order.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace adempauze {

using samples::dutch;
using samples::house;
using samples::orderNumber;
using samples::utc;

namespace {

constexpr int Histories = 100'000;
constexpr std::uint32_t Seed = 20261124;

class Histories_ : public testing::Test {
protected:
    const glibc::Clock clock;
    std::mt19937 draw{Seed};

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(draw); }
    bool oneIn(int many) { return upTo(many - 1) == 0; }

    Moment near(Moment imposed)
    {
        // Often the very same moments, so that ties are drawn too.
        const auto hours = std::chrono::hours(upTo(33) * 24 - 24);
        return imposed + hours + std::chrono::seconds(oneIn(2) ? 0 : upTo(86'399));
    }

    OrderEvent anyEvent(Moment imposed, int recorded)
    {
        OrderEvent event{.kind = static_cast<OrderEventKind>(upTo(12)), .decidedAt = near(imposed), .effectiveAt = {}};
        event.effectiveAt = event.decidedAt;
        const bool correction = event.kind == OrderEventKind::Correction;
        if (event.kind != OrderEventKind::Extension && !correction && oneIn(4))
            event.effectiveAt = near(imposed);
        if (event.kind == OrderEventKind::Extension && !oneIn(4))
            event.days = upTo(20);
        if ((event.kind == OrderEventKind::Extension && oneIn(4))
            || (event.kind == OrderEventKind::PartialAnnulment && oneIn(2)))
            event.untilAt = near(imposed);
        if (event.kind == OrderEventKind::Suspension && oneIn(2))
            event.dueAt = event.effectiveAt + std::chrono::hours(upTo(100) - 4);
        if (correction)
            fillCorrection(event, imposed, recorded);
        return event;
    }

    void fillCorrection(OrderEvent& event, Moment imposed, int recorded)
    {
        if (recorded == 0 || oneIn(2)) {
            if (!oneIn(4))
                event.imposedAt = imposed + std::chrono::minutes(upTo(180) - 90);
            if (oneIn(3))
                event.firstDays = upTo(11);
            return;
        }
        event.corrects = upTo(recorded) + 1;
        event.voids = oneIn(3);
        if (oneIn(2))
            event.trueDecidedAt = near(imposed);
        if (oneIn(4))
            event.trueEffectiveAt = near(imposed);
        if (oneIn(3))
            event.days = upTo(20);
    }
};

void expectSame(const Outcome<OrderStanding>& fast, const slow::Answer& slowly, const std::string& where)
{
    ASSERT_EQ(fast ? "" : std::string(wordFor(fast.no().why)), slowly.why) << where;
    if (!fast)
        return;
    EXPECT_EQ(glibc::seconds(fast->first.at), slowly.first) << where;
    EXPECT_EQ(glibc::seconds(fast->latest.at), slowly.latest) << where;
    EXPECT_EQ(glibc::seconds(fast->planned.at), slowly.planned) << where;
    EXPECT_EQ(glibc::seconds(fast->until), slowly.until) << where;
    EXPECT_EQ(fast->endedEarlyBy ? wordFor(*fast->endedEarlyBy) : "", slowly.endedBy) << where;
    EXPECT_EQ(fast->mayBeExtended, slowly.extensible) << where;
}

} // namespace

using OrderHistories = Histories_;

// Every kind of event, decided, effective and recorded in any order: whatever is refused is refused for the same
// reason, and what stands, stands the same, at any moment, as it was known at any moment.
TEST_F(OrderHistories, drawnAtRandomStandAsASlowAndObviousReferenceSays)
{
    std::cout << "seed " << Seed << '\n';
    const slow::Law law;
    std::map<std::string, int> seen;
    const Moment decade = utc("2026-01-01T00:00:00Z");
    for (int number = 0; number < Histories && !HasFailure(); ++number) {
        const Moment imposed = decade + std::chrono::minutes(upTo(10 * 365 * 24 * 60));
        const int days = oneIn(4) ? upTo(9) + 1 : 10;
        OrderHistory history{.imposition = {.at = imposed, .days = days}};
        Moment recordedAt = imposed;
        for (int left = upTo(8); left > 0; --left) {
            recordedAt += std::chrono::hours(upTo(60));
            const int next = static_cast<int>(history.events.size()) + 1;
            const RecordedEvent event{next, anyEvent(imposed, next - 1), recordedAt};
            auto events = history.events;
            events.push_back(event);
            const auto slowly = slow::answerOf(law, imposed, days, events);
            const auto fast = standingAfter(dutch(), history, event);
            const std::string where = "history " + std::to_string(number);
            // A refusal of an event that was fine before says that later facts stand against it.
            auto expected = slowly;
            if (slowly.culprit != 0 && slowly.culprit != next && slowly.culprit != event.event.corrects)
                expected.why = "later_facts";
            expectSame(fast, expected, where);
            ++seen[fast ? "taken" : std::string(wordFor(fast.no().why))];
            if (fast)
                history.events.push_back(event);
        }
        const Moment known = imposed + std::chrono::hours(upTo(500));
        const OrderHistory then = knownAt(history, known);
        const auto standing = standingOf(dutch(), then);
        expectSame(standing, slow::answerOf(law, imposed, days, then.events),
                   "known at, history " + std::to_string(number));
        if (!standing)
            continue;
        for (int looks = 0; looks < 4; ++looks) {
            const Moment at = near(imposed) + std::chrono::hours(24);
            if (at >= standing->imposedAt) {
                EXPECT_EQ(wordFor(standing->stateAt(at)), slow::stateAt(imposed, days, then.events, at))
                    << "history " << number << " at " << textOf(at);
            }
        }
    }
    for (const char* word : {"taken", "order_ended", "already_done", "extension_too_late", "time_runs_backwards",
                             "order_too_long", "order_not_suspended", "not_in_regime", "invalid_input", "later_facts"})
        EXPECT_GT(seen[word], 100) << word;
}

// A stay on the order, with nothing in its way: where it ends and why, against a look at every minute of the clock.
TEST_F(OrderHistories, moveAStayToTheDepartureHourThatAMinuteByMinuteLookFinds)
{
    const OrderId order = orderNumber(1);
    int follows = 0;
    int waits = 0;
    for (int number = 0; number < 20'000 && !HasFailure(); ++number) {
        const Moment imposed = utc("2026-01-01T00:00:00Z") + std::chrono::minutes(upTo(10 * 365 * 24 * 60));
        OrderHistory history{.imposition = {.at = imposed}};
        auto before = *standingOf(dutch(), history);
        const Moment arrival = imposed + std::chrono::minutes(upTo(300));
        OpenStay stay{.id = {},
                      .state = ClaimState::Present,
                      .from = arrival,
                      .placedFrom = arrival,
                      .until = {},
                      .segments = *restOnOrder(arrival, order, before.until, house())};
        stay.until = stay.segments.back().during.until();
        for (int next = 1; next <= 5; ++next) {
            const RecordedEvent event{next, anyEvent(imposed, next - 1), imposed + std::chrono::hours(next)};
            const auto after = standingAfter(dutch(), history, event);
            if (!after)
                break;
            history.events.push_back(event);
            const auto outcome = realign(stay, order, before, *after, house());
            const std::time_t expected = glibc::nextHour(glibc::seconds(after->planned.at), 11);
            if (const auto* moved = std::get_if<Follows>(&outcome)) {
                ++follows;
                EXPECT_FALSE(after->endedEarlyBy) << number;
                EXPECT_EQ(glibc::seconds(moved->until), expected) << number;
                EXPECT_EQ(moved->segments.front().during, Period(arrival, after->planned.at)) << number;
                EXPECT_EQ(moved->segments.size(), moved->until == after->planned.at ? 1U : 2U) << number;
                stay.until = moved->until;
                stay.segments = moved->segments;
            } else if (std::holds_alternative<AwaitsDecision>(outcome)) {
                ++waits;
                EXPECT_TRUE(after->endedEarlyBy || after->until <= arrival) << number;
            } else if (!after->endedEarlyBy) {
                EXPECT_EQ(glibc::seconds(stay.until), expected) << number << ": untouched, so it was there already";
            }
            before = *after;
        }
    }
    EXPECT_GT(follows, 500);
    EXPECT_GT(waits, 500);
}

} // namespace adempauze
