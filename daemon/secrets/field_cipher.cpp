#include "secrets/field_cipher.h"

#include "secrets/bytes.h"
#include "secrets/random.h"
#include "secrets/sodium.h"

#include <sodium.h>

namespace adempauze {

namespace {

constexpr std::size_t VersionSize = 2;
constexpr std::size_t NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t HeadSize = VersionSize + NonceSize;

std::string bigEndian(std::size_t value, std::size_t width)
{
    std::string bytes(width, '\0');
    for (std::size_t at = width; at > 0; --at, value >>= 8U)
        bytes[at - 1] = static_cast<char>(value & 0xFFU);
    return bytes;
}

/// Each part with its length before it, so that no two cells give the same bytes.
std::string boundTo(const FieldContext& context, std::string_view version)
{
    std::string bytes(version);
    for (const std::string_view part : {context.table, context.column, context.row}) {
        bytes += bigEndian(part.size(), 4);
        bytes += part;
    }
    return bytes;
}

} // namespace

FieldCipher::FieldCipher(const SecretKey& regionKey, std::uint16_t keyVersion)
    : m_version(keyVersion)
    , m_sealing(regionKey.forPurpose("adempauze field sealing"))
    , m_indexing(regionKey.forPurpose("adempauze blind index"))
{
    demandSodium();
}

std::string FieldCipher::seal(std::string_view plain, const FieldContext& context) const
{
    const std::string version = bigEndian(m_version, VersionSize);
    const std::string nonce = randomBytes(NonceSize);
    const std::string bound = boundTo(context, version);
    std::string ciphertext(plain.size() + TagSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(writable(ciphertext), nullptr, readable(plain), plain.size(),
                                               readable(bound), bound.size(), nullptr, readable(nonce),
                                               m_sealing.bytes());
    return version + nonce + ciphertext;
}

std::optional<std::string> FieldCipher::open(std::string_view sealed, const FieldContext& context) const
{
    const std::string version = bigEndian(m_version, VersionSize);
    if (sealed.size() < HeadSize + TagSize || !sealed.starts_with(version))
        return std::nullopt;
    const std::string_view nonce = sealed.substr(VersionSize, NonceSize);
    const std::string_view ciphertext = sealed.substr(HeadSize);
    const std::string bound = boundTo(context, version);
    std::string plain(ciphertext.size() - TagSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(writable(plain), nullptr, nullptr, readable(ciphertext),
                                                   ciphertext.size(), readable(bound), bound.size(), readable(nonce),
                                                   m_sealing.bytes())
        != 0)
        return std::nullopt;
    return plain;
}

std::string FieldCipher::blindIndex(std::string_view normalised, std::string_view purpose) const
{
    const SecretKey key = m_indexing.forPurpose(purpose);
    std::string digest(crypto_generichash_BYTES, '\0');
    crypto_generichash(writable(digest), digest.size(), readable(normalised), normalised.size(), key.bytes(),
                       SecretKey::Size);
    return digest;
}

} // namespace adempauze
