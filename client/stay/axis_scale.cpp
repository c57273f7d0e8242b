#include "stay/axis_scale.h"

#include <algorithm>
#include <array>

namespace adempauze::client {

namespace {

constexpr std::chrono::hours ShortestAxis{1};
constexpr int PartsOfAir = 40;

double secondsOf(std::chrono::seconds length)
{
    return static_cast<double>(length.count());
}

} // namespace

double AxisScale::xOf(Moment at) const
{
    return left + width * secondsOf(at - from) / secondsOf(until - from);
}

double AxisScale::pixelsPer(std::chrono::seconds length) const
{
    return width * secondsOf(length) / secondsOf(until - from);
}

AxisScale scaleOver(const std::vector<Moment>& moments, double left, double width)
{
    const auto [first, last] = std::ranges::minmax_element(moments);
    if (first == moments.end())
        return {.from = Moment{}, .until = Moment{} + ShortestAxis, .left = left, .width = width};
    const Moment until = std::max(*last, *first + ShortestAxis);
    const std::chrono::seconds air = (until - *first) / PartsOfAir;
    return {.from = *first - air, .until = until + air, .left = left, .width = width};
}

std::vector<Moment> dayStarts(const Zone& zone, Moment from, Moment until)
{
    std::vector<Moment> starts;
    for (auto day = date::floor<date::days>(zone.localAt(from));; day += date::days(1)) {
        const Moment start = resolve(zone, LocalTime(day)).at;
        if (start >= until)
            return starts;
        if (start >= from)
            starts.push_back(start);
    }
}

int daysPerLabel(double pixelsPerDay, double labelWidth)
{
    constexpr std::array<int, 6> steps{1, 2, 7, 14, 28, 56};
    for (const int step : steps)
        if (pixelsPerDay * step >= labelWidth)
            return step;
    int step = steps.back();
    while (pixelsPerDay > 0 && pixelsPerDay * step < labelWidth)
        step *= 2;
    return step;
}

std::vector<int> rowsFor(const std::vector<Stretch>& labels)
{
    std::vector<int> rows;
    for (std::size_t each = 0; each < labels.size(); ++each) {
        int row = 0;
        for (std::size_t before = 0; before < each;) {
            const bool inTheWay = rows[before] == row && labels[before].overlaps(labels[each]);
            row += inTheWay ? 1 : 0;
            before = inTheWay ? 0 : before + 1;
        }
        rows.push_back(row);
    }
    return rows;
}

Stretch around(double x, double width, double left, double right)
{
    const double from = std::max(left, std::min(x - width / 2, right - width));
    return {from, from + width};
}

} // namespace adempauze::client
