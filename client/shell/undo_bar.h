#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace adempauze::client {

/// "Gedaan: … Ongedaan maken Ctrl+Z", for ten seconds. A second act replaces the first.
class UndoBar : public QFrame {
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent = nullptr);

    void offer(const QString& what, std::function<void()> undo);
    void withdraw();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void undo();

    QLabel* m_what;
    QPushButton* m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace adempauze::client
