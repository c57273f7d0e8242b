#pragma once

#include <string>
#include <string_view>

namespace adempauze {

/// 256 random bits as 43 characters of base64url: what the holder keeps.
std::string newToken();

/// 32 bytes, BLAKE2b-256 of the text: what the database keeps.
std::string tokenHash(std::string_view token);

} // namespace adempauze
