#include "board/board_delegate.h"

#include "board/board_look.h"
#include "board/day_model.h"
#include "shell/contrast.h"
#include "shell/tone.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace adempauze::client {

namespace {

/// Where even a part of it does not fit, the letter does.
QString fitting(const QString& text, double width, double room, const QFontMetrics& metrics)
{
    if (width <= room + 0.5)
        return text;
    const QString part = metrics.elidedText(text, Qt::ElideRight, static_cast<int>(room));
    return part.size() > 2 ? part : text.section(QLatin1Char(' '), 0, 0);
}

} // namespace

struct BoardDelegate::Scene {
    QPainter& painter;
    const QStyleOptionViewItem& option;
    const DayModel& model;
    const wire::BoardDay& day;
    QRectF cell;

    bool shows(Moment at) const { return day.fromAt <= at && at < day.untilAt; }
};

BoardDelegate::BoardDelegate(QTableView* view)
    : QAbstractItemDelegate(view)
    , m_view(view)
{
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.height(), option.fontMetrics.height() * 2};
}

void BoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const DayModel*>(index.model());
    const wire::BoardDay* day = model ? model->dayAt(index.column()) : nullptr;
    const PaintedRow* row = day ? model->painted(index.row()) : nullptr;
    if (!row)
        return;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    // Patterns hang on the table and not on the window, so that scrolling does not tear them.
    painter->setBrushOrigin(-m_view->horizontalHeader()->offset(), -m_view->verticalHeader()->offset());
    const Scene scene{*painter, option, *model, *day, QRectF(option.rect)};
    paintGround(scene, index);
    for (const Piece& piece : row->pieces)
        if (piece.from < day->untilAt && piece.until > day->fromAt)
            paintSlice(scene, piece);
    for (const Piece& piece : row->pieces)
        paintText(scene, piece);
    paintMoments(scene, *row);
    if (row->beginsHouse)
        painter->fillRect(QRectF(scene.cell.left(), scene.cell.top(), scene.cell.width(), 2),
                          option.palette.color(QPalette::Mid));
    if (option.state.testFlag(QStyle::State_Selected))
        paintFocus(scene);
    painter->restore();
}

void BoardDelegate::paintGround(const Scene& scene, const QModelIndex& index) const
{
    const bool weekend = scene.model.isWeekend(index.column());
    scene.painter.fillRect(scene.cell, scene.option.palette.color(weekend ? QPalette::Window : QPalette::Base));
    QColor line = scene.option.palette.color(QPalette::Mid);
    line.setAlphaF(0.45F);
    scene.painter.fillRect(QRectF(scene.cell.right() - 1, scene.cell.top(), 1, scene.cell.height()), line);
    scene.painter.fillRect(QRectF(scene.cell.left(), scene.cell.bottom() - 1, scene.cell.width(), 1), line);
}

void BoardDelegate::paintSlice(const Scene& scene, const Piece& piece) const
{
    const double left = scene.cell.left() + shareOf(scene.day, piece.from) * scene.cell.width();
    const double right = scene.cell.left() + shareOf(scene.day, piece.until) * scene.cell.width();
    QRectF box = bandOf(piece.kind, scene.cell);
    box.setLeft(left);
    box.setRight(std::max(right, left + 1));
    const bool begins = scene.shows(piece.from);
    const bool ends = piece.until > scene.day.fromAt && piece.until <= scene.day.untilAt;
    paintPiece(scene.painter, piece.kind, {box, begins, ends, scene.model.isOld()}, scene.option.palette);
    if (!piece.marked)
        return;
    scene.painter.setPen(QPen(scene.option.palette.color(QPalette::Text), 3, Qt::DashLine));
    scene.painter.drawLine(box.topLeft(), box.topRight());
    scene.painter.drawLine(box.bottomLeft(), box.bottomRight());
}

