#include "shell/contrast.h"

#include <algorithm>
#include <cmath>

namespace adempauze::client {

namespace {

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminanceOf(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastOf(const QColor& a, const QColor& b)
{
    const double one = luminanceOf(a);
    const double other = luminanceOf(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor inkOn(const QColor& fill)
{
    return contrastOf(fill, Qt::black) >= contrastOf(fill, Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace adempauze::client
