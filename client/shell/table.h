#pragma once

#include <QTableView>

namespace adempauze::client {

/// A table as this program shows all of them: whole rows are selected, columns fit their texts and one takes what is
/// left, or the table scrolls sideways; tones are painted with their sign, Enter activates, an empty table says why it
/// is empty. A table with the keyboard has a row selected.
class Table : public QTableView {
    Q_OBJECT

public:
    explicit Table(QWidget* parent = nullptr);

    /// What a screen reader calls it.
    void setName(const QString& name);
    /// Shown in its middle while it has no rows.
    void setEmptyText(const QString& text);
    QString emptyText() const { return m_emptyText; }
    /// The column that takes the room that is left; the last by default.
    void setStretchColumn(int column);
    /// Tall enough for this many rows at most; fewer rows take less room.
    void setRowsShown(int least, int most);
    /// The row with the keyboard; -1: none.
    int currentRow() const;
    void selectRow(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    int stretchColumn() const;
    void fitStretch();
    QString m_emptyText;
    int m_stretch = -1;
    int m_least = 3;
    int m_most = 12;
};

} // namespace adempauze::client
