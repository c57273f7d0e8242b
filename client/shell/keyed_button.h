#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace adempauze::client {

/// Names a button and writes its key on it: "Aannemen  F2". The key works wherever the keyboard is in the window while
/// the button can be seen. The mouse does not take the keyboard away from where it is.
void nameWithKey(QPushButton* button, const QString& text, const QKeySequence& key);

} // namespace adempauze::client
