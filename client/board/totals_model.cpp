#include "board/totals_model.h"

#include "shell/time_words.h"

#include <QFont>

namespace adempauze::client {

namespace {

enum Row { Free, Taken, Closed, Rows };

} // namespace

void TotalsModel::setBoard(const wire::Board& board)
{
    const bool same = sameDays(board.days);
    if (!same)
        beginResetModel();
    takeDays(board.days, board.zone);
    if (same)
        retell();
    else
        endResetModel();
}

void TotalsModel::clear()
{
    beginResetModel();
    takeDays({}, {});
    endResetModel();
}

int TotalsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || days().empty() ? 0 : Rows;
}

int TotalsModel::countOf(const wire::BoardDay& day, int row)
{
    return row == Free ? day.free : row == Taken ? day.taken : day.closed;
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
    return tr("Night of %1 to %2: %3 closed.").arg(from, until).arg(count);
}

QVariant TotalsModel::data(const QModelIndex& at, int role) const
{
    const wire::BoardDay* day = dayAt(at.column());
    if (!day || at.row() >= Rows)
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
        return section == Free ? tr("Free") : section == Taken ? tr("Taken") : tr("Closed");
    if (role == Qt::AccessibleTextRole)
        return section == Free ? tr("Free in the night")
            : section == Taken ? tr("Taken in the night")
                               : tr("Closed in the night");
    if (role == HouseRole)
        return section == Free ? tr("Nights") : QString();
    return {};
}

} // namespace adempauze::client
