#pragma once

#include "domain/uuid.h"

#include <string>

namespace adempauze {

/// What somebody can say over the telephone of a thing that has no code: the beginning of its id, "3F9A-2C10".
std::string shortReference(const Uuid& id);

} // namespace adempauze
