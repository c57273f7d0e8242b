#pragma once

#include <string>

namespace adempauze {

/// A field as it is stored: sealed by the outermost room, opened only for the authorised answer. Opaque here.
struct Sealed {
    std::string bytes;
};

} // namespace adempauze
