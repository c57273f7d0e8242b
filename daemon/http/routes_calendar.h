#pragma once

#include "http/route_table.h"

namespace adempauze::http {

std::vector<Route> calendarRoutes();

} // namespace adempauze::http
