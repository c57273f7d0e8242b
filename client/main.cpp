#include "agencies/agencies_screen.h"
#include "availability/availability_screen.h"
#include "board/board_screen.h"
#include "desk/desk_screen.h"
#include "follow_up/hand_over_screen.h"
#include "follow_up/tasks_screen.h"
#include "shell/accessible_names.h"
#include "shell/main_window.h"
#include "shell/style.h"
#include "stay/stay_screen.h"
#include "waiting/waiting_screen.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

namespace client = adempauze::client;

namespace {

constexpr int Usage = 64; // EX_USAGE

QCommandLineOption option(const char* name, const char* what, const char* value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value)};
}

int refuse(const char* what)
{
    std::fprintf(stderr, "adempauze: %s\n", what);
    return Usage;
}

/// What the command line says goes before what is stored, and is not stored itself. Empty: all of it could be read.
const char* read(const QCommandLineParser& line, client::Preferences& preferences)
{
    const auto given = [&](const char* name) { return line.value(QString::fromLatin1(name)); };
    const auto is = [&](const char* name) { return line.isSet(QString::fromLatin1(name)); };
    if (is("language")) {
        const auto language = client::languageNamed(given("language"));
        if (!language)
            return "--language is nl or en";
        preferences.language = *language;
    }
    if (is("palette")) {
        const auto palette = client::paletteNamed(given("palette"));
        if (!palette)
            return "--palette is system, day or night";
        preferences.palette = *palette;
    }
    if (is("text-size")) {
        const auto size = client::textSizeNamed(given("text-size"));
        if (!size)
            return "--text-size is 100, 125, 150 or 200";
        preferences.textSize = *size;
    }
    if (is("server")) {
        const auto url = client::addressFrom(given("server"));
        if (!url)
            return "--server is an address that begins with https://";
        preferences.server = client::Server{.url = *url};
        if (is("ca"))
            preferences.server->authorities = QSslCertificate::fromPath(given("ca"));
        if (is("ca") && preferences.server->authorities.isEmpty())
            return "--ca names no file with a certificate";
    }
    return nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new client::Style);
    QApplication::setApplicationName(QStringLiteral("adempauze"));
    QApplication::setApplicationDisplayName(QStringLiteral("Adempauze"));
    QApplication::setApplicationVersion(QStringLiteral(ADEMPAUZE_VERSION));

    QCommandLineParser line;
    line.setApplicationDescription(QStringLiteral("A place for tonight, and a stay that keeps step with the order."));
    line.addHelpOption();
    line.addVersionOption();
    line.addOptions({option("server", "The daemon's address; else the one that was agreed on before.", "url"),
                     option("ca", "File with the authority that signed its certificate; needs --server.", "file"),
                     option("language", "nl or en.", "word"), option("palette", "system, day or night.", "word"),
                     option("text-size", "100, 125, 150 or 200 percent.", "percent")});
    line.process(application);
    client::Preferences preferences = client::storedPreferences();
    if (const char* wrong = read(line, preferences))
        return refuse(wrong);

    const client::AccessibleNames names(application);
    client::DaemonLink link;
    client::MainWindow window(link, preferences);
    const client::Frame frame{link};
    window.add(new client::AvailabilityScreen(frame), 1);
    window.add(new client::DeskScreen(frame), 2);
    window.add(new client::BoardScreen(frame), 3);
    window.add(new client::StayScreen(frame), 4);
    window.add(new client::WaitingScreen(frame), 5);
    window.add(new client::TasksScreen(frame), 6);
    window.add(new client::HandOverScreen(frame), 7);
    window.add(new client::AgenciesScreen(frame), 8);
    window.start();
    window.show();
    return QApplication::exec();
}
