#include "stay/bar_look.h"

#include <algorithm>
#include <cmath>

namespace adempauze::client {

namespace {

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminanceOf(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

BarLook lookOf(BarKind kind)
{
    switch (kind) {
    case BarKind::Order: return {QColor(0x00, 0x72, 0xb2), Qt::NoBrush};
    case BarKind::Extension: return {QColor(0x56, 0xb4, 0xe9), Qt::HorPattern};
    case BarKind::EndedEarly: return {QColor(0xd0, 0xd0, 0xd0), Qt::DiagCrossPattern};
    case BarKind::NextOrder: return {QColor(0x00, 0x72, 0xb2), Qt::VerPattern};
    case BarKind::OtherMeasure: return {QColor(0xcc, 0x79, 0xa7), Qt::CrossPattern};
    case BarKind::Voluntary: return {QColor(0x00, 0x9e, 0x73), Qt::Dense6Pattern};
    case BarKind::WindDown: return {QColor(0xe6, 0x9f, 0x00), Qt::BDiagPattern};
    case BarKind::Placement: return {QColor(0xf0, 0xe4, 0x42), Qt::Dense7Pattern};
    }
    return {QColor(0xd0, 0xd0, 0xd0), Qt::NoBrush};
}

double contrastOf(const QColor& a, const QColor& b)
{
    const double one = luminanceOf(a);
    const double other = luminanceOf(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor inkOn(const QColor& fill)
{
    return contrastOf(fill, Qt::black) >= contrastOf(fill, Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace adempauze::client
