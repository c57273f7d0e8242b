#include "board/board_look.h"

#include "shell/tone.h"

#include <QPainter>

namespace adempauze::client {

namespace {

constexpr QColor SkyBlue(0x56, 0xb4, 0xe9);
constexpr QColor Blue(0x00, 0x72, 0xb2);
constexpr QColor Green(0x00, 0x9e, 0x73);
constexpr QColor Orange(0xe6, 0x9f, 0x00);
constexpr QColor Vermilion(0xd5, 0x5e, 0x00);
constexpr QColor Yellow(0xf0, 0xe4, 0x42);
constexpr QColor Grey(0xb8, 0xb8, 0xb8);
constexpr QColor Pale(0xdc, 0xdc, 0xdc);

QColor faded(const QColor& color, const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const int grey = qGray(color.rgb());
    return QColor((grey + base.red()) / 2, (grey + base.green()) / 2, (grey + base.blue()) / 2);
}

} // namespace

PieceLook lookOf(PieceKind kind)
{
    switch (kind) {
    case PieceKind::Held: return {.fill = SkyBlue, .edge = Qt::DashLine};
    case PieceKind::Booked: return {.fill = Blue};
    case PieceKind::Present: return {.fill = Green};
    case PieceKind::Departed: return {.fill = Pale, .edge = Qt::DotLine};
    case PieceKind::Taken: return {.fill = Grey, .pattern = Qt::Dense6Pattern};
    case PieceKind::Turnover: return {.fill = Orange, .pattern = Qt::BDiagPattern};
    case PieceKind::Overdue: return {.fill = Vermilion, .pattern = Qt::CrossPattern};
    case PieceKind::TailKept: return {.pattern = Qt::HorPattern, .edge = Qt::DashLine};
    case PieceKind::TailShared: return {.pattern = Qt::Dense7Pattern, .edge = Qt::DotLine};
    case PieceKind::Closed: return {.pattern = Qt::FDiagPattern, .whole = true};
    case PieceKind::Unconfirmed: return {.pattern = Qt::DiagCrossPattern, .edge = Qt::DashLine, .whole = true};
    case PieceKind::Proposed: return {.edge = Qt::DashDotLine};
    case PieceKind::Waiting: return {.fill = Yellow, .edge = Qt::DashLine};
    }
    return {};
}

QRectF bandOf(PieceKind kind, const QRectF& cell)
{
    if (lookOf(kind).whole)
        return cell;
    const double air = cell.height() * 0.14;
    return cell.adjusted(0, air, 0, -air);
}

QColor groundOf(PieceKind kind, const QPalette& palette, bool old)
{
    const auto fill = lookOf(kind).fill;
    if (!fill)
        return palette.color(QPalette::Base);
    return old ? faded(*fill, palette) : *fill;
}

void paintPiece(QPainter& painter, PieceKind kind, const PieceSlice& slice, const QPalette& palette)
{
    const PieceLook look = lookOf(kind);
    const QColor ink = slice.old ? inkFor(Tone::Quiet, palette) : palette.color(QPalette::Text);
    if (look.fill)
        painter.fillRect(slice.box, groundOf(kind, palette, slice.old));
    if (look.pattern != Qt::NoBrush) {
        QColor line = look.fill ? QColor(Qt::black) : ink;
        line.setAlphaF(look.fill ? 0.5F : 0.6F);
        painter.fillRect(slice.box, QBrush(line, look.pattern));
    }
    const QRectF edge = slice.box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(ink, 1, look.edge));
    painter.drawLine(edge.topLeft(), edge.topRight());
    painter.drawLine(edge.bottomLeft(), edge.bottomRight());
    painter.setPen(QPen(ink, 1));
    if (slice.begins)
        painter.drawLine(edge.topLeft(), edge.bottomLeft());
    if (slice.ends)
        painter.drawLine(edge.topRight(), edge.bottomRight());
}

} // namespace adempauze::client
