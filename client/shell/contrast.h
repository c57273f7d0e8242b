#pragma once

#include <QColor>

namespace adempauze::client {

/// Black or white, whichever can be read better on the fill; at least 4.5:1.
QColor inkOn(const QColor& fill);

/// By WCAG 2.2.
double contrastOf(const QColor& a, const QColor& b);

} // namespace adempauze::client
