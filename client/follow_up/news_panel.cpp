#include "follow_up/news_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

NewsPanel::NewsPanel(DaemonLink& link, const TaskSight& sight, QWidget* parent)
    : QFrame(parent)
    , m_link(link)
    , m_question(link, QStringLiteral("/v1/task-news"), [this](const auto& reply) { heard(reply); })
    , m_act(link)
    , m_model(newsColumns(sight), [](const NewsRow& row) { return row.id; })
    , m_title(heading(this))
    , m_counts(prose(this))
    , m_table(new Table(this))
    , m_seen(new QPushButton(this))
    , m_state(new StateLine(this))
    , m_nameOf([](const QUuid&) { return QString(); })
{
    setObjectName(QStringLiteral("news"));
    m_counts->setObjectName(QStringLiteral("newsCounts"));
    m_table->setObjectName(QStringLiteral("newsTable"));
    m_seen->setObjectName(QStringLiteral("seen"));
    m_state->setObjectName(QStringLiteral("newsState"));
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 5);
    build();
    connect(m_seen, &QPushButton::clicked, this, &NewsPanel::see);
    connect(&m_act, &Act::runningChanged, this, &NewsPanel::retell);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& at) {
        if (const NewsRow* row = m_model.rowAt(at); row && row->task.stayId)
            Q_EMIT chosen(*row->task.stayId);
    });
    tell();
    hide();
}

void NewsPanel::build()
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_counts);
    column->addWidget(m_table);
    column->addWidget(m_seen, 0, Qt::AlignLeft);
    column->addWidget(m_state);
}

void NewsPanel::ask()
{
    m_question.ask();
}

void NewsPanel::forget()
{
    m_question.forget();
    m_act.forget();
    m_news.reset();
    m_model.setRows({});
    m_state->clear();
    hide();
}

void NewsPanel::setNames(std::function<QString(const QUuid&)> nameOf)
{
    m_nameOf = std::move(nameOf);
    fill();
}

void NewsPanel::heard(const Reply<wire::TaskNews>& reply)
{
    const auto* news = std::get_if<wire::TaskNews>(&reply);
    if (!news) {
        m_state->say(Tone::Attention, whyNot(reply, false));
        return; // the tasks themselves are the work; what is new of them can wait
    }
    m_news = *news;
    m_state->clear();
    fill();
}

void NewsPanel::fill()
{
    if (!m_news)
        return;
    m_model.setRows(newsRowsFrom(*m_news, m_nameOf));
    retell();
    setVisible(m_model.rowCount() > 0);
}

QString NewsPanel::counts() const
{
    const auto said = [](std::size_t count, const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(count);
    };
    return QStringList{said(m_news->opened.size(), tr("1 new"), tr("%1 new")),
                       said(m_news->overdue.size(), tr("1 became overdue"), tr("%1 became overdue")),
                       said(m_news->done.size(), tr("1 done by others"), tr("%1 done by others"))}
        .join(QStringLiteral(", "));
}

void NewsPanel::retell()
{
    m_model.retell();
    m_seen->setEnabled(m_news && !m_act.running() && m_link.state() != LinkState::Offline);
    if (!m_news)
        return;
    m_title->setText(m_news->lastLookedAt ? tr("Since you last looked: %1").arg(completeDate(*m_news->lastLookedAt))
                                          : tr("In the last day"));
    m_counts->setText(counts());
}

void NewsPanel::see()
{
    if (!m_news)
        return;
    m_state->say(Tone::Plain, tr("Busy…"));
    m_act.run<wire::TaskLook>(QStringLiteral("/v1/task-looks"), wire::LookAtTasks{m_news->asOfAt}, 0,
                              [this](const Reply<wire::TaskLook>& reply) {
                                  if (std::holds_alternative<wire::TaskLook>(reply)) {
                                      forget();
                                      return;
                                  }
                                  m_state->say(Tone::Attention, whyNot(reply, true));
                              });
}

void NewsPanel::tell()
{
    nameWithKey(m_seen, tr("Seen"), Qt::Key_F6);
    m_table->setName(tr("What happened since you last looked"));
    m_table->setEmptyText(tr("Nothing happened."));
    setAccessibleName(tr("Since you last looked"));
    retell();
}

void NewsPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
