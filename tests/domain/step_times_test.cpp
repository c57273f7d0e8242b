#include "domain/step_times.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {
namespace {

using samples::amsterdam;
using samples::utc;

OrderFacts anOrder()
{
    return {.id = samples::id<OrderTag>(1),
            .zone = amsterdam(),
            .imposedAt = utc("2026-11-20T22:14:00+01:00"),
            .until = utc("2026-11-30T22:14:00+01:00")};
}

StayFacts aStay()
{
    return {.id = samples::id<ClaimTag>(2),
            .zone = amsterdam(),
            .arrivedAt = utc("2026-11-20T23:40:00+01:00"),
            .until = utc("2026-12-01T11:00:00+01:00")};
}

std::vector<StepTimes> ofOrder(const ProtocolStep& step, const OrderFacts& order)
{
    return timesOf(step, {order.zone, &order, nullptr}, std::nullopt);
}

std::vector<StepTimes> ofStay(const ProtocolStep& step, const StayFacts& stay,
                              std::optional<Moment> previousDone = std::nullopt)
{
    return timesOf(step, {stay.zone, nullptr, &stay}, previousDone);
}

Moment dueOnce(const std::vector<StepTimes>& times)
{
    EXPECT_EQ(times.size(), 1U);
    return times.empty() ? Moment{} : times.front().dueAt;
}

} // namespace

TEST(StepTimes, areTheMomentItselfWithoutATerm)
{
    EXPECT_EQ(dueOnce(ofOrder({.word = "w", .from = StepFrom::Imposed}, anOrder())), anOrder().imposedAt);
    EXPECT_EQ(dueOnce(ofOrder({.word = "w", .from = StepFrom::OrderEnd}, anOrder())), anOrder().until);
    EXPECT_EQ(dueOnce(ofStay({.word = "w", .from = StepFrom::Arrival}, aStay())), aStay().arrivedAt);
    EXPECT_EQ(dueOnce(ofStay({.word = "w", .from = StepFrom::StayEnd}, aStay())), aStay().until);
}

TEST(StepTimes, areNoneWhileWhatTheyCountFromIsNotKnown)
{
    StayFacts booked = aStay();
    booked.arrivedAt.reset();
    EXPECT_TRUE(ofStay({.word = "w", .from = StepFrom::Arrival}, booked).empty());
    EXPECT_TRUE(ofStay({.word = "w", .from = StepFrom::Departure}, aStay()).empty());
    EXPECT_TRUE(ofStay({.word = "w", .from = StepFrom::Imposed}, aStay()).empty()) << "it rests on no order";
    EXPECT_TRUE(ofOrder({.word = "w", .from = StepFrom::Arrival}, anOrder()).empty());
    EXPECT_TRUE(ofOrder({.word = "w", .from = StepFrom::Appointment}, anOrder()).empty());
    EXPECT_TRUE(ofStay({.word = "w", .from = StepFrom::PreviousStep}, aStay()).empty());
}

TEST(StepTimes, followTheDepartureOnceThereIsOne)
{
    StayFacts left = aStay();
    left.departedAt = utc("2026-11-24T10:00:00+01:00");
    EXPECT_EQ(dueOnce(ofStay({.word = "w", .from = StepFrom::StayEnd}, left)), left.departedAt);
    EXPECT_EQ(dueOnce(ofStay({.word = "w", .from = StepFrom::Departure}, left)), left.departedAt);
}

TEST(StepTimes, countFromWhenThePreviousStepWasDone)
{
    const Moment done = utc("2026-11-25T15:00:00+01:00");
    const auto times =
        ofStay({.word = "w", .from = StepFrom::PreviousStep, .term = Term{3, Unit::Days}}, aStay(), done);
    EXPECT_EQ(dueOnce(times), utc("2026-11-28T15:00:00+01:00"));
    EXPECT_EQ(times.front().from, done);
    EXPECT_EQ(times.front().opensAt, done);
}

