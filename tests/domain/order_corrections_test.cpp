#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using samples::dutch;
using samples::event;
using samples::extension;
using samples::recorded;
using samples::utc;

namespace {

const Moment Imposed = utc("2026-11-06T22:14:00+01:00");
const Moment Corrected = utc("2026-11-15T10:00:00+01:00");

OrderEvent correctionOf(int number)
{
    OrderEvent correction = event(OrderEventKind::Correction, Corrected);
    correction.corrects = number;
    return correction;
}

Regime spanish()
{
    Regime regime = dutch();
    regime.extension = ExtensionRule{.basis = ExtensionBasis::Filing, .rule = {}, .term = Term{30, Unit::Days}};
    regime.maximum.reset();
    return regime;
}

} // namespace

TEST(OrderCorrections, theEndThatACourtNamedIsPutRight)
{
    Regime court = dutch();
    court.first = {.rule = {.counting = Counting::SetByCourt}};
    court.maximum.reset();
    OrderEvent correction = event(OrderEventKind::Correction, Corrected);
    correction.untilAt = utc("2026-12-20T12:00:00+01:00");
    const auto order = recorded(court, {.at = Imposed, .untilAt = utc("2026-12-02T12:00:00+01:00")}, {correction});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->planned.at, correction.untilAt);
}

TEST(OrderCorrections, anExtensionsEndFilingAndAConditionsDueMomentArePutRight)
{
    OrderEvent extended = event(OrderEventKind::Extension, utc("2026-11-12T12:00:00+01:00"));
    extended.filedAt = utc("2026-11-10T09:00:00+01:00");
    OrderEvent filing = correctionOf(1);
    filing.filedAt = utc("2026-11-11T09:00:00+01:00");
    EXPECT_EQ(textOf(recorded(spanish(), {.at = Imposed}, {extended, filing})->planned.local), "2026-12-11T09:00");

    OrderEvent until = correctionOf(1);
    until.untilAt = utc("2026-11-25T12:00:00+01:00");
    EXPECT_EQ(recorded(dutch(), {.at = Imposed}, {extension(utc("2026-11-12T12:00:00Z"), 5), until})->planned.at,
              until.untilAt);

    OrderEvent suspension = event(OrderEventKind::Suspension, utc("2026-11-08T12:00:00Z"));
    suspension.dueAt = utc("2026-11-09T12:00:00Z");
    OrderEvent due = correctionOf(1);
    due.dueAt = utc("2026-11-10T12:00:00Z");
    EXPECT_EQ(recorded(dutch(), {.at = Imposed}, {suspension, due})->condition->dueAt, due.dueAt);
}

TEST(OrderCorrections, aMomentOfEffectMayBeWrongAlone)
{
    OrderEvent withdrawal = event(OrderEventKind::Withdrawal, utc("2026-11-09T10:00:00Z"));
    OrderEvent effect = correctionOf(1);
    effect.trueEffectiveAt = utc("2026-11-09T14:00:00Z");
    EXPECT_EQ(recorded(dutch(), {.at = Imposed}, {withdrawal, effect})->until, effect.trueEffectiveAt);
}

TEST(OrderCorrections, aCorrectionThatSaysNothingOrMeansNothingIsRefused)
{
    const auto extended = extension(utc("2026-11-12T12:00:00Z"), 5);
    EXPECT_EQ(recorded(dutch(), {.at = Imposed}, {extended, correctionOf(1)}).no().pointer, "/decidedAt");
    EXPECT_EQ(recorded(dutch(), {.at = Imposed}, {extended, correctionOf(7)}).no().pointer, "/eventNumber");
    const auto history = samples::history({.at = Imposed}, {extended, correctionOf(1)});
    EXPECT_EQ(standingOf(dutch(), history).no().why, Refusal::InvalidInput);
    EXPECT_EQ(standingOf(dutch(), {.imposition = {.at = Imposed, .days = 40}}).no().why, Refusal::OrderTooLong);
}

TEST(OrderStates, whatLastsNoTimeIsNoPeriodInForce)
{
    const Moment imposedAndSuspended = Imposed;
    const auto order = recorded(dutch(), {.at = Imposed}, {event(OrderEventKind::Suspension, imposedAndSuspended)});
    ASSERT_TRUE(order);
    EXPECT_TRUE(order->inForce().empty());
    EXPECT_NE(order->states.at(0), order->states.at(1)) << "the same moment, another state";
    StateChange later = order->states.at(0);
    later.from += std::chrono::minutes(1);
    EXPECT_NE(order->states.at(0), later);
}

TEST(OrderStates, anyDoubtfulEndAsksForAPerson)
{
    const auto doubtful = [](const char* imposed, const std::vector<OrderEvent>& events = {}) {
        return recorded(dutch(), {.at = utc(imposed)}, events)->needsConfirmation();
    };
    EXPECT_FALSE(doubtful("2026-11-06T22:14:00+01:00"));
    EXPECT_TRUE(doubtful("2027-03-18T02:30:00+01:00")) << "the first end";
    EXPECT_TRUE(doubtful("2027-02-28T02:30:00+01:00")) << "the latest end";
    EXPECT_TRUE(doubtful("2027-03-08T02:30:00+01:00", {extension(utc("2027-03-12T12:00:00Z"), 10)}))
        << "the end as extended";
}

} // namespace adempauze
