#pragma once

#include <QHeaderView>

namespace adempauze::client {

/// The days over their columns: the month where a week begins, the weekday, the date. Today is told by a thick line and
/// bold type.
class DayTitles : public QHeaderView {
    Q_OBJECT

public:
    explicit DayTitles(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

/// The places before their rows: the house where it begins or where the view does, and the place.
class PlaceTitles : public QHeaderView {
    Q_OBJECT

public:
    explicit PlaceTitles(QWidget* parent = nullptr);
    /// Wide enough for the widest title.
    int wantedWidth() const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    QString houseOf(int section) const;
    int houseWidth() const;
};

} // namespace adempauze::client
