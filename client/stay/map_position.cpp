#include "stay/map_position.h"

#include <QRegularExpression>

#include <cmath>

namespace adempauze::client {

namespace {

constexpr double Microdegrees = 1e6;

// With decimals, always: half of a position that is still being typed is none.
QRegularExpression twoNumbers(const char* decimal, const char* between)
{
    return QRegularExpression(QStringLiteral("^\\s*([+-]?\\d{1,2}%1\\d{1,15})%2([+-]?\\d{1,3}%1\\d{1,15})\\s*$")
                                  .arg(QLatin1String(decimal), QLatin1String(between)));
}

double number(QString text)
{
    return text.replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
}

} // namespace

std::optional<MapPosition> mapPosition(const QString& typed)
{
    static const QRegularExpression points = twoNumbers("\\.", "(?:\\s*[,;]\\s*|\\s+)");
    static const QRegularExpression commas = twoNumbers(",", "(?:\\s*;\\s*|,?\\s+)");
    auto found = points.match(typed);
    if (!found.hasMatch())
        found = commas.match(typed);
    if (!found.hasMatch())
        return std::nullopt;
    const double latitude = number(found.captured(1));
    const double longitude = number(found.captured(2));
    if (std::abs(latitude) > 90 || std::abs(longitude) > 180)
        return std::nullopt;
    return MapPosition{static_cast<int>(std::lround(latitude * Microdegrees)),
                       static_cast<int>(std::lround(longitude * Microdegrees))};
}

} // namespace adempauze::client
