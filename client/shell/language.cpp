#include "shell/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

// Outside any namespace, as Qt wants it: the texts lie in a static library.
static void openTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace adempauze::client {

namespace {

struct Spoken {
    Language language = Language::English;
    std::vector<std::unique_ptr<QTranslator>> translators{};
};

Spoken& spoken()
{
    static Spoken now;
    return now;
}

void install(const QString& file)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file) && QCoreApplication::installTranslator(translator.get()))
        spoken().translators.push_back(std::move(translator));
}

} // namespace

void speak(Language language)
{
    openTranslations();
    Spoken& now = spoken();
    now.language = language;
    QLocale::setDefault(language == Language::Dutch ? QLocale(QLocale::Dutch, QLocale::Netherlands)
                                                    : QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto before = std::move(now.translators);
    now.translators.clear();
    if (language == Language::Dutch) {
        install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_nl.qm"));
        const QDir texts(QStringLiteral(":/i18n"));
        for (const QString& file : texts.entryList({QStringLiteral("*_nl.qm")}))
            install(texts.filePath(file));
    }
    // The old ones go last, so that no text is ever asked for while none is there.
    for (const auto& translator : before)
        QCoreApplication::removeTranslator(translator.get());
    if (before.empty() && now.translators.empty()) {
        QEvent changed(QEvent::LanguageChange);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &changed);
    }
}

Language spokenLanguage()
{
    return spoken().language;
}

} // namespace adempauze::client
