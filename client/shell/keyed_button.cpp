#include "shell/keyed_button.h"

#include <QShortcut>

namespace adempauze::client {

namespace {

// A button's own shortcut presses it a tenth of a second later, for show. Whoever types on would type beside it.
QShortcut* keyOf(QPushButton* button)
{
    if (auto* known = button->findChild<QShortcut*>(QString(), Qt::FindDirectChildrenOnly))
        return known;
    auto* made = new QShortcut(button);
    made->setAutoRepeat(false);
    QObject::connect(made, &QShortcut::activated, button, &QPushButton::click);
    return made;
}

} // namespace

void nameWithKey(QPushButton* button, const QString& text, const QKeySequence& key)
{
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(QString(text + QStringLiteral("  ") + key.toString(QKeySequence::NativeText)));
    keyOf(button)->setKey(key);
}

} // namespace adempauze::client
