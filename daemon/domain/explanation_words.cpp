#include "domain/explanation_words.h"

#include <cassert>
#include <map>

namespace adempauze {

namespace {

Sentence unitText(Unit unit, bool one)
{
    switch (unit) {
    case Unit::Hours: return one ? Sentence{"uur", "hour"} : Sentence{"uur", "hours"};
    case Unit::Days: return one ? Sentence{"dag", "day"} : Sentence{"dagen", "days"};
    case Unit::Weeks: return one ? Sentence{"week", "week"} : Sentence{"weken", "weeks"};
    case Unit::Months: return one ? Sentence{"maand", "month"} : Sentence{"maanden", "months"};
    case Unit::Years: return one ? Sentence{"jaar", "year"} : Sentence{"jaar", "years"};
    } // no default: a new unit needs its word
    assert(false);
    return {};
}

Sentence patternOf(Counting counting)
{
    switch (counting) {
    case Counting::WallClock:
        return {"tot dezelfde kloktijd, %1 na de oplegging", "until the same clock time, %1 after imposition"};
    case Counting::EndOfDay:
        return {"tot 24:00 uur van de laatste dag, %1 na de dag van oplegging",
                "until 24:00 of the last day, %1 after the day of imposition"};
    case Counting::FixedTime:
        return {"tot een vaste kloktijd, %1 na de dag van oplegging",
                "until a fixed clock time, %1 after the day of imposition"};
    case Counting::HoursSkipping:
        return {"%1 na de oplegging; zondagen en feestdagen tellen niet mee",
                "%1 after imposition; Sundays and holidays do not count"};
    case Counting::FromNotice:
        return {"tot dezelfde kloktijd, %1 na de uitreiking", "until the same clock time, %1 after it was served"};
    case Counting::UntilEvent:
        return {"tot de beslissing, uiterlijk %1 na de oplegging",
                "until the decision, at the latest %1 after imposition"};
    case Counting::SetByCourt: return {"zo lang als de beslissing zegt: %1", "as long as the decision says: %1"};
    } // no default: a new way of counting must be explained
    assert(false);
    return {};
}

/// A gap moved the clock time on; two equal hours leave it as it was.
Sentence ambiguityOf(const Zone& zone, const LegalEnd& end)
{
    if (resolve(zone, end.local).how == Resolution::InDoubled)
        return {"Deze kloktijd komt die dag twee keer voor; de tweede geldt, omdat die de bescherming niet verkort. "
                "Hiervoor is geen rechtsregel gevonden: laat een mens dit bevestigen.",
                "The clock shows this time twice that day; the second holds, since it does not shorten the protection. "
                "No rule of law was found for this: have a person confirm it."};
    return {"Deze kloktijd bestaat die dag niet, omdat de klok vooruit gaat; de tijd is doorgeteld met de stand van "
            "vóór de wissel. Hiervoor is geen rechtsregel gevonden: laat een mens dit bevestigen.",
            "This clock time does not exist that day, since the clock goes forward; it was counted on with the offset "
            "before the change. No rule of law was found for this: have a person confirm it."};
}

Sentence changeText(const Zone& zone, const ClockChange& change)
{
    const bool forward = change.by > change.by.zero();
    const Sentence pattern = forward ? Sentence{"Op %1 gaat de klok %2 vooruit.", "On %1 the clock goes forward by %2."}
                                     : Sentence{"Op %1 gaat de klok %2 terug.", "On %1 the clock goes back by %2."};
    return filled(pattern,
                  {dateText(zone.localAt(change.at) - change.by), lengthText(forward ? change.by : -change.by)});
}

} // namespace

Sentence termText(Term term)
{
    return same(std::to_string(term.amount)) + " " + unitText(term.unit, term.amount == 1);
}

Sentence ruleText(const FirstPeriod& first, const std::optional<Term>& term)
{
    const Sentence length = term ? termText(*term) : Sentence{"een genoemd moment", "a moment that it names"};
    return filled(patternOf(first.rule.counting), {length});
}

Sentence basisText(ExtensionBasis basis)
{
    switch (basis) {
    case ExtensionBasis::Start: return {"vanaf het begin", "from the beginning"};
    case ExtensionBasis::FirstEnd: return {"vanaf het einde tot dan toe", "from the end so far"};
    case ExtensionBasis::Filing: return {"vanaf de indiening", "from the filing"};
    case ExtensionBasis::Decision: return {"vanaf het besluit", "from the decision"};
    } // no default: a new basis must be explained
    assert(false);
    return {};
}

Sentence kindText(OrderEventKind kind)
{
    switch (kind) {
    case OrderEventKind::Served: return {"uitgereikt", "served"};
    case OrderEventKind::Extension: return {"verlenging", "extension"};
    case OrderEventKind::Withdrawal: return {"intrekking", "withdrawal"};
    case OrderEventKind::Suspension: return {"schorsing", "suspension"};
    case OrderEventKind::ConditionMet: return {"aan de voorwaarde voldaan", "condition met"};
    case OrderEventKind::ConditionBroken: return {"voorwaarde geschonden", "condition broken"};
    case OrderEventKind::Annulment: return {"vernietiging", "annulment"};
    case OrderEventKind::PartialAnnulment: return {"gedeeltelijke vernietiging", "partial annulment"};
    case OrderEventKind::Reinstatement: return {"herleving", "reinstatement"};
    case OrderEventKind::Breach: return {"overtreding", "breach"};
    case OrderEventKind::CourtRequest: return {"verzoek aan de rechter", "request to the court"};
    case OrderEventKind::Decision: return {"de beslissing waarop werd gewacht", "the decision that was waited for"};
    case OrderEventKind::Correction: return {"correctie", "correction"};
    } // no default: a new kind must be explained
    assert(false);
    return {};
}

Sentence kindText(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::Reachability: return {"bereikbaarheid doorgegeven", "reachability reported"};
    case DeadlineKind::Hearing: return {"zitting bij de rechter", "hearing in court"};
    case DeadlineKind::ExtensionAdvice: return {"zorgadvies over verlenging", "advice on an extension"};
    case DeadlineKind::ExtensionDecision: return {"besluit over verlenging", "decision on an extension"};
    case DeadlineKind::NextStepWarning: return {"volgende stap afgesproken", "next step agreed"};
    case DeadlineKind::SuspensionCondition: return {"voorwaarde van de schorsing", "condition of the suspension"};
    } // no default: a new kind must be explained
    assert(false);
    return {};
}

