#pragma once

#include "shell/screen.h"

#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace adempauze::client {

class StateLine;
class UndoBar;

/// The screens, the buttons that lead to them, and what is said above and beneath all of them.
class WorkPage : public QWidget {
    Q_OBJECT

public:
    explicit WorkPage(DaemonLink& link, QWidget* parent = nullptr);

    /// The action that leads to the screen, for the menu.
    QAction* add(Screen* screen, int number);
    Screen* current() const;

    /// Somebody signed in: the screens that are for them, the first one open. `same`: the person from before, whose
    /// screens stay as they are.
    void begin(bool same);
    void forget();
    void tell();
    /// The state of the link changed.
    void retellLink();
    /// Esc: closes something on the screen, or goes back to the screen before.
    void back();

private:
    struct Entry {
        Screen* screen;
        QAction* action;
        QPushButton* button;
    };
    void show(const Entry& entry, bool remember);
    /// The screen, if it is for whoever sits here.
    Screen* lead(Destination where);
    const Entry* entryOf(const Screen* screen) const;

    DaemonLink& m_link;
    StateLine* m_banner;
    StateLine* m_nothing;
    QWidget* m_side;
    QVBoxLayout* m_buttons;
    QStackedWidget* m_screens;
    UndoBar* m_undo;
    std::vector<Entry> m_entries;
    std::vector<Screen*> m_before;
};

} // namespace adempauze::client
