#pragma once

#include "board/bar_pieces.h"

#include <QWidget>

#include <optional>

namespace adempauze::client {

/// What colours, patterns and lines of the board mean: a swatch and a word for each.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
};

/// One of them; without a piece: the end of an order, or the moment of now.
class LegendEntry : public QWidget {
    Q_OBJECT

public:
    enum class Line { OrderEnd, Now };

    explicit LegendEntry(PieceKind kind, QWidget* parent = nullptr);
    explicit LegendEntry(Line line, QWidget* parent = nullptr);

    void tell();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text() const;
    void paintLine(QPainter& painter, const QRectF& box) const;

    std::optional<PieceKind> m_kind;
    Line m_line = Line::OrderEnd;
};

} // namespace adempauze::client
