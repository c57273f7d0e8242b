#pragma once

#include "domain/address_range.h"

#include <optional>
#include <string>

namespace adempauze {

/// "10.1.0.0/16", "fd00::/8", or one address alone. Nothing when it cannot be read, or has bits beyond its length.
std::optional<AddressRange> addressRangeIn(const std::string& text);

/// As addressRangeIn reads it.
std::string textOf(const AddressRange& range);

} // namespace adempauze
