#include "shell/main_window.h"

#include "shell/calendars_dialog.h"
#include "shell/connect_page.h"
#include "shell/key_help.h"
#include "shell/link_bar.h"
#include "shell/sign_in_page.h"
#include "shell/work_page.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int Retell = 10'000; // ms: ages and hints move on

/// A page of a form stands in the middle and is no wider than its lines can be read; it scrolls where text is large.
QWidget* centred(QWidget* page)
{
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->addStretch(1);
    row->addWidget(page, 4);
    row->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(middle);
    return scroll;
}

} // namespace

MainWindow::MainWindow(DaemonLink& link, const Preferences& preferences, QWidget* parent)
    : QMainWindow(parent)
    , m_link(link)
    , m_preferences(preferences)
    , m_systemPalette(QApplication::palette())
    , m_systemPointSize(QApplication::font().pointSizeF())
    , m_pages(new QStackedWidget)
    , m_connectPage(new ConnectPage)
    , m_signInPage(new SignInPage(link))
    , m_work(new WorkPage(link))
    , m_linkBar(new LinkBar(link))
{
    apply();
    m_pages->addWidget(centred(m_connectPage));
    m_pages->addWidget(centred(m_signInPage));
    m_pages->addWidget(m_work);
    setCentralWidget(m_pages);
    setStatusBar(m_linkBar);
    buildMenus();

    connect(m_connectPage, &ConnectPage::agreed, this, &MainWindow::agreedOn);
    connect(m_signInPage, &SignInPage::signedIn, this, &MainWindow::signedIn);
    connect(m_signInPage, &SignInPage::otherServer, this, [this] { m_pages->setCurrentIndex(0); });
    connect(&m_link, &DaemonLink::sessionEnded, this, &MainWindow::sessionEnded);
    connect(&m_link, &DaemonLink::stateChanged, this, &MainWindow::retellLink);
    m_minute.setInterval(Retell);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::retellLink);
    m_minute.start();
    resize(QSize(fontMetrics().averageCharWidth() * 235, fontMetrics().height() * 62)
               .boundedTo(screen()->availableSize()));
    tell();
}

void MainWindow::add(Screen* screen, int number)
{
    m_screensMenu->insertAction(m_back, m_work->add(screen, number));
}

void MainWindow::start()
{
    m_work->tell();
    if (!m_preferences.server) {
        m_pages->setCurrentIndex(0);
        return;
    }
    m_link.setServer(*m_preferences.server);
    m_connectPage->setServer(*m_preferences.server);
    showSignIn(false);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        tell();
        m_work->tell();
        m_linkBar->tell();
    }
}

void MainWindow::buildMenus()
{
    m_screensMenu = menuBar()->addMenu(QString());
    const auto act = [this](QMenu* menu, const QKeySequence& key, auto slot, std::function<QString()> text) {
        QAction* action = menu->addAction({}, this, slot);
        action->setShortcut(key);
        m_told.emplace_back(action, std::move(text));
        return action;
    };
    m_back = act(
        m_screensMenu, Qt::Key_Escape, [this] { m_work->back(); }, [] { return tr("Back"); });
    m_calendars = act(
        m_screensMenu, {}, [this] { showCalendars(); }, [] { return tr("My calendars…"); });
    m_calendars->setObjectName(QStringLiteral("calendarsOfMine"));
    m_signOut = act(
        m_screensMenu, {}, [this] { signOut(); }, [] { return tr("Sign out"); });
    m_quit = act(
        m_screensMenu, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); }, [] { return tr("Quit"); });
    buildViewMenu();
    m_helpMenu = menuBar()->addMenu(QString());
    m_help = act(
        m_helpMenu, Qt::Key_F1, [this] { showHelp(); }, [] { return tr("About this screen"); });
    m_keys = act(
        m_helpMenu, QKeySequence(Qt::CTRL | Qt::Key_Question), [this] { showKeys(); }, [] { return tr("Keys"); });
}

