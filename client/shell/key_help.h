#pragma once

#include <QDialog>

namespace adempauze::client {

/// F1: what the screen is for, in short sentences.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    HelpDialog(const QString& title, const QString& text, QWidget* parent);
};

/// Ctrl+?: every key of the window, read from its actions, buttons and named keys, so that none can be forgotten here.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeysDialog(QWidget* window);
};

} // namespace adempauze::client
