#pragma once

#include "shell/preferences.h"
#include "shell/screen.h"

#include <QMainWindow>
#include <QTimer>

#include <vector>

class QActionGroup;
class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace adempauze::client {

class ConnectPage;
class LinkBar;
class SignInPage;
class UndoBar;
class WorkPage;

/// The frame around all screens: who is signed in, how the connection is, and the way from one screen to another. It
/// knows no screen by name: `add` brings them, each with its number (Ctrl+1…9).
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(DaemonLink& link, const Preferences& preferences, QWidget* parent = nullptr);

    /// In the order of their numbers. F4 leads to the availability from anywhere.
    void add(Screen* screen, int number);
    /// All screens are there: connect, sign in or wait.
    void start();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildMenus();
    void buildViewMenu();
    void tell();
    void agreedOn(const Server& server);
    void signedIn();
    void signOut();
    void sessionEnded();
    void showSignIn(bool ended);
    void showHelp();
    void showKeys();
    void showCalendars();
    void changeTextSize(int step);
    void apply();
    void retellLink();

    DaemonLink& m_link;
    Preferences m_preferences;
    QPalette m_systemPalette;
    qreal m_systemPointSize;
    std::optional<QUuid> m_lastAccount;
    QStackedWidget* m_pages;
    ConnectPage* m_connectPage;
    SignInPage* m_signInPage;
    WorkPage* m_work;
    LinkBar* m_linkBar;
    QMenu* m_screensMenu;
    QMenu* m_viewMenu;
    QMenu* m_helpMenu;
    QMenu* m_languageMenu;
    QMenu* m_paletteMenu;
    QMenu* m_textMenu;
    QAction* m_back;
    QAction* m_calendars;
    QAction* m_signOut;
    QAction* m_quit;
    QAction* m_help;
    QAction* m_keys;
    QAction* m_larger;
    QAction* m_smaller;
    std::vector<std::pair<QAction*, std::function<QString()>>> m_told;
    QTimer m_minute;
};

} // namespace adempauze::client
