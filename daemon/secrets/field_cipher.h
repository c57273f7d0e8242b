#pragma once

#include "secrets/secret_key.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adempauze {

/// The one cell of the database that a sealed value belongs to. Copied into another row, it does not open.
struct FieldContext {
    std::string_view table;
    std::string_view column;
    std::string_view row; ///< the row's id as text
};

/// Encrypts single fields with XChaCha20-Poly1305 and makes look-up by equality possible without decrypting.
/// Safe to use from several threads.
class FieldCipher {
public:
    explicit FieldCipher(const SecretKey& regionKey, std::uint16_t keyVersion = 1);

    /// Binary: key version (2 bytes), nonce (24), ciphertext, tag (16). Sealed twice, it looks different.
    std::string seal(std::string_view plain, const FieldContext& context) const;

    /// Nothing when it was altered, belongs to another cell, or was sealed with another key or key version.
    std::optional<std::string> open(std::string_view sealed, const FieldContext& context) const;

    /// 32 bytes, the same for the same value and purpose: keyed BLAKE2b. `normalised` is what counts as equal
    /// (trimmed, one case); never for values that can be guessed, such as a sex or a birth year.
    std::string blindIndex(std::string_view normalised, std::string_view purpose) const;

private:
    std::uint16_t m_version;
    SecretKey m_sealing;
    SecretKey m_indexing;
};

} // namespace adempauze
