#include "follow_up/news_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/task_title.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

NewsPanel::NewsPanel(DaemonLink& link, const TaskSight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_model(newsColumns(sight), [](const NewsRow& row) { return row.id; })
    , m_title(heading(this))
    , m_offers(prose(this))
    , m_counts(prose(this))
    , m_table(new Table(this))
    , m_seen(new QPushButton(this))
    , m_state(new StateLine(this))
{
    m_offers->setObjectName(QStringLiteral("newsOffers"));
    m_counts->setObjectName(QStringLiteral("newsCounts"));
    m_table->setObjectName(QStringLiteral("newsTable"));
    m_seen->setObjectName(QStringLiteral("seen"));
    m_state->setObjectName(QStringLiteral("newsState"));
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 6);
    build();
    connect(m_seen, &QPushButton::clicked, this, &NewsPanel::see);
    connect(&m_act, &Act::runningChanged, this, &NewsPanel::retell);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& at) {
        if (const NewsRow* row = m_model.rowAt(at); row && row->task.stayId)
            Q_EMIT chosen(*row->task.stayId);
    });
    tell();
}

void NewsPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each : std::initializer_list<QWidget*>{m_offers, m_title, m_counts, m_table})
        column->addWidget(each);
    column->addWidget(m_seen, 0, Qt::AlignLeft);
    column->addWidget(m_state);
}

void NewsPanel::setTold(const wire::ShiftReport& told, const QString& whose,
                        const std::function<QString(const QUuid&)>& nameOf)
{
    m_told = told;
    m_whose = whose;
    m_model.setRows(newsRowsFrom(told, nameOf));
    retell();
}

void NewsPanel::forget()
{
    m_act.forget();
    m_told.reset();
    m_model.setRows({});
    m_state->clear();
    retell();
}

QString NewsPanel::counts() const
{
    const auto said = [](std::size_t count, const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(count);
    };
    const auto off = static_cast<std::size_t>(std::ranges::count(m_told->done, "cancelled", &wire::Task::state));
    QStringList parts{said(m_told->opened.size(), tr("1 new"), tr("%1 new")),
                      said(m_told->overdue.size(), tr("1 became overdue"), tr("%1 became overdue")),
                      said(m_told->done.size() - off, tr("1 done by others"), tr("%1 done by others"))};
    if (off > 0)
        parts << said(off, tr("1 no longer needed"), tr("%1 no longer needed"));
    return parts.join(QStringLiteral(", "));
}

QString NewsPanel::offers() const
{
    QStringList each;
    for (const wire::HandOver& offer : m_told->offers)
        each << tr("%1, due %2", "task, when").arg(taskTitleOf(offer), completeDate(offer.dueAt));
    return each.isEmpty() ? QString()
                          : tr("Offered, to be answered under Tasks: %1.").arg(each.join(QStringLiteral("; ")));
}

void NewsPanel::retell()
{
    m_model.retell();
    const bool any = m_model.rowCount() > 0;
    m_seen->setVisible(any);
    m_seen->setEnabled(any && !m_act.running() && m_link.state() != LinkState::Offline);
    m_offers->setText(m_told ? offers() : QString());
    m_offers->setVisible(!m_offers->text().isEmpty());
    m_counts->setVisible(any);
    m_counts->setText(m_told ? counts() : QString());
    m_table->setEmptyText(m_told ? tr("Nothing happened.") : tr("Not known yet."));
    m_title->setText(m_told && m_told->lastLookedAt
                         ? tr("Since you last looked: %1").arg(completeDate(*m_told->lastLookedAt))
                         : tr("In the last day"));
}

void NewsPanel::see()
{
    if (!m_told)
        return;
    m_state->say(Tone::Plain, tr("Busy…"));
    m_act.run<wire::TaskLook>(QStringLiteral("/v1/task-looks"),
                              wire::LookAtTasks{m_told->asOfAt, m_whose.toStdString()}, 0,
                              [this](const Reply<wire::TaskLook>& reply) {
                                  if (!std::holds_alternative<wire::TaskLook>(reply)) {
                                      m_state->say(Tone::Attention, whyNot(reply, true));
                                      return;
                                  }
                                  m_state->clear();
                                  Q_EMIT seen();
                              });
}

void NewsPanel::tell()
{
    nameWithKey(m_seen, tr("Seen"), Qt::Key_F6);
    m_table->setName(tr("What happened since you last looked"));
    retell();
}

void NewsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
