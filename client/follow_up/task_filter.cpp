#include "follow_up/task_filter.h"

#include "shell/time_words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTabBar>

namespace adempauze::client {

TaskFilter::TaskFilter(QWidget* parent)
    : QWidget(parent)
    , m_when(new QTabBar(this))
    , m_whose(new QComboBox(this))
{
    m_when->setObjectName(QStringLiteral("when"));
    m_whose->setObjectName(QStringLiteral("whose"));
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        m_when->addTab(QString());
    for (std::size_t i = 0; i < m_counted.size(); ++i)
        m_whose->addItem(QString());
    m_when->setExpanding(false);
    m_when->setDrawBase(false);
    m_when->setElideMode(Qt::ElideNone);
    m_whose->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_when, 1);
    row->addWidget(m_whose);
    connect(m_when, &QTabBar::currentChanged, this, &TaskFilter::changed);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &TaskFilter::changed);
    tell();
}

std::optional<DueGroup> TaskFilter::group() const
{
    switch (m_when->currentIndex()) {
    case 1: return DueGroup::Overdue;
    case 2: return DueGroup::Today;
    case 3: return DueGroup::Coming;
    default: return std::nullopt;
    }
}

Whose TaskFilter::whose() const
{
    switch (m_whose->currentIndex()) {
    case 1: return Whose::Mine;
    case 2: return Whose::Team;
    default: return Whose::All;
    }
}

void TaskFilter::count(const std::vector<wire::Task>& tasks, Moment now, const Looker& looker)
{
    m_teams = looker.mine.size();
    m_counts = {};
    m_counted = {};
    for (const wire::Task& task : tasks) {
        for (const auto each : {Whose::All, Whose::Mine, Whose::Team})
            m_counted[static_cast<std::size_t>(each)] += isTheirs(task, each, looker) ? 1 : 0;
        if (!isTheirs(task, whose(), looker))
            continue;
        ++m_counts[0];
        ++m_counts[1 + static_cast<std::size_t>(dueGroupOf(task.dueAt, now, houseZone()))];
    }
    tell();
}

void TaskFilter::tell()
{
    const QSignalBlocker quietWhen(m_when);
    const QSignalBlocker quietWhose(m_whose);
    const std::array when{tr("All (%1)"), tr("Overdue (%1)"), tr("Today (%1)"), tr("Coming (%1)")};
    for (std::size_t i = 0; i < when.size(); ++i)
        m_when->setTabText(static_cast<int>(i), when[i].arg(m_counts[i]));
    const QString team = m_teams == 0 ? tr("The team's (%1)")
        : m_teams == 1                ? tr("My team's (%1)")
                                      : tr("My teams' (%1)");
    const std::array whose{tr("Everybody's (%1)"), tr("Mine (%1)"), team};
    for (std::size_t i = 0; i < whose.size(); ++i)
        m_whose->setItemText(static_cast<int>(i), whose[i].arg(m_counted[i]));
    m_when->setAccessibleName(tr("When they are due"));
    m_whose->setAccessibleName(tr("Whose they are"));
}

void TaskFilter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
