#include "domain/deadlines.h"
#include "domain/order_ledger.h"
#include "domain/samples.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace adempauze {

using samples::dutch;
using samples::event;
using samples::extension;
using samples::recorded;
using samples::utc;

namespace {

const Moment Imposed = utc("2026-11-06T22:14:00+01:00");

Regime setByCourt(bool openEnded)
{
    Regime regime = dutch();
    regime.first = {.rule = {.counting = Counting::SetByCourt}, .openEnded = openEnded};
    regime.maximum.reset();
    return regime;
}

No refusalOf(const Regime& regime, const Imposition& imposition, const std::vector<OrderEvent>& events = {})
{
    return recorded(regime, imposition, events).no();
}

} // namespace

TEST(OrderTerms, aCourtSaysDaysOrAMomentAndNotBoth)
{
    const Moment until = utc("2026-12-15T12:00:00+01:00");
    EXPECT_EQ(recorded(setByCourt(false), {.at = Imposed, .untilAt = until}, {})->first.at, until);
    EXPECT_EQ(refusalOf(setByCourt(false), {.at = Imposed}).pointer, "/firstDays");
    EXPECT_EQ(refusalOf(setByCourt(false), {.at = Imposed, .days = 5, .untilAt = until}).why, Refusal::InvalidInput);
    EXPECT_EQ(refusalOf(setByCourt(false), {.at = Imposed, .untilAt = Imposed}).why, Refusal::TimeRunsBackwards);
    EXPECT_EQ(refusalOf(dutch(), {.at = Imposed, .untilAt = until}).pointer, "/untilAt") << "the law counts itself";
}

TEST(OrderTerms, whatACourtMaySayHasTheLawsBound)
{
    Regime bounded = setByCourt(false);
    bounded.first.term = Term{30, Unit::Days};
    const auto no = refusalOf(bounded, {.at = Imposed, .untilAt = utc("2027-01-15T12:00:00+01:00")});
    EXPECT_EQ(no.why, Refusal::OrderTooLong);
    EXPECT_EQ(no.pointer, "/untilAt");
}

TEST(OrderTerms, anOrderWithoutAnEndCannotBeMadeLonger)
{
    const auto open = recorded(setByCourt(true), {.at = Imposed}, {});
    ASSERT_TRUE(open);
    EXPECT_TRUE(open->planned.isOpen());
    EXPECT_FALSE(open->mayBeExtended);
    EXPECT_EQ(refusalOf(setByCourt(true), {.at = Imposed}, {extension(utc("2026-11-10T12:00:00Z"), 5)}).why,
              Refusal::TimeRunsBackwards);
    EXPECT_EQ(open->stateAt(utc("2030-01-01T00:00:00Z")), OrderState::InForce);
}

TEST(OrderTerms, moreDaysThanAnyClockKnowsAreTooMany)
{
    EXPECT_EQ(refusalOf(dutch(), {.at = Imposed, .days = 2'000'000}).why, Refusal::OrderTooLong);
}

TEST(OrderTerms, anExtensionMayCountFromAFilingAndThenNeedsIt)
{
    Regime spanish = dutch();
    spanish.extension = ExtensionRule{.basis = ExtensionBasis::Filing, .rule = {}, .term = Term{30, Unit::Days}};
    spanish.maximum.reset();
    OrderEvent filed = event(OrderEventKind::Extension, utc("2026-11-12T12:00:00+01:00"));
    EXPECT_EQ(refusalOf(spanish, {.at = Imposed}, {filed}).pointer, "/filedAt");
    filed.filedAt = utc("2026-11-10T09:00:00+01:00");
    EXPECT_EQ(textOf(recorded(spanish, {.at = Imposed}, {filed})->planned.local), "2026-12-10T09:00");
}

TEST(OrderTerms, weeksAndDaysAddUpFromTheBeginning)
{
    Regime weeks = dutch();
    weeks.first.term = Term{2, Unit::Weeks};
    weeks.maximum = Maximum{.term = {4, Unit::Weeks}};
    const auto order = recorded(weeks, {.at = Imposed}, {extension(utc("2026-11-15T12:00:00Z"), 14)});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->planned, order->latest);
}

TEST(OrderTerms, anEarlyEndThatTheLawDoesNotKnowIsRefused)
{
    Regime strict = dutch();
    strict.earlyEnds.clear();
    for (const auto kind : {OrderEventKind::Withdrawal, OrderEventKind::PartialAnnulment})
        EXPECT_EQ(refusalOf(strict, {.at = Imposed}, {event(kind, utc("2026-11-09T12:00:00Z"))}).why,
                  Refusal::NotInRegime);
}

