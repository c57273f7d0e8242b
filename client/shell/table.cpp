#include "shell/table.h"

#include "shell/rows_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace adempauze::client {

namespace {

struct NoRow { };

int lineHeight(int line)
{
    return line + line * 2 / 3;
}

/// Paints a cell in its tone, with its sign before the text.
class ToneDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize text = QStyledItemDelegate::sizeHint(option, index);
        const int line = option.fontMetrics.height();
        return {text.width() + line, std::max(text.height(), lineHeight(line))};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto tone = static_cast<Tone>(index.data(RowsModel<NoRow>::ToneRole).toInt());
        option->palette.setColor(QPalette::Text, inkFor(tone, option->palette));
        if (tone == Tone::Urgent)
            option->font.setBold(true);
        if (const QString sign = signFor(tone); !sign.isEmpty() && tone != Tone::Quiet && !option->text.isEmpty())
            option->text = QString(sign + QStringLiteral(" ") + option->text);
    }
};

} // namespace

Table::Table(QWidget* parent)
    : QTableView(parent)
{
    setItemDelegate(new ToneDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { updateGeometry(); });
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void Table::setName(const QString& name)
{
    setAccessibleName(name);
    horizontalHeader()->setAccessibleName(name);
}

void Table::setEmptyText(const QString& text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void Table::setStretchColumn(int column)
{
    m_stretch = column;
    fit();
}

void Table::setRowsShown(int least, int most)
{
    m_least = least;
    m_most = most;
    updateGeometry();
}

int Table::currentRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void Table::selectRow(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

QSize Table::sizeHint() const
{
    const int rows = std::clamp(model() ? model()->rowCount() : 0, m_least, m_most);
    const int line = lineHeight(fontMetrics().height());
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + rows * line + bar + 4};
}

QSize Table::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20,
            horizontalHeader()->sizeHint().height() + lineHeight(fontMetrics().height()) + 4};
}

void Table::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, changed, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { fit(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { fit(); });
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] { fit(); });
    fit();
}

void Table::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(inkFor(Tone::Quiet, palette()));
    painter.drawText(viewport()->rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void Table::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

// Qt makes the first row the current one when the keyboard comes, and selects nothing: keys would act on a row that
// nobody sees.
void Table::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectRow(currentRow());
}

void Table::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitStretch();
}

void Table::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void Table::fit()
{
    if (!model())
        return;
    for (int column = 0; column < model()->columnCount(); ++column)
        if (column != stretchColumn())
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    fitStretch();
    updateGeometry();
}

int Table::stretchColumn() const
{
    return m_stretch < 0 ? model()->columnCount() - 1 : m_stretch;
}

// Where all that is left is less than its text needs, the table scrolls sideways: nothing is cut off.
void Table::fitStretch()
{
    if (!model() || model()->columnCount() == 0)
        return;
    const int stretch = stretchColumn();
    int others = 0;
    for (int column = 0; column < model()->columnCount(); ++column)
        if (column != stretch)
            others += horizontalHeader()->sectionSize(column);
    const int wanted = std::max(sizeHintForColumn(stretch), horizontalHeader()->sectionSizeHint(stretch));
    const auto mode = others + wanted > viewport()->width() ? QHeaderView::ResizeToContents : QHeaderView::Stretch;
    if (horizontalHeader()->sectionResizeMode(stretch) != mode)
        horizontalHeader()->setSectionResizeMode(stretch, mode);
}

} // namespace adempauze::client
