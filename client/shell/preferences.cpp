#include "shell/preferences.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace adempauze::client {

namespace {

const QString LanguageKey = QStringLiteral("language");
const QString PaletteKey = QStringLiteral("palette");
const QString TextSizeKey = QStringLiteral("textSize");
const QString AddressKey = QStringLiteral("server/address");
const QString AuthoritiesKey = QStringLiteral("server/authorities");
const QString FingerprintKey = QStringLiteral("server/fingerprint");

QString file()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/adempauze.ini");
}

QString wordFor(Language language)
{
    return language == Language::Dutch ? QStringLiteral("nl") : QStringLiteral("en");
}

QString wordFor(PaletteChoice palette)
{
    switch (palette) {
    case PaletteChoice::System: return QStringLiteral("system");
    case PaletteChoice::Day: return QStringLiteral("day");
    case PaletteChoice::Night: return QStringLiteral("night");
    }
    return {};
}

std::optional<Server> serverIn(const QSettings& settings)
{
    const auto url = addressFrom(settings.value(AddressKey).toString());
    if (!url)
        return std::nullopt;
    return Server{.url = *url,
                  .authorities = QSslCertificate::fromData(settings.value(AuthoritiesKey).toByteArray()),
                  .fingerprint = QByteArray::fromHex(settings.value(FingerprintKey).toByteArray())};
}

} // namespace

std::optional<Language> languageNamed(const QString& word)
{
    for (const Language language : {Language::Dutch, Language::English})
        if (word == wordFor(language))
            return language;
    return std::nullopt;
}

std::optional<PaletteChoice> paletteNamed(const QString& word)
{
    for (const PaletteChoice palette : {PaletteChoice::System, PaletteChoice::Day, PaletteChoice::Night})
        if (word == wordFor(palette))
            return palette;
    return std::nullopt;
}

std::optional<int> textSizeNamed(const QString& word)
{
    const int size = word.toInt();
    return std::ranges::find(TextSizes, size) == std::end(TextSizes) ? std::nullopt : std::optional(size);
}

Preferences storedPreferences()
{
    const QSettings settings(file(), QSettings::IniFormat);
    const Preferences usual;
    return {.language = languageNamed(settings.value(LanguageKey).toString()).value_or(usual.language),
            .palette = paletteNamed(settings.value(PaletteKey).toString()).value_or(usual.palette),
            .textSize = textSizeNamed(settings.value(TextSizeKey).toString()).value_or(usual.textSize),
            .server = serverIn(settings)};
}

void storePreferences(const Preferences& preferences)
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(LanguageKey, wordFor(preferences.language));
    settings.setValue(PaletteKey, wordFor(preferences.palette));
    settings.setValue(TextSizeKey, preferences.textSize);
    if (!preferences.server)
        return;
    QByteArray authorities;
    for (const QSslCertificate& authority : preferences.server->authorities)
        authorities += authority.toPem();
    settings.setValue(AddressKey, preferences.server->url.toString());
    settings.setValue(AuthoritiesKey, authorities);
    settings.setValue(FingerprintKey, preferences.server->fingerprint.toHex());
}

} // namespace adempauze::client
