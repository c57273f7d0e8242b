#include "domain/order.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using namespace std::chrono_literals;
using samples::correction;
using samples::dutch;
using samples::event;
using samples::extension;
using samples::recorded;
using samples::standing;
using samples::utc;

namespace {

const Moment Imposed = utc("2026-11-06T22:14:00+01:00");
const Moment FirstEnd = utc("2026-11-16T22:14:00+01:00");
const Moment LatestEnd = utc("2026-12-04T22:14:00+01:00");
const Moment Day3 = utc("2026-11-09T10:00:00+01:00");
const Moment Day5 = utc("2026-11-11T10:00:00+01:00");
const Moment Day8 = utc("2026-11-14T10:00:00+01:00");

Refusal refusalOf(const std::vector<OrderEvent>& events)
{
    return recorded(dutch(), {.at = Imposed, .days = 10}, events).no().why;
}

} // namespace

TEST(Order, caseACrossesTheClockChangeAndEasterMondayDoesNotMoveIt)
{
    const Moment imposed = utc("2010-03-27T20:00:00+01:00");
    const auto first = standing(imposed);
    EXPECT_EQ(textOf(first.first.at), "2010-04-06T18:00:00Z");
    EXPECT_EQ(textOf(first.first.local), "2010-04-06T20:00");
    EXPECT_EQ(first.first.at - imposed, 239h);
    EXPECT_FALSE(first.first.needsConfirmation);

    const auto extended = standing(imposed, {extension(utc("2010-04-06T15:00:00+02:00"), 18)});
    EXPECT_EQ(textOf(extended.until), "2010-04-24T18:00:00Z");
    EXPECT_EQ(extended.until, extended.latest.at);
    EXPECT_FALSE(extended.mayBeExtended);
}

TEST(Order, caseBCountsEighteenDaysFromTheFirstEndAndNotFromTheDecision)
{
    const Moment imposed = utc("2020-11-01T09:17:00+01:00");
    EXPECT_EQ(textOf(standing(imposed).until), "2020-11-11T08:17:00Z");
    const auto extended = standing(imposed, {extension(utc("2020-11-09T14:00:00+01:00"), 18)});
    EXPECT_EQ(textOf(extended.planned.local), "2020-11-29T09:17"); // a Sunday end stands
    EXPECT_EQ(textOf(extended.until), "2020-11-29T08:17:00Z");
}

TEST(Order, caseCIsEndedByACourtAfterDays)
{
    const auto annulled = standing(utc("2019-09-21T12:00:00+02:00"),
                                   {event(OrderEventKind::Annulment, utc("2019-09-25T16:00:00+02:00"))});
    EXPECT_EQ(annulled.until, utc("2019-09-25T16:00:00+02:00"));
    EXPECT_EQ(annulled.stateAt(annulled.until), OrderState::Annulled);
    EXPECT_EQ(annulled.stateAt(annulled.until - 1s), OrderState::InForce);
}

TEST(Order, anEndInTheHourThatDoesNotExistAsksForConfirmation)
{
    const auto order = standing(utc("2027-03-18T02:30:00+01:00"));
    EXPECT_EQ(textOf(order.first.at), "2027-03-28T01:30:00Z");
    EXPECT_EQ(textOf(order.first.local), "2027-03-28T03:30");
    EXPECT_TRUE(order.first.needsConfirmation);
    EXPECT_EQ(textOf(order.latest.local), "2027-04-15T02:30"); // only the one end moves
    EXPECT_FALSE(order.latest.needsConfirmation);
}

TEST(Order, anEndInTheDoubledHourIsTheSecondAndAsksForConfirmation)
{
    const auto order = standing(utc("2026-10-15T02:30:00+02:00"));
    EXPECT_EQ(textOf(order.first.at), "2026-10-25T01:30:00Z");
    EXPECT_TRUE(order.first.needsConfirmation);
}

TEST(Order, anExtensionAfterAFirstEndInTheGapHasTheClockTimeOfTheDecisionAgain)
{
    const auto order = standing(utc("2027-03-18T02:30:00+01:00"), {extension(utc("2027-03-26T10:00:00+01:00"), 18)});
    EXPECT_EQ(order.planned, order.latest);
}

