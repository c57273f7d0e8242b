#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace adempauze {

/// A key cannot be had. Says which file and what to do, never what stands in it.
class SecretsError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// 32 secret bytes. Cannot be copied; its memory is wiped when it goes.
class SecretKey {
public:
    static constexpr std::size_t Size = 32;

    static SecretKey random();

    /// 32 bytes in base64 in a file that only its owner may touch (mode 0600 or 0400). Throws SecretsError.
    static SecretKey fromFile(const std::filesystem::path& file);

    SecretKey(SecretKey&& other) noexcept;
    SecretKey& operator=(SecretKey&& other) noexcept;
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;
    ~SecretKey();

    /// A key for one purpose, from which neither this one nor that of another purpose can be worked out.
    SecretKey forPurpose(std::string_view purpose) const;

    /// As fromFile reads it. Only for writing a new key file.
    std::string base64() const;

    const std::uint8_t* bytes() const { return m_bytes.data(); }

private:
    SecretKey() = default;
    std::array<std::uint8_t, Size> m_bytes{};
};

/// Makes a key file with a random key, mode 0600. An existing file is never touched: throws SecretsError.
void createKeyFile(const std::filesystem::path& file);

} // namespace adempauze
