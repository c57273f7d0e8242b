#pragma once

#include "stay/axis_facts.h"

#include <QBrush>
#include <QColor>

namespace adempauze::client {

/// How a stretch is painted: a colour of the Okabe–Ito set, told apart by its pattern as well.
struct BarLook {
    QColor fill;
    Qt::BrushStyle pattern;
};

BarLook lookOf(BarKind kind);

/// Black or white, whichever can be read better on the fill; at least 4.5:1.
QColor inkOn(const QColor& fill);

/// By WCAG 2.2.
double contrastOf(const QColor& a, const QColor& b);

} // namespace adempauze::client
