#pragma once

#include <QTableView>

namespace adempauze::client {

/// A table of days. Columns share the width evenly, and are never so narrow that a date does not fit. Cells are
/// selected one by one; arrows move, Enter activates. Several of them stand above one another and scroll sideways
/// together.
class DayGrid : public QTableView {
    Q_OBJECT

public:
    explicit DayGrid(QWidget* parent = nullptr);

    /// What a screen reader calls it.
    void setName(const QString& name);
    void setEmptyText(const QString& text);
    /// The width of the titles of all rows.
    void setTitleWidth(int width);
    int wantedTitleWidth() const;
    /// Scrolls sideways with the other, and has columns as wide as the other's.
    void follow(DayGrid* leader);
    /// Several days beside each other can be selected, with Shift and the arrows or with the mouse.
    void setRanges();
    /// As tall as its rows, at most so many; 0: takes what room there is.
    void setRowsShown(int most);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void keyboardSearch(const QString&) override { } // letters are keys of the screen

Q_SIGNALS:
    void columnsFitted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void fitColumns();
    int leastWidth() const;
    int rowsHeight() const;

    DayGrid* m_leader = nullptr;
    QString m_emptyText;
    int m_most = 0;
};

} // namespace adempauze::client
