#include "domain/explanation.h"

#include "domain/explanation_words.h"
#include "time/text.h"

#include <algorithm>

namespace adempauze {

namespace {

Sentence imposedText(const Regime& regime, const OrderHistory& history, const OrderStanding& standing)
{
    const Sentence text = filled({"Opgelegd: %1.", "Imposed: %1."}, {momentText(regime.zone, standing.imposedAt)});
    if (history.imposition.at == standing.imposedAt)
        return text;
    return text
        + filled({" Eerst geregistreerd als %1 en daarna gecorrigeerd.", " First recorded as %1 and corrected since."},
                 {momentText(regime.zone, history.imposition.at)});
}

Sentence noticeText(const Regime& regime, const OrderStanding& standing)
{
    if (standing.provisional)
        return {"De uitreiking is nog niet geregistreerd: voorlopig wordt vanaf de oplegging geteld.",
                "The notice is not recorded yet: for the time being it is counted from imposition."};
    return filled({"Uitgereikt: %1.", "Served: %1."}, {momentText(regime.zone, standing.countedFrom)});
}

Sentence eventText(const Regime& regime, const OrderEvent& event)
{
    Sentence text =
        filled({"%1, besloten %2", "%1, decided %2"}, {kindText(event.kind), momentText(regime.zone, event.decidedAt)});
    if (event.effectiveAt != event.decidedAt)
        text = text + filled({", geldt vanaf %1", ", effective from %1"}, {momentText(regime.zone, event.effectiveAt)});
    if (event.days)
        text = text + ": " + termText({*event.days, Unit::Days});
    if (event.untilAt)
        text = text + filled({": tot %1", ": until %1"}, {momentText(regime.zone, *event.untilAt)});
    return text + ".";
}

/// Whether an event could have a part in where the end lies.
bool movesTheEnd(const OrderEvent& event)
{
    return event.kind != OrderEventKind::Served && event.kind != OrderEventKind::Breach
        && event.kind != OrderEventKind::CourtRequest;
}

class OrderTeller {
public:
    OrderTeller(const Regime& regime, const OrderHistory& history, const OrderStanding& standing)
        : m_regime(regime)
        , m_standing(standing)
        , m_facts(*factsOf(history)) // there is a standing, so its facts do not contradict each other
    {
        m_inputs.push_back(imposedText(regime, history, standing));
        if (regime.first.rule.counting == Counting::FromNotice)
            m_inputs.push_back(noticeText(regime, standing));
    }

    std::vector<Explanation> tell() const
    {
        std::vector<Explanation> all;
        for (const auto& explanation : {firstEnd(), latestEnd(), endThatStands()})
            if (!explanation.end.isOpen())
                all.push_back(explanation);
        for (const Deadline& deadline : deadlinesOf(m_regime, m_standing))
            all.push_back(due(deadline));
        return all;
    }

private:
    Explanation about(std::string moment, const LegalEnd& end, std::string source) const
    {
        if (end.isOpen()) // nothing can be told of it, and nothing of it is shown
            return {.moment = std::move(moment),
                    .from = {},
                    .end = end,
                    .zone = {},
                    .source = {},
                    .rule = {},
                    .elapsed = {}};
        Explanation explanation =
            explained(std::move(moment), m_regime.zone, m_standing.countedFrom, end, std::move(source));
        explanation.inputs = m_inputs;
        return explanation;
    }

    std::optional<Term> firstTerm() const
    {
        if (m_facts.imposition.days)
            return Term{*m_facts.imposition.days, Unit::Days};
        if (m_facts.imposition.untilAt)
            return std::nullopt;
        return m_regime.first.term;
    }

    Explanation firstEnd() const
    {
        Explanation explanation = about("first_until", m_standing.first, m_regime.source);
        explanation.rule = ruleText(m_regime.first, firstTerm());
        return explanation;
    }

