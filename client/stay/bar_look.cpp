#include "stay/bar_look.h"

namespace adempauze::client {

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

} // namespace adempauze::client
