#include "secrets/random.h"

#include "secrets/sodium.h"

#include <sodium.h>

namespace adempauze {

std::string randomBytes(std::size_t count)
{
    demandSodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::array<std::uint8_t, 16> randomUuidBytes()
{
    demandSodium();
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::uint64_t randomDraw()
{
    demandSodium();
    std::uint64_t draw = 0;
    randombytes_buf(&draw, sizeof draw);
    return draw;
}

} // namespace adempauze
