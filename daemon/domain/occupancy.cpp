#include "domain/occupancy.h"

#include <algorithm>
#include <span>

namespace adempauze {

namespace {

bool isOver(const auto& row, Moment now)
{
    return row.expiresAt <= now;
}

bool hasTail(const auto& row, Moment now)
{
    return row.tailDecidedAt > now;
}

/// To somebody who would come at `from`: it is over by then and nothing is kept after it, or it is a hold that ran out.
bool isNothing(const auto& row, Moment from, Moment now)
{
    return row.takenUntil > from ? isOver(row, now) : !hasTail(row, now);
}

/// Until when nobody else may have it.
Moment keptUntil(const auto& row, Moment now)
{
    return hasTail(row, now) && !row.tailShared ? std::max(row.takenUntil, row.tailUntil) : row.takenUntil;
}

/// It stands in the way next.
void meet(Outlook& outlook, const auto& row, Moment now)
{
    outlook.nextClaimFrom = row.from;
    outlook.nextClaimUntil = keptUntil(row, now);
    outlook.closedNext = row.closure;
}

} // namespace

void Occupancy::put(const Standing& row, Moment now)
{
    m_asOf = std::max(m_asOf, now);
    std::erase_if(m_rows, [&](const Standing& known) { return known.id == row.id; });
    if (row.blocks)
        m_rows.insert(std::ranges::upper_bound(m_rows, row.takenUntil, {}, &Standing::takenUntil), row);
    lookAgain();
}

void Occupancy::forget(Moment before)
{
    const auto isGone = [&](const Standing& row) {
        return row.takenUntil <= before && row.tailDecidedAt <= before && !row.occupied;
    };
    if (std::erase_if(m_rows, isGone) > 0)
        lookAgain();
}

void Occupancy::lookAgain()
{
    const auto present = std::ranges::find_if(m_rows, &Standing::occupied);
    m_near = 0;
    m_further = false;
    for (const Standing& row : m_rows) {
        if (row.takenUntil <= m_asOf && !hasTail(row, m_asOf))
            continue;
        m_further = m_near == m_nearest.size();
        if (m_further)
            break;
        m_nearest[m_near++] = {.from = row.from,
                               .takenUntil = row.takenUntil,
                               .expiresAt = row.expiresAt,
                               .tailUntil = row.tailUntil,
                               .tailDecidedAt = row.tailDecidedAt,
                               .tailShared = row.tailShared,
                               .closure = row.closure};
    }
    m_presentUntil = present == m_rows.end() ? std::nullopt : std::optional(present->until);
}

Outlook Occupancy::seenFrom(Moment from, Moment now) const
{
    Outlook outlook;
    outlook.departureUnconfirmed = m_presentUntil && *m_presentUntil <= now;
    if (from >= m_asOf && now >= m_asOf) {
        const std::span near(m_nearest.data(), m_near);
        const auto first = std::ranges::find_if_not(near, [&](const Near& row) { return isNothing(row, from, now); });
        if (first != near.end() && first->takenUntil > from) {
            meet(outlook, *first, now);
            return outlook;
        }
        if (first == near.end() && !m_further)
            return outlook;
    }
    const Standing* tail = nullptr; // protected, of somebody whose stay ends before the wish begins
    const auto next = std::ranges::upper_bound(m_rows, from, {}, &Standing::takenUntil);
    for (auto row = m_rows.begin(); row != next; ++row) {
        if (!hasTail(*row, now) || row->tailUntil <= from)
            continue;
        if (row->tailShared)
            outlook.shared.push_back({row->takenUntil, row->tailUntil, row->tailDecidedAt});
        else if (!tail || tail->tailUntil < row->tailUntil)
            tail = &*row;
    }
    const auto obstacle = std::find_if(next, m_rows.end(), [&](const Standing& row) { return !isOver(row, now); });
    if (tail) {
        outlook.nextClaimFrom = tail->from;
        outlook.nextClaimUntil = tail->tailUntil;
    } else if (obstacle != m_rows.end()) {
        meet(outlook, *obstacle, now);
    }
    return outlook;
}

std::vector<Period> Occupancy::takenAfter(Moment from, Moment now) const
{
    std::vector<Period> taken;
    for (auto row = std::ranges::upper_bound(m_rows, from, {}, &Standing::takenUntil); row != m_rows.end(); ++row)
        if (!isOver(*row, now))
            taken.emplace_back(row->from, keptUntil(*row, now));
    std::ranges::sort(taken, {}, &Period::from);
    return taken;
}

} // namespace adempauze
