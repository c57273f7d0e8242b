#include "follow_up/snooze_strip.h"

#include "follow_up/task_words.h"
#include "shell/time_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace adempauze::client {

namespace {

using namespace std::chrono_literals;

/// Nine o'clock of the next day, on the clock of the house.
LocalTime tomorrowMorning(Moment now)
{
    return LocalTime(date::floor<date::days>(houseZone().localAt(now)) + date::days(1)) + 9h;
}

} // namespace

SnoozeStrip::SnoozeStrip(QWidget* parent)
    : Strip(parent)
    , m_untilLabel(new QLabel(this))
    , m_until(new MomentEdit(this))
    , m_why(new WordList(Vocabulary::SnoozeWhy, wire::SnoozeWhys, this))
    , m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("snoozeStrip"));
    m_until->setObjectName(QStringLiteral("snoozeUntil"));
    m_why->setObjectName(QStringLiteral("snoozeWhy"));
    m_go->setObjectName(QStringLiteral("snoozeGo"));
    m_go->setFocusPolicy(Qt::TabFocus);
    m_untilLabel->setBuddy(m_until);
    body()->addWidget(m_why);
    body()->addWidget(m_untilLabel);
    body()->addWidget(m_until, 0, Qt::AlignLeft);
    body()->addWidget(m_go, 0, Qt::AlignLeft);
    connect(this, &Strip::entered, this, &SnoozeStrip::choose);
    connect(m_why, &QListWidget::itemDoubleClicked, this, &SnoozeStrip::choose);
    connect(m_why, &QListWidget::itemSelectionChanged, this, [this] { allow(m_may); });
    connect(m_go, &QPushButton::clicked, this, &SnoozeStrip::choose);
    tell();
}

void SnoozeStrip::ask(const wire::Task& task, Moment now)
{
    if (!m_task || m_task->id != task.id) {
        m_until->setLocal(tomorrowMorning(now));
        m_why->chooseNothing();
    }
    m_task = task;
    m_open = true;
    tell();
    appear(m_why);
}

void SnoozeStrip::refresh(const wire::Task* task)
{
    if (!m_task)
        return;
    m_open = task != nullptr;
    if (task)
        m_task = *task;
    tell();
}

void SnoozeStrip::forget()
{
    m_task.reset();
    m_why->chooseNothing();
}

void SnoozeStrip::allow(bool may)
{
    m_may = may;
    m_go->setEnabled(m_may && m_open && m_why->word());
}

void SnoozeStrip::choose()
{
    if (m_task && m_go->isEnabled())
        Q_EMIT chosen({.untilAt = m_until->moment(houseZone()), .why = m_why->word()});
}

void SnoozeStrip::tell()
{
    m_why->setAccessibleName(tr("Why it is put off"));
    m_untilLabel->setText(tr("Until"));
    m_go->setText(tr("Put off (Enter)"));
    if (m_task)
        setTitle(m_open ? tr("Put off: %1. Why, and until when?").arg(nameOf(*m_task))
                        : tr("%1: this task is no longer open.").arg(nameOf(*m_task)));
    allow(m_may);
}

void SnoozeStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
