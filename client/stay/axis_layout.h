#pragma once

#include "stay/axis_facts.h"
#include "stay/axis_scale.h"

#include <QFontMetricsF>
#include <QRectF>

namespace adempauze::client {

/// How the line of a mark is drawn; the same everywhere, and named beside it.
enum class LineLook { Solid, Dashed, Dotted, Heavy };

struct PlacedBar {
    QRectF box;
    BarKind kind;
    QString text; ///< name, letter or nothing: what fits into the box
};

struct PlacedMark {
    QRectF label;
    QString text; ///< as much of it as fits
    double x; ///< where its line stands
    double lineTop;
    double lineBottom;
    LineLook line;
};

struct PlacedTick {
    double x;
    bool labelled;
};

struct PlacedText {
    QRectF box;
    QString text;
};

/// Everything that is drawn, with its place. No two texts overlap, at any size of text and any width.
struct AxisPicture {
    std::vector<PlacedBar> bars{};
    std::vector<PlacedMark> marks{};
    std::vector<PlacedTick> ticks{};
    std::vector<PlacedText> days{};
    std::vector<PlacedText> lanes{};
    double ground = 0; ///< where the line of the days is
    double height = 0;
};

AxisPicture layOut(const AxisFacts& facts, double width, const QFontMetricsF& metrics);

} // namespace adempauze::client
