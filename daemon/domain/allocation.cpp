#include "domain/allocation.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr int Certain = 1000;
constexpr std::array Genders{Gender::Man, Gender::Woman, Gender::Other};

/// Calls `see` with the number of each kind of person that such a place takes.
template<class See>
void forEachKind(Accepts accepts, bool wheelchair, See see)
{
    for (std::size_t i = 0; i < Genders.size(); ++i) {
        if (!suits(accepts, Genders[i]))
            continue;
        see(2 * i);
        if (wheelchair)
            see(2 * i + 1);
    }
}

} // namespace

void Supply::add(Accepts accepts, bool wheelchair)
{
    ++m_all;
    forEachKind(accepts, wheelchair, [&](std::size_t kind) { ++m_free[kind]; });
}

int Supply::missed(Accepts accepts, bool wheelchair) const
{
    int sum = 0;
    forEachKind(accepts, wheelchair, [&](std::size_t kind) {
        sum += Certain >> std::clamp(m_free[kind] - 1, 0, 30); // a shift of more would be no number
    });
    return sum;
}

bool Supply::isLastForSome(Accepts accepts, bool wheelchair) const
{
    bool last = false;
    forEachKind(accepts, wheelchair, [&](std::size_t kind) { last = last || (m_free[kind] == 1 && m_all > 1); });
    return last;
}

} // namespace adempauze
