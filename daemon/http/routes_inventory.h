#pragma once

#include "http/route_table.h"

namespace adempauze::http {

/// The part of the table with which administrators set a region up.
std::vector<Route> inventoryRoutes();
std::vector<Route> inventoryFileRoutes();

} // namespace adempauze::http
