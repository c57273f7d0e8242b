#pragma once

#include "http/convert.h"
#include "usecases/network.h"
#include "wire/network_messages.h"

namespace adempauze::http {

/// With what is done twice, as the rules find it (doubleWork).
wire::Network wireOf(const NetworkRow& row);

} // namespace adempauze::http