// On 25 October 2026 the clock goes back, on 28 March 2027 forward.
TEST(StepTimes, daysAndMonthsKeepTheClockTimeOverAChangeOfTheClockAndHoursElapse)
{
    OrderFacts order = anOrder();
    order.imposedAt = utc("2026-10-24T22:14:00+02:00");
    EXPECT_EQ(dueOnce(ofOrder({.word = "w", .from = StepFrom::Imposed, .term = Term{1, Unit::Days}}, order)),
              utc("2026-10-25T22:14:00+01:00"));
    EXPECT_EQ(dueOnce(ofOrder({.word = "w", .from = StepFrom::Imposed, .term = Term{24, Unit::Hours}}, order)),
              utc("2026-10-25T21:14:00+01:00"));
    EXPECT_EQ(dueOnce(ofOrder({.word = "w", .from = StepFrom::Imposed, .term = Term{6, Unit::Months}}, order)),
              utc("2027-04-24T22:14:00+02:00"));
    order.until = utc("2026-08-31T09:00:00+02:00");
    EXPECT_EQ(dueOnce(ofOrder({.word = "w", .from = StepFrom::OrderEnd, .term = Term{3, Unit::Months}}, order)),
              utc("2026-11-30T09:00:00+01:00"))
        << "the last day of a month that has none such";
    order.until = utc("2027-04-01T02:30:00+02:00");
    EXPECT_EQ(
        dueOnce(ofOrder({.word = "w", .from = StepFrom::OrderEnd, .term = Term{4, Unit::Days}, .before = true}, order)),
        utc("2027-03-28T01:30:00Z"))
        << "in the hour that the clock skips the offset before it holds (R9)";
}

TEST(StepTimes, moveToAWorkingDayWhereTheStepSaysSo)
{
    const OrderFacts order = anOrder(); // imposed on a Friday
    const auto due = [&](Roll roll, int days) {
        return dueOnce(
            ofOrder({.word = "w", .from = StepFrom::Imposed, .term = Term{days, Unit::Days}, .roll = roll}, order));
    };
    EXPECT_EQ(due(Roll::None, 1), utc("2026-11-21T22:14:00+01:00"));
    EXPECT_EQ(due(Roll::Next, 1), utc("2026-11-23T22:14:00+01:00"));
    EXPECT_EQ(due(Roll::Previous, 2), utc("2026-11-20T22:14:00+01:00"));
    EXPECT_EQ(due(Roll::Next, 4), utc("2026-11-24T22:14:00+01:00")) << "a Tuesday is one already";
    EXPECT_EQ(due(Roll::Next, 35), utc("2026-12-28T22:14:00+01:00")) << "Christmas Day, Boxing Day, a Sunday";
}

TEST(StepTimes, openAtWhatTheyCountFromOrSomeTimeBeforeTheyAreDue)
{
    ProtocolStep step{.word = "w", .from = StepFrom::OrderEnd, .term = Term{2, Unit::Weeks}};
    EXPECT_EQ(ofOrder(step, anOrder()).front().opensAt, anOrder().until);
    step.opensBefore = Term{5, Unit::Days};
    EXPECT_EQ(ofOrder(step, anOrder()).front().opensAt, utc("2026-12-09T22:14:00+01:00"));
    step.before = true;
    step.opensBefore.reset();
    EXPECT_EQ(ofOrder(step, anOrder()).front().opensAt, ofOrder(step, anOrder()).front().dueAt)
        << "never after it is due";
}

TEST(StepTimes, aDeadlineOfTheRegimeIsTakenAsItIsOnceForEach)
{
    OrderFacts order = anOrder();
    const auto hearing = [](const char* due, const char* from) {
        return Deadline{.kind = DeadlineKind::Hearing,
                        .dueAt = utc(due),
                        .dueLocal = {},
                        .needsConfirmation = false,
                        .source = "Wth art. 6",
                        .from = utc(from),
                        .term = {},
                        .counting = DeadlineCounting::WorkingDays};
    };
    order.deadlines = {hearing("2026-11-25T00:00:00+01:00", "2026-11-21T10:00:00+01:00"),
                       hearing("2026-11-28T00:00:00+01:00", "2026-11-24T10:00:00+01:00")};
    order.deadlines.push_back(order.deadlines.front());
    order.deadlines.back().kind = DeadlineKind::Reachability;
    const auto times = ofOrder({.word = "w", .from = StepFrom::Hearing}, order);
    ASSERT_EQ(times.size(), 2U);
    EXPECT_EQ(times[0].dueAt, utc("2026-11-25T00:00:00+01:00"));
    EXPECT_EQ(times[0].from, utc("2026-11-21T10:00:00+01:00"));
    EXPECT_EQ(times[0].opensAt, utc("2026-11-21T10:00:00+01:00"));
    EXPECT_EQ(times[1].dueAt, utc("2026-11-28T00:00:00+01:00"));
}