    Explanation latestEnd() const
    {
        Explanation explanation = about("latest_until", m_standing.latest, m_regime.source);
        if (!m_regime.maximum)
            explanation.rule = {"de wet noemt geen langste duur; dit is het einde volgens de beslissingen",
                                "the law sets no longest term; this is the end by the decisions"};
        else if (m_regime.maximum->fromFirstEnd)
            explanation.rule = filled({"uiterlijk %1 na het eerste einde", "at the latest %1 after the first end"},
                                      {termText(m_regime.maximum->term)});
        else
            explanation.rule = filled(
                {"samen ten hoogste %1, geteld vanaf het begin", "together at most %1, counted from the beginning"},
                {termText(m_regime.maximum->term)});
        return explanation;
    }

    Explanation endThatStands() const
    {
        const LegalEnd end = m_standing.endedEarlyBy ? namedEnd(m_regime.zone, m_standing.until) : m_standing.planned;
        Explanation explanation = about("until", end, m_regime.source);
        explanation.rule = {"het vroegste einde dat nu geldt: het geplande einde, of een eerder einde dat nog staat",
                            "the earliest end that stands today: the planned end, or an earlier one that holds"};
        for (const RecordedEvent& recorded : m_facts.events)
            if (movesTheEnd(recorded.event))
                explanation.inputs.push_back(eventText(m_regime, recorded.event));
        if (m_standing.extensions > 0)
            explanation.steps.push_back(
                filled({"Verlengd, geteld %1: gepland einde %2.", "Extended, counted %1: planned end %2."},
                       {basisText(m_regime.extension->basis), momentText(m_regime.zone, m_standing.planned.at)}));
        if (m_standing.endedEarlyBy)
            explanation.steps.push_back(
                filled({"Eerder geëindigd door %1: %2.", "Ended early by %1: %2."},
                       {kindText(*m_standing.endedEarlyBy), momentText(m_regime.zone, m_standing.until)}));
        return explanation;
    }

    Explanation due(const Deadline& deadline) const
    {
        const LegalEnd end{deadline.dueAt, deadline.dueLocal, deadline.needsConfirmation};
        Explanation explanation = explained("deadline." + std::string(wordFor(deadline.kind)), m_regime.zone,
                                            deadline.from, end, deadline.source);
        explanation.inputs.push_back(
            filled({"Geteld vanaf %1.", "Counted from %1."}, {momentText(m_regime.zone, deadline.from)}));
        explanation.rule = deadline.term ? filled(patternOf(deadline.counting), {termText(*deadline.term)})
                                         : Sentence{"op dat moment zelf", "at that very moment"};
        return explanation;
    }

    static Sentence patternOf(DeadlineCounting counting)
    {
        if (counting == DeadlineCounting::WorkingDays)
            return {"%1, waarvan ten minste twee werkdagen; een weekeinde of feestdag schuift het einde op, tot 24:00",
                    "%1, at least two of them working days; a weekend or holiday moves its end on, to 24:00"};
        return counting == DeadlineCounting::Elapsed
            ? Sentence{"%1 verstreken tijd", "%1 of elapsed time"}
            : Sentence{"%1 later, zelfde kloktijd", "%1 later, same clock time"};
    }

