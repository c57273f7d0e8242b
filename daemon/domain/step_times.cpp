#include "domain/step_times.h"

#include "domain/working_days.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr int RepeatsMost = 120; // over two years of every week

/// A moment that a step may count from, and from when on it is known.
struct Beginning {
    Moment at;
    Moment known;
    Moment source; ///< what the moment itself was counted from
};

std::vector<Beginning> plain(const std::optional<Moment>& at)
{
    if (!at)
        return {};
    return {{*at, *at, *at}};
}

std::vector<Beginning> deadlinesFor(const OrderFacts& order, DeadlineKind kind)
{
    std::vector<Beginning> found;
    for (const Deadline& each : order.deadlines)
        if (each.kind == kind)
            found.push_back({each.dueAt, std::min(each.from, each.dueAt), each.from});
    return found;
}

std::vector<Beginning> ofOrder(const OrderFacts& order, StepFrom from)
{
    if (from == StepFrom::Imposed)
        return plain(order.imposedAt);
    if (from == StepFrom::OrderEnd)
        return plain(order.until);
    const auto deadline = deadlineOf(from);
    return deadline ? deadlinesFor(order, *deadline) : std::vector<Beginning>();
}

std::vector<Beginning> ofStay(const StayFacts& stay, StepFrom from)
{
    if (from == StepFrom::Arrival)
        return plain(stay.arrivedAt);
    return plain(from == StepFrom::Departure ? stay.departedAt : stay.departedAt.value_or(stay.until));
}

bool isOfStay(StepFrom from)
{
    return from == StepFrom::Arrival || from == StepFrom::Departure || from == StepFrom::StayEnd;
}

std::vector<Beginning> beginnings(const StepSubject& subject, StepFrom from, const std::optional<Moment>& previousDone)
{
    if (from == StepFrom::PreviousStep)
        return plain(previousDone);
    if (isOfStay(from))
        return subject.stay ? ofStay(*subject.stay, from) : std::vector<Beginning>();
    return subject.order ? ofOrder(*subject.order, from) : std::vector<Beginning>();
}

/// The same clock time on the nearest working day in that direction; the day itself if it is one.
Moment rolled(const Zone& zone, Moment at, Roll roll)
{
    if (roll == Roll::None)
        return at;
    const LocalTime local = zone.localAt(at);
    const auto day = date::floor<date::days>(local);
    auto working = day;
    while (!isWorkingDay(working))
        working += date::days(roll == Roll::Next ? 1 : -1);
    return working == day ? at : resolve(zone, working + (local - day)).at;
}

Moment shifted(const Zone& zone, Moment at, const Term& term, bool before)
{
    return before ? sameTimeBefore(zone, at, term).at : endAfter(zone, {.counting = Counting::WallClock}, at, term).at;
}

/// When the step becomes work that is due at `due` and was known at `known`.
Moment opening(const Zone& zone, const ProtocolStep& step, Moment due, Moment known)
{
    return std::min(due, step.opensBefore ? sameTimeBefore(zone, due, *step.opensBefore).at : known);
}

/// The step again and again, `term` after `begin` and so on, before `end`.
std::vector<StepTimes> repeated(const Zone& zone, const ProtocolStep& step, Moment begin, Moment end)
{
    std::vector<StepTimes> all;
    Moment known = begin;
    for (int n = 1; n <= RepeatsMost; ++n) {
        const Moment plainly = shifted(zone, begin, {n * step.term->amount, step.term->unit}, false);
        if (plainly >= end)
            break;
        const Moment due = rolled(zone, plainly, step.roll);
        all.push_back({step.from, begin, due, opening(zone, step, due, known)});
        known = plainly;
    }
    return all;
}

/// Every time that the step is due for the subject.
class Times {
public:
    Times(const StepSubject& subject, const ProtocolStep& step, std::optional<Moment> previousDone)
        : m_subject(subject)
        , m_step(step)
        , m_previousDone(previousDone)
    {
    }

    std::vector<StepTimes> all() const
    {
        std::vector<StepTimes> times = unlapsing();
        if (const auto lapse = first(m_step.lapses))
            for (StepTimes& each : times)
                each.lapsesAt = lapse;
        return times;
    }

private:
    std::vector<Beginning> at(StepFrom from) const { return beginnings(m_subject, from, m_previousDone); }

    std::optional<Moment> first(const std::optional<StepFrom>& from) const
    {
        const auto found = from ? at(*from) : std::vector<Beginning>();
        return found.empty() ? std::nullopt : std::optional(found.front().at);
    }

    Moment due(const Beginning& from) const
    {
        const Moment plainly = m_step.term ? shifted(m_subject.zone, from.at, *m_step.term, m_step.before) : from.at;
        return rolled(m_subject.zone, plainly, m_step.roll);
    }

    std::vector<StepTimes> unlapsing() const
    {
        const auto found = at(m_step.from);
        if (found.empty())
            return {};
        if (const auto end = first(m_step.every))
            return repeated(m_subject.zone, m_step, found.front().at, *end);
        std::vector<StepTimes> times;
        if (m_step.opensAt) {
            for (const Beginning& opens : at(*m_step.opensAt))
                times.push_back(
                    {m_step.from, found.front().source, due(found.front()), std::min(opens.at, due(found.front()))});
            return times;
        }
        for (const Beginning& each : found)
            times.push_back(
                {m_step.from, each.source, due(each), opening(m_subject.zone, m_step, due(each), each.known)});
        return times;
    }

    const StepSubject& m_subject;
    const ProtocolStep& m_step;
    std::optional<Moment> m_previousDone;
};

} // namespace

std::vector<StepTimes> timesOf(const ProtocolStep& step, const StepSubject& subject,
                               const std::optional<Moment>& previousDone)
{
    return Times(subject, step, previousDone).all();
}

} // namespace adempauze
