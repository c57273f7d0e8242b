#include "domain/explanation.h"

#include "domain/explanation_words.h"
#include "domain/samples.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

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

TEST(Explanation, everyTermReadsAsOneOrMany)
{
    const std::vector<std::pair<Unit, std::array<Sentence, 2>>> units{
        {Unit::Hours, {{{"1 uur", "1 hour"}, {"2 uur", "2 hours"}}}},
        {Unit::Days, {{{"1 dag", "1 day"}, {"2 dagen", "2 days"}}}},
        {Unit::Weeks, {{{"1 week", "1 week"}, {"2 weken", "2 weeks"}}}},
        {Unit::Months, {{{"1 maand", "1 month"}, {"2 maanden", "2 months"}}}},
        {Unit::Years, {{{"1 jaar", "1 year"}, {"2 jaar", "2 years"}}}},
    };
    for (const auto& [unit, texts] : units)
        for (const int amount : {1, 2})
            EXPECT_EQ(termText({amount, unit}), texts.at(static_cast<std::size_t>(amount - 1)));
}

TEST(Explanation, everyWayOfCountingIsToldInItsOwnWords)
{
    const std::vector<std::pair<Counting, Sentence>> ways{
        {Counting::WallClock, {"tot dezelfde kloktijd, 10 dagen na de oplegging", "until the same clock time"}},
        {Counting::EndOfDay, {"tot 24:00 uur van de laatste dag, 10 dagen na", "until 24:00 of the last day"}},
        {Counting::FixedTime, {"tot een vaste kloktijd, 10 dagen na", "until a fixed clock time"}},
        {Counting::HoursSkipping, {"zondagen en feestdagen tellen niet mee", "Sundays and holidays do not count"}},
        {Counting::FromNotice, {"10 dagen na de uitreiking", "10 days after it was served"}},
        {Counting::UntilEvent, {"tot de beslissing, uiterlijk 10 dagen", "until the decision, at the latest 10 days"}},
        {Counting::SetByCourt, {"zo lang als de beslissing zegt: 10 dagen", "as long as the decision says: 10 days"}},
    };
    for (const auto& [counting, part] : ways) {
        const Sentence text = ruleText({.rule = {.counting = counting}}, Term{10, Unit::Days});
        EXPECT_NE(text.nl.find(part.nl), std::string::npos) << text.nl;
        EXPECT_NE(text.en.find(part.en), std::string::npos) << text.en;
    }
}

TEST(Explanation, everyKindBasisAndReasonHasWordsOfItsOwn)
{
    std::set<std::string> dutch;
    std::set<std::string> english;
    std::size_t asked = 0;
    const auto ask = [&](const Sentence& text) {
        dutch.insert(text.nl);
        english.insert(text.en);
        ++asked;
    };
    for (const auto kind :
         {OrderEventKind::Served, OrderEventKind::Extension, OrderEventKind::Withdrawal, OrderEventKind::Suspension,
          OrderEventKind::ConditionMet, OrderEventKind::ConditionBroken, OrderEventKind::Annulment,
          OrderEventKind::PartialAnnulment, OrderEventKind::Reinstatement, OrderEventKind::Breach,
          OrderEventKind::CourtRequest, OrderEventKind::Decision, OrderEventKind::Correction})
        ask(kindText(kind));
    for (const auto kind :
         {DeadlineKind::Reachability, DeadlineKind::Hearing, DeadlineKind::ExtensionAdvice,
          DeadlineKind::ExtensionDecision, DeadlineKind::NextStepWarning, DeadlineKind::SuspensionCondition})
        ask(kindText(kind));
    for (const auto basis :
         {ExtensionBasis::Start, ExtensionBasis::FirstEnd, ExtensionBasis::Filing, ExtensionBasis::Decision})
        ask(basisText(basis));
    for (const auto basis : {Basis::Order, Basis::NextOrder, Basis::OtherMeasure, Basis::Voluntary, Basis::WindDown})
        ask(basisWords(basis));
    EXPECT_EQ(dutch.size(), asked);
    EXPECT_EQ(english.size(), asked);
    EXPECT_FALSE(dutch.contains("") || english.contains(""));
}

