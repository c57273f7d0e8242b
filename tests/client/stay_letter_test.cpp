#include "stay_desk.h"

#include "link/answer.h"
#include "link/page.h"
#include "shell/language.h"
#include "stay/letter_panel.h"
#include "stay/letter_paper.h"
#include "wire/letter_messages.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>

namespace adempauze::client {
namespace {

using facts::at;

const QByteArray Letter = path("stays", facts::First, "/letter");
const QByteArray Letters = path("stays", facts::First, "/letters");

/// As the daemon sends a page, with the version in its entity tag.
QByteArray page(const QByteArray& words, int version)
{
    const QByteArray html =
        "<!DOCTYPE html><html><head><title>Uw verblijf</title></head><body><p>" + words + "</p></body></html>";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"" + QByteArray::number(version)
        + "\"\r\nContent-Length: " + QByteArray::number(html.size()) + "\r\nConnection: close\r\n\r\n" + html;
}

wire::LetterGiven given()
{
    return {.id = facts::Place,
            .stayId = facts::First,
            .language = "nl",
            .stayUntilAt = at("2026-12-01T10:00:00Z"),
            .givenAt = at("2026-11-28T09:00:00Z"),
            .givenById = facts::Place};
}

class StayLetter : public StayDesk {
protected:
    void SetUp() override
    {
        speak(Language::English);
        StayDesk::SetUp();
    }
    void openLetter(const char* words = "Huis: De Luwte", int version = 9)
    {
        daemon.raw("GET", Letter, page(words, version));
        ASSERT_TRUE(until([&] { return the<QPushButton>("writeLetter")->isEnabled(); }));
        the<QPushButton>("writeLetter")->click();
        ASSERT_TRUE(shows(words));
    }
    bool shows(const char* words) const
    {
        return until([&] { return the<QTextBrowser>("letterText")->toPlainText().contains(QLatin1String(words)); });
    }
    bool told(const char* part) const
    {
        return until([&] { return the<StateLine>("letterSaid")->sentence().contains(QLatin1String(part)); });
    }
};

} // namespace

TEST(LinkPages, aPageIsAnAnswerWithItsVersion)
{
    const auto reply = judged(200, "text/html", "<p>a</p>", "\"12\"");
    std::vector<wire::InputError> errors;
    const auto read = wire::fromJson<Page>(std::get<QJsonObject>(reply), wire::Unknown::Ignored, errors);
    EXPECT_TRUE(errors.empty());
    EXPECT_EQ(read.html, "<p>a</p>");
    EXPECT_EQ(read.version, 12);
    const auto hashed = judged(200, "text/html", "<p>a</p>", "\"9007199254740991\"");
    EXPECT_EQ(wire::fromJson<Page>(std::get<QJsonObject>(hashed), wire::Unknown::Ignored, errors).version,
              (std::int64_t{1} << 53) - 1)
        << "the version of a letter is a hash of it";
    EXPECT_TRUE(errors.empty());
    EXPECT_TRUE(std::holds_alternative<Unreachable>(judged(200, "text/html", "")));
    EXPECT_TRUE(std::holds_alternative<Unreachable>(judged(502, "text/html", "<p>a proxy</p>")));
}

TEST(LetterPaper, isOnePageHoweverLargeTheTextOnTheScreenIs)
{
    QString html = QStringLiteral("<h1>Your stay</h1>");
    for (int part = 0; part < 12; ++part)
        html += QStringLiteral("<h2>What happens next?</h2><p>You will get a new letter.</p>");
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSize(20);
    QApplication::setFont(large);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.pdf"));
    EXPECT_TRUE(savePdf(path, html, QStringLiteral("Letter")));
    QApplication::setFont(before);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromLatin1(file.readAll()).count(QRegularExpression(QStringLiteral("/Type /Page\\b"))), 1);
}

TEST_F(StayLetter, isFetchedInTheResidentsLanguage)
{
    openLetter();
    EXPECT_EQ(daemon.requests("GET", Letter).back().target, Letter + "?language=nl");
    the<QComboBox>("letterLanguage")->setCurrentIndex(1);
    EXPECT_TRUE(until([&] { return daemon.requests("GET", Letter).back().target == Letter + "?language=en"; }));
    EXPECT_TRUE(shows("Huis: De Luwte"));
}

