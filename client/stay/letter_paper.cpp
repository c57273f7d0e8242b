#include "stay/letter_paper.h"

#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <vector>

namespace adempauze::client {

namespace {

constexpr int PaperPoints = 9; ///< headings are so many times that, whatever is set on the page

constexpr qreal PagePoints = 10; ///< what the page itself calls its text

/// A heading is larger by what the page says, and not once more by being one.
QTextCharFormat grown(QTextCharFormat format, qreal times)
{
    if (!format.hasProperty(QTextFormat::FontPointSize))
        return format;
    format.clearProperty(QTextFormat::FontSizeAdjustment);
    format.setFontPointSize(format.fontPointSize() * times);
    return format;
}

/// A page that names an image or a style sheet gets none: nothing is fetched, nothing is read from this machine.
class SealedDocument : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

void printOn(QPagedPaintDevice& paper, const QString& html)
{
    paper.setPageSize(QPageSize(QPageSize::A4));
    paper.setPageMargins({}); // the document keeps two centimetres of its own
    SealedDocument document;
    QFont font = document.defaultFont(); // as large as somebody set it for the screen, which is no size for paper
    font.setPointSize(PaperPoints);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(&paper);
}

void showOn(QTextDocument& document, const QString& html, qreal points)
{
    document.setHtml(html);
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        std::vector<QTextFragment> fragments;
        for (auto each = block.begin(); !each.atEnd(); ++each)
            fragments.push_back(each.fragment());
        for (const QTextFragment& each : fragments) {
            cursor.setPosition(each.position());
            cursor.setPosition(each.position() + each.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(grown(each.charFormat(), points / PagePoints));
        }
        cursor.setPosition(block.position());
        cursor.setBlockCharFormat(grown(block.charFormat(), points / PagePoints));
    }
}

bool savePdf(const QString& path, const QString& html, const QString& title)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Adempauze"));
        printOn(writer, html);
    }
    return file.commit();
}

} // namespace adempauze::client
