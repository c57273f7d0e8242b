#pragma once

#include "shell/contrast.h"
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

} // namespace adempauze::client
