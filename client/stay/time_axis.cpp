#include "stay/time_axis.h"

#include "shell/tone.h"
#include "stay/bar_look.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace adempauze::client {

namespace {

QPen penFor(LineLook look, const QColor& ink, double thin)
{
    switch (look) {
    case LineLook::Solid: return {ink, thin};
    case LineLook::Dashed: return {ink, thin * 1.5, Qt::DashLine};
    case LineLook::Dotted: return {ink, thin * 1.5, Qt::DotLine};
    case LineLook::Heavy: return {ink, thin * 2.5};
    }
    return {ink, thin};
}

QColor inkOf(const PlacedMark& mark, const QPalette& palette)
{
    return inkFor(mark.line == LineLook::Heavy ? Tone::Urgent : Tone::Plain, palette);
}

} // namespace

TimeAxis::TimeAxis(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    tell();
}

void TimeAxis::show(const std::optional<AxisFacts>& facts)
{
    m_facts = facts;
    tell();
    updateGeometry();
    update();
}

QSize TimeAxis::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 90;
    return {width, heightForWidth(width)};
}

QSize TimeAxis::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30;
    return {width, fontMetrics().height() * 4};
}

int TimeAxis::heightForWidth(int width) const
{
    if (!m_facts)
        return fontMetrics().height() * 2;
    return static_cast<int>(std::ceil(layOut(*m_facts, width, QFontMetricsF(font())).height));
}

void TimeAxis::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void TimeAxis::tell()
{
    setAccessibleName(tr("Order and stay on one axis of time"));
    setAccessibleDescription(m_facts ? AxisTeller::told(*m_facts) : tr("No stay is shown."));
}

void TimeAxis::paintEvent(QPaintEvent*)
{
    if (!m_facts)
        return;
    const AxisPicture picture = layOut(*m_facts, width(), QFontMetricsF(font()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::WindowText));
    for (const PlacedText& lane : picture.lanes)
        painter.drawText(lane.box, Qt::AlignLeft | Qt::AlignVCenter, lane.text);
    for (const PlacedBar& bar : picture.bars)
        paintBar(painter, bar);
    for (const PlacedMark& mark : picture.marks)
        paintLine(painter, mark);
    for (const PlacedBar& bar : picture.bars)
        paintText(painter, bar);
    for (const PlacedMark& mark : picture.marks)
        paintLabel(painter, mark);
    paintDays(painter, picture);
}

void TimeAxis::paintBar(QPainter& painter, const PlacedBar& bar) const
{
    const BarLook look = lookOf(bar.kind);
    const QColor ink = inkOn(look.fill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRect(bar.box);
    if (look.pattern != Qt::NoBrush) {
        QColor line = ink;
        line.setAlphaF(0.45F);
        painter.fillRect(bar.box, QBrush(line, look.pattern));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
    painter.drawRect(bar.box);
}

// On plain ground, over the pattern and over the lines that cross it.
void TimeAxis::paintText(QPainter& painter, const PlacedBar& bar) const
{
    if (bar.text.isEmpty())
        return;
    const BarLook look = lookOf(bar.kind);
    const double air = fontMetrics().height() * 0.15;
    const QRectF text(bar.box.left() + air * 2, bar.box.top() + air,
                      QFontMetricsF(font()).horizontalAdvance(bar.text) + air * 2, bar.box.height() - air * 2);
    painter.fillRect(text.intersected(bar.box), look.fill);
    painter.setPen(inkOn(look.fill));
    painter.drawText(text, Qt::AlignCenter, bar.text);
}

void TimeAxis::paintLine(QPainter& painter, const PlacedMark& mark) const
{
    painter.setPen(penFor(mark.line, inkOf(mark, palette()), std::max(1.0, fontMetrics().height() / 14.0)));
    painter.drawLine(QPointF(mark.x, mark.lineTop), QPointF(mark.x, mark.lineBottom));
}

// Over the lines of its neighbours, so that it can be read where they cross it.
void TimeAxis::paintLabel(QPainter& painter, const PlacedMark& mark) const
{
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(mark.label, 3, 3);
    painter.setPen(inkOf(mark, palette()));
    painter.drawText(mark.label, Qt::AlignCenter, mark.text);
}

void TimeAxis::paintDays(QPainter& painter, const AxisPicture& picture) const
{
    if (picture.ticks.empty())
        return;
    const double tick = fontMetrics().height() * 0.15;
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawLine(QPointF(picture.ticks.front().x, picture.ground), QPointF(picture.ticks.back().x, picture.ground));
    for (const PlacedTick& each : picture.ticks)
        painter.drawLine(QPointF(each.x, picture.ground),
                         QPointF(each.x, picture.ground + tick * (each.labelled ? 2 : 1)));
    painter.setPen(inkFor(Tone::Quiet, palette()));
    for (const PlacedText& day : picture.days)
        painter.drawText(day.box, Qt::AlignCenter, day.text);
}

} // namespace adempauze::client
