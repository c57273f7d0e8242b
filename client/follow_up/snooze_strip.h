#pragma once

#include "shell/moment_edit.h"
#include "shell/strip.h"
#include "shell/word_list.h"
#include "wire/follow_up_messages.h"

class QPushButton;

namespace adempauze::client {

/// Until when a task is put off, and why: tomorrow at nine stands there, a reason is chosen. Enter. What was filled in
/// for the same task stays.
class SnoozeStrip : public Strip {
    Q_OBJECT

public:
    explicit SnoozeStrip(QWidget* parent = nullptr);

    void ask(const wire::Task& task, Moment now);
    /// The task as it is told by now; none: it is no longer open, and the strip says so.
    void refresh(const wire::Task* task);
    void forget();
    void allow(bool may);
    bool isOpen() const { return m_task.has_value(); }
    const std::optional<wire::Task>& task() const { return m_task; }

Q_SIGNALS:
    void chosen(const adempauze::wire::SnoozeTask& snooze);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose();
    void tell();

    QLabel* m_untilLabel;
    MomentEdit* m_until;
    WordList* m_why;
    QPushButton* m_go;
    std::optional<wire::Task> m_task;
    bool m_open = true;
    bool m_may = true;
};

} // namespace adempauze::client
