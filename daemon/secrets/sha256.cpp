#include "secrets/sha256.h"

#include "secrets/bytes.h"

#include <sodium.h>

namespace adempauze {

std::string sha256(std::string_view bytes)
{
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(writable(digest), readable(bytes), bytes.size());
    return digest;
}

std::string sha256Hex(std::string_view bytes)
{
    const std::string digest = sha256(bytes);
    std::string hex(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), readable(digest), digest.size());
    hex.pop_back();
    return hex;
}

} // namespace adempauze
