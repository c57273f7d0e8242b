#include "domain/deadlines.h"

#include "domain/working_days.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

LegalEnd dueAfter(const Regime& regime, const DeadlineRule& rule, Moment start)
{
    if (!rule.term)
        return namedEnd(regime.zone, start);
    switch (rule.counting) {
    case DeadlineCounting::Elapsed: // hours, which the clock on the wall does not change
    case DeadlineCounting::WallClock:
        return endAfter(regime.zone, {.counting = Counting::WallClock}, start, *rule.term);
    case DeadlineCounting::WorkingDays:
        return namedEnd(regime.zone, termUnderAtw(regime.zone, start, rule.term->amount));
    } // no default: a new way of counting without a rule does not compile
    assert(false);
    return openEnd();
}

std::vector<Moment> beginningsOf(const DeadlineRule& rule, const OrderStanding& standing)
{
    switch (rule.from) {
    case DeadlineFrom::Imposition: return {standing.imposedAt};
    case DeadlineFrom::CourtRequest: return standing.courtRequests;
    case DeadlineFrom::PlannedEnd: return {standing.planned.at};
    } // no default: a new beginning must be looked up somewhere
    assert(false);
    return {};
}

bool matters(const DeadlineRule& rule, const OrderStanding& standing, Moment due)
{
    const bool aboutExtension =
        rule.kind == DeadlineKind::ExtensionAdvice || rule.kind == DeadlineKind::ExtensionDecision;
    if (aboutExtension)
        return standing.mayBeExtended;
    return rule.kind != DeadlineKind::NextStepWarning || due < standing.until;
}

void append(std::vector<Deadline>& deadlines, const DeadlineRule& rule, Moment from, const LegalEnd& due)
{
    deadlines.push_back({.kind = rule.kind,
                         .dueAt = due.at,
                         .dueLocal = due.local,
                         .needsConfirmation = due.needsConfirmation,
                         .source = rule.source,
                         .from = from,
                         .term = rule.term,
                         .counting = rule.counting});
}

} // namespace

std::vector<Deadline> deadlinesOf(const Regime& regime, const OrderStanding& standing)
{
    std::vector<Deadline> deadlines;
    for (const DeadlineRule& rule : regime.deadlines) {
        for (const Moment start : beginningsOf(rule, standing)) {
            if (start == Forever)
                continue;
            const LegalEnd due = dueAfter(regime, rule, start);
            if (matters(rule, standing, due.at))
                append(deadlines, rule, start, due);
        }
    }
    if (standing.condition && !standing.condition->met)
        append(deadlines,
               {.kind = DeadlineKind::SuspensionCondition,
                .from = DeadlineFrom::Imposition,
                .counting = DeadlineCounting::Elapsed,
                .source = "the ruling"},
               standing.until, namedEnd(regime.zone, standing.condition->dueAt));
    std::ranges::stable_sort(deadlines, {}, &Deadline::dueAt);
    return deadlines;
}

} // namespace adempauze
