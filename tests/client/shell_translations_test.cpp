#include "shell/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <map>

namespace adempauze::client {

namespace {

const QString Texts = QStringLiteral(HOUSE_DIR "/client/i18n");

struct Text {
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

std::vector<Text> textsIn(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader reader(&file);
    std::vector<Text> texts;
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QLatin1String("name")) {
            context = reader.readElementText();
        } else if (reader.name() == QLatin1String("source")) {
            texts.push_back({context, reader.readElementText(), {}});
        } else if (reader.name() == QLatin1String("translation")) {
            texts.back().finished = reader.attributes().value(QLatin1String("type")).isEmpty();
            texts.back().translation = reader.readElementText();
        }
    }
    EXPECT_FALSE(reader.hasError()) << path.toStdString();
    return texts;
}

QStringList files()
{
    return QDir(Texts).entryList({QStringLiteral("*_nl.ts")});
}

/// "%1 of %2" → "%1%2": what a translation may not lose.
QString placesIn(const QString& text)
{
    QStringList places;
    auto matches = QRegularExpression(QStringLiteral("%\\d")).globalMatch(text);
    while (matches.hasNext())
        places << matches.next().captured();
    places.sort();
    places.removeDuplicates();
    return places.join(QString());
}

} // namespace

TEST(ShellTranslations, everyTextHasItsDutch)
{
    ASSERT_GE(files().size(), 5);
    for (const QString& name : files())
        for (const Text& text : textsIn(Texts + QStringLiteral("/") + name)) {
            EXPECT_TRUE(text.finished) << name.toStdString() << ": " << text.source.toStdString();
            EXPECT_FALSE(text.translation.isEmpty()) << name.toStdString() << ": " << text.source.toStdString();
            EXPECT_EQ(placesIn(text.translation), placesIn(text.source)) << text.source.toStdString();
        }
}

/// What the sources say today and what the files know: nothing that was added since is missing.
TEST(ShellTranslations, noTextIsMissingFromTheFiles)
{
    const QTemporaryDir folder;
    for (const QString& name : files()) {
        const QString room = QStringLiteral(HOUSE_DIR "/client/") + name.chopped(6);
        const QString fresh = folder.filePath(name);
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral(HOUSE_DIR "/client"),
                       QStringLiteral("-locations"), QStringLiteral("none"), room, QStringLiteral("-ts"), fresh});
        ASSERT_TRUE(lupdate.waitForFinished(60'000)) << "lupdate did not end";
        ASSERT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
        std::map<QString, QString> known;
        for (const Text& text : textsIn(Texts + QStringLiteral("/") + name))
            known[text.context + QLatin1Char('\n') + text.source] = text.translation;
        for (const Text& text : textsIn(fresh))
            EXPECT_TRUE(known.contains(text.context + QLatin1Char('\n') + text.source))
                << name.toStdString() << ": " << text.context.toStdString() << ": " << text.source.toStdString();
    }
}

TEST(ShellTranslations, theLanguageChangesWhileTheProgramRunsAndQtsOwnTextsChangeWithIt)
{
    speak(Language::Dutch);
    EXPECT_EQ(QCoreApplication::translate("TimeWords", "now"), QStringLiteral("nu"));
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Annuleren"));
    speak(Language::English);
    EXPECT_EQ(QCoreApplication::translate("TimeWords", "now"), QStringLiteral("now"));
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

} // namespace adempauze::client
