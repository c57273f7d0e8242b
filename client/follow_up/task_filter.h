#pragma once

#include "follow_up/task_row.h"

#include <QWidget>

class QComboBox;
class QTabBar;

namespace adempauze::client {

/// Which tasks are looked at: all, overdue, today, coming; everybody's, mine, my team's (who is in none: what nobody of
/// the team has taken on). Each title says how many.
class TaskFilter : public QWidget {
    Q_OBJECT

public:
    explicit TaskFilter(QWidget* parent = nullptr);

    std::optional<DueGroup> group() const; ///< nothing: all of them
    Whose whose() const;
    void count(const std::vector<wire::Task>& tasks, Moment now, const Looker& looker);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    QTabBar* m_when;
    QComboBox* m_whose;
    std::array<int, 4> m_counts{}; ///< all, overdue, today, coming
    std::array<int, 3> m_counted{}; ///< all, mine, team
    std::size_t m_teams = 0; ///< of who looks
};

} // namespace adempauze::client
