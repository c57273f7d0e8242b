#include "secrets/token.h"

#include "secrets/bytes.h"
#include "secrets/random.h"

#include <sodium.h>

namespace adempauze {

namespace {

constexpr std::size_t TokenBytes = 32;

} // namespace

std::string newToken()
{
    const std::string bytes = randomBytes(TokenBytes);
    std::string text(sodium_base64_ENCODED_LEN(TokenBytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), readable(bytes), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

std::string tokenHash(std::string_view token)
{
    std::string digest(crypto_generichash_BYTES, '\0');
    crypto_generichash(writable(digest), digest.size(), readable(token), token.size(), nullptr, 0);
    return digest;
}

} // namespace adempauze