TEST(Explanation, aDecisionThatNamesAMomentIsToldWithIt)
{
    Regime court = dutch();
    court.first = {.rule = {.counting = Counting::SetByCourt}};
    court.maximum.reset();
    const Imposition imposed{.at = utc("2026-11-06T22:14:00+01:00"), .untilAt = utc("2026-11-20T12:00:00+01:00")};
    OrderEvent extension = event(OrderEventKind::Extension, utc("2026-11-12T12:00:00+01:00"));
    extension.untilAt = utc("2026-12-01T12:00:00+01:00");
    const auto all = told(imposed, {extension}, court);
    EXPECT_TRUE(says(about(all, "first_until"), "een genoemd moment", "a moment that it names"));
    EXPECT_TRUE(says(about(all, "until"), "tot di 1 dec 2026 12:00", "until Tue 1 Dec 2026 12:00"));
    EXPECT_TRUE(says(about(all, "latest_until"), "de wet noemt geen langste duur", "the law sets no longest term"));

    const auto inDays = told({.at = imposed.at, .days = 5}, {}, court);
    EXPECT_TRUE(says(about(inDays, "first_until"), "zo lang als de beslissing zegt: 5 dagen", "says: 5 days"));
}

TEST(Explanation, theLongestTermSaysFromWhereItIsCounted)
{
    Regime fromFirstEnd = dutch();
    fromFirstEnd.maximum = Maximum{.term = {1, Unit::Months}, .fromFirstEnd = true};
    const Imposition imposed{.at = utc("2026-11-06T22:14:00+01:00")};
    EXPECT_TRUE(says(about(told(imposed, {}, fromFirstEnd), "latest_until"), "uiterlijk 1 maand na het eerste einde",
                     "at the latest 1 month after the first end"));
    EXPECT_TRUE(says(about(told(imposed), "latest_until"), "samen ten hoogste 28 dagen", "together at most 28 days"));
}

TEST(Explanation, whatMovesNoEndIsNotToldOfIt)
{
    const Imposition imposed{.at = utc("2026-11-06T22:14:00+01:00")};
    const Moment later = utc("2026-11-08T12:00:00+01:00");
    const auto quiet = told(imposed,
                            {event(OrderEventKind::Served, later), event(OrderEventKind::Breach, later),
                             event(OrderEventKind::CourtRequest, later)});
    EXPECT_EQ(about(quiet, "until").inputs, about(told(imposed), "until").inputs);
}

TEST(Explanation, aHoldTellsWhatItsExpiryIsCountedFrom)
{
    HeldPlace hold{.from = utc("2026-11-06T23:30:00+01:00"),
                   .until = utc("2026-11-17T11:00:00+01:00"),
                   .expiresAt = utc("2026-11-07T01:30:00+01:00"),
                   .expiresAfter = std::chrono::minutes(120)};
    const auto all = explainHold(hold, house());
    EXPECT_TRUE(says(about(all, "expires"), "Vervallen van de reservering: za 7 nov 2026 01:30",
                     "Expiry of the hold: Sat 7 Nov 2026 01:30"));
    EXPECT_TRUE(says(about(all, "expires"), "2 uur na de verwachte aankomst", "2 hours after the expected arrival"));
    EXPECT_FALSE(says(about(all, "expires"), "Geplaatst of", "Placed or"));
    EXPECT_TRUE(says(about(all, "planned_end"), "vertrekuur van het huis (11:00)", "departure hour (11:00)"));
    hold.expiresAt = utc("2026-11-07T02:15:00+01:00");
    EXPECT_TRUE(says(about(explainHold(hold, house()), "expires"), "voor het laatst verlengd: za 7 nov 2026 00:15",
                     "last extended: Sat 7 Nov 2026 00:15"));
    hold.expiresAt = utc("2026-11-07T10:00:00+01:00");
    hold.opensAt = utc("2026-11-07T08:00:00+01:00");
    EXPECT_TRUE(says(about(explainHold(hold, house()), "expires"), "2 uur na de opening", "2 hours after the opening"));
    EXPECT_TRUE(says(about(explainHold(hold, house()), "expires"), "weer mensen op vanaf: za 7 nov 2026 08:00",
                     "again from: Sat 7 Nov 2026 08:00"));
    hold.untilDecision = true;
    EXPECT_TRUE(says(about(explainHold(hold, house()), "expires"), "dan is bekend of het wordt verlengd",
                     "known whether it is extended"));
    EXPECT_FALSE(says(about(explainHold(hold, house()), "expires"), "2 uur", "2 hours"));
}

} // namespace adempauze
