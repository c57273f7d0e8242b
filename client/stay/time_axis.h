#pragma once

#include "stay/axis_layout.h"

#include <QWidget>

#include <optional>

namespace adempauze::client {

/// Order above, stay below, on one axis of time. Says all of it in sentences to a screen reader; the table beneath it
/// says the same row by row.
class TimeAxis : public QWidget {
    Q_OBJECT

public:
    explicit TimeAxis(QWidget* parent = nullptr);

    /// Nothing: an empty axis.
    void show(const std::optional<AxisFacts>& facts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void paintBar(QPainter& painter, const PlacedBar& bar) const;
    void paintText(QPainter& painter, const PlacedBar& bar) const;
    void paintLine(QPainter& painter, const PlacedMark& mark) const;
    void paintLabel(QPainter& painter, const PlacedMark& mark) const;
    void paintDays(QPainter& painter, const AxisPicture& picture) const;
    std::optional<AxisFacts> m_facts;
};

} // namespace adempauze::client
