#pragma once

#include <string>
#include <string_view>

namespace adempauze {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

/// SHA-256 as 32 bytes.
std::string sha256(std::string_view bytes);

} // namespace adempauze
