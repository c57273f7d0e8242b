#include "time/period.h"

#include <algorithm>
#include <cassert>

namespace adempauze {

namespace {

std::vector<Period> merged(std::vector<Period> periods)
{
    std::sort(periods.begin(), periods.end());
    std::vector<Period> result;
    for (const Period& next : periods) {
        if (!result.empty() && next.from() <= result.back().until())
            result.back() = Period(result.back().from(), std::max(result.back().until(), next.until()));
        else
            result.push_back(next);
    }
    return result;
}

} // namespace

std::optional<Period> Period::parse(Moment from, Moment until)
{
    if (from >= until)
        return std::nullopt;
    return Period(from, until);
}

Period::Period(Moment from, Moment until)
    : m_from(from)
    , m_until(until)
{
    assert(from < until);
}

Periods::Periods(std::initializer_list<Period> periods)
    : m_periods(merged(periods))
{
}

Periods operator|(const Periods& a, const Periods& b)
{
    std::vector<Period> all = a.m_periods;
    all.insert(all.end(), b.begin(), b.end());
    Periods result;
    result.m_periods = merged(std::move(all));
    return result;
}

Periods operator&(const Periods& a, const Periods& b)
{
    Periods result;
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (const auto shared =
                Period::parse(std::max(left->from(), right->from()), std::min(left->until(), right->until())))
            result.m_periods.push_back(*shared);
        if (left->until() < right->until())
            ++left;
        else
            ++right;
    }
    return result;
}

Periods operator-(const Periods& a, const Periods& b)
{
    Periods result;
    auto hole = b.begin();
    for (const Period& whole : a) {
        while (hole != b.end() && hole->until() <= whole.from())
            ++hole;
        Moment from = whole.from();
        // A hole may reach into the next period of `a`, so the outer position stays where it is.
        for (auto next = hole; next != b.end() && next->from() < whole.until(); ++next) {
            if (const auto before = Period::parse(from, next->from()))
                result.m_periods.push_back(*before);
            from = std::max(from, next->until());
        }
        if (const auto rest = Period::parse(from, whole.until()))
            result.m_periods.push_back(*rest);
    }
    return result;
}

} // namespace adempauze
