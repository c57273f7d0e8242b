#include "board/day_titles.h"

#include "board/day_model.h"
#include "shell/tone.h"

#include <QPainter>

#include <algorithm>

namespace adempauze::client {

namespace {

int air(const QFontMetrics& metrics)
{
    return metrics.height() / 3;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

DayTitles::DayTitles(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(1);
    setHighlightSections(false);
}

QSize DayTitles::sizeHint() const
{
    return {0, fontMetrics().height() * 3 + air(fontMetrics())};
}

void DayTitles::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto told = [&](int role) { return model()->headerData(section, Qt::Horizontal, role); };
    const bool today = told(DayModel::TodayRole).toBool();
    painter->save();
    painter->fillRect(rect, palette().color(told(DayModel::WeekendRole).toBool() ? QPalette::Window : QPalette::Base));
    const int line = fontMetrics().height();
    const QRect first(rect.left() + 2, rect.top(), rect.width() * 7, line);
    painter->setPen(inkFor(Tone::Quiet, palette()));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, told(DayModel::MonthRole).toString());
    painter->setFont(today ? bold(font()) : font());
    painter->setPen(palette().color(QPalette::Text));
    QString weekday = told(Qt::DisplayRole).toString();
    if (painter->fontMetrics().horizontalAdvance(weekday) > rect.width() - line / 3)
        weekday.truncate(2);
    painter->drawText(QRect(rect.left(), rect.top() + line, rect.width(), line), Qt::AlignCenter, weekday);
    painter->drawText(QRect(rect.left(), rect.top() + 2 * line, rect.width(), line), Qt::AlignCenter,
                      told(DayModel::DateRole).toString());
    painter->fillRect(rect.right(), rect.top() + line, 1, rect.height() - line, palette().color(QPalette::Midlight));
    const int thick = today ? 4 : 1;
    painter->fillRect(rect.left(), rect.bottom() + 1 - thick, rect.width(), thick,
                      today ? inkFor(Tone::Urgent, palette()) : palette().color(QPalette::Mid));
    painter->restore();
}

PlaceTitles::PlaceTitles(QWidget* parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionResizeMode(Fixed);
    setHighlightSections(false);
}

int PlaceTitles::houseWidth() const
{
    const QFontMetrics metrics(bold(font()));
    int width = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        width = std::max(
            width, metrics.horizontalAdvance(model()->headerData(row, Qt::Vertical, DayModel::HouseRole).toString()));
    return width == 0 ? 0 : std::min(width + 2, metrics.averageCharWidth() * 26);
}

int PlaceTitles::wantedWidth() const
{
    int width = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        width = std::max(
            width, fontMetrics().horizontalAdvance(model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()));
    return houseWidth() + std::min(width, fontMetrics().averageCharWidth() * 26) + 5 * air(fontMetrics());
}

// A house whose first row is out of sight is named at the first row in sight.
QString PlaceTitles::houseOf(int section) const
{
    const auto named = [&](int row) { return model()->headerData(row, Qt::Vertical, DayModel::HouseRole).toString(); };
    if (section != logicalIndexAt(1))
        return named(section);
    int row = section;
    while (row > 0 && named(row).isEmpty())
        --row;
    return named(row);
}

void PlaceTitles::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    const int gap = air(fontMetrics());
    QRect text = rect.adjusted(gap, 0, -gap, 0);
    painter->setPen(palette().color(QPalette::Text));
    if (const QString house = houseOf(section); !house.isEmpty()) {
        painter->setFont(bold(font()));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(bold(font())).elidedText(house, Qt::ElideRight, houseWidth()));
        painter->setFont(font());
    }
    text.setLeft(text.left() + houseWidth() + (houseWidth() > 0 ? 2 * gap : 0));
    const QString place = model()->headerData(section, Qt::Vertical, Qt::DisplayRole).toString();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      fontMetrics().elidedText(place, Qt::ElideRight, text.width()));
    const bool house = !model()->headerData(section, Qt::Vertical, DayModel::HouseRole).toString().isEmpty();
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, palette().color(QPalette::Midlight));
    painter->fillRect(rect.right(), rect.top(), 1, rect.height(), palette().color(QPalette::Mid));
    if (house)
        painter->fillRect(rect.left(), rect.top(), rect.width(), 2, palette().color(QPalette::Mid));
    painter->restore();
}

} // namespace adempauze::client