// Written once over all its cells; each cell shows its part. It begins where the bar does, or at the first day.
void BoardDelegate::paintText(const Scene& scene, const Piece& piece) const
{
    const Moment first = scene.model.days().front().fromAt;
    if (piece.text.isEmpty() || piece.until <= std::max(first, scene.day.fromAt) || piece.from >= scene.day.untilAt)
        return; // it ends with the bar at the latest
    const double air = scene.option.fontMetrics.height() * 0.2;
    const double left = xOf(scene, std::max(piece.from, first));
    const double room = xOf(scene, std::min(piece.until, scene.model.days().back().untilAt)) - left - 2 * air;
    const double width = widthOf(piece.text, scene.option.font) + 1;
    const double shown = std::min(width, room);
    if (shown < scene.option.fontMetrics.averageCharWidth() || left + shown + 2 * air < scene.cell.left()
        || left > scene.cell.right())
        return;
    const QRectF band = bandOf(piece.kind, scene.cell);
    const double half = scene.option.fontMetrics.height() / 2.0;
    QRectF box(left + air, band.center().y() - half, shown, 2 * half);
    const QColor ground = groundOf(piece.kind, scene.option.palette, scene.model.isOld());
    if (lookOf(piece.kind).pattern != Qt::NoBrush || !lookOf(piece.kind).fill)
        scene.painter.fillRect(box.adjusted(-air / 2, 0, air / 2, 0), ground);
    const bool plain = !lookOf(piece.kind).fill;
    scene.painter.setPen(plain ? scene.option.palette.color(QPalette::Text) : inkOn(ground));
    QFont font = scene.option.font;
    font.setItalic(piece.kind == PieceKind::Proposed);
    scene.painter.setFont(font);
    scene.painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                           fitting(piece.text, width, room, scene.option.fontMetrics));
}

void BoardDelegate::paintMoments(const Scene& scene, const PaintedRow& row) const
{
    const double thick = std::max(3.0, scene.option.fontMetrics.height() / 5.0);
    for (const Moment end : row.orderEnds) {
        if (!scene.shows(end))
            continue;
        const double x = scene.cell.left() + shareOf(scene.day, end) * scene.cell.width();
        const double wing = thick * 1.6;
        scene.painter.setRenderHint(QPainter::Antialiasing);
        scene.painter.setPen(QPen(scene.option.palette.color(QPalette::Base), 1));
        scene.painter.setBrush(scene.option.palette.color(QPalette::Text));
        scene.painter.drawRect(QRectF(x - thick / 2, scene.cell.top(), thick, scene.cell.height()));
        scene.painter.drawPolygon(QPolygonF(
            {{x - wing, scene.cell.top()}, {x + wing, scene.cell.top()}, {x, scene.cell.top() + wing * 1.3}}));
        scene.painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (const Moment now = scene.model.now(); scene.shows(now)) {
        const double x = scene.cell.left() + shareOf(scene.day, now) * scene.cell.width();
        scene.painter.fillRect(QRectF(x - 1, scene.cell.top(), thick * 0.7, scene.cell.height()),
                               inkFor(Tone::Urgent, scene.option.palette));
    }
}

void BoardDelegate::paintFocus(const Scene& scene) const
{
    const bool active = scene.option.state.testFlag(QStyle::State_Active) && m_view->hasFocus();
    const double width = active ? 3 : 1.5;
    scene.painter.setBrush(Qt::NoBrush);
    scene.painter.setPen(QPen(scene.option.palette.color(QPalette::Base), width + 2));
    const double air = width / 2;
    scene.painter.drawRect(scene.cell.adjusted(air, air, -air - 1, -air - 1));
    scene.painter.setPen(QPen(scene.option.palette.color(QPalette::Highlight), width));
    scene.painter.drawRect(scene.cell.adjusted(air, air, -air - 1, -air - 1));
}

double BoardDelegate::xOf(const Scene& scene, Moment at) const
{
    const auto& days = scene.model.days();
    const auto after = std::ranges::upper_bound(days, at, {}, &wire::BoardDay::fromAt);
    const auto column = std::max<std::ptrdiff_t>(after - days.begin() - 1, 0);
    const int section = static_cast<int>(column);
    return m_view->columnViewportPosition(section)
        + shareOf(days[static_cast<std::size_t>(column)], at) * m_view->columnWidth(section);
}

int BoardDelegate::widthOf(const QString& text, const QFont& font) const
{
    if (m_widthsOf != font) {
        m_widths.clear();
        m_widthsOf = font;
    }
    auto found = m_widths.find(text);
    if (found == m_widths.end())
        found = m_widths.insert(text, QFontMetrics(font).horizontalAdvance(text));
    return *found;
}

} // namespace adempauze::client