void MainWindow::buildViewMenu()
{
    m_viewMenu = menuBar()->addMenu(QString());
    const auto group = [this](QMenu*& menu) {
        menu = m_viewMenu->addMenu(QString());
        return new QActionGroup(menu);
    };
    const auto choice = [this](QMenu* menu, QActionGroup* of, bool now, auto choose, std::function<QString()> text) {
        QAction* action = of->addAction(QString());
        action->setCheckable(true);
        action->setChecked(now);
        menu->addAction(action);
        m_told.emplace_back(action, std::move(text));
        connect(action, &QAction::triggered, this, [this, choose] {
            choose();
            apply();
            storePreferences(m_preferences);
        });
    };
    auto* languages = group(m_languageMenu);
    for (const auto& [spoken, called] : {std::pair{Language::Dutch, "Nederlands"}, {Language::English, "English"}})
        choice(
            m_languageMenu, languages, m_preferences.language == spoken,
            [this, language = spoken] { m_preferences.language = language; },
            [name = called] { return QString::fromLatin1(name); });
    auto* palettes = group(m_paletteMenu);
    const auto colours = [&](PaletteChoice palette, std::function<QString()> text) {
        choice(
            m_paletteMenu, palettes, m_preferences.palette == palette,
            [this, palette] { m_preferences.palette = palette; }, std::move(text));
    };
    colours(PaletteChoice::System, [] { return tr("As the system"); });
    colours(PaletteChoice::Day, [] { return tr("Day"); });
    colours(PaletteChoice::Night, [] { return tr("Night"); });
    m_textMenu = m_viewMenu->addMenu(QString());
    const auto sized = [this](const QKeySequence& key, int step, std::function<QString()> text) {
        QAction* action = m_textMenu->addAction({}, this, [this, step] { changeTextSize(step); });
        action->setShortcut(key);
        m_told.emplace_back(action, std::move(text));
        return action;
    };
    m_larger = sized(QKeySequence(Qt::CTRL | Qt::Key_Plus), 1, [] { return tr("Larger"); });
    m_larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_smaller = sized(QKeySequence(Qt::CTRL | Qt::Key_Minus), -1, [] { return tr("Smaller"); });
}

void MainWindow::tell()
{
    setWindowTitle(QStringLiteral("Adempauze"));
    m_screensMenu->setTitle(tr("&Screen"));
    m_viewMenu->setTitle(tr("&View"));
    m_helpMenu->setTitle(tr("&Help"));
    m_languageMenu->setTitle(tr("Language"));
    m_paletteMenu->setTitle(tr("Colours"));
    m_textMenu->setTitle(tr("Text size"));
    for (const auto& [action, text] : m_told)
        action->setText(text());
}

void MainWindow::agreedOn(const Server& server)
{
    m_preferences.server = server;
    storePreferences(m_preferences);
    m_link.setServer(server);
    showSignIn(false);
}

void MainWindow::signedIn()
{
    const QUuid account = m_link.account()->id;
    const bool same = m_lastAccount == account;
    if (!same)
        m_work->forget();
    m_lastAccount = account;
    m_pages->setCurrentWidget(m_work);
    m_work->begin(same);
    m_signOut->setEnabled(true);
    m_calendars->setEnabled(CalendarsDialog::isFor(m_link.account()->role));
}

void MainWindow::signOut()
{
    m_link.signOut();
    m_work->forget();
    m_lastAccount.reset();
    showSignIn(false);
}

// What was typed stays behind the sign-in: it is shown again to the same person only.
void MainWindow::sessionEnded()
{
    showSignIn(true);
}

void MainWindow::showSignIn(bool ended)
{
    m_signOut->setEnabled(false);
    m_calendars->setEnabled(false);
    m_signInPage->setEnded(ended);
    m_pages->setCurrentIndex(1);
}

void MainWindow::showHelp()
{
    const Screen* screen = m_pages->currentWidget() == m_work ? m_work->current() : nullptr;
    HelpDialog dialog(screen ? screen->title() : QStringLiteral("Adempauze"),
                      screen ? screen->help()
                             : tr("Sign in with the account that your administrator gave you. Nobody "
                                  "else may use it: the system keeps who looked at what."),
                      this);
    dialog.exec();
}

void MainWindow::showKeys()
{
    KeysDialog dialog(this);
    dialog.exec();
}

void MainWindow::showCalendars()
{
    CalendarsDialog dialog(m_link, this);
    dialog.exec();
}

void MainWindow::changeTextSize(int step)
{
    const auto* now = std::ranges::find(TextSizes, m_preferences.textSize);
    const auto* next = now + step;
    if (next < std::begin(TextSizes) || next >= std::end(TextSizes))
        return;
    m_preferences.textSize = *next;
    apply();
    storePreferences(m_preferences);
}

void MainWindow::apply()
{
    QApplication::setPalette(paletteFor(m_preferences.palette, m_systemPalette));
    QFont font = QApplication::font();
    font.setPointSizeF(m_systemPointSize * m_preferences.textSize / 100.0);
    QApplication::setFont(font);
    const int readable = QFontMetrics(font).averageCharWidth() * 80;
    m_connectPage->setMaximumWidth(readable);
    m_signInPage->setMaximumWidth(readable);
    // Qt tells this only to widgets that have no font or ink of their own; ours measure theirs by the program's.
    for (const auto changed : {QEvent::ApplicationFontChange, QEvent::ApplicationPaletteChange})
        for (QWidget* each : QApplication::allWidgets()) {
            QEvent event(changed);
            QApplication::sendEvent(each, &event);
        }
    if (spokenLanguage() != m_preferences.language)
        speak(m_preferences.language);
}

void MainWindow::retellLink()
{
    m_work->retellLink();
    m_linkBar->tell();
}

} // namespace adempauze::client
