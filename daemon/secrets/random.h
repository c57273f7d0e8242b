#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace adempauze {

/// Bytes from the kernel's generator, fit for keys.
std::string randomBytes(std::size_t count);

/// What Uuid::fromRandom takes.
std::array<std::uint8_t, 16> randomUuidBytes();

/// What spokenCode takes.
std::uint64_t randomDraw();

} // namespace adempauze
