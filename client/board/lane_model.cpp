#include "board/lane_model.h"

#include "board/board_words.h"
#include "shell/time_words.h"

#include <algorithm>
#include <iterator>

namespace adempauze::client {

namespace {

bool waits(const wire::WaitingEntry& entry)
{
    return entry.state == "waiting" || entry.state == "offered";
}

} // namespace

void LaneModel::setWaiting(const wire::Board& board, const wire::WaitingList& list)
{
    std::vector<wire::WaitingEntry> entries;
    std::ranges::copy_if(list.items, std::back_inserter(entries), waits);
    const bool same = sameDays(board.days)
        && std::ranges::equal(m_entries, entries, {}, &wire::WaitingEntry::id, &wire::WaitingEntry::id);
    if (!same)
        beginResetModel();
    m_entries = std::move(entries);
    takeDays(board.days, board.zone);
    cut();
    if (same)
        DayModel::retell();
    else
        endResetModel();
}

void LaneModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_painted.clear();
    takeDays({}, {});
    endResetModel();
}

const wire::WaitingEntry* LaneModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

void LaneModel::cut()
{
    m_painted.clear();
    for (const wire::WaitingEntry& entry : m_entries)
        m_painted.push_back({.pieces = {{.kind = PieceKind::Waiting,
                                         .from = entry.neededFromAt,
                                         .until = std::max(entry.neededByAt, entry.neededFromAt),
                                         .bar = 0,
                                         .text = BoardWords::waiting(entry)}}});
    if (!m_painted.empty())
        m_painted.front().beginsHouse = true;
}

void LaneModel::retell()
{
    cut();
    DayModel::retell();
}

const PaintedRow* LaneModel::painted(int row) const
{
    return entryAt(row) ? &m_painted[static_cast<std::size_t>(row)] : nullptr;
}

int LaneModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant LaneModel::data(const QModelIndex& at, int role) const
{
    const wire::WaitingEntry* entry = entryAt(at.row());
    const wire::BoardDay* day = dayAt(at.column());
    if (!entry || !day)
        return {};
    const bool here = entry->neededFromAt < day->untilAt && entry->neededByAt > day->fromAt;
    if (role == Qt::DisplayRole)
        return here ? BoardWords::waiting(*entry) : QString();
    if (role != Qt::AccessibleTextRole)
        return {};
    const QString told = BoardWords::waitingTold(*entry, zone());
    return here ? tr("%1: %2", "day: who waits").arg(dayOf(day->fromAt, zone()), told)
                : tr("%1: not on this day. %2").arg(dayOf(day->fromAt, zone()), told);
}

QVariant LaneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const wire::WaitingEntry* entry = orientation == Qt::Vertical ? entryAt(section) : nullptr;
    if (!entry)
        return DayModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole: return entry->position ? QString::number(*entry->position) : QStringLiteral("–");
    case HouseRole: return section == 0 ? tr("To be placed") : QString();
    case Qt::AccessibleTextRole: return tr("To be placed: %1").arg(BoardWords::waiting(*entry));
    default: return {};
    }
}

} // namespace adempauze::client
