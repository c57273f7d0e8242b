#include "board/day_grid.h"

#include "board/board_delegate.h"
#include "board/day_titles.h"
#include "shell/tone.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace adempauze::client {

DayGrid::DayGrid(QWidget* parent)
    : QTableView(parent)
{
    setHorizontalHeader(new DayTitles(this));
    setVerticalHeader(new PlaceTitles(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that columns stand below each other in all of them
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DayGrid::setName(const QString& name)
{
    setAccessibleName(name);
    horizontalHeader()->setAccessibleName(name);
}

void DayGrid::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

int DayGrid::wantedTitleWidth() const
{
    return static_cast<PlaceTitles*>(verticalHeader())->wantedWidth();
}

void DayGrid::setTitleWidth(int width)
{
    verticalHeader()->setFixedWidth(width);
    updateGeometries();
    fitColumns();
}

void DayGrid::follow(DayGrid* leader)
{
    m_leader = leader;
    for (const auto& [one, other] : {std::pair(this, leader), std::pair(leader, this)})
        connect(one->horizontalScrollBar(), &QScrollBar::valueChanged, other->horizontalScrollBar(),
                &QScrollBar::setValue);
    connect(leader, &DayGrid::columnsFitted, this, &DayGrid::fitColumns);
}

void DayGrid::setRanges()
{
    setSelectionMode(ContiguousSelection);
}

void DayGrid::setRowsShown(int most)
{
    m_most = most;
    setSizePolicy(QSizePolicy::Expanding, most > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void DayGrid::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &DayGrid::fit);
    fit();
}

int DayGrid::leastWidth() const
{
    return fontMetrics().horizontalAdvance(QStringLiteral("000"));
}

int DayGrid::rowsHeight() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return std::min(rows, m_most) * verticalHeader()->defaultSectionSize();
}

QSize DayGrid::sizeHint() const
{
    if (m_most == 0)
        return QTableView::sizeHint();
    const int titles = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const int bar =
        horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 0 : horizontalScrollBar()->sizeHint().height();
    return {QTableView::sizeHint().width(), rowsHeight() + titles + bar + 2 * frameWidth()};
}

QSize DayGrid::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    if (m_most > 0)
        return {leastWidth() * 8, hint.height()};
    return {leastWidth() * 8, horizontalHeader()->sizeHint().height() + 4 * verticalHeader()->defaultSectionSize()};
}

void DayGrid::fit()
{
    const int rows =
        qobject_cast<BoardDelegate*>(itemDelegate()) ? fontMetrics().height() * 2 : fontMetrics().height() * 5 / 4;
    verticalHeader()->setDefaultSectionSize(rows);
    fitColumns();
    updateGeometry();
}

// What remains after dividing goes to the first columns, one pixel each.
void DayGrid::fitColumns()
{
    const int count = model() ? model()->columnCount() : 0;
    if (count == 0)
        return;
    for (int column = 0; m_leader && column < count; ++column)
        horizontalHeader()->resizeSection(column, m_leader->columnWidth(column));
    if (m_leader)
        return;
    const int room = viewport()->width();
    const int each = std::max(room / count, leastWidth());
    const int rest = std::max(room - each * count, 0);
    for (int column = 0; column < count; ++column)
        horizontalHeader()->resizeSection(column, each + (column < rest ? 1 : 0));
    Q_EMIT columnsFitted();
}

void DayGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DayGrid::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(inkFor(Tone::Quiet, palette()));
    painter.drawText(viewport()->rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void DayGrid::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DayGrid::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace adempauze::client