TEST_F(StayLetter, growsWithTheTextOfTheProgram_itsHeadingsNoMoreThanTheRest)
{
    const QFont before = QApplication::font();
    const auto textOfPoints = [this](qreal points) {
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
        QEvent grown(QEvent::ApplicationFontChange); // the window tells all of them
        QApplication::sendEvent(the<LetterPanel>("letter"), &grown);
    };
    const auto points = [this](const char* words) {
        const QTextCursor found = the<QTextBrowser>("letterText")->document()->find(QLatin1String(words));
        for (auto each = found.block().begin(); !each.atEnd(); ++each)
            return each.fragment().charFormat().font().pointSizeF();
        return qreal(0);
    };
    textOfPoints(10);
    daemon.raw("GET", Letter,
               page("</p><h1 style=\"font-size: 18pt\">Titel</h1><p style=\"font-size: 10pt\">Tekst", 9));
    ASSERT_TRUE(until([&] { return the<QPushButton>("writeLetter")->isEnabled(); }));
    the<QPushButton>("writeLetter")->click();
    ASSERT_TRUE(shows("Tekst"));
    EXPECT_EQ(points("Tekst"), 10);
    EXPECT_EQ(points("Titel"), 18);
    const int height = the<QTextBrowser>("letterText")->minimumHeight();
    textOfPoints(20);
    EXPECT_EQ(points("Tekst"), 20);
    EXPECT_EQ(points("Titel"), 36);
    EXPECT_GT(the<QTextBrowser>("letterText")->minimumHeight(), 19 * height / 10);
    QApplication::setFont(before);
}

TEST_F(StayLetter, isNotedAsGivenWithTheVersionThatWasShown)
{
    openLetter();
    daemon.answer("POST", Letters, 201, wire::toJson(given()));
    the<QPushButton>("letterGiven")->click();
    ASSERT_TRUE(told("this letter was given"));
    const auto act = lastAct(Letters);
    EXPECT_EQ(act.header("If-Match"), "\"9\"");
    EXPECT_EQ(act.json().value(QStringLiteral("language")).toString(), QStringLiteral("nl"));
}

TEST_F(StayLetter, oneWhoseDatesHaveChangedIsReplacedAndNotNoted)
{
    openLetter();
    daemon.answer("POST", Letters, 412, problem("stale_version", 412));
    daemon.raw("GET", Letter, page("veranderd, was: maandag", 11));
    the<QPushButton>("letterGiven")->click();
    ASSERT_TRUE(shows("veranderd, was: maandag"));
    EXPECT_TRUE(told("give that instead"));
}

TEST_F(StayLetter, isSavedAsAPdfThatOnlyItsOwnerReads)
{
    openLetter();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("letter.pdf"));
    ASSERT_TRUE(the<LetterPanel>("letter")->saveTo(file));
    EXPECT_TRUE(contentOf(file).startsWith("%PDF-"));
    EXPECT_EQ(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    EXPECT_TRUE(told("throw it away"));
    EXPECT_FALSE(the<LetterPanel>("letter")->saveTo(folder.filePath(QStringLiteral("nowhere/letter.pdf"))));
    EXPECT_TRUE(told("could not be saved"));
}

TEST_F(StayLetter, whatTheDaemonRefusesIsSaidAndNothingCanBeGiven)
{
    daemon.answer("GET", Letter, 409, problem("stay_not_open", 409));
    ASSERT_TRUE(until([&] { return the<QPushButton>("writeLetter")->isEnabled(); }));
    the<QPushButton>("writeLetter")->click();
    ASSERT_TRUE(until([&] { return !daemon.requests("GET", Letter).empty(); }));
    EXPECT_TRUE(until([&] { return the<StateLine>("letterSaid")->tone() == Tone::Attention; }));
    for (const char* button : {"letterGiven", "letterSave", "letterPrint"})
        EXPECT_FALSE(the<QPushButton>(button)->isEnabled()) << button;
}

TEST_F(StayLetter, closesWithEscapeAndNothingOfItIsLeft)
{
    openLetter();
    EXPECT_TRUE(screen->back());
    EXPECT_FALSE(the<LetterPanel>("letter")->isVisible());
    EXPECT_TRUE(the<QTextBrowser>("letterText")->toPlainText().isEmpty());
    openLetter();
    the<QPushButton>("explain")->click();
    EXPECT_FALSE(the<LetterPanel>("letter")->isVisible()) << "one is open at a time";
}

} // namespace adempauze::client
