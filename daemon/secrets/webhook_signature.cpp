#include "secrets/webhook_signature.h"

#include "secrets/bytes.h"
#include "secrets/random.h"
#include "secrets/sodium.h"

#include <sodium.h>

namespace adempauze {

namespace {

constexpr std::string_view Prefix = "whsec_";
constexpr std::size_t SecretBytes = 32;
constexpr std::size_t SecretBytesMost = 64;

std::string base64(std::string_view bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), readable(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

std::optional<std::string> keyIn(std::string_view secret)
{
    if (!secret.starts_with(Prefix))
        return std::nullopt;
    secret.remove_prefix(Prefix.size());
    std::string key(SecretBytesMost, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(writable(key), key.size(), secret.data(), secret.size(), nullptr, &length, &end,
                          sodium_base64_VARIANT_ORIGINAL)
            != 0
        || end != secret.data() + secret.size() || length == 0)
        return std::nullopt;
    key.resize(length);
    return key;
}

} // namespace

std::string newWebhookSecret()
{
    return std::string(Prefix) + base64(randomBytes(SecretBytes));
}

std::optional<std::string> webhookSignature(std::string_view secret, std::string_view id, std::int64_t timestamp,
                                            std::string_view body)
{
    demandSodium();
    auto key = keyIn(secret);
    if (!key)
        return std::nullopt;
    const std::string head = std::string(id) + '.' + std::to_string(timestamp) + '.';
    std::string digest(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, readable(*key), key->size());
    crypto_auth_hmacsha256_update(&state, readable(head), head.size());
    crypto_auth_hmacsha256_update(&state, readable(body), body.size());
    crypto_auth_hmacsha256_final(&state, writable(digest));
    sodium_memzero(key->data(), key->size());
    return "v1," + base64(digest);
}

} // namespace adempauze
