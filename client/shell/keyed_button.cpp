#include "shell/keyed_button.h"

namespace adempauze::client {

void nameWithKey(QPushButton* button, const QString& text, const QKeySequence& key)
{
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(QString(text + QStringLiteral("  ") + key.toString(QKeySequence::NativeText)));
    button->setShortcut(key); // a new text takes the key away
}

} // namespace adempauze::client