TEST(Order, aFirstPeriodLongerThanTheRegimeAllowsIsRefusedAndAShorterOneIsTaken)
{
    const auto tooLong = recorded(dutch(), {.at = Imposed, .days = 12}, {});
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.no().why, Refusal::OrderTooLong);
    EXPECT_EQ(tooLong.no().limitAt, FirstEnd);
    EXPECT_EQ(recorded(dutch(), {.at = Imposed, .days = 0}, {}).no().why, Refusal::InvalidInput);
    EXPECT_EQ(textOf(recorded(dutch(), {.at = Imposed, .days = 7}, {})->until), "2026-11-13T21:14:00Z");
}

TEST(Order, anExtensionBeyondTheMaximumIsRefusedWithTheLatestEnd)
{
    const auto tooLong = recorded(dutch(), {.at = Imposed, .days = 10}, {extension(Day8, 19)});
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.no().why, Refusal::OrderTooLong);
    EXPECT_EQ(tooLong.no().limitAt, LatestEnd);
    EXPECT_EQ(refusalOf({extension(Day8, 2147483647)}), Refusal::OrderTooLong);
    EXPECT_EQ(refusalOf({extension(Day8, 0)}), Refusal::InvalidInput);
    EXPECT_EQ(refusalOf({event(OrderEventKind::Extension, Day8)}), Refusal::InvalidInput);
}

TEST(Order, mayBeExtendedUntilTheLastSecondOfTheFirstPeriod)
{
    EXPECT_EQ(standing(Imposed, {extension(FirstEnd - 1s, 18)}).until, LatestEnd);
    EXPECT_EQ(refusalOf({extension(FirstEnd, 18)}), Refusal::ExtensionTooLate);
}

TEST(Order, isExtendedOnce)
{
    EXPECT_TRUE(standing(Imposed).mayBeExtended);
    EXPECT_FALSE(standing(Imposed, {extension(Day8, 9)}).mayBeExtended);
    EXPECT_EQ(refusalOf({extension(Day5, 9), extension(Day8, 9)}), Refusal::AlreadyDone);
}

TEST(Order, aRegimeWithoutExtensionsRefusesThem)
{
    Regime fixed = dutch();
    fixed.extension.reset();
    EXPECT_FALSE(recorded(fixed, {.at = Imposed, .days = 10}, {})->mayBeExtended);
    EXPECT_EQ(recorded(fixed, {.at = Imposed, .days = 10}, {extension(Day8, 1)}).no().why, Refusal::OrderTooLong);
}

TEST(Order, anEarlyEndStandsUntilAReinstatementLiftsIt)
{
    const auto suspended = standing(Imposed, {event(OrderEventKind::Suspension, Day3)});
    EXPECT_EQ(suspended.until, Day3);
    EXPECT_EQ(suspended.planned.at, FirstEnd);
    EXPECT_EQ(suspended.stateAt(Day5), OrderState::Suspended);
    EXPECT_FALSE(suspended.mayBeExtended);

    const auto reinstated =
        standing(Imposed, {event(OrderEventKind::Suspension, Day3), event(OrderEventKind::Reinstatement, Day5)});
    EXPECT_EQ(reinstated.until, FirstEnd);
    EXPECT_FALSE(reinstated.endedEarlyBy);
    EXPECT_TRUE(reinstated.mayBeExtended);
    EXPECT_EQ(reinstated.stateAt(Day5), OrderState::InForce);
}

TEST(Order, afterItsPlannedEndThereIsNothingLeftToReinstate)
{
    const auto late =
        recorded(dutch(), {.at = Imposed},
                 {event(OrderEventKind::Annulment, Day3), event(OrderEventKind::Reinstatement, FirstEnd)});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.no().why, Refusal::OrderEnded);
    EXPECT_EQ(late.no().untilAt, FirstEnd);
}

TEST(Order, aSuspensionMayStillBecomeAWithdrawalAndTheEarlierMomentCounts)
{
    const auto order =
        standing(Imposed, {event(OrderEventKind::Suspension, Day3), event(OrderEventKind::Withdrawal, Day5)});
    EXPECT_EQ(order.until, Day3);
    EXPECT_EQ(order.endedEarlyBy, OrderEventKind::Withdrawal);
}

TEST(Order, whatHasEndedIsNotEndedOrExtendedAgain)
{
    EXPECT_EQ(refusalOf({event(OrderEventKind::Withdrawal, Day3), extension(Day5, 18)}), Refusal::OrderEnded);
    EXPECT_EQ(refusalOf({event(OrderEventKind::Withdrawal, Day3), event(OrderEventKind::Annulment, Day5)}),
              Refusal::OrderEnded);
    EXPECT_EQ(refusalOf({event(OrderEventKind::Withdrawal, FirstEnd)}), Refusal::OrderEnded);
    EXPECT_EQ(refusalOf({event(OrderEventKind::Reinstatement, Day3)}), Refusal::OrderNotSuspended);
}

