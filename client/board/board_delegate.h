#pragma once

#include "board/bar_pieces.h"

#include <QAbstractItemDelegate>
#include <QHash>

class QTableView;

namespace adempauze::client {

class DayModel;

/// Paints the part of a row's bars that lies in one day. Hours are in proportion: a stay that ends at 11:00 ends there.
/// What is written on a bar goes on from cell to cell. Beside it: the end of an order, the moment of now, where a house
/// begins, and the cell with the keyboard.
class BoardDelegate : public QAbstractItemDelegate {
    Q_OBJECT

public:
    explicit BoardDelegate(QTableView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Scene;
    void paintGround(const Scene& scene, const QModelIndex& index) const;
    void paintSlice(const Scene& scene, const Piece& piece) const;
    void paintText(const Scene& scene, const Piece& piece) const;
    void paintMoments(const Scene& scene, const PaintedRow& row) const;
    void paintFocus(const Scene& scene) const;
    double xOf(const Scene& scene, Moment at) const;
    int widthOf(const QString& text, const QFont& font) const;

    QTableView* m_view;
    mutable QHash<QString, int> m_widths;
    mutable QFont m_widthsOf;
};

} // namespace adempauze::client
