#include "shell/moment_edit.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace adempauze::client {

namespace {

// The field holds a wall clock: UTC keeps the machine's own zone and its clock changes out of it.
QDateTime onWall(LocalTime local)
{
    return QDateTime::fromSecsSinceEpoch(local.time_since_epoch().count(), Qt::UTC);
}

} // namespace

MomentEdit::MomentEdit(QWidget* parent)
    : QDateTimeEdit(parent)
{
    setTimeSpec(Qt::UTC);
    setDateTimeRange(onWall(LocalTime(std::chrono::seconds(0))), QDateTime({2199, 12, 31}, {23, 59}, Qt::UTC));
    setDisplayFormat(QStringLiteral("ddd d MMM yyyy HH:mm"));
    setCalendarPopup(false);
    setLocale(QLocale());
}

void MomentEdit::setMoment(Moment at, const Zone& zone)
{
    setLocal(date::floor<std::chrono::minutes>(zone.localAt(at)));
}

void MomentEdit::setLocal(LocalTime local)
{
    setDateTime(onWall(local));
}

LocalTime MomentEdit::local() const
{
    return LocalTime(std::chrono::seconds(dateTime().toSecsSinceEpoch()));
}

Moment MomentEdit::moment(const Zone& zone) const
{
    return resolve(zone, local()).at;
}

void MomentEdit::setNow(std::function<Moment()> now, const Zone& zone)
{
    m_now = std::move(now);
    m_zone = zone;
}

// Qt measures the first and the last day there are; "ma 23 nov" is wider than both.
QSize MomentEdit::sizeHint() const
{
    const QString by = font().key() + locale().name();
    if (std::exchange(m_measuredBy, by) != by)
        m_wider = wider();
    return QDateTimeEdit::sizeHint() + QSize(m_wider, 0);
}

int MomentEdit::wider() const
{
    const auto width = [this](const QDateTime& at) {
        return fontMetrics().horizontalAdvance(locale().toString(at, displayFormat()));
    };
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        for (int day = 20; day < 27; ++day)
            widest = std::max(widest, width(QDateTime({2026, month, day}, {20, 0}, Qt::UTC)));
    const int measured = std::max(width(minimumDateTime()), width(maximumDateTime()));
    return std::max(0, widest - measured);
}

void MomentEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_now && m_zone && event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        setMoment(m_now(), *m_zone);
        return;
    }
    QDateTimeEdit::keyPressEvent(event);
}

void MomentEdit::changeEvent(QEvent* event)
{
    QDateTimeEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setLocale(QLocale());
}

} // namespace adempauze::client