TEST(Order, nothingHappensToItBeforeItsImpositionOrToAnEndBeforeThatEnd)
{
    EXPECT_EQ(refusalOf({event(OrderEventKind::Withdrawal, Imposed - 1s)}), Refusal::TimeRunsBackwards);
    EXPECT_EQ(refusalOf({extension(Imposed - 1s, 18)}), Refusal::TimeRunsBackwards);
    EXPECT_EQ(refusalOf({event(OrderEventKind::Suspension, Day5), event(OrderEventKind::Reinstatement, Day3)}),
              Refusal::OrderNotSuspended);
}

TEST(Order, aCorrectedImpositionMovesAllItsEnds)
{
    const Moment truth = utc("2026-11-06T22:41:00+01:00");
    const auto corrected = standing(Imposed, {extension(Day3, 18), correction(Day5, truth)});
    EXPECT_EQ(corrected.imposedAt, truth);
    EXPECT_EQ(corrected.first.at, FirstEnd + 27min);
    EXPECT_EQ(corrected.latest.at, LatestEnd + 27min);
    EXPECT_EQ(corrected.until, LatestEnd + 27min);
}

TEST(Order, aCorrectionThatEarlierFactsContradictIsRefusedWithThatFact)
{
    const auto later = recorded(dutch(), {.at = Imposed, .days = 10},
                                {event(OrderEventKind::Withdrawal, Day3), correction(Day8, Day5)});
    ASSERT_FALSE(later);
    EXPECT_EQ(later.no().why, Refusal::LaterFacts);
    EXPECT_EQ(later.no().limitAt, Day3);
    EXPECT_EQ(refusalOf({extension(FirstEnd - 1min, 18), correction(FirstEnd, Imposed - 1h)}), Refusal::LaterFacts);
    EXPECT_EQ(refusalOf({correction(Day3, Day5)}), Refusal::TimeRunsBackwards);
    EXPECT_EQ(refusalOf({event(OrderEventKind::Correction, Day3)}), Refusal::InvalidInput);
    EXPECT_EQ(refusalOf({correction(Day3, utc("2008-12-31T22:14:00+01:00"))}), Refusal::RegimeNotInForce);
}

TEST(Order, aCorrectionAfterWhichAWithdrawalCameTooLateNamesTheWithdrawal)
{
    const auto no = recorded(dutch(), {.at = Imposed},
                             {event(OrderEventKind::Withdrawal, FirstEnd - 1h), correction(FirstEnd, Imposed - 2h)})
                        .no();
    EXPECT_EQ(no.why, Refusal::LaterFacts);
    EXPECT_EQ(no.limitAt, FirstEnd - 1h);
    EXPECT_EQ(no.pointer, "/imposedAt");
}

TEST(Order, dayNIsTheSameClockTimeNDaysLater)
{
    EXPECT_EQ(textOf(dayOf(dutch(), Imposed, 8).local), "2026-11-14T22:14");
    EXPECT_EQ(dayOf(dutch(), Imposed, 0).at, Imposed);
}

TEST(Regime, theVersionOfTheDayOfImpositionHoldsAndAnOldOrderKeepsItsOwn)
{
    Regime next = dutch();
    next.version = 2;
    next.inForce = Period(utc("2027-01-01T00:00:00+01:00"), Forever);
    Regime old = dutch();
    old.inForce = Period(old.inForce.from(), next.inForce.from());
    const std::vector regimes{next, old};
    EXPECT_EQ(regimeFor(regimes, "nl-wth", Imposed)->version, 1);
    EXPECT_EQ(regimeFor(regimes, "nl-wth", next.inForce.from())->version, 2);
    EXPECT_EQ(regimeFor(regimes, "nl-wth", utc("2008-12-31T00:00:00Z")), nullptr);
    EXPECT_EQ(regimeFor(regimes, "at-spg", Imposed), nullptr);
    EXPECT_EQ(regimeOf(regimes, "nl-wth", 1)->inForce.until(), next.inForce.from());
    EXPECT_EQ(regimeOf(regimes, "nl-wth", 3), nullptr);
}

} // namespace adempauze