Sentence basisWords(Basis basis)
{
    switch (basis) {
    case Basis::Order: return {"huisverbod", "order"};
    case Basis::NextOrder: return {"volgend huisverbod", "next order"};
    case Basis::OtherMeasure: return {"andere maatregel", "other measure"};
    case Basis::Voluntary: return {"vrijwillig", "voluntary"};
    case Basis::WindDown: return {"wachten op het vertrekuur", "waiting for the departure hour"};
    } // no default: a new basis must be explained
    assert(false);
    return {};
}

Sentence titleText(const std::string& moment)
{
    constexpr std::string_view OfDeadline = "deadline.";
    if (moment.starts_with(OfDeadline))
        return Sentence{"Termijn: ", "Deadline: "}
        + kindText(*deadlineKindNamed(std::string_view(moment).substr(OfDeadline.size())));
    static const std::map<std::string_view, Sentence> titles{
        {"first_until", {"Eerste einde", "First end"}},
        {"latest_until", {"Uiterste einde volgens de wet", "Latest legal end"}},
        {"until", {"Einde van het huisverbod", "End of the order"}},
        {"planned_end", {"Gepland einde van het verblijf", "Planned end of the stay"}},
        {"expires", {"Vervallen van de reservering", "Expiry of the hold"}},
        {"house_limit", {"Grens van het huis", "Limit of the house"}},
    };
    return titles.at(moment);
}

Sentence momentText(const Zone& zone, Moment at)
{
    return dateText(zone.localAt(at)) + " (" + offsetText(zone, at) + ")";
}

Explanation explained(std::string moment, const Zone& zone, Moment from, const LegalEnd& end, std::string source)
{
    assert(from <= end.at); // nothing is counted backwards
    Explanation explanation{.moment = std::move(moment),
                            .from = from,
                            .end = end,
                            .zone = zone.name(),
                            .source = std::move(source),
                            .rule = {},
                            .clockChanges = clockChangesBetween(zone, from, end.at),
                            .elapsed = std::chrono::duration_cast<std::chrono::minutes>(end.at - from)};
    for (const ClockChange& change : explanation.clockChanges)
        explanation.steps.push_back(changeText(zone, change));
    if (end.needsConfirmation)
        explanation.ambiguity = ambiguityOf(zone, end);
    return explanation;
}

} // namespace adempauze
