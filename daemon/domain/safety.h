#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Who must not sleep near what. Coordinates stay inside the daemon: sealed where they are stored, and in no answer,
/// event or log.
namespace adempauze {

/// A point on the earth, WGS 84, in millionths of a degree (about a decimetre).
struct Position {
    std::int32_t latitude; ///< ±90 000 000, north positive
    std::int32_t longitude; ///< ±180 000 000, east positive

    friend bool operator==(const Position&, const Position&) = default;
};

/// The point, if it is one.
std::optional<Position> positionAt(std::int64_t latitude, std::int64_t longitude);

/// As it is sealed: "51688500,5303400".
std::string textOf(const Position& position);
std::optional<Position> positionIn(std::string_view text);

/// Metres along the surface of a sphere of the earth's mean radius. The true distance differs by 0.6 % at most.
double metresBetween(const Position& one, const Position& other);

/// A circle that may not be entered.
struct BanZone {
    Position centre;
    int radiusMetres;
};

/// Whether a house lies in it. What the sphere cannot decide counts as inside.
bool liesWithin(const Position& house, const BanZone& zone);

} // namespace adempauze
