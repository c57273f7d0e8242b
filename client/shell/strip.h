#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;

namespace adempauze::client {

/// A piece of work in place, below the list it is about: what it is about, its fields, its keys. Enter goes on wherever
/// the keyboard is in it. Whatever scrolls around it shows it whole when it opens, and when an answer makes it grow.
class Strip : public QFrame {
    Q_OBJECT

public:
    explicit Strip(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    QBoxLayout* body() const { return m_body; }
    void appear(QWidget* first);
    /// The keyboard goes back to `before`.
    void vanish(QWidget* before);

Q_SIGNALS:
    void entered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void comeIntoView();

    QLabel* m_title;
    QBoxLayout* m_body;
};

} // namespace adempauze::client
