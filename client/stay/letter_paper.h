#pragma once

#include <QString>

class QPagedPaintDevice;

namespace adempauze::client {

/// Lays a page of HTML out on sheets of A4, with margins that every printer keeps. It asks for nothing from elsewhere,
/// whatever the page says.
void printOn(QPagedPaintDevice& paper, const QString& html);

/// Writes it as a PDF that only its owner can read; false: it could not be written, and what stood there stands there
/// still.
bool savePdf(const QString& path, const QString& html, const QString& title);

} // namespace adempauze::client
