#include "http/trace.h"

#include <QRandomGenerator>

#include <algorithm>

namespace adempauze::http {

namespace {

constexpr std::size_t LongestId = 64;
constexpr std::string_view HexDigits = "0123456789abcdef";

bool isHex(std::string_view text)
{
    return text.find_first_not_of(HexDigits) == std::string_view::npos;
}

bool isSafe(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_'
        || c == '-';
}

} // namespace

std::string requestIdFrom(std::string_view wished)
{
    if (!wished.empty() && wished.size() <= LongestId && std::ranges::all_of(wished, isSafe))
        return std::string(wished);
    std::string id(32, '0');
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < id.size(); ++i, bits >>= 4) {
        if (i % 16 == 0)
            bits = QRandomGenerator::global()->generate64();
        id[i] = HexDigits[bits & 0xf];
    }
    return id;
}

std::string traceparentFrom(std::string_view text)
{
    // 00-<32 hex>-<16 hex>-<2 hex>
    const bool shaped = text.size() == 55 && text.starts_with("00-") && text[35] == '-' && text[52] == '-';
    if (!shaped || !isHex(text.substr(3, 32)) || !isHex(text.substr(36, 16)) || !isHex(text.substr(53)))
        return {};
    return std::string(text);
}

} // namespace adempauze::http
