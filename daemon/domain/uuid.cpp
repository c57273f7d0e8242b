#include "domain/uuid.h"

namespace adempauze {

namespace {

constexpr std::string_view Digits = "0123456789abcdef";

int valueOf(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

bool hyphenAt(std::size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

} // namespace

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    std::array<std::uint8_t, 16> bytes{};
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (hyphenAt(i)) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int value = valueOf(text[i]);
        if (value < 0)
            return std::nullopt;
        auto& byte = bytes[nibble / 2];
        byte = static_cast<std::uint8_t>((byte << 4) | value);
        ++nibble;
    }
    return Uuid(bytes);
}

Uuid Uuid::fromRandom(std::array<std::uint8_t, 16> bytes)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    return Uuid(bytes);
}

std::string Uuid::text() const
{
    std::string text;
    text.reserve(36);
    for (const std::uint8_t byte : m_bytes) {
        if (hyphenAt(text.size()))
            text += '-';
        text += Digits[byte >> 4];
        text += Digits[byte & 0x0f];
    }
    return text;
}

} // namespace adempauze

std::size_t std::hash<adempauze::Uuid>::operator()(const adempauze::Uuid& uuid) const noexcept
{
    // All of it: what was made in one moment, or counted up by whoever filled a database, differs at its end only.
    const auto& bytes = uuid.bytes();
    return std::hash<std::string_view>()({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}
