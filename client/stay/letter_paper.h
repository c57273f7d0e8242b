#pragma once

#include <QString>

class QPagedPaintDevice;
class QTextDocument;

namespace adempauze::client {

/// Lays a page of HTML out on sheets of A4, with margins that every printer keeps. It asks for nothing from elsewhere,
/// whatever the page says.
void printOn(QPagedPaintDevice& paper, const QString& html);

/// Lays it out for a screen whose text is so large: the page names sizes for paper, and all of them grow alike.
void showOn(QTextDocument& document, const QString& html, qreal points);

/// Writes it as a PDF that only its owner can read; false: it could not be written, and what stood there stands there
/// still.
bool savePdf(const QString& path, const QString& html, const QString& title);

} // namespace adempauze::client
