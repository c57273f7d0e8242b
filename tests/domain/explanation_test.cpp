#include "domain/explanation.h"

#include "domain/samples.h"

#include <gtest/gtest.h>

namespace adempauze {

using samples::dutch;
using samples::event;
using samples::extension;
using samples::house;
using samples::utc;

namespace {

std::vector<Explanation> told(const Imposition& imposition, const std::vector<OrderEvent>& events = {},
                              const Regime& regime = dutch())
{
    const auto history = samples::history(imposition, events);
    return explainOrder(regime, history, *standingOf(regime, history));
}

const Explanation& about(const std::vector<Explanation>& all, const std::string& moment)
{
    for (const Explanation& each : all)
        if (each.moment == moment)
            return each;
    throw std::runtime_error("nothing about " + moment);
}

bool says(const Explanation& explanation, const std::string& nl, const std::string& en)
{
    const Sentence text = textOf(explanation);
    return text.nl.find(nl) != std::string::npos && text.en.find(en) != std::string::npos;
}

} // namespace

TEST(Explanation, caseATellsRuleSourceClockChangeAndHours)
{
    const auto all = told({.at = utc("2010-03-27T20:00:00+01:00")});
    const auto& first = about(all, "first_until");
    EXPECT_TRUE(says(first, "Eerste einde: di 6 apr 2010 20:00", "First end: Tue 6 Apr 2010 20:00"));
    EXPECT_TRUE(says(first, "Opgelegd: za 27 mrt 2010 20:00 (+01:00).", "Imposed: Sat 27 Mar 2010 20:00 (+01:00)."));
    EXPECT_TRUE(says(first, "10 dagen na de oplegging (Wth arts. 2(1), 9(1))", "10 days after imposition (Wth"));
    EXPECT_TRUE(says(first, "Op zo 28 mrt 2010 02:00 gaat de klok 1 uur vooruit.",
                     "On Sun 28 Mar 2010 02:00 the clock goes forward by 1 hour."));
    EXPECT_TRUE(says(first, "239 uur", "239 hours"));
    EXPECT_EQ(first.clockChanges.size(), 1U);
    EXPECT_FALSE(first.ambiguity);
}

TEST(Explanation, aDoubtfulHourSaysHowItWasResolvedAndAsksForAPerson)
{
    const auto gap = told({.at = utc("2027-03-18T02:30:00+01:00")});
    EXPECT_TRUE(says(about(gap, "first_until"), "bestaat die dag niet", "does not exist that day"));
    const auto twice = told({.at = utc("2026-10-15T02:30:00+02:00")});
    EXPECT_TRUE(says(about(twice, "first_until"), "komt die dag twee keer voor; de tweede geldt", "the second holds"));
    EXPECT_TRUE(says(about(twice, "latest_until"), "gaat de klok 1 uur terug", "goes back by 1 hour"));
}

TEST(Explanation, theEndThatStandsTellsEveryDecisionThatMadeIt)
{
    const Moment imposed = utc("2026-11-06T22:14:00+01:00");
    const auto extended = told({.at = imposed}, {extension(utc("2026-11-14T10:00:00+01:00"), 18)});
    EXPECT_TRUE(says(about(extended, "until"), "verlenging, besloten za 14 nov 2026 10:00 (+01:00): 18 dagen.",
                     "extension, decided Sat 14 Nov 2026 10:00 (+01:00): 18 days."));
    EXPECT_TRUE(says(about(extended, "until"), "geteld vanaf het einde tot dan toe", "counted from the end so far"));

    auto withdrawal = event(OrderEventKind::Withdrawal, utc("2026-11-09T10:00:00+01:00"));
    withdrawal.effectiveAt = utc("2026-11-09T12:30:00+01:00");
    const auto withdrawn = told({.at = imposed}, {withdrawal});
    EXPECT_TRUE(
        says(about(withdrawn, "until"), "geldt vanaf ma 9 nov 2026 12:30", "effective from Mon 9 Nov 2026 12:30"));
    EXPECT_TRUE(says(about(withdrawn, "until"), "Eerder geëindigd door intrekking", "Ended early by withdrawal"));
    EXPECT_TRUE(says(about(withdrawn, "until"), "62 uur en 16 minuten", "62 hours and 16 minutes"));
}

TEST(Explanation, aCorrectedImpositionSaysWhatWasRecordedFirst)
{
    const auto all = told({.at = utc("2026-11-06T22:14:00+01:00")},
                          {samples::correction(utc("2026-11-09T10:00:00+01:00"), utc("2026-11-06T22:41:00+01:00"))});
    EXPECT_TRUE(says(about(all, "first_until"), "Eerst geregistreerd als vr 6 nov 2026 22:14",
                     "First recorded as Fri 6 Nov 2026 22:14"));
}

TEST(Explanation, deadlinesTellFromWhereAndHow)
{
    const auto all = told({.at = utc("2026-11-06T12:00:00+01:00")},
                          {event(OrderEventKind::CourtRequest, utc("2026-11-06T16:00:00+01:00"))});
    EXPECT_TRUE(says(about(all, "deadline.hearing"), "ten minste twee werkdagen", "at least two of them working days"));
    EXPECT_EQ(textOf(about(all, "deadline.hearing").end.local), "2026-11-11T00:00"); // Tuesday, 24:00
    EXPECT_TRUE(says(about(all, "deadline.reachability"), "24 uur verstreken tijd", "24 hours of elapsed time"));
    EXPECT_TRUE(says(about(all, "deadline.extension_decision"), "op dat moment zelf", "at that very moment"));
    EXPECT_TRUE(says(about(all, "deadline.extension_advice"), "8 dagen later, zelfde kloktijd", "8 days later"));
}

TEST(Explanation, anOrderThatIsNotServedYetSaysThatItIsProvisional)
{
    Regime belgian = dutch();
    belgian.first = {.rule = {.counting = Counting::FromNotice}, .term = Term{14, Unit::Days}};
    const Moment imposed = utc("2026-11-01T09:17:00+01:00");
    EXPECT_TRUE(
        says(about(told({.at = imposed}, {}, belgian), "first_until"), "nog niet geregistreerd", "not recorded yet"));
    const auto served =
        told({.at = imposed}, {event(OrderEventKind::Served, utc("2026-11-01T12:00:00+01:00"))}, belgian);
    EXPECT_TRUE(says(about(served, "first_until"), "Uitgereikt: zo 1 nov 2026 12:00", "Served: Sun 1 Nov 2026 12:00"));
}

TEST(Explanation, anEndThatNobodyHasSetIsLeftOut)
{
    Regime open = dutch();
    open.first = {.rule = {.counting = Counting::SetByCourt}, .openEnded = true};
    open.maximum.reset();
    open.deadlines.clear();
    EXPECT_TRUE(told({.at = utc("2026-11-01T09:17:00+01:00")}, {}, open).empty());
}

TEST(Explanation, aStayTellsItsReasonsAndTheLimitOfItsHouse)
{
    const Moment imposed = utc("2026-11-06T22:14:00+01:00");
    const Moment arrived = utc("2026-11-06T23:40:00+01:00");
    const auto standing = samples::standing(imposed);
    OpenStay stay{.id = {},
                  .state = ClaimState::Present,
                  .from = arrived,
                  .placedFrom = arrived,
                  .until = {},
                  .segments = *restOnOrder(arrived, samples::orderNumber(1), standing.until, house())};
    stay.until = stay.segments.back().during.until();
    const auto all = explainStay(stay, house());
    EXPECT_TRUE(
        says(about(all, "planned_end"), "vertrekuur van het huis (11:00)", "house's next departure hour (11:00)"));
    EXPECT_TRUE(says(about(all, "planned_end"), "wachten op het vertrekuur tot di 17 nov 2026 11:00",
                     "waiting for the departure hour until Tue 17 Nov 2026 11:00"));
    EXPECT_TRUE(says(about(all, "house_limit"), "56 dagen, zelfde kloktijd", "56 days, same clock time"));
    HouseRules without = house();
    without.departureTime.reset();
    EXPECT_TRUE(says(about(explainStay(stay, without), "planned_end"), "Regel: het einde van de laatste grond (",
                     "Rule: the end of the last reason ("));
}

} // namespace adempauze