    const Regime& m_regime;
    const OrderStanding& m_standing;
    Facts m_facts;
    std::vector<Sentence> m_inputs;
};

Sentence plannedRule(const HouseRules& house)
{
    if (!house.departureTime)
        return {"het einde van de laatste grond", "the end of the last reason"};
    return filled({"het einde van de laatste grond; na een huisverbod het eerstvolgende vertrekuur van het huis (%1)",
                   "the end of the last reason; after an order the house's next departure hour (%1)"},
                  {same(adempauze::textOf(*house.departureTime))});
}

Sentence lines(const std::vector<Sentence>& sentences)
{
    Sentence text;
    for (const Sentence& sentence : sentences)
        text = text + "\n" + sentence;
    return text;
}

} // namespace

Sentence textOf(const Explanation& explanation)
{
    Sentence text = titleText(explanation.moment) + ": " + dateText(explanation.end.local);
    text = text + lines(explanation.inputs);
    text = text + filled({"\nRegel: %1 (%2).", "\nRule: %1 (%2)."}, {explanation.rule, same(explanation.source)});
    text = text + lines(explanation.steps);
    text = text + filled({"\nVerstreken tijd: %1.", "\nElapsed: %1."}, {lengthText(explanation.elapsed)});
    return explanation.ambiguity ? text + "\n" + *explanation.ambiguity : text;
}

std::vector<Explanation> explainOrder(const Regime& regime, const OrderHistory& history, const OrderStanding& standing)
{
    return OrderTeller(regime, history, standing).tell();
}

std::vector<Explanation> explainStay(const OpenStay& stay, const HouseRules& house)
{
    Explanation planned =
        explained("planned_end", house.zone, stay.from, namedEnd(house.zone, stay.until), "house rules");
    planned.inputs.push_back(
        filled({"Begin van het verblijf: %1.", "Beginning of the stay: %1."}, {momentText(house.zone, stay.from)}));
    for (const BasisSegment& segment : stay.segments)
        planned.steps.push_back(filled({"%1 tot %2.", "%1 until %2."},
                                       {basisWords(segment.basis), momentText(house.zone, segment.during.until())}));
    planned.rule = plannedRule(house);

    const Moment limit = houseLimit(house, stay.placedFrom);
    Explanation longest =
        explained("house_limit", house.zone, stay.placedFrom, namedEnd(house.zone, limit), planned.source);
    longest.inputs.push_back(filled({"Eerste aankomst in dit huis: %1.", "First arrival in this house: %1."},
                                    {momentText(house.zone, stay.placedFrom)}));
    longest.rule =
        filled({"langste verblijf in dit huis: %1, zelfde kloktijd", "longest stay in this house: %1, same clock time"},
               {termText({house.longestStayDays, Unit::Days})});
    return {planned, longest};
}

namespace {

/// When a hold expires by the minute, and what it is counted from.
void countMinutes(Explanation& expires, const HeldPlace& hold, const HouseRules& house)
{
    const Moment counted = hold.expiresAt - hold.expiresAfter;
    if (hold.opensAt)
        expires.inputs.push_back(
            filled({"Het huis neemt weer mensen op vanaf: %1.", "The house takes people in again from: %1."},
                   {momentText(house.zone, *hold.opensAt)}));
    else if (counted != hold.from)
        expires.inputs.push_back(filled({"Geplaatst of voor het laatst verlengd: %1.", "Placed or last extended: %1."},
                                        {momentText(house.zone, counted)}));
    expires.rule = hold.opensAt
        ? filled({"%1 na de opening, omdat erom werd gevraagd toen het huis niemand opnam",
                  "%1 after the opening, since it was asked for while the house took nobody in"},
                 {lengthText(hold.expiresAfter)})
        : filled({"%1 na de verwachte aankomst, of na het plaatsen of verlengen als dat later was",
                  "%1 after the expected arrival, or after it was placed or extended where that was later"},
                 {lengthText(hold.expiresAfter)});
}

} // namespace

std::vector<Explanation> explainHold(const HeldPlace& hold, const HouseRules& house)
{
    const Sentence arrival =
        filled({"Aankomst verwacht: %1.", "Arrival expected: %1."}, {momentText(house.zone, hold.from)});
    const Moment counted = hold.untilDecision ? hold.expiresAt : hold.expiresAt - hold.expiresAfter;
    Explanation expires =
        explained("expires", house.zone, counted, namedEnd(house.zone, hold.expiresAt), "house rules");
    expires.inputs.push_back(arrival);
    if (hold.untilDecision)
        expires.rule = {"tot het eerste einde van het huisverbod: dan is bekend of het wordt verlengd",
                        "until the order first ends: by then it is known whether it is extended"};
    else
        countMinutes(expires, hold, house);

    Explanation planned =
        explained("planned_end", house.zone, hold.from, namedEnd(house.zone, hold.until), expires.source);
    planned.inputs.push_back(arrival);
    planned.rule = plannedRule(house);
    return {expires, planned};
}

} // namespace adempauze
