#include "board/legend.h"

#include "board/board_look.h"
#include "board/board_words.h"
#include "shell/contrast.h"
#include "shell/tone.h"
#include "shell/wrap_layout.h"

#include <QEvent>
#include <QPainter>

namespace adempauze::client {

Legend::Legend(QWidget* parent)
    : QWidget(parent)
{
    auto* entries = new WrapLayout(this);
    entries->setContentsMargins(0, 0, 0, 0);
    for (const PieceKind kind : AllPieces)
        entries->addWidget(new LegendEntry(kind, this));
    entries->addWidget(new LegendEntry(LegendEntry::Line::OrderEnd, this));
    entries->addWidget(new LegendEntry(LegendEntry::Line::Now, this));
    tell();
}

void Legend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void Legend::tell()
{
    setAccessibleName(tr("What the signs mean"));
    for (LegendEntry* entry : findChildren<LegendEntry*>())
        entry->tell();
}

LegendEntry::LegendEntry(PieceKind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

LegendEntry::LegendEntry(Line line, QWidget* parent)
    : QWidget(parent)
    , m_line(line)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString LegendEntry::text() const
{
    if (m_kind)
        return BoardWords::kind(*m_kind);
    return m_line == Line::OrderEnd ? Legend::tr("end of the order") : Legend::tr("now");
}

void LegendEntry::tell()
{
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize LegendEntry::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 2 + fontMetrics().horizontalAdvance(text()) + line / 2, line * 5 / 4};
}

void LegendEntry::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double line = fontMetrics().height();
    const QRectF box(0.5, (height() - line) / 2, line * 1.7, line);
    if (m_kind) {
        if (!lookOf(*m_kind).fill)
            painter.fillRect(box, palette().color(QPalette::Base));
        paintPiece(painter, *m_kind, {.box = box}, palette());
        const QColor ground = groundOf(*m_kind, palette(), false);
        const QString letter = BoardWords::letter(*m_kind);
        const double wide = fontMetrics().horizontalAdvance(letter) + 4;
        if (!letter.isEmpty() && lookOf(*m_kind).pattern != Qt::NoBrush)
            painter.fillRect(QRectF(box.center().x() - wide / 2, box.top() + 2, wide, box.height() - 4), ground);
        painter.setPen(lookOf(*m_kind).fill ? inkOn(ground) : palette().color(QPalette::Text));
        painter.drawText(box, Qt::AlignCenter, letter);
    } else {
        paintLine(painter, box);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(line * 2, 0, width() - line * 2, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

void LegendEntry::paintLine(QPainter& painter, const QRectF& box) const
{
    const double thick = std::max(2.0, box.height() / 9);
    const double x = box.center().x();
    const QColor ink =
        m_line == Line::OrderEnd ? palette().color(QPalette::WindowText) : inkFor(Tone::Urgent, palette());
    painter.fillRect(QRectF(x - thick / 2, box.top(), thick, box.height()), ink);
    if (m_line != Line::OrderEnd)
        return;
    const double wing = thick * 2.2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF({{x - wing, box.top()}, {x + wing, box.top()}, {x, box.top() + wing * 1.3}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace adempauze::client
