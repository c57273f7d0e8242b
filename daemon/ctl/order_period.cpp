#include "ctl/order_period.h"

#include "ctl/period_reader.h"
#include "domain/explanation.h"
#include "settings/regime_files.h"

#include <cmath>
#include <iostream>

namespace adempauze::ctl {

namespace {

using Json = nlohmann::ordered_json;

/// What the asker reads beside the word; the moment that the rule names is added.
std::string sentenceFor(Refusal why)
{
    switch (why) {
    case Refusal::OrderTooLong: return "This is longer than the law of this order allows.";
    case Refusal::ExtensionTooLate: return "An extension must be decided before the order ends.";
    case Refusal::OrderEnded: return "The order had ended by then.";
    case Refusal::AlreadyDone: return "This has been done as often as it may be.";
    case Refusal::OrderNotSuspended: return "There is nothing to reinstate, and no condition that is open.";
    case Refusal::NotInRegime: return "The law of this order knows no such decision.";
    case Refusal::RegimeNotInForce: return "This version of the law was not in force at that moment.";
    case Refusal::TimeRunsBackwards: return "This lies before what it follows, or would end the order sooner.";
    case Refusal::LaterFacts: return "This contradicts an event that is in the list already.";
    default: return "This value cannot be.";
    }
}

BadLine badFrom(const No& no, const std::string& where)
{
    std::string detail = sentenceFor(no.why);
    if (const auto at = no.limitAt ? no.limitAt : no.untilAt; at && *at != Forever)
        detail += " The moment is " + textOf(*at) + ".";
    return {std::string(wordFor(no.why)), detail, where + no.pointer};
}

Json instant(Moment at)
{
    return at == Forever ? Json() : Json(textOf(at));
}

Json local(const LegalEnd& end)
{
    return end.isOpen() ? Json() : Json(textOf(end.local));
}

Json elapsedHours(Moment from, Moment until)
{
    if (until == Forever)
        return nullptr;
    const auto length = until - from;
    const auto hours = date::floor<std::chrono::hours>(length);
    if (hours == length)
        return hours.count();
    constexpr double SecondsPerHour = 3600;
    constexpr double Digits = 10'000; // a third of a second
    return std::round(static_cast<double>(length.count()) / SecondsPerHour * Digits) / Digits;
}

OrderState stateOf(const PeriodQuestion& question, const OrderStanding& standing)
{
    if (question.at)
        return standing.stateAt(*question.at);
    return standing.endedEarlyBy ? standing.stateAt(standing.until) : OrderState::InForce;
}

Json listOfDeadlines(const Regime& regime, const OrderStanding& standing)
{
    Json list = Json::array();
    for (const Deadline& deadline : deadlinesOf(regime, standing))
        list.push_back({{"kind", wordFor(deadline.kind)},
                        {"dueAt", textOf(deadline.dueAt)},
                        {"dueLocal", textOf(deadline.dueLocal)},
                        {"source", deadline.source}});
    return list;
}

Json explanationOf(const Regime& regime, const OrderHistory& history, const OrderStanding& standing)
{
    Sentence whole;
    for (const Explanation& explanation : explainOrder(regime, history, standing))
        whole = whole + (whole.nl.empty() ? "" : "\n\n") + textOf(explanation);
    return {{"nl", whole.nl}, {"en", whole.en}};
}

/// Each event is judged as it is recorded, so that a refusal points at the one that cannot be.
Outcome<OrderStanding> standingOf(const PeriodQuestion& question, OrderHistory& history, std::string& where)
{
    auto standing = adempauze::standingOf(*question.regime, history);
    for (const RecordedEvent& event : question.events) {
        if (!standing)
            return standing;
        if (question.knownAt && event.recordedAt > *question.knownAt)
            continue;
        where = "/events/" + std::to_string(event.number - 1);
        standing = standingAfter(*question.regime, history, event);
        history.events.push_back(event);
    }
    return standing;
}

Json answerTo(const PeriodQuestion& question, const OrderHistory& history, const OrderStanding& standing, bool explain)
{
    const Regime& regime = *question.regime;
    const LegalEnd until =
        standing.until == standing.planned.at ? standing.planned : namedEnd(regime.zone, standing.until);
    Json answer{{"regime", regime.id},
                {"regimeVersion", regime.version},
                {"zone", regime.zone.name()},
                {"firstUntilLocal", local(standing.first)},
                {"firstUntilAt", instant(standing.first.at)},
                {"latestUntilLocal", local(standing.latest)},
                {"latestUntilAt", instant(standing.latest.at)},
                {"untilLocal", local(until)},
                {"untilAt", instant(until.at)},
                {"elapsedHours", elapsedHours(standing.countedFrom, until.at)},
                {"state", wordFor(stateOf(question, standing))},
                {"needsConfirmation", question.doubtful || standing.needsConfirmation()},
                {"deadlines", listOfDeadlines(regime, standing)}};
    if (explain)
        answer["explanation"] = explanationOf(regime, history, standing);
    return answer;
}

PeriodAnswer refused(const BadLine& bad)
{
    const Json error{{"reason", bad.reason}, {"detail", bad.detail}, {"pointer", bad.pointer}};
    return {Json{{"error", error}}.dump(), false};
}

} // namespace

PeriodAnswer periodOf(const std::string& line, const std::vector<Regime>& regimes, bool explain)
{
    const Json read = Json::parse(line, nullptr, false);
    if (read.is_discarded())
        return refused({"unreadable_json", "This line is not a JSON object.", ""});
    std::optional<BadLine> bad;
    const PeriodQuestion question = questionIn(read, regimes, bad);
    if (bad)
        return refused(*bad);
    OrderHistory history{.imposition = question.imposition};
    std::string where;
    const auto standing = standingOf(question, history, where);
    if (!standing)
        return refused(badFrom(standing.no(), where));
    return {answerTo(question, history, *standing, explain).dump(), true};
}

Exit computePeriods(const PeriodWish& wish, std::istream& in, std::ostream& out)
{
    const auto regimes = loadRegimes(wish.regimes.value_or(regimesBesideTheProgram()));
    bool allGood = true;
    for (std::string line; std::getline(in, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const PeriodAnswer answer = periodOf(line, regimes, wish.explain);
        allGood = allGood && answer.good;
        out << answer.line << '\n';
        if (in.rdbuf()->in_avail() <= 0) // somebody may be waiting for it
            out.flush();
    }
    out.flush();
    return allGood ? Exit::Ok : Exit::Failure;
}

} // namespace adempauze::ctl
