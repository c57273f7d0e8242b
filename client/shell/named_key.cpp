#include "shell/named_key.h"

#include <QWidget>

namespace adempauze::client {

NamedKey::NamedKey(const QKeySequence& key, QWidget* where, Qt::ShortcutContext context, std::function<QString()> what,
                   std::function<void()> act)
    : QShortcut(key, where)
    , m_what(std::move(what))
{
    setContext(context);
    connect(this, &QShortcut::activated, this, std::move(act));
}

} // namespace adempauze::client
