#include "domain/waiting.h"

#include "domain/words.h"

#include <algorithm>
#include <cassert>
#include <compare>

namespace adempauze {

namespace {

constexpr WordList<Criterion, 8> CriterionWords{{
    {Criterion::UnderOrder, "under_order"},
    {Criterion::DangerRunningOrder, "danger_running_order"},
    {Criterion::SleepsOutside, "sleeps_outside"},
    {Criterion::ChildrenInvolved, "children_involved"},
    {Criterion::NeededBy, "needed_by"},
    {Criterion::LongestWaiting, "longest_waiting"},
    {Criterion::RegisteredAt, "registered_at"},
    {Criterion::Id, "id"},
}};

std::chrono::days daysWaited(const WaitingFacts& facts, Moment now)
{
    return std::chrono::floor<std::chrono::days>(now - facts.registeredAt);
}

/// Less: `a` comes first.
std::strong_ordering compared(Criterion criterion, const WaitingFacts& a, const WaitingFacts& b, Moment now)
{
    switch (criterion) {
    case Criterion::UnderOrder: return b.underOrder <=> a.underOrder;
    case Criterion::DangerRunningOrder: return b.dangerRunningOrder <=> a.dangerRunningOrder;
    case Criterion::SleepsOutside: return b.sleepsOutside <=> a.sleepsOutside;
    case Criterion::ChildrenInvolved: return b.childrenInvolved <=> a.childrenInvolved;
    case Criterion::NeededBy: return a.neededBy <=> b.neededBy;
    case Criterion::LongestWaiting: return daysWaited(b, now) <=> daysWaited(a, now);
    case Criterion::RegisteredAt: return a.registeredAt <=> b.registeredAt;
    case Criterion::Id: return a.id <=> b.id;
    } // no default: a new criterion that compares nothing does not compile
    assert(false);
    return std::strong_ordering::equal;
}

/// What decides between two that are not the same one, and how.
struct Decided {
    Criterion by;
    bool before;
};

Decided decided(const std::vector<Criterion>& criteria, const WaitingFacts& a, const WaitingFacts& b, Moment now)
{
    for (const Criterion criterion : criteria)
        if (const auto order = compared(criterion, a, b, now); order != 0)
            return {criterion, order < 0};
    return {Criterion::Id, false};
}

} // namespace

std::string_view wordFor(Criterion criterion)
{
    return wordIn(CriterionWords, criterion);
}

std::optional<Criterion> criterionNamed(std::string_view word)
{
    return valueIn(CriterionWords, word);
}

const RankingRules* rulesAt(const std::vector<RankingRules>& rules, Moment at)
{
    const auto found = std::ranges::find_if(rules, [&](const RankingRules& each) { return each.inForce.contains(at); });
    return found == rules.end() ? nullptr : &*found;
}

std::vector<Ranked> rankWaiting(const RankingRules& rules, std::vector<WaitingFacts> waiting, Moment now)
{
    std::vector<Criterion> criteria = rules.criteria;
    criteria.push_back(Criterion::RegisteredAt);
    criteria.push_back(Criterion::Id);
    std::ranges::sort(
        waiting, [&](const WaitingFacts& a, const WaitingFacts& b) { return decided(criteria, a, b, now).before; });
    std::vector<Ranked> ranked;
    for (const WaitingFacts& facts : waiting) {
        Ranked next{.facts = facts, .position = static_cast<int>(ranked.size()) + 1};
        if (!ranked.empty()) {
            next.behindBy = decided(criteria, ranked.back().facts, facts, now).by;
            ranked.back().aheadBy = next.behindBy;
        }
        ranked.push_back(next);
    }
    return ranked;
}

} // namespace adempauze
