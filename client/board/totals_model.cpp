#include "board/totals_model.h"

#include "shell/time_words.h"

#include <QFont>

#include <algorithm>

namespace adempauze::client {

namespace {

enum Row { Free, Taken, Closed, Unconfirmed, Rows };
static_assert(Rows == TotalsModel::RowsMost);

int rowsOf(const std::vector<wire::BoardDay>& days)
{
    if (days.empty())
        return 0;
    return std::ranges::any_of(days, [](const wire::BoardDay& day) { return day.unconfirmed > 0; }) ? Rows
                                                                                                    : Unconfirmed;
}

} // namespace

void TotalsModel::setBoard(const wire::Board& board)
{
    const bool same = sameDays(board.days) && rowsOf(board.days) == m_rows;
    if (!same)
        beginResetModel();
    takeDays(board.days, board.zone);
    m_rows = rowsOf(board.days);
    if (same)
        retell();
    else
        endResetModel();
}

void TotalsModel::clear()
{
    beginResetModel();
    takeDays({}, {});
    m_rows = 0;
    endResetModel();
}

int TotalsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int TotalsModel::countOf(const wire::BoardDay& day, int row)
{
    switch (row) {
    case Free: return day.free;
    case Taken: return day.taken;
    case Closed: return day.closed;
    default: return day.unconfirmed;
    }
}

QString TotalsModel::spoken(const wire::BoardDay& day, int row) const
{
    const QString from = dayOf(day.fromAt, zone());
    const QString until = dayOf(day.untilAt, zone());
    const int count = countOf(day, row);
    if (row == Free)
        return count == 1 ? tr("Night of %1 to %2: 1 place free.").arg(from, until)
                          : tr("Night of %1 to %2: %3 places free.").arg(from, until).arg(count);
    if (row == Taken)
        return tr("Night of %1 to %2: %3 taken.").arg(from, until).arg(count);
    if (row == Closed)
        return tr("Night of %1 to %2: %3 closed.").arg(from, until).arg(count);
    return tr("Night of %1 to %2: %3 not known to be free, until the house has entered its paper.")
        .arg(from, until)
        .arg(count);
}

QVariant TotalsModel::data(const QModelIndex& at, int role) const
{
    const wire::BoardDay* day = dayAt(at.column());
    if (!day || at.row() >= m_rows)
        return {};
    const int count = countOf(*day, at.row());
    switch (role) {
    case Qt::DisplayRole: return at.row() == Free && count == 0 ? QStringLiteral("0!") : QString::number(count);
    case Qt::AccessibleTextRole: return spoken(*day, at.row());
    case Qt::TextAlignmentRole: return static_cast<int>(Qt::AlignCenter);
    case Qt::FontRole: {
        QFont font; // says no size of its own, so that it grows with the program's
        font.setBold(at.row() == Free);
        return at.row() == Free ? QVariant(font) : QVariant();
    }
    default: return {};
    }
}

QVariant TotalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return DayModel::headerData(section, orientation, role);
    if (role == Qt::DisplayRole)
        return section == Free  ? tr("Free")
            : section == Taken  ? tr("Taken")
            : section == Closed ? tr("Closed")
                                : tr("Not known");
    if (role == Qt::AccessibleTextRole)
        return section == Free  ? tr("Free in the night")
            : section == Taken  ? tr("Taken in the night")
            : section == Closed ? tr("Closed in the night")
                                : tr("Not known to be free in the night");
    if (role == HouseRole)
        return section == Free ? tr("Nights") : QString();
    return {};
}

} // namespace adempauze::client