TEST(OrderTerms, aSuspendedTermStillEndsWithTheDecisionItWaitsFor)
{
    Regime waiting = dutch();
    waiting.first = {.rule = {.counting = Counting::UntilEvent}, .term = Term{10, Unit::Days}};
    const Moment suspended = utc("2026-11-08T12:00:00Z");
    const auto order = recorded(
        waiting, {.at = Imposed},
        {event(OrderEventKind::Suspension, suspended), event(OrderEventKind::Decision, utc("2026-11-10T12:00:00Z"))});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->until, suspended);
    EXPECT_EQ(order->stateAt(utc("2026-11-11T12:00:00Z")), OrderState::Ended);
}

TEST(OrderTerms, aTermThatWaitsEndsWithItsDecision)
{
    Regime waiting = dutch();
    waiting.first = {.rule = {.counting = Counting::UntilEvent}, .term = Term{10, Unit::Days}};
    const Moment decided = utc("2026-11-10T12:00:00Z");
    const auto order = recorded(waiting, {.at = Imposed}, {event(OrderEventKind::Decision, decided)});
    ASSERT_TRUE(order);
    EXPECT_EQ(order->until, decided);
    EXPECT_EQ(order->endedEarlyBy, OrderEventKind::Decision);
    EXPECT_EQ(refusalOf(dutch(), {.at = Imposed}, {event(OrderEventKind::Decision, decided)}).why,
              Refusal::NotInRegime);
}

TEST(OrderTerms, anExtensionBuildsOnWhatTheCourtHadLeft)
{
    OrderEvent cut = event(OrderEventKind::PartialAnnulment, utc("2026-11-08T12:00:00Z"));
    cut.untilAt = utc("2026-11-13T12:00:00Z");
    const auto order = recorded(dutch(), {.at = Imposed}, {cut, extension(utc("2026-11-12T12:00:00Z"), 5)});
    ASSERT_TRUE(order);
    EXPECT_EQ(textOf(order->planned.at), "2026-11-18T12:00:00Z");
}

TEST(OrderTerms, anExtensionOfAnotherModeCountsFromTheEndSoFar)
{
    Regime toMidnight = dutch();
    toMidnight.extension->rule = {.counting = Counting::EndOfDay};
    const auto order = recorded(toMidnight, {.at = Imposed}, {extension(utc("2026-11-12T12:00:00Z"), 5)});
    ASSERT_TRUE(order);
    EXPECT_EQ(textOf(order->planned.local), "2026-11-22T00:00");
}

TEST(OrderTerms, aLongestTermAfterAnEndThatNobodySetIsOpenToo)
{
    Regime open = setByCourt(true);
    open.maximum = Maximum{.term = {1, Unit::Months}, .fromFirstEnd = true};
    const auto order = recorded(open, {.at = Imposed}, {});
    ASSERT_TRUE(order);
    EXPECT_TRUE(order->latest.isOpen());
    EXPECT_EQ(deadlinesOf(open, *order).size(), dutch().deadlines.size() - 3) << "hearing, advice and decision are not";
}

TEST(OrderTerms, aConditionIsDueUntilItIsMet)
{
    OrderEvent suspension = event(OrderEventKind::Suspension, utc("2026-11-08T12:00:00Z"));
    suspension.dueAt = utc("2026-11-09T12:00:00Z");
    const auto isDue = [](const OrderStanding& order) {
        return std::ranges::count(deadlinesOf(dutch(), order), DeadlineKind::SuspensionCondition, &Deadline::kind);
    };
    EXPECT_EQ(isDue(*recorded(dutch(), {.at = Imposed}, {suspension})), 1);
    EXPECT_EQ(isDue(*recorded(dutch(), {.at = Imposed},
                              {suspension, event(OrderEventKind::ConditionMet, utc("2026-11-09T08:00:00Z"))})),
              0);
}

TEST(OrderTerms, aCorrectionIsNoFactOfItsOwn)
{
    OrderLedger ledger(dutch(), {.at = Imposed}, std::nullopt);
    ASSERT_FALSE(ledger.begin());
    const auto before = ledger.standing().planned;
    EXPECT_FALSE(ledger.take(samples::correction(utc("2026-11-09T12:00:00Z"), Imposed + std::chrono::hours(1))));
    EXPECT_EQ(ledger.standing().planned, before);
}

TEST(OrderTerms, theNewestVersionOfALawThatHoldsThenIsTaken)
{
    Regime second = dutch();
    second.version = 2;
    Regime other = dutch();
    other.id = "be-2012";
    other.version = 9;
    Regime future = dutch();
    future.version = 3;
    future.inForce = Period(utc("2027-01-01T00:00:00+01:00"), Forever);
    for (const auto& laws : {std::vector{dutch(), second, other, future}, std::vector{future, other, second, dutch()}})
        EXPECT_EQ(regimeFor(laws, "nl-wth", Imposed)->version, 2);
    EXPECT_FALSE(regimeFor({dutch()}, "nl-wth", utc("2008-01-01T00:00:00Z")));
    EXPECT_EQ(regimeOf({other, second, dutch()}, "nl-wth", 1)->version, 1);
    EXPECT_FALSE(regimeOf({other, second, dutch()}, "nl-wth", 4));
}

} // namespace adempauze
