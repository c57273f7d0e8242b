#pragma once

#include "http/convert.h"
#include "usecases/coordination.h"
#include "usecases/network.h"
#include "wire/coordination_messages.h"
#include "wire/network_messages.h"

namespace adempauze::http {

/// With what is done twice, as the rules find it (doubleWork).
wire::Network wireOf(const NetworkRow& row);
wire::Coordination wireOf(const Coordination& coordination);

} // namespace adempauze::http
