#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace adempauze {

/// A random identity (RFC 9562, version 4). Says nothing about what it names.
class Uuid {
public:
    Uuid() = default; ///< all zeroes; stands for nothing
    explicit Uuid(const std::array<std::uint8_t, 16>& bytes)
        : m_bytes(bytes)
    {
    }

    /// Only the canonical form, 36 characters, either case; anything else is nothing.
    static std::optional<Uuid> parse(std::string_view text);

    /// 16 random bytes in, a version 4 identity out.
    static Uuid fromRandom(std::array<std::uint8_t, 16> bytes);

    std::string text() const; ///< lower case, with hyphens
    const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    bool empty() const { return *this == Uuid(); }

    friend auto operator<=>(const Uuid&, const Uuid&) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

} // namespace adempauze

template<>
struct std::hash<adempauze::Uuid> {
    std::size_t operator()(const adempauze::Uuid& uuid) const noexcept;
};
