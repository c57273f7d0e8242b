#pragma once

#include "follow_up/task_row.h"
#include "shell/act.h"
#include "shell/question.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace adempauze::client {

/// What happened since somebody last looked: new, overdue, done by others. "Seen" folds it away until there is more.
class NewsPanel : public QFrame {
    Q_OBJECT

public:
    NewsPanel(DaemonLink& link, const TaskSight& sight, QWidget* parent = nullptr);

    void ask();
    void forget();
    void retell();
    /// Names of colleagues, for who did what.
    void setNames(std::function<QString(const QUuid&)> nameOf);
    QWidget* first() const { return m_table; }

Q_SIGNALS:
    void chosen(const QUuid& stay);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void heard(const Reply<wire::TaskNews>& reply);
    void fill();
    void see();
    QString counts() const;

    DaemonLink& m_link;
    Question<wire::TaskNews> m_question;
    Act m_act;
    NewsModel m_model;
    QLabel* m_title;
    QLabel* m_counts;
    Table* m_table;
    QPushButton* m_seen;
    StateLine* m_state;
    std::function<QString(const QUuid&)> m_nameOf;
    std::optional<wire::TaskNews> m_news;
};

} // namespace adempauze::client
