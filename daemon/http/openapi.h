#pragma once

#include "http/route_table.h"

#include <QJsonObject>

namespace adempauze::http {

/// The description of the API (OpenAPI 3.1), made from the routes that are served and the messages they name: what is
/// in it is served, and what is served is in it.
QJsonObject openApi(std::span<const Route> table);

/// That of all routes, as it is served and as it is kept in schema/wire/openapi.json.
const std::string& openApiText();

} // namespace adempauze::http
