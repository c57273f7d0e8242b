#pragma once

#include "follow_up/task_row.h"
#include "shell/act.h"
#include "shell/state_line.h"
#include "shell/table.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace adempauze::client {

/// What happened to tasks since somebody last looked at the same: new, overdue, done by others. F6: seen. Above it what
/// is offered and waits for an answer, which the list of tasks takes.
class NewsPanel : public QWidget {
    Q_OBJECT

public:
    NewsPanel(DaemonLink& link, const TaskSight& sight, QWidget* parent = nullptr);

    /// `whose`: as the daemon was asked. `nameOf`: of colleagues, for who did what.
    void setTold(const wire::ShiftReport& told, const QString& whose,
                 const std::function<QString(const QUuid&)>& nameOf);
    /// What happened is not known until it is told.
    void forget();
    void retell();
    QWidget* first() const { return m_table; }

Q_SIGNALS:
    void chosen(const QUuid& stay);
    /// The daemon knows that it was seen; what it tells now begins later.
    void seen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void see();
    QString counts() const;
    QString offers() const;

    DaemonLink& m_link;
    Act m_act;
    NewsModel m_model;
    QLabel* m_title;
    QLabel* m_offers;
    QLabel* m_counts;
    Table* m_table;
    QPushButton* m_seen;
    StateLine* m_state;
    std::optional<wire::ShiftReport> m_told;
    QString m_whose;
};

} // namespace adempauze::client
