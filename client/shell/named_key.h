#pragma once

#include <QShortcut>

#include <functional>

namespace adempauze::client {

/// A key that no button or menu carries. It works as its context says: of `where` alone, or also inside it; `what` is
/// how the list of keys (Ctrl+?) tells it, while `where` can be seen.
class NamedKey : public QShortcut {
    Q_OBJECT

public:
    NamedKey(const QKeySequence& key, QWidget* where, Qt::ShortcutContext context, std::function<QString()> what,
             std::function<void()> act);

    QString what() const { return m_what(); }

private:
    std::function<QString()> m_what;
};

} // namespace adempauze::client
