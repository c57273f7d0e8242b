#include "stay/letter_paper.h"

#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace adempauze::client {

namespace {

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
    document.setHtml(html);
    document.print(&paper);
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
