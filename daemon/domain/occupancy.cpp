#include "domain/occupancy.h"

#include <algorithm>

namespace adempauze {

namespace {

bool isOver(const Standing& row, Moment now)
{
    return row.expiresAt <= now;
}

bool hasTail(const Standing& row, Moment now)
{
    return row.tailDecidedAt > now;
}

/// Until when nobody else may have it.
Moment keptUntil(const Standing& row, Moment now)
{
    return hasTail(row, now) && !row.tailShared ? std::max(row.takenUntil, row.tailUntil) : row.takenUntil;
}

/// Of two tails the one that is left to others later.
void share(Candidate& candidate, const Standing& row)
{
    candidate.sharedFrom = std::min(candidate.sharedFrom.value_or(Forever), row.takenUntil);
    candidate.sharedUntil = std::max(candidate.sharedUntil.value_or(Moment::min()), row.tailUntil);
    candidate.sharedDecidedAt = std::max(candidate.sharedDecidedAt.value_or(Moment::min()), row.tailDecidedAt);
}

} // namespace

void Occupancy::put(const Standing& row)
{
    std::erase_if(m_rows, [&](const Standing& known) { return known.id == row.id; });
    if (row.blocks)
        m_rows.insert(std::ranges::upper_bound(m_rows, row.takenUntil, {}, &Standing::takenUntil), row);
    const auto present = std::ranges::find_if(m_rows, &Standing::occupied);
    m_presentUntil = present == m_rows.end() ? std::nullopt : std::optional(present->until);
}

void Occupancy::describe(Candidate& candidate, Moment from, Moment now) const
{
    candidate.departureUnconfirmed = candidate.departureUnconfirmed || (m_presentUntil && *m_presentUntil <= now);
    const Standing* tail = nullptr; // protected, of somebody whose stay ends before the wish begins
    const auto next = std::ranges::upper_bound(m_rows, from, {}, &Standing::takenUntil);
    for (auto row = m_rows.begin(); row != next; ++row) {
        if (!hasTail(*row, now) || row->tailUntil <= from)
            continue;
        if (row->tailShared)
            share(candidate, *row);
        else if (!tail || tail->tailUntil < row->tailUntil)
            tail = &*row;
    }
    const auto obstacle = std::find_if(next, m_rows.end(), [&](const Standing& row) { return !isOver(row, now); });
    if (tail) {
        candidate.nextClaimFrom = tail->from;
        candidate.nextClaimUntil = tail->tailUntil;
    } else if (obstacle != m_rows.end()) {
        candidate.nextClaimFrom = obstacle->from;
        candidate.nextClaimUntil = keptUntil(*obstacle, now);
        candidate.closedNext = obstacle->closure;
    }
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