TEST(StepTimes, mayOpenAtEveryWarningOfOneMoment)
{
    OrderFacts order = anOrder();
    for (const char* warning : {"2026-11-28T22:14:00+01:00", "2026-12-05T00:00:00+01:00"})
        order.deadlines.push_back({.kind = DeadlineKind::NextStepWarning,
                                   .dueAt = utc(warning),
                                   .dueLocal = {},
                                   .needsConfirmation = false,
                                   .source = "practice",
                                   .from = order.imposedAt,
                                   .term = {},
                                   .counting = DeadlineCounting::WallClock});
    const auto times = ofOrder(
        {.word = "w", .from = StepFrom::OrderEnd, .opensAt = StepFrom::NextStepWarning, .lapses = StepFrom::OrderEnd},
        order);
    ASSERT_EQ(times.size(), 2U);
    EXPECT_EQ(times[0].dueAt, order.until);
    EXPECT_EQ(times[0].opensAt, utc("2026-11-28T22:14:00+01:00"));
    EXPECT_EQ(times[0].lapsesAt, order.until);
    EXPECT_EQ(times[1].opensAt, order.until) << "never after it is due";
}

TEST(StepTimes, comeBackEveryWeekUntilTheStayEnds)
{
    StayFacts stay = aStay();
    stay.arrivedAt = utc("2026-10-17T15:00:00+02:00"); // a Saturday, eight days before the clock goes back
    stay.until = utc("2026-11-14T11:00:00+01:00");
    const ProtocolStep weekly{.word = "w",
                              .from = StepFrom::Arrival,
                              .term = Term{1, Unit::Weeks},
                              .every = StepFrom::StayEnd,
                              .roll = Roll::Next};
    const auto times = ofStay(weekly, stay);
    ASSERT_EQ(times.size(), 3U) << "the fourth would fall after the end";
    EXPECT_EQ(times[0].dueAt, utc("2026-10-26T15:00:00+01:00")) << "a Saturday moved to Monday";
    EXPECT_EQ(times[0].opensAt, stay.arrivedAt);
    EXPECT_EQ(times[1].opensAt, utc("2026-10-24T15:00:00+02:00"));
    EXPECT_EQ(times[2].dueAt, utc("2026-11-09T15:00:00+01:00"));
    stay.until = utc("2030-11-14T11:00:00+01:00");
    EXPECT_EQ(ofStay(weekly, stay).size(), 120U) << "no more than two years and some";
}

TEST(StepTimes, lapseOnlyWhenThatIsKnown)
{
    const ProtocolStep step{.word = "w", .from = StepFrom::Arrival, .lapses = StepFrom::Departure};
    EXPECT_FALSE(ofStay(step, aStay()).front().lapsesAt);
    StayFacts left = aStay();
    left.departedAt = utc("2026-11-24T10:00:00+01:00");
    EXPECT_EQ(ofStay(step, left).front().lapsesAt, left.departedAt);
}

TEST(StepTimes, areTheSameOnlyInEveryPart)
{
    const StepTimes times{StepFrom::Imposed, utc("2026-11-20T10:00:00Z"), utc("2026-11-21T10:00:00Z"),
                          utc("2026-11-20T12:00:00Z"), std::nullopt};
    StepTimes other = times;
    EXPECT_EQ(other, times);
    other.dueFrom = StepFrom::OrderEnd;
    EXPECT_NE(other, times);
    other = times;
    other.from += std::chrono::hours(1);
    EXPECT_NE(other, times);
    other = times;
    other.dueAt += std::chrono::hours(1);
    EXPECT_NE(other, times);
    other = times;
    other.opensAt += std::chrono::hours(1);
    EXPECT_NE(other, times);
    other = times;
    other.lapsesAt = times.dueAt;
    EXPECT_NE(other, times);
}

} // namespace adempauze
