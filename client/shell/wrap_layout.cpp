#include "shell/wrap_layout.h"

#include <QLabel>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace adempauze::client {

WrapLayout::WrapLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    for (const QLayoutItem* item : m_items)
        delete item;
}

void WrapLayout::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

int WrapLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

Qt::Orientations WrapLayout::expandingDirections() const
{
    return {};
}

bool WrapLayout::hasHeightForWidth() const
{
    return true;
}

int WrapLayout::gap() const
{
    return spacing() >= 0 ? spacing() : 12;
}

// What a widget's layout would do with more room says nothing: a pair of label and field stands beside others.
bool WrapLayout::takesALine(const QLayoutItem& item)
{
    const QWidget* widget = const_cast<QLayoutItem&>(item).widget();
    return widget && widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding && widget->layout();
}

QSize WrapLayout::sizeOf(const QLayoutItem& item, int width)
{
    if (!takesALine(item))
        return item.sizeHint();
    return {width, item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height()};
}

/// Its label, where that would stay behind alone at the end of the line before.
QLayoutItem* WrapLayout::takeLabelOf(QLayoutItem& item, std::vector<Line>& lines)
{
    if (lines.empty() || lines.back().items.size() < 2)
        return nullptr;
    QLayoutItem* last = lines.back().items.back();
    const auto* label = qobject_cast<QLabel*>(last->widget());
    if (!label || !item.widget() || label->buddy() != item.widget())
        return nullptr;
    lines.back().items.pop_back();
    return last;
}

std::vector<WrapLayout::Line> WrapLayout::linesFor(int width) const
{
    std::vector<Line> lines;
    int used = 0;
    const auto put = [&](QLayoutItem* item) {
        const QSize size = sizeOf(*item, width);
        lines.back().items.push_back(item);
        lines.back().height = std::max(lines.back().height, size.height());
        used += gap() + size.width();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        if (lines.empty() || used + gap() + sizeOf(*item, width).width() > width) {
            QLayoutItem* label = takeLabelOf(*item, lines);
            lines.emplace_back();
            used = -gap();
            if (label)
                put(label);
            if (label && used + gap() + sizeOf(*item, width).width() > width) {
                lines.emplace_back();
                used = -gap();
            }
        }
        put(item);
    }
    return lines;
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const auto lines = linesFor(width - margins.left() - margins.right());
    for (const Line& line : lines)
        height += line.height;
    return height + gap() / 2 * std::max(0, static_cast<int>(lines.size()) - 1);
}

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + gap();
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void WrapLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int y = room.top();
    for (const Line& line : linesFor(room.width())) {
        int x = room.left();
        for (QLayoutItem* item : line.items) {
            const QSize wanted = sizeOf(*item, room.width());
            const QSize size(std::min(wanted.width(), room.width()), wanted.height());
            const QRect place(QPoint(x, y + (line.height - size.height()) / 2), size);
            item->setGeometry(QStyle::visualRect(mirrored ? Qt::RightToLeft : Qt::LeftToRight, room, place));
            x += size.width() + gap();
        }
        y += line.height + gap() / 2;
    }
}

} // namespace adempauze::client
