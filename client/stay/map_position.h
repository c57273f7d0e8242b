#pragma once

#include <QString>

#include <optional>

namespace adempauze::client {

/// A place on the map in millionths of a degree (WGS 84), north and east positive.
struct MapPosition {
    int latitude = 0;
    int longitude = 0;

    friend bool operator==(const MapPosition&, const MapPosition&) = default;
};

/// Latitude and longitude as maps give them, "52.090737, 5.12142", or with decimal commas, "52,090737; 5,12142".
/// None: it is something else, or not on the globe.
std::optional<MapPosition> mapPosition(const QString& typed);

} // namespace adempauze::client
