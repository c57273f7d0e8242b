#include "shell/style.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace adempauze::client {

namespace {

constexpr qreal Corner = 3;
constexpr int Mark = 4;

void drawEdge(const QStyleOption* option, QPainter* painter)
{
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    const qreal width = focus ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option->palette.color(focus ? QPalette::Highlight : QPalette::Mid), width));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), Corner,
                             Corner);
    painter->restore();
}

/// Half a line: the room a text has around it, whatever its size.
int half(const QStyleOption* option)
{
    return option ? option->fontMetrics.height() / 2 : 8;
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_FrameGroupBox || element == PE_IndicatorCheckBox)
        drawEdge(option, painter);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_PushButtonBevel && button && !button->features.testFlag(QStyleOptionButton::Flat))
        drawEdge(option, painter);
    // Which screen and which tab this is must be seen by night, too, and not by a shade.
    const QRect& where = option->rect;
    if (element == CE_PushButtonBevel && option->state.testFlag(State_On))
        painter->fillRect(where.left(), where.top(), Mark, where.height(), option->palette.color(QPalette::Highlight));
    if (element == CE_TabBarTabShape && option->state.testFlag(State_Selected))
        painter->fillRect(where.left(), where.top(), where.width(), Mark, option->palette.color(QPalette::Highlight));
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        drawEdge(option, painter);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: return wanted.expandedTo(size + QSize(2 * half(option), half(option)));
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: return wanted.expandedTo({0, option->fontMetrics.height() + half(option)});
    case CT_MenuBarItem: return wanted + QSize(half(option), half(option) / 2);
    default: return wanted;
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const
{
    // The icons are drawn for paper: by night they are black on black.
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return widget ? widget->fontMetrics().height() : 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return widget ? widget->fontMetrics().height() / 2 : 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return widget ? widget->fontMetrics().height() * 3 / 4 : 12;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace adempauze::client
