#pragma once

#include <QLayout>

#include <vector>

namespace adempauze::client {

/// Widgets beside each other, continued on the next line where the width ends, so that a line of fields still fits with
/// text of 200 %. Each line is as tall as its tallest widget; widgets stand on its middle. A widget whose own policy is
/// to expand has a line to itself; a label goes to the next line with its field.
class WrapLayout : public QLayout {
    Q_OBJECT

public:
    explicit WrapLayout(QWidget* parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Line {
        std::vector<QLayoutItem*> items;
        int height = 0;
    };
    static bool takesALine(const QLayoutItem& item);
    static QSize sizeOf(const QLayoutItem& item, int width);
    static QLayoutItem* takeLabelOf(QLayoutItem& item, std::vector<Line>& lines);
    std::vector<Line> linesFor(int width) const;
    int gap() const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace adempauze::client
