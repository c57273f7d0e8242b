#pragma once

#include "board/bar_pieces.h"

#include <QBrush>
#include <QColor>
#include <QPalette>
#include <QPen>

class QPainter;

namespace adempauze::client {

/// How a stretch is painted: a colour of the Okabe–Ito set, and a pattern, an edge and a height that tell it apart
/// without any colour.
struct PieceLook {
    std::optional<QColor> fill{}; ///< none: the ground shows through
    Qt::BrushStyle pattern = Qt::NoBrush;
    Qt::PenStyle edge = Qt::SolidLine;
    bool whole = false; ///< as high as its row; else a band in its middle
};

PieceLook lookOf(PieceKind kind);

/// The band of a piece in a cell.
QRectF bandOf(PieceKind kind, const QRectF& cell);

/// Fills a part of a piece. `begins` and `ends`: the edge at that side is the piece's own and not only the cell's.
/// Patterns hang on the painter's brush origin, so that they go on from cell to cell.
struct PieceSlice {
    QRectF box;
    bool begins = true;
    bool ends = true;
    bool old = false; ///< what is shown may be out of date: no colours
};
void paintPiece(QPainter& painter, PieceKind kind, const PieceSlice& slice, const QPalette& palette);

/// Ink to write on a piece, and the ground it is written on, at least 4.5:1.
QColor groundOf(PieceKind kind, const QPalette& palette, bool old);

} // namespace adempauze::client
