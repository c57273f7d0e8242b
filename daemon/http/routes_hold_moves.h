#pragma once

#include "http/route_table.h"

namespace adempauze::http {

std::vector<Route> holdMoveRoutes();

} // namespace adempauze::http
