#pragma once

#include <date/date.h>

#include <compare>
#include <initializer_list>
#include <optional>
#include <vector>

namespace adempauze {

/// An instant in UTC, whole seconds. Local time exists only at the edges: on paper and on screen.
using Moment = date::sys_seconds;

/// Stands for "no end known". Sorts after every real moment, so no rule needs a special case.
inline constexpr Moment Forever = Moment::max();

/// A stretch of time, half-open: `from` belongs to it, `until` does not.
///
/// The only kind of interval in this house, in C++, in SQL and on the wire: back-to-back stays touch
/// without overlapping, and a length is simply until - from.
class Period {
public:
    /// Nothing when the stretch would be empty or run backwards; input from outside enters here.
    static std::optional<Period> parse(Moment from, Moment until);

    /// For values already known to be in order. Asserts from < until.
    Period(Moment from, Moment until);

    Moment from() const { return m_from; }
    Moment until() const { return m_until; }

    bool contains(Moment at) const { return m_from <= at && at < m_until; }
    bool overlaps(const Period& other) const { return m_from < other.m_until && other.m_from < m_until; }

    friend auto operator<=>(const Period&, const Period&) = default;

private:
    Moment m_from;
    Moment m_until;
};

/// Any number of periods, kept sorted, disjoint and merged, so that equal sets compare equal.
class Periods {
public:
    Periods() = default;
    Periods(std::initializer_list<Period> periods);

    bool empty() const { return m_periods.empty(); }
    std::size_t size() const { return m_periods.size(); }
    auto begin() const { return m_periods.begin(); }
    auto end() const { return m_periods.end(); }

    /// Set algebra; every rule about orders and stays is written with these three.
    friend Periods operator|(const Periods& a, const Periods& b);
    friend Periods operator&(const Periods& a, const Periods& b);
    friend Periods operator-(const Periods& a, const Periods& b);

    friend bool operator==(const Periods&, const Periods&) = default;

private:
    std::vector<Period> m_periods;
};

} // namespace adempauze
