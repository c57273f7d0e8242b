#include "board/day_model.h"

#include "board/board_words.h"
#include "shell/time_words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace adempauze::client {

namespace {

QString told(LocalTime local, const char* format)
{
    return QLocale()
        .toString(QDateTime::fromSecsSinceEpoch(local.time_since_epoch().count(), Qt::UTC), QLatin1String(format))
        .remove(QLatin1Char('.'));
}

date::weekday weekdayOf(LocalTime local)
{
    return date::weekday(date::floor<date::days>(local));
}

/// At the first day, where a month begins, and at Mondays that are not just behind one of these.
bool namesMonth(LocalTime local, int column)
{
    const date::year_month_day day(date::floor<date::days>(local));
    const bool justNamed = column < 4 || day.day() <= date::day(4);
    return column == 0 || day.day() == date::day(1) || (weekdayOf(local) == date::Monday && !justNamed);
}

} // namespace

DayModel::DayModel(std::function<Moment()> now, QObject* parent)
    : QAbstractTableModel(parent)
    , m_now(std::move(now))
    , m_zone(houseZone())
{
}

const wire::BoardDay* DayModel::dayAt(int column) const
{
    return column >= 0 && column < columnCount() ? &m_days[static_cast<std::size_t>(column)] : nullptr;
}

int DayModel::columnOf(const std::string& date) const
{
    const auto found = std::ranges::find(m_days, date, &wire::BoardDay::date);
    return found == m_days.end() ? -1 : static_cast<int>(found - m_days.begin());
}

void DayModel::setOld(bool old)
{
    if (std::exchange(m_old, old) != old)
        retell();
}

void DayModel::retell()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    if (columnCount() > 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int DayModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

QVariant DayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const wire::BoardDay* day = orientation == Qt::Horizontal ? dayAt(section) : nullptr;
    return day ? dayTitle(*day, section, role) : QVariant();
}

QVariant DayModel::dayTitle(const wire::BoardDay& day, int column, int role) const
{
    const LocalTime local = m_zone.localAt(day.fromAt);
    switch (role) {
    case Qt::DisplayRole: return told(local, "ddd");
    case DateRole: return told(local, "d");
    case Qt::AccessibleTextRole:
        return isToday(day) ? BoardWords::tr("%1, today").arg(BoardWords::day(day, m_zone))
                            : BoardWords::day(day, m_zone);
    case Qt::ToolTipRole: return BoardWords::day(day, m_zone);
    case MonthRole: return namesMonth(local, column) ? told(local, "MMM") : QString();
    case WeekendRole: return isWeekend(column);
    case TodayRole: return isToday(day);
    default: return {};
    }
}

void DayModel::takeDays(const std::vector<wire::BoardDay>& days, const std::string& zone)
{
    m_days = days;
    m_zone = Zone::named(zone).value_or(houseZone());
    m_weekends.clear();
    for (const wire::BoardDay& day : m_days) {
        const date::weekday weekday = weekdayOf(m_zone.localAt(day.fromAt));
        m_weekends.push_back(weekday == date::Saturday || weekday == date::Sunday);
    }
}

bool DayModel::sameDays(const std::vector<wire::BoardDay>& days) const
{
    return std::ranges::equal(m_days, days, {}, &wire::BoardDay::date, &wire::BoardDay::date);
}

bool DayModel::isToday(const wire::BoardDay& day) const
{
    const Moment now = m_now();
    return day.fromAt <= now && now < day.untilAt;
}

} // namespace adempauze::client
