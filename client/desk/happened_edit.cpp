#include "desk/happened_edit.h"

#include "shell/time_words.h"

#include <QSignalBlocker>

namespace adempauze::client {

HappenedEdit::HappenedEdit(std::function<Moment()> now, QWidget* parent)
    : MomentEdit(parent)
    , m_nowOf(std::move(now))
    , m_zone(houseZone())
{
    setNow(m_nowOf, m_zone);
    showNow();
    connect(this, &QDateTimeEdit::dateTimeChanged, this, &HappenedEdit::compare);
}

void HappenedEdit::setZone(const Zone& zone)
{
    m_zone = zone;
    setNow(m_nowOf, m_zone);
    if (m_following)
        showNow();
}

void HappenedEdit::follow()
{
    m_following = true;
    showNow();
}

void HappenedEdit::tick()
{
    if (m_following && !hasFocus())
        showNow();
}

void HappenedEdit::showNow()
{
    const QSignalBlocker quiet(this);
    setMoment(m_nowOf(), m_zone);
    m_shown = local();
}

// Qt tells of a change at every Enter, too.
void HappenedEdit::compare()
{
    if (local() == m_shown)
        return;
    m_shown = local();
    m_following = false;
    Q_EMIT changed();
}

} // namespace adempauze::client
