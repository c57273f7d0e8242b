#include "domain/safety.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace adempauze {

namespace {

constexpr std::int64_t Pole = 90'000'000;
constexpr std::int64_t DateLine = 180'000'000;
constexpr double MeanRadius = 6'371'008.8; // metres; IUGG
constexpr double SphereError = 1.006;

double radians(std::int32_t microdegrees)
{
    return static_cast<double>(microdegrees) / 1e6 * std::numbers::pi / 180;
}

double haversine(double angle)
{
    const double half = std::sin(angle / 2);
    return half * half;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

} // namespace

std::optional<Position> positionAt(std::int64_t latitude, std::int64_t longitude)
{
    if (latitude < -Pole || latitude > Pole || longitude < -DateLine || longitude > DateLine)
        return std::nullopt;
    return Position{static_cast<std::int32_t>(latitude), static_cast<std::int32_t>(longitude)};
}

std::string textOf(const Position& position)
{
    return std::to_string(position.latitude) + "," + std::to_string(position.longitude);
}

std::optional<Position> positionIn(std::string_view text)
{
    const auto comma = text.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    const auto latitude = wholeNumber(text.substr(0, comma));
    const auto longitude = wholeNumber(text.substr(comma + 1));
    if (!latitude || !longitude)
        return std::nullopt;
    return positionAt(*latitude, *longitude);
}

double metresBetween(const Position& one, const Position& other)
{
    const double from = radians(one.latitude);
    const double to = radians(other.latitude);
    const double apart = haversine(to - from)
        + std::cos(from) * std::cos(to) * haversine(radians(other.longitude) - radians(one.longitude));
    return 2 * MeanRadius * std::asin(std::sqrt(std::min(apart, 1.0))); // rounding may pass 1 at the antipode
}

bool liesWithin(const Position& house, const BanZone& zone)
{
    return metresBetween(house, zone.centre) <= zone.radiusMetres * SphereError;
}

} // namespace adempauze
